"""A whole sentence of speech after “said” with no comma (or colon) before the opening mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_VERB = regex(
    r"(?<![\w’'])(?:said|says|added|replied|warned|told (?:him|her|them|me|us|reporters|[A-Z]\w+))$"
)
_REACH = 30
_SPEECH = regex(r"[A-Z][a-z’']* (?:[^\"“”\n ]+ ){2}[^\"“”\n]*[.!?,…]$")


@rule(
    "PUN048",
    "Put a comma between “{found}” and the speech.",
    level="warning",
    ask=True,
    bad=[
        "Ms Hall [[said -> said,]] “We will not close the school.”",
        'Then he [[added -> added,]] "It was never my plan to leave," and sat down.',
    ],
    good=[
        "Ms Hall said, “We will not close the school.”",
        "Ms Hall said: “We will not close the school.”",
        "Ms Hall said “Big River” was her favourite film.",
        "Ms Hall said “we” too often.",
        "The sign said “Keep out”.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report “said” right before a quotation that is a sentence."""
    text = doc.text
    for quote in doc.quotes.pairs:
        if quote.closer is None or quote.mark != "double" or quote.depth:
            continue
        if text[quote.opener - 1 : quote.opener] != " " or text[quote.opener - 2] in ",:.":
            continue
        verb = _VERB.search(text, max(0, quote.opener - _REACH), quote.opener - 1)
        if verb and _SPEECH.match(text[quote.opener + 1 : quote.closer]):
            last = verb[0].rpartition(" ")[2]
            span = Span(quote.opener - 1 - len(last), quote.opener - 1)
            yield Hit(span, (f"{last},",))
