"""“In wake of”, “majority of voters”: a noun that needs “the” or “a” where it stands.

Which nouns do, before and after which words, was counted in tens of millions of words of edited
news: a place is reported only if edited copy practically never leaves the article out there.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newslint.fitting import match_case
from newslint.lexicon.nearby import (
    after,
    before,
    found,
    hyphenated,
    in_full_sentence,
    is_capital,
    joined,
    places_of,
    preceded,
    span,
    starts_sentence,
)
from newslint.lexicon.store import data_path
from newslint.links import among_links
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_BEFORE = frozenset(
    "in on at to of for from by with without into onto over under after before since until during "
    "between among against through across behind beyond within near upon towards toward despite "
    "about is are was were be been has have had".split()
)
_ARTICLES = {"t": ("the",), "a": ("a",), "T": ("the", "a"), "A": ("a", "the")}
_OPENING = frozenset("majority rest handful variety aftermath outskirts".split())
_WHOLE = frozenset(  # a preposition with its noun that does without an article
    tuple(pair.split())
    for pair in (
        "to interview;in point;by name;on end;in history;to member;with eyes;in words;with backing;"
        "within region;of course;between economy;of family;was attempt;of table;in number;of rise;"
        "about number;to end;in top;near majority;have power;on message;on average;on part;"
        "for vote;over years;in economy;to table;in product;of border;of estimated;at hand;"
        "on line;to market;in direction;in administration;in line;from media"
    ).split(";")
)
_SORTS = frozenset("kind kinds sort sorts type types form forms lack heard unheard".split())


@rule(
    "GRA021",
    "An article seems to be missing: “{fix}”.",
    level="warning",
    ask=True,
    bad=[
        "The bridge fell in [[aftermath -> the aftermath]] of the storm.",
        "That was the view of [[majority -> the majority | a majority]] of those who voted.",
        "They will meet at [[end -> the end]] of the month.",
        "[[Majority -> The majority | A majority]] of those asked said no.",
    ],
    good=[
        "The bridge fell in the aftermath of the storm.",
        "It is a matter of fact, in light of what we know.",
        "They spoke of war and the end of it.",
        "Storm at end of summer",
        "A near majority of those asked said that it was a case in point from May to end of June.",
        "The judge, whom they plan to interview. She called them by name of late.",
        "It was a kind of end to the story, blow after blow. It varies by area.",
        "Hundreds of program and staff cuts were the tasks at hand of late.",
        "Majority Of Voters Did Not Say. At time of writing, she was first in line of succession.",
        "They know the age of onset of it, stayed on message and had no power of their own.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a bare singular noun between words that never hold one."""
    table, words, text, ends = _table(), doc.words, doc.text, doc.ends
    nouns = preceded(doc, _nouns(), _BEFORE)
    for place in {*nouns, *places_of(doc, _OPENING & table.keys())}:
        noun = words[place]
        right = words[place + 1] if place + 1 < len(words) else ""
        is_mark = text[ends[place] : ends[place] + 1] == "."
        if not (right in _rights(noun) or is_mark or right[:1].isdigit()):
            continue
        kind = _kind(doc, place, table[noun])
        if kind and in_full_sentence(doc, place) and not among_links(doc, doc.starts[place]):
            where = span(doc, place, place)
            written = found(doc, place)
            yield Hit(where, tuple(_with(article, written) for article in _ARTICLES[kind]))


def _with(article: str, noun: str) -> str:
    if article == "a" and noun[0].lower() in "aeiou":
        article = "an"
    return f"{match_case(noun, article)} {noun.lower()}"


def _kind(doc: Document, place: int, entries: dict[str, str]) -> str:
    """The key of ``_ARTICLES`` if an article is missing before the word, else nothing."""
    left = before(doc, place)
    if doc.words[place] in _OPENING and after(doc, place) == "of" and starts_sentence(doc, place):
        return "" if is_capital(doc, place + 1) else entries.get("*of", "")
    if left not in _BEFORE or is_capital(doc, place) or hyphenated(doc, place):
        return ""
    if (left, doc.words[place]) in _WHOLE:
        return ""
    if left == "of" and before(doc, place - 1) in _SORTS:
        return ""
    if doc.words[place] in doc.words[max(0, place - 5) : place]:
        return ""  # “attack after attack”, “from start of play to end of play”
    if hyphenated(doc, place - 1) or found(doc, place - 1).isupper():
        return ""  # “the IS unit”
    right = _right(doc, place)
    if not right or (right == "." and (left == "by" or doc.words[place] == "state")):
        return ""
    if left == "of" and right == "and":
        return ""  # “hundreds of program and staff cuts”
    if (left, doc.words[place]) == ("at", "time") and _is_of_writing(doc, place):
        return ""
    if left == "of" and right in {"of", "in"} and doc.words[place] not in _OPENING:
        return ""  # “the age of onset of”
    return entries.get(f"{left}>{right}") or entries.get(f"*{right}") or ""


def _is_of_writing(doc: Document, place: int) -> bool:
    """Whether “time” is that “of writing”, “of going to press”."""
    return doc.words[place + 2 : place + 3] in (["writing"], ["going"], ["publication"], ["press"])


def _right(doc: Document, place: int) -> str:
    if joined(doc, place):
        following = doc.words[place + 1]
        return "#" if following[0].isdigit() else "" if is_capital(doc, place + 1) else following
    mark = doc.text[doc.ends[place] : doc.ends[place] + 1]
    return mark if mark == "." else ""


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, str]]:
    """For each noun: from what stands around it to the article that it wants."""
    with open(data_path("articles.txt"), encoding="utf-8") as file:
        rows = (line.split() for line in file)
        return {row[0]: dict(_entry(text) for text in row[1:]) for row in rows}


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    return frozenset(_table())


@cache
def _rights(noun: str) -> frozenset[str]:
    """All that may follow a noun of the table where it lacks its article."""
    return frozenset(key[key.find(">") + 1 :].lstrip("*") for key in _table()[noun])


def _entry(text: str) -> tuple[str, str]:
    """``of>tthe`` (between two words) and ``*tof`` (before a word) as key and article."""
    if text[0] == "*":
        return "*" + text[2:], text[1]
    left, _, rest = text.partition(">")
    return f"{left}>{rest[1:]}", rest[0]
