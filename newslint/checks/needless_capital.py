"""A small word with a capital in the middle of a sentence: “and The group left”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_WORDS = frozenset(
    "the and of on at by for from with their this that these those or but is are was were has have"
    " had which who when where while because if she they we".split()
)
# Before one of these a sentence may have ended unmarked; after a small word it has not.
_OPENERS = frozenset(
    "the this that these those their when where while if on at by for from you he she they"
    " we but because and when".split()
)
_SMALL = frozenset(
    "that and of in by with for to as on from when where but or at than because which while if"
    " after"
    " before about against between during into over under said says until since".split()
)
_CAPITAL = regex(r" [ABFHIOSTWY](?<=[a-z] .)[a-z]+(?= [a-z])")
_AFTER = regex(r" [a-z][a-z’']*(?:[ ,.][^A-Z\n]|$)")
_BEFORE = regex(r"(?:^|[\s“\"])([a-z][a-z’'-]*),? $")
_NAMING = frozenset(
    "called titled entitled named dubbed headlined a an song book film movie series show album band"
    " or column blog play novel versus vs section vitamin grade class plan option part group side"
    " category type appendix exhibit hepatitis serie league".split()
)


@rule(
    "NAM026",
    "“{found}” needs no capital here.",
    level="suggestion",
    bad=["The mayor said that [[The -> the]] council left.", "He came [[On -> on]] behalf of her."],
    good=[
        "He did not say, On behalf of the town, that he would. We bring our cares to You alone.",
        "The mayor of The Hague left for The Times.",
        "Officials said: “The council left.” A song called The end was on.",
        "Hepatitis A is common. He got a grade A in the exam.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a capital between two words in lower case."""
    for match in _CAPITAL.finditer(doc.text):
        word, start = match[0][1:].lower(), match.start() + 1
        if word in _WORDS and _is_slip(doc, word, start, match.end()):
            yield Hit(Span(start, match.end()), (word,))


def _is_slip(doc: Document, word: str, start: int, end: int) -> bool:
    before = _BEFORE.search(doc.text, max(0, start - 25), start)
    if not before or before[1] in _NAMING or not _AFTER.match(doc.text, end):
        return False
    if word in _OPENERS and before[1] not in _SMALL and word != "on":
        return False
    return doc.sentence_at(start).start != start
