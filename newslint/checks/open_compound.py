"""“A long term plan”, “a four year deal”: a pair of words that is joined before a noun.

Which pairs was counted in edited news: it joins them before a noun nine times in ten or more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import followed, found, places_of, span
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PAIRS = frozenset(
    tuple(pair.split())
    for pair in (
        "right wing;left wing;same sex;long term;short term;longer term;shorter term;medium term;"
        "high profile;low profile;low income;middle income;high income;high capacity;tax exempt;"
        "high level;low level;lower level;higher level;mid level;top level;last minute;part time;"
        "full time;double digit;single digit;triple digit;front line;lame duck;high risk;low risk;"
        "real life;long shot;worst case;best case;top tier;large scale;small scale;full scale;"
        "life saving;second generation;first generation;third generation;next generation;low cost;"
        "high tech;high speed;high quality;high end;low wage;old fashioned;big name;"
        "single parent;cross border;long distance;short range;long range;medium range;"
        "large size;two way;three way;four way;two part;three part;two state;"
        "high pressure;low pressure;high ranking;long standing;long running;far reaching;"
        "so called;far right;far left;highest ranking;longest serving;fastest growing;"
        "longest running;best selling;law abiding;ill fated;long awaited;hard working;short lived;"
        "wide ranging;open ended;broad based;state run;state owned;government run;faith based;"
        "record setting;most watched;hardest hit;worst ranked;worst hit;first year;second year;"
        "third year;final year"
    ).split(";")
)  # fmt: skip
_MADE = frozenset("related themed oriented sized shaped".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten".split())
_UNITS = frozenset("year month week day hour minute mile".split())
_FIRSTS = frozenset(first for first, _ in _PAIRS) | _NUMBERS
_SECONDS = frozenset(second for _, second in _PAIRS) | _UNITS
_BEFORE = ("DET", "PRON.P", "ADJ", "ADP", "VERB", "NOUN.NN")
_ADVERBIAL = frozenset("year term time minute scale level end line life speed".split())
_ADVERBS = frozenset("in over for on at near during from".split())
_SMALL = frozenset(  # never nouns
    "in of to and the a an for at on with as that is was were are but he she it they by from or who"
    " which when while after before since because".split()
)
_NO_NOUNS = ("today", "yesterday", "tomorrow", "wing", "running", "amok")


@rule(
    "PUN103",
    "“{found}” needs its hyphen before a noun: “{fix}”.",
    level="warning",
    bad=[
        "They drew up a [[long term -> long-term]] plan for the port.",
        "The striker signed a [[four year -> four-year]] deal with the club.",
        "He met [[high level -> high-level]] officials in Geneva.",
    ],
    good=[
        "A long-term plan and a four-year deal are good in the long term.",
        "In the short term investors fear the worst.",
        "They called it big government run amok in states with high income taxes.",
        "It works at a high level in all towns, and in the right wing of the house.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report an open pair of words that describes the noun after it."""
    words, last = doc.words, len(doc.words) - 2
    made = [place - 1 for place in places_of(doc, _MADE) if place > 1]
    for place in (*followed(doc, _FIRSTS, _SECONDS), *made):
        if not 0 < place < last or words[place + 2] in _SMALL:
            continue
        if any(doc.gap(place + n) != " " for n in (-1, 0, 1)) or _is_adverbial(words, place):
            continue
        if not (found(doc, place) + found(doc, place + 1) + found(doc, place + 2)).islower():
            continue
        pair = (words[place], words[place + 1])
        if words[place + 2].startswith(_NO_NOUNS) or not _is_pair(doc, place, pair):
            continue
        tags = doc.tags  # last: to tag a sentence takes longest
        if tags[place + 2].startswith("NOUN") and tags[place - 1].startswith(_BEFORE):
            where = span(doc, place, place + 1)
            yield Hit(where, (fit(doc, where, "-".join(pair)),))


def _is_pair(doc: Document, place: int, pair: tuple[str, str]) -> bool:
    """Whether the two words are joined before a noun."""
    if pair[1] in _MADE and doc.gap(place) == " ":
        return doc.tags[place] == "NOUN.NN" and not pair[0].endswith("s")
    left = doc.words[place - 1] if place else ""
    if pair[0] in _NUMBERS:  # “the two day laborers” may be two
        return left in {"a", "an"} and (pair in _PAIRS or pair[1] in _UNITS)
    if pair[1] == "income" and doc.words[place + 2].startswith("tax"):
        return False  # “high income taxes”: the taxes are high
    return pair in _PAIRS and (pair[0] != "same" or left != "the")


def _is_adverbial(words: list[str], place: int) -> bool:
    """Whether the pair may be a phrase of its own: “in the short term investors fear”."""
    if words[place + 1] not in _ADVERBIAL:
        return False
    if words[place - 1] == "at":
        return True
    return words[place - 1] in {"the", "a"} and words[place - 2] in _ADVERBS
