"""How likely a comma is before a word, by facts counted in edited news.

``lexicon/commas.tsv`` holds weights (tenths of a natural logarithm of the odds) of what stands
around words such as “who”, “which” and “according”. ``scripts/train_commas.py`` made it, with the
same ``clues`` that are read here.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newslint.lexicon.store import PUBLIC, data_path, lexicon
from newslint.rule import Hit
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.document import Document

_GAPS = frozenset([" ", '" ', "” ", "’ ", "' ", ") "])
_ENDS = frozenset(".!?;:\n")
_DETERMINERS = frozenset(
    "the a an this that these those any some every each no his her its their our my your all one "
    "anyone someone people".split()
)
_TITLES = frozenset(
    "president mr mrs ms dr sen rep gov senator minister secretary judge pope king queen prince "
    "princess justice chancellor general gen col lt sgt capt sir lord lady professor prof".split()
)
_POINTERS = frozenset(
    "is was it's that's isn't wasn't not only like people those one anyone someone were are "
    "between other another both many of to for by with from in at".split()
)
_REACH = 24
Weights = dict[tuple[str, str], float]


def site(doc: Document, place: int) -> str | None:
    """The gap before a word without its comma; None where no comma could be judged missing."""
    if place == 0:
        return None
    gap = doc.text[doc.ends[place - 1] : doc.starts[place]].replace(",", "", 1)
    return gap if gap in _GAPS else None


def clues(doc: Document, place: int, gap: str) -> tuple[tuple[str, str], ...]:
    """What stands around the gap before a word: pairs of a kind and a value."""
    words = doc.words
    last = words[place - 1]
    run, before = names_before(doc, place)
    size = min(run, 3)
    kind = _kind(doc, place - run, place) if run else _shape(doc, place - 1)
    after = [*words[place + 1 : place + 3], "$", "$"]
    later = _later(doc, place)
    focus = _focus(doc, place - max(run, 1))
    return (
        ("all", ""),
        ("kind", kind),
        ("last", last),
        ("before", f"{before}{kind[0] if run else ''}"),
        ("second", words[place - 2] if place > 1 else "^"),
        ("ending", f"{last[-3:]}{'+' if run else ''}"),
        ("determiner", f"{_determiner(doc, place - 1)}{size}"),
        ("gap", gap.strip()),
        ("next", after[0]),
        ("nextkind", f"{after[0]}{kind}"),
        ("third", after[1]),
        ("commas", f"{_earlier(doc, place)}{later}"),
        ("later", f"{later}{kind}"),
        ("focus", f"{focus}{kind}"),
    )


def _kind(doc: Document, first: int, place: int) -> str:
    """What the capitalised words are like: how many, a title, a person or a public name, -s."""
    text, starts, ends, words = doc.text, doc.starts, doc.ends, doc.words
    size = min(place - first, 3)
    if size > 1 and words[first] in _TITLES:
        return "T" + _name(text[starts[place - 1] : ends[place - 1]])
    last = text[starts[place - 1] : ends[place - 1]]
    ending = "s" if last.endswith("s") else ""
    if size == 1:
        return f"1{_name(last)}{ending}{'A' if last.isupper() else ''}"
    return f"{size}{_name(text[starts[first] : ends[first]])}{_name(last)}{ending}"


def _name(word: str) -> str:
    words = lexicon()
    entry = words.get(word)
    if entry is None:
        return "U" if words.get(word.lower()) is None else "W"
    if entry.flags & PUBLIC:
        return "G"
    return "n" if words.get(word.lower()) else "N"


def _focus(doc: Document, place: int) -> str:
    """A word shortly before that points at what follows: “it was Ms Hall who”."""
    words, text, starts, ends = doc.words, doc.text, doc.starts, doc.ends
    for back in range(place - 1, max(-1, place - 8), -1):
        if words[back] in _POINTERS:
            return words[back]
        if back and text[ends[back - 1] : starts[back]] not in (" ", "-", ". ", "."):
            return "^"
    return "-"


def _shape(doc: Document, place: int) -> str:
    return "9" if doc.text[doc.starts[place]].isdigit() else "a"


def names_before(doc: Document, place: int) -> tuple[int, str]:
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
    return "_"


def _determiner(doc: Document, last: int) -> str:
    """The nearest determiner up to five words back in the same phrase."""
    words, text, starts, ends = doc.words, doc.text, doc.starts, doc.ends
    for place in range(last, max(-1, last - 6), -1):
        if words[place] in _DETERMINERS:
            return words[place]
        if place and text[ends[place - 1] : starts[place]] not in (" ", "-"):
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
def _table() -> dict[str, list[str]]:
    """The lines of the table by trigger, unread: an article needs a few of them."""
    table: dict[str, list[str]] = {}
    with open(data_path("commas.tsv"), encoding="utf-8") as file:
        for line in file:
            trigger, _, rest = line.rstrip("\n").partition("\t")
            table.setdefault(trigger, []).append(rest)
    return table


@cache
def _weights(trigger: str) -> Weights:
    weights: Weights = {}
    for line in _table()[trigger]:
        kind, _, facts = line.partition("\t")
        for fact in facts.split(" "):
            value, _, weight = fact.rpartition("=")
            weights[kind, value] = int(weight) / 10
    return weights


def bare_places(doc: Document, words: Iterable[str]) -> Iterator[int]:
    """The places of these words that have no comma before them and could have one."""
    text, starts, ends, index = doc.text, doc.starts, doc.ends, doc.index
    for word in words:
        for place in index.get(word, ()):
            if place and text[ends[place - 1] : starts[place]] in _GAPS:
                yield place


def odds(doc: Document, place: int) -> float:
    """The natural logarithm of the odds for a comma before the word at ``place``."""
    gap = doc.text[doc.ends[place - 1] : doc.starts[place]]
    return total(doc.words[place], clues(doc, place, gap))


def total(trigger: str, found: Iterable[tuple[str, str]]) -> float:
    """The sum of a trigger's weights of these clues."""
    weight_of = _weights(trigger).get
    return sum([weight_of(clue, 0.0) for clue in found])


def comma_hit(doc: Document, place: int, level: str = "") -> Hit:
    """A missing comma before the word at ``place``: the words on both sides, and the mended text.

    The comma goes inside a closing quotation mark and after a closing bracket.
    """
    start, end = doc.starts[place - 1], doc.ends[place]
    gap = doc.text[doc.ends[place - 1] : doc.starts[place]]
    mended = f"{gap[0]}, " if gap[0] == ")" else f",{gap}"
    last, word = doc.text[start : doc.ends[place - 1]], doc.text[doc.starts[place] : end]
    return Hit(Span(start, end), (f"{last}{mended}{word}",), {"word": word}, level)
