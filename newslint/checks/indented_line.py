"""A line that begins with spaces or a tab, where most lines of the article do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_INDENT = regex(r"(?m)^[ \t]+(?=\S)")


@rule(
    "LAY016",
    "This line is indented, and others are not.",
    level="suggestion",
    on=False,
    bad=[
        "The mayor left.\n\n[[  -> ]] She is back.\n\nHe stayed.".replace(
            "[[  -> ]] ", "[[\t -> ]]"
        )
    ],
    good=["The mayor left.\n\nShe is back.", "\tThe mayor left.\n\n\tShe is back."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report indents if fewer than half of the paragraphs have one."""
    indents = list(_INDENT.finditer(doc.text))
    if 2 * len(indents) < len(doc.paragraphs):
        for match in indents:
            yield Hit(Span(*match.span()), ("",))
