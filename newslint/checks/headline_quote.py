"""Words in quotation marks in the headline that the story does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.spellings import places_of
from newslint.parts import parts
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LEAST_WORDS = 60  # of a story that may be held against its headline
_QUOTED = regex(
    r"(?<!\w)(?:‘(?P<a>[^‘’“”\n]{8,}?)’|“(?P<b>[^“”\n]{8,}?)”|\"(?P<c>[^\"\n]{8,}?)\""
    r"|'(?P<d>[^'\n]{8,}?)')(?!\w)"
)
_WORD = regex(r"[^\W\d_]{4,}")
_SMALL = frozenset(
    "this that with from have been they them their there what when will would could should about "
    "over into than then just only very more most your were because".split()
)
_LEAST_LOST = 0.6  # of the quoted words


@rule(
    "NEW007",
    "The story does not have these quoted words of the headline. Did anybody say them?",
    level="suggestion",
    bad=[
        (
            "Mayor calls plan [[“absolute daylight robbery”]]\n\n"
            + "The mayor left the city on Monday. She will be back. " * 6
        ),
    ],
    good=[
        (
            "Mayor calls plan “absolute daylight robbery”\n\n"
            + "“It is daylight robbery,” the mayor said on Monday. She left. " * 6
        ),
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report quotations of two content words or more of which most are missing."""
    headline = parts(doc).headline
    if headline is None or len(doc.words) < _LEAST_WORDS:
        return
    text = doc.text[headline.start : headline.end]
    if not any(mark in text for mark in "“‘\"'"):
        return
    for match in _QUOTED.finditer(doc.text, headline.start, headline.end):
        inside = doc.folded[match.start() : match.end()]
        content = [word for word in _WORD.findall(inside) if word not in _SMALL]
        lost = [word for word in content if not _is_said(doc, word, headline.end)]
        if len(content) >= 2 and len(lost) >= max(2, _LEAST_LOST * len(content)):
            yield Hit(Span(*match.span()))


def _is_said(doc: Document, word: str, after: int) -> bool:
    """Whether the word or a form of it stands in the story."""
    known = places_of(doc)
    if word in known and doc.starts[known[word][-1]] >= after:
        return True
    stem = word[: max(4, len(word) - 2)]
    return any(
        other.startswith(stem) and doc.starts[places[-1]] >= after
        for other, places in known.items()
    )
