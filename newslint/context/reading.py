"""An article as the network reads it: words, figures and marks one after another.

Learning and judging share this module, so that they see the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# A word with its inner apostrophes, a possessive “’s”, a figure, a mark, the end of a paragraph.
_TOKEN = re.compile(r"\n|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|['’]s\b|\d+(?:[.,:]\d+)*|[^\w\s]|_")
_FOLDED = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "—"}
_DIGIT = re.compile(r"\d")
_SPACES = " \n\t\xa0"
END = "\n"
SHAPES = 20  # ten of a token, each with or without a space before it
_END, _SHORT, _YEAR, _FIGURE, _MARK, _LOWER, _LETTER, _UPPER, _TITLE, _MIXED = range(10)


class Token(NamedTuple):
    """A token, its straight form, and its place (0-based code points of the text read)."""

    form: str
    start: int
    end: int
    spaced: bool  # a space stands before it

    @property
    def is_word(self) -> bool:
        """Whether it is a word, a figure or a possessive “’s”."""
        return shape_of(self.form) not in (_END, _MARK)


def tokens_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of a stretch of a text."""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        form = match.group()
        form = _FOLDED.get(form, form) if len(form) == 1 else form.replace("’", "'")
        at = match.start()
        yield Token(form, at, match.end(), at > 0 and text[at - 1] in _SPACES)


def shape_of(form: str) -> int:
    """The kind of a token: by its characters and its capitals."""
    if form == END:
        return _END
    if form[0].isdigit():
        if len(form) <= 2:
            return _SHORT
        return _YEAR if len(form) == 4 and form.isdigit() else _FIGURE
    if not form[0].isalpha() and form != "'s":
        return _MARK
    if form.islower():
        return _LOWER
    if len(form) == 1:
        return _LETTER
    if form.isupper():
        return _UPPER
    return _TITLE if form[0].isupper() and form[1:].islower() else _MIXED


def folded(form: str) -> str:
    """The key of a form in the list of words: lower case, every digit a nought."""
    return _DIGIT.sub("0", form.lower())


class Vocabulary(NamedTuple):
    """The words and endings that the network knows by number; 0 is any other."""

    words: Mapping[str, int]
    endings: Mapping[str, int]

    @classmethod
    def of(cls, words: bytes, endings: bytes) -> Vocabulary:
        """The vocabulary of two lists, a line each."""
        return cls(_numbered(words), _numbered(endings))

    def numbers(self, token: Token) -> tuple[int, int, int]:
        """The numbers of a token: its word, its ending, and its shape with its space."""
        key = folded(token.form)
        ending = self.endings.get(key[-3:], 0) if key.isalpha() else 0
        return self.words.get(key, 0), ending, 2 * shape_of(token.form) + token.spaced


def _numbered(lines: bytes) -> dict[str, int]:
    return {line: number for number, line in enumerate(lines.decode().split("\n"), 1)}
