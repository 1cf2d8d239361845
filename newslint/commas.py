"""How likely a comma is before a word, by facts counted in edited news.

``lexicon/commas.tsv`` holds weights (tenths of a natural logarithm of the odds) of what stands
around words such as “who”, “which” and “according”. ``scripts/train_commas.py`` made it, with the
same ``clues`` that are read here.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.lexicon.store import data_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_GAPS = frozenset([" ", '" ', "” ", "’ ", "' ", ") "])
_ENDS = frozenset(".!?;:\n")
_DETERMINERS = frozenset(
    "the a an this that these those any some every each no his her its their our my your all one "
    "anyone someone people".split()
)
_REACH = 24
Weights = dict[tuple[str, str], float]


def site(doc: Document, place: int) -> str | None:
    """The gap before a word without its comma; None where no comma could be judged missing."""
    if place == 0:
        return None
    gap = doc.text[doc.ends[place - 1] : doc.starts[place]].replace(",", "", 1)
    return gap if gap in _GAPS else None


def clues(doc: Document, place: int, gap: str) -> Iterator[tuple[str, str]]:
    """What stands around the gap before a word: pairs of a kind and a value."""
    words, text, starts = doc.words, doc.text, doc.starts
    last = words[place - 1]
    run, before = _names_before(doc, place)
    shape = _shape(text[starts[place - 1] : doc.ends[place - 1]])
    size = min(run, 3)
    yield "all", ""
    yield "shape", f"{shape}{size}"
    yield "last", last
    yield "before", f"{before}{'+' if run else ''}"
    yield "second", words[place - 2] if place > 1 else "^"
    yield "ending", f"{last[-3:]}{'+' if run else ''}"
    yield "determiner", f"{_determiner(doc, place - 1)}{size}"
    yield "gap", gap.strip()
    after = words[place + 1 : place + 3] + ["$", "$"]
    yield "next", after[0]
    yield "nextnames", f"{after[0]}{min(run, 2)}"
    yield "third", after[1]
    yield "commas", f"{_earlier(doc, place)}{_later(doc, place)}"
    yield "later", f"{_later(doc, place)}{size}"


def _shape(word: str) -> str:
    if word[0].isdigit():
        return "9"
    if not word[0].isupper():
        return "a"
    return "AA" if len(word) > 1 and word.isupper() else "Aa"


def _names_before(doc: Document, place: int) -> tuple[int, str]:
    """How many capitalised words end before ``place``, and what precedes them."""
    text, starts, ends = doc.text, doc.starts, doc.ends
    first = place
    while first and place - first < 6 and text[starts[first - 1]].isupper():
        first -= 1
        gap = text[ends[first - 1] : starts[first]] if first else "\n"
        if gap not in (" ", "-", ". ", "."):
            return place - first, _mark(gap)
    if not first:
        return place, "^"
    run = place - first
    if not run:
        return 0, _mark(text[ends[place - 2] : starts[place - 1]]) if place > 1 else "^"
    return run, doc.words[first - 1]


def _mark(gap: str) -> str:
    for character in gap:
        if character in ",.!?;:\n-–—(":
            return "^" if character in ".!?\n" else character
    return " "


def _determiner(doc: Document, last: int) -> str:
    """The nearest determiner up to five words back in the same phrase."""
    for place in range(last, max(-1, last - 6), -1):
        if doc.words[place] in _DETERMINERS:
            return doc.words[place]
        if place and doc.text[doc.ends[place - 1] : doc.starts[place]] not in (" ", "-"):
            return "^"
    return "-"


def _later(doc: Document, place: int) -> str:
    """How far the next comma is, or the end of the sentence."""
    text, starts, ends = doc.text, doc.starts, doc.ends
    for far in range(min(_REACH, len(starts) - 1 - place)):
        gap = text[ends[place + far] : starts[place + far + 1]]
        if gap == " ":
            continue
        if "," in gap or "–" in gap or "—" in gap:
            return f",{'0' if far < 3 else '1' if far < 8 else '2' if far < 14 else '3'}"
        if not _ENDS.isdisjoint(gap) and len(gap) > 1:
            return "." + ("0" if far < 3 else "1" if far < 8 else "2" if far < 14 else "3")
    return "-"


def _earlier(doc: Document, place: int) -> str:
    """How far the comma before is, or the beginning of the sentence."""
    text, starts, ends = doc.text, doc.starts, doc.ends
    for far in range(1, min(_REACH, place)):
        gap = text[ends[place - far - 1] : starts[place - far]]
        if gap == " ":
            continue
        if "," in gap:
            return f",{'0' if far < 3 else '1' if far < 8 else '2'}"
        if not _ENDS.isdisjoint(gap) and len(gap) > 1:
            return "." + ("0" if far < 3 else "1" if far < 8 else "2")
    return "-"


@lru_cache(maxsize=1)
def _weights() -> dict[str, Weights]:
    table: dict[str, Weights] = {}
    with open(data_path("commas.tsv"), encoding="utf-8") as file:
        for line in file:
            trigger, kind, facts = line.rstrip("\n").split("\t")
            if trigger.startswith("#"):
                continue
            weights = table.setdefault(trigger, {})
            for fact in facts.split(" "):
                value, _, weight = fact.rpartition("=")
                weights[kind, value] = int(weight) / 10
    return table


def triggers() -> frozenset[str]:
    """The words before which a comma is judged."""
    return frozenset(_weights())


def odds(doc: Document, place: int, gap: str) -> float:
    """The natural logarithm of the odds for a comma before the word at ``place``."""
    weights = _weights()[doc.words[place]]
    return sum(weights.get(clue, 0.0) for clue in clues(doc, place, gap))
