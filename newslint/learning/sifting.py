"""Tells what a newsroom means from what it mistypes: a rare form one slip from a far commoner one
is not learnt, however often it got into print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.house import House
from newslint.lexicon.names import halves
from newslint.lexicon.near import near
from newslint.lexicon.nearhouse import slip_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newslint.lexicon.edits import Edit

    Slips = dict[str, str]

_CORPUS = 37_000_000  # words that the levels of newslint's own list were counted in
_FAR_COMMONER = 40  # times as many uses: a slip is seldom made more often
_SWAPPED = 8  # and for two letters swapped, which hardly ever make another word
_CAPITAL = 200  # the same for a word with a capital: names do resemble words and each other
_SHORTEST = 5  # letters of a word that may be a slip
_DEAREST = 2  # cost of the least likely edit that a slip may be


def sifted_words(words: dict[str, int], read: int) -> tuple[dict[str, int], Slips]:
    """The words to keep with their uses, and from each likely slip the word that was meant.

    ``read`` is the number of words of the archive.
    """
    house = House(words)
    slips = {}
    for word, uses in words.items():
        meant = _meant(word, uses, read, house) if len(word) >= _SHORTEST else ""
        if meant:
            slips[word] = meant
    return {word: uses for word, uses in words.items() if word not in slips}, slips


def _meant(word: str, uses: int, read: int, house: House) -> str:
    folded, capital = word.lower(), word[0].isupper()
    for one in near(folded):
        alike = one.word[0].isupper() == capital and _is_likely(one.edit)
        if alike and _expected(one.frequency, read) > _enough(one.edit, capital) * uses:
            return one.word
    for other in house.alike(folded):
        spelled, edit = house.folded[other], _slip(folded, other)
        alike = edit is not None and spelled[0].isupper() == capital
        if edit and alike and house.singles[spelled] > _enough(edit, capital) * uses:
            return spelled
    return ""


def _enough(edit: Edit, capital: bool) -> int:
    """How many times as frequent a word must be to be what was meant."""
    if edit.kind == "transposition":
        return _SWAPPED
    return _CAPITAL if capital else _FAR_COMMONER


def _is_likely(edit: Edit) -> bool:
    return edit.place > 0 and edit.cost <= _DEAREST


def _slip(part: str, other: str) -> Edit | None:
    """The likely slip that makes one word of another; None if one is another form of the other."""
    longer, shorter = (part, other) if len(part) > len(other) else (other, part)
    if longer[:-1] in {shorter, shorter[:-1]}:
        return None  # an ending is all that differs
    edit = slip_between(part.lower(), other.lower())
    return edit if edit and _is_likely(edit) else None


def _expected(level: int, read: int) -> float:
    """How often a word of a frequency level would be used in so many words of news."""
    uses: float = 2 ** (level / 4) * read / _CORPUS
    return uses


class Twins:
    """Full names by all their words but one: names that differ in that word stand together."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_rest: dict[tuple[str, ...], list[str]] = {}
        for name in names:
            for rest, part in _rests(name):
                self._by_rest.setdefault(rest, []).append(part)

    def of(self, name: str) -> Iterator[str]:
        """The names that are one slip in one word away from a name."""
        for rest, part in _rests(name):
            for other in self._by_rest.get(rest, ()):
                if len(part) >= _SHORTEST - 1 and _slip(part, other):
                    yield " ".join(word if word != "" else other for word in rest)


def _rests(name: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The words of a name with each in turn left empty, and that word."""
    parts = name.split()
    if len(parts) > 1:
        for at, part in enumerate(parts):
            yield (*parts[:at], "", *parts[at + 1 :]), part


def sifted_names(names: Mapping[str, int], read: int) -> tuple[dict[str, int], Slips]:
    """The names to keep with their uses, and from each likely slip the name that was meant."""
    twins, slips = Twins(names), {}
    for name, uses in names.items():
        commoner = (one for one in twins.of(name) if names[one] > _FAR_COMMONER * uses)
        meant = next(commoner, "") or _well_known(name, uses, read)
        if meant:
            slips[name] = meant
    return {name: uses for name, uses in names.items() if name not in slips}, slips


def _well_known(name: str, uses: int, read: int) -> str:
    """The well-known full name that one of two words nearly is."""
    parts = name.split()
    if len(parts) != 2:
        return ""
    first, last = parts
    for half in halves(">" + first.lower()):
        if _expected(half.level, read) > _FAR_COMMONER * uses and _slip(last, half.word):
            return f"{first} {half.word}"
    for half in halves("<" + last.lower()):
        if _expected(half.level, read) > _FAR_COMMONER * uses and _slip(first, half.word):
            return f"{half.word} {last}"
    return ""
