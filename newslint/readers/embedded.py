"""Copy inside strings of another format: escapes decoded, and HTML in it read as HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.layout import BODY
from newslint.readers.flow import add_stretches
from newslint.readers.html import add_html

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.readers.flow import Flow

_HTML = re.compile(
    r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>|&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});",
    re.IGNORECASE,
)


def is_html(text: str) -> bool:
    """Whether a string has tags or entities in it."""
    return _HTML.search(text) is not None


def add_copy(flow: Flow, text: str, places: Sequence[int], role: str = BODY) -> None:
    """Add a string's copy as paragraphs of its own, HTML by its elements and text by its lines.

    ``places`` are the source offsets of the string's characters, and of its end.
    """
    flow.end_paragraph()
    if is_html(text):
        add_html(flow, text, places, role)
        return
    at = 0
    for line in text.splitlines(keepends=True):
        add_stretches(flow, line, places, at)
        at += len(line)
        flow.end_paragraph(role)
