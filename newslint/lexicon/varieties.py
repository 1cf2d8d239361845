"""Pairs of American and British spellings, from SCOWL's regional lists; part of the builder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.edits import distance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_LARGEST = 60
_SEEN = 5  # uses in edited news of the two together
_RULES = (
    ("or", "our"), ("ize", "ise"), ("izi", "isi"), ("iza", "isa"), ("yze", "yse"), ("yzi", "ysi"),
    ("yza", "ysa"), ("er", "re"), ("l", "ll"), ("ll", "l"), ("e", "ae"), ("e", "oe"),
    ("og", "ogue"), ("ens", "enc"), ("am", "amme"), ("ay", "ey"), ("ire", "yre"), ("ol", "oul"),
    ("ow", "ough"), ("el", "elle"), ("um", "ium"), ("aj", "yj"), ("sk", "sc"), ("dg", "dge"),
    ("ers", "res"), ("ering", "ring"), ("ered", "red"), ("euver", "oeuvr"), ("euver", "oeuvre"),
    ("p", "pp"), ("z", "s"), ("g", "gg"), ("c", "s"), ("s", "c"),
)  # fmt: skip
NOT_PAIRS = frozenset(
    "story storey bus buss check cheque practice practise fagot fogy performative repriced".split()
)
# American copy has the second form too: cancelled, worshippers, grey, catalogue.
_SHARED = (("l", "ll"), ("p", "pp"), ("ay", "ey"), ("og", "ogue"), ("g", "gg"))
_NO_SIGN = (("dg", "dge"), ("ll", "l"))  # judgement, fulfil: both varieties have both


def variety_lines(folder: Path, uses: Callable[[str], int]) -> list[str]:
    """Lines “us<tab>uk<tab>who”: which form is of one variety only: us, uk, both."""
    us = _words(folder, ("english", "american"))
    uk = _words(folder, ("english", "british", "british_z", "canadian", "australian"))
    british = _words(folder, ("english", "british", "british_z"))
    only_us, only_uk = us - uk, british - us
    lines = []
    for word in sorted(only_uk):
        other = _partner(word, us)
        if not other or uses(word) + uses(other) < _SEEN or _differ(other, word, _NO_SIGN):
            continue
        whose = "both" if other in only_us else "uk"
        shared = _differ(other, word, _SHARED)
        if shared and whose == "uk":
            continue
        lines.append(f"{other}\t{word}\t{'us' if shared else whose}")
    return sorted(lines)


def _differ(us: str, uk: str, rules: Iterable[tuple[str, str]]) -> bool:
    """Whether one of these changes makes the British word of the American one."""
    return any(
        us[:at] + british + us[at + len(american) :] == uk
        for american, british in rules
        for at in range(len(us))
        if us.startswith(american, at)
    )


def _words(folder: Path, regions: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for path in folder.iterdir():
        region, _, rest = path.name.partition("-")
        kind, _, size = rest.rpartition(".")
        if region in regions and kind == "words" and int(size or 99) <= _LARGEST:
            found.update(path.read_text(encoding="utf-8").split())
    return {word for word in found if word.isascii() and word.isalpha() and word.islower()}


def _partner(word: str, american: set[str]) -> str:
    """The American spelling of a British word, or ""."""
    found = set()
    for us, uk in _RULES:
        at = word.find(uk, 1 if uk not in {"ae", "oe"} else 0)
        while at >= 0:
            found.add(word[:at] + us + word[at + len(uk) :])
            at = word.find(uk, at + 1)
    known = sorted(one for one in found & american if one not in NOT_PAIRS)
    return min(known, key=lambda one: (distance(one, word), one), default="")
