"""The initials of first names: J.K. Rowling, J. K. Rowling, JK Rowling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.known import NAMED, frequency, status
from newslint.lexicon.store import PUBLIC, lexicon
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.reading import by_letters, shouts
from newslint.styling.use import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_POINTED = regex(
    r"(?<![\w.&-])(?P<letters>[A-Z]\. ?[A-Z]\.(?: ?[A-Z]\.)?) ?(?=(?P<name>[A-Z][a-z’']+\w+))"
)
_PLAIN = regex(r"(?P<letters>[A-Z](?<![\w.&-].)[A-Z]{1,2}) (?=(?P<name>[A-Z][a-z’']+\w+))")
_COMMON = 24  # frequency level of initials that are more than a person's: TV, EU
_NOT_INITIALS = frozenset(
    "US UN UK EU AM PM DC LA NY NJ NC SC ND SD NM NH RI BC AD MP TV FBI CIA NHL NBA NFL BBC VP"
    " RJR DJ MC".split()
)


def uses(doc: Document, _: str) -> Iterator[Use]:
    """The initials of two or three first names before a surname."""
    for match in by_letters(doc, _POINTED):
        found = match["letters"]
        letters = found.replace(".", "").replace(" ", "")
        if letters not in _NOT_INITIALS and _is_surname(match["name"]):
            form = "spaced" if ". " in found else "points"
            yield _use(match.start(), found, letters, form)
    for match in _PLAIN.finditer(doc.text):
        letters = match["letters"]
        if letters in _NOT_INITIALS or not _is_rare(letters) or shouts(doc, match.start()):
            continue
        if _is_surname(match["name"]):
            yield _use(match.start(), letters, letters, "plain")


def may_differ(doc: Document, _: str) -> bool:
    """Whether an article has initials with points before a surname."""
    return any(_is_surname(match["name"]) for match in by_letters(doc, _POINTED))


def _use(start: int, found: str, letters: str, form: str) -> Use:
    points = "".join(f"{letter}." for letter in letters)
    spaced = " ".join(f"{letter}." for letter in letters)
    written = {"points": points, "spaced": spaced, "plain": letters}
    return Use(Span(start, start + len(found)), form, written)


def _is_rare(letters: str) -> bool:
    return frequency(letters) < _COMMON


def _is_surname(word: str) -> bool:
    """Whether a word is a name of people and not an ordinary word or a place."""
    stem = word.replace("’", "'").removesuffix("'s")
    entry = lexicon().get(stem)
    if entry and entry.flags & PUBLIC:
        return False
    state = status(stem.lower())
    return bool(state & NAMED) or frequency(stem) > frequency(stem.lower())
