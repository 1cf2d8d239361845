"""“The Senator asked”: a role with a capital where a sentence opens with its article.

An article that capitalises such words throughout follows a style of its own and is left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import found, places_of, starts_sentence
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ROLES = frozenset(
    "chairman chairwoman senator congressman congresswoman governor mayor ambassador judge "
    "professor spokesman spokeswoman attorney lawyer commissioner sheriff".split()
)
_VERBS = frozenset(
    "said was is has had who could would will made asked told added also then went did does told "
    "wrote claimed denied called".split()
)
_MOST = 3


@rule(
    "NAM068",
    "“{found}” takes no capital here.",
    level="warning",
    bad=["It was late. The [[Senator -> senator]] asked why."],
    good=["It was late. The senator asked why Senator Hall had left.", "The Judge won a prize."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report “The Senator” and a verb at the start of a sentence, if there are few."""
    hits = []
    for place in places_of(doc, _ROLES):
        word = found(doc, place)
        if not 0 < place < len(doc.words) - 1 or not word.istitle():
            continue
        if doc.words[place + 1] not in _VERBS or doc.gap(place) != " ":
            continue
        if found(doc, place - 1) == "The" and starts_sentence(doc, place - 1):
            hits.append(Hit(Span(doc.starts[place], doc.ends[place]), (word.lower(),)))
    if len(hits) <= _MOST:
        yield from hits
