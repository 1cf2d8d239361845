"""“He was ill so she drove”: what came of something, with no comma before “so”.

Where “so” may mean “so that” (“he left early so he could see it”) nothing is reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.commas import bare_places, comma_hit
from newslint.lexicon.nearby import found
from newslint.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.rule import Hit

_SUBJECTS = frozenset("he she they we i it".split())
_AIMS = frozenset("could would might had knew saw got felt looked was were".split())
_NOT_BEFORE = frozenset("and or even more day week year month week's hour ever far".split())
_EARLIEST = 3  # words before it in its sentence


@rule(
    "PUN146",
    "A comma seems to be missing before “so”.",
    level="warning",
    bad=[
        "The driver was [[ill so -> ill, so]] she decided to drive home herself.",
    ],
    good=[
        "The driver was ill, so she decided to drive home.",
        "He left early so he could see it. She made it so they knew.",
        "Why is it so she asked. They did so he said. In a day or so he left.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report “so” with a subject and what it did after a noun or an adjective."""
    words, last = doc.words, len(doc.words) - 3
    for place in bare_places(doc, ("so",)):
        if not _EARLIEST < place < last or words[place + 1] not in _SUBJECTS:
            continue
        if words[place - 1] in _NOT_BEFORE or found(doc, place) != "so":
            continue
        if doc.gap(place) != " " or doc.gap(place + 1) != " ":
            continue
        if doc.starts[place - _EARLIEST] < doc.sentence_at(doc.starts[place]).start:
            continue
        if _tells_result(doc, place):
            yield comma_hit(doc, place)


def _tells_result(doc: Document, place: int) -> bool:
    """Whether the verb after the subject tells what was done, not what was wanted."""
    if not doc.tags[place - 1].startswith(("NOUN", "PROPN", "ADJ", "NUM", "VERB.VBN")):
        return False
    return doc.tags[place + 2] == "VERB.VBD" and doc.words[place + 2] not in _AIMS
