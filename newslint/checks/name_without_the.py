"""“In Gaza Strip”, “to White House”: a name that takes “the” in running text.

Before another noun the article may go (“by White House officials”), and headlines drop it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import (
    after,
    before,
    hyphenated,
    in_full_sentence,
    is_capital,
    joined,
    places_of,
    span,
)
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_NAMES = frozenset(
    """white house;gaza strip;west bank;golan heights;united states;united nations;united kingdom;
united arab emirates;european union;european commission;european parliament;european council;
middle east;soviet union;metropolitan police;netherlands;philippines;kremlin;pentagon;
south china sea;black sea;red sea;caspian sea;mediterranean sea;baltic sea;red cross;red crescent;
state department;justice department;foreign ministry;defense ministry;defence ministry;
interior ministry;health ministry;security council;bahamas;maldives;seychelles;czech republic;
dominican republic;central african republic;democratic republic of congo;russian federation;
islamic republic;arab league;african union;world health organization;world bank;far east;
supreme court;new york times;washington post;guardian;associated press;daily mail;cold war;
second world war;first world war;holocaust;internet;persian gulf;
suez canal;panama canal;english channel;atlantic ocean;pacific ocean;indian ocean;balkans;
caucasus;vatican;knesset;bundestag;duma;taliban;cia;fbi;nsa;imf;un;eu;bbc""".replace(
        "\n", ""
    ).split(";")
)
_LAST = frozenset(name.split()[-1] for name in _NAMES)
_LENGTHS = (1, 2, 3, 4)
_BEFORE = frozenset(
    "in from by of to at with on for against into across outside inside near behind through that "
    "toward towards leave left visit visited".split()
)
_FOLLOW = frozenset(
    "in on at to of for by with from that which who where when is was were are has had "
    "have will would said says as after before during since while but because under over "
    "since against into".split()
)


@rule(
    "GRA040",
    "This name takes “the”: “{fix}”.",
    level="warning",
    ask=True,
    bad=[
        "Shells fell in [[Gaza Strip -> the Gaza Strip]] at dawn.",
        "He was called to [[White House -> the White House]].",
        "They fled from [[Netherlands -> the Netherlands]] in May.",
    ],
    good=[
        "Shells fell in the Gaza Strip; he was called by White House officials.",
        "The talks between White House and Senate aides went on.",
        "He is leader of the Russian Federation.",
        "It came in return for the lifting of UN, US and EU sanctions on the state.",
        "New deal for West Bank",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report such a name after a preposition, with no noun behind it."""
    words = doc.words
    for last in places_of(doc, _LAST):
        for length in _LENGTHS:
            first = last - length + 1
            if first < 1 or words[first - 1] not in _BEFORE:
                continue
            if " ".join(words[first : last + 1]) not in _NAMES:
                continue
            if _is_bare(doc, first, last) and in_full_sentence(doc, first):
                where = span(doc, first, last)
                yield Hit(where, ("the " + doc.text[where.start : where.end],))


def _is_listed(doc: Document, last: int) -> bool:
    """Whether more names follow that share a noun: “the lifting of UN, US and EU sanctions”."""
    if last + 4 >= len(doc.words) or doc.gap(last) != ", " or doc.words[last + 2] != "and":
        return False
    return is_capital(doc, last + 1) and not is_capital(doc, last + 4)


def _is_bare(doc: Document, first: int, last: int) -> bool:
    if before(doc, first) not in _BEFORE or is_capital(doc, first - 1):
        return False
    if before(doc, first - 1) in {"kind", "sort", "type", "acronym", "short", "stands"}:
        return False
    if _is_listed(doc, last):
        return False
    if not all(
        is_capital(doc, n) and (n == last or joined(doc, n)) for n in range(first, last + 1)
    ):
        return False
    if hyphenated(doc, first) or hyphenated(doc, last):
        return False
    if joined(doc, last):
        return after(doc, last) in _FOLLOW and not is_capital(doc, last + 1)
    end = doc.ends[last]
    mark, following = doc.text[end : end + 1], doc.text[end + 1 : end + 2]
    return mark in {".", ",", ";", "?", "!", "\n", ""} and not following.isalnum()
