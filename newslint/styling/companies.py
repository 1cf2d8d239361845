"""The legal form at the end of a company's name: Inc., Corp., Ltd."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.reading import ends_sentence
from newslint.styling.use import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SUFFIX = regex(
    r"(?<=[\w’'] )(?P<name>[A-Z][\w&’'-]*)(?P<gap>,? )(?P<suffix>Inc|Co|Corp|Ltd)(?P<point>\.?)"
    r"(?![\w-]|[’'](?!s)| (?:[A-Z]{2}\b))|"
    r"^(?P<name1>[A-Z][\w&’'-]*)(?P<gap1>,? )(?P<suffix1>Inc|Co|Corp|Ltd)(?P<point1>\.?)(?![\w-])"
)
_NO_NAMES = frozenset("Monster Monsters the and &".split())  # Monsters Inc.


def uses(doc: Document, _: str) -> Iterator[Use]:
    """The last word of each company's name with its legal form."""
    for match in _SUFFIX.finditer(doc.text):
        one = "1" if match["name1"] else ""
        name, gap, suffix = match[f"name{one}"], match[f"gap{one}"], match[f"suffix{one}"]
        if name in _NO_NAMES:
            continue
        start, end = match.start(), match.end()
        stop = "." if match[f"point{one}"] and ends_sentence(doc, end) else ""
        form = "points" if match[f"point{one}"] else "plain"
        if form == "plain" and suffix == "Co" and doc.text[end : end + 2] in (" L", " D", " K"):
            continue  # Co Durham, the county
        written = {
            "points": f"{name}{gap}{suffix}.",
            "plain": f"{name}{gap.replace(',', '')}{suffix}{stop}",
            "none": f"{name}{stop}",
        }
        yield Use(Span(start, end), form, written)
