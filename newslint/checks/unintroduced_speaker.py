"""Somebody speaks by surname whom the article never names in full.

Readers of a first reference need the full name and what the person is. Names that everybody knows
are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.parts import parts
from newslint.rule import Hit, rule
from newslint.spans import Span
from newslint.surnames import SPEECH, is_followed, is_obscure, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LEAST_PARAGRAPHS = 3


@rule(
    "NAM042",
    "Who is “{found}”? No full name or role is given in this article.",
    level="suggestion",
    scope="narration",
    needs=tuple(sorted(SPEECH)),
    bad=[
        (
            "The council met on Monday.\n\n“We will build the school,” [[Fitzpatrick]] said.\n\n"
            "The vote was close."
        ),
    ],
    good=[
        (
            "The council met Anne Fitzpatrick on Monday.\n\n“We will build,” Fitzpatrick said."
            "\n\nThe vote was close."
        ),
        "The council met on Monday.\n\n“We will build,” Obama said.\n\nThe vote was close.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the first word of each obscure speaker who is never introduced."""
    if len(parts(doc).body) < _LEAST_PARAGRAPHS:
        return
    for speaker in speakers(doc):
        if speaker.introduced or speaker.places[0] != speaker.spoke:
            continue
        if any(is_followed(doc, at) for at in speaker.places) or not is_obscure(doc, speaker):
            continue
        start = doc.starts[speaker.spoke]
        yield Hit(Span(start, start + len(speaker.name)))
