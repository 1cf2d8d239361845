"""A rare word where a common one, one letter away, fits the words around it far better.

Israel “sot down” a drone: sot is a word, but only “shot down” is ever written. A few words of the
largest word lists need no neighbours to be doubted: news never means “cental”, and “accidently” is
a spelling that no dictionary prefers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.known import derived, frequency, status
from newslint.lexicon.near import Near, near, reformed
from newslint.lexicon.store import RARE, VARIANT
from newslint.lexicon.suggest import context, fixes, forbidden
from newslint.lexicon.survey import beside, stands_free, surface, survey
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_RAREST = 10  # frequency level of the word found: five uses in 37 million words
_RARER = 30  # levels by which the other must be more frequent: about two hundred times
_UNUSED = 8  # and of one that may be doubted whatever stands beside it
_EVERYDAY = 36  # frequency level of the word that is then meant: 500 uses
_FAMILIAR = 24  # the same for a spelling that no dictionary prefers
_TERMS = frozenset(("lei", "leu", "pane"))  # money, and glass
_KINDS = frozenset({"missing", "transposition", "doubling"})
_SAME_SOUND = ({"a", "e"}, {"e", "o"}, {"c", "s"})
_ONE_SIDE = 30  # level of the pair with one neighbour: 180 uses
_SMALL_SIDE = 46  # and with one of these, which stand beside too many words to tell much
_SMALL = frozenset("a an the his her its their our my he she it they we i to of in and".split())


@rule(
    "SPE004",
    "“{found}” is a rare word: is “{fix}” meant?",
    level="warning",
    bad=[
        "The army [[sot -> shot]] down what it called a drone.",
        "Her [[descendents -> descendants]] still farm the [[cental -> central]] valley.",
    ],
    good=[
        "Turnover fell by 30 million lei to a new low.",
        "The old sot slept by the fire.",
        "He never deigned to reply. She swallowed a glob.",
        "They shot down a drone and sat down to eat.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each rare word that is out of place."""
    found = survey(doc)
    for word in dict.fromkeys((*found.shadowed, *found.variants)):
        if word in _TERMS or len(doc.index[word]) > 1 or frequency(word) > _RAREST:
            continue
        place = doc.index[word][0]
        if not surface(doc, place).islower() or not stands_free(doc, place):
            continue
        if doc.text[doc.ends[place] : doc.ends[place] + 1] in {"'", "’"}:
            continue  # jus' for just
        before, after = beside(doc, place, -1), beside(doc, place, 1)
        meant = _fitting(word, before, after) or _doubted(word)
        if meant:
            yield Hit(Span(doc.starts[place], doc.ends[place]), meant)


def _fitting(word: str, before: str, after: str) -> tuple[str, ...]:
    if any(context(before, word, after)):
        return ()
    found = [
        one
        for one in near(word)
        if one.frequency - frequency(word) >= _RARER
        and one.word.islower()
        and _fits(before, one.word, after)
        and _is_slip(word, one)
    ]
    return fixes(found, word, before, after)[:3]


def _fits(before: str, word: str, after: str) -> bool:
    """Whether a word is at home beside one neighbour, or both of them."""
    left, right = context(before, word, after)
    if left and right:
        return max(left, right) >= _ONE_SIDE
    telling = before if left else after
    return left + right >= (_SMALL_SIDE if telling in _SMALL else _ONE_SIDE)


def _doubted(word: str) -> tuple[str, ...]:
    """The word that news surely means, if it never means this one."""
    state = status(word)
    if len(word) < 6 or frequency(word) > _UNUSED or not state & (RARE | VARIANT):
        return ()
    for one in (*reformed(word), *near(word)):
        if not one.word.islower() or one.word in forbidden():
            continue
        if state & RARE and one.frequency >= _EVERYDAY and not derived(word):
            inside = 0 < one.edit.place < len(word) - 1
            return (one.word,) if inside and one.edit.kind in _KINDS else ()
        if state & VARIANT and one.frequency >= _FAMILIAR and _is_misheard(word, one):
            return (one.word,)
    return ()


def _is_misheard(word: str, one: Near) -> bool:
    """Whether a wrong ending or a letter of the same sound is all that differs: dependance."""
    if one.edit.kind != "substitution":
        return one.edit.kind == "form"
    place = one.edit.place
    return place > 2 and {word[place], one.word[place]} in _SAME_SOUND


def _is_slip(word: str, one: Near) -> bool:
    """Whether a letter is missing, doubled or swapped, and not only in another spelling."""
    variant = one.word == word + "l" or status(word) & VARIANT
    return one.edit.kind in _KINDS and one.edit.place > 0 and not variant
