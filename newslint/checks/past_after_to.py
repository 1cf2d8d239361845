"""“They plan to built a road”, “it did not happened”: a past form where the plain one belongs.

Which past forms edited news never has after *to*, and before which small words, was counted in
tens of millions of words of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.forms import forms_after, is_misfit
from newslint.lexicon.nearby import after, before, followed, hyphenated, is_capital, joined, span
from newslint.lexicon.verbs import plain_form
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_TO = frozenset(("to",))
_NOT = frozenset("didn't doesn't don't".split())
_DO = frozenset("did do does".split())
_FULL_NOT = frozenset(("not",))
_BARS = frozenset(  # before a “to” that is a preposition, with a participle as a noun's attribute
    "from due according related prior similar next close compared subject access addition "
    "devoted dedicated opposed used referred refers refer objected amounts amounted led "
    "comes came it them him her me us spoke spoken speak talked talk listen listened went go going "
    "goes gone back turned turn welcome reaction".split()
)
_SIDES = frozenset(("left",))  # “from left to right”, “to left and to right”
_JOINERS = frozenset(("and", "or", "of"))
_RELATIVES = frozenset("what whatever who all those people things everything".split())


@rule(
    "GRA161",
    "After “{word}” the verb is in its plain form: “{fix}”.",
    ask=True,
    bad=[
        "The town plans to [[built -> build]] a road.",
        "He tried to [[left -> leave]] the country.",
        "It did not [[happened -> happen]] on Monday.",
        "They didn't [[wanted -> want]] to talk about it.",
    ],
    good=[
        "The town plans to build a road. It is due to increased costs.",
        "What they did not wanted men would do. He did not, asked about it, reply.",
        "They went from loved to hated in a day, and lost members to left and to right.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report past forms after “to” and after a form of *do* with *not*."""
    forms = forms_after("to")
    places = followed(doc, _TO, forms) + followed(doc, _NOT, forms)
    places += [place for place in followed(doc, _FULL_NOT, forms) if before(doc, place) in _DO]
    for place in places:
        form = place + 1
        if not joined(doc, place) or is_capital(doc, form) or not is_misfit(doc, form, "to"):
            continue
        if (
            hyphenated(doc, place)
            or hyphenated(doc, form)
            or _is_other(doc, place, doc.words[form])
        ):
            continue
        where, new = span(doc, form, form), plain_form(doc.words[form])
        if new:
            yield Hit(where, (fit(doc, where, new),), {"word": doc.words[place]})


def _is_other(doc: Document, place: int, form: str) -> bool:
    """Whether “to” is a preposition, or “did not” ends a clause of its own."""
    if doc.words[place] == "to":
        beside = form in _SIDES and after(doc, place + 1) in _JOINERS
        return beside or before(doc, place) in _BARS
    if form in {"used", "bore"}:  # “it didn't used to be”, “don't bore us”
        return True
    return not _RELATIVES.isdisjoint(doc.words[max(0, place - 6) : place])
