"""More than all of them: “120 percent of voters backed him”, “seven out of five people”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.counted import PEOPLE, after
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number

_SKIPPED = frozenset(
    "the all its his their our these those such eligible registered likely adult".split()
)
_NOT_SHARES = frozenset("rise increase growth jump surge more higher capacity".split())


@rule(
    "NUM028",
    "“{found}” is more than all of them.",
    level="warning",
    needs=("percent", "cent", "%", "pct", "out", "in"),
    bad=["Some [[120 percent of voters]] backed him.", "[[Seven out of five]] people agree."],
    good=[
        "Some 20 percent of voters backed him, and 120 percent of the growth was lost.",
        "Five out of seven people agree. It had 120 percent of people’s incomes in debt.",
        "Seven in two days left; two in five people stayed.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report shares of people over 100 percent and ratios over one."""
    numbers = doc.numbers
    for at, number in enumerate(numbers):
        if number.kind == "percent" and number.value > 100:
            end = _share_end(doc, number)
            if end:
                yield Hit(Span(number.span.start, end))
        elif number.kind == "count" and at + 1 < len(numbers):
            two = numbers[at + 1]
            gap = doc.folded[number.span.end : two.span.start]
            people = after(doc, two, 2)
            ratio = gap in {" out of ", " out of every ", " in every "} and two.kind == "count"
            if ratio and number.value > two.value > 1 and PEOPLE & set(people[:1]):
                yield Hit(Span(number.span.start, two.span.end))


def _share_end(doc: Document, number: Number) -> int:
    """The end of “of the voters” behind a percentage, or 0."""
    words = after(doc, number, 5)
    if words[:1] != ["of"]:
        return 0
    step = 1
    while step < len(words) - 1 and words[step] in _SKIPPED:
        step += 1
    place = number.last + 1 + step
    if words[step : step + 1] == [] or words[step] not in PEOPLE:
        return 0
    tail = doc.text[doc.ends[place] : doc.ends[place] + 2]
    return 0 if tail[:1] in {"’", "'", "-"} else doc.ends[place]
