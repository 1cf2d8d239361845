"""A file with line ends of two kinds, or a byte-order mark at its head.

Windows and Unix end lines in different ways; a file that has both was put together by two programs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


@rule(
    "LAY018",
    "This file has line ends of two kinds; save it anew.",
    level="suggestion",
    on=False,
    bad=["[[T]]he mayor left.\r\n\r\nShe is back.\n\nHe stayed."],
    good=["The mayor left.\r\n\r\nShe is back.", "The mayor left.\n\nShe is back."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a file that mixes them, at its first character."""
    text = doc.source.text
    windows = text.count("\r\n")
    if windows and text.count("\n") > windows and doc.text:
        yield Hit(Span(0, 1))
