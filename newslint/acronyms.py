"""Names that an article shortens to their initials: World Health Organization (WHO)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.views import view
from newslint.records import NamedTuple
from newslint.regex import regex
from newslint.spans import Span

if TYPE_CHECKING:
    from newslint.document import Document

SMALL = frozenset("of the for and in on to de la del des du et und y al & with against at".split())
_BRACKET = regex(r"\(([A-Z][A-Z]{1,7}s?)\)")
_LONGEST = 8  # letters
_REACH = 12  # words before a bracket


class Definition(NamedTuple):
    """A bracket with initials after a name: places of the name's first and last word and of them.

    ``letters`` are the initials as they stand, without a plural s; ``spelled`` are the first
    letters of the name's words, small words left out; ``fits`` is whether the two agree.
    """

    first: int
    last: int
    place: int
    letters: str
    spelled: str
    fits: bool

    def bracket(self, doc: Document) -> Span:
        """From the opening bracket to the closing one."""
        return Span(doc.starts[self.place] - 1, doc.ends[self.place] + 1)


@view
def definitions(doc: Document) -> tuple[Definition, ...]:
    """All initials in brackets after the name that they may stand for, in order."""
    found = []
    for match in _BRACKET.finditer(doc.text):
        place = doc.word_at(match.start(1))
        if place and doc.gap(place - 1).strip(" ") == "(" and is_initials(match[1]):
            found.append(_definition(doc, place, match[1].removesuffix("s")))
    return tuple(one for one in found if one.first <= one.last)


def uses(doc: Document, letters: str) -> list[int]:
    """The places of initials, with or without a plural or possessive s."""
    folded = letters.lower()
    forms = (folded, folded + "s", folded + "'s", folded + "s'")
    found = [at for form in forms for at in doc.index.get(form, ())]
    return sorted(at for at in found if doc.text.startswith(letters, doc.starts[at]))


def is_explained(doc: Document, letters: str) -> bool:
    """Whether a bracket beside the initials, or words that begin with them, say what they mean."""
    for at in uses(doc, letters):
        start, end = doc.starts[at], doc.ends[at]
        if doc.text[start - 1 : start] in ("(", "[") or doc.text[end : end + 2] in (" (", ", "):
            return True
    return any(_spells(doc, first, letters.lower()) for first in _capitals(doc, letters[0]))


def _capitals(doc: Document, letter: str) -> list[int]:
    """The places of words that begin with a capital letter."""
    folded = letter.lower()
    found = (at for word in doc.index if word[0] == folded for at in doc.index[word])
    return [at for at in found if doc.text[doc.starts[at]] == letter]


def _spells(doc: Document, first: int, letters: str) -> bool:
    """Whether the words from a place on, small ones aside, begin with the letters."""
    at, end, place = 0, len(doc.words), first
    while place < end and at < len(letters):
        word = doc.words[place]
        if word[0] == letters[at] and len(word) > 1 and word not in SMALL:
            at += 1
        elif word not in SMALL:
            return False
        elif word[0] == letters[at]:
            at += 1
        place += 1
    return at == len(letters)


def is_initials(word: str) -> bool:
    """Whether a word is two or more capitals, perhaps with a plural s."""
    stem = word.removesuffix("s")
    return 2 <= len(stem) <= _LONGEST and stem.isalpha() and stem.isupper()


def _definition(doc: Document, place: int, letters: str) -> Definition:
    """The words before a bracket that its letters may come from."""
    wanted = letters.lower()
    first = place
    while place - first < _REACH and first and _is_tied(doc, first - 1, last=first == place):
        first -= 1
        if fits(doc, first, place - 1, wanted):
            return Definition(first, place - 1, place, letters, _initials(doc, first, place), True)
    first = _name_start(doc, place)
    return Definition(first, place - 1, place, letters, _initials(doc, first, place), False)


def _is_tied(doc: Document, place: int, *, last: bool) -> bool:
    if last:
        return True
    gap = doc.gap(place)
    return gap in (" ", "-", ", ", "’ ", "' ", ". ", ".", " & ", "/")


def _name_start(doc: Document, place: int) -> int:
    """The first word of the run of capitals before a place."""
    first = at = place
    while at and _is_tied(doc, at - 1, last=at == place) and "," not in doc.gap(at - 1):
        at -= 1
        if doc.text[doc.starts[at]].isupper():
            first = at
        elif doc.words[at] not in SMALL:
            break
    return first


def _initials(doc: Document, first: int, place: int) -> str:
    words = (doc.words[at] for at in range(first, place))
    return "".join(word[0] for word in words if word not in SMALL)


def fits(doc: Document, first: int, last: int, letters: str) -> bool:
    """Whether letters can be read off the words: each word gives its first letter and may more."""
    return _reads(doc.words, first, last, letters)


def _reads(words: list[str], at: int, last: int, letters: str) -> bool:
    if at > last:
        return not letters
    if not letters:
        return False
    word = words[at]
    if word in SMALL and _reads(words, at + 1, last, letters):
        return True
    if word[0] != letters[0]:
        return False
    inside = 0
    for used in range(1, len(letters) + 1):
        if used > 1:
            inside = word.find(letters[used - 1], inside + 1)
            if inside < 0:
                return False
        if _reads(words, at + 1, last, letters[used:]):
            return True
    return False
