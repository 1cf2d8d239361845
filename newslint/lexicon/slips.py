"""Whether an unknown word is a slip of the keyboard, and which words were meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newslint.lexicon.known import UNKNOWN, compound, status
from newslint.lexicon.near import Near, near
from newslint.lexicon.pairs import pairs
from newslint.lexicon.store import NAME
from newslint.lexicon.suggest import forbidden
from newslint.lexicon.survey import beside, in_title_case, opens_sentence, stands_free, surface

if TYPE_CHECKING:
    from newslint.document import Document

_SHORTEST = 4
_COMMON = {4: 48, 5: 36, 6: 32}  # frequency levels asked of the word meant, by length
_REPEATS = 2  # a spelling used more often than this is a choice


class Slip(NamedTuple):
    """A misspelling: its length in the text (code points) and the words meant, best first."""

    length: int
    fixes: tuple[str, ...]


def slip_at(doc: Document, folded: str, place: int) -> Slip | None:
    """The slip at a place in the article, or None if the word there is left alone."""
    found = surface(doc, place)
    word = found.lower()
    if not (word.isascii() and word.isalpha()) or len(word) < _SHORTEST:
        return None
    if len(doc.index[folded]) > _REPEATS or not stands_free(doc, place):
        return None
    cased = not found.islower()
    if cased and not _capital_says_nothing(doc, place, found):
        return None
    meant = _meant(doc, word, place, cased)
    if not meant or _is_foreign(doc, place):
        return None
    return Slip(len(found), tuple(_in_case(one.word, found) for one in meant[:3]))


def _capital_says_nothing(doc: Document, place: int, found: str) -> bool:
    if len(found) < 6:
        return False
    if found.isupper():
        paragraph = doc.paragraph_at(doc.starts[place])
        return doc.text[paragraph.start : paragraph.end].isupper()
    if not found[1:].islower():
        return False
    return opens_sentence(doc, place) or in_title_case(doc, place)


def _meant(doc: Document, word: str, place: int, cased: bool) -> list[Near]:
    around = beside(doc, place, -1), beside(doc, place, 1)
    scored = []
    for one in near(word):
        if one.word[0].isupper() or one.word in forbidden() or not _plausible(word, one, cased):
            continue
        fit = sum(
            pairs().level("b", *two) > 0
            for two in ((around[0], one.word), (one.word, around[1]))
            if all(two)
        )
        scored.append((one.edit.cost * 8 - one.frequency - 8 * fit, one))
    scored.sort(key=lambda pair: (pair[0], pair[1].word))
    if not scored or compound(word):
        return []
    return [one for _, one in scored]


def _plausible(word: str, one: Near, cased: bool) -> bool:
    """Whether a common word is close enough in the way that slips are."""
    edit = one.edit
    first = edit.place == 0
    if first and edit.kind not in {"transposition", "missing"}:
        return False
    needed = _COMMON.get(len(word), 28) + (8 if cased else 0) + (8 if first else 0)
    if edit.cost > 2 and len(word) < 7:
        return False
    at_end = edit.place >= len(word) - 1
    if at_end and (edit.kind in {"extra", "substitution"}) and len(word) < 8:
        return False  # foreign plurals and feminines end so
    return one.frequency >= needed


def _is_foreign(doc: Document, place: int) -> bool:
    """Whether a neighbour is unknown too, as in a foreign phrase."""
    for step in (-1, 1):
        other = beside(doc, place, step)
        if other and status(other) & UNKNOWN and doc.text[doc.starts[place + step]].islower():
            return True
    return False


def _in_case(word: str, found: str) -> str:
    if found.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if found[0].isupper() else word


__all__ = ["NAME", "Slip", "slip_at"]
