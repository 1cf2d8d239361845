"""A hyphen after an adverb in -ly, found by the rule of that name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.checks.hyphen_after_ly import check
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.use import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


_OPEN = regex(
    r"(?:(?<= [Aa] )|(?<= [Aa]n )|(?<=[Tt]he ))[a-z]{3,20}ly "
    r"(?:[a-z]{2,12}ed|built|known|held|born)(?= [a-z])"
)


def uses(doc: Document, _point: str) -> Iterator[Use]:
    """The compounds; those without a hyphen only after an article, as in “a newly built house”."""
    for hit in check(doc):
        yield Use(hit.span, "hyphen", {"open": hit.replacements[0]})
    for match in _OPEN.finditer(doc.text):
        yield Use(Span(*match.span()), "open", {"hyphen": match[0].replace(" ", "-")})
