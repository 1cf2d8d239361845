"""A word that stands for another one: “forced to cut it’s staff”, “less then a week”.

A model learned from edited news (``newslint.context.model``) weighs the words around. It speaks of
pairs of words that are taken for one another, where it is very sure, and where edited news hardly
ever has the word beside its neighbours but often the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.context.clues import Clues
from newslint.context.model import context_model
from newslint.lexicon.pairs import level_beside
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_JOINTS = frozenset("-‐–/@#_&*")
_ATTESTED = 16  # level of a pair of words that edited news has some fifteen times


@rule(
    "CTX001",
    "“{found}” does not seem to fit here: was “{fix}” meant?",
    level="suggestion",
    bad=[
        "The board has more women [[then -> than]] men.",
    ],
    good=[
        "It's raining, and its roof leaks.",
        "They followed the trail to the lake, and then the trial began.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each word that the model doubts."""
    model = context_model(doc.house.context)
    text, starts, ends, index = doc.text, doc.starts, doc.ends, doc.index
    words, spaced = doc.words, doc.spaced
    clues: Clues | None = None
    for word in model.heard & index.keys():
        for place in index[word]:
            before = words[place - 1] if spaced[place - 1] else ""
            after = words[place + 1] if spaced[place] else ""
            if level_beside(before, word) or level_beside(word, after):
                continue
            fitting = [
                other
                for other in model.rivals(word)
                if level_beside(before, other) >= _ATTESTED
                or level_beside(other, after) >= _ATTESTED
            ]
            start, end = starts[place], ends[place]
            if not fitting or not text[start].islower() or _is_joined(text, start, end):
                continue
            clues = clues or Clues(doc)
            doubts = model.doubts(word, clues.around(place))
            doubted = next((doubt.word for doubt in doubts if doubt.word in fitting), "")
            if doubted:
                yield Hit(Span(start, end), (doubted,))


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether a hyphen, a slash or a sign joins the word to something else."""
    return text[start - 1 : start] in _JOINTS or text[end : end + 1] in _JOINTS
