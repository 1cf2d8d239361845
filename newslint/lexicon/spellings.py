"""Names that an article spells in two ways."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newslint.lexicon.edits import deletes, edit_between
from newslint.lexicon.known import UNKNOWN, frequency, status
from newslint.lexicon.names import is_title, missed_name, neighbour_name
from newslint.lexicon.survey import surface

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.lexicon.survey import Survey

_SHORTEST = 5


def rival(doc: Document, found: Survey) -> Iterator[tuple[str, str]]:
    """Pairs of a folded rarer spelling and the spelling that the article uses more often."""
    names = _capitalised(doc, found)
    by_short: defaultdict[str, list[str]] = defaultdict(list)
    for word in names:
        for short in {word, *deletes(word)}:
            by_short[short].append(word)
    for word in names:
        if not status(word) & UNKNOWN:
            continue
        shorts = {word, *deletes(word)}
        others = {other for short in shorts for other in by_short[short]} - {word}
        for other in sorted(others, key=lambda one: (-len(doc.index[one]), one)):
            if _is_rarer(doc, word, other) and _is_one_name(doc, word, other, names):
                yield word, names[other]
                break


def _capitalised(doc: Document, found: Survey) -> dict[str, str]:
    """From a folded name to its spelling, for long enough names that keep one capital."""
    names = {}
    for word in (*found.unknown, *found.named):
        if len(word) < _SHORTEST or not word.isalpha():
            continue
        form = surface(doc, doc.index[word][0])
        if form[0].isupper() and form[1:].islower():
            names[word] = form
    return names


def _is_rarer(doc: Document, word: str, other: str) -> bool:
    here, there = len(doc.index[word]), len(doc.index[other])
    if status(other) & UNKNOWN:
        return there >= 2 * here and there >= 2
    return there >= here and here <= 2


def _is_one_name(doc: Document, word: str, other: str, names: dict[str, str]) -> bool:
    edit = edit_between(word, other)
    if edit is None or edit.place == 0 or _is_ending(word, other):
        return False
    if not status(other) & UNKNOWN and (len(word) < 7 or frequency(names[other]) < 8):
        return False
    if missed_name(doc, word, doc.index[word][0]):
        return False  # reported already as a near miss of a well-known name
    mine, theirs = _companions(doc, word), _companions(doc, other)
    return not mine or bool(mine & theirs) or (not theirs and len(word) > 7)


def _is_ending(word: str, other: str) -> bool:
    longer, shorter = (word, other) if len(word) > len(other) else (other, word)
    if len(longer) > len(shorter):
        return longer[:-1] == shorter
    return word[:-1] == other[:-1]


def _companions(doc: Document, word: str) -> set[str]:
    """The first names (or last names) that stand with a name anywhere in the article."""
    found = set()
    for place in doc.index[word]:
        for step in (-1, 1):
            beside = neighbour_name(doc, place, step)
            if beside and not is_title(beside):
                found.add(beside)
    return found
