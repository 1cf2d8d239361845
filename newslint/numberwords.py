"""Numbers in words: “two hundred and five”, “three million”, “a dozen”, “twenty-first”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.records import NamedTuple

if TYPE_CHECKING:
    from newslint.document import Document

ONES: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS: dict[str, int] = {
    word: value * 10
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "dozen": 12,
}
ORDINALS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        1,
    )
} | {
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
WORDS = frozenset(ONES) | frozenset(TENS) | frozenset(SCALES) | frozenset(ORDINALS)
_FRACTIONS = {word + "s": 1 / value for word, value in ORDINALS.items() if value > 2} | {
    "halves": 0.5, "half": 0.5, "quarter": 0.25, "quarters": 0.25, "third": 1 / 3,
}  # fmt: skip


_ONE_WORDS = tuple(ONES)
_TEN_WORDS = tuple(TENS)
_ORDINAL_WORDS = {value: word for word, value in ORDINALS.items()}


def in_words(value: int) -> str:
    """A number from 0 to 99 in words: “twenty-one”."""
    if value < 20:
        return _ONE_WORDS[value]
    tens, ones = divmod(value, 10)
    return _TEN_WORDS[tens - 2] + (f"-{_ONE_WORDS[ones]}" if ones else "")


def ordinal_words(value: int) -> str:
    """An ordinal from 1 to 99 in words: “twenty-first”."""
    if value in _ORDINAL_WORDS:
        return _ORDINAL_WORDS[value]
    tens, ones = divmod(value, 10)
    return f"{_TEN_WORDS[tens - 2]}-{_ORDINAL_WORDS[ones]}"


def ordinal_figure(value: int) -> str:
    """An ordinal in figures: “21st”."""
    ending = "th" if 10 < value % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


class Spelled(NamedTuple):
    """A number in words from the word at ``first`` to that at ``last``; kind as in Number."""

    first: int
    last: int
    value: float
    kind: str


def spelled_at(doc: Document, place: int) -> Spelled | None:
    """The number that begins with the number word at a place of ``words``."""
    word = doc.words[place]
    if word in ORDINALS:
        return Spelled(place, place, ORDINALS[word], "ordinal")
    first = place
    if word in SCALES:  # “a million”, but not “several million”
        if not place or doc.words[place - 1] != "a" or doc.gap(place - 1) != " ":
            return None
        first = place - 1
    last, value = _cardinal(doc, place)
    return _with_ending(doc, Spelled(first, last, value, "count"))


def _with_ending(doc: Document, number: Spelled) -> Spelled:
    """The number with an ordinal (twenty-first) or a fraction (two-thirds) at its end."""
    after = number.last + 1
    if after >= len(doc.words) or doc.gap(number.last) not in {"-", " "}:
        return number
    word = doc.words[after]
    tens = number.value % 100 >= 20 and number.value % 10 == 0
    if tens and ORDINALS.get(word, 10) < 10 and doc.gap(number.last) == "-":
        return Spelled(number.first, after, number.value + ORDINALS[word], "ordinal")
    part = _FRACTIONS.get(word)
    if part and number.value < 20 and (word.endswith("s") or number.value == 1):
        return Spelled(number.first, after, number.value * part, "fraction")
    return number


def _cardinal(doc: Document, place: int) -> tuple[int, float]:
    """The last place of the longest number in words from ``place``, and its value."""
    words, at, total = doc.words, place, 0
    current = _step(0, words[place], start=True) or 0
    if words[place] in SCALES and words[place] != "hundred":
        total, current = SCALES[words[place]], 0
    while at + 1 < len(words) and doc.gap(at) in {" ", "-"}:
        word, step = words[at + 1], 1
        if word == "and" and _may_join(doc, at, current):
            word, step = words[at + 2], 2
        if word in SCALES and word != "hundred" and current:
            total, current = total + current * SCALES[word], 0
        else:
            new = _step(current, word, start=False) if current or total else None
            if new is None:
                break
            current = new
        at += step
    return at, total + current


def _may_join(doc: Document, at: int, current: int) -> bool:
    """Whether “and” after a round hundred belongs to the number: “two hundred and five”."""
    after = doc.words[at + 2] if at + 2 < len(doc.words) else ""
    whole = current >= 100 and current % 100 == 0
    return whole and (after in ONES or after in TENS) and doc.gap(at) == doc.gap(at + 1) == " "


def _step(current: int, word: str, *, start: bool) -> int | None:
    """The number below a thousand with one more word, or None if the word does not go on."""
    if word in ONES:
        value = ONES[word]
        room = current % 100 == 0 if value > 9 else current % 10 == 0 and current % 100 != 10
        return current + value if start or (room and value) else None
    if word in TENS:
        return current + TENS[word] if start or current % 100 == 0 else None
    if word == "hundred":
        return 100 if start else current * 100 if 0 < current < 100 else None
    return None
