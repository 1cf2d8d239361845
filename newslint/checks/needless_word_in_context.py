"""A word left over from an edit: “secretly follows the him”, “this last on was”.

A small network that has read edited news (``newslint.context.network``) speaks only where it is
sure. It needs ``pip install "newslint[context]"``; without it this rule is silent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.context.gaps import level_of, surplus
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.context.gaps import Surplus
    from newslint.document import Document

_SURE = 3.0  # odds (natural logarithm) from which it is right on news more than 7 times in 10
_LIKELY = 2.2


@rule(
    "CTX005",
    "“{word}” seems to be left over here.",
    level="warning",
    scope="narration",
    requires="onnxruntime",
    bad=[
        "The prankster gives him money and secretly follows [[the  -> ]]him to the shop.",
    ],
    good=[
        "The prankster gives him money and secretly follows him to the shop.",
        "He had had enough of what it was that she said.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each word that seems too much."""
    for one in surplus(doc, _LIKELY):
        token = one.token
        if not (token.form.islower() and token.is_word and one.after.spaced):
            continue
        level = "suggestion" if _is_needed(doc, one) else level_of(one.odds, _SURE)
        yield Hit(Span(token.start, one.after.start), ("",), {"word": token.form}, level)


def _is_needed(doc: Document, one: Surplus) -> bool:
    """Whether it begins a clause about the noun before (“a Russian the police say …”), ends one
    (“what she referred to was”), or joins two nouns or figures (“the third in sales”).
    """
    place = doc.word_at(one.token.start)
    before, after = doc.tags[place - 1], doc.tags[min(place + 1, len(doc.words) - 1)]
    if one.after.form[0].isupper() or (one.token.form, one.after.form) == ("in", "house"):
        return True  # “Secretary of State for Administration Anna Hall”
    if one.token.form in ("is", "was", "are", "were"):
        return before.startswith(("ADP", "PART"))
    if one.token.form in ("in", "of", "on", "for"):
        return before.startswith(("NOUN", "ADJ.S")) and after.startswith("NOUN")
    if one.token.form in ("the", "a", "an"):
        group = doc.chunks[place]
        verb = group.end if group else place
        return verb < len(doc.words) and doc.words[verb] in ("say", "says", "said")
    return one.token.form == "to" and before == "NUM"
