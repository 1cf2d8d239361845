"""One word written as two: with drew, to gether, spokes person.

Reported only where the joined word is common and the two parts never stand side by side in edited
news.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.known import frequency
from newslint.lexicon.pairs import pairs
from newslint.lexicon.survey import opens_sentence, surface, survey
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SEEN = 13  # frequency level: nine uses
_MOST = 1 << 13  # second words remembered
_EVERYDAY = 24  # both halves are everyday words: perhaps meant as two

_TWO = frozenset((("break", "fast"), ("at", "tacking"), ("for", "med"), ("cross", "word")))
# The words before or after which two words stay two: “to cease fire”, “a hard core of fans”.
_AFTER_THESE = {
    ("cease", "fire"): frozenset("to must should will would and immediately not".split()),
    ("heart", "breaking"): frozenset("his her their my our your".split()),
}
_BEFORE_THESE = {
    ("wide", "spread"): frozenset("in of between among from".split()),
    ("hard", "core"): frozenset(["of"]),
    ("light", "weight"): frozenset("would will is was makes made and of".split()),
}
_ENDS_PAIR = frozenset((("prime", "time"), ("full", "time"), ("part", "time")))


@rule(
    "SPE003",
    "“{found}” should be one word: “{fix}”.",
    level="error",
    bad=[
        "The troops [[with drew -> withdrew]] at dawn.",
        "They sang [[to gether -> together]] in the square.",
        "A [[spokes person -> spokesperson]] declined to comment.",
    ],
    good=[
        "They went to get her coat.",
        "She sat with Drew.",
        "Every day, may be, some time.",
        "They urged both sides to cease fire. She read for med school and said a cross word.",
        "There is a wide spread in prices and a hard core of fans. She felt her heart breaking.",
        "They break fast at dusk. He is looking at tacking it on in the prime time line up.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each word in two parts."""
    found = survey(doc)
    words, starts, ends, last = doc.words, doc.starts, doc.ends, len(doc.words) - 1
    for word in (*found.halves, *found.unknown):
        apart = _APART[word]
        for place in [at for at in doc.index[word] if words[at - 1] not in apart]:
            if place and starts[place] - ends[place - 1] == 1:
                if _is_one(words[place - 1], word):
                    yield from _hits(doc, place - 1)
                else:
                    apart.add(words[place - 1])
    for word in found.unknown:
        for place in doc.index[word]:
            beside = place < last and starts[place + 1] - ends[place] == 1
            if beside and _is_one(word, words[place + 1]):
                yield from _hits(doc, place)


class _Apart(dict[str, set[str]]):
    """From a second word to the words before it with which it was found to make none."""

    def __missing__(self, word: str) -> set[str]:
        if len(self) >= _MOST:
            self.clear()
        found: set[str] = set()
        self[word] = found
        return found


_APART = _Apart()


def _is_one(first: str, second: str) -> bool:
    """Whether two words are a common one; fingerprints of two facts may be the same."""
    return pairs().level("s", first, second) > 0 and frequency(first + second) >= _SEEN


def _are_two(doc: Document, place: int) -> bool:
    """Whether the two words are meant as two where they stand."""
    words = doc.words
    both = words[place], words[place + 1]
    if both in _TWO or words[place - 1] in _AFTER_THESE.get(both, ()):
        return True
    return not _BEFORE_THESE.get(both, frozenset()).isdisjoint(words[place + 2 : place + 3])


def _hits(doc: Document, place: int) -> Iterator[Hit]:
    if doc.gap(place) != " ":
        return
    first, second = surface(doc, place), surface(doc, place + 1)
    if _are_two(doc, place):
        return
    if place and (doc.words[place - 1], doc.words[place]) in _ENDS_PAIR:
        return  # the prime time line-up
    if not second.islower() or (not first[1:].islower() and len(first) > 1):
        return
    if first[0].isupper() and not opens_sentence(doc, place):
        return  # the Lion Air plane
    before, after = doc.starts[place], doc.ends[place + 1]
    around = doc.text[before - 1 : before] + doc.text[after : after + 1]
    if any(sign in "-@#/'’." and sign for sign in around[:1]) or around[1:] in {"-", "/"}:
        return
    everyday = min(frequency(doc.words[place]), frequency(doc.words[place + 1])) >= _EVERYDAY
    level = "warning" if everyday and len(first) > 2 else ""
    yield Hit(Span(before, after), (first + second,), level=level)
