"""Which unknown words of an article are slips of the keyboard, and which words were meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.further import further
from newslint.lexicon.known import NAMED, UNKNOWN, compound, frequency, status
from newslint.lexicon.near import Near, misread, near, rarer, reformed
from newslint.lexicon.plausible import SLIPS, Setting, confirmed, plausible
from newslint.lexicon.store import NAME
from newslint.lexicon.suggest import fixes, forbidden
from newslint.lexicon.survey import (
    beside,
    in_title_case,
    opens_sentence,
    stands_free,
    surface,
    survey,
)
from newslint.lexicon.views import view
from newslint.records import NamedTuple
from newslint.rule import Hit
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.document import Document

_SHORTEST = 4
_LONGEST = 30  # more letters than this are no word
_LONG = 6  # letters of a word that may stand for a rare one
_LONG_PART = 6  # and of a part of a hyphenated word that may be judged
_SAME_SOUND = ({"a", "e"}, {"e", "i"}, {"i", "y"}, {"c", "s"}, {"c", "k"}, {"s", "z"})
_UNCOMMON = 16  # frequency level of what a word of six or seven letters may stand for: 15 uses
_FOREIGN = frozenset(
    "la le les du des der die das und et el los las del di il qui que una con por para".split()
)
_MANY = 300  # unknown words in one article: no longer news copy, and too many to search far for
_AROUND = 30  # words of a long sentence that are looked at for foreign ones, on each side
_REPEATS = 2  # a spelling used more often than this is a choice
_FAMILIAR = 40  # frequency level of the word meant by one that is repeated for all that
_EVERYDAY = 56  # and of one meant by what could be a name: 16,000 uses
_COINED = (  # endings of words that no list has, and what the word that took them ends in
    *((ending, ()) for ending in ("er", "ers")),
    *((ending, ("", "e")) for ending in ("al", "ed", "ing", "ies", "iness")),
    *((ending, ("y", "e", "")) for ending in ("ized", "ised", "izing", "ising")),
    ("atory", ("ate",)),
)
_RARE_NAME = 36  # frequency level of a name that may be a slip if in lower case


class Slip(NamedTuple):
    """A misspelling: its place among the words, its length in the text (code points), the words
    meant, best first, and the kind of decision: near, garbled, confirmed or part.
    """

    place: int
    length: int
    fixes: tuple[str, ...]
    kind: str


@view
def slips(doc: Document) -> tuple[Slip, ...]:
    """All slips of an article, by word; none where an article is not in English."""
    found, text, starts = survey(doc), doc.text, doc.starts
    lower = [
        (word, place)
        for word in found.named
        for place in doc.index[word]
        if text[starts[place]].islower() and status(word) & NAMED and _may_be_slip(word)
    ]
    unknown = [(word, place) for word in found.unknown for place in doc.index[word]]
    judged = [slip_at(doc, word, place) for word, place in (*unknown, *lower)]
    return tuple(slip for slip in judged if slip is not None)


def slip_hits(doc: Document, kind: str) -> Iterator[Hit]:
    """A hit for each slip of one kind."""
    for slip in slips(doc):
        if slip.kind == kind:
            start = doc.starts[slip.place]
            yield Hit(Span(start, start + slip.length), slip.fixes)


def slip_at(doc: Document, folded: str, place: int) -> Slip | None:
    """The slip at a place in the article, or None if the word there is left alone."""
    found = surface(doc, place)
    word = found.lower()
    if not (word.isascii() and word.isalpha()) or len(word) > _LONGEST or len(word) < 3:
        return None
    cased = not found.islower()
    by_name = cased and not _capital_says_nothing(doc, place, found)
    if by_name and not (len(found) >= 8 and found[1:].islower() and near(word)):
        return None
    tied = not stands_free(doc, place)
    if tied and not (found.islower() and _is_plain_part(doc, place)):
        return None
    if (cased and status(word) & NAMED) or _is_foreign(doc, place):
        return None
    kind, meant = _meant(doc, word, place, tied)
    if by_name:
        meant = [one for one in meant if one.frequency >= 40 and one.edit.kind in SLIPS]
    if len(doc.index[folded]) > _REPEATS:
        meant = [one for one in meant if _is_sure(word, one)]
    if not meant:
        return None
    offered = fixes(meant, found, beside(doc, place, -1), beside(doc, place, 1))
    return Slip(place, len(found), offered, kind)


def _may_be_slip(word: str) -> bool:
    """Whether a name in lower case could be something else: ther, fromm."""
    return len(word) >= _SHORTEST and frequency(word.capitalize()) < _RARE_NAME


def _is_everyday(word: str, one: Near) -> bool:
    """Whether nobody would write the name in lower case, and everybody the word: siad for said."""
    enough = one.word.islower() and one.frequency >= _EVERYDAY and one.edit.kind in SLIPS
    return enough and one.edit.place > 0 and not one.word.startswith(word)


def _is_sure(word: str, one: Near) -> bool:
    """Whether a word is wrong however often it is used: goverment."""
    return len(word) >= 8 and one.frequency >= _FAMILIAR and one.edit.kind in SLIPS


def _is_plain_part(doc: Document, place: int) -> bool:
    """Whether a word is the first or last of two that a hyphen joins, the other in lower case."""
    start, end, text = doc.starts[place], doc.ends[place], doc.text
    if end - start < _LONG_PART or not stands_free(doc, place, "-"):
        return False
    before, after = text[start - 1 : start] == "-", text[end : end + 1] == "-"
    if before == after:
        return False
    other = place + 1 if after else place - 1
    tied = 0 <= other < len(doc.words) and doc.gap(min(place, other)) == "-"
    return tied and surface(doc, other).islower() and not status(doc.words[other]) & UNKNOWN


def _capital_says_nothing(doc: Document, place: int, found: str) -> bool:
    if len(found) < 6:
        return False
    if found.isupper():
        paragraph = doc.paragraph_at(doc.starts[place])
        byline = "by" in doc.words[max(0, place - 3) : place]
        return not byline and doc.text[paragraph.start : paragraph.end].isupper()
    if not found[1:].islower():
        return False
    if in_title_case(doc, place):
        return True
    after = doc.starts[place + 1] if beside(doc, place, 1) else 0
    return opens_sentence(doc, place) and not doc.text[after].isupper()


def _meant(doc: Document, word: str, place: int, tied: bool) -> tuple[str, list[Near]]:
    """How the words meant were found, and the words."""
    if compound(word) and not reformed(word):
        return "", []
    cased = doc.text[doc.starts[place]].isupper()
    setting = Setting(
        cased,
        cased and in_title_case(doc, place),
        doc.text[doc.ends[place] : doc.ends[place] + 1] in {"'", "’"},
        beside(doc, place, -1),
        beside(doc, place, 1),
    )
    closest = [
        one for one in (*reformed(word), *misread(word), *near(word)) if one.word not in forbidden()
    ]
    if tied:
        found = _likely(word, closest, setting)
        return "part", [one for one in found if one.edit.kind in SLIPS]
    fitting = [one for one in closest if confirmed(word, one, setting)]
    if status(word) & NAMED:
        everyday = [one for one in closest if not cased and _is_everyday(word, one)]
        return "confirmed", fitting or everyday
    if len(word) < _SHORTEST:
        return "confirmed", fitting
    found = _likely(word, closest, setting)
    if found:
        return "near", [*found, *(one for one in fitting if one not in found)]
    searched = len(survey(doc).unknown) <= _MANY
    found = _rarer(word, setting) if searched and not cased and len(word) >= _LONG else []
    if found or fitting:
        return ("near", found) if found else ("confirmed", fitting)
    if not searched or not _among_known(setting) or (cased and len(word) < 9) or _is_coined(word):
        return "", []
    return "garbled", _likely(word, further(word), setting)


def _is_coined(word: str) -> bool:
    """Whether a known word got an ending: preppers (prep), righties (right), liberatory."""
    for ending, bases in _COINED:
        stem = word.removesuffix(ending)
        if stem == word:
            continue
        doubled = stem[-1:] == stem[-2:-1] and not status(stem[:-1]) & UNKNOWN
        if doubled or any(frequency(stem + base) >= _UNCOMMON for base in bases):
            return True
    return False


def _rarer(word: str, setting: Setting) -> list[Near]:
    """Less frequent words that are one slip away; inside the word only, if it is short."""
    if len(word) >= 8:
        return _likely(word, rarer(word), setting)
    inside = range(1, len(word) - 1)
    return [
        one
        for one in rarer(word)
        if one.edit.place in inside
        and (one.edit.kind in SLIPS or _sounds_like(word, one))
        and one.frequency >= _UNCOMMON
        and one.word.islower()
        and one.word not in forbidden()
    ]


def _sounds_like(word: str, one: Near) -> bool:
    place = one.edit.place
    return len(word) == len(one.word) and {word[place], one.word[place]} in _SAME_SOUND


def _among_known(setting: Setting) -> bool:
    around = (setting.before, setting.after)
    return not any(status(word) & UNKNOWN for word in around if word)


def _likely(word: str, found: Iterable[Near], setting: Setting) -> list[Near]:
    return [
        one
        for one in found
        if one.word[0].islower() and one.word not in forbidden() and plausible(word, one, setting)
    ]


def _is_foreign(doc: Document, place: int) -> bool:
    """Whether the words around are foreign: an unknown word beside it, a foreign article near."""
    for step in (-2, -1, 1, 2):
        other = place + step
        if not 0 <= other < len(doc.words):
            continue
        if doc.words[other] in _FOREIGN:
            return True
        if abs(step) == 1 and _is_strange(doc, other):
            return True
    sentence = doc.sentence_at(doc.starts[place])
    first = max(doc.word_at(sentence.start), place - _AROUND)
    last = min(doc.word_at(sentence.end), place + _AROUND)
    unknown = [at for at in range(first, last + 1) if status(doc.words[at]) & UNKNOWN]
    return len(unknown) > 2 and sum(_is_strange(doc, at) for at in unknown) > 2


def _is_strange(doc: Document, place: int) -> bool:
    """Whether a word in lower case is unknown and nothing like an everyday word."""
    word = doc.words[place]
    if not status(word) & UNKNOWN or not doc.text[doc.starts[place]].islower():
        return False
    if len(word) < 6:
        return True
    return not any(one.frequency >= _FAMILIAR for one in near(word)) and not further(word)


__all__ = ["NAME", "Slip", "slip_at", "slip_hits", "slips"]
