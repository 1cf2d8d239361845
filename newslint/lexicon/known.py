"""Whether a word is known: listed, or made from a listed word in a regular way."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import filterfalse
from typing import TYPE_CHECKING

from newslint.lexicon.near import near
from newslint.lexicon.store import (
    ABBREVIATION,
    NAME,
    RARE,
    SECOND_HALF,
    SHADOWED,
    VARIANT,
    WORD,
    lexicon,
)
from newslint.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

_COMMON = 36  # frequency level: 500 uses
_EVERYDAY = 44  # 2,000 uses: a form of such a word that no list has is none
_SLIPS = frozenset({"doubling", "transposition", "missing"})
_MOST = 1 << 16  # words remembered
UNKNOWN = 256
NAMED = 512  # known, but only with a capital
_MORE = UNKNOWN | NAMED | RARE | SHADOWED | VARIANT | SECOND_HALF
_PREFIXES = (
    "anti", "auto", "bi", "bio", "co", "counter", "cyber", "de", "dis", "eco", "electro",
    "ex", "extra", "fore", "geo", "hydro", "hyper", "inter", "intra", "mega", "meta", "micro",
    "mid", "mini", "mis", "mono", "multi", "nano", "narco", "neo", "neuro", "non", "out",
    "over", "pan", "para", "petro", "photo", "poly", "post", "pre", "pro", "proto", "pseudo",
    "psycho", "quasi", "radio", "re", "semi", "socio", "sub", "super", "tele", "thermo",
    "trans", "tri", "ultra", "un", "under", "uni", "up",
)  # fmt: skip
_SUFFIXES = (
    "like", "style", "wide", "less", "ness", "ship", "hood", "proof", "worthy", "fold", "free",
    "friendly", "ward", "wards", "wise", "able", "gate", "goer", "goers", "maker", "makers",
    "making", "holder", "holders", "esque", "dom", "athon", "phobia", "phobic", "person", "people",
    "man", "men", "woman", "women",
)  # fmt: skip
_ENDINGS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""),
    ("ing", "e"), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("isation", "ise"),
    ("ization", "ize"), ("ised", "ise"), ("ism", ""), ("ist", ""), ("ists", ""), ("ly", ""),
    ("ably", "able"), ("ness", ""), ("ish", ""),
)  # fmt: skip
_CLITIC = regex(r"'(?:s|d|ll|re|ve|m|em)$|n't$|'$")


def known(word: str) -> bool:
    """Whether a word is known as spelled, in lower case or as a name."""
    state = status(word.lower().replace("’", "'"))
    return not state & UNKNOWN and (not state & NAMED or not word.islower())


class _States(dict[str, int]):
    """The states of the words asked for so far: a hit is one look into a dict, in C."""

    def __missing__(self, folded: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        state = self[folded] = _status(folded)
        return state


class _Plain(set[str]):
    """Words asked for so far that are words and nothing more: most of an article."""

    def others(self, words: Iterable[str]) -> list[tuple[str, int]]:
        """The words of which more is known, or nothing, with their states."""
        rest = [(word, status(word)) for word in filterfalse(self.__contains__, words)]
        found = [(word, state) for word, state in rest if state & _MORE]
        if len(found) < len(rest):
            if len(self) >= _MOST:
                self.clear()
            self.update([word for word, state in rest if not state & _MORE])
        return found


status = _States().__getitem__
"""What is known of a folded word: flags of the store, or NAMED, or UNKNOWN."""
noteworthy = _Plain().others
"""The folded words that deserve a closer look, each with its state."""


def _status(folded: str) -> int:
    words = lexicon()
    flags = words.flags(folded)
    if flags is not None:
        return flags
    if not folded.isalpha():
        if "'" not in folded:
            return WORD  # numbers and the like are no words to judge
        base = _CLITIC.sub("", folded)
        return status(base) & ~(SHADOWED | SECOND_HALF) if base != folded else _joined(folded)
    if len(folded) < 3 or folded.capitalize() in words or folded.upper() in words:
        return NAMED
    return WORD if derived(folded) and not _overshadowed(folded) else UNKNOWN


def _overshadowed(word: str) -> bool:
    """Whether a regular form that no list has is one slip away from a far commoner word.

    “Occured” could be made of “occur”, but “occurred” is what is meant; “makeing” is “making”.
    The plural of a rarer word is fine: its singular is one letter away, but nobody means that.
    """
    if word.endswith("s") and word[:-1] in lexicon() and frequency(word[:-1]) < _EVERYDAY:
        return False
    short = 8 if len(word) < 6 else 0
    return any(
        one.word.islower()
        and one.edit.place > 0
        and one.frequency >= short + (_COMMON if one.edit.kind in _SLIPS else _EVERYDAY)
        for one in near(word)
    )


@lru_cache(maxsize=1 << 14)
def frequency(word: str) -> int:
    """How frequent a word is in edited news, as spelled: 4 * log2(1 + uses); 0 if unknown."""
    return lexicon().frequency(word)


def _joined(folded: str) -> int:
    """Words with an apostrophe inside: O'Neill, d'affaires."""
    return NAMED if "'" in folded else UNKNOWN


def derived(word: str) -> bool:
    """Whether a word comes from a listed word by a regular prefix, suffix or ending."""
    for one, other in (("is", "iz"), ("iz", "is")):
        if one in word and len(word) > 6 and word.replace(one, other) in lexicon():
            return True  # civilisational, securitize
    if word.startswith("un") and len(word) > 6 and word[2:] in lexicon():
        return True
    for prefix in _PREFIXES:
        if word.startswith(prefix) and _is_base(word[len(prefix) :], 5):
            return True
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and _is_base(word[: -len(suffix)], 4):
            return True
    return any(
        word.endswith(ending) and _takes(word[: -len(ending)] + base, ending)
        for ending, base in _ENDINGS
    )


def _is_base(word: str, shortest: int) -> bool:
    if len(word) < shortest:
        return False
    entry = lexicon().get(word)
    return entry is not None and not entry.flags & (RARE | ABBREVIATION) and entry.frequency >= 12


def _is_listed(word: str) -> bool:
    entry = lexicon().get(word)
    return len(word) >= 4 and entry is not None and not entry.flags & (RARE | VARIANT)


def _takes(base: str, ending: str) -> bool:
    """Whether a base is a frequent enough word for the ending and spelled as it asks.

    “Stoped” is no word though “stop” is one: a short vowel doubles its consonant.
    """
    listed = ending == "s" and _is_listed(base)
    if not (listed or _is_base(base, 4)) or (
        base.endswith(("s", "x", "z", "ch", "sh")) and ending == "s"
    ):
        return False
    if ending in {"ed", "ing", "er", "ers"} and re.search(r"[^aeiou][aeiou][bdgmnpt]$", base):
        return False
    if ending in {"ly", "ness", "ish", "ism", "ist", "ists"}:
        return base.endswith(("able", "ish", "ful", "less", "ive", "ous", "ic", "al", "ing", "ed"))
    if ending == "s" and base.endswith(("f", "man", "child")):
        return False  # werewolfs
    if base.endswith("y") and ending in {"s", "ed", "er", "ers"}:
        return base[-2] in "aeiou"
    return True


@lru_cache(maxsize=4096)
def compound(word: str, shortest: int = 4) -> tuple[str, str] | None:
    """The two everyday words that a word is made of, or None."""
    best, found = 0, None
    for cut in range(shortest, len(word) - shortest + 1):
        first, second = word[:cut], word[cut:]
        weight = min(frequency(first), frequency(second))
        if weight > best and _is_base(first, shortest) and _is_base(second, shortest):
            best, found = weight, (first, second)
    return found if best >= 28 else None


__all__ = [
    "NAME",
    "NAMED",
    "UNKNOWN",
    "VARIANT",
    "compound",
    "derived",
    "frequency",
    "known",
    "noteworthy",
    "status",
]
