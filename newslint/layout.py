"""The parts of an article in plain text: where its paragraphs are and which are headings."""

from __future__ import annotations

from typing import NamedTuple

_STOPS = frozenset(".!?:;,…")
_CLOSERS = "\"'”’)]"
_HEADLINE_WORDS = 18
_HEADLINE_LENGTH = 160


class Paragraph(NamedTuple):
    """A paragraph of the clean text: 0-based code points, end exclusive, and its role."""

    start: int
    end: int
    role: str = "body"  # or "headline"


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of plain text: its non-blank lines, trimmed."""
    found: list[Paragraph] = []
    after = 0
    for line in text.split("\n"):
        before, after = after, after + len(line) + 1
        prose = line.strip()
        if prose:
            start = before + len(line) - len(line.lstrip())
            found.append(Paragraph(start, start + len(prose), _role(prose)))
    return tuple(found)


def _role(line: str) -> str:
    """A short line that does not end as a sentence does is a headline or a label."""
    if len(line) >= _HEADLINE_LENGTH or line.count(" ") >= _HEADLINE_WORDS:
        return "body"
    return "body" if line.rstrip(_CLOSERS)[-1:] in _STOPS else "headline"
