"""An afterthought without its comma: “he said according to”, “many towns including”.

Whether a comma is called for was learned from edited news (``newslint.commas``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.commas import bare_places, comma_hit, odds
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

# The odds from which a missing comma is reported.
_LEAST = {
    "according": 1.5,
    "including": 2.7,
    "citing": 2.5,
    "adding": 3.0,
    "noting": 3.0,
    "although": 3.0,
    "especially": 3.0,
    "particularly": 3.0,
    "though": 3.2,
    "referring": 2.5,
}
_DOUBT = 0.8
# What things go, stand or are shared out according to.
_MEASURES = frozenset(
    "plan plans schedule age size law custom tradition need needs ability merit seniority rank "
    "type taste rules bible facts district different "
    "protocol procedure instructions specification script".split()
)


_DONE = frozenset(
    "preferably only not also and or but just run runs ran act acts acted operate operates judge "
    "judged treat treated rank ranked sort sorted weight weighted live lives".split()
)


@rule(
    "PUN041",
    "A comma seems to be missing before “{word}”.",
    level="warning",
    bad=[
        "Profits rose by $3 billion last [[year according -> year, according]] to analysts.",
        "She said the law was “[[unfair” adding -> unfair,” adding]] that it would cost jobs.",
    ],
    good=[
        "The plane was carrying 12 people, according to the airline.",
        "Everything went according to plan.",
        "The bill, including the tip, came to £40.",
        "Seats are assigned according to age, preferably according to need.",
        "She judged it according to her beliefs. Not according to a report.",
        "It looks as though the rain will stop.",
        "She was especially proud of the garden.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report afterthoughts that edited news nearly always sets off."""
    for place in bare_places(doc, _LEAST):
        least = _LEAST[doc.words[place]]
        if doc.text[doc.starts[place]].isupper():
            continue
        if doc.words[place] == "according" and not _MEASURES.isdisjoint(
            doc.words[place + 2 : place + 5]
        ):
            continue
        if doc.words[place] == "according" and _is_manner(doc, place):
            continue
        likely = odds(doc, place)
        if likely >= least - _DOUBT:
            yield comma_hit(doc, place, "" if likely >= least else "suggestion")


def _is_manner(doc: Document, place: int) -> bool:
    """Whether something is done according to a measure: “it runs according to its rules”."""
    owned = doc.words[place + 2 : place + 3]
    return doc.words[place - 1] in _DONE or owned in (["his"], ["her"], ["their"], ["your"],
                                                      ["our"], ["my"])  # fmt: skip
