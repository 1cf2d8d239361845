"""Looking around a word of an article: its neighbours, and what parts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import RUNNING
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, KeysView

    from newslint.document import Document

MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
_SENTENCE_ENDS = ".?!”\"’')"
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def places(doc: Document, words: Iterable[str]) -> Iterator[int]:
    """The places of all ``words`` that the article has."""
    index = doc.index
    for word in words:
        if word in index:
            yield from index[word]


def places_of(doc: Document, words: frozenset[str] | KeysView[str]) -> Iterator[int]:
    """As ``places``, quicker for many words: one look at the article's vocabulary."""
    return places(doc, sorted(words & doc.vocabulary))


def followed(
    doc: Document, firsts: frozenset[str] | KeysView[str], seconds: Container[str]
) -> list[int]:
    """The places of ``firsts`` whose next word is one of ``seconds``, whatever parts the two.

    For many words this is far quicker than a look around each place of either.
    """
    words, index = doc.words, doc.index
    last = len(words) - 1
    return [
        place
        for first in doc.vocabulary.intersection(firsts)
        for place in index[first]
        if place < last and words[place + 1] in seconds
    ]


def preceded(doc: Document, words: frozenset[str], lasts: Container[str]) -> list[int]:
    """The places of ``words`` right after one of ``lasts``, whatever parts the two.

    As ``followed``, but quick where these words are fewer in an article than those before them.
    """
    every, index = doc.words, doc.index
    return [
        place
        for word in words & doc.vocabulary
        for place in index[word]
        if place and every[place - 1] in lasts
    ]


def joined(doc: Document, place: int) -> bool:
    """Whether nothing but space parts the word at ``place`` from the next one."""
    if not 0 <= place < len(doc.words) - 1:
        return False
    if doc.spaced[place]:
        return True
    gap = doc.gap(place)
    return gap != "" and not gap.strip(" \t")


def after(doc: Document, place: int) -> str:
    """The next word, if only one space lies between; else nothing."""
    return doc.words[place + 1] if joined(doc, place) else ""


def before(doc: Document, place: int) -> str:
    """The word before, if only one space lies between; else nothing."""
    return doc.words[place - 1] if joined(doc, place - 1) else ""


def span(doc: Document, first: int, last: int) -> Span:
    """From the start of one word to the end of another."""
    return Span(doc.starts[first], doc.ends[last])


def found(doc: Document, place: int) -> str:
    """The word at ``place`` as it stands in the article."""
    return doc.text[doc.starts[place] : doc.ends[place]]


def is_capital(doc: Document, place: int) -> bool:
    """Whether the word at ``place`` begins with a capital."""
    return doc.text[doc.starts[place]].isupper()


def hyphenated(doc: Document, place: int) -> bool:
    """Whether a hyphen or dash touches the word on either side."""
    text, start, end = doc.text, doc.starts[place], doc.ends[place]
    return text[max(0, start - 1) : start] in ("-", "–", "—") or text[end : end + 1] in (
        "-", "–", "—",
    )  # fmt: skip


def starts_sentence(doc: Document, place: int) -> bool:
    """Whether the word is the first of its sentence, an opening quotation mark aside."""
    start = doc.starts[place]
    return not doc.text[doc.sentence_at(start).start : start].strip(" “\"'‘(")


def in_full_sentence(doc: Document, place: int) -> bool:
    """Whether this is running text: headlines and captions leave articles out."""
    sentence = doc.sentence_at(doc.starts[place])
    if doc.paragraph_at(sentence.start).role not in RUNNING:
        return False
    return doc.text[sentence.start : sentence.end].rstrip()[-1:] in _SENTENCE_ENDS


def with_first_comma(doc: Document, parts: tuple[str, ...]) -> Iterator[Span]:
    """The sentences whose first comma begins one of the ``parts``, such as “, the ”."""
    text = doc.text
    for sentence in doc.sentences:
        comma = text.find(",", sentence.start, sentence.end)
        if comma >= 0 and text.startswith(parts, comma):
            yield sentence
