"""British and American spellings in one article.

What the article itself spells decides; the first odd one out is reported, and only that one. Direct
speech, names and words that both varieties accept (organize, cancelled, grey) are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.survey import stands_free
from newslint.rule import Hit, rule
from newslint.spans import Span
from newslint.variety import leads, marks, spellings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


@rule(
    "SPE010",
    "The spelling is otherwise {variety} in this article: “{fix}”.",
    level="suggestion",
    bad=[
        "The neighbours praised the colour of the harbour but not its [[odor -> odour]].",
        "The defense of the theater was an honor for [[labourers -> laborers]] too.",
    ],
    good=[
        "The neighbours praised the colour of Pearl Harbor and the organized trip.",
        "The centers of the neighborhood were canceled.",
        "The centre was gray.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield at most one hit: the first word of the variety that the article hardly uses."""
    american, british = marks(doc)
    if leads(british, american):
        odd, name = american, "British"
    elif leads(american, british):
        odd, name = british, "American"
    else:
        return
    places = sorted(place for word in odd for place in doc.index[word] if _counts(doc, place))
    if places:
        start, end = doc.starts[places[0]], doc.ends[places[0]]
        other = spellings()[doc.words[places[0]]].other
        yield Hit(Span(start, end), (other,), {"variety": name})


def _counts(doc: Document, place: int) -> bool:
    start = doc.starts[place]
    return doc.text[start].islower() and stands_free(doc, place) and not doc.in_quote(start)
