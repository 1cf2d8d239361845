"""Two words written as one: theRussian, alot, ofthe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.known import NAMED, UNKNOWN, compound, frequency, status
from newslint.lexicon.near import near
from newslint.lexicon.pairs import pairs
from newslint.lexicon.survey import beside, stands_free, survey
from newslint.regex import regex
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
    "this his her their its it be been not but an".split()
)
_LONG = 7  # letters of two words that suit what stands around
_LONG_HALF = 5
_EVERYDAY = 36  # frequency level of each: 500 uses
_PARTICLES = frozenset("up out off down back over away".split())  # a buildout, a rollout
_SEEN = 16  # level of a pair with a small word: 15 uses
_OFTEN = 20  # and of any other: 32 uses
_CAMEL = regex(r"([a-z]{2,})([A-Z][a-z]{2,})$")


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
        apart = _parted(text, word) or _fitting(doc, text, place)
        if not apart or len(doc.index[word]) > 2:
            continue
        for place in doc.index[word]:
            if stands_free(doc, place):
                yield Hit(Span(doc.starts[place], doc.ends[place]), (apart,))


def _fitting(doc: Document, text: str, place: int) -> str:
    """Two words, one of them small, that suit the words before and after."""
    word = doc.words[place]
    if not text.islower() or not _LONG <= len(word) <= _LONGEST or near(word):
        return ""
    before, after = beside(doc, place, -1), beside(doc, place, 1)
    for cut in range(2, len(word) - 1):
        first, second = word[:cut], word[cut:]
        if _SMALL.isdisjoint((first, second)) or max(len(first), len(second)) < _LONG_HALF:
            continue
        if min(frequency(first), frequency(second)) < _EVERYDAY:
            continue
        if pairs().level("b", before, first) or pairs().level("b", second, after):
            return f"{first} {second}"
    return ""


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
    return next((f"{first} {second}" for first, second in _halves(word)), "")


def _halves(word: str) -> Iterator[tuple[str, str]]:
    """The two words of which a word is made, each way that edited news bears out."""
    for cut in range(2, len(word) - 1):
        first, second = word[:cut], word[cut:]
        rarer = min(frequency(first), frequency(second))
        fixed = rarer > 13 and pairs().level("j", first, second) > 0
        plain = rarer >= 30 and not status(second) & (UNKNOWN | NAMED)
        if fixed or (plain and _often(first, second)):
            yield first, second


def _often(first: str, second: str) -> bool:
    """Whether the two words stand side by side so often that the join is a slip."""
    if first in _SMALL and second in _SMALL:
        return True
    level = pairs().level("b", first, second)
    if first in _SMALL or second in _SMALL:
        return level >= (_SEEN if min(len(first), len(second)) > 2 else _OFTEN)
    return level >= _OFTEN and second not in _PARTICLES and not compound(first + second)
