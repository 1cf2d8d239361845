"""“People who wants”, “a man who have”: the verb after *who* follows the noun before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import after, joined, places, span
from newslint.lexicon.nouns import PEOPLE
from newslint.lexicon.verbs import only_third
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_TO_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do", "doesn't": "don't",
              "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't"}  # fmt: skip
_TO_SINGULAR = {"are": "is", "were": "was", "have": "has", "don't": "doesn't"}
_ONE = frozenset(
    "man woman person boy girl suspect driver officer official soldier leader player "
    "teacher student senator lawyer doctor journalist reporter someone somebody anyone "
    "everyone nobody".split()
)
_REACH = 8


@rule(
    "GRA033",
    "“{found}” should be “{fix}” after “{noun} who”.",
    level="warning",
    bad=[
        "People who [[wants -> want]] to vote must wait.",
        "He spoke to a man who [[have -> has]] seen it.",
        "The students, who [[was -> were]] tired, left.",
    ],
    good=[
        "He is one of the people who wants to vote. He is the only one of the men who was there.",
        "She is the mother of two children who is expecting a third.",
        "A man and a woman who have seen it spoke. The head of the students, who was tired, left.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report who with a verb of the other number."""
    for place in places(doc, ("who",)):
        verb = after(doc, place)
        noun = doc.words[place - 1] if place else ""
        gap = doc.gap(place - 1) if place else ""
        if gap not in (" ", ", "):
            continue
        near = doc.words[max(0, place - _REACH) : place - 1]
        plural = noun in PEOPLE or noun in {"people", "those"}
        fix = ""
        if (
            plural
            and not {"one", "only", "a", "an", "each"} & set(near)
            and _may_be(near, gap, noun)
        ):
            fix = _TO_PLURAL.get(verb) or only_third().get(verb, "")
        elif noun in _ONE and not {"and", "or", "of", "other", "those", "like"} & set(near):
            fix = _TO_SINGULAR.get(verb, "")
        if fix and joined(doc, place):
            where = span(doc, place + 1, place + 1)
            yield Hit(where, (fit(doc, where, fix),), {"noun": noun})


def _may_be(near: list[str], gap: str, noun: str) -> bool:
    """Whether the plural itself, not a word before it, is what *who* stands for."""
    if gap == " ":
        return noun in {"people", "those"} or not {"of", "asked", "mother", "father"} & set(near)
    if noun == "people":
        return "of" not in near[-4:-1] or "percentage" in near
    return not {"of", "for", "to", "with", "from", "in", "on", "by", "and"} & set(near)
