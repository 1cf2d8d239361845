"""An apostrophe or quotation mark that another system turned into “?”, “Õ”, “í” or “¹”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit_apostrophes
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_NOT = "don|won|can|isn|aren|wasn|weren|didn|doesn|hasn|haven|hadn|wouldn|couldn|shouldn|ain|mustn"
_BEFORE = "it|he|she|that|there|what|who|let|where|here|how|they|we|you|i"
_ENDS = "s|t|re|ve|ll|d|m"
_SIGNS = frozenset("ÕÒ¹Æí")
_LOST = regex(rf"\?(?:{_ENDS})\b")
_APOSTROPHE = regex(
    rf"(?<=[a-z])[Õ¹Æ](?=(?:{_ENDS})\b)"
    rf"|\b(?i:{_NOT})(?P<not>[?í])(?=t\b)"
    rf"|\b(?i:{_BEFORE})(?P<short>[?í])(?=(?:s|re|ve|ll|d|m)\b(?! *[.?!]))"
    rf"|(?<=[a-z]{{2}})\?(?=s [a-z])"
)
_QUOTES = regex(r"(?<![^\W\d_])Ò(?=[A-Za-z])|(?<=[a-z.,?!])Ó(?![^\W\d_])")


@rule(
    "LAY011",
    "An apostrophe or a quotation mark was lost here.",
    bad=[
        "They don[[? -> ']]t know the mayor[[? -> ']]s name.",
        "They don[[Õ -> ']]t know.",
        "They said [[Ò -> “]]noÓ to it.".replace("Ó", "[[Ó -> ”]]"),
        "It[[í -> ']]s late.",
    ],
    good=["Is it? She does not know. Luís, París and ÓSULLIVAN; who?", "Ærø and SÃO, in 10¹ ways."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report signs inside a word where only an apostrophe can be, and marks of old Macs."""
    text = doc.text
    lost = "x?x" in doc.gaps and _LOST.search(text)
    if not lost and _SIGNS.isdisjoint(doc.signs):
        return
    for match in _APOSTROPHE.finditer(text):
        group = match.lastgroup
        span = Span(*match.span(group)) if group else Span(*match.span())
        yield Hit(span, (fit_apostrophes(doc, "'"),))
    if "Ò" in text and "Ó" in text:
        for match in _QUOTES.finditer(text):
            yield Hit(Span(*match.span()), ("“" if match[0] == "Ò" else "”",))
