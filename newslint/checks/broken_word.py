"""A word that a line end broke in two: “govern- ment”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_BROKEN = regex(r"- (?=[a-z])")
_JOINERS = frozenset("and or to nor but versus vs und als".split())


@rule(
    "LAY007",
    "“{found}” looks like one word, “{fix}”, broken at a line end.",
    level="warning",
    needs=("- ",),
    bad=["The [[govern- ment -> government]] fell."],
    good=["The pre- and post-war years; a two- or three-day visit.", "He left - she stayed."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report two halves of which neither the second is a word and both together are."""
    text = doc.text
    for match in _BROKEN.finditer(text):
        if text[match.start() - 1 : match.start()] == " ":
            continue  # a dash
        place = doc.word_at(match.start())
        if doc.ends[place] != match.start() or place + 1 >= len(doc.words):
            continue
        one, two = doc.words[place], doc.words[place + 1]
        if doc.starts[place + 1] != match.end() or two in _JOINERS or not one.isalpha():
            continue
        from newslint.lexicon.known import frequency, known

        if len(one) < 2 or not known(one + two):
            continue
        if not known(two) or min(frequency(one), frequency(two)) + 8 < frequency(one + two):
            span = Span(doc.starts[place], doc.ends[place + 1])
            yield Hit(span, (text[span.start : match.start()] + text[match.end() : span.end],))
