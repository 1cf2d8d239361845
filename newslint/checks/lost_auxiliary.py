"""“They been there”, “the firm been sold”, “he gone home”: *has* or *had* has dropped out.

*Been* needs a form of *have* before it in its sentence. After *he* or *they* the same is true of
forms that are only participles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import before, hyphenated, is_capital, joined, places_of, span
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PRONOUNS = frozenset("he she they we i it".split())
_PARTICIPLES = frozenset(
    "gone seen done taken given begun written spoken known driven fallen chosen forgotten flown "
    "broken grown thrown shown eaten".split()
)
_HAVE = frozenset(
    "has have had having hasn't haven't hadn't could've would've should've might've must've "
    "of ain't get gets got be to let".split()
)
_CONTRACTED = ("'s", "'d", "'ve")
_REACH = 16
_ADVERBS = frozenset("also already always long never not now once recently since just".split())
_FORMS = {"i": "have", "we": "have", "they": "have", "he": "has", "she": "has", "it": "has"}


@rule(
    "GRA140",
    "“Has”, “have” or “had” seems to be missing before “{word}”.",
    scope="narration",
    ask=True,
    bad=[
        "They [[been -> have been | had been]] there for a year.",
        "The firm [[been -> has been | had been]] sold to a bank.",
        "He said she [[gone -> has gone | had gone]] home.",
    ],
    good=[
        "They have long been there. Had the firm been sold, it would have been a pity.",
        "They're the best they've ever been. The man, never been wed, left; it's all been said.",
        "He made it known that he saw them gone.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report participles with no form of *have* before them."""
    for place in doc.index.get("been", ()):
        if not _has_have(doc, place) and _follows_subject(doc, place):
            yield _hit(doc, place)
    for place in places_of(doc, _PARTICIPLES):
        if before(doc, place) in _PRONOUNS - {"it"} and not _has_have(doc, place):
            yield _hit(doc, place)


def _hit(doc: Document, place: int) -> Hit:
    where = span(doc, place, place)
    word = doc.words[place]
    subject = before(doc, place)
    plural = doc.tags[place - 1].endswith("NNS") if subject not in _FORMS else False
    now = _FORMS.get(subject, "have" if plural else "has")
    return Hit(where, (f"{now} {word}", f"had {word}"), {"word": word})


def _follows_subject(doc: Document, place: int) -> bool:
    left = before(doc, place)
    if not left or is_capital(doc, place) or hyphenated(doc, place):
        return False
    if left in _PRONOUNS or left in {"who", "which", "there"}:
        return True
    if left in _ADVERBS:
        return False
    return doc.tags[place - 1].startswith("NOUN") and not left.endswith(_CONTRACTED)


def _has_have(doc: Document, place: int) -> bool:
    """Whether a form of *have* may stand before the word in its sentence."""
    words = doc.words
    first = doc.sentence_at(doc.starts[place]).start
    for n in range(place - 1, max(-1, place - _REACH), -1):
        if doc.starts[n] < first:
            return False
        word = words[n]
        if word in _HAVE or word.endswith(_CONTRACTED):
            return True
        if word == "could" and not joined(doc, n):
            return True
    return False
