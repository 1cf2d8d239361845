"""“They issued statement”, “he held press conference”: a noun that has lost its article.

After which words a noun has one in edited news, hundreds of times for each that it has none, was
counted in tens of millions of words of it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.articles import article_before
from newslint.lexicon.nearby import (
    found,
    hyphenated,
    in_full_sentence,
    is_capital,
    joined,
    places_of,
    span,
)
from newslint.lexicon.store import data_path
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_NEXT = frozenset(
    "of in on at to for from by with and but that who which when where while as after before "
    "during over against about between into until since because if saying was were is are has "
    "had will would said".split()
)
_SPEAKERS = ("NOUN", "PRON", "PROPN")
_PARTED = frozenset('.,;:?!”"’')


@rule(
    "GRA162",
    "An article seems to be missing before “{noun}”.",
    level="warning",
    scope="narration",
    ask=True,
    bad=[
        "The firm issued [[statement -> a statement]] on Monday.",
        "They reached [[deal -> a deal]] in May, and entered [[country -> the country]] at night.",
    ],
    good=[
        "The firm issued a statement on Monday. It was a fight to pass said bill before Easter.",
        "Firm issued statement",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report nouns right after a word that edited news parts from them by an article."""
    table = _table()
    words, last = doc.words, len(doc.words) - 1
    for noun in places_of(doc, table.keys()):
        if not 0 < noun < last or words[noun - 1] not in table[words[noun]][1]:
            continue
        if words[noun - 1] == "said" and not doc.tags[noun - 2].startswith(_SPEAKERS):
            continue  # “to pass said bill”
        if not joined(doc, noun - 1) or is_capital(doc, noun) or is_capital(doc, noun - 1):
            continue
        if hyphenated(doc, noun) or hyphenated(doc, noun - 1) or not _ends_phrase(doc, noun):
            continue
        if in_full_sentence(doc, noun):
            where = span(doc, noun, noun)
            article = article_before(words[noun], table[words[noun]][0])
            yield Hit(where, (f"{article} {found(doc, noun)}",), {"noun": words[noun]})


def _ends_phrase(doc: Document, place: int) -> bool:
    """Whether no second noun follows, as in “said case workers”."""
    if joined(doc, place):
        return doc.words[place + 1] in _NEXT and not is_capital(doc, place + 1)
    return doc.gap(place)[:1] in _PARTED


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, frozenset[str]]]:
    """From a noun to its usual article and the words after which it has one."""
    table = {}
    with open(data_path("objects.txt"), encoding="utf-8") as file:
        for row in file:
            noun, article, words = row.split(" ", 2)
            table[noun] = article, frozenset(words.split())
    return table
