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
_THINGS = frozenset(
    "button buttons sign signs banner banners shirt shirts placard placards sticker stickers "
    "poster posters headline headlines hat hats caption label".split()
)
_SPEECH = regex(r"[A-Z][a-z’']* (?:[^\"“”\n ]+ ){2}[^\"“”\n]*[.!?,…]$")
_TITLED = regex(r"(?:[A-Z][\w’'-]*[:,.!?]* (?:(?:a|an|the|of|and|in|to) )*)+[A-Z][\w’'-]*[.!?,…]$")


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
        "I have a button that says “I like the mayor and all her cats too!”",
        "To these she added “Killing Time: A History,” written last year.",
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
        speech = text[quote.opener + 1 : quote.closer]
        if verb and verb[0] in ("said", "says") and _is_written(doc, quote.opener):
            continue
        if verb and _SPEECH.match(speech) and not _TITLED.match(speech):
            last = verb[0].rpartition(" ")[2]
            span = Span(quote.opener - 1 - len(last), quote.opener - 1)
            yield Hit(span, (f"{last},",))


def _is_written(doc: Document, opener: int) -> bool:
    """Whether a thing says it: “a button that says”, “the sign said”."""
    verb = doc.word_at(opener)
    return not _THINGS.isdisjoint(doc.words[max(0, verb - 2) : verb])
