"""A decimal comma in English copy: “2,5%” for “2.5%”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_COMMA = regex(
    r",(?<=\d,)(?=\d{1,2}(?: ?%| ?(?:percent|per cent|million|billion|trillion|bn|km|kg|°C)\b))"
)


@rule(
    "NUM001",
    "English copy has a decimal point: “{fix}”.",
    ask=True,
    bad=["Prices rose by [[2,5 -> 2.5]]% and sales by [[26,15 -> 26.15]] percent."],
    good=["Prices rose by 2.5%. Some 1,250 people and 1,25,000 more left. He had 3, 4% of it."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the whole figure."""
    text = doc.text
    for match in _COMMA.finditer(text) if ",x" in doc.gaps else ():
        start, end = match.start(), match.end()
        while start and text[start - 1].isdigit():
            start -= 1
        while text[end].isdigit():
            end += 1
        if text[start - 1 : start] not in {",", "."} and match.start() - start < 4:
            found = text[start:end]
            yield Hit(Span(start, end), (found.replace(",", "."),))
