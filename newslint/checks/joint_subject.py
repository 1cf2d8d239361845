"""“Facebook and Twitter is full of it”: two names at the start of a sentence and a singular verb.

Names that are one, such as Marks and Spencer, are told by their first half.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SUBJECT = regex(r"([A-Z][a-z]+) and ([A-Z][a-z]+) (is|was|has)(?= [a-z])")
_MANY = {"is": "are", "was": "were", "has": "have"}
_WHOLES = frozenset(
    (
        "Abercrombie Ant Antigua Arts Avon Bad Barnes Beauty Bed Ben Black Blue Bosnia Brighton "
        "Bubble Cat Crime Day Death Decline Devon Dolce Drum Dungeons Ernst Fast Fish Fisher "
        "Food Gaza Gilbert Gin Good Hammersmith Hansel Health Here Hit House Johnson Judea "
        "Kensington Law Legal Life Lilo Love Mac Marks Newfoundland Night Once Peace Pride "
        "Procter Red Research Rhythm Rock Romeo Saint Kitts Science Search Sense Serbia Shock "
        "Simon Slater Smith Sodom Stand Standard Supply Taylor Thames That There This Time "
        "Trade Trial Trinidad Tristan Truth Turks Tyne War Wear Will "
    ).split()
)
_SECOND = frozenset("Co Sons Partners Company Associates Sciences".split())
_NEXT = frozenset("not also still now already both two all been being the in at on a no to".split())
_ENDS = ("ed", "ing", "en", "ly")


@rule(
    "GRA199",
    "“{found}” should be “{fix}”: two are more than one.",
    ask=True,
    bad=["Facebook and Twitter [[is -> are]] now full of them."],
    good=[
        "Marks and Spencer is now a chain. Facebook and Twitter are firms.",
        "Between Leeds and York is a long road.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report singular verbs after two names that open a sentence."""
    if "and" not in doc.index:
        return
    for sentence in doc.sentences:
        match = _SUBJECT.match(doc.text, sentence.start, sentence.end)
        if not match or match[1] in _WHOLES or match[2] in _SECOND:
            continue
        follow = doc.text[match.end() + 1 : match.end() + 30].split(" ")[0]
        if follow in _NEXT or follow.endswith(_ENDS):
            yield Hit(Span(*match.span(3)), (_MANY[match[3]],))
