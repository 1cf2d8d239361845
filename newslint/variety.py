"""American or British: which English an article is written in, by its own spellings."""

from __future__ import annotations

from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING

from newslint.lexicon.store import data_path
from newslint.lexicon.views import view
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from newslint.document import Document

_SURE = 2  # different words that only one variety spells so
_LEAD = 2  # times as many as the other variety has


class Spelling(NamedTuple):
    """A word that two varieties spell differently, and its form in the other variety.

    ``alone`` is true if no other variety accepts it: “colour”, but not “organize”.
    """

    other: str
    british: bool
    alone: bool


class Marks(NamedTuple):
    """The folded words of an article that only American or only British copy has."""

    american: tuple[str, ...]
    british: tuple[str, ...]


def variety(doc: Document) -> str:
    """The English of an article: en-GB if it is clearly British, else en-US."""
    american, british = marks(doc)
    return "en-GB" if leads(british, american) else "en-US"


def leads(these: tuple[str, ...], those: tuple[str, ...]) -> bool:
    """Whether the words of one variety are so many more that the article is written in it."""
    return len(these) >= _SURE and len(these) >= _LEAD * len(those)


@view
def marks(doc: Document) -> Marks:
    """What the spellings of an article say; words with a capital (Pearl Harbor) say nothing."""
    table = spellings()
    american: list[str] = []
    british: list[str] = []
    for word in sorted(_telling().intersection(doc.index)):
        if any(doc.text[doc.starts[at]].islower() for at in doc.index[word]):
            (british if table[word].british else american).append(word)
    return Marks(tuple(american), tuple(british))


@cache
def _telling() -> frozenset[str]:
    """The words that only one variety has."""
    return frozenset(word for word, spelling in spellings().items() if spelling.alone)


@cache
def spellings() -> dict[str, Spelling]:
    """The built-in table of words that American and British copy spell differently."""
    with open(data_path("varieties.tsv"), encoding="utf-8") as file:
        words = file.read().split()
    american, british, whose = words[::3], words[1::3], words[2::3]
    of_one = [who != "uk" for who in whose]
    made = map(Spelling._make, zip(british, repeat(False), of_one))
    table = dict(zip(american, made, strict=True))
    of_one = [who != "us" for who in whose]
    made = map(Spelling._make, zip(american, repeat(True), of_one))
    table.update(zip(british, made, strict=True))
    return table
