"""Telephone numbers of one article in two forms: “555-201-3344” and “(555) 201 3345”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PHONE = regex(r"(?<![\w$£€.,/-])\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?![\w.,/-]*\d)")
_DIGIT = regex(r"\d+")
_CONTEXT = regex(
    r"(?i)\b(?:call|phone|telephone|tel|contact|hotline|helpline|text|dial|number|fax|at)\b"
)


@rule(
    "NUM042",
    "Other telephone numbers here are written “{other}”.",
    level="suggestion",
    needs=("call", "phone", "telephone", "tel", "contact", "hotline", "helpline", "dial", "number"),
    bad=["Call 555-201-3344 or phone [[555.201.3345]] for help."],
    good=["Call 555-201-3344 or phone 555-201-3345 for help."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a number whose marks are not those of the first."""
    first = shown = ""
    for place in doc.figures:
        at, lead = doc.starts[place], doc.text[doc.starts[place] - 1 : doc.starts[place]]
        match = _PHONE.match(doc.text, at - (lead == "(")) if len(doc.words[place]) == 3 else None
        if not match or not _CONTEXT.search(doc.text, max(0, match.start() - 40), match.start()):
            continue
        shape = _DIGIT.sub("0", match[0])
        if not first:
            first, shown = shape, match[0]
        elif shape != first:
            yield Hit(Span(match.start(), match.end()), (), {"other": shown})
