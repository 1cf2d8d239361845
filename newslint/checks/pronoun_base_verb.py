"""“Because it come”, “when he refuse”, “they wants”: a verb of the wrong number after a pronoun."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import before, followed, span, starts_sentence
from newslint.lexicon.verbs import ONLY_VERBS, irregular, only_third
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ONE = frozenset("he she it".split())
_MANY = frozenset("they we".split())
_STARTERS = frozenset("because when while although since where as".split())
_FINITE = ("VERB.VBP", "VERB.VBZ", "VERB.VB")


@rule(
    "GRA126",
    "“{found}” does not agree with “{word}”: “{fix}”.",
    level="warning",
    bad=[
        "The plan matters because it [[come -> comes]] at a hard time.",
        "He left when she [[refuse -> refuses]] to pay.",
        "The band knows what they like because they [[wants -> want]] it.",
    ],
    good=[
        "The plan matters because it comes late. When he put it down, she cut it.",
        "They demanded that he come. Not only did he dominate; he does so as he may come back.",
        "Because he let it run, they want more.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a base form after *he* or *it*, and a form in -s after *they*, at a clause's start."""
    words = doc.words
    bases, thirds = _forms()
    places = [*followed(doc, _ONE, bases), *followed(doc, _MANY, thirds)]
    for place in places:
        if doc.gap(place) != " " or not _opens(doc, place):
            continue
        if doc.tags[place].startswith("PRON") and doc.tags[place + 1].startswith(_FINITE):
            verb = words[place + 1]
            fix = bases[verb] if words[place] in _ONE else thirds[verb]
            where = span(doc, place + 1, place + 1)
            yield Hit(where, (fit(doc, where, fix),), {"word": words[place]})


def _opens(doc: Document, place: int) -> bool:
    """Whether the pronoun is the subject of a plain clause."""
    return starts_sentence(doc, place) or before(doc, place) in _STARTERS


@lru_cache(maxsize=1)
def _forms() -> tuple[dict[str, str], dict[str, str]]:
    """From base to third-person form, and back; no base that is a past too (*put*, *cut*)."""
    thirds = only_third()
    pasts = {verb.past for verb in irregular()}
    known_bases = ONLY_VERBS | {verb.base for verb in irregular()}
    bases = {base: form for form, base in thirds.items() if base in known_bases - pasts}
    return bases, {form: base for form, base in thirds.items() if form not in {"has", "does"}}
