"""A headline in the past tense. News headlines take the present. Off by default."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint.parts import parts
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PRESENT = {
    "said": "says", "told": "tells", "went": "goes", "took": "takes", "gave": "gives",
    "began": "begins", "became": "becomes", "came": "comes", "saw": "sees", "knew": "knows",
    "spoke": "speaks", "chose": "chooses", "wrote": "writes", "flew": "flies", "fell": "falls",
    "grew": "grows", "threw": "throws", "announced": "announces",
}  # fmt: skip


@rule(
    "NEW018",
    "Headlines tell news in the present tense: “{fix}”?",
    level="suggestion",
    scope="narration",
    on=False,
    needs=tuple(_PRESENT),
    bad=["Mayor [[told -> tells]] council to resign\n\nShe left on Monday."],
    good=["Mayor tells council to resign\n\nShe told them on Monday."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report past forms in the headline that are nothing else."""
    headline = parts(doc).headline
    if headline is None:
        return
    first = bisect_left(doc.starts, headline.start)
    for place in range(first + 1, bisect_left(doc.starts, headline.end)):
        fix = _PRESENT.get(doc.words[place])
        if fix:
            yield Hit(Span(doc.starts[place], doc.ends[place]), (fix,))
