"""Where a report marks an article: findings and names, from the source to each paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from newslint.records import NamedTuple
from newslint.report.html_text import shown
from newslint.rule import LEVELS
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newslint.document import Document
    from newslint.layout import Paragraph


class Place(NamedTuple):
    """What is marked: an id, a span (code points, end exclusive) and one of LEVELS."""

    id: str
    start: int
    end: int
    level: str


class Marks(NamedTuple):
    """The marks of one paragraph, in the clean text; ``ends`` are those whose number it shows."""

    marks: tuple[Place, ...]
    ends: frozenset[str]


def marks_of(doc: Document, places: Sequence[Place]) -> tuple[dict[int, Marks], set[str]]:
    """From the number of a paragraph to its marks, and the ids of all places that have one.

    ``places`` are spans of the source. One that runs over several paragraphs shows its number in
    the first.
    """
    extents = sorted(
        (*doc.map.to_source(Span(start, end)), number)
        for number, (start, end, _) in enumerate(doc.paragraphs)
    )
    starts = [start for start, _, _ in extents]
    found: dict[int, list[Place]] = {}
    first: dict[int, set[str]] = {}
    placed: set[str] = set()
    for place in places:
        for number in _touched(extents, starts, place):
            found.setdefault(number, []).append(_clean(doc, doc.paragraphs[number], place))
            if place.id not in placed:
                first.setdefault(number, set()).add(place.id)
                placed.add(place.id)
    marks = {
        number: Marks(tuple(some), frozenset(first.get(number, ())))
        for number, some in found.items()
    }
    return marks, placed


def _touched(
    extents: Sequence[tuple[int, int, int]], starts: Sequence[int], place: Place
) -> list[int]:
    """The numbers of the paragraphs under a place, in order."""
    if place.start == place.end:
        at = bisect_right(starts, place.start) - 1
        return [extents[at][2]] if at >= 0 and place.start <= extents[at][1] else []
    at = bisect_left(starts, place.end) - 1
    numbers = []
    while at >= 0 and extents[at][1] > place.start:
        numbers.append(extents[at][2])
        at -= 1
    return sorted(numbers)


def _clean(doc: Document, paragraph: Paragraph, place: Place) -> Place:
    """A place in the clean text of a paragraph that it touches."""
    offsets = range(paragraph.start, paragraph.end)
    source = doc.map.to_source

    def starts(offset: int) -> int:
        return source(Span(offset, offset + 1)).start

    if place.start == place.end:
        at = paragraph.start + bisect_left(offsets, place.start, key=starts)
        return place._replace(start=at, end=at)
    first = bisect_right(offsets, place.start, key=lambda at: source(Span(at, at + 1)).end)
    last = max(first, bisect_left(offsets, place.end, key=starts))
    return place._replace(start=paragraph.start + first, end=paragraph.start + last)


def written(text: str, paragraph: Paragraph, found: Marks, anchors: Iterable[Place]) -> str:
    """The HTML of a paragraph's text, with its marks, their numbers and the anchors of names."""
    points = {at.start: at.id for at in anchors if paragraph.start <= at.start < paragraph.end}
    cuts = {paragraph.start, paragraph.end, *points}
    cuts.update(at for mark in found.marks for at in (mark.start, mark.end))
    ordered = sorted(at for at in cuts if paragraph.start <= at <= paragraph.end)
    parts: list[str] = []
    for number, at in enumerate(ordered):
        parts += _numbers(found, at)
        if at in points:
            parts.append(f'<span class="anchor" id="{points[at]}"></span>')
        if number + 1 < len(ordered):
            parts.append(_stretch(text, at, ordered[number + 1], found.marks))
    return "".join(parts)


def _stretch(text: str, start: int, end: int, marks: Sequence[Place]) -> str:
    over = [mark for mark in marks if mark.start <= start and mark.end >= end]
    made = shown(text[start:end])
    if not over:
        return made
    level = min((mark.level for mark in over), key=LEVELS.index)
    ids = " ".join(mark.id for mark in over)
    return f'<mark class="{level}" data-n="{ids}">{made}</mark>'


def _numbers(found: Marks, at: int) -> Iterator[str]:
    """The numbers of the marks that end here; a caret for one that covers nothing."""
    for mark in found.marks:
        if mark.end != at or mark.id not in found.ends:
            continue
        if mark.start == mark.end:
            yield f'<span class="caret {mark.level}" data-n="{mark.id}" aria-hidden="true"></span>'
        number = mark.id.rpartition("-")[2]
        yield (
            f'<a class="ref {mark.level}" id="m{mark.id}" href="#n{mark.id}" '
            f'aria-label="{number}, {mark.level}">{number}</a>'
        )
