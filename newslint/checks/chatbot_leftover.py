"""A sentence in which a chatbot speaks of itself or its task, left in when its text was pasted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.lines import in_paragraphs
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

# An expression for each word or sign that it cannot do without, so that few are ever tried.
_BY_WORD = {
    "ai": r"\bas an ai(?: language)?(?: model| assistant)?(?=,| i | developed| created| trained)",
    "model": r"\bas a large language model(?=,| i | developed| created| trained)",
    "knowledge": (
        r"\bas of my (?:last|latest) knowledge (?:update|cut-?off)\b|\bmy knowledge cut-?off\b"
    ),
    "training": r"\bas of my (?:last|latest) training\b|\bmy training data only goes\b",
    "request": (
        r"\bi (?:cannot|can't) (?:fulfill?|comply with|assist with|help with) (?:this|that|your)"
        r" request\b"
    ),
    "oaicite": r":?(?:contentreference)?\[oaicite:\d+\](?:\{index=\d+\})?",
    "source": r"[?&]utm_source=(?:chatgpt|openai)[\w.]*",
}
_CITED = r"【\d+[:†][^】\n]{0,40}】"
_HEADS = (
    "certainly", "sure", "of course", "absolutely", "here", "i hope this helps", "let me know if",
    "would you like me to", "do you want me to", "if you'd like", "if you would like",
    "note:",
)  # fmt: skip
_OPENING = regex(
    r"(?:certainly|sure|of course|absolutely)[!,.] (?:here(?:'s| is| are)|i(?:'d be| would be|'ve"
    r"| have)|let me)\b"
    r"|here(?:'s| is| are) (?:an?|the|your|some|\d+|three|five|ten) (?:\w+ ){0,2}"
    r"(?:(?:rewritten|revised|rephrased|polished|edited|shortened|condensed|proofread) (?:version"
    r"|draft|article|text|story|copy|paragraph)|(?:possible|suggested|alternative) (?:headline"
    r"|title|caption|opening))s?\b[^.\n]{0,80}:$"
    r"|i hope this helps\b[.!]?|let me know if you(?:'d like| would like| want| need) "
    r"(?:me to|any|further|more|changes|adjustments|this|it)\b[^\n]{0,60}$"
    r"|(?:would you like me to|do you want me to) [^\n]{0,90}\?$"
    r"|if you(?:'d| would) like, i can\b[^\n]{0,120}"
    r"|note: (?:this|i) (?:\w+ ){0,6}(?:generated|rewritten|ai|placeholder)\b[^\n]{0,100}",
    re.MULTILINE,
)


@rule(
    "NEW110",
    "This reads as a chatbot speaking, not the reporter.",
    bad=[
        "[[As an AI language model]], I cannot vouch for it.",
        "[[Here is the rewritten version of your article:]]\n\nThe mayor left.",
        "The mayor left. [[:contentReference[oaicite:0]{index=0}]]",
        "The mayor left.\n\n[[I hope this helps!]]",
    ],
    good=[
        "The firm trains a large language model.\n\nHere is what the mayor said about it:",
        "“Sure, here is my card,” he said.\n\nOf course, the mayor let me know.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report what only a chatbot writes."""
    for hit in _hits(doc):
        if not doc.in_quote(hit.span.start):
            yield hit


def _hits(doc: Document) -> Iterator[Hit]:
    folded = doc.folded
    for word in _BY_WORD.keys() & doc.index.keys():
        for match in in_paragraphs(doc, word, _BY_WORD[word]):
            yield Hit(Span(*match.span()))
    if "【" in doc.signs:
        for match in re.finditer(_CITED, folded):
            yield Hit(Span(*match.span()))
    for start, end, _ in doc.paragraphs:
        if folded.startswith(_HEADS, start):
            opening = _OPENING.match(folded, start, end)
            if opening:
                yield Hit(Span(*opening.span()))
