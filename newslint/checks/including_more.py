"""A part that is larger than the whole: “five people, including seven children”."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.counted import PEOPLE, after
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number

_JOIN = regex(
    r" (?P<whole>[\w’'-]+(?: [\w’'-]+){0,3}),? (?:including|among them|of whom)"
    r"(?: at least| about| some| as many as)? "
)
_OTHERS = frozenset("families groups teams vehicles cars attacks incidents cases raids".split())


@rule(
    "NUM027",
    "The part is larger than the whole: {part} of {whole}.",
    needs=("including", "whom", "them"),
    bad=[
        "The blast killed five people, including [[seven children]].",
        "Of them, 12 soldiers, including [[15 officers]], left.",
    ],
    good=[
        "The blast killed seven people, including five children.",
        "Eleven men and 23 women, with 40 women opposed, including all of the group, left.",
        "Two families, including seven children, left in five cars, including seven women.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the part."""
    numbers = doc.numbers
    for one, two in pairwise(numbers):
        if one.kind != "count" or two.kind != "count" or two.value <= one.value or one.value < 2:
            continue
        match = _JOIN.fullmatch(doc.folded, one.span.end, two.span.start)
        if not match or not _counts_people(match["whole"]) or _is_open(doc, one):
            continue
        noun = after(doc, two, 1)
        if noun and noun[0] in PEOPLE:
            end = doc.ends[two.last + 1]
            data = {
                "part": doc.text[two.span.start : end],
                "whole": doc.text[one.span.start : match.end("whole")],
            }
            yield Hit(Span(two.span.start, end), (), data)


def _counts_people(words: str) -> bool:
    found = words.split()
    return found[0] in PEOPLE or (found[-1] in PEOPLE and not _OTHERS & set(found))


def _is_open(doc: Document, one: Number) -> bool:
    """Whether the whole is itself a part or a comparison: “five more people”."""
    return "more" in after(doc, one, 1) or "other" in after(doc, one, 1)
