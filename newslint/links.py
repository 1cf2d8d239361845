"""Headlines of other stories that ran into a sentence: “Mayor resigns MORE’s allies said …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.document import Document

_REACH = 150  # characters past the sentence: a headline may end in a question mark


def among_links(doc: Document, offset: int) -> bool:
    """Whether a page's links to other stories, which end in “MORE”, stand in the sentence there."""
    start, end = doc.sentence_at(offset)
    last = min(end + _REACH, doc.paragraph_at(offset).end)
    return doc.text.find(" MORE", start, last) >= 0
