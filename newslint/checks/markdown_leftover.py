"""Marks of Markdown or a wiki in plain text: **bold**, [text](address), ## Heading.

In a Markdown file they are read as what they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

# An expression for each mark, so that an article without it costs nothing.
_BY_MARK = {
    "**": regex(r"\*\*(?<![\w*]..)(?P<text>[^\s*][^*\n]{0,120}(?<!\s))\*\*(?![\w*])"),
    "__": regex(r"__(?<![\w_]..)(?P<text>[^\s_][^_\n]{0,120}(?<!\s))__(?![\w_])"),
    "](": regex(r"!?\[(?P<text>[^\[\]\n]{0,120})\]\((?:https?:|/|www\.)[^()\s]{1,300}\)"),
    "# ": regex(r"(?m:^#{1,6} (?P<text>)(?=[A-Z“\"]))"),
    "[[": regex(r"\[\[(?:[^\[\]|\n]{1,80}\|)?(?P<text>[^\[\]|\n]{1,80})\]\]"),
    "'''": regex(r"'''(?P<text>[^'\n]{1,80})'''"),
    "```": regex(r"```(?P<text>)"),
}


@rule(
    "NEW114",
    "“{found}” is marked up for another format than plain text.",
    level="warning",
    needs=tuple(_BY_MARK),
    bad=[
        "The mayor [[**never** -> never]] left.",
        "The [[[mayor](https://example.com) -> mayor]] left.",
        "[[##  -> ]]Mayor leaves\n\nThe mayor left.",
    ],
    good=["He had a 4* hotel. Room # 5 [sic] (see below).", "The mayor** left.\n\n** She is back."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report markup, and offer the text within."""
    text = doc.text
    for mark, pattern in _BY_MARK.items():
        if mark in text:
            for match in pattern.finditer(text):
                yield Hit(Span(*match.span()), (match["text"],))
