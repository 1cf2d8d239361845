"""What an article's own quotation marks look like, for rules that mend or compare them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex

if TYPE_CHECKING:
    from newslint.document import Document

_STRAIGHTENED = str.maketrans("“”‘’", "\"\"''")
SPEECH_VERBS = (
    r"(?:said|says|say|told|tells|added|adds|wrote|writes|asked|asks|explained|noted|tweeted"
    r"|replied|continued|insisted|warned|stated|argued|recalled|concluded|announced|declared)"
)
_ATTRIBUTION = regex(
    rf" (?:(?:he|she|they|it|I|we|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,5}}) {SPEECH_VERBS}\b"
    rf"|(?:a|an|the|one|another) (?:[\w-]+ ){{1,3}}?{SPEECH_VERBS}\b"
    rf"|{SPEECH_VERBS} (?:he\b|she\b|the\b|a\b|an\b|one\b|[A-Z]))"
)
_MANGLED_FROM = 5


def attribution_at(text: str, offset: int) -> bool:
    """Whether “ he said” or “ said the minister” stands at an offset."""
    return _ATTRIBUTION.match(text, offset) is not None


def has_attribution(text: str, start: int, end: int) -> bool:
    """Whether “, he said” stands somewhere between two offsets."""
    return any(
        text[match.start() - 1] in ",?!—–-" for match in _ATTRIBUTION.finditer(text, start + 1, end)
    )


def is_straight(doc: Document) -> bool:
    """Whether most double marks of the article are straight (most apostrophes, if it has none)."""
    text = doc.text
    straight, curly = text.count('"'), text.count("“") + text.count("”")
    if straight or curly:
        return straight > curly
    return text.count("'") > text.count("’")


def as_typed(doc: Document, marks: str) -> str:
    """Curly marks turned straight where the article's marks are straight."""
    return marks.translate(_STRAIGHTENED) if is_straight(doc) else marks


def is_mangled(doc: Document) -> bool:
    """Whether so many marks have lost their partners that the copy, not the typing, is at fault."""
    lost = len(doc.quotes.stray_closers) + len(doc.quotes.unclosed)
    return lost >= _MANGLED_FROM and lost * 4 > len(doc.quotes.doubles)
