"""Double or single quotation marks, in the text and in headlines; the inner ones are the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import BODY, HEADLINE, LIST, QUOTE
from newslint.spans import Span
from newslint.styling.use import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.quotes import Quote

_OTHER = {"double": "single", "single": "double"}
_SWAPPED = {"“": "‘", "”": "’", '"': "'", "‘": "“", "’": "”", "'": '"'}
_OPENERS, _CLOSERS = "“‘\"'", "”’\"'"
_PROSE = frozenset((BODY, QUOTE, LIST))
_STOPS = frozenset(".!?…:;")
_OF = {"double": '“”"', "single": "‘’'"}


def uses(doc: Document, point: str) -> Iterator[Use]:
    """Each mark of a quotation, by the marks that the outermost one has."""
    wanted = point == "headline-quotes"
    around: list[Quote] = []
    for quote in doc.quotes.pairs:
        around = [outer for outer in around if quote.opener < outer.end]
        told = quote.closer is not None or quote.open_at_end
        alternates = not around or around[-1].mark != quote.mark
        form = quote.mark if len(around) % 2 == 0 else _OTHER[quote.mark]
        around.append(quote)
        if told and alternates and _is_looked_at(doc, quote, headline=wanted):
            yield from _marks(doc, quote, form)


def _is_looked_at(doc: Document, quote: Quote, *, headline: bool) -> bool:
    """Whether a quotation stands in a headline, or else in prose: a caption may repeat one."""
    if doc.text[quote.opener] not in _OPENERS:
        return False  # drawn the wrong way: another rule's matter
    if quote.closer is not None and doc.text[quote.closer] not in _CLOSERS:
        return False
    start, end, role = doc.paragraph_at(quote.opener)
    if headline:
        return role == HEADLINE
    return role in _PROSE and not _STOPS.isdisjoint(doc.text[max(start, end - 3) : end])


def _marks(doc: Document, quote: Quote, form: str) -> Iterator[Use]:
    """The opening and closing mark, if each is one sign."""
    for at in (quote.opener, quote.closer):
        if at is not None and doc.text[at] in _OF[quote.mark]:
            yield Use(Span(at, at + 1), form, {_OTHER[form]: _SWAPPED[doc.text[at]]})
