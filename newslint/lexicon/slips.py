"""Whether an unknown word is a slip of the keyboard, and which words were meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newslint.lexicon.further import further
from newslint.lexicon.known import UNKNOWN, compound, status
from newslint.lexicon.near import Near, near, rarer, reformed, weight
from newslint.lexicon.pairs import pairs
from newslint.lexicon.store import NAME
from newslint.lexicon.suggest import forbidden
from newslint.lexicon.survey import (
    beside,
    in_title_case,
    opens_sentence,
    stands_free,
    surface,
    survey,
)

if TYPE_CHECKING:
    from newslint.document import Document

_SHORTEST = 4
_LONGEST = 30  # more letters than this are no word
_COMMON = {4: 48, 5: 34, 6: 28, 7: 22}  # frequency levels asked of the word meant, by length
_FOREIGN = frozenset(
    "la le les du des der die das und et el los las del di il qui que une con por para".split()
)
_SLIPS = frozenset({"missing", "transposition", "doubling"})
_MANY = 300  # unknown words in one article: no longer news copy, and too many to search far for
_REPEATS = 2  # a spelling used more often than this is a choice


class Slip(NamedTuple):
    """A misspelling: its length in the text (code points) and the words meant, best first."""

    length: int
    fixes: tuple[str, ...]


def slip_at(doc: Document, folded: str, place: int) -> Slip | None:
    """The slip at a place in the article, or None if the word there is left alone."""
    found = surface(doc, place)
    word = found.lower()
    if not (word.isascii() and word.isalpha()) or not _SHORTEST <= len(word) <= _LONGEST:
        return None
    if len(doc.index[folded]) > _REPEATS or not stands_free(doc, place):
        return None
    cased = not found.islower()
    by_name = cased and not _capital_says_nothing(doc, place, found)
    if by_name and not (len(found) >= 8 and found[1:].islower()):
        return None
    if _is_foreign(doc, place):
        return None
    meant = _meant(doc, word, place, cased)
    if by_name:
        meant = [one for one in meant if one.frequency >= 40 and one.edit.kind in _SLIPS]
    if not meant:
        return None
    return Slip(len(found), tuple(_in_case(one.word, found) for one in meant[:3]))


def _capital_says_nothing(doc: Document, place: int, found: str) -> bool:
    if len(found) < 6:
        return False
    if found.isupper():
        paragraph = doc.paragraph_at(doc.starts[place])
        byline = "by" in doc.words[max(0, place - 3) : place]
        return not byline and doc.text[paragraph.start : paragraph.end].isupper()
    if not found[1:].islower():
        return False
    if in_title_case(doc, place):
        return True
    after = doc.starts[place + 1] if beside(doc, place, 1) else 0
    return opens_sentence(doc, place) and not doc.text[after].isupper()


def _meant(doc: Document, word: str, place: int, cased: bool) -> list[Near]:
    if compound(word) and not reformed(word):
        return []
    elided = doc.text[doc.ends[place] : doc.ends[place] + 1] in {"'", "’"}
    titled = cased and in_title_case(doc, place)

    def likely(words: tuple[Near, ...]) -> list[Near]:
        return [
            one
            for one in words
            if one.word[0].islower()
            and one.word not in forbidden()
            and _plausible(word, one, cased, titled, elided)
        ]

    closest = (*reformed(word), *near(word))
    found = likely(closest)
    if not found and len(word) >= 8 and not cased:
        found = likely(rarer(word))
    if not found and len(survey(doc).unknown) <= _MANY:
        found = likely(further(word))
    around = beside(doc, place, -1), beside(doc, place, 1)
    return sorted(found, key=lambda one: (weight(one) - 8 * _fit(around, one.word), one.word))


def _fit(around: tuple[str, str], word: str) -> int:
    """On how many sides a word stands beside one that it often stands beside."""
    pairs_here = ((around[0], word), (word, around[1]))
    return sum(pairs().level("b", *two) > 0 for two in pairs_here if all(two))


def _plausible(word: str, one: Near, cased: bool, titled: bool, elided: bool) -> bool:
    """Whether a common word is close enough in the way that slips are."""
    edit = one.edit
    if edit.kind in {"form", "two"}:
        return not (cased and not titled)
    first = edit.place == 0
    if first and edit.kind not in {"transposition", "missing"}:
        return False
    needed = _COMMON.get(len(word), 8) + (8 if cased else 0) + (8 if first else 0)
    if cased and edit.kind not in _SLIPS and not (titled and len(word) >= 8):
        return False
    if edit.cost > 2 and len(word) < 7:
        return False
    if one.word == word + "g" and word.endswith("in"):
        return False  # speech written as heard: goin
    if elided and one.word.startswith(word):
        return False  # jus' for just
    at_end = edit.place >= len(word) - 1
    if at_end and (edit.kind in {"extra", "substitution"}) and len(word) < 8:
        return False  # foreign plurals and feminines end so
    return one.frequency >= needed


def _is_foreign(doc: Document, place: int) -> bool:
    """Whether the words around are foreign: an unknown word beside it, a foreign article near."""
    for step in (-2, -1, 1, 2):
        other = place + step
        if not 0 <= other < len(doc.words):
            continue
        if doc.words[other] in _FOREIGN:
            return True
        start = doc.starts[other]
        if abs(step) == 1 and status(doc.words[other]) & UNKNOWN and doc.text[start].islower():
            return True
    sentence = doc.sentence_at(doc.starts[place])
    first, last = doc.word_at(sentence.start), doc.word_at(sentence.end)
    strange = sum(
        bool(status(word) & UNKNOWN) and doc.text[doc.starts[at]].islower()
        for at, word in enumerate(doc.words[first : last + 1], first)
    )
    return strange > 2


def _in_case(word: str, found: str) -> str:
    if found.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if found[0].isupper() else word


__all__ = ["NAME", "Slip", "slip_at"]
