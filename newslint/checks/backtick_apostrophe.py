"""A backtick, an accent or a double quotation mark where an apostrophe belongs: “don`t”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit_apostrophes
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MARK = regex(r"[`´](?<=[^\W\d_].)(?=[^\W\d_])")
# One expression for each mark: a search for a single character is quick.
_QUOTES = tuple(
    (mark, regex(mark + r"(?<=[a-z].)(?=(?:s|t|re|ve|ll) [a-z])")) for mark in ('"', "”")
)
_QUOTED = regex(r"[“\"][\w-]+$")


@rule(
    "PUN029",
    "An apostrophe belongs here.",
    needs=('"', "”", "`", "´"),
    bad=[
        "They don[[` -> ']]t know.",
        "It[[´ -> ']]s late.",
        "It is the country[[\" -> ']]s job.",
    ],
    good=[
        "They don't know. It’s late, and ‘so’ it goes.",
        '"Yes," he said. She had a 6" nail.',
        "He counts the “good”s more gladly than the “bad”s here.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report marks inside a word that are no apostrophes."""
    text = doc.text
    if "`" in text or "´" in text:
        for match in _MARK.finditer(text):
            yield Hit(Span(*match.span()), (fit_apostrophes(doc, "'"),))
    for mark, pattern in _QUOTES:
        if f"x{mark}x" in doc.gaps:
            for match in pattern.finditer(text):
                if _QUOTED.search(text, max(0, match.start() - 25), match.start()):
                    continue  # more “good”s than “bad”s
                yield Hit(Span(*match.span()), (fit_apostrophes(doc, "'"),))
