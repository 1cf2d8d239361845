"""A title before a name with capitals in one place and without in another.

“Foreign Minister Anna Kovalenko” and “foreign minister Ivan Petrov” do not go together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.checks._peoples import ADJECTIVES
from newslint.layout import BODY
from newslint.lexicon.survey import in_title_case, opens_sentence
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_TITLES = (
    "president", "chancellor", "king", "queen", "prince", "princess", "senator", "governor",
    "mayor", "ambassador", "general", "colonel", "captain", "bishop", "archbishop", "cardinal",
)  # fmt: skip
_MINISTERS = "foreign prime defence defense finance interior justice health".split()


@rule(
    "NAM046",
    "“{found}” stands with other capitals before a name elsewhere in this article.",
    level="suggestion",
    scope="narration",
    needs=(*_TITLES, "minister"),
    bad=[
        (
            "On Monday they met President Anna Kovalenko in the town hall, and a day after that"
            " President Ivan Petrov came. Later in the week they met [[president -> President]]"
            " Olga Remezova by the sea."
        ),
    ],
    good=["They met President Anna Kovalenko. The president left. The US president spoke."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the rarer form of each title that stands right before two capitals."""
    for title in (*_TITLES, "minister"):
        forms: dict[bool, list[Span]] = {True: [], False: []}
        for place in doc.index.get(title, ()):
            first = place - 1 if title == "minister" and _is_minister(doc, place) else place
            if title == "minister" and first == place:
                continue
            if _is_before_name(doc, place) and _is_free(doc, first):
                span = Span(doc.starts[first], doc.ends[place])
                forms[doc.text[doc.starts[first]].isupper()].append(span)
        rare, usual = sorted(forms.values(), key=len)
        if rare and len(usual) > len(rare):
            for span in rare:
                text = doc.text[span.start : span.end]
                yield Hit(span, (text.title() if text[0].islower() else text.lower(),))


def _is_minister(doc: Document, place: int) -> bool:
    return place > 0 and doc.gap(place - 1) == " " and doc.words[place - 1] in _MINISTERS


def _is_before_name(doc: Document, place: int) -> bool:
    """Whether first and last name follow."""
    if place + 2 >= len(doc.words) or doc.gap(place) != " " or doc.gap(place + 1) != " ":
        return False
    return all(
        doc.text[doc.starts[at]].isupper() and doc.text[doc.starts[at] + 1].islower()
        for at in (place + 1, place + 2)
        if doc.ends[at] - doc.starts[at] > 1
    )


def _is_free(doc: Document, first: int) -> bool:
    """Whether the capital of a title says something: not in a headline, nor first in a sentence.

    After an article, a country or “former” the title is a description.
    """
    start = doc.starts[first]
    if doc.paragraph_at(start).role != BODY or opens_sentence(doc, first):
        return False
    if in_title_case(doc, first) or not first or doc.gap(first - 1) not in (" ", ", "):
        return False
    before = doc.words[first - 1]
    if before in (
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "our",
        "then",
        "former",
        "ex",
        "vice",
        "deputy",
        "class",
        "attorney",
        "acting",
        "late",
    ):
        return False
    plain = doc.text[doc.starts[first - 1]].islower() and "'" not in before
    return plain or before in ADJECTIVES
