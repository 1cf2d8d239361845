"""From what each form would be at a place to the use of one: shared by the detectors of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import HEADLINE, RUNNING, STANDFIRST
from newslint.styling.use import Use

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from newslint.document import Document
    from newslint.numbers import Number
    from newslint.spans import Span

OTHER = "other"  # a form that no style asks for
_PROSE = RUNNING | {HEADLINE, STANDFIRST}


def use_of(doc: Document, span: Span, texts: Mapping[str, str], otherwise: str = OTHER) -> Use:
    """The use at a span, where ``texts`` says what each form would be there.

    It is of the first form that stands there as written, or of ``otherwise``.
    """
    found = doc.text[span.start : span.end]
    form = next((name for name, text in texts.items() if text == found), otherwise)
    return Use(span, form, {name: text for name, text in texts.items() if name != form})


def in_prose(doc: Document, offset: int) -> bool:
    """Whether an offset is in sentences or a headline, not in a table, byline or dateline."""
    return doc.paragraph_at(offset).role in _PROSE


def opens_sentence(doc: Document, offset: int) -> bool:
    """Whether only marks stand between an offset and the start of its sentence."""
    before = doc.text[doc.sentence_at(offset).start : offset]
    return not any(character.isalnum() for character in before)


def word_before(doc: Document, number: Number) -> str:
    """The folded word before a number in its sentence, or nothing."""
    place = doc.word_at(number.span.start)
    while place and doc.starts[place] >= number.span.start:
        place -= 1
    inside = doc.starts[place] >= doc.sentence_at(number.span.start).start
    return doc.words[place] if inside and doc.ends[place] <= number.span.start else ""


def follows(doc: Document, end: int, width: int = 40) -> str:
    """The folded text after an offset, to the end of the paragraph."""
    return doc.folded[end : min(end + width, doc.paragraph_at(max(0, end - 1)).end)]


def at_figures(doc: Document, pattern: re.Pattern[str], back: int = 0) -> Iterator[re.Match[str]]:
    """The matches that begin with a figure of the text, or up to ``back`` characters before it."""
    last = 0
    for place in doc.figures:
        start = doc.starts[place]
        for begin in range(max(last, start - back), start + 1):
            match = pattern.match(doc.text, begin)
            if match:
                last = match.end()
                yield match
                break
