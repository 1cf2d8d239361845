"""A participle that tells what came of it, with no comma: “A bomb went off killing two”.

Where the comma goes was learned from edited news (``newslint.openings``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.commas import bare_places, comma_hit, total
from newslint.openings import PARTICIPLES, RESULT, result_clues
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LEAST = 1.8
_HEADS = frozenset(
    "said says say time trouble difficulty fun law laws ordinance bill rule rules measure order "
    "justify justified turned".split()
)
# Which deal, case or letter it is: “a deal allowing trade”, “a letter accusing him”.
_DEFINING = frozenset("allowing resulting giving accusing insisting claiming".split())
# Sure only after a day, a year or a name.
_AFTER_NAMES = frozenset("making forcing sparking bringing".split())
# “with the polls causing”, “no sign of rain making”; “be back on Friday making”
_WITH = frozenset(("with", "no", "back", "has"))
_LINKS = frozenset("of in on at to from for near".split())
_REACH = 20  # words


@rule(
    "PUN058",
    "A comma seems to be missing before “{word}”.",
    level="warning",
    ask=True,
    bad=[
        "A bomb went off in the market on [[Sunday killing -> Sunday, killing]] at least 12.",
        "The storm hit the town on [[Friday leaving -> Friday, leaving]] thousands without power.",
    ],
    good=[
        "A bomb went off in the market on Sunday, killing at least 12 people.",
        "He was accused of killing two men.",
        "He died on Friday, his death prompting a strike. The rule forcing her to act is new.",
        "They signed a deal on Friday allowing trade to go on.",
        "I intend to be back on Friday making another attempt. It has no sign of rain making mud.",
        "She spoke of the storm causing havoc in the south.",
        "They kept making the same mistake. She had a hard time making ends meet.",
        "The attack was an answer to an earlier raid killing three people near the town.",
        "It was slow, with only five of the 29 people seen on Monday making the first list.",
        "They turned raising the debt ceiling into a crisis that nobody wanted to have.",
        "She signed a law Friday making it easier to vote. The groups bringing the suit won.",
        "Analysts said leaving the post empty was no way to rule.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report participles that edited news nearly always sets off."""
    for place in bare_places(doc, PARTICIPLES):
        if doc.words[place] in _DEFINING or _belongs(doc, place):
            continue
        gap = doc.text[doc.ends[place - 1] : doc.starts[place]]
        if total(RESULT, result_clues(doc, place, gap)) >= _LEAST:
            yield comma_hit(doc, place)


def _is_one_of_many(doc: Document, place: int) -> bool:
    """Whether “a” leads to the word before: “the answer to a raid killing three”."""
    for back in (place - 2, place - 3):
        if doc.gap(back) != " " or doc.words[back + 1] in _LINKS:
            return False
        if doc.words[back] in ("a", "an"):
            return True
    return False


def _belongs(doc: Document, place: int) -> bool:
    """Whether the participle goes with the word before it: “said leaving it was wrong”."""
    left = doc.words[place - 1]
    if _is_one_of_many(doc, place) or "with" in doc.words[max(0, place - 10) : place]:
        return True
    if left in _HEADS or left.endswith("ing"):
        return True
    if (doc.gap(place - 2) == "-" and left.endswith("ed")) or left == "language":
        return True
    if doc.text[doc.starts[place - 1]].isupper() and doc.words[place - 2] in {"of", "to"}:
        return True  # the chances of China allowing it
    if doc.words[place - 2] in _HEADS and doc.text[doc.starts[place - 1]].isupper():
        return True  # “the law Friday making it easier”
    if left == "both" or doc.text[doc.ends[place - 1]] in '”"’':
        return True
    if _AFTER_NAMES & {doc.words[place]} and doc.text[doc.starts[place - 1]].islower():
        return True
    if ", " in (doc.gap(place - 2), doc.gap(place - 3)):
        return True  # “he was killed, his death prompting a strike”
    if "and" in doc.words[place - 3 : place]:  # “with him ahead and the race causing”
        return "with" in doc.words[max(0, place - _REACH) : place]
    return not _WITH.isdisjoint(doc.words[max(0, place - 6) : place])
