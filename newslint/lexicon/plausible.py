"""Whether a word that an unknown one nearly is was meant: by its frequency, the kind of slip, and
the words around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.suggest import context
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from newslint.lexicon.near import Near

SLIPS = frozenset({"missing", "transposition", "doubling"})
_COMMON = {4: 48, 5: 34, 6: 28, 7: 22}  # frequency levels asked of the word meant, by length
_CONFIRMED = {3: 60, 4: 44, 5: 38, 6: 32, 7: 26}  # the same where the words around it fit
_EVERYDAY = 56  # frequency level of a word that is meant by any that is nearly it: 16,000 uses
_SHORT = 4  # letters
_ENDINGS = frozenset("aeiouys")  # letters that foreign words and coinages end in
_SURE = 18  # level asked of the pairs with two neighbours, on average: 22 uses
_SURER = 30  # and of the only one: 180 uses
_SUREST = 40  # and where the other neighbour does not fit: 1,000 uses
_SMALL = 3  # letters of a neighbour that fits too much to tell anything


class Setting(NamedTuple):
    """Where an unknown word stands.

    ``before`` and ``after`` are its folded neighbours, or "" where more than a space parts them.
    """

    cased: bool = False  # with a capital, which says nothing here
    titled: bool = False  # in a headline that gives most words a capital
    elided: bool = False  # before an apostrophe: jus'
    before: str = ""
    after: str = ""


def plausible(word: str, one: Near, setting: Setting) -> bool:
    """Whether a common word is close enough in the way that slips are, whatever stands around."""
    edit, cased = one.edit, setting.cased
    if edit.kind in {"form", "two"}:
        return not cased or setting.titled
    first = edit.place == 0
    if _is_spoken(word, one, setting):
        return False
    if first and edit.kind not in {"transposition", "missing"}:
        return not cased and edit.cost <= 2 and _is_everyday(word, one, 0)
    needed = _COMMON.get(len(word), 8) + (8 if cased else 0) + (8 if first else 0)
    sure_case = edit.kind in SLIPS or (setting.titled and len(word) >= 8)
    if cased and not sure_case:
        return False
    at_end = edit.place >= len(word) - 1
    if at_end and (edit.kind in {"extra", "substitution"}) and len(word) < 8:
        if edit.kind == "substitution":
            return not cased and word[-1] not in _ENDINGS and _is_everyday(word, one, -8)
        return not cased and _is_everyday(word, one, 4)
    if edit.cost > 2 and len(word) < 7 and not _is_everyday(word, one, 0):
        return False  # foreign plurals and feminines end so, and the rest is as likely a coinage
    return one.frequency >= needed


def _is_everyday(word: str, one: Near, more: int) -> bool:
    return len(word) > _SHORT and one.frequency >= _EVERYDAY + more


def confirmed(word: str, one: Near, setting: Setting) -> bool:
    """Whether a common word any single edit away is meant because both its neighbours fit it."""
    if setting.cased or not one.word.islower() or _is_spoken(word, one, setting):
        return False
    needed = _CONFIRMED.get(len(word), 20)
    if one.frequency < needed or (len(word) < 4 and one.edit.kind not in SLIPS):
        return False
    if one.edit.place == 0 and one.edit.cost > 2:
        return False
    left, right = context(setting.before, one.word, setting.after)
    if left and right:
        return left + right >= 2 * _SURE
    telling = setting.before if left else setting.after
    alone = not (setting.before and setting.after)
    return left + right >= (_SURER if alone else _SUREST) and (alone or len(telling) > _SMALL)


def _is_spoken(word: str, one: Near, setting: Setting) -> bool:
    """Whether the word is speech written as heard: goin, jus' for just."""
    if one.word == word + "g" and word.endswith("in"):
        return True
    return setting.elided and one.word.startswith(word)
