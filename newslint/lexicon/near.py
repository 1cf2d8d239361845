"""The frequent words and names one edit away from a word, by a table of strings with one letter
left out: about a dozen look-ups for a word, where trying every edit would take hundreds.
"""

from __future__ import annotations

from functools import lru_cache

from newslint.lexicon.edits import LETTERS, Edit, deletes, edit_between, likely_letters
from newslint.lexicon.store import ABBREVIATION, NAME, RARE, VARIANT, WORD, lexicon, table
from newslint.records import NamedTuple


class Near(NamedTuple):
    """A frequent word one edit away: its spelling, frequency level and how to get there."""

    word: str
    frequency: int
    edit: Edit


@lru_cache(maxsize=4096)
def near(folded: str) -> tuple[Near, ...]:
    """The frequent words and names one edit away from a folded word, likeliest first."""
    if not folded.isascii():
        return ()
    found = inserted(folded)
    for short in deletes(folded):
        found |= inserted(short)
        for word in (short, short.capitalize()):
            found.add(word)
    ranked = []
    for word in found:
        one = _judge(folded, word)
        if one is not None:
            ranked.append(one)
    return tuple(sorted(ranked, key=lambda one: (weight(one), one.word)))


def weight(one: Near) -> float:
    """Lower is likelier: a slip's kind against the word's frequency."""
    swapped = 6 if one.edit.kind == "substitution" else 0
    return one.edit.cost * 8 + swapped - one.frequency


def inserted(short: str) -> set[str]:
    """The frequent words and names that a string becomes when one letter is put in."""
    record = table("near.lex").value(short)
    if not record:
        return set()
    found = set()
    for code, letter in zip(record[::2], record[1::2], strict=True):
        place = code - (64 if code >= 64 else 32)
        word = short[:place] + chr(letter) + short[place:]
        found.add(word.capitalize() if code >= 64 else word)
    return found


def _judge(folded: str, word: str) -> Near | None:
    entry = lexicon().get(word)
    if entry is None or entry.frequency < 20 or len(word) < 3:
        return None
    if not entry.flags & (WORD | NAME):
        return None
    edit = edit_between(folded, word.lower())
    return None if edit is None else Near(word, entry.frequency, edit)


@lru_cache(maxsize=4096)
def rarer(folded: str) -> tuple[Near, ...]:
    """The less frequent words that are a likely slip away: same first letter, low cost.

    Tries some four hundred spellings, half a millisecond: only for a word that is surely wrong.
    """
    found = {folded[:i] + folded[i + 1 :] for i in range(1, len(folded))}
    for i in range(1, len(folded)):
        head, tail = folded[:i], folded[i:]
        found.update(head + letter + tail for letter in LETTERS)
        found.add(head + tail[1:2] + tail[:1] + tail[2:])
        found.update(head + letter + tail[1:] for letter in likely_letters(tail[0]))
    ranked = []
    for word in found:
        entry = lexicon().get(word)
        if entry is None or entry.flags & (RARE | VARIANT | NAME | ABBREVIATION):
            continue
        edit = edit_between(folded, word)
        if edit is not None and edit.cost <= 2:
            ranked.append(Near(word, entry.frequency, edit))
    return tuple(sorted(ranked, key=lambda one: (weight(one), one.word)))


_FORMS = (
    ("ys", "ies"), ("fs", "ves"), ("fes", "ves"), ("mans", "men"), ("womans", "women"),
    ("childs", "children"), ("yed", "ied"), ("ently", "entally"), ("ically", "icly"),
    ("ementally", "emently"), ("uely", "uly"), ("uement", "ument"), ("fuly", "fully"),
    ("y", "ie"),
)  # fmt: skip
_MISREAD = (("m", "rn"), ("rn", "m"), ("d", "cl"), ("cl", "d"), ("vv", "w"), ("li", "h"))
_MISREAD_FREQUENCY = 30  # level of a word that a scanner may have misread: 180 uses


@lru_cache(maxsize=1024)
def reformed(folded: str) -> tuple[Near, ...]:
    """The right form of a word that was inflected as if it were regular: companys, werewolfs."""
    found = []
    for wrong, right in _FORMS:
        if folded.endswith(wrong) and len(folded) > max(4, len(wrong) + 1):
            word = folded[: -len(wrong)] + right
            entry = lexicon().get(word)
            if entry is not None and entry.frequency >= 12:
                edit = Edit("form", len(folded) - len(wrong), 0)
                found.append(Near(word, entry.frequency, edit))
    return tuple(found)


@lru_cache(maxsize=1024)
def misread(folded: str) -> tuple[Near, ...]:
    """The common words that a scanner may have read as this one: govemment, rnoney."""
    found = set()
    for wrong, right in _MISREAD if len(folded) > 4 else ():
        at = folded.find(wrong)
        while at >= 0:
            found.add((folded[:at] + right + folded[at + len(wrong) :], at))
            at = folded.find(wrong, at + 1)
    words = lexicon()
    entries = [(word, at, words.get(word)) for word, at in sorted(found)]
    return tuple(
        Near(word, entry.frequency, Edit("form", at, 1))
        for word, at, entry in entries
        if entry and entry.flags & WORD and entry.frequency >= _MISREAD_FREQUENCY
    )
