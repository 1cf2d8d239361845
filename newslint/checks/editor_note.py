"""A note between reporter and desk that was left in the copy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_NOTE = (
    r"(?:(?:please |pls |plse |plz |must |need to |needs |can you |desk[:,] ?|subs?[:,] ?"
    r"|eds?[:,] ?"
    r"|note to (?:desk|editor|subs?)[:,]? ?|nb[:,] ?)*"
    r"(?:check|ck|chk|confirm|verify|fact.?check|double.?check|clarify|rewrite|rephrase|trim|expand"
    r"|fill in|spelling\?|sp\??|cq|cqd?|citation needed|source\?|who\?|when\?|where\?|which\?|why\?"
    r"|is this right\?|correct\?|ok\?|date\?|name\?|age\?|more (?:tk|to come)|to come"
    r"|tbc|tbd"
    r"|insert (?!your|own|our|joke|here\b)[^)\]\n“\"]{1,40}"
    r"|add [^)\]\n]{1,30} here|your text here|note to (?:desk|editors?"
    r"|subs?)[^)\]\n]{0,60})"
    r"(?:(?: this| that| spelling| sp| name| date| figure| number| with [^)\]\n]{1,20}"
    r"| the [^)\]\n]{1,20})?"
    r"(?: please| pls)?)?\??[)\]]|\?+[)\]])"
)
# One expression for each bracket: a search for a single character is quick.
_NOTES = tuple((mark, regex(rf"\{mark}{_NOTE}", re.IGNORECASE)) for mark in "([")
_DESK = frozenset({"eds", "subs", "desk", "attn", "ops", "note"})
_LINE = regex(
    r"(?:^|\n)((?:EDS|SUBS|DESK|NOTE TO (?:DESK|EDITORS?|SUBS?)|ATTN(?: DESK| EDITORS)?"
    r"|NB FOR DESK|OPS)"
    r" ?: ?[^\n]*)"
)


@rule(
    "NEW004",
    "A note to the desk seems to have been left in.",
    needs=("(", "[", *_DESK),
    bad=[
        "The mayor [[(please check)]] left.",
        "John Smyth [[(sp?)]] left.",
        "The mayor, 54 [[[CK]]], left.",
        "The mayor left.\n\n[[EDS: second paragraph is new.]]",
        "It was built in 1905 [[(??)]].",
        "The mayor [[[confirm spelling]]] left.",
    ],
    good=[
        "He was happy(?) to go. “It will cost us (?) more,” he said. [Insert your joke here.]",
        "The Samajwadi Party (SP) won.",
        "The mayor (who was checked by doctors) left.",
        "He wrote the cheque (a check in the U.S.) and [the mayor] left.",
        "Editor's note: This story has been corrected.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report bracketed queries and lines addressed to the desk."""
    text = doc.text
    for mark, pattern in _NOTES:
        if mark in text:
            for match in pattern.finditer(text):
                if not _is_aside(doc, match):
                    yield Hit(Span(*match.span()))
    if not doc.index.keys().isdisjoint(_DESK):
        for match in _LINE.finditer(text):
            yield Hit(Span(*match.span(1)))


def _is_aside(doc: Document, match: re.Match[str]) -> bool:
    """Whether a bare question mark in brackets is the writer's irony or stands in speech."""
    inside = match[0][1:-1]
    if inside.isalpha() and inside.isupper():  # a party's initials after its name
        names = doc.text[max(0, match.start() - 60) : match.start()].split()
        return [name[0] for name in names[-len(inside) :]] == list(inside)
    if inside.strip("?"):
        return False
    return doc.text[match.start() - 1 : match.start()] != " " or doc.in_quote(match.start())
