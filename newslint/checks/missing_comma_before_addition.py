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
    "plan plans schedule age size law laws custom tradition need needs ability merit seniority "
    "rank type taste rules bible facts district different principle principles dogma dogmas diktat "
    "diktats doctrine logic ideology beliefs values wishes norms standards standard criteria "
    "sample manual guidelines regulations formula ideas whims mood gender category weight price "
    "sex criticisms "
    "protocol procedure instructions specification script".split()
)
_AFTER_MEASURE = frozenset("of by from in on for who which that with and".split())
_PHRASE = 6

_DONE = frozenset(
    "preferably only not also and or but just run runs ran act acts acted operate operates judge "
    "judged treat treated rank ranked sort sorted weight weighted live lives acting unfold unfolds "
    "unfolded behave behaves vote votes voted except yet".split()
)
# “without noting”, “was citing”: here the participle goes on with what is before it.
_GOVERNING = frozenset(
    "without by of for after before while when in not is are was were be been being some worth "
    "despite from than to as keep kept start started began beyond besides".split()
)
# “a letter to the mayor citing the law”: the letter cites it.
_TEXTS = frozenset(
    "letter email memo report story article statement complaint lawsuit motion order ruling tweet "
    "post note petition memorandum".split()
)
_NEAR = 6
_OWNERS = frozenset("his her their your our my its what what's".split())


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
        "They enforce a speech code according to “politically correct” liberal dogmas.",
        "The paper had printed it without noting that the writers were paid.",
        "He wrote a letter to the president citing the law of 2009.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report afterthoughts that edited news nearly always sets off."""
    for place in bare_places(doc, _LEAST):
        least = _LEAST[doc.words[place]]
        if doc.text[doc.starts[place]].isupper():
            continue
        if _is_manner(doc, place) or _is_governed(doc, place):
            continue
        likely = odds(doc, place)
        if likely >= least - _DOUBT:
            yield comma_hit(doc, place, "" if likely >= least else "suggestion")


def _is_manner(doc: Document, place: int) -> bool:
    """Whether something is done according to a measure: “it runs according to its rules”."""
    if doc.words[place] != "according":
        return False
    owned = doc.words[place + 2 : place + 3]
    if doc.words[place - 1] in _DONE or not _OWNERS.isdisjoint(owned):
        return True
    for word in doc.words[place + 2 : place + 2 + _PHRASE]:
        if word in _MEASURES:
            return True
        if word in _AFTER_MEASURE:
            return False
    return False


def _is_governed(doc: Document, place: int) -> bool:
    """Whether the word before goes on with the participle: “without noting”, “a letter citing”."""
    if doc.words[place] == "according" or not doc.words[place].endswith("ing"):
        return False
    if doc.words[place - 1] in _GOVERNING:
        return True
    return doc.words[place] in ("citing", "referring") and not _TEXTS.isdisjoint(
        doc.words[max(0, place - _NEAR) : place]
    )
