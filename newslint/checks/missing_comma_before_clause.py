"""A clause that only adds something, not set off by a comma: “Ms Hall who”, “Austin where”.

A clause that tells which one is meant takes no comma: “the man who”. Which of the two it is was
learned from edited news (``newslint.commas``); this speaks only where edited news is nearly agreed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.commas import bare_places, comma_hit, names_before, odds
from newslint.defining import defines
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

# The odds from which a missing comma is reported, after a capitalised word and after another.
_LEAST = {
    "who": (0.9, 2.0),
    "where": (-0.1, 1.8),
    "which": (0.3, 1.1),
    "whom": (2.0, 2.5),
    "whose": (2.2, 2.7),
    "when": (2.5, 3.0),
}
_DOUBT = 0.5
_FEWEST = 3
_PLACED = frozenset("in at to from near on of outside the ,".split())
_NEVER = 99.0
_POINTING = frozenset("it's its not that's is was be isn't wasn't".split())
_CLEFT = frozenset("it it's that's".split())
_ASKING = frozenset("asked ask asks asking told tell himself herself themselves".split())
_UNPLACED = 1.0  # “she asked Mr Hall where” is no place
_PLURAL = 1.2  # “Londoners who” are often only some of them


@rule(
    "PUN040",
    "A comma seems to be missing before “{word}”: the clause only adds to what is already clear.",
    level="warning",
    bad=[
        "They moved to [[Canada where -> Canada, where]] they opened a bakery.",
        "The letter was sent to Prime Minister [[Johnson who -> Johnson, who]] gave no reply.",
        "He led the Senate Judiciary [[Committee which -> Committee, which]] will meet soon.",
    ],
    good=[
        "The man who found the dog took it home.",
        "It was Mr Johnson who opened the letter.",
        "They moved to Canada, where they opened a bakery.",
        "Americans who live abroad may vote by post.",
        "She asked Mr Hall which road he would take.",
        "Nobody in Paris knew where the money was.",
        "“It’s Mr Johnson who wants a vote,” she said on Monday in the House.",
        "The two had been advisers to President Johnson who helped to write the law.",
        "Everyone who had met Mr Johnson who was there that day liked him.",
        "They came from a part of Texas where there was no work at all.",
        "It was seen again by a reelected Mr. Johnson who had no more votes to win.",
        "It is now the only federal agency which has a fleet of boats.",
        "It was Lyndon Johnson whose health was in doubt, and it is the state which pays.",
        "They spoke of Kurla Bazar, the district which houses a million people from the north.",
        "The paper expects little from President Johnson where budgets are concerned.",
        "He praised leaders like Johnson who have sent their people home.",
        "Mr Johnson came with two of his brothers who were with him, and with men who vote.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report relative clauses that edited news nearly always sets off."""
    for place in bare_places(doc, _LEAST):
        least = _least(doc, place) if _is_inside(doc, place) else _NEVER
        if least >= _NEVER:
            continue
        likely = odds(doc, place)
        if likely >= least - _DOUBT and not defines(doc, place):
            made = comma_hit(doc, place, "" if likely >= least else "suggestion")
            # “people close to Mr Hall who knew”: only of “which” is it sure what it belongs to
            yield made._replace(ask=doc.words[place] != "which")


def _least(doc: Document, place: int) -> float:
    """The odds from which a comma before this word is reported."""
    word = doc.words[place]
    if word.startswith("wh") and word not in ("when", "where") and _is_pointed_at(doc, place):
        return _NEVER
    named = doc.text[doc.starts[place - 1]].isupper()
    least = _LEAST[word][0 if named else 1]
    if named and word.startswith("who") and doc.words[place - 1].endswith("s"):
        return least + _PLURAL
    if named and word == "where" and names_before(doc, place)[1] not in _PLACED:
        return least + _UNPLACED
    return least


def _is_inside(doc: Document, place: int) -> bool:
    """Whether the sentence has begun a few words before (“Well who” asks a question)."""
    if doc.text[doc.starts[place]].isupper():
        return False
    if doc.paragraph_at(doc.starts[place]).role == "headline":
        return False
    sentence = doc.sentence_at(doc.starts[place])
    return place >= _FEWEST and doc.starts[place - _FEWEST] >= sentence.start


def _is_pointed_at(doc: Document, place: int) -> bool:
    """Whether the clause is the point: “it was Mr Hall who”, “not Mr Hall who”, “himself who”."""
    run, before = names_before(doc, place)
    if doc.words[place] in ("which", "whose"):
        return not _CLEFT.isdisjoint(doc.words[max(0, place - run - 2) : place])
    near = doc.words[max(0, place - run - 3) : place - run]
    if before in _ASKING or doc.words[place - 1] in _ASKING or before in _POINTING:
        return True
    if doc.words[place - run] in _POINTING:  # “It’s Mr Hall who”
        return True
    return not _POINTING.isdisjoint(near) and not {"it", "it's", "not"}.isdisjoint(near)
