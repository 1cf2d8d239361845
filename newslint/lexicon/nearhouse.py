"""Near misses of what the house writes: its names by their other half, its words by themselves.

The likely misspellings of a house word are those one slip away: a letter missing, added, doubled,
mistaken for another or swapped with the next, or two vowels exchanged. They are not listed but
recognised, and a spelling that any word list or the house itself knows is none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.edits import Edit, edit_between
from newslint.lexicon.known import UNKNOWN, status
from newslint.lexicon.names import is_title, neighbour_name
from newslint.lexicon.spellings import places_of
from newslint.lexicon.survey import opens_sentence, stands_free, surface, survey
from newslint.lexicon.views import view
from newslint.mentions import TITLES
from newslint.records import NamedTuple
from newslint.regex import regex

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.house import House, HouseName

FREQUENT = 20  # uses from which a one-off near miss is more likely wrong than new
_SHORTEST = 4  # letters of a part of a name that its other half gives away
_SHORTEST_ALONE = 7  # and of a word or name that nothing else gives away
_MOST_USES = 2  # a spelling used more often than this is a choice
_INITIAL = regex(r"\b[A-Z]\. $")
_LONG = 7  # letters from which an unlikely slip is believed
_LIKELY = 2  # cost of the dearest likely slip
_VOWELS = frozenset("aeiouy")


class Miss(NamedTuple):
    """A word of an article that nearly is one of the house's: the house's spelling, how often the
    house has it, and the full name that gives it away, if one does.
    """

    place: int
    found: str
    word: str
    uses: int
    name: HouseName | None


@view
def house_misses(doc: Document) -> tuple[Miss, ...]:
    """The near misses of house words and names in an article, in the order of first places."""
    house = doc.house
    if not house:
        return ()
    found = []
    for word in survey(doc).unknown:
        misses = [_miss(doc, house, place) for place in doc.index[word]]
        found += [miss for miss in misses if miss is not None]
    return tuple(sorted(found, key=lambda miss: miss.place))


def missed_house(doc: Document, place: int) -> str:
    """The house's spelling of the near miss at a place, or "" if there is none."""
    return next((miss.word for miss in house_misses(doc) if miss.place == place), "")


def _miss(doc: Document, house: House, place: int) -> Miss | None:
    found = surface(doc, place)
    folded = found.lower()
    if len(found) < _SHORTEST or not folded.isalpha() or folded in house.folded:
        return None
    if not (found.islower() or found[1:].islower()) or not status(folded) & UNKNOWN:
        return None
    if len(places_of(doc)[folded]) > _MOST_USES or not _stands_free(doc, place):
        return None
    before = after = ""
    if found[0].isupper():
        before, after = _beside(doc, place, -1), _beside(doc, place, 1)
    best: tuple[bool, int, int, Miss] | None = None
    for other in house.alike(folded):
        edit = slip_between(folded, other)
        word = house.folded[other]
        if edit is None or word[0].isupper() != found[0].isupper():
            continue
        if _is_other_form(folded, other) or (edit.cost > _LIKELY and len(found) < _LONG):
            continue
        name = _named(house, word, before, after)
        uses = house.singles[word]
        miss = Miss(place, found, word, uses, name)
        if name is None and (_is_somebody(doc, place) or not _is_sure(doc, miss, edit)):
            continue
        ranked = name is None, edit.cost, -uses, miss
        best = ranked if best is None else min(best, ranked)
    return best[-1] if best else None


def slip_between(wrong: str, right: str) -> Edit | None:
    """The slip from wrong to right (folded): a single edit, or two vowels exchanged; else None."""
    edit = edit_between(wrong, right)
    if edit is not None or len(wrong) != len(right):
        return edit
    differ = [at for at in range(len(wrong)) if wrong[at] != right[at]]
    if len(differ) == 2:
        first, second = differ
        pair = wrong[first], wrong[second]
        if pair == (right[second], right[first]) and _VOWELS.issuperset(pair):
            return Edit("transposition", first, 2)
    return None


def _beside(doc: Document, place: int, step: int) -> str:
    """The capitalised word beside a name, unless it is a title or opens the sentence."""
    other = neighbour_name(doc, place, step)
    if not other or other.lower() in TITLES:
        return ""
    opens = step < 0 and is_title(other) and opens_sentence(doc, place - 1)
    return "" if opens else other


def _stands_free(doc: Document, place: int) -> bool:
    return stands_free(doc, place) or doc.text[doc.starts[place] - 1 : doc.starts[place]] == "-"


def _named(house: House, word: str, before: str, after: str) -> HouseName | None:
    """The house name that has the word right beside what stands beside it in the article."""
    if not (before or after):
        return None
    for one in house.by_part.get(word, ()):
        parts = one.parts
        at, last = parts.index(word), len(parts) - 1
        left = {parts[at - 1]} if at else set()
        right = {parts[at + 1]} if at < last else set()
        if last == 2:  # a middle name may be left out
            left |= {parts[0]} if at == 2 else set()
            right |= {parts[2]} if at == 0 else set()
        if (before and before in left) or (after and after in right):
            return one
    return None


def _is_somebody(doc: Document, place: int) -> bool:
    """Whether the article gives the word another half anywhere: somebody of a similar name."""
    folded = surface(doc, place).lower()
    if doc.text[doc.starts[place]].islower():
        return False
    places = places_of(doc)[folded]
    if any(_INITIAL.search(doc.text[max(0, doc.starts[at] - 4) : doc.starts[at]]) for at in places):
        return True
    return any(_beside(doc, at, step) for at in places for step in (-1, 1))


def _is_other_form(found: str, word: str) -> bool:
    """Whether a name is another’s plural, people or own form: Pelosis, Lankan, Lambe, Myer."""
    if found[:-1] == word:
        return found[-1] in "sne"
    return word[:-1] == found and word[-1] == "s"


def _is_sure(doc: Document, miss: Miss, edit: Edit) -> bool:
    """Whether a word that no other half gives away is close enough to a frequent house word."""
    if miss.uses < FREQUENT or edit.cost > _LIKELY or edit.place == 0:
        return False
    if _is_ending(miss.found.lower(), miss.word.lower()):
        return False
    if miss.word.lower() in doc.index:
        return len(miss.found) > 4
    return len(miss.found) >= _SHORTEST_ALONE and edit.cost + (miss.uses < 5 * FREQUENT) <= 2


def _is_ending(found: str, word: str) -> bool:
    """Whether two words differ only in an ending: a plural, a feminine, a nationality."""
    longer, shorter = (found, word) if len(found) > len(word) else (word, found)
    if len(longer) > len(shorter):
        return longer[:-1] == shorter or longer[:-2] + longer[-1] == shorter
    return found[:-1] == word[:-1] or found[:-2] + found[-1] == word[:-2] + word[-1]
