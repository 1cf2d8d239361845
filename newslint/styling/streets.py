"""The word for a street in an address with a number: 12 Elm St., 12 Elm Street."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.forms import at_figures
from newslint.styling.reading import ends_sentence
from newslint.styling.use import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_FULL = {"St": "Street", "Ave": "Avenue", "Blvd": "Boulevard"}
_SHORT = {full: short for short, full in _FULL.items()}
_ADDRESS = regex(
    r"\b\d{1,5}[A-Za-z]? (?:[NSEW]\.? |North |South |East |West )?"
    r"(?:(?:[A-Z][a-z’']+|\d{1,3}(?:st|nd|rd|th)) ){1,2}"
    r"(?P<word>(?:St|Ave|Blvd)\.|Street|Avenue|Boulevard)(?!\w)"
)


def uses(doc: Document, _: str) -> Iterator[Use]:
    """The word for a street after a number and a name."""
    for match in at_figures(doc, _ADDRESS):
        start, end = match.span("word")
        found = match["word"]
        if found.endswith("."):
            stop = "." if ends_sentence(doc, end) else ""
            yield Use(Span(start, end), "short", {"full": _FULL[found[:-1]] + stop})
        else:
            stops = doc.text[end : end + 1] == "."
            yield Use(Span(start, end + stops), "full", {"short": _SHORT[found] + "."})
