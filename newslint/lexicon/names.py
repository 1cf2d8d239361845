"""Near misses of well-known names: by the other half of the name, or by the name alone."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.lexicon.edits import edit_between
from newslint.lexicon.known import UNKNOWN, frequency, status
from newslint.lexicon.near import Near, near
from newslint.lexicon.pairs import pairs
from newslint.lexicon.store import PUBLIC, WORD, lexicon, table
from newslint.lexicon.survey import surface
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from newslint.document import Document

SHORTEST = 4  # letters of a name that may be missed
PARTICLES = frozenset("al el bin ben von van der de da di du la le ibn abu".split())
_BROAD = (
    ("drey", "dri"),
    ("drei", "dri"),
    ("kh", "h"),
    ("ou", "u"),
    ("oo", "u"),
    ("iy", "i"),
    ("ii", "i"),
    ("y", "i"),
    ("q", "k"),
)
_PAIR_UNKNOWN = 18  # level of a full name that an unknown word may miss: 20 uses
_PAIR_FIRST = 28  # the same where the half we have is a common first name
_PAIR_KNOWN = 36  # the same for a word that is a name of its own: 500 uses
_PAIR_RARE = 30  # the same for a name that edited news hardly ever has: 180 uses
_RARE_NAME = 20  # frequency level of such a name: thirty uses
_FEW = 4  # halves of a name that belongs to hardly anybody else
_FIRST_NAME = 40  # frequency level of a first name that many people bear
_PUBLIC = 28  # frequency level of a place, an organisation or a people
_FAMOUS = 52  # of a name that everybody knows: 8,000 uses
_ENDINGS = (("n", "m"), ("m", "n"))
_PERSON = 36  # and of a surname that needs no first name


class Halves(NamedTuple):
    """A name's other half, and how often edited news has the two together (a level)."""

    word: str
    level: int


@lru_cache(maxsize=2048)
def halves(key: str) -> tuple[Halves, ...]:
    """The other halves of a name: key is “>” and a first word, or “<” and a last word, folded."""
    record = table("names.lex").value(key)
    if record is None:
        return ()
    parts = record.decode().split("|")
    return tuple(Halves(part[:-1], ord(part[-1]) - 32) for part in parts if part)


@lru_cache(maxsize=8192)
def accepted(folded: str) -> tuple[str, ...]:
    """The other accepted spellings of a folded surname or place, folded (kiev: kyiv)."""
    record = table("names.lex").value("=" + folded)
    return tuple(record.decode().lower().split("|")) if record else ()


def neighbour_name(doc: Document, place: int, step: int) -> str:
    """The capitalised word before (-1) or after (1) a name, over particles; else ""."""
    words, starts, text, spaced = doc.words, doc.starts, doc.text, doc.spaced
    if step > 0 and words[place].endswith("'s"):
        return ""
    other = place + step
    while 0 <= other < len(words):
        capital = text[starts[other]].isupper()
        if not capital and words[other] not in PARTICLES:
            return ""
        first = other - 1 if step > 0 else other
        if not spaced[first] and doc.gap(first) != "-":
            return ""
        if capital:
            word = surface(doc, other)
            return word if word[1:].islower() else ""
        other += step
    return ""


def missed_name(doc: Document, folded: str, place: int) -> str:
    """The well-known name that the word at a place nearly is, or "" if there is none."""
    text, starts, ends, words = doc.text, doc.starts, doc.ends, doc.words
    start, last, after_it = starts[place], place - 1, place + 1
    if not text[start].isupper():
        return ""
    # Most words have no name beside them, which is seen at a glance.
    beside_last = (
        place > 0 and start - ends[last] == 1
        and (text[starts[last]].isupper() or words[last] in PARTICLES)
    )  # fmt: skip
    beside_next = (
        after_it < len(words) and starts[after_it] - ends[place] == 1
        and (text[starts[after_it]].isupper() or words[after_it] in PARTICLES)
    )  # fmt: skip
    if not (beside_last or beside_next or status(folded) & UNKNOWN):
        return ""
    found = surface(doc, place)
    if len(found) < SHORTEST or not found[1:].islower() or not found.isascii():
        return ""
    before = neighbour_name(doc, place, -1) if beside_last else ""
    after = neighbour_name(doc, place, 1) if beside_next else ""
    if before or after:
        third = neighbour_name(doc, place + 1, 1) if after else ""
        anchored = _anchored(found, before, after, third)
        if anchored:
            return anchored
    return _by_itself(doc, found) if status(folded) & UNKNOWN else ""


@lru_cache(maxsize=8192)
def _anchored(found: str, before: str, after: str, third: str) -> str:
    """The name that ``found`` nearly is, known with the name before or after it, or ""."""
    unknown = bool(status(found.lower()) & UNKNOWN)
    needed = _PAIR_RARE if frequency(found) <= _RARE_NAME else _PAIR_KNOWN
    if unknown:
        needed = _PAIR_UNKNOWN
    best = Halves("", needed - 1)
    if not unknown and third and any(half.word == third for half in halves(">" + after.lower())):
        best, unknown = Halves("", _PAIR_UNKNOWN - 1), True  # Fernández de Kirchner
    for key, ordered in (("<" + after, (found, after)), (">" + before, (before, found))):
        if len(key) < 4 or pairs().level("n", *ordered):
            continue
        floor = _PAIR_FIRST if key[0] == ">" and frequency(key[1:]) >= _FIRST_NAME else 0
        known_with = halves(key.lower())
        if not unknown and len(known_with) <= _FEW and frequency(found) <= _RARE_NAME:
            best = Halves("", min(best.level, _PAIR_UNKNOWN - 1))
        for half in known_with:
            if half.word == found:
                return ""
            if half.level > max(best.level, floor) and _close(found, half.word, unknown):
                best = half
    return best.word


def _close(found: str, name: str, unknown: bool) -> bool:
    if abs(len(found) - len(name)) > 1 or found[:1] != name[:1]:
        return False
    edit = edit_between(found.lower(), name.lower())
    if edit is None or transliterates(found.lower(), name.lower()):
        return False
    if not unknown and (edit.cost > 2 or len(found) < (4 if edit.cost == 1 else 5)):
        return False
    return not _is_ending(found, name)


def _is_ending(found: str, name: str) -> bool:
    """Whether two names differ only in an ending: a plural, a feminine, a nationality."""
    longer, shorter = (found, name) if len(found) > len(name) else (name, found)
    if len(longer) > len(shorter):
        return longer[:-1] == shorter and longer[-1] in "asnieoy"
    return found[:-1] == name[:-1] and len(found) < 8


def _by_itself(doc: Document, found: str) -> str:
    folded = found.lower()
    places = doc.index.get(folded, ())
    if len(folded) < 5 or len(places) > 2:
        return ""
    for one in near(folded):
        if not one.word[0].isupper() or not _is_sure(doc, found, one):
            continue
        if all(_fits(doc, place, one.word) for place in places):
            return one.word
    return ""


def _fits(doc: Document, place: int, name: str) -> bool:
    """Whether the capitalised words around would stand with the well-known name too."""
    start = doc.starts[place]
    if doc.text[start - 1 : start] == "-" and doc.words[place - 1] in PARTICLES:
        return False
    before, after = neighbour_name(doc, place, -1), neighbour_name(doc, place, 1)
    known_left = not before or pairs().level("n", before, name) > 0 or is_title(before)
    return known_left and (not after or pairs().level("n", name, after) > 0 or is_title(after))


def is_title(word: str) -> bool:
    """Whether a capitalised word is an ordinary word too: President, Mr, Deputy."""
    return bool(status(word.lower()) & WORD) and frequency(word.lower()) > frequency(word)


def _is_sure(doc: Document, found: str, one: Near) -> bool:
    entry = lexicon().get(one.word)
    if one.edit.place == 0 or one.edit.cost > 2 or entry is None:
        return False
    if entry.frequency >= _FAMOUS and _is_mistyped(found, one):
        return True
    if _is_ending(found, one.word) or transliterates(found.lower(), one.word.lower()):
        return False
    if one.edit.kind == "substitution" and len(found) < 8:
        return False
    if one.word.lower() in doc.index and len(found) > 5:
        return True
    public = bool(entry.flags & PUBLIC)
    needed = (_PUBLIC if public else _PERSON) + (0 if len(found) > 6 else 12)
    return entry.frequency >= needed and (public or len(found) > 7)


def _is_mistyped(found: str, one: Near) -> bool:
    """Whether one letter is its neighbour on the keyboard, and not a vowel for a vowel."""
    if one.edit.kind != "substitution":
        return False
    letter = found[one.edit.place], one.word[one.edit.place]
    return not set(letter) <= set("aeiouy") and letter not in _ENDINGS


def transliterates(one: str, other: str) -> bool:
    """Whether two folded spellings are accepted, or differ as ways of writing one alphabet do."""
    spellings = (other, *accepted(other))
    return one in spellings or _broad(one) in map(_broad, spellings)


def _broad(word: str) -> str:
    for narrow, broad in _BROAD:
        word = word.replace(narrow, broad)
    return word
