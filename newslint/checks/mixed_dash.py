"""A dash made of unlike strokes: “–-”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

# Led by one sign each, these find out quickly whether there is anything to report.
_BESIDE = (regex("–(?:[-—]|(?<=[-—]–))"), regex("—(?:[-–]|(?<=[-–]—))"))
_LETTER = regex(r"(?:^|\b)[A-Za-z]$")
_MIXED = regex("[–—]-+|-+[–—]-*|–—|—–")


@rule(
    "PUN030",
    "One dash is enough: “{fix}”.",
    needs=("–", "—"),
    bad=["He left [[–- -> –]] alone.", "He left[[—- -> —]]alone."],
    good=["He left – alone. He left—alone. He left -- alone. “A m—– f—– liar,” he said."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a hyphen joined to a dash, or two unlike dashes."""
    text = doc.text
    if any(beside.search(text) for beside in _BESIDE):
        for match in _MIXED.finditer(text):
            if _LETTER.search(text, max(0, match.start() - 2), match.start()):
                continue  # a word with its letters left out: f—-ing
            yield Hit(Span(*match.span()), ("—" if "—" in match[0] else "–",))
