"""How a person is named after the first time: surname, Mr and surname, full name, first name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.checks._peoples import ADJECTIVES
from newslint.layout import BODY
from newslint.lexicon.known import NAMED, frequency, status
from newslint.lexicon.names import halves
from newslint.lexicon.store import WORD
from newslint.lexicon.survey import surface
from newslint.lexicon.views import view
from newslint.mentions import mentions
from newslint.names import gazetteer
from newslint.records import NamedTuple
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.use import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.mentions import Mention

_TITLED = regex(
    r"(?<![\w-])(?P<title>(?:Mr|Mrs|Ms|Miss|Mx)\.? )(?:[A-Z][a-z’']+ )?(?=(?P<last>[A-Z][\w’'-]+))"
)
_ICELAND = ("iceland", "icelandic", "iceland's", "reykjavik", "reykjavík")
_PATRONYMIC = ("sson", "dóttir", "dottir")
_NO_FIRST = frozenset(
    "fort port san santa saint mount new south north east west lake senate house congress"
    " democratic republican labour conservative supreme federal african"
    " european american christian muslim jewish".split()
)
_ORDINARY = 34  # frequency level of a word that is no surname to be sure of
_FAR_COMMONER = 16  # levels of frequency: John and john
# No house calls players Mr: an article with so many of these words is about sport.
_SPORT = frozenset(
    "goal goals league match matches striker midfielder defender goalkeeper quarterback touchdown"
    " innings wicket wickets tournament semifinal playoffs fixture premiership squad season coach"
    " championship medal olympic olympics cup".split()
)
_SPORTING = 3
_SHORTEST = 2
_KNOWN_FIRST = 4  # last names that a first name is known with


class Person(NamedTuple):
    """Somebody whose full name the article gives: first name, surname, where it does first."""

    first: str
    last: str
    place: int


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The later mentions of people."""
    if point == "courtesy-titles":
        yield from _courtesy(doc)
    elif point == "second-reference":
        yield from _second(doc)
    elif any(word in doc.index for word in _ICELAND):
        yield from _icelandic(doc)


def _courtesy(doc: Document) -> Iterator[Use]:
    """“Mr Smith”, and the bare “Smith” (once each) of people named in full before."""
    titled, named = set(), set()
    for match in _TITLED.finditer(doc.text):
        start, end = match.start(), match.end("last")
        titled.add(match.start("last"))
        if match["title"] == "Miss " and status(match["last"].lower()) & WORD:
            continue  # Miss Universe
        name = doc.text[match.end("title") : end]
        yield Use(Span(start, end), "titles", {"none": name})
    if len(_SPORT & doc.index.keys()) >= _SPORTING:
        return
    for one, person in _later(doc):
        start = doc.starts[one.first]
        bare = one.text == person.last and start not in titled and not one.titled
        if bare and person.last not in named and not _is_attribute(doc, one.first):
            named.add(person.last)
            yield Use(Span(start, start + len(one.text)), "none", {})


def _is_attribute(doc: Document, place: int) -> bool:
    """Whether a surname is one of a list or part of another name: the Blunkett affair."""
    before = doc.words[place - 1] if place else ""
    after = doc.text[doc.ends[place] : doc.ends[place] + 1]
    return before in ("the", "a", "an") or (after == "," and "," in doc.gap(place - 1))


def _second(doc: Document) -> Iterator[Use]:
    """Later mentions by full name or by surname."""
    seen: dict[Person, int] = {}
    for one, person in _later(doc):
        start = doc.starts[one.first]
        span = Span(start, start + len(one.text))
        paragraph = doc.paragraph_at(start)
        near = seen.get(person, person.place) >= doc.word_at(paragraph.start)
        seen[person] = one.first
        if one.text == person.last:
            yield Use(span, "surname", {})
        elif near and one.text == f"{person.first} {person.last}":
            yield Use(span, "full", {"surname": person.last})


def _icelandic(doc: Document) -> Iterator[Use]:
    """Later mentions of people with a father's name for a surname."""
    people = [one for one in _people(doc) if one.last.endswith(_PATRONYMIC)]
    for person in people:
        for word, form, other in (
            (person.last, "father", person.first), (person.first, "given", person.last),
        ):  # fmt: skip
            for place in doc.index.get(word.lower(), ()):
                start = doc.starts[place]
                if place > person.place + 1 and _stands_alone(doc, place):
                    written = {"given" if form == "father" else "father": other}
                    yield Use(Span(start, start + len(word)), form, written)


def _stands_alone(doc: Document, place: int) -> bool:
    """Whether no other capital stands beside a name."""
    before = doc.text[doc.starts[place - 1]] if place and doc.gap(place - 1) == " " else "."
    after = doc.text[doc.ends[place] : doc.ends[place] + 2]
    capital = before.isupper() and doc.starts[place - 1] != doc.sentence_at(doc.starts[place]).start
    return not capital and not (after[:1] == " " and after[1:].isupper())


_mentions = view(mentions)


@view
def _later(doc: Document) -> tuple[tuple[Mention, Person], ...]:
    """The mentions after the first of each person whose surname nobody else has, in text."""
    return tuple(_later_mentions(doc))


def _later_mentions(doc: Document) -> Iterator[tuple[Mention, Person]]:
    people: dict[str, Person] = {}
    doubtful: set[str] = set()
    for person in _people(doc):
        people.setdefault(person.last, person)
    for one in _mentions(doc):
        person_of = people.get(surface(doc, one.last))
        if person_of and one.first < one.last and surface(doc, one.last - 1) != person_of.first:
            doubtful.add(person_of.last)
    for one in _mentions(doc):
        found = people.get(surface(doc, one.last))
        start = doc.starts[one.first]
        if found is None or found.last in doubtful or one.first <= found.place:
            continue
        if doc.paragraph_at(start).role == BODY and not doc.in_quote(start):
            yield one, found


@view
def _people(doc: Document) -> tuple[Person, ...]:
    """The people of an article that it names by two words, the first a known first name."""
    found = []
    for one in _mentions(doc):
        body = doc.paragraph_at(doc.starts[one.first]).role == BODY
        if body and one.last == one.first + 1 and len(surface(doc, one.last)) > _SHORTEST:
            first, last = surface(doc, one.first), surface(doc, one.last)
            named = one.text == f"{first} {last}" and not _is_thing(one.text, last)
            if named and _is_first_name(first):
                found.append(Person(first, last, one.first))
    return tuple(found)


def _is_thing(name: str, last: str) -> bool:
    """Whether a name of two words is that of a place or a body: United States, Democratic Party."""
    if gazetteer().get(name.lower()) in ("place", "organisation"):
        return True
    if last.lower() in ADJECTIVES or last.lower().removesuffix("s") in ADJECTIVES | {"america"}:
        return True
    return bool(status(last.lower()) & WORD) and frequency(last.lower()) >= _ORDINARY


def _is_first_name(word: str) -> bool:
    folded = word.lower()
    if folded in _NO_FIRST or folded in ADJECTIVES or gazetteer().get(folded) == "place":
        return False
    if not status(folded) & NAMED and frequency(word) < frequency(folded) + _FAR_COMMONER:
        return False
    return len(halves(">" + word.lower())) >= _KNOWN_FIRST
