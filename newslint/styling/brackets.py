"""Initials in brackets after the name that they stand for, where an article uses them later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.acronyms import SMALL, definitions, fits, is_explained, is_initials
from newslint.acronyms import uses as places_of
from newslint.spans import Span
from newslint.styling.use import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SHORTEST = 3
_WIDEST = 7  # words of a name


def uses(doc: Document, _: str) -> Iterator[Use]:
    """The names with their initials in brackets, and names whose initials come later without."""
    defined = {one.letters for one in definitions(doc)}
    for one in definitions(doc):
        if one.fits and len(places_of(doc, one.letters)) > 1:
            start, end = doc.starts[one.first], one.bracket(doc).end
            name = doc.text[start : doc.ends[one.last]]
            yield Use(Span(start, end), "brackets", {"none": name})
    for letters in sorted(_initials(doc) - defined):
        first = places_of(doc, letters)[0]
        span = _spelled(doc, letters, first)
        if span and is_explained(doc, letters):
            name = doc.text[span.start : span.end]
            yield Use(span, "none", {"brackets": f"{name} ({letters})"})


def _initials(doc: Document) -> set[str]:
    found = set()
    for word, places in doc.index.items():
        if _SHORTEST <= len(word) <= _WIDEST and word.isalpha():
            form = doc.text[doc.starts[places[0]] : doc.ends[places[0]]]
            if form.isupper() and is_initials(form):
                found.add(form)
    return found


def _spelled(doc: Document, letters: str, before: int) -> Span | None:
    """The first name in front of a place whose capitals are the letters."""
    folded = letters.lower()
    for first in (at for word in doc.index if word[0] == folded[0] for at in doc.index[word]):
        if first >= before or not doc.text[doc.starts[first]].isupper():
            continue
        for last in range(first + 1, min(first + _WIDEST, before)):
            if doc.gap(last - 1) not in (" ", "-", " & "):
                break
            capital = doc.text[doc.starts[last]].isupper()
            if not capital and doc.words[last] not in SMALL:
                break
            if capital and last - first + 1 >= len(letters) and fits(doc, first, last, folded):
                return Span(doc.starts[first], doc.ends[last])
    return None
