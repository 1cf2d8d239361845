"""Examples in one marked string: the text, the span, the fix and the mended text.

``A [[Basahar -> Bashar]] spoke.`` marks what is found and what it becomes. ``[[found]]`` offers
no fix, ``[[found -> ]]`` deletes, and ``[[found -> one | two]]`` offers several, best first.
"""

from __future__ import annotations

import re

from newslint.records import NamedTuple
from newslint.spans import Span

_MARK = re.compile(r"\[\[(.*?)(?: -> ?(.*?))?\]\](?!\])", re.DOTALL)


class Expected(NamedTuple):
    """A hit that an example expects; ``fixes`` is None where no fix is offered."""

    span: Span
    fixes: tuple[str, ...] | None


class Example(NamedTuple):
    """A bad example: its plain text, what must be found in it, and the text once mended."""

    text: str
    expected: tuple[Expected, ...]
    mended: str


def parse_example(marked: str) -> Example:
    """Parse a marked string. Raises ValueError if it marks nothing."""
    text = mended = ""
    expected: list[Expected] = []
    last = 0
    for match in _MARK.finditer(marked):
        before = marked[last : match.start()]
        text, mended = text + before, mended + before
        fixes = (
            None
            if match[2] is None
            else tuple(
                part.strip(" ") if " | " in match[2] else part for part in match[2].split(" | ")
            )
        )
        expected.append(Expected(Span(len(text), len(text) + len(match[1])), fixes))
        text += match[1]
        mended += match[1] if fixes is None else fixes[0]
        last = match.end()
    if not expected:
        raise ValueError(f"marks nothing: {marked!r}. Mark the fault as [[found -> fix]]")
    return Example(text + marked[last:], tuple(expected), mended + marked[last:])
