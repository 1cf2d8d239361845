"""One-edit arithmetic: strings with a letter left out, and how two spellings differ."""

from __future__ import annotations

from functools import cache

from newslint.records import NamedTuple

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = frozenset("aeiouy")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def deletes(word: str) -> set[str]:
    """The strings that are left when one character is taken out."""
    return {word[:i] + word[i + 1 :] for i in range(len(word))}


def distance(one: str, other: str) -> int:
    """How many letters must be added, left out, changed or swapped with the next."""
    before, last = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, a in enumerate(one):
        row = [i + 1]
        for j, b in enumerate(other):
            cost = min(last[j] + (a != b), last[j + 1] + 1, row[j] + 1)
            if i and j and a == other[j - 1] and b == one[i - 1]:
                cost = min(cost, before[j - 1] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]


class Edit(NamedTuple):
    """How one edit turns a word into another.

    kind is transposition, doubling, missing, extra or substitution (as seen from the wrong word);
    place is the 0-based offset in the wrong word; cost is lower for likelier slips.
    """

    kind: str
    place: int
    cost: int


def edit_between(wrong: str, right: str) -> Edit | None:
    """The single edit from wrong to right, or None if it takes none or more than one."""
    if wrong == right or abs(len(wrong) - len(right)) > 1:
        return None
    head = 0
    for a, b in zip(wrong, right, strict=False):
        if a != b:
            break
        head += 1
    if len(wrong) == len(right):
        return _same_length(wrong, right, head)
    if len(wrong) < len(right):
        if wrong[head:] != right[head + 1 :]:
            return None
        doubled = head > 0 and right[head] == right[head - 1]
        return Edit("doubling" if doubled else "missing", head, 1 if doubled else 2)
    if wrong[head + 1 :] != right[head:]:
        return None
    doubled = head > 0 and wrong[head] == wrong[head - 1]
    near = head > 0 and _neighbours(wrong[head], wrong[head - 1])
    return Edit("doubling" if doubled else "extra", head, 1 if doubled else 2 if near else 3)


def _same_length(wrong: str, right: str, head: int) -> Edit | None:
    if wrong[head + 1 :] == right[head + 1 :]:
        a, b = wrong[head], right[head]
        return Edit("substitution", head, 2 if b in likely_letters(a) else 3)
    swapped = wrong[head : head + 2] == right[head : head + 2][::-1]
    if swapped and wrong[head + 2 :] == right[head + 2 :]:
        return Edit("transposition", head, 1)
    return None


@cache
def likely_letters(letter: str) -> frozenset[str]:
    """The letters that are easily typed for another: its keyboard neighbours, vowel for vowel."""
    near = {other for other in LETTERS if other != letter and _neighbours(letter, other)}
    return frozenset(near | (_VOWELS if letter in _VOWELS else set()))


def _neighbours(a: str, b: str) -> bool:
    """Whether two letters lie side by side on a keyboard, in a row or across rows."""
    for row_a, row in enumerate(_ROWS):
        if a in row:
            for row_b, other in enumerate(_ROWS):
                if b in other:
                    return abs(row_a - row_b) <= 1 and abs(row.index(a) - other.index(b)) <= 1
    return False
