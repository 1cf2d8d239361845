"""What detectors of style ask of a place: does a sentence end there, does a capital mean a name."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING

from newslint.layout import HEADLINE
from newslint.lexicon.survey import in_title_case, opens_sentence
from newslint.lexicon.views import view

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from newslint.document import Document

_OPENERS = frozenset(
    "the he she it they we i but and in on at a an his her their its this that these those when "
    "while after before if as for from with there what who how why by more most some many one no "
    "so yet since until although though our my your you however meanwhile last earlier".split()
)
_STOPS = frozenset('.”"!’')
_LETTERS = "bcdefghjklmnopqrtuvwxyz"  # without a, i and s, which words leave behind
_CLOSERS = " \"'”’)]"


def ends_sentence(doc: Document, end: int) -> bool:
    """Whether a sentence ends at an offset where the point of an abbreviation stands."""
    after = end
    last = doc.paragraph_at(max(0, end - 1)).end
    while after < last and doc.text[after] in _CLOSERS:
        after += 1
    if after >= last:
        return True
    if not doc.text[after].isupper() or after == end:
        return False
    word = doc.words[doc.word_at(after)]
    return doc.sentence_at(after).start >= end or word in _OPENERS


def in_headline(doc: Document, offset: int) -> bool:
    """Whether an offset is in a headline."""
    return doc.paragraph_at(offset).role == HEADLINE


def shouts(doc: Document, offset: int) -> bool:
    """Whether all letters of a paragraph are capitals, so that capitals say nothing."""
    start, end, _ = doc.paragraph_at(offset)
    return doc.text[start:end].isupper()


def in_sentences(
    doc: Document, words: Iterable[str], finder: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """The matches in sentences that have one of some folded words."""
    index, numbers = doc.index, doc.sentence_numbers
    wanted = {numbers[place] for word in words if word in index for place in index[word]}
    for number in sorted(wanted):
        yield from finder.finditer(doc.text, *doc.sentences[number])


def by_letters(doc: Document, finder: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches that begin with a capital and a point, as initials do, in order."""
    numbers, starts, last = doc.sentence_numbers, doc.starts, 0
    for place in _pointed_letters(doc):
        sentence = doc.sentences[numbers[place]]
        if starts[place] >= max(last, sentence.start):
            match = finder.match(doc.text, starts[place], sentence.end)
            if match:
                last = match.end()
                yield match


def beside(
    text: str, marks: re.Pattern[str], finder: re.Pattern[str], within: tuple[int, int]
) -> Iterator[re.Match[str]]:
    """The matches that begin with one of some marks or the character before it.

    For an expression that begins with what is rare, this is what finding it everywhere gives.
    """
    start, end = within
    last = start
    for mark in marks.finditer(text, start, end):
        for begin in (mark.start() - 1, mark.start()):
            match = finder.match(text, begin, end) if begin >= last else None
            if match:
                last = match.end()
                yield match
                break


@view
def _pointed_letters(doc: Document) -> list[int]:
    """The places of capitals with a point, in sentences with one that no other word leaves."""
    index, numbers, text = doc.index, doc.sentence_numbers, doc.text
    starts, ends = doc.starts, doc.ends
    sure = {numbers[place] for letter in _LETTERS if letter in index for place in index[letter]}
    if not sure:
        return []
    return sorted(
        place
        for letter in ascii_lowercase
        for place in index.get(letter, ())
        if text[ends[place] : ends[place] + 1] == "." and text[starts[place]].isupper()
        and numbers[place] in sure
    )  # fmt: skip


def is_free_capital(doc: Document, offset: int) -> bool:
    """Whether a capital here may be there only for the sentence or the headline."""
    place = doc.word_at(offset)
    start, end, _ = doc.paragraph_at(offset)
    title = in_title_case(doc, place) and doc.text[end - 1 : end] not in _STOPS
    return opens_sentence(doc, place) or title or doc.text[start:end].isupper()
