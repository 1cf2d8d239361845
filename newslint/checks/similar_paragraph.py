"""A paragraph that says almost word for word what an earlier one says: two versions of one take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import BODY
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LEAST_WORDS = 14
_SHARED = 0.75  # of the three-word runs of the longer one
_SIZE = 3
_LONG = 5  # letters
_SHARED_WORDS = 3


@rule(
    "NEW034",
    "This paragraph is almost the same as an earlier one.",
    level="suggestion",
    bad=[
        (
            "The mayor left the city on Monday after a long and bitter row over the budget for"
            " schools.\n\nShe is back.\n\n[[The mayor left the city on Tuesday after a long and"
            " bitter row over the budget for schools.]]"
        ),
    ],
    good=[
        (
            "The mayor left the city on Monday after a long and bitter row over the budget for"
            " schools.\n\nShe is back.\n\nThe mayor left the town when the council had voted down"
            " the plan that she had put before it in May."
        ),
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each body paragraph that shares most of its word runs with one before it."""
    told: set[int] = set()
    for first, second in sorted(_candidates(doc)):
        start, end, _ = doc.paragraphs[second]
        if second in told or not _is_similar(doc, first, second):
            continue
        told.add(second)
        yield Hit(Span(start, end))


def _candidates(doc: Document) -> list[tuple[int, int]]:
    """Pairs of paragraphs that share several long words which no third one has."""
    numbers, index = doc.paragraph_numbers, doc.index
    counts: dict[tuple[int, int], int] = {}
    for word, places in index.items():
        if len(places) == 2 and len(word) >= _LONG:
            pair = numbers[places[0]], numbers[places[1]]
            counts[pair] = counts.get(pair, 0) + 1
    return [pair for pair, n in counts.items() if n >= _SHARED_WORDS and pair[0] != pair[1]]


def _is_similar(doc: Document, first: int, second: int) -> bool:
    """Whether two paragraphs of text are nearly, but not wholly, the same."""
    one, other = doc.paragraphs[first], doc.paragraphs[second]
    if not one.role == other.role == BODY:
        return False
    short, long = sorted(paragraph.end - paragraph.start for paragraph in (one, other))
    if short * 2 < long:
        return False  # too unlike in length to share so much
    texts = [doc.folded[paragraph.start : paragraph.end] for paragraph in (one, other)]
    words = [text.split() for text in texts]
    if texts[0] == texts[1] or min(map(len, words)) < _LEAST_WORDS:
        return False
    here, there = (set(zip(*(w[at:] for at in range(_SIZE)), strict=False)) for w in words)
    return len(here & there) >= _SHARED * max(len(here), len(there))
