"""A role that somebody did not have on the day of the article, by the house's list of names.

The article must bear its date, in front matter or a date line. Speech, “former”, “then” and a
sentence that names a year of the term are left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.housefiles import iso, since, until
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.days import Day
    from newslint.document import Document
    from newslint.house import HouseName

# Before a role these make another one of it, or say that it is over or to come.
_ANOTHER = regex(
    r"(?:\b(?:former|ex|then|late|one-?time|erstwhile|ousted|deposed|previous|outgoing|incoming"
    r"|future|next|acting|deputy|vice|shadow|assistant|first|last|past|elected|made|became|was)"
    r"(?: [\w’'-]+)?[ -]|-)$"
)
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_BEFORE = 40  # code points before a role in which such a word may stand


@rule(
    "NAM063",
    "By the list of names, {name} was “{role}” {when}; this article is of {day}.",
    level="suggestion",
    scope="narration",
    bad=["OULU, March 3, 2021 (NNS) — It rained. [[Mayor]] Ilmari Vartaniemi opened the bridge."],
    good=[
        "OULU, March 3, 2018 (NNS) — It rained. Mayor Ilmari Vartaniemi opened the bridge.",
        "OULU, March 3, 2021 (NNS) — It rained. Former mayor Ilmari Vartaniemi opened it.",
        "It rained. Mayor Ilmari Vartaniemi opened the bridge.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each role that is stated outside its term."""
    named = [
        one
        for one in doc.house.names
        if one.role and (one.valid_from or one.valid_to) and one.parts[-1].lower() in doc.index
    ]
    day = doc.dated if named else None
    if day is None:
        return
    terms: dict[tuple[str, str], list[HouseName]] = {}
    for one in named:
        terms.setdefault((one.name, one.role.lower()), []).append(one)
    for served in terms.values():
        if not any(_covers(term, iso(day)) for term in served):
            yield from _stated(doc, served, day)


def _covers(one: HouseName, day: str) -> bool:
    begun = not one.valid_from or since(one.valid_from) <= day
    return begun and (not one.valid_to or day <= until(one.valid_to))


def _stated(doc: Document, served: list[HouseName], day: Day) -> Iterator[Hit]:
    one = served[-1]
    data = {"name": one.name, "role": one.role, "when": _when(one), "day": iso(day)}
    for match in _pattern(one).finditer(doc.folded):
        span = Span(*match.span(match.lastindex or 0))
        before = doc.folded[max(0, span.start - _BEFORE) : span.start]
        if not _ANOTHER.search(before) and not _is_of_the_term(doc, span, served):
            yield Hit(span, (), data)


def _pattern(one: HouseName) -> re.Pattern[str]:
    """The role right before the name or its last part, or behind it after a comma."""
    role = re.escape(one.role.lower())
    full = re.escape(one.name.lower().replace("’", "'"))
    who = rf"(?:{full}|{re.escape(one.parts[-1].lower())})"
    owner = r"(?:the |its |their |[\w.-]+(?: [\w.-]+)?'s? )?"
    return re.compile(rf"\b({role}) {who}\b|\b{who}, {owner}({role})\b")


def _is_of_the_term(doc: Document, span: Span, served: Iterable[HouseName]) -> bool:
    """Whether the sentence names a year in which the role was held."""
    sentence = doc.sentence_at(span.start)
    years = _YEAR.findall(doc.text, sentence.start, sentence.end)
    return any(_covers(one, f"{year}-07-01") for one in served for year in years)


def _when(one: HouseName) -> str:
    if one.valid_from and one.valid_to:
        return f"from {one.valid_from} to {one.valid_to}"
    return f"until {one.valid_to}" if one.valid_to else f"from {one.valid_from} on"
