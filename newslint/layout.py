"""The parts of an article in plain text: where its paragraphs are and which are headings."""

from __future__ import annotations

import re
from typing import NamedTuple

_ENDS_AS_TEXT = re.compile(r"[.!?:;,…][\"'”’)\]]*\s*$")
_HEADLINE_WORDS = 18


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
    if len(line) < 160 and not _ENDS_AS_TEXT.search(line) and line.count(" ") < _HEADLINE_WORDS:
        return "headline"
    return "body"
