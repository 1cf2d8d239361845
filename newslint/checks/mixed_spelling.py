"""British and American spellings in one article.

What the article itself spells decides, unless the configuration sets a ``language``; the first odd
one out is reported, and only that one. Direct speech, names and words that both varieties accept
(organize, cancelled, grey) are left alone. Canadian and Australian copy is held to no list of its
own: Australian spelling counts as British, Canadian is what the article makes of it.
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

_SET = {"en-US": "American", "en-GB": "British", "en-AU": "British"}


@rule(
    "SPE010",
    "The spelling {whose} {variety}: “{fix}”.",
    level="warning",
    ask=True,
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
    house = _SET.get(doc.house.language, "")
    if house == "British" or (not house and leads(british, american)):
        odd, name = american, "British"
    elif house or leads(american, british):
        odd, name = british, "American"
    else:
        return
    places = sorted(place for word in odd for place in doc.index[word] if _counts(doc, place))
    if places:
        whose = "set for this copy is" if house else "of this article is otherwise"
        start, end = doc.starts[places[0]], doc.ends[places[0]]
        other = spellings()[doc.words[places[0]]].other
        yield Hit(Span(start, end), (other,), {"variety": name, "whose": whose})


def _counts(doc: Document, place: int) -> bool:
    start = doc.starts[place]
    if doc.words[place : place + 2] in (["defense", "secretary"], ["defense", "department"]):
        return False  # the American office
    return doc.text[start].islower() and stands_free(doc, place) and not doc.in_quote(start)
