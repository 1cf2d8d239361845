"""Clauses that open a sentence, and participles that close one, and where their comma goes.

“When the rain stopped, he left.” “A bomb went off, killing two.”
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.commas import clues, site
from newslint.lexicon.nearby import places
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

KEY = "@opening"
RESULT = "@result"
PARTICIPLES = tuple(
    "prompting killing injuring wounding leaving forcing fueling fuelling sparking triggering "
    "causing raising bringing pushing sending hoping blaming accusing insisting claiming "
    "ending allowing giving making turning marking reducing resulting".split()
)
_OPENERS = frozenset(
    "when if while although though because since after before once until unless whenever "
    "despite".split()
)
# Words with which a sentence opens that are no part of its subject's name.
NOT_SUBJECTS = frozenset(
    "in on at for but and as when if after under since last with by from unlike like while "
    "although though because during before despite to according until throughout among amid "
    "without following given through within behind beyond inside outside instead yet so once even "
    "now then of over across yes no well also or nor meanwhile today yesterday however along "
    "besides around against between near next not only per than still there here that this".split()
)
_SUBJECTS = frozenset("he she they we i it you there".split())
_VERBS = frozenset(
    "is was are were has have had do did does will would can could said says get got made took "
    "came went".split()
)
_REACH = 25


class Opening(NamedTuple):
    """A sentence's first word and a subject after it (places in ``words``), and the gap between.

    ``gap`` is the text before the subject without its comma; ``comma`` is whether it has one.
    """

    first: int
    subject: int
    gap: str
    comma: bool


def openings(doc: Document) -> Iterator[Opening]:
    """Every subject up to the first comma of sentences that open with a clause."""
    text, starts = doc.text, doc.starts
    for first in places(doc, _OPENERS & doc.vocabulary):
        if text[starts[first]].isupper():
            yield from _subjects(doc, first)


def _subjects(doc: Document, first: int) -> Iterator[Opening]:
    words, text, starts, ends = doc.words, doc.text, doc.starts, doc.ends
    for place in range(first + 1, min(first + _REACH, len(words) - 1)):
        between = text[ends[place - 1] : starts[place]]
        if words[place] in _SUBJECTS and place > first + 1:
            gap = site(doc, place)
            if gap is not None:
                yield Opening(first, place, gap, "," in between)
        if between not in (" ", "-"):
            return


def opening_clues(doc: Document, opening: Opening) -> Iterator[tuple[str, str]]:
    """What stands around the gap and between it and the sentence's first word."""
    words, (first, place, gap, _) = doc.words, opening
    yield from clues(doc, place, gap)
    far = place - first
    distance = 1 if far < 4 else 2 if far < 7 else 3 if far < 11 else 4
    between = words[first + 1 : place]
    verb = "v" if not _VERBS.isdisjoint(between) else "-"
    subject = "s" if not _SUBJECTS.isdisjoint(between[:-1]) else "-"
    yield "opener", f"{words[first]}{distance}{verb}{subject}"
    yield "opened", f"{words[first]}_{words[place]}_{words[place - 1][-2:]}"
    yield "afteropener", f"{words[first]}_{words[first + 1]}"
    yield "edge", f"{words[place - 1]}_{words[place]}"
    yield "start", f"{words[place]}_{words[place + 1]}"


def result_clues(doc: Document, place: int, gap: str) -> Iterator[tuple[str, str]]:
    """What stands around the gap before a participle."""
    words = doc.words
    yield from clues(doc, place, gap)
    yield "participle", words[place]
    yield "edge", f"{words[place - 1]}_{words[place]}"
    yield "start", f"{words[place]}_{words[place + 1] if place + 1 < len(words) else '$'}"
