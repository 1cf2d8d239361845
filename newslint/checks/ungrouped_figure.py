"""A count of five figures or more without its commas: “15000 people”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.counted import PEOPLE, after
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number

_NOUNS = PEOPLE | frozenset(
    "euros dollars pounds rubles yuan yen houses homes miles kilometres kilometers km metres "
    "meters tonnes tons acres hectares jobs votes copies troops feet seats tickets cars "
    "vehicles barrels years deaths cases families percent animals trees calories units".split()
)


@rule(
    "NUM024",
    "A figure this long has commas: “{fix}”.",
    level="warning",
    ask=True,
    bad=["Some [[15000 -> 15,000]] people left with $[[1500000 -> 1,500,000]]."],
    good=["Some 15,000 people left in 2018 on flight 15000. Call 5551234 or write to 10118."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report long counts of people, money and measures."""
    if not any(len(doc.words[place]) >= 5 for place in doc.figures):
        return
    for number in doc.numbers:
        figure = doc.text[number.figure.start : number.figure.end]
        if len(figure) >= 5 and figure.isdecimal() and figure[0] != "0" and _is_count(doc, number):
            yield Hit(number.figure, (f"{int(figure):,}",))


def _is_count(doc: Document, number: Number) -> bool:
    """Whether a figure counts something, and is no code, address or part of a longer figure."""
    start, end = number.figure
    if doc.text[start - 1 : start] in {".", ",", "-", "#", "/"}:
        return False
    if doc.text[end : end + 1] == "." and doc.text[end + 1 : end + 2].isdigit():
        return False
    return number.kind in {"money", "measure"} or bool(_NOUNS & set(after(doc, number, 1)))
