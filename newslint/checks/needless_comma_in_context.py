"""A comma that edited news would not have: “reports indicate, that”, “identified as, Mr Hall”.

A small network that has read edited news (``newslint.context.network``) speaks only where it is
sure. It needs ``pip install "newslint[context]"``; without it this rule is silent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.context.gaps import level_of, surplus
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.context.gaps import Surplus
    from newslint.document import Document

_SURE = 3.0  # odds (natural logarithm) from which it is right on news more than 7 times in 10
_LIKELY = 2.2
_BEFORE = 60  # characters in which another comma may open what this one closes
_AFTER = 60  # and in which one may close what this one opens
_LEAD = 1  # words that may stand before it as an opening: “That, she said, was all.”
_OPENERS = frozenset("in on at by for from with since during after before under over as if".split())
_SAYS = frozenset("says said say that and but because".split())
_REACH = 5  # words that an opening phrase may have
_NEEDY = frozenset("as that than of".split())  # what a name may follow: “identified as, Mr Hall”


@rule(
    "CTX006",
    "The comma after “{before}” seems to be one too many.",
    level="warning",
    requires="onnxruntime",
    bad=[
        "The man was identified as[[, -> ]] Peter Hall of Leeds.",
    ],
    good=[
        "The man was identified as Peter Hall of Leeds.",
        "He bought apples, pears and plums, but no bread.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each comma that seems too much."""
    for one in surplus(doc, _LIKELY):
        if one.token.form != "," or not one.before.is_word:
            continue
        begin = max(doc.sentence_at(one.token.start).start, one.token.start - _BEFORE)
        if "," in doc.text[begin : one.token.start]:
            continue
        data = {"before": one.before.form}
        level = level_of(one.odds, _SURE) if _is_lone(doc, one) else "suggestion"
        yield Hit(Span(one.token.start, one.token.end), ("",), data, level)


def _is_lone(doc: Document, one: Surplus) -> bool:
    """Whether the comma ends no opening, opens no insertion and stands before no new beginning."""
    start, end = doc.sentence_at(one.token.start)
    first = doc.word_at(start)
    if doc.word_at(one.token.start) - first < _LEAD or doc.words[first] in _OPENERS:
        return False
    if _opens_clause(doc, doc.word_at(one.token.start)):
        return False
    if "," in doc.text[one.token.end : min(end, one.token.end + _AFTER)]:
        return False
    after = doc.word_at(one.after.start)
    if doc.tags[after] == "ADP" or doc.words[after] == "period":
        return False  # “Stars were born, from the first to the last.”
    return one.after.form[0].islower() or one.before.form in _NEEDY


def _opens_clause(doc: Document, place: int) -> bool:
    """Whether an opening phrase ends with a word: “he says at its core, the plan is sound”."""
    words = doc.words
    return any(
        words[one] in _OPENERS and words[one - 1] in _SAYS
        for one in range(max(1, place - _REACH), place)
    )
