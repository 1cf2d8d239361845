"""Names for the builder: the gazetteer file, and full names that edited news repeats."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from math import log2
from typing import TYPE_CHECKING

from newslint.lexicon.assemble import plain_form
from newslint.lexicon.families import families
from newslint.mentions import TITLES
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newslint.lexicon.counts import Counts

REPEATED = 20  # a full name of the corpus counts from so many uses
OWNED = 40  # and a surname belongs to one person from so many uses
OWNER_SHARE = 0.7
FEW = 4  # uses that a name of the gazetteer has at least
NOT_ANCHORS = frozenset("new the saint san los las van von del bin ben abu abd abdul".split())


class Name(NamedTuple):
    """A row of the gazetteer; rank runs from 1 (a local office holder) to 9 (a household name)."""

    name: str
    kind: str
    rank: int
    variants: tuple[str, ...]

    def spellings(self) -> tuple[str, ...]:
        """The name as we write it first, then its other accepted spellings."""
        return (self.name, *self.variants)

    def parts(self) -> Iterator[str]:
        """The capitalised words of all spellings."""
        for spelling in self.spellings():
            for part in words_of(spelling):
                if part[0].isupper() and len(part) > 1:
                    yield part


def words_of(name: str) -> list[str]:
    """The words of a name: split at spaces and hyphens, letters and apostrophes only."""
    parts = name.replace("-", " ").replace("’", "'").split()
    return [part for part in parts if part.replace("'", "").isalpha()]


def read_names(path: Path) -> tuple[Name, ...]:
    """The rows of names.tsv. Raises ValueError if a row has not six columns."""
    names = []
    for line in path.read_text("utf-8").splitlines()[1:]:
        name, kind, rank, variants, _, _ = line.split("\t")
        others = tuple(variant for variant in variants.split("|") if variant)
        names.append(Name(name, kind, int(rank), others))
    return tuple(names)


def name_pairs(names: Iterable[Name], counts: Counts) -> Counter[tuple[str, str]]:
    """Two-word names (adjacent capitalised words) and how often edited news has them."""
    found: Counter[tuple[str, str]] = Counter()
    for words, number in counts.pairs.items():
        first, _, second = words.partition(" ")
        capital = first[0].upper() + first[1:]
        if not (first.isalpha() and len(first) > 1 and second[0].isupper()):
            continue
        named = counts.inside.get(capital, 0) > counts.inside.get(capital.lower(), 0)
        if second.isalpha() and second[1:].islower() and (first[0].isupper() or named):
            found[capital, second] += number
    for row in names:
        for spelling in row.spellings():
            for plain in {spelling, plain_form(spelling)}:
                parts = [part for part in words_of(plain) if part[0].isupper()]
                for pair in pairwise(parts):
                    found[pair] = max(found[pair], 10 * row.rank)
    return found


def name_records(names: Iterable[Name], counts: Counts) -> dict[str, bytes]:
    """From one half of a name to its other halves: “>boris” to “Johnson”, “<johnson” to “Boris”.

    Each other half ends with a character that is 32 plus 4 * log2(1 + uses).
    """
    names = tuple(names)
    sides: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for (first, second), number in name_pairs(names, counts).items():
        if number < REPEATED or min(len(first), len(second)) < 3:
            continue
        if len(second) > 3 and first.lower() not in NOT_ANCHORS:
            sides[">" + first.lower()][second] = number
        if len(first) > 3 and second.lower() not in NOT_ANCHORS:
            sides["<" + second.lower()][first] = number
    records = {
        key: "|".join(f"{word}{level(number)}" for word, number in sorted(others.items())).encode()
        for key, others in sides.items()
    }
    return records | _variants(names) | {"!": _owners(names, counts)}


def _owners(names: tuple[Name, ...], counts: Counts) -> bytes:
    """Surnames that belong to one well-known person nearly alone, each with the first name.

    In edited news at least seven first names in ten before it are this one.
    """
    listed = {pair for row in names if row.kind == "person" for pair in _last_pairs(row)}
    bearers: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for words, number in counts.pairs.items():
        first, _, last = words.partition(" ")
        capital = first[0].upper() + first[1:]
        named = counts.inside.get(capital, 0) > counts.inside.get(first.lower(), 0)
        if named and first.lower() not in TITLES and last[:1].isupper():
            bearers[last][capital] += number
    found = []
    levels = name_pairs(names, counts)
    for first, last in sorted(listed):
        uses, others = bearers[last][first] + FEW, bearers[last].total() - bearers[last][first]
        enough = levels[first, last] >= OWNED and uses >= OWNER_SHARE * (uses + others)
        if enough and len(last) > 3 and last.isascii():
            found.append((levels[first, last], first, last))
    best = {last.lower(): f"{last}={first}{level(number)}" for number, first, last in sorted(found)}
    return "|".join(best[last] for last in sorted(best)).encode()


def _last_pairs(row: Name) -> Iterator[tuple[str, str]]:
    """The first name (and the one next to the surname) with the surname, for each spelling."""
    for spelling in row.spellings():
        parts = [part for part in words_of(plain_form(spelling)) if part[0].isupper()]
        if len(parts) > 1:
            yield parts[0], parts[-1]
            yield parts[-2], parts[-1]


def level(number: int) -> str:
    """A count as one printable character."""
    return chr(32 + min(80, round(4 * log2(1 + number))))


def _variants(names: Iterable[Name]) -> dict[str, bytes]:
    """From a surname or a place to its other accepted spellings: “=kiev” to “Kyiv”."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in names:
        last = {words_of(plain_form(spelling))[-1] for spelling in row.spellings()}
        for one in last:
            found["=" + one.lower()] |= {other for other in last - {one} if other[0] == one[0]}
    for family in families().values():
        if family.kind not in {"renamed", "national"}:
            last = {form for form in map(_last_word, family.forms) if form}
            for one in last:
                found["=" + one.lower()] |= last - {one}
    return {key: "|".join(sorted(others)).encode() for key, others in found.items() if others}


def _last_word(form: str) -> str:
    """The last word of a form, if it is a capitalised name: Sisi of al-Sisi; else ""."""
    words = words_of(plain_form(form))
    return words[-1] if words and words[-1][0].isupper() else ""
