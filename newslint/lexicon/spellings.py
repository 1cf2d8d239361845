"""Names that an article spells in two ways."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from newslint.lexicon.edits import Edit, deletes, distance, edit_between
from newslint.lexicon.families import relatives
from newslint.lexicon.further import sound
from newslint.lexicon.known import UNKNOWN, frequency, status
from newslint.lexicon.names import accepted, is_title, missed_name, neighbour_name
from newslint.lexicon.survey import surface, survey
from newslint.lexicon.views import view

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.document import Document
    from newslint.lexicon.survey import Survey

_SHORTEST = 5
_MANY = 30  # names that begin or end alike, of which each is no longer held against each other
_HONORIFICS = frozenset("Mr Mrs Ms Miss Dr Sir Dame Lord Lady Prof Rev Sen Rep Gov Gen".split())
_LONG = 8  # letters of a name that is hardly anybody else's


def rival(doc: Document, found: Survey) -> Iterator[tuple[str, str]]:
    """Pairs of a folded rarer spelling and the spelling that the article uses more often."""
    names = _capitalised(doc)
    yield from _swapped(doc, found)
    yield from _sounding_alike(doc, names)
    for word, others in _one_edit_apart(names).items():
        for other in sorted(others, key=lambda one: (-len(places_of(doc)[one]), one)):
            if _is_rarer(doc, word, other) and _is_one_name(doc, word, other, names):
                yield word, names[other]
                break


def _one_edit_apart(names: Iterable[str]) -> dict[str, list[str]]:
    """From each name to the others that one edit leads to."""
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for word in names:
        if len(word) >= _SHORTEST:  # one edit leaves the first two letters alone, or the last two
            alike[word[:2]].append(word)
            alike["-" + word[-2:]].append(word)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for words in alike.values():
        for word, other in _near_pairs(words) if len(words) > 1 else ():
            if -2 < len(word) - len(other) < 2 and edit_between(word, other):
                found[word].add(other)
                found[other].add(word)
    return {word: list(found[word]) for word in names if word in found}


def _near_pairs(words: list[str]) -> Iterator[tuple[str, str]]:
    """The pairs of words that may be one edit apart, some more than once."""
    if len(words) < _MANY:
        yield from combinations(words, 2)
        return
    without = defaultdict(list)  # what both have left when the edited letter is taken out
    for word in words:
        for rest in (word, *deletes(word)):
            without[rest].append(word)
    for some in without.values():
        yield from combinations(some, 2)


@view
def places_of(doc: Document) -> dict[str, list[int]]:
    """From a folded word to its places, those with a possessive ending among them."""
    possessives = [word for word in doc.unlettered if word.endswith("'s")]
    if not possessives:
        return doc.index
    places = dict(doc.index)
    for word in possessives:
        stem = word[:-2]
        places[stem] = sorted((*places.get(stem, ()), *doc.index[word]))
    return places


def mixed(doc: Document) -> Iterator[tuple[str, str]]:
    """Names of which the article uses two accepted spellings: Yanukovych and Yanukovich."""
    names = _capitalised(doc)
    for word in names:
        for other in accepted(word):
            if other not in names or not _is_second(doc, word, other):
                continue
            given = names[other] in relatives(("given",))
            if given and not companions(doc, word) & companions(doc, other):
                continue
            if not different_people(doc, word, other) and not _in_title(doc, word):
                yield word, names[other]


def _sounding_alike(doc: Document, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Long unknown names with the same consonants, two letters apart: Bauchtman, Buchtmann."""
    by_sound: defaultdict[str, list[str]] = defaultdict(list)
    for word in names:
        if len(word) >= _LONG and status(word) & UNKNOWN:
            by_sound[sound(word)].append(word)
    for words in by_sound.values():
        for word in words if len(words) > 1 else ():
            for other in words:
                if distance(word, other) != 2 or not _is_second(doc, word, other):
                    continue
                if not different_people(doc, word, other) and word[-2:] != other[-2:] + "s":
                    yield word, names[other]


def _in_title(doc: Document, word: str) -> bool:
    """Whether a place is part of a longer name: the Lugansk People's Republic."""
    return any(neighbour_name(doc, place, 1) for place in places_of(doc)[word])


def _swapped(doc: Document, found: Survey) -> Iterator[tuple[str, str]]:
    """Unknown initials with two letters swapped, where the article has the others more often."""
    for word in found.unknown:
        if not 4 <= len(word) <= 7 or not surface(doc, places_of(doc)[word][0]).isupper():
            continue
        for cut in range(len(word) - 1):
            other = word[:cut] + word[cut + 1] + word[cut] + word[cut + 2 :]
            places = places_of(doc).get(other, [])
            more = other != word and len(places) > len(places_of(doc)[word])
            if more and surface(doc, places[0]).isupper():
                yield word, other.upper()


def _is_second(doc: Document, word: str, other: str) -> bool:
    """Whether a spelling is the rarer of two, or lacks a first name, or came later."""
    mine, theirs = places_of(doc)[word], places_of(doc)[other]
    full = bool(companions(doc, word)), bool(companions(doc, other))
    return (len(mine), full[0], -mine[0]) < (len(theirs), full[1], -theirs[0])


def different_people(doc: Document, word: str, other: str) -> bool:
    """Whether two folded names stand with different first names (or last names) throughout."""
    mine, theirs = companions(doc, word), companions(doc, other)
    return bool(mine) and bool(theirs) and not mine & theirs


@view
def _capitalised(doc: Document) -> dict[str, str]:
    """From a folded name to its spelling, for long enough names that keep one capital."""
    names, places, found = {}, places_of(doc), survey(doc)
    for word in dict.fromkeys([one.removesuffix("'s") for one in (*found.unknown, *found.named)]):
        if len(word) < 4 or not word.isalpha():
            continue
        first = places[word][0]
        if not doc.text[doc.starts[first]].isupper():
            continue
        form = surface(doc, first)
        if form[1:].islower():
            names[word] = form
    return names


def _is_rarer(doc: Document, word: str, other: str) -> bool:
    here, there = len(places_of(doc)[word]), len(places_of(doc)[other])
    if not status(word) & UNKNOWN:
        likelier = here < there or not status(other) & UNKNOWN
        return here <= 2 and likelier and _is_second(doc, word, other)
    if status(other) & UNKNOWN:
        return there >= here and _is_second(doc, word, other)
    return there >= here and here <= 2


def _is_one_name(doc: Document, word: str, other: str, names: dict[str, str]) -> bool:
    edit = edit_between(word, other)
    if edit is None or edit.place == 0 or _is_ending(word, other):
        return False
    if frequency(names[word]) > frequency(names[other]) + 8:
        return False  # the rarer spelling in this article is the usual one elsewhere
    if not status(word) & UNKNOWN:
        return edit.cost <= 2 and bool(companions(doc, word) & companions(doc, other))
    if any(missed_name(doc, one, places_of(doc)[one][0]) for one in (word, other)):
        return False  # reported already as a near miss of a well-known name
    mine, theirs = companions(doc, word), companions(doc, other)
    if not status(other) & UNKNOWN and not mine & theirs:
        if len(word) < 7:
            return _is_surname_of(doc, word, other, edit)
        return not mine and (frequency(names[other]) >= 8 or len(word) >= _LONG)
    if len(places_of(doc)[other]) < 2 * len(places_of(doc)[word]):
        long = len(word) >= _LONG and not (mine and theirs)
        return long or (edit.cost <= 2 and bool(mine & theirs))
    return not mine or bool(mine & theirs) or (not theirs and len(word) > 7)


def _is_surname_of(doc: Document, word: str, other: str, edit: Edit) -> bool:
    """Whether a short surname comes after the full name that it nearly is: K. C. Maurer, Mauer."""
    if companions(doc, word) or places_of(doc)[word][0] < places_of(doc)[other][0]:
        return False
    if edit.kind == "substitution" or edit.cost > 2:
        return False
    start = doc.starts[places_of(doc)[other][0]]
    initial = doc.text[max(0, start - 3) : start]
    return bool(companions(doc, other)) or (initial[:1].isupper() and initial[1:] == ". ")


def _is_ending(word: str, other: str) -> bool:
    longer, shorter = (word, other) if len(word) > len(other) else (other, word)
    if len(longer) > len(shorter):
        return longer[:-1] == shorter
    return word[:-1] == other[:-1]


def companions(doc: Document, word: str) -> set[str]:
    """The first names (or last names) that stand with a name anywhere in the article."""
    found = set()
    for place in places_of(doc)[word]:
        for step in (-1, 1):
            beside = neighbour_name(doc, place, step)
            if beside and beside not in _HONORIFICS and not is_title(beside):
                found.add(beside)
    return found
