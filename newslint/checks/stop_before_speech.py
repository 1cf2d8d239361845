"""A full stop between a speaker and the speech that follows: “Hall said. ‘We have to go.’”

Only where a paragraph opens with the speaker, so that the words belong to no speech before them.
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

_VERBS = frozenset("said stated added wrote explained replied tweeted continued says adds".split())
_OPENING = regex(
    r"(?:(?:The|A|An|His|Her|Mr|Mrs|Ms|Dr)\.? )?[\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
    r"(?: (?:also|later|then))? (?P<error>(?P<verb>[a-z]+)\.)(?= [“\"][A-Z])"
)


@rule(
    "PUN139",
    "A comma, not a full stop, leads to the speech: “{fix}”.",
    level="warning",
    ask=True,
    bad=["The vote was lost.\n\nMary Hall [[said. -> said,]] “We have to go to court with it.”"],
    good=[
        "The vote was lost.\n\nMary Hall said, “We have to go to court with it.”",
        "“We will go,” Mary Hall said. “We have to.”",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report “Name said.” before an opening mark at the start of a paragraph."""
    text = doc.text
    for place in places_of(doc, _VERBS):
        end = doc.ends[place]
        if text[end : end + 2] != ". " or text[end + 2 : end + 3] not in ("“", '"'):
            continue
        match = _OPENING.match(text, doc.paragraph_at(end).start)
        if match and match.end("verb") == end:
            yield Hit(Span(*match.span("error")), (f"{match['verb']},",))
