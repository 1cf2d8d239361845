"""A surname in the text before the paragraph that introduces the person in full.

It comes of paragraphs that changed places. Headlines and captions do not count.
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
    "NAM043",
    "“{found}” speaks here before being introduced as “{full}”.",
    level="suggestion",
    scope="narration",
    needs=tuple(sorted(SPEECH)),
    bad=[
        (
            "The council met on Monday.\n\n“We will build the school,” [[Fitzpatrick]] said.\n\n"
            "Mayor Anne Fitzpatrick lost the vote."
        ),
    ],
    good=[
        (
            "The council met Anne Fitzpatrick on Monday.\n\n“We will build,” Fitzpatrick said."
            "\n\nThe vote of Anne Fitzpatrick was the last."
        ),
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a speaker whose first place in the text is a bare surname."""
    if len(parts(doc).body) < _LEAST_PARAGRAPHS:
        return
    for speaker in speakers(doc):
        later = [at for at in speaker.introduced if at > speaker.spoke]
        if not later or speaker.places[0] != speaker.spoke or is_followed(doc, speaker.spoke):
            continue
        if not is_obscure(doc, speaker):
            continue
        start = doc.starts[speaker.spoke]
        full = doc.text[doc.starts[later[0] - 1] : doc.starts[later[0]] + len(speaker.name)]
        yield Hit(Span(start, start + len(speaker.name)), (), {"full": full})
