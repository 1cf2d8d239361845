"""The possessive of names in -s: James’ or James’s."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.checks._peoples import ADJECTIVES
from newslint.lexicon.known import status
from newslint.lexicon.names import halves
from newslint.lexicon.store import RARE, WORD
from newslint.names import gazetteer
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.use import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_OWNER = regex(r"\b(?P<name>[A-Z][\w-]{0,30}s)(?P<mark>['’])(?P<s>s?)(?= (?P<next>[a-z-]{2,20}))")
_IS = frozenset(
    "the an been not going got so very no always also just still now never being getting about "
    "only expected said set due there here all in on at to too done taken become made had".split()
)
_FULL, _BARE = "s's ", "s' "  # in folded text
_FIRST_NAME = 4  # last names that a first name is known with


def uses(doc: Document, _point: str) -> Iterator[Use]:
    """Names of one person or place; a plural (the Giants’ win) has its apostrophe alone anyway."""
    for match in _OWNER.finditer(doc.text) if _FULL in doc.folded or _BARE in doc.folded else ():
        name, mark = match["name"], match["mark"]
        span = Span(match.end("name"), match.end())
        if match["s"]:
            if match["next"] not in _IS and _is_name(doc, match.start()):
                yield Use(span, "full", {"bare": mark})
        elif _is_of_one(doc, name, match.start()):
            yield Use(span, "bare", {"full": f"{mark}s"})


def may_differ(doc: Document, _point: str) -> bool:
    """Whether an article has both a word in -s’s and one in -s’."""
    return "x' " in doc.gaps and _BARE in doc.folded and _FULL in doc.folded


def _is_name(doc: Document, start: int) -> bool:
    """Whether the capital is no sentence's: bosses and witnesses are not names."""
    name = doc.words[doc.word_at(start)].partition("'")[0]
    places = (start, *(doc.starts[at] for at in doc.index.get(name, ())))
    return any(doc.text[at].isupper() and _has_words_before(doc, at) for at in places)


def _has_words_before(doc: Document, offset: int) -> bool:
    before = doc.text[doc.sentence_at(offset).start : offset]
    return any(character.isalnum() for character in before)


def _is_of_one(doc: Document, name: str, start: int) -> bool:
    """Whether a word is a first name, or a last name that follows one in this article."""
    place = doc.word_at(start)
    if place and doc.words[place - 1] in ("the", "united"):
        return False
    if _is_plural(name.lower()):
        return False
    places = (place, *doc.index.get(name.lower(), ()))
    return _is_first(name) or any(_follows_first(doc, at) for at in places)


def _follows_first(doc: Document, place: int) -> bool:
    """Whether a first name stands before a word."""
    before = doc.words[place - 1] if place and doc.gap(place - 1) == " " else ""
    return bool(before) and doc.text[doc.starts[place - 1]].isupper() and _is_first(before)


def _is_first(name: str) -> bool:
    folded = name.lower()
    return gazetteer().get(folded) != "place" and len(halves(">" + folded)) >= _FIRST_NAME


def _is_plural(folded: str) -> bool:
    """Whether a word in -s may be more than one of something: News, Emirates, Republicans."""
    state = status(folded)
    plain = bool(state & WORD) and not state & RARE
    return plain or folded[:-1] in ADJECTIVES or folded[:-1] in ("republican", "democrat")
