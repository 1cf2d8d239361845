"""A currency sign behind its figure: “100$”, “5€ million”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SIGN = regex(
    r"[$£€](?<=\d.)(?P<scale> (?:million|billion|trillion|bn|m)\b)?(?![\w$£€*(]|[.,]\d|-\w)"
)
_AFTER_WORDS = ("x$", "x£", "x€")
_FIGURE = regex(r"(?<![\w$£€.,/-])\d{1,3}(?:,\d{3})*(?:\.\d+)?$|(?<![\w$£€.,/-])\d+(?:\.\d+)?$")


@rule(
    "NUM037",
    "The sign stands before the sum: “{fix}”.",
    needs=("$", "£", "€"),
    bad=[
        "It cost [[100$ -> $100]] to build.",
        "It cost [[5€ million -> €5 million]] to build.",
    ],
    good=["It cost $100, or 5 million euros: £3.2bn in all, US$5, and $5-$10."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report figure, sign and scale."""
    gaps = doc.gaps
    for match in _SIGN.finditer(doc.text) if any(map(gaps.__contains__, _AFTER_WORDS)) else ():
        figure = _FIGURE.search(doc.text, max(0, match.start() - 20), match.start())
        if figure:
            fix = match[0][0] + figure[0] + (match["scale"] or "")
            yield Hit(Span(figure.start(), match.end()), (fix,))
