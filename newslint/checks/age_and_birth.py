"""An age that the years of birth and death do not allow: “born in 1950, died in 2018 aged 70”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.counted import by_sentence
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number
    from newslint.spans import Span

_DATE = (
    r"(?:[a-z]+ (?:in|near) [\w .,'-]{2,40}? )?(?:in|on|around)? ?"
    r"(?:[a-z.]+ )?(?:\d{1,2},? )?(?:[a-z.]+ )?(?P<year>(?:1[89]|20)\d\d)\b"
)
_BORN = regex(rf"\bborn (?:[\w'-]+ ){{0,3}}?{_DATE}")
_DIED = regex(rf"\b(?:died|passed away|was killed) (?:[\w'-]+ ){{0,3}}?{_DATE}")
_AT_DEATH = regex(
    r"\b(?:died|dead|death)\b[^.;]{0,60}?\b(?:aged|at (?:the )?age(?: of)?|at) $|, aged $"
)
_THEN_BORN = regex(r"(?:, )?(?:(?:who )?(?:was|is) )?")
_OTHER = regex(
    r"\b(?:his|her|their) (?:father|mother|brother|sister|wife|husband|son|daughter|parents)\b"
    r"|\bwho\b"
)


@rule(
    "NUM018",
    "{why}: please check the age.",
    level="warning",
    needs=("born",),
    bad=[
        "PARIS, May 2, 2018 — Ann Lee, [[45]], was born in 1970.",
        "He was born in 1950 and died in 2018, aged [[70]].",
        "Born in Leeds in 1920, she died in 2001 at the age of [[75]].",
    ],
    good=[
        "He was born in 1950 and died in 2018, aged 67.",
        "Born in Leeds in 1920, she died in 2001 at the age of 81. He was born in 1950.",
        "PARIS, May 2, 2018 — Ann Lee, 47, was born in 1970 and left home at 20.",
        "He was born in 1950, married at 24 and died in 2018.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the age; any of the figures may be the slip."""
    for sentence, numbers in by_sentence(doc):
        born = _BORN.search(doc.folded, *sentence)
        died = _DIED.search(doc.folded, born.end(), sentence.end) if born else None
        if born and doc.dated and not died:
            yield from _living(doc, numbers, int(born["year"]), born.start())
        if not born or not died or _OTHER.search(doc.folded, born.end(), died.start()):
            continue
        years = int(died["year"]) - int(born["year"])
        age = _age_at_death(doc, numbers, sentence)
        if age and years > 0 and age.value not in {years, years - 1}:
            why = f"From {born['year']} to {died['year']} is {years - 1} or {years} years"
            yield Hit(age.figure, (), {"why": why})


def _living(doc: Document, numbers: list[Number], year: int, born: int) -> Iterator[Hit]:
    """The age of somebody alive whose birth follows it: “Smith, 45, was born in 1980”."""
    now = doc.dated.year if doc.dated else 0
    for number in numbers:
        lead, gap = doc.text[number.span.start - 2 : number.span.start], number.span.end
        if not _THEN_BORN.fullmatch(doc.folded, gap, born) or number.value >= 120:
            continue
        alone = number.kind == "age" or (number.kind == "count" and lead == ", ")
        if alone and number.value not in {now - year, now - year - 1}:
            why = f"From {year} to {now} is {now - year - 1} or {now - year} years"
            yield Hit(number.figure, (), {"why": why})


def _age_at_death(doc: Document, numbers: list[Number], sentence: Span) -> Number | None:
    for number in numbers:
        lead = doc.folded[sentence.start : number.span.start]
        if number.kind in {"age", "count"} and number.value < 120 and _AT_DEATH.search(lead):
            return number
    return None
