"""Many words and phrases found in one pass over the word index.

A phrase matches whole words, in any case unless it has capitals of its own, and across a soft line
wrap. The cost is that of looking up the first word of each phrase, however many there are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, TypeVar

from newslint.records import NamedTuple
from newslint.spans import Span
from newslint.tokens import WORD, Tokens, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

Payload = TypeVar("Payload")
_PLAIN = str.maketrans({"\u2010": "-", "\u2011": "-", "’": "'", "‘": "'"})


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    lead: str
    tail: str
    exact: str  # the phrase itself if its capitals count, else ""


class PhraseTable(Generic[Payload]):
    """Phrases with a payload each, by first word; taken apart when an article has the word."""

    def __init__(self) -> None:
        self._phrases: dict[str, list[tuple[str, Payload]]] = {}
        self._table: dict[str, dict[str, list[tuple[_Phrase, Payload]]]] = {}

    def add(self, phrase: str, payload: Payload) -> None:
        """Add a phrase. Raises ValueError if it has no word in it."""
        word = _first_word(phrase)
        self._phrases.setdefault(word, []).append((phrase, payload))
        self._table.pop(word, None)

    def _by_second_word(self, word: str) -> dict[str, list[tuple[_Phrase, Payload]]]:
        made = self._table[word] = {}
        for phrase, payload in self._phrases[word]:
            parsed = _parse(phrase)
            second = parsed.words[1] if len(parsed.words) > 1 else ""
            made.setdefault(second, []).append((parsed, payload))
        return made

    def find(self, doc: Document) -> Iterator[tuple[Span, Payload]]:
        """All places of all phrases, in no particular order."""
        index, words = doc.index, doc.words
        last = len(words) - 1
        for word in self._phrases.keys() & index.keys():
            by_next = self._table.get(word) or self._by_second_word(word)
            alone = by_next.get("", ())
            places = index[word]
            more = len(by_next) > bool(alone)
            if len(by_next) <= len(places) and index.keys().isdisjoint(by_next):
                more = False  # no word that may follow is in the article
            for place in places if more else ():
                for phrase, payload in by_next.get(words[place + 1], ()) if place < last else ():
                    span = _match(doc, phrase, place)
                    if span:
                        yield span, payload
            for phrase, payload in alone:
                for place in places:
                    span = _match(doc, phrase, place)
                    if span:
                        yield span, payload


def _first_word(phrase: str) -> str:
    head = phrase.partition(" ")[0]
    if head.isascii() and head.isalnum():
        return head.lower()
    word = WORD.search(fold(phrase).translate(_PLAIN))
    if not word:
        raise ValueError(f"no word in {phrase!r}")
    return word[0]


def _parse(phrase: str) -> _Phrase:
    folded = fold(phrase).translate(_PLAIN)
    tokens = Tokens(folded)
    gaps = tuple(
        folded[end:start] for end, start in zip(tokens.ends, tokens.starts[1:], strict=False)
    )
    return _Phrase(
        tuple(tokens.words),
        gaps,
        folded[: tokens.starts[0]],
        folded[tokens.ends[-1] :],
        phrase if re.search(r"[^\W\d_a-z]", phrase) and phrase != phrase.lower() else "",
    )


def _match(doc: Document, phrase: _Phrase, place: int) -> Span | None:
    words, spaced = doc.words, doc.spaced
    last = place + len(phrase.words) - 1
    if last >= len(words):
        return None
    for at, gap in enumerate(phrase.gaps, place):
        if words[at + 1] != phrase.words[at + 1 - place]:
            return None
        if not (spaced[at] and gap == " ") and not same_gap(doc.gap(at), gap):
            return None
    start = doc.starts[place] - len(phrase.lead)
    end = doc.ends[last] + len(phrase.tail)
    if phrase.lead and not doc.folded.startswith(phrase.lead, max(0, start)):
        return None
    if phrase.tail and not doc.folded.startswith(phrase.tail, doc.ends[last]):
        return None
    if phrase.exact and not _same_case(doc, phrase, place):
        return None
    return Span(start, end)


def same_gap(found: str, wanted: str) -> bool:
    """Whether the text between two words is what a phrase has there; any space is a space."""
    if wanted == " ":
        return len(found) == 1 and found.isspace() and found != "\n"
    return found.translate(_PLAIN) == wanted


def _same_case(doc: Document, phrase: _Phrase, place: int) -> bool:
    """Capitals of the phrase must be capitals in the copy; its small letters may be either."""
    start = doc.starts[place] - len(phrase.lead)
    found = doc.text[start : start + len(phrase.exact)]
    return all(
        f == p or p.islower() for f, p in zip(found, phrase.exact, strict=False) if p.isalpha()
    )
