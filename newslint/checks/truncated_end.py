"""Copy that breaks off: its last paragraph ends with a word that cannot end a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import BODY, CROSSHEAD
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_OPEN = frozenset(
    "the a an and or but because if while whose their its our my your into during including "
    "according against between".split()
)
_LEAST_WORDS = 8


@rule(
    "NEW028",
    "The copy breaks off here after “{found}”.",
    level="warning",
    bad=["The mayor left.\n\nShe will be back in the city on Monday when the council and [[the]]"],
    good=["The mayor left.\n\nShe will be back in the city on Monday when the council meets."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the last word of the last paragraph of text if more has to come."""
    last = doc.paragraphs[-1] if doc.paragraphs else None
    if last is None or last.start == 0 or last.role not in (BODY, CROSSHEAD):
        return
    if not doc.text[last.end - 1].isalpha():
        return
    place = doc.word_at(last.end - 1)
    word = doc.words[place]
    count = place - doc.word_at(last.start)
    if word in _OPEN and count >= _LEAST_WORDS:
        yield Hit(Span(doc.starts[place], doc.ends[place]))
