"""A comma that edited news would have here: after an opening phrase, around an addition.

A small network that has read edited news (``newslint.context.network``) speaks only where it is
sure, and where what stands around gives a reason (``newslint.context.commas``); a place without
one is a suggestion. It needs ``pip install "newslint[context]"``; without it this rule is silent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.context.commas import INSERTED, OPENING, reason
from newslint.context.gaps import gaps, level_of
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.context.gaps import Gap
    from newslint.document import Document

_SURE = 2.4  # odds (natural logarithm) from which it is right on news more than 8 times in 10
_SURER = {OPENING: 2.25, INSERTED: 2.25}
_NEVER = float("inf")
_LIKELY = 1.6
# After a short opening phrase (“In 2014 the party”) houses differ.
_OPENERS = frozenset("in on at by for from with since during after before under over as".split())
_SHORT = 6  # words


@rule(
    "CTX002",
    "A comma seems to be missing after “{before}”.",
    level="warning",
    requires="onnxruntime",
    bad=[
        "Her brother, Tom, [[21 was -> 21, was]] also arrested.",
    ],
    good=[
        "Her brother, Tom, 21, was also arrested. In March the match was called off.",
        "The mayor of Leeds said the match was called off.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each comma that seems missing."""
    for gap in gaps(doc, (",",), _LIKELY):
        start, end = gap.before.start, gap.after.end
        if _is_name(gap) or _is_short_opener(doc, gap.after.start):
            continue
        fix = f"{doc.text[start : gap.before.end]},{doc.text[gap.before.end : end]}"
        level = level_of(gap.odds, _sure(doc, gap))
        yield Hit(Span(start, end), (fix,), {"before": gap.before.form}, level)


def _sure(doc: Document, gap: Gap) -> float:
    """The odds from which a comma is surely missing: none if nothing but the network says so."""
    place = doc.word_at(gap.before.start)
    if doc.starts[place] != gap.before.start or place + 1 == len(doc.words):
        return _NEVER
    why = reason(doc, place, place + 1)
    return _SURER.get(why, _SURE) if why else _NEVER


def _is_name(gap: Gap) -> bool:
    """Whether the words on both sides are one name, or a name and a figure of a score."""
    before, after = gap.before.form, gap.after.form
    return before[0].isupper() and (after[0].isupper() or (after.isdigit() and len(after) < 4))


def _is_short_opener(doc: Document, offset: int) -> bool:
    """Whether only a few words from a preposition on open the sentence before the offset."""
    first = doc.word_at(doc.sentence_at(offset).start)
    return doc.words[first] in _OPENERS and doc.word_at(offset) - first <= _SHORT
