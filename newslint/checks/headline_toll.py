"""A toll in the headline that the story does not bear out: “12 killed” above a story of 13."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.counted import PEOPLE, is_rough
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.layout import Paragraph
    from newslint.numbers import Number

_TOLLS = (
    frozenset("dead killed die dies died deaths kills kill killing death toll".split()),
    frozenset("injured hurt wounded injures wounds injuring wounding injuries".split()),
    frozenset("arrested arrest arrests detained held detains detain".split()),
    frozenset("missing".split()),
)
_MARKS = tuple(sorted(set().union(*_TOLLS)))
_NEAR = 4  # words between the number and what befell so many
_OPENING = 3  # paragraphs of the story in which its toll is told


@rule(
    "NUM040",
    "The headline has {found}, the story {others}: please check.",
    level="warning",
    needs=_MARKS,
    bad=["[[12]] killed in Paris blast\n\nThirteen people were killed on Monday, police said."],
    good=[
        "12 killed in Paris blast\n\nTwelve people were killed on Monday, police said.",
        "12 killed in Paris blast\n\nFive men and seven women were killed on Monday, police said.",
        "Dozens killed in blast\n\nThirteen people were killed on Monday, police said.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the headline’s figure if the story never has it and opens with another."""
    headline = next((part for part in doc.paragraphs[:2] if part.role == "headline"), None)
    if not headline:
        return
    in_head = [one for one in doc.numbers if headline.start <= one.span.start < headline.end]
    story = [one for one in doc.numbers if one.span.start >= headline.end]
    values = {one.value for one in story}
    for number in in_head:
        toll = _toll(doc, number, headline)
        if not toll or is_rough(doc, number) or doc.text[number.span.end] == "+":
            continue
        if number.value in values or _is_sum(number.value, story):
            continue
        others = [one for one in _opening(doc, headline, story) if _toll_near(doc, one, toll)]
        if others and not any(_may_be(one, number) for one in others):
            told = " and ".join(doc.text[one.span.start : one.span.end] for one in others[:2])
            yield Hit(number.figure, (), {"others": told})


def _toll(doc: Document, number: Number, headline: Paragraph) -> frozenset[str]:
    """What befell so many in the headline, if it says it right behind a count of people."""
    if number.kind != "count" or number.value < 2 or number.scale != 1:
        return frozenset()
    words = doc.words[number.last + 1 : number.last + 4]
    for step, word in enumerate(words):
        if doc.starts[number.last + 1 + step] >= headline.end:
            break
        for toll in _TOLLS:
            if word in toll:
                return toll
        if word not in PEOPLE:
            break
    return frozenset()


def _opening(doc: Document, headline: Paragraph, story: list[Number]) -> list[Number]:
    after = [part for part in doc.paragraphs if part.start >= headline.end]
    end = after[min(_OPENING, len(after)) - 1].end if after else 0
    return [one for one in story if one.span.start < end and one.kind == "count"]


def _toll_near(doc: Document, number: Number, toll: frozenset[str]) -> bool:
    around = doc.words[max(0, number.first - _NEAR) : number.last + 1 + _NEAR]
    return bool(toll & set(around)) and number.value > 1


def _may_be(one: Number, number: Number) -> bool:
    """Whether a figure of the story is far from the headline’s: it may tell of something else."""
    return not 0.5 <= one.value / number.value <= 2


def _is_sum(value: float, story: list[Number]) -> bool:
    """Whether two or three counts of the story come to a value."""
    counts = [one.value for one in story if one.kind == "count" and one.value < value][:12]
    pairs = {a + b for i, a in enumerate(counts) for b in counts[i + 1 :]}
    return value in pairs or any(value - one in pairs for one in counts)
