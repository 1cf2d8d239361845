"""A quotation that is opened and never closed.

Speech may stay open at a paragraph's end if the next paragraph opens afresh. The missing mark is
put at the paragraph's end only where everything up to there is plainly speech.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.quotestyle import as_typed, has_attribution, is_mangled
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.quotes import Quote

_LAST_WORD = regex(r"\S{1,40}[.!?…]$")
_INNER = regex(r"[^\W\d_]‘[^\W\d_]")
_NOT_CLOSED = {"advice": "close it where the words end"}
_LOST_CLOSER = {"advice": "it may end here"}


@rule(
    "PUN002",
    "A quotation that is never closed: {advice}.",
    ask=True,
    bad=[
        "“We need it,” she said. “We must close the [[road. -> road.”]]\n\nThe plan starts in May.",
        "The minister called it [[“]]a total failure and left the room.\n\nNobody replied.",
        'He said: "We never saw the [[letter. -> letter."]]',
        "[[“]]We never saw it, Mr Hall said on Friday.\n\nThe letter is lost.",
        "“He told me, [[‘]]Bring it back tomorrow and left,” Ms Cole said.",
    ],
    good=[
        "“First we waited.\n\n“Then we left,” he said.",
        "“First we waited. Then,” he said, “we left.”",
        'She said: "It was dark. "We could not see. "We fell."',
        "The ’90s were ‘good’ to us.",
        "It was the ‘no more help for the parents of young children or for their carers’ rule.",
        "The care of the ‘aina matters to Ms Ka‘ili and to the people of Hawaii.",
        "A 6'2\" guard with a 7' reach.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each opener that nothing closes."""
    if not (doc.quotes.unclosed or doc.quotes.lost_singles) or is_mangled(doc):
        return
    for opener in doc.quotes.lost_singles:
        if _is_letter(doc.text, opener):
            continue
        yield Hit(Span(opener, opener + 1), (), _NOT_CLOSED, "warning")
    lost = set(doc.quotes.unclosed)
    if not lost:
        return
    for quote in doc.quotes.pairs:
        if quote.opener in lost and doc.text[quote.opener] in '"“”':
            yield _lost_closer(doc, quote) or Hit(
                Span(quote.opener, quote.opener + 1), (), _NOT_CLOSED
            )


def _is_letter(text: str, opener: int) -> bool:
    """Whether the mark is a letter of Hawaiian: “Ka‘ili” is written elsewhere, and here “‘aina”."""
    return text[opener] == "‘" and text[opener + 1].islower() and bool(_INNER.search(text))


def _lost_closer(doc: Document, quote: Quote) -> Hit | None:
    """The place for the closing mark, where all the rest of the paragraph is speech."""
    text, paragraph = doc.text, doc.paragraph_at(quote.opener)
    if quote.end != paragraph.end or has_attribution(text, quote.opener, quote.end):
        return None
    before = text[paragraph.start : quote.opener].rstrip()
    first = text[quote.opener + 1 : quote.opener + 2]
    if (before and before[-1] not in ',:.!?”"') or not first.isupper():
        return None
    word = _LAST_WORD.search(text, quote.opener + 1, quote.end)
    if not word:
        return None
    return Hit(Span(*word.span()), (word[0] + as_typed(doc, "”"),), _LOST_CLOSER)
