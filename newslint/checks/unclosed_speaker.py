"""A speaker's description that is not closed: “It is late,” Ann Hall, head of the school said.

The description is opened by a comma after the name and wants another before the verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import places_of
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_VERBS = frozenset("told said says added explained wrote tweeted continued noted".split())
_SPEAKER = regex(
    r"[,?!][”\"’'] (?:[A-Z][\w’'.-]+ ){1,3}[A-Z][\w’'.-]+, "
    r"(?P<role>[^,.;:?!()\"“”—–\n]{4,90}) $"
)
_CLAUSE = regex(
    r"\b(?:who|whom|whose|which|that|where|when|if|because|as|how|what|was|is|are|were|had|has"
    r"|told|said|he|she|they|it|I|we|you)\b"
)
_REACH = 150  # characters before the verb


@rule(
    "PUN154",
    "The description of the speaker is not closed: put a comma before “{verb}”.",
    level="warning",
    bad=["“It is late,” Ann Hall, head of the [[school told -> school, told]] the paper."],
    good=[
        "“It is late,” Ann Hall, head of the school, told the paper.",
        "“It is late,” Ann Hall told the paper. “I see,” Ann Hall, who was there told us.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the verb of such a speaker right after speech."""
    text = doc.text
    for place in places_of(doc, _VERBS):
        start, end = doc.starts[place], doc.ends[place]
        if place < 4 or doc.gap(place - 1) != " " or text[end : end + 1] == ",":
            continue
        match = _SPEAKER.search(text, max(0, start - _REACH), start)
        if match and not _CLAUSE.search(match["role"]):
            verb, last = text[start:end], text[doc.starts[place - 1] : start - 1]
            span = Span(doc.starts[place - 1], end)
            yield Hit(span, (f"{last}, {verb}",), {"verb": verb})
