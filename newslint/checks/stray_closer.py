"""A closing quotation mark with no partner.

Speech that runs over several paragraphs opens afresh at each and closes once. Where the sentence
is plainly somebody's words (“..., she said”), the fault is the lost opening mark, and that is what
is offered; otherwise the mark itself may go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.quotemarks import is_suffix
from newslint.quotestyle import SPEECH_VERBS, as_typed, attribution_at, is_mangled
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SPEECH = regex(rf"\b{SPEECH_VERBS}\b")
_ANNOUNCED = regex(rf"\b{SPEECH_VERBS}: (?P<word>[A-Z])")
_WORD = regex(r"\w[\w’'-]*")
_OPEN_HERE = {"advice": "the quotation may begin here"}
_OPEN = {"advice": "open the quotation where it begins"}
_DELETE = {"advice": "delete it, or open the quotation where it begins"}
_APOSTROPHE = {"advice": "an apostrophe seems meant"}


@rule(
    "PUN001",
    "A closing quotation mark with no partner: {advice}.",
    ask=True,
    bad=[
        "He told reporters that the ministry would never agree to such a plan.[[” -> ]]",
        "The council met on Monday.[[” -> ]] It voted.\n\n“We are glad,” Ms Cole said.",
        "[[We -> “We]] will not give up the harbour,” Ms Cole said on Monday.",
        'Sales rose by a tenth in the spring,[[ " -> ]] but profits fell.',
        "The mayor has said that the harbour will be sold,[[”]] Ms Cole said on Monday.",
        "A spokesman for the harbour said: [[We -> “We]] are here to stay.”",
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
    """The place for the opening mark, if the words that end here are plainly somebody's."""
    text, start = doc.text, doc.paragraph_at(offset).start
    since = max((at + 1 for at in doc.quotes.doubles if start <= at < offset), default=start)
    announced = _ANNOUNCED.search(text, since, offset)
    if announced and doc.sentence_at(offset - 1).start <= announced.start("word"):
        return _open_at(doc, announced.start("word"))
    last = text[max(0, offset - 2) : offset].rstrip()[-1:]
    if last not in {",", "?", "!"} or not attribution_at(text, offset + 1):
        return None
    begins = since == start and doc.sentence_at(offset - 1).start == start
    if begins and not doc.in_quote(start) and not _SPEECH.search(text, start, offset):
        return _open_at(doc, start)
    return Hit(Span(offset, offset + 1), (), _OPEN)


def _open_at(doc: Document, start: int) -> Hit | None:
    word = _WORD.match(doc.text, start)
    if not word:
        return None
    return Hit(Span(*word.span()), (as_typed(doc, "“") + word[0],), _OPEN_HERE)


def _closer(doc: Document, offset: int) -> Hit:
    text = doc.text
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    if before.isalpha() and is_suffix(text, offset):
        return Hit(Span(offset, offset + 1), (as_typed(doc, "’"),), _APOSTROPHE)
    start = offset - 1 if before == " " and after in {"", " ", "\n"} else offset
    return Hit(Span(start, offset + 1), ("",), _DELETE)
