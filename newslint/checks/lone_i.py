"""The pronoun “I” in lower case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_FORMS = ("i", "i'm", "i've", "i'll", "i'd")
_VERBS = frozenset(
    "am was have had will would can could should may might must do did don't didn't can't won't"
    " couldn't wouldn't haven't hadn't wasn't think thought know knew want wanted feel felt love"
    " loved believe believed hope hoped guess say said saw see went go got get came just really"
    " never"
    " always also still even only cannot understand remember mean need like wish tell told".split()
)
_TWEETS = frozenset("tweet tweets tweeted tweeting texted texting tweeted, posted".split())
_TYPED = regex(r"[a-z]{3}[.!?] [a-hj-z][a-z]* [a-z]")
_NUMBERED = frozenset(
    "part section chapter figure phase type volume act article title book".split()
)
_LEADS = frozenset("and but that if when as because what which where than then so while".split())


@rule(
    "NAM021",
    "The pronoun “I” takes a capital.",
    level="warning",
    bad=["“Then [[i -> I]] went home,” he said, “and [[i'm -> I'm]] glad.”"],
    good=[
        "“Then I went home,” he said, i.e. to bed. (i) Part i was an i-Mode phone.",
        "i love the way i was",
        "“They said i will (sic) go,” he wrote. She tweeted: “so so sorry and i am sad”.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the pronoun where the words around it show that it is one."""
    for form in _FORMS:
        for place in doc.index.get(form, ()):
            start, end = doc.starts[place], doc.ends[place]
            if doc.text[start] != "i" or not _is_pronoun(doc, place, form):
                continue
            yield Hit(Span(start, end), ("I" + doc.text[start + 1 : end],))


def _is_pronoun(doc: Document, place: int, form: str) -> bool:
    text, start, end = doc.text, doc.starts[place], doc.ends[place]
    if text[start - 1 : start] not in {" ", "“", '"', "‘", "'"} or text[end : end + 1] != " ":
        return False
    first = doc.sentence_at(start).start
    if text[first].islower() and first != start:  # a message typed without capitals
        return False
    if form != "i":
        return True
    after = doc.words[place + 1] if place + 1 < len(doc.words) else ""
    before = doc.words[place - 1] if place else ""
    if before in _NUMBERED:
        return False
    if "(sic)" in text[first : doc.sentence_at(start).end] or _is_typed(doc, start):
        return False
    return after in _VERBS or (before in _LEADS and after.isascii() and after.isalpha())


def _is_typed(doc: Document, start: int) -> bool:
    """Whether it is part of a message that is given as it was typed."""
    paragraph = doc.paragraph_at(start)
    text = doc.text[paragraph.start : paragraph.end]
    return bool(_TWEETS & set(text.lower().replace(":", " ").split())) or bool(_TYPED.search(text))
