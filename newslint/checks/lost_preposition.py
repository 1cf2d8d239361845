"""“It depends the price”, “he was linked the gang”, “accused murder”: a lost preposition.

Words that edited news always follows with a preposition: some wherever they stand, others after a
form of *be*. In tens of millions of words an article comes right after them less than once in two
hundred times, and then mostly by the same slip.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.lexicon.nearby import (
    before,
    followed,
    hyphenated,
    is_capital,
    joined,
    span,
)
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ALWAYS = {
    "to": "respond responds responding responded listen listens listening listened belong belongs "
    "belonged belonging amounts amounted amounting adhere adhered adhering reacted akin pertaining "
    "prior sympathetic conducive",
    "on": "depend depends depended depending rely relies relied relying embarked embarking",
    "with": "comply complied complying interfere interfered disagree disagreed grappling "
    "collaborated colluded coincided coincides cooperate clashed",
    "in": "participate participated participating participates specialises specializes "
    "specialised specialized",
    "of": "reminiscent consists consisted consisting regardless capable",
    "for": "apologise apologised apologize apologized",
    "from": "stems",
}
_AFTER_BE = {
    "in": "involved included engaged locked rooted interested located trapped concentrated",
    "on": "based focused built",
    "to": "linked added subject tied related opposed limited connected entitled exposed committed "
    "transferred returned admitted subjected brought similar married moved attributed accustomed "
    "attached devoted dedicated addicted",
    "with": "associated consistent satisfied charged diagnosed infected faced filled obsessed "
    "equipped loaded reunited affiliated intertwined",
    "by": "caused affected accompanied replaced supported backed controlled owned dominated "
    "motivated injured led defeated surrounded interviewed struck criticized criticised "
    "overwhelmed endorsed funded inspired triggered attacked arrested wounded condemned "
    "destroyed damaged confronted shocked",
    "from": "separated removed excluded expelled exempt banned evacuated displaced derived",
    "for": "responsible eligible known blamed wanted nominated",
    "of": "convicted stripped composed comprised accused guilty suspected",
    "as": "viewed described regarded perceived remembered",
    "into": "divided incorporated turned forced",
    "": "targeted wounded shot presented focused detained discussed deployed written "
    "referred joined used created",
}
_BE = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
_DETERMINERS = frozenset("the a an his her their its our my these".split())
_STRICT = frozenset("the his her their its our my".split())
_TIMES = frozenset(
    "day week month year morning night evening weekend summer winter spring autumn afternoon hour "
    "minute second moment instant time decade century season quarter same next previous following "
    "last first past other entire whole more less most least better way very only one two three "
    "lot bit little few couple number handful mile block long short further while half estimated "
    "additional good great million record full single dozen hundred thousand kilometre kilometer "
    "metre meter ago longer fourth third".split()
)
_LOOSE = frozenset("how however hold holds held holding what whatever whether".split())
_CRIMES = frozenset(
    "murder manslaughter theft fraud rape assault robbery burglary arson kidnapping treason "
    "terrorism corruption perjury extortion blackmail bribery espionage genocide".split()
)
_CHARGES = {"charged": "with", "accused": "of", "convicted": "of", "guilty": "of",
            "suspected": "of", "acquitted": "of"}  # fmt: skip


@rule(
    "GRA131",
    "“{word}” lacks a preposition here.",
    ask=True,
    bad=[
        "It all [[depends the -> depends on the]] price of oil.",
        "They never [[listened the -> listened to the]] people.",
        "The firm is [[based the -> based on the]] idea of a shop for all.",
        "He was [[linked a -> linked to a]] gang in the port.",
        "She was [[charged murder -> charged with murder]] on Friday.",
    ],
    good=[
        "It depends a lot on the price. They listened the same day.",
        "The firm is based in Rome. If she is involved, the price will rise.",
        "He was linked the next day to a gang, and shot the week after.",
        "The man charged the gate. What they were involved the club in is not known.",
        "Once he was arrested the riots began, and when it was replaced the noise grew.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report words that stand before an article without the preposition they need."""
    always, after_be = _tables()
    for place in followed(doc, always.keys(), _DETERMINERS):
        if _is_slip(doc, place) and not _is_loose(doc, place):
            yield _hit(doc, place, always[doc.words[place]])
    for place in followed(doc, after_be.keys(), _DETERMINERS):
        if before(doc, place) in _BE and _is_slip(doc, place) and not _has_clause(doc, place):
            yield _hit(doc, place, after_be[doc.words[place]])
    for place in followed(doc, _CHARGES.keys(), _CRIMES):
        if before(doc, place) in _BE | {"found"} and joined(doc, place):
            yield _hit(doc, place, _CHARGES[doc.words[place]])


def _hit(doc: Document, place: int, link: str) -> Hit:
    where = span(doc, place, place + 1)
    parts = (doc.text[doc.starts[n] : doc.ends[n]] for n in (place, place + 1))
    fixes = (f" {link} ".join(parts),) if link else ()
    return Hit(where, fixes, {"word": doc.words[place]})


def _is_slip(doc: Document, place: int) -> bool:
    if not joined(doc, place) or hyphenated(doc, place) or is_capital(doc, place + 1):
        return False
    if is_capital(doc, place):
        return False
    return _TIMES.isdisjoint(doc.words[place + 2 : place + 4])


def _is_loose(doc: Document, place: int) -> bool:
    """Whether a turned phrase may hold it: “how capable the man is”."""
    words = doc.words
    return not _LOOSE.isdisjoint(words[max(0, place - 4) : place]) or before(doc, place) in {
        "more", "most", "as", "so", "the",
    }  # fmt: skip


_BEGINS = frozenset(
    "if when once before after until while as because since whether what that which whose where "
    "who all thing unless though although whenever it how by instead of than and nor".split()
)


def _has_clause(doc: Document, place: int) -> bool:
    """Whether a clause may end with the word, so that the article begins the next one."""
    words = doc.words
    sentence = doc.sentence_at(doc.starts[place])
    first = place - 2
    while first >= 0 and doc.starts[first] >= sentence.start and joined(doc, first):
        if words[first] in _BEGINS:
            return True
        first -= 1
    return words[place + 1] in {"a", "an", "these"} and words[place] in {"found", "used", "seen"}


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """From a word to its preposition, wherever it stands and after *be*."""
    always = {word: link for link, text in _ALWAYS.items() for word in text.split()}
    after_be = {word: link for link, text in _AFTER_BE.items() for word in text.split()}
    return always, after_be
