"""What may be wrong with a newsroom's lists of words and names: entries hide findings for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.housefiles import entries, read_names
from newslint.learning.sifting import Twins
from newslint.lexicon.known import UNKNOWN, frequency, status
from newslint.lexicon.near import near
from newslint.lexicon.store import WORD
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.housefiles import Entry, Listed

_SHORT = 2  # letters of an entry that is too short
_SEEN = 20  # frequency level of a word that news uses: thirty times
_COMMON = 36  # frequency level of a word that an entry may be a slip of: 500 uses
_OFTEN = 40  # and of a name: 1,000 uses
_EDGES = frozenset(',;:!?"“”()[]{}<>*_/\\-–—')


class Problem(NamedTuple):
    """One thing to look at in a list: its file, line and column (1-based), the entry, and why."""

    path: str
    line: int
    column: int
    entry: str
    message: str


def problems(path: str) -> list[Problem]:
    """What to look at in a file of words, or of names if it is a CSV file.

    Raises ConfigError if it cannot be read, naming the line of bytes that are not UTF-8.
    """
    if path.lower().endswith(".csv"):
        return list(_in_names(path))
    return list(_in_words(path))


def _in_words(path: str) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for entry in entries(path):
        said = entry.problem or _about(entry, seen)
        if said:
            yield Problem(path, entry.line, entry.column, entry.word, said)
        seen.setdefault(entry.word, entry.line)


def _about(entry: Entry, seen: dict[str, int]) -> str:
    """What is to be said of an entry, in one line; nothing if it is well."""
    word = entry.word
    if word in seen:
        return f"“{word}” stands in line {seen[word]} already."
    if not word.isprintable():
        hidden = next(character for character in word if not character.isprintable())
        return f"An invisible character (U+{ord(hidden):04X}) is inside: the word is never met."
    if word[0] in _EDGES or word[-1] in _EDGES:
        return f"“{word}” begins or ends with a mark: no word of an article does."
    if " " in word:
        return ""  # a phrase, which counts as a whole
    if sum(character.isalnum() for character in word) <= _SHORT:
        return f"“{word}” is very short: findings about all that reads so are hidden."
    return _shadowed(word)


def _shadowed(word: str) -> str:
    """Whether an entry hides an ordinary word, or a slip that would be found without it."""
    folded = word.lower().replace("’", "'")
    state = status(folded)
    if not word[1:].islower():
        return ""
    if state & WORD and frequency(folded) > max(_SEEN, 0 if word.islower() else frequency(word)):
        return f"“{folded}” is an ordinary word: findings about “{word}” are hidden for good."
    if state & UNKNOWN:
        for one in near(folded):
            capital = one.word[0].isupper()
            needed, cost = (_OFTEN, 1) if capital else (_COMMON, 2)
            alike = capital == word[0].isupper() and 0 < one.edit.place < len(word) - 1
            if alike and one.frequency >= needed and one.edit.cost <= cost and len(word) > 4:
                return f"“{word}” looks like a misspelling of “{one.word}”: it would be hidden."
    return ""


def _in_names(path: str) -> Iterator[Problem]:
    rows = read_names(path)
    seen: dict[tuple[str, str, str, str], int] = {}
    twins = Twins(row.name.name for row in rows)
    for row in rows:
        one = row.name
        key = one.name, one.role, one.valid_from, one.valid_to
        said = _about_name(row, twins)
        if key in seen:
            said = f"“{one.name}” stands in line {seen[key]} already, with the same role and dates."
        if said:
            yield Problem(path, row.line, 1, one.name, said)
        seen.setdefault(key, row.line)


def _about_name(row: Listed, twins: Twins) -> str:
    name = row.name.name
    if not name.isprintable():
        hidden = next(character for character in name if not character.isprintable())
        return f"An invisible character (U+{ord(hidden):04X}) is inside: the name is never met."
    if not any(part[0].isupper() for part in row.name.parts):
        return f"“{name}” has no capital: words that are no names belong in a vocabulary."
    twin = next(twins.of(name), "")
    if twin:
        return f"“{name}” and “{twin}” are one slip apart: are both right?"
    return ""
