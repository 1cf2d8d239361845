"""Initials that are well known but for one slip: HIPPA for HIPAA, UNSECO for UNESCO.

Four letters are too few: two agencies may well differ by an exchange of two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.known import UNKNOWN, status
from newslint.lexicon.store import ABBREVIATION, lexicon
from newslint.lexicon.survey import surface

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

LENGTHS = range(5, 8)
_WELL_KNOWN = 16  # frequency level: fifteen uses
_REPEATS = 2


def missed_initials(doc: Document, folded: str, place: int) -> str:
    """The well-known initials that an unknown word in capitals nearly is, or ""."""
    if len(folded) not in LENGTHS or not folded.isalpha() or not folded.isascii():
        return ""
    found = surface(doc, place)
    if not found.isupper() or len(doc.index[folded]) > _REPEATS or not status(folded) & UNKNOWN:
        return ""
    if _is_explained(doc, found, place) or _in_capitals(doc, place):
        return ""
    for other in _slips(found):
        entry = lexicon().get(other)
        if entry and entry.flags & ABBREVIATION and entry.frequency >= _WELL_KNOWN:
            return other
    return ""


def _slips(word: str) -> Iterator[str]:
    """The word with two neighbours swapped, or one letter turned into another that it has."""
    for i in range(len(word) - 1):
        if word[i] != word[i + 1]:
            yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    for i, letter in enumerate(word):
        for other in dict.fromkeys(word):
            changed = word[:i] + other + word[i + 1 :]
            if other != letter and i and set(changed) == set(word):
                yield changed


def _is_explained(doc: Document, word: str, place: int) -> bool:
    """Whether the article says what the initials stand for: in brackets, or in full."""
    start, end = doc.starts[place], doc.ends[place]
    if doc.text[max(0, start - 1) : start] == "(" or doc.text[end : end + 2] == " (":
        return True
    letters = word.lower()
    for at in range(max(0, place - 60), place):
        initials = "".join(doc.words[k][0] for k in range(at, min(at + len(word), place)))
        if initials == letters and doc.text[doc.starts[at]].isupper():
            return True
    return False


def _in_capitals(doc: Document, place: int) -> bool:
    """Whether a word beside it is all in capitals too: a headline, or a list of codes."""
    around = [at for at in (place - 1, place + 1) if 0 <= at < len(doc.words)]
    return any(len(doc.words[at]) > 3 and surface(doc, at).isupper() for at in around)
