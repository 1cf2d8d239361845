"""Which words of an article deserve a closer look, found once for all spelling and name rules."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.lexicon.foreign import is_foreign
from newslint.lexicon.known import NAMED, UNKNOWN, noteworthy
from newslint.lexicon.store import RARE, SECOND_HALF, SHADOWED, VARIANT, WORD
from newslint.lexicon.views import view
from newslint.records import NamedTuple
from newslint.regex import regex

if TYPE_CHECKING:
    from newslint.document import Document

_WEB = regex(r"(?:https?://|www\.)\S+|\S+@\S+|[@#]\w+|\b[\w-]+\.(?:com|org|net|co|gov|edu)\b\S*")
_WEB_MARKS = ("@", "#", "://", "www.", ".com", ".org", ".net", ".co", ".gov", ".edu")
_TIED_BEFORE = frozenset("@#/\\.&+*_~$%-\u2010\u2011])'’")
_TIED_AFTER = frozenset("@#/\\&+*_~$%-\u2010\u2011[(")


class Survey(NamedTuple):
    """Folded words of an article by what is known of them; named has rare words too (Kier);
    variants are spellings that no dictionary prefers.
    """

    unknown: tuple[str, ...]
    named: tuple[str, ...]
    shadowed: tuple[str, ...]
    variants: tuple[str, ...]
    halves: tuple[str, ...]


@view
def survey(doc: Document) -> Survey:
    """Sort an article's words by what the word list says of them; none, if it is not English."""
    if is_foreign(doc):
        return Survey((), (), (), (), ())
    unknown, named, shadowed, variants, halves = [], [], [], [], []
    for word, state in noteworthy(doc.index):
        if state & UNKNOWN:
            unknown.append(word)
        elif state & (NAMED | RARE):
            named.append(word)
        if not state & WORD:
            continue
        if state & SHADOWED:
            shadowed.append(word)
        if state & VARIANT:
            variants.append(word)
        if state & SECOND_HALF:
            halves.append(word)
    return Survey(tuple(unknown), tuple(named), tuple(shadowed), tuple(variants), tuple(halves))


@view
def web_spans(doc: Document) -> tuple[tuple[int, int], ...]:
    """Addresses, handles and hashtags: places where spelling is not ours to judge."""
    text = doc.folded
    if not any(mark in text for mark in _WEB_MARKS):
        return ()
    return tuple(match.span() for match in _WEB.finditer(doc.text))


def surface(doc: Document, place: int) -> str:
    """The word at a place as the article has it, without a possessive ending."""
    text = doc.text[doc.starts[place] : doc.ends[place]]
    if "'" not in doc.words[place]:
        return text
    text = text.replace("’", "'")
    return text[:-2] if text.endswith(("'s", "'S")) else text


def stands_free(doc: Document, place: int, hyphens: str = "") -> bool:
    """Whether a word is plain prose: not in an address or handle, nor tied to a hyphen or dot.

    The marks in ``hyphens`` tie nothing.
    """
    start, end = doc.starts[place], doc.ends[place]
    text = doc.text
    before, after = text[start - 1 : start], text[end : end + 1]
    if before not in hyphens and start and (before in _TIED_BEFORE or before.isalnum()):
        return False
    if after and after not in hyphens and after in _TIED_AFTER:
        return False
    if text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum():
        return False
    if text[end : end + 1] in {"'", "’"} and text[end - 2 : end] in {"in", "an"}:
        return False  # speech written as heard: plottin'
    alone = doc.words[place - 1] if place and doc.gap(place - 1) == " " else ""
    if len(alone) == 1 and alone not in "ai" and not alone.isdigit():
        return False  # a drop cap: B efore
    return not any(low <= start < high for low, high in web_spans(doc))


def opens_sentence(doc: Document, place: int) -> bool:
    """Whether a word may have its capital only because it opens a sentence or a speech."""
    start = doc.starts[place]
    if place == 0 or start in (doc.paragraph_at(start).start, doc.sentence_at(start).start):
        return True
    return bool(re.search(r"[:\"“‘•*—–(\[]\s*['\"“‘(]*$", doc.gap(place - 1)))


@lru_cache(maxsize=64)
def _title_case(text: str) -> bool:
    if any(mark in text for mark in _WEB_MARKS):
        text = _WEB.sub(" ", text)
    words = re.findall(r"[^\W\d_]{4,}", text)
    capitals = len([word for word in words if word[0].isupper()])
    return len(words) >= 3 and capitals >= 0.75 * len(words)


def in_title_case(doc: Document, place: int) -> bool:
    """Whether the paragraph gives most words a capital, as a headline may."""
    paragraph = doc.paragraph_at(doc.starts[place])
    return _title_case(doc.text[paragraph.start : paragraph.end])


def beside(doc: Document, place: int, step: int) -> str:
    """The folded word before (-1) or after (1) a place if only a space parts them, else ""."""
    if not doc.spaced[place if step > 0 else place - 1]:  # nor is what is after the last word
        return ""
    return doc.words[place + step]
