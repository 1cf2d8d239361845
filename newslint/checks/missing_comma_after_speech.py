"""Speech that runs into “he said” with no comma, stop or other mark at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SAID = "(?:said|told|added|wrote|replied|explained|tweeted|recalled|urged|warned)"
_SPEAKER = regex(
    rf" (?:(?:he|she|they|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) {_SAID}\b(?! (?:was|is|has|had|would))"
    rf"|(?:said|added|explained) (?:he|she|the|a|an|[A-Z][\w’'-]+)\b(?! (?:was|is|has|had) ))"
)
_WORD = regex(r"[\w’'-]+$")
_SPEECH_FROM = 3  # words


@rule(
    "PUN049",
    "Put a comma between the speech and “{speaker}”.",
    level="warning",
    bad=[
        '"We never saw the [[letter" -> letter," | letter",]] he said.',
        "“They left in a [[hurry” -> hurry,” | hurry”,]] Ms Hall told the court.",
    ],
    good=[
        '"We never saw the letter," he said.',
        "“Did you see it?” he said.",
        "What she called “a fine day for all” he said was nothing.",
        "The “No” campaign said it had won.",
        "In the film “Big River” Hall said nothing.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a bare closing mark before the speaker."""
    text = doc.text
    for quote in doc.quotes.pairs:
        closer = quote.closer
        if closer is None or quote.mark != "double" or quote.depth:
            continue
        if not text[closer - 1].isalnum() or text.count(" ", quote.opener, closer) < _SPEECH_FROM:
            continue
        speaker = _SPEAKER.match(text, closer + 1)
        if not speaker or not _is_speech(text, doc, quote.opener):
            continue
        word = _WORD.search(text, quote.opener + 1, closer)
        last, mark = word[0] if word else text[closer - 1], text[closer]
        fixes = (f"{last},{mark}", f"{last}{mark},")
        yield Hit(Span(closer - len(last), closer + 1), fixes, {"speaker": speaker[0].strip()})


def _is_speech(text: str, doc: Document, opener: int) -> bool:
    """Whether a sentence begins at the opening mark, or speech is taken up again there."""
    before = text[doc.sentence_at(opener).start : opener].rstrip(' "“”')
    return (not before and text[opener + 1].isupper()) or before.endswith((",", ":"))
