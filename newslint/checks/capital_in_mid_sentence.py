"""A capital after a comma or at the head of a quoted phrase: “Good evening, You are listening”.

Only a sentence, or speech that is a whole sentence, begins with a capital: “urged them to ‘Rise’”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import found, places_of
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PRONOUNS = frozenset("you he she they we it there".split())
_VERBS = frozenset("is was are were has had will would can have could should".split())
_AFTER_COMMA = regex(r"[a-z][a-z], $")
_URGED = frozenset(
    "people them him her us voters officials everyone supporters members citizens".split()
)
_GOES_ON = frozenset("and the a our your his her their this it all up down out".split())


@rule(
    "NAM069",
    "“{found}” takes no capital in the middle of a sentence.",
    level="warning",
    bad=[
        "Good evening, [[You -> you]] are listening to the news.",
        "He urged people to “[[Rise -> rise]] up against it”.",
    ],
    good=[
        "Good evening, you are listening to the news. He urged them to read “Rise Up”.",
        "She wrote “It”, It Is Late and other books.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a pronoun after a comma, and the first word of a quoted “to …”."""
    text, words = doc.text, doc.words
    last = len(words) - 1
    for place in places_of(doc, _PRONOUNS):
        start = doc.starts[place]
        if not 0 < place < last or not found(doc, place).istitle() or doc.gap(place) != " ":
            continue
        verb = found(doc, place + 1)
        if verb in _VERBS and _AFTER_COMMA.search(text, max(0, start - 4), start):
            yield _hit(doc, place)
    for place in doc.index.get("to", ()):
        if not 0 < place < last - 1 or doc.gap(place) not in (" “", ' "'):
            continue
        word = found(doc, place + 1)
        if words[place - 1] in _URGED and word.istitle() and words[place + 2] in _GOES_ON:
            yield _hit(doc, place + 1)


def _hit(doc: Document, place: int) -> Hit:
    return Hit(Span(doc.starts[place], doc.ends[place]), (found(doc, place).lower(),))
