"""“The man, who she married in May”: *who* where the clause already has its subject.

Only a clause that describes a noun is judged, and none that holds a second one, since in “the man
who she said was there” *who* is right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import MONTHS, WEEKDAYS, is_capital, span
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PRONOUNS = frozenset("he she they we i".split())
_DETERMINERS = frozenset("the a an his her their our its".split())
_NO_SUBJECTS = MONTHS | WEEKDAYS | frozenset("i'm we're they're".split())
_HOLDS_CLAUSE = frozenset(
    "add added admit admits admitted allege alleged alleges are argue argued argues assume "
    "assumed be been believe believed believes claim claimed claims decide decided fail failed "
    "fear feared fears feel feels felt hope hoped hopes insist insisted insists is knew know "
    "known knows maintain maintained maintains note noted predict predicted realise realised "
    "realize realized report reported reports rule ruled said say saying says seem seemed seems "
    "suggest suggested suggests suspect suspected suspects tell tells think thinks thought told "
    "understand understood want wanted wants was were".split()
)
_LONGEST = 6


@rule(
    "GRA123",
    "“Who” should be “whom” here: “{verb}” has its own subject.",
    level="warning",
    scope="narration",
    bad=[
        "He left the singer, [[who -> whom]] he married in 2014, last week.",
        "The envoy, [[who -> whom]] Smith called a fool, resigned.",
        "The officer, [[who -> whom]] the mayor had dismissed, sued the city.",
    ],
    good=[
        "The singer, whom he married in 2014, and the man who married her left.",
        "The man who she said was there left, and so did the envoy who Smith believes lied.",
        "They know who he is and who he met. The man, who Monday lost his seat, spoke.",
        "The women who the court found had lied were fined.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report *who* before a subject and its verb."""
    words = doc.words
    for place in doc.index.get("who", ()):
        if not 0 < place < len(words) - 2 or doc.gap(place) != " ":
            continue
        if doc.gap(place - 1) not in {" ", ", "} or not _may_be_subject(doc, place + 1):
            continue
        verb = _verb(doc, place)
        if verb and not _holds_clause(doc, verb):
            yield Hit(span(doc, place, place), ("whom",), {"verb": words[verb]})


def _may_be_subject(doc: Document, place: int) -> bool:
    word = doc.words[place]
    if word in _NO_SUBJECTS:
        return False
    return word in _PRONOUNS or word in _DETERMINERS or is_capital(doc, place)


def _verb(doc: Document, place: int) -> int:
    """The place of the verb whose subject follows *who*, or nought."""
    tags, last = doc.tags, len(doc.words) - 1
    if not tags[place - 1].startswith(("NOUN", "PROPN")) or tags[place] != "PRON.W":
        return 0
    end = _subject_end(doc, place + 1)
    if not end:
        return 0
    for verb in range(end + 1, min(last, end + 4)):
        if doc.gap(verb - 1) != " ":
            return 0
        if tags[verb].startswith("VERB"):
            return verb
        if not tags[verb].startswith(("AUX", "ADV")):
            return 0
    return 0


def _subject_end(doc: Document, first: int) -> int:
    """The place of the last word of a subject of one kind: a pronoun, a name, or a noun phrase."""
    if doc.words[first] in _PRONOUNS:
        return first
    tags, last = doc.tags, len(doc.words) - 1
    named = doc.words[first] not in _DETERMINERS
    wanted = ("PROPN",) if named else ("NOUN", "ADJ", "PROPN")
    end = first if named else first + 1
    if not tags[end].startswith(wanted):
        return 0
    while end < last and doc.gap(end) == " " and tags[end + 1].startswith(wanted):
        end += 1
    return end if tags[end].startswith(("NOUN", "PROPN")) else 0


def _holds_clause(doc: Document, verb: int) -> bool:
    """Whether another clause hangs on the verb, or may: “who she said was there”."""
    words, tags = doc.words, doc.tags
    if words[verb] in _HOLDS_CLAUSE:
        return True
    for place in range(verb + 1, min(len(words), verb + _LONGEST)):
        if doc.gap(place - 1) != " ":
            return False
        if words[place] in {"that", "who", "which", "how", "why", "what"}:
            return True
        if tags[place] == "PART.TO":
            return place == verb + 1
        if place == verb + 1 and tags[place].startswith(("AUX", "VERB", "PRON.S")):
            return True
    return False
