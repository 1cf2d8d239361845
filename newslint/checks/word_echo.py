"""A long word three times in a sentence. Off by default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LONG = 6  # letters
_TIMES = 3


@rule(
    "NEW053",
    "“{found}” for the third time in a sentence.",
    level="suggestion",
    scope="narration",
    on=False,
    bad=["The meeting after the meeting was to prepare the next [[meeting]] of all."],
    good=["The meeting after the talks was to prepare the next meeting of all."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the third use of a word in small letters."""
    numbers = doc.sentence_numbers
    for word, places in doc.index.items():
        if len(places) < _TIMES or len(word) < _LONG or not word.isalpha():
            continue
        for at in range(_TIMES - 1, len(places)):
            first, last = places[at - _TIMES + 1], places[at]
            if numbers[first] == numbers[last] and doc.text[doc.starts[last]].islower():
                yield Hit(Span(doc.starts[last], doc.ends[last]))
