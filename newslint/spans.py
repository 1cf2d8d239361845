"""Places in text: spans, lines and columns, and the map from clean text back to the source.

Everything inside newslint counts in 0-based code points with an exclusive end. Lines and columns
(1-based, columns in code points) are made here, at the edge, and nowhere else.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from newslint.records import NamedTuple
from newslint.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LINE_END = regex(r"\r\n|\r|\n")


class Span(NamedTuple):
    """A stretch of text: 0-based code points, ``end`` exclusive."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as an editor sees it: 1-based line, 1-based column in code points."""

    line: int
    column: int


class LineIndex:
    """Line starts of one text; a line ends at LF, CRLF or a lone CR."""

    __slots__ = ("_length", "_starts")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        if "\r" in text:
            self._starts = [0, *(m.end() for m in _LINE_END.finditer(text))]
        else:
            sizes = [len(line) + 1 for line in text.split("\n")]
            self._starts = [0, *accumulate(sizes[:-1])]

    def position(self, offset: int) -> Position:
        """The line and column of a 0-based code point offset.

        Raises ValueError if the offset is outside the text (its end is allowed).
        """
        if not 0 <= offset <= self._length:
            raise ValueError(f"offset {offset} is outside a text of {self._length} characters")
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)


class Run(NamedTuple):
    """A stretch of clean text and where it stands in the source.

    A run of equal lengths is verbatim and maps point by point; any other (a soft line wrap, an
    entity) maps as a whole.
    """

    clean: int
    source: int
    clean_length: int
    source_length: int


class SourceMap:
    """From spans of the clean text to spans of the source, by ordered runs without gaps."""

    __slots__ = ("_runs", "_starts")

    def __init__(self, runs: Iterable[Run]) -> None:
        self._runs: Sequence[Run] = tuple(runs)
        self._starts = [run.clean for run in self._runs]

    @classmethod
    def identity(cls, length: int) -> SourceMap:
        """The map of a text that is its own source."""
        return cls([Run(0, 0, length, length)])

    def _run(self, offset: int) -> Run:
        return self._runs[max(0, bisect_right(self._starts, offset) - 1)]

    def to_source(self, span: Span) -> Span:
        """The source span of a clean span; a span that touches a whole-run covers all of it."""
        if not self._runs:
            return Span(0, 0)
        first = self._run(span.start)
        start = _within(first, span.start, at_end=False)
        if span.end <= span.start:
            return Span(start, start)
        end = _within(self._run(span.end - 1), span.end, at_end=True)
        return Span(start, max(start, end))

    def is_unbroken(self, span: Span) -> bool:
        """Whether the source under the span is contiguous plain text, so that a fix is safe."""
        if not self._runs:
            return True
        first = self._run(span.start)
        last = self._run(max(span.start, span.end - 1))
        if first is last:
            return first.clean_length == first.source_length
        here = self.to_source(span)
        return here.end - here.start == span.end - span.start


def _within(run: Run, offset: int, *, at_end: bool) -> int:
    inside = offset - run.clean
    if run.clean_length == run.source_length or inside <= 0:
        return run.source + inside
    return run.source + run.source_length if at_end or inside >= run.clean_length else run.source


class MapBuilder:
    """Builds clean text and its map together: add runs in source order."""

    __slots__ = ("_length", "_parts", "_runs")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._length = 0

    @property
    def length(self) -> int:
        """Length of the clean text so far, in code points."""
        return self._length

    def keep(self, text: str, source: int) -> None:
        """Add source text that stands in the clean text as it is."""
        self.replace(text, source, len(text))

    def replace(self, text: str, source: int, source_length: int) -> None:
        """Add clean text that stands for ``source_length`` characters of source."""
        if not text:
            return
        last = self._runs[-1] if self._runs else None
        if last and _joins(last, source, len(text), source_length):
            grown = last.clean_length + len(text)
            self._runs[-1] = Run(last.clean, last.source, grown, grown)
        else:
            self._runs.append(Run(self._length, source, len(text), source_length))
        self._parts.append(text)
        self._length += len(text)

    def finish(self) -> tuple[str, SourceMap]:
        """The clean text and its map."""
        return "".join(self._parts), SourceMap(self._runs)


def _joins(last: Run, source: int, clean_length: int, source_length: int) -> bool:
    return (
        clean_length == source_length
        and last.clean_length == last.source_length
        and last.source + last.source_length == source
    )
