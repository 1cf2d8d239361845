"""One name in two spellings in the same article.

The rarer spelling is reported with the other one and its number of uses. Plurals, nationalities,
feminine endings, and two people with different first names are not mistaken for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.spellings import places_of, rival
from newslint.lexicon.survey import stands_free, survey
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


@rule(
    "NAM002",
    "The name “{found}” is spelled “{fix}” elsewhere in this article ({uses}).",
    level="error",
    bad=[
        "Olena Remezova spoke first. Later Ms Remezova left, and [[Remizova -> Remezova]] won.",
        "Judge Buchtmann and Judge Buchtmann agreed; [[Bauchtmann -> Buchtmann]] did not.",
    ],
    good=[
        "Anna Kovalenkova met Boris Kovalenkov. Mr Kovalenkov left. Mr Kovalenkov won.",
        "The Khorasani family and the Khorasanis met Khorasani elders.",
        "Her girls, Areen, 6, and Aleen, 4, were there. Aleen left and Aleen slept.",
        "Ivan Petrenkov met Olga Petrenkiv; Petrenkov spoke and Petrenkov left.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each use of the rarer spelling of a name."""
    found = survey(doc)
    if len(found.unknown) + len(found.named) < 2:
        return
    for word, other in rival(doc, found):
        for place in places_of(doc)[word]:
            if not stands_free(doc, place) and doc.gap(place - 1) != "-":
                continue
            start = doc.starts[place]
            if _is_aged(doc, place) and any(
                _is_aged(doc, n) for n in places_of(doc)[other.lower()]
            ):
                continue  # “Areen, 6, and Aleen, 4”: two people
            uses = len(places_of(doc)[other.lower()])
            data = {"uses": "once" if uses == 1 else f"{uses} times"}
            yield Hit(Span(start, start + len(word)), (other,), data)


def _is_aged(doc: Document, place: int) -> bool:
    """Whether somebody's age follows: “Areen, 6,”."""
    if doc.text[doc.ends[place] : doc.ends[place] + 2] != ", ":
        return False
    age = doc.words[place + 1 : place + 2]
    return bool(age) and age[0].isdigit() and len(age[0]) <= 2
