"""A small word with a capital in the middle of a sentence: “and The group left”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_WORDS = (
    "the and of on at by for from with their this that these those or but is are was were has have"
    " had which who when where while because if".split()
)
# Before one of these a sentence may have ended without its full stop; after a small word it has not.
_OPENERS = frozenset(
    "the this that these those their when where while if on at by for from".split()
)
_SMALL = frozenset(
    "that and of in by with for to as on from when where but or at than because which while if after"
    " before about against between during into over under said says until since".split()
)
_AFTER = re.compile(r" [a-z][a-z’']*(?:[ ,.][^A-Z\n]|$)")
_BEFORE = re.compile(r"(?:^|[\s“\"])([a-z][a-z’'-]*),? $")
_NAMING = frozenset(
    "called titled entitled named dubbed headlined a an song book film movie series show album band"
    " or column blog play novel versus vs section vitamin grade class plan option part group side"
    " category type appendix exhibit hepatitis serie league".split()
)


@rule(
    "NAM026",
    "“{found}” needs no capital here.",
    level="warning",
    bad=["The mayor said that [[The -> the]] council left.", "He came [[On -> on]] behalf of her."],
    good=[
        "The mayor of The Hague left for The Times.",
        "Officials said: “The council left.” A song called The end was on.",
        "Hepatitis A is common. He got a grade A in the exam.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a capital between two words in lower case."""
    text = doc.text
    for word in _WORDS:
        for place in doc.index.get(word, ()):
            start, end = doc.starts[place], doc.ends[place]
            if not text[start].isupper() or text[start:end].isupper():
                continue
            before = _BEFORE.search(text, max(0, start - 25), start)
            if not before or before[1] in _NAMING or not _AFTER.match(text, end):
                continue
            if word in _OPENERS and before[1] not in _SMALL and word != "on":
                continue
            if doc.sentence_at(start).start == start:
                continue
            yield Hit(Span(start, end), (word,))
