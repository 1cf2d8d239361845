"""A closing quotation mark with no partner.

Speech that runs over several paragraphs opens afresh at each and closes once. Where the sentence
is plainly somebody's words (“..., she said”), the fault is the lost opening mark, and that is what
is offered; otherwise the mark itself may go.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.quotemarks import is_suffix
from newslint.quotestyle import SPEECH_VERBS, as_typed, attribution_at, is_mangled
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SPEECH = re.compile(rf"\b{SPEECH_VERBS}\b")
_WORD = re.compile(r"\w[\w’'-]*")
_OPEN_HERE = {"advice": "the quotation may begin here"}
_DELETE = {"advice": "delete it, or open the quotation where it begins"}
_APOSTROPHE = {"advice": "an apostrophe seems meant"}


@rule(
    "PUN001",
    "A closing quotation mark with no partner: {advice}.",
    bad=[
        "He told reporters that the ministry would never agree to such a plan.[[” -> ]]",
        "The council met on Monday.[[” -> ]] It voted.\n\n“We are glad,” Ms Cole said.",
        "[[We -> “We]] will not give up the harbour,” Ms Cole said on Monday.",
        'Sales rose by a tenth in the spring,[[ " -> ]] but profits fell.',
        "The mayor has said that the harbour will be sold,[[” -> ]] Ms Cole said on Monday.",
        "It was the country[[\" -> ']]s oldest theatre, and it's closed.",
    ],
    good=[
        "“It is late,” he said.",
        "“It rained all night.\n\n“It poured,” he said.",
        '"They built it in a week," she said. "It is 40 feet long."',
        "He is 6'2\" tall and his brother is 5' 11\".",
        'The shop sold a 24" screen for $80.',
        "She called it “a ‘great’ day” and left.",
        "“Who said ‘never’?” he asked.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each closer that nothing opens."""
    if not doc.quotes.stray_closers or is_mangled(doc):
        return
    for offset in doc.quotes.stray_closers:
        yield _lost_opener(doc, offset) or _closer(doc, offset)


def _lost_opener(doc: Document, offset: int) -> Hit | None:
    """The place for the opening mark, where paragraph and speech plainly begin together."""
    text, start = doc.text, doc.paragraph_at(offset).start
    word = _WORD.match(text, start)
    if not word or text[offset - 1] not in ",?!" or not attribution_at(text, offset + 1):
        return None
    if doc.sentence_at(offset - 1).start != start or doc.in_quote(start):
        return None
    if any(start <= other < offset for other in doc.quotes.doubles):
        return None
    if _SPEECH.search(text, start, offset):
        return None  # somebody is already said to have said something: no speech begins there
    fixed = as_typed(doc, "“") + word[0]
    return Hit(Span(*word.span()), (fixed,), _OPEN_HERE)


def _closer(doc: Document, offset: int) -> Hit:
    text = doc.text
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    if before.isalpha() and is_suffix(text, offset):
        return Hit(Span(offset, offset + 1), (as_typed(doc, "’"),), _APOSTROPHE)
    start = offset - 1 if before == " " and after in {"", " ", "\n"} else offset
    return Hit(Span(start, offset + 1), ("",), _DELETE)
