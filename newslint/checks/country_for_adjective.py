"""“The Syria capital”, “a Kenya opposition leader”: a country's name for its adjective."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import (
    after,
    before,
    followed,
    found,
    hyphenated,
    is_capital,
    joined,
    span,
)
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ADJECTIVES = """
afghanistan afghan;albania albanian;algeria algerian;argentina argentine;armenia armenian
australia australian;austria austrian;azerbaijan azerbaijani;bahrain bahraini;bangladesh bangladeshi
belarus belarusian;belgium belgian;bolivia bolivian;brazil brazilian;britain british
bulgaria bulgarian;cambodia cambodian;canada canadian;chile chilean;china chinese;colombia colombian
croatia croatian;cuba cuban;cyprus cypriot;denmark danish;egypt egyptian;estonia estonian
ethiopia ethiopian;finland finnish;france french;germany german;ghana ghanaian;greece greek
hungary hungarian;india indian;indonesia indonesian;iran iranian;iraq iraqi;ireland irish
israel israeli;italy italian;japan japanese;kazakhstan kazakh;kenya kenyan;korea korean
kuwait kuwaiti;latvia latvian;lebanon lebanese;libya libyan;lithuania lithuanian;malaysia malaysian
mexico mexican;morocco moroccan;myanmar burmese;nepal nepalese;nigeria nigerian;norway norwegian
pakistan pakistani;peru peruvian;poland polish;portugal portuguese;romania romanian;russia russian
serbia serbian;somalia somali;spain spanish;sudan sudanese;sweden swedish;syria syrian
taiwan taiwanese;thailand thai;tunisia tunisian;turkey turkish;uganda ugandan;ukraine ukrainian
venezuela venezuelan;vietnam vietnamese;yemen yemeni
"""
_HEADS = frozenset(
    "capital federation president government army military parliament soldiers troops "
    "forces dictator opposition people population citizens media officials authorities "
    "police economy regime border prime foreign defense defence minister senator "
    "lawmakers ambassador rebels militants navy".split()
)


@rule(
    "GRA041",
    "The country's adjective belongs here: “{fix}”.",
    level="warning",
    bad=[
        "They met near the [[Syria -> Syrian]] capital on Monday.",
        "He is the son of a [[Kenya -> Kenyan]] opposition leader.",
        "The [[Russia -> Russian]] Federation sent a note.",
    ],
    good=[
        "They met near the Syrian capital. The Turkey people bought was dry.",
        "The Mexico border talks and the Iran nuclear deal went on.",
        "He was the Iraq foreign correspondent, and an Afghanistan military veteran.",
        "The Pakistan Army and the Myanmar military spoke to the Taiwan authorities.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a country's name between an article and one of the nouns that want its adjective."""
    table = adjectives()
    for place in followed(doc, table.keys(), _HEADS):
        if not joined(doc, place) or not is_capital(doc, place) or hyphenated(doc, place):
            continue
        first = place
        if before(doc, place) in {"north", "south"}:
            first = place - 1
        if not _wants_adjective(doc, first, place):
            continue
        where = span(doc, place, place)
        yield Hit(where, (fit(doc, where, table[doc.words[place]].capitalize()),))


def _wants_adjective(doc: Document, first: int, place: int) -> bool:
    head = doc.words[place + 1]
    if before(doc, first) not in {"the", "a", "an"} or head not in _HEADS:
        return False
    if head in {"prime", "foreign", "defense", "defence"}:
        return doc.words[place + 2 : place + 3] in (["minister"], ["ministry"])
    if head in _LOOSE or found(doc, place).isupper() or doc.words[place] in _AS_THEY_ARE:
        return False
    if head in {"army", "navy"} and is_capital(doc, place + 1):  # the Pakistan Army
        return False
    if after(doc, place + 1) in {"veteran", "veterans"}:
        return False
    return not hyphenated(doc, place + 1)


_AS_THEY_ARE = frozenset(("taiwan", "myanmar"))  # the Myanmar military
_LOOSE = frozenset("people border police media population forces troops".split())


@lru_cache(maxsize=1)
def adjectives() -> dict[str, str]:
    """From a folded country name to its adjective."""
    rows = _ADJECTIVES.replace("\n", ";").split(";")
    pairs = (row.split() for row in rows if row)
    return {pair[0]: pair[1] for pair in pairs}
