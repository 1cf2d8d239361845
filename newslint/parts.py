"""What an article's paragraphs are to each other: headline, dateline, lead, body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import BODY, BYLINE, DATELINE, HEADLINE, QUOTE, STANDFIRST
from newslint.lexicon.views import view
from newslint.records import NamedTuple
from newslint.regex import regex
from newslint.spans import Span

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.layout import Paragraph

_DATELINE = regex(
    r"(?P<place>[A-Z][A-Z.’'-]+(?:[ /][A-Z][A-Z.’'-]*){0,4})(?P<after>,(?: [A-Z][\w.’']+){1,3}"
    r"(?: \d{1,2})?(?:, (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+))?)?"
    r"(?P<agency> ?\([A-Z][\w ./&-]{1,30}\))?(?P<dash> ?(?:--|[—–]) ?| - |- |: )(?=[“\"‘']?[A-Z])"
)


class Dateline(NamedTuple):
    """Where a story is filed from: its span, place in capitals, agency and dash as typed."""

    span: Span
    place: str
    agency: str
    dash: str


class Parts(NamedTuple):
    """The parts that an article may have once; ``body`` are all paragraphs of running text.

    The lead is the first of them.
    """

    headline: Paragraph | None
    standfirst: Paragraph | None
    byline: Paragraph | None
    lead: Paragraph | None
    dateline: Dateline | None
    body: tuple[Paragraph, ...]


@view
def parts(doc: Document) -> Parts:
    """The parts of an article."""
    first = {paragraph.role: paragraph for paragraph in reversed(doc.paragraphs)}
    lead = first.get(BODY)
    body = tuple(p for p in doc.paragraphs if p.role in (BODY, QUOTE))
    headline, standfirst = first.get(HEADLINE), first.get(STANDFIRST)
    alone = first.get(DATELINE)
    dateline = dateline_in(doc, alone or lead) if alone or lead else None
    return Parts(headline, standfirst, first.get(BYLINE), lead, dateline, body)


def dateline_in(doc: Document, paragraph: Paragraph | None) -> Dateline | None:
    """The dateline that opens a paragraph, if it has one."""
    if paragraph is None:
        return None
    if paragraph.role == DATELINE:
        text = doc.text[paragraph.start : paragraph.end]
        place = text.partition(",")[0].strip(" -–—")
        return Dateline(Span(paragraph.start, paragraph.end), place, "", text[-1])
    match = _DATELINE.match(doc.text, paragraph.start, paragraph.end)
    if not match or (match["dash"] == ": " and not match["agency"]):
        return None
    span = Span(match.start(), match.end("dash"))
    return Dateline(span, match["place"], (match["agency"] or "").strip(" ()"), match["dash"])
