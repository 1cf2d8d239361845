"""Words of a text, their places, and the index from a word to its places.

A word is letters, digits and combining marks, with apostrophes inside; a hyphen or a dot parts two
words. Words are folded (lower case, straight apostrophe), so that a rule looks up one form.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from newslint.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MARKS = "\u0300-\u036f"
_WORD = rf"[^\W_][\w{_MARKS}]*(?:'[^\W_][\w{_MARKS}]*)*"
WORD = regex(_WORD)
# In a group, so that splitting gives the words and what is between them in one pass.
_PARTS = regex(f"({_WORD})")
_ASCII_PARTS = regex(r"([a-z0-9][a-z0-9_]*(?:'[a-z0-9][a-z0-9_]*)*)")
_APOSTROPHES = "’‘ʼ"
FIGURE = "0"  # among heads, any word that begins with a figure


def fold(text: str) -> str:
    """The text in lower case with straight apostrophes; always of the same length."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few capitals (İ) have a longer lower case
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    if not lowered.isascii():
        for mark in _APOSTROPHES:
            lowered = lowered.replace(mark, "'")
    return lowered


class Tokens:
    """The words of a folded text in order, with offsets (code points) and an index."""

    __slots__ = ("ends", "gaps", "index", "starts", "words")

    def __init__(self, folded: str) -> None:
        parts = (_ASCII_PARTS if folded.isascii() else _PARTS).split(folded)
        ends = list(accumulate(map(len, parts)))
        self.words: list[str] = parts[1::2]
        self.gaps: list[str] = parts[::2]  # one more than words: what is before, between and after
        self.starts: list[int] = ends[0:-1:2]  # a word starts where the gap before it ends
        self.ends: list[int] = ends[1::2]
        self.index: dict[str, list[int]] = {}
        places = self.index.setdefault
        for place, word in enumerate(self.words):
            places(word, []).append(place)


class Heads:
    """Words as far as an apostrophe, and all that begin with a figure as ``0``.

    ``index`` has whole words as well; ``words`` ends with one that is empty; ``cut`` are those that
    have an apostrophe.
    """

    __slots__ = ("cut", "index", "words")

    def __init__(self, tokens: Tokens, figures: Sequence[int], unlettered: Iterable[str]) -> None:
        self.words = [*tokens.words, ""]
        self.index = dict(tokens.index)
        for place in figures:
            self.words[place] = FIGURE
        if figures:
            self.index[FIGURE] = list(figures)
        self.cut = [word for word in unlettered if "'" in word]
        for word in self.cut:
            places, cut = tokens.index[word], word.partition("'")[0]
            self.index[cut] = sorted([*self.index.get(cut, ()), *places])
            for place in places:
                self.words[place] = cut
