"""“The firm is base in Leeds”, “they have announce plans”: a bare verb after *be* or *have*.

Which bare verbs edited news never has there, and before which small words, was counted in tens of
millions of words of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.forms import forms_after, is_misfit
from newslint.lexicon.nearby import followed, hyphenated, is_capital, joined, span
from newslint.lexicon.verbs import participle_of
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_BE = frozenset("is are was were be been being".split())
_HAVE = frozenset("has have had having hasn't haven't hadn't".split())
_BETWEEN = frozenset("already also later now recently reportedly since not yet never".split())
_BARS = frozenset(
    "do does did what all thing things there order orders job task step role duty goal aim purpose "
    "way best worst only least most first next can could here message advice choice option answer "
    "policy plan trick request idea rule word motto whatever everything much as than".split()
)
_NOUNS = frozenset("do promise faith hope trust care".split())
_REACH = 14


@rule(
    "GRA160",
    "The form of the verb is wrong: “{fix}”.",
    ask=True,
    bad=[
        "The firm is [[base -> based]] in a small town near Leeds.",
        "They have [[announce -> announced]] a plan to close the plant.",
        "The vote will be [[hold -> held]] on Monday.",
        "He was [[charge -> charged]] with fraud in May.",
        "The court has not yet [[decide -> decided]] on the case.",
    ],
    good=[
        "The firm is based there. All they do is charge for it. What they want is use of it.",
        "They have plans, hope and support in the north. The most he had was a base in Leeds.",
        "Those who have help those who have not, and the best they have is work for the poor.",
        "What we have done through the law of last year is use a lot of tools.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report bare verbs that edited news never has between a helper and what follows."""
    for helper, words in (("be", _BE), ("have", _HAVE)):
        forms = forms_after(helper)
        places = [(place, place + 1) for place in followed(doc, words, forms)]
        places += _past_adverbs(doc, followed(doc, words, _BETWEEN), forms)
        for place, form in places:
            if (
                doc.words[form] not in _NOUNS
                and is_misfit(doc, form, helper)
                and _is_plain(doc, place, form)
            ):
                where = span(doc, form, form)
                yield Hit(where, (fit(doc, where, participle_of(doc.words[form])),))


def _past_adverbs(
    doc: Document, helpers: list[int], forms: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """Each helper with a form that one or two adverbs part from it."""
    words, last = doc.words, len(doc.words) - 1
    for helper in helpers:
        form = helper + 2
        if form < last and words[form] in _BETWEEN:
            form += 1
        if form <= last and words[form] in forms:
            yield helper, form


def _is_plain(doc: Document, helper: int, form: int) -> bool:
    """Whether the words are a plain predicate, not “all they do is work for us”."""
    if any(not joined(doc, place) or hyphenated(doc, place) for place in range(helper, form)):
        return False
    if hyphenated(doc, form) or doc.words[form] in _NOUNS:
        return False
    if doc.words[helper] in _HAVE and helper and doc.words[helper - 1] == "who":
        return False  # “those who have give to those who have not”
    if is_capital(doc, form) or is_capital(doc, helper):
        return False  # “an IS unit”, “Is use of it wise?”
    return _BARS.isdisjoint(doc.words[max(0, helper - _REACH) : helper])
