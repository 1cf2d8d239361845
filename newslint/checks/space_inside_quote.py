"""A space between a quotation mark and the words it encloses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MOST = 6  # beyond this many it is a habit of the copy, not slips
_AROUND = " \n([—–-"


@rule(
    "PUN009",
    "There is a space inside the quotation mark.",
    bad=[
        "He said: [[“  -> “]]We must go now.”",
        "“We must go now[[ ” -> ”]] he said.",
        'He said: [["  -> "]]We must go now[[ " -> "]] and left.',
    ],
    good=[
        "“We must go,” he said.",
        "“She said ‘no.’ ” He left.",
        'He said "no" and "yes" at once.',
        "« Oui », he said.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the space just inside an opener or a closer, where the pair is sure."""
    text = doc.text
    spaced = [
        (opener, closer)
        for opener, closer, _, _, mark, _ in doc.quotes.pairs
        if closer and mark == "double" and (text[opener + 1] == " " or text[closer - 1] == " ")
    ]
    found = [hit for opener, closer in spaced for hit in _hits(text, opener, closer)]
    if len(found) <= _MOST:
        yield from found


def _hits(text: str, opener: int, closer: int) -> Iterator[Hit]:
    if "\n" in text[opener:closer] or closer - opener < len('"  x"'):
        return
    before, after = text[opener - 1 : opener] or " ", text[closer + 1 : closer + 2] or " "
    if before not in _AROUND or after.isalnum():
        return
    opens = text[opener] in '"“' and text[opener + 1] == " " and text[opener + 2].isalnum()
    closes = text[closer] in '"”' and text[closer - 1] == " " and text[closer - 2] not in " ’'"
    if opens:
        yield Hit(Span(opener, opener + 2), (text[opener],))
    if closes:
        yield Hit(Span(closer - 1, closer + 1), (text[closer],))
