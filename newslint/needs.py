"""Which of many rules an article has something for, told in one look at its words and marks.

A rule names what it needs, and an article must have one of them: a word (folded, ``trail``; not
“trail’s”, which is another word); a mark (``$``, ``- ``) or another text that does not begin with a
letter or figure, best without a letter at all; any character that no typewriter has; ``0`` for any
figure; ``0km`` for a figure with these letters on it (5km). A rule that needs nothing is always
asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.tokens import FIGURE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newslint.document import Document

_DIGITS = "0123456789"
_BETWEEN = frozenset(' \n!"#$%&()*+,-./:;<=>?@[\\]^`{|}~—–“”…£€')


def clues_of(doc: Document) -> frozenset[str]:
    """An article's words and odd characters, and what its figures are followed by."""
    figures = [word for word in doc.unlettered if word[0] <= "9"]
    tails = [FIGURE + word.lstrip(_DIGITS).partition("'")[0] for word in figures]
    if figures:
        tails.append(FIGURE)
    return doc.vocabulary.union(tails, doc.signs)


class Needs:
    """What each of many rules needs; rules are told by their number."""

    __slots__ = ("_always", "_between", "_by_word", "_texts", "_words")

    def __init__(self, needs: Iterable[Sequence[str]]) -> None:
        self._always: list[int] = []
        self._by_word: dict[str, list[int]] = {}
        self._between: list[tuple[str, int]] = []  # marks that stand between words alone
        self._texts: list[tuple[str, int]] = []
        for number, wanted in enumerate(needs):
            if not wanted:
                self._always.append(number)
            for need in wanted:
                if need[0].isalnum() or is_sign(need):
                    self._by_word.setdefault(need, []).append(number)
                else:
                    between = stands_between_words(need)
                    (self._between if between else self._texts).append((need, number))
        self._words = frozenset(self._by_word)

    def met_by(self, doc: Document) -> list[int]:
        """The numbers of the rules that an article has something for, ascending."""
        met = set(self._always)
        for word in self._words & doc.clues:
            met.update(self._by_word[word])
        gaps = doc.gaps
        met.update([number for mark, number in self._between if mark in gaps])
        met.update([number for text, number in self._texts if number not in met and doc.has(text)])
        return sorted(met)


def is_sign(text: str) -> bool:
    """Whether a text is a character that ``Document.signs`` would have."""
    return len(text) == 1 and not (text == "\n" or (text.isascii() and text.isprintable()))


def stands_between_words(text: str) -> bool:
    """Whether no character of a text is ever part of a word: then ``Document.gaps`` has it too."""
    return _BETWEEN.issuperset(text)
