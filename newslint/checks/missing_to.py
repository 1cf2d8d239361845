"""“Is expected arrive”, “wants join”, “in order avoid”: “to” is missing before the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import before, followed, found, hyphenated, is_capital, span
from newslint.lexicon.verbs import ONLY_VERBS
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_AFTER_BE = frozenset(
    "expected due set likely unlikely scheduled planned supposed able unable going willing ready "
    "prepared forced allowed asked ordered obliged required designed meant bound eager keen "
    "determined permitted entitled intended believed thought told urged invited encouraged "
    "instructed advised tempted compelled destined poised".split()
)
_AFTER_ANY = frozenset(
    "wants wanted decided refused refuses agreed tried intends intended managed seeks sought "
    "promised vowed threatened pledged attempted failed hoped".split()
)
_AFTER_PASSIVE = frozenset(  # verbs that are nouns or adjectives too, but not here
    "be have go leave pay work stop help move play answer return travel visit open close start end "
    "take vote run win come sit stand talk use hold face call change turn put fight fly drive "
    "ride do".split()
)
_LIKELY = frozenset(("likely", "unlikely", "close", "open", "set", "ready"))
_GOVERNORS = _AFTER_BE | _AFTER_ANY | {"order"}
_FORMS = frozenset("is are was were be been being".split())
_BE = _FORMS | {"not", "also", "now", "still"}
_VERBS = ONLY_VERBS - frozenset("say get see give reach release tell seem happen".split()) | {"go"}


@rule(
    "GRA014",
    "“To” seems to be missing: “{fix}”.",
    bad=[
        "The minister is expected [[arrive -> to arrive]] today.",
        "She wanted [[join -> to join]] the union.",
        "They left early in order [[avoid -> to avoid]] the crowds.",
        "The family was forced [[leave -> to leave]], and more are likely [[be -> to be]] moved.",
    ],
    good=[
        "The minister is expected to arrive today, and those allowed agree.",
        "The number of those asked say no. The plan he agreed includes a bridge.",
        "The deal would also likely allow aid in, and will not likely improve much.",
        "The end is likely close, and shops are likely open.",
        "Changes planned include a new road.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a bare verb after words that take “to”."""
    for governor in followed(doc, _GOVERNORS, _VERBS | _AFTER_PASSIVE):
        place = governor + 1
        word = before(doc, place)
        if is_capital(doc, place) or hyphenated(doc, place):
            continue
        if doc.words[place] not in _VERBS:
            if word in _AFTER_BE and _is_passive(doc, place - 1):
                yield Hit(span(doc, place, place), ("to " + found(doc, place),))
            continue
        if (
            (word in _AFTER_BE and before(doc, place - 1) in _be(word))
            or (word in _AFTER_ANY and not _is_adjective(doc, place - 1))
            or (word == "order" and before(doc, place - 1) == "in")
        ):
            yield Hit(span(doc, place, place), ("to " + found(doc, place),))


def _is_passive(doc: Document, place: int) -> bool:
    """Whether only “to” can follow a word: *was forced*, but not *likely close*."""
    word, verb = doc.words[place], doc.words[place + 1]
    return before(doc, place) in _FORMS and not (word in _LIKELY and verb in _LIKELY)


def _be(word: str) -> frozenset[str]:
    """What stands before the word; “will not likely agree” has no “to”."""
    return _FORMS if word in {"likely", "unlikely"} else _BE


def _is_adjective(doc: Document, place: int) -> bool:
    """Whether the past form describes a noun (“those they wanted agree”)."""
    near = set(doc.words[max(0, place - 6) : place])
    relatives = {"what", "which", "those", "all", "that", "than", "as", "everything"}
    left = before(doc, place)
    return bool(near & relatives) or left in {"is", "are", "was", "were", "been", "", "the", "be"}
