"""A paragraph of text that ends without a full stop.

Headlines, captions, credits, labels and list items end so too, so this speaks only of a long
paragraph between two that end as they should, in an article where that is rare.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.records import NamedTuple
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.layout import Paragraph

_BARE_END = regex(r"(?P<word>[\w’'.-]*[a-z0-9])(?P<mark>[”\"’']?)$")
SENTENCE_INSIDE = regex(r"[a-z0-9”\"’')][.?!][”\"’']? +[\"“‘]?[A-Z]")
_CLOSERS = "\"'”’)]"
_NOT_TEXT = regex(
    r"https?:|www\.|[©@|×•#\[\]]|\((?:left|right|above|below|pictured|Image|Photo|Credit)|Getty"
    r"|pictured|\b(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Cc]redit|screengrab|file photo)\b"
    r"|^(?:Read|Related|See|Watch|More|Source|Follow|Updated|Posted|Published|By|Share|Click|Also"
    r"|Video|Copyright|Additional|Reporting|Written|Contact|Subscribe|Email|Categor|Originally"
    r"|Listen|Story|Sign|Editor|This article|This story|Advert|Last updated)\b|^[-–—*\d]"
    r"|^[^ ]+(?: [^ ]+){0,3}:|updated? |[-–—] ?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,5}$"
)
_CREDIT_END = regex(r"[.!?][”\"’']? (?:[A-Z0-9][\w.’',/-]*[ ]?|(?:and|of|the|for|via) )+$")
_LONG, _LONG_ALONE = 14, 22
_MOST = 3


class _Bare(NamedTuple):
    number: int
    paragraph: Paragraph
    words: int


@rule(
    "PUN050",
    "This paragraph ends without a full stop.",
    level="warning",
    bad=[
        (
            "The fire began at noon.\n\nIt spread to a second house before the crews could stop "
            "it. Nobody was hurt, the chief of police [[said -> said.]]\n\nAn inquiry has begun."
        ),
        (
            "The fire began at noon.\n\nIt had spread to a second house before the first of the "
            "crews could reach the street, and it took them until long after midnight to put it "
            "[[out -> out.]]\n\nAn inquiry has begun."
        ),
    ],
    good=[
        "The fire began.\n\nA long caption under a picture of the fire\n\nAn inquiry has begun.",
        "Two die in fire\n\nThe fire began at noon.",
        (
            "The fire began at noon.\n\nAblaze: The old mill from the bridge. The road to it "
            "has been closed to all traffic since Monday\n\nAn inquiry has begun."
        ),
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report long paragraphs with no stop at their end, if there are few."""
    bare = [one for one in _bare_ends(doc) if one.words >= _LONG]
    if len(bare) > _MOST:
        return
    for one in bare:
        text = doc.text[one.paragraph.start : one.paragraph.end]
        end = _BARE_END.search(text)
        if not end or not _is_text(text, one.words):
            continue
        sure = one.words >= _LONG_ALONE and SENTENCE_INSIDE.search(text) is not None
        if not _stands_in_text(doc, one.number, sure=sure):
            continue
        found = end[0]
        start = one.paragraph.end - len(found)
        yield Hit(Span(start, one.paragraph.end), _fixes(end["word"], end["mark"]))


def _bare_ends(doc: Document) -> Iterator[_Bare]:
    for number, paragraph in enumerate(doc.paragraphs):
        last = doc.text[paragraph.end - 1]
        if last in ".!?…:;,)" or paragraph.end - paragraph.start < 60:
            continue
        text = doc.text[paragraph.start : paragraph.end]
        if not is_well_ended(text):
            yield _Bare(number, paragraph, text.count(" ") + 1)


def is_well_ended(text: str) -> bool:
    """Whether a paragraph ends with a mark that closes a sentence."""
    return text.rstrip(_CLOSERS).endswith((".", "!", "?", "…", ":"))


def is_no_text(text: str) -> bool:
    """Whether a paragraph looks like a caption, a credit or a label, or a quotation is open."""
    return bool(_NOT_TEXT.search(text) or _CREDIT_END.search(text)) or text.count('"') % 2 == 1


def _is_text(text: str, words: int) -> bool:
    if is_no_text(text):
        return False
    return bool(SENTENCE_INSIDE.search(text)) or words >= _LONG_ALONE


def _stands_in_text(doc: Document, number: int, *, sure: bool) -> bool:
    """Whether text (or the article's end) is after it, and text before it unless it is sure."""
    if number == 0:
        return False
    around = doc.paragraphs[number + 1 : number + 2]
    if not sure:
        around += doc.paragraphs[number - 1 : number]
    return all(is_well_ended(doc.text[one.start : one.end]) for one in around)


def _fixes(word: str, mark: str) -> tuple[str, ...]:
    if not mark:
        return (f"{word}.",)
    return (f"{word}.{mark}", f"{word}{mark}.")
