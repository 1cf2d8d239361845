"""Two words written as one: theRussian, alot, ofthe."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.lexicon.known import NAMED, UNKNOWN, frequency, status
from newslint.lexicon.near import near
from newslint.lexicon.pairs import pairs
from newslint.lexicon.survey import stands_free, survey
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ALWAYS = {
    "alot": "a lot", "noone": "no one", "infact": "in fact", "aswell": "as well",
    "atleast": "at least", "eachother": "each other", "ofcourse": "of course",
    "inspite": "in spite", "incase": "in case", "inorder": "in order", "abit": "a bit",
    "highschool": "high school", "thankyou": "thank you",
}  # fmt: skip
_LONGEST = 30  # no two words of news together are longer
_SMALL = frozenset(
    "the of in to and that for with by from at on as is was were are has had have who which said "
    "this his her their its it be been not but".split()
)
_CAMEL = re.compile(r"([a-z]{2,})([A-Z][a-z]{2,})$")


@rule(
    "SPE002",
    "A space is missing: “{fix}”.",
    level="error",
    bad=[
        "He met [[theRussian -> the Russian]] envoy.",
        "They talk [[alot -> a lot]] about money.",
        "The end [[ofthe -> of the]] war came early.",
        "The [[airforce -> air force]] sent two jets.",
    ],
    good=["She left the handle @theRussian and the site theRussian.com alone.", "A lot of them."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each pair of words without its space."""
    found = survey(doc)
    for word in dict.fromkeys((*found.unknown, *sorted(doc.index.keys() & _ALWAYS.keys()))):
        place = doc.index[word][0]
        text = doc.text[doc.starts[place] : doc.ends[place]]
        apart = _parted(text, word)
        if not apart or len(doc.index[word]) > 2:
            continue
        for place in doc.index[word]:
            if stands_free(doc, place):
                yield Hit(Span(doc.starts[place], doc.ends[place]), (apart,))


def _parted(text: str, word: str) -> str:
    if word in _ALWAYS:
        fixed = _ALWAYS[word]
        return fixed[0].upper() + fixed[1:] if text[0].isupper() else fixed
    camel = _CAMEL.match(text)
    if camel:
        known = not status(camel[2].lower()) & UNKNOWN
        return f"{camel[1]} {camel[2]}" if known and camel[1] in _SMALL else ""
    if not text.islower() or not 5 <= len(word) <= _LONGEST or near(word):
        return ""
    for cut in range(2, len(word) - 1):
        first, second = word[:cut], word[cut:]
        if pairs().level("j", first, second) and min(frequency(first), frequency(second)) > 13:
            return f"{first} {second}"
        if _SMALL.isdisjoint((first, second)) or status(second) & (UNKNOWN | NAMED):
            continue
        if frequency(first) >= 30 and frequency(second) >= 30 and _often(first, second):
            return f"{first} {second}"
    return ""


def _often(first: str, second: str) -> bool:
    """Whether the two words stand side by side so often that the join is a slip."""
    both_small = first in _SMALL and second in _SMALL
    return both_small or pairs().level("b", first, second) >= 20
