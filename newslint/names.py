"""The people, places and organisations of an article: the list to check against the notes.

A name is known if the built-in list or edited news has it, a near miss if it is one slip from a
well-known name or from another name of the article, and else unknown, which is no fault.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.lexicon.initials import missed_initials
from newslint.lexicon.known import frequency
from newslint.lexicon.names import PARTICLES, halves, missed_name
from newslint.lexicon.nearhouse import missed_house
from newslint.lexicon.pairs import pairs
from newslint.lexicon.spellings import rival
from newslint.lexicon.store import ABBREVIATION, NAME, PUBLIC, data_path, lexicon
from newslint.lexicon.survey import surface, survey
from newslint.mentions import mentions
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.mentions import Mention

KINDS = ("person", "place", "organisation", "name")
MARKS = ("near miss", "unknown", "known", "confirmed")
_ORGANISATIONS = frozenset(
    "agency army association authority bank board bureau church club co college commission "
    "committee company congress corp corporation council court department federation force "
    "foundation front fund group hospital inc institute league ltd ministry movement navy news "
    "forces office organisation organization parliament party police post press senate service "
    "society school times tribune union university daily guard herald guardian brigade brigades "
    "airlines".split()
)
_PLACES = frozenset(
    "avenue bay beach canal cape city county creek desert district forest gulf hill hills island "
    "islands isle lake mount mountain mountains park peninsula province republic river road "
    "square strait street town valley village airport bridge sea ocean".split()
)
_BEFORE_PLACES = frozenset("in near at from across outside towards toward into around".split())
_SPEECH = frozenset("said says told added wrote asked explained tweeted replied".split())
_ORDINARY = 30  # frequency level of a word that is no part of a person's name
_SEEN = 16  # and of a name that edited news has fifteen times
_FIRST_NAME = 4  # last names that a first name is known with


class Name(NamedTuple):
    """One name of an article.

    name is its fullest spelling; kind one of KINDS; mark one of MARKS; meant the well-known or more
    frequent name that a near miss may stand for; uses the mentions; spellings each form with its
    count, commonest first; start and end the first mention (0-based code points of the clean text).
    """

    name: str
    kind: str
    mark: str
    meant: str
    uses: int
    spellings: tuple[tuple[str, int], ...]
    start: int
    end: int


@lru_cache(maxsize=4)
def names_of(doc: Document, confirmed: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """The names of an article in the order in which they first come.

    ``confirmed`` has names that the desk has checked: its vocabulary.
    """
    rivals = dict(rival(doc, survey(doc)))
    found = [_named(doc, group, rivals, confirmed) for group in _grouped(doc)]
    return tuple(sorted(found, key=lambda one: one.start))


def _grouped(doc: Document) -> list[list[Mention]]:
    """Mentions of one name together: a surname with the full name that has it."""
    found = mentions(doc)
    groups: dict[str, list[Mention]] = {}
    by_part: dict[str, str] = {}
    for one in sorted(found, key=lambda one: (one.first - one.last, one.first)):
        key = _key(one.text)
        full = by_part.get(key, key)
        groups.setdefault(full, []).append(one)
        if one.first != one.last and _may_be_person(doc, one):
            for part in _tails(one.text):
                by_part.setdefault(part, full)
    return [sorted(group) for group in groups.values()]


def _key(text: str) -> str:
    return " ".join(text.replace("-", " ").replace(".", "").lower().split())


def _tails(text: str) -> list[str]:
    """What may stand for a full name later: Kirchner, de Kirchner, Fernández de Kirchner."""
    parts = _key(text).split()
    return [" ".join(parts[at:]) for at in range(len(parts) - 1, 0, -1)]


def _may_be_person(doc: Document, one: Mention) -> bool:
    return _kind_by_words(doc, one) not in {"place", "organisation"}


def _named(
    doc: Document, group: list[Mention], rivals: dict[str, str], confirmed: frozenset[str]
) -> Name:
    counts: dict[str, int] = {}
    for one in group:
        counts[one.text] = counts.get(one.text, 0) + 1
    spellings = tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
    fullest = max(group, key=lambda one: (one.last - one.first, -one.first))
    mark, meant = _mark(doc, group, fullest, rivals, confirmed)
    first = group[0]
    return Name(
        fullest.text,
        _kind(doc, group, fullest),
        mark,
        meant,
        len(group),
        spellings,
        doc.starts[first.first],
        doc.starts[first.last] + len(surface(doc, first.last)),
    )


def _mark(
    doc: Document,
    group: list[Mention],
    fullest: Mention,
    rivals: dict[str, str],
    confirmed: frozenset[str],
) -> tuple[str, str]:
    if fullest.text in confirmed:
        return "confirmed", ""
    for one in group:
        for place in range(one.first, one.last + 1):
            word = doc.words[place]
            meant = missed_name(doc, word, place) or missed_initials(doc, word, place)
            meant = meant or rivals.get(word.removesuffix("'s"), "") or missed_house(doc, place)
            if meant:
                return "near miss", meant
    return ("known" if _is_known(doc, fullest) else "unknown"), ""


def _is_known(doc: Document, one: Mention) -> bool:
    if _key(one.text) in gazetteer() or one.text in doc.house.singles:
        return True
    parts = [surface(doc, at) for at in range(one.first, one.last + 1)]
    parts = [part for part in parts if part[0].isupper() and len(part) > 1] or parts
    if len(parts) == 1:
        entry = lexicon().get(parts[0])
        public = entry is not None and bool(entry.flags & (PUBLIC | ABBREVIATION))
        return public or frequency(parts[0]) >= _SEEN
    return all(pairs().level("n", *two) > 0 for two in pairwise(parts))


def _kind(doc: Document, group: list[Mention], fullest: Mention) -> str:
    listed = gazetteer().get(_key(fullest.text), "")
    if listed:
        return listed
    if any(one.titled for one in group):
        return "person"
    kind = _kind_by_words(doc, fullest)
    if kind:
        return kind
    if any(_speaks(doc, one) for one in group) and not fullest.text.isupper():
        return "person"
    places = sum(doc.words[one.first - 1] in _BEFORE_PLACES for one in group if one.first)
    return "place" if places * 2 > len(group) else "name"


def _kind_by_words(doc: Document, one: Mention) -> str:
    """The kind of a name by its own words: Lake, Ministry, a first name, initials; "" if unsure."""
    words = [surface(doc, at).lower() for at in range(one.first, one.last + 1)]
    if not _PLACES.isdisjoint((words[0], words[-1])) and len(words) > 1:
        return "person" if len(words) == 2 and _is_first_name(one.text) else "place"
    if not _ORGANISATIONS.isdisjoint(words) or (one.text.isupper() and len(words[0]) < 7):
        return "organisation"
    if len(words) == 1:
        entry = lexicon().get(one.text)
        return "place" if entry and entry.flags & PUBLIC and entry.flags & NAME else ""
    known = len(halves(">" + words[0])) >= _FIRST_NAME
    if any(frequency(word) >= _ORDINARY for word in words if word not in PARTICLES):
        return ""
    particle = any(word in PARTICLES for word in words[1:])
    last = lexicon().get(surface(doc, one.last))
    place = last is not None and bool(last.flags & PUBLIC)
    return "person" if particle or known or (len(words) < 4 and not place) else ""


def _is_first_name(text: str) -> bool:
    """Whether a name begins with a first name that is no place: Peter (Hill), not Virginia."""
    first = text.partition(" ")[0].lower()
    return gazetteer().get(first) != "place" and len(halves(">" + first)) >= _FIRST_NAME


def _speaks(doc: Document, one: Mention) -> bool:
    """Whether “said” stands on either side: Jones said, said Jones."""
    around = (one.first - 1, one.last + 1)
    return any(0 <= at < len(doc.words) and doc.words[at] in _SPEECH for at in around)


@cache
def gazetteer() -> dict[str, str]:
    """From the folded names of the built-in list, all their accepted spellings, to their kinds."""
    kinds = {"person": "person", "place": "place", "org": "organisation"}
    found = {}
    with open(data_path("names.tsv"), encoding="utf-8") as file:
        next(file)
        for line in file:
            name, kind, _, variants, _ = line.split("\t", 4)
            for spelling in (name, *variants.split("|")):
                found[_key(spelling)] = kinds[kind]
    return found


__all__ = ["KINDS", "MARKS", "Name", "gazetteer", "names_of"]
