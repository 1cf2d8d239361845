"""Parts that do not come to their total: “12 people: seven soldiers and four civilians”."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.counted import by_sentence, is_rough
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number

_OPENS = regex(r" (?:[\w’'-]+(?: [\w’'-]+){0,6}) ?(?::|—|–| -|\() ?$")
_WORD = r"(?:(?!of\b|from\b|on\b|in\b|at\b|aged\b|including\b|more\b|other\b)[\w’'-]+)"
_BETWEEN = regex(rf" {_WORD}(?: {_WORD}){{0,2}}(?:,| and|, and) $")
_LAST = regex(rf" {_WORD}(?: {_WORD}){{0,2}} ?(?:[.;)]| -|—|–|$|\n)")
_TOTALS = frozenset(
    "people persons men women victims dead killed members seats votes soldiers civilians "
    "children".split()
)


@rule(
    "NUM026",
    "The parts come to {sum}, not {total}.",
    level="warning",
    needs=(":", "—", "–", "-", "("),
    bad=["The blast killed [[12 people: seven soldiers and four civilians]]."],
    good=[
        "The blast killed 12 people: eight soldiers and four civilians.",
        "The blast killed 12 people: seven soldiers and four civilians, and a dog.",
        "The blast killed about 12 people: seven soldiers and four civilians.",
        "It has 12 members: five in Paris and six in Rome.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a total with a plain list of its parts behind a colon, a dash or a bracket."""
    for sentence, numbers in by_sentence(doc):
        for at in range(len(numbers) - 2):
            parts = _parts(doc, numbers[at], numbers[at + 1 :])
            total = numbers[at]
            if len(parts) < 2 or is_rough(doc, total) or total.kind != "count":
                continue
            come_to = sum(part.value for part in parts)
            if come_to != total.value and _is_total(doc, total):
                end = _LAST.match(doc.text, parts[-1].span.end)
                last = end.end() if end else sentence.end
                while not doc.text[last - 1].isalnum():
                    last -= 1
                data = {"sum": f"{come_to:,.0f}", "total": f"{total.value:,.0f}"}
                yield Hit(Span(total.span.start, last), (), data)


def _is_total(doc: Document, total: Number) -> bool:
    return bool(_TOTALS & set(doc.words[total.last + 1 : total.last + 4]))


def _parts(doc: Document, total: Number, others: list[Number]) -> list[Number]:
    """The counts that follow a total as a complete list, or nothing."""
    first, text = others[0], doc.text
    if not _OPENS.fullmatch(text, total.span.end, first.span.start):
        return []
    parts = [first]
    for one, two in pairwise(others):
        if not _BETWEEN.fullmatch(text, one.span.end, two.span.start):
            break
        parts.append(two)
    closed = _LAST.match(text, parts[-1].span.end)
    plain = all(part.kind == "count" and part.value > 0 for part in parts)
    return parts if closed and plain else []
