"""The lines of a source as offsets (code points, end exclusive) without their ends."""

from __future__ import annotations

import re

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")


def lines_of(text: str) -> list[tuple[int, int]]:
    """Start and end of each line with something on it."""
    return [(start, end) for start, end in all_lines_of(text) if text[start:end].strip()]


def all_lines_of(text: str) -> list[tuple[int, int]]:
    """Start and end of each line, blank ones too."""
    return [match.span(1) for match in _LINE.finditer(text) if match[0] or not match.end()]


def blocks_of(text: str) -> list[list[tuple[int, int]]]:
    """The lines that stand together, without blank ones between."""
    blocks: list[list[tuple[int, int]]] = [[]]
    for start, end in all_lines_of(text):
        if text[start:end].strip():
            blocks[-1].append((start, end))
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]
