"""One sum with two scales in an article: “$3.25 million” at the top, “$3.25 billion” below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.counted import after, before
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number

_PER = frozenset({"per", "a", "each", "every"})
_SCALES = {1e6: "million", 1e9: "billion", 1e12: "trillion"}


@rule(
    "NUM025",
    "The article has this as “{other}” too: million, billion or trillion?",
    level="warning",
    needs=("billion", "bn", "trillion", "tn"),
    bad=[
        "The firm paid $3.25 million for the plant.\n\nThe plant sold for [[$3.25 billion]].",
    ],
    good=[
        "The firm will pay $3.25 million for the plant.\n\nThe plant was sold for $3.25 million.",
        "It has 5 million customers and a debt of $5 billion, or $2.5 billion and $2.5 million.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the scale that stands alone, or the later one."""
    seen: dict[tuple[str, str, str], Number] = {}
    told: set[tuple[str, str, str]] = set()
    for number in doc.numbers:
        figure = doc.text[number.figure.start : number.figure.end]
        if number.scale not in _SCALES or number.spelled or not _is_telling(figure):
            continue
        key = (figure, number.sign, number.money)
        first = seen.setdefault(key, number)
        if first.scale != number.scale and key not in told and _is_same(doc, first, number):
            told.add(key)
            yield Hit(number.span, (), {"other": doc.text[first.span.start : first.span.end]})


def _is_telling(figure: str) -> bool:
    """Whether a figure has enough places not to come up twice by chance."""
    digits = figure.replace(".", "").replace(",", "")
    return len(digits.strip("0")) >= 2


def _is_same(doc: Document, one: Number, two: Number) -> bool:
    """Whether two figures speak of one thing: they share a word, or have three places."""
    if doc.sentence_at(one.span.start) == doc.sentence_at(two.span.start) or _PER & {
        *after(doc, one, 1),
        *after(doc, two, 1),
    }:
        return False
    figure = doc.text[one.figure.start : one.figure.end].replace(".", "")
    if len(figure.strip("0")) >= 3:
        return True
    return bool(_around(doc, one) & _around(doc, two))


def _around(doc: Document, number: Number) -> set[str]:
    words = [*before(doc, number, 8), *after(doc, number, 6)]
    words = [word.removesuffix("'s") for word in words]
    return {word for word in words if len(word) > 4 and word not in _COMMON}


_COMMON = frozenset(
    "million billion trillion dollars euros pounds about around nearly almost under which would "
    "could their there other since after before first second percent worth total spent people "
    "spend spending budget money years from with than more".split()
)
