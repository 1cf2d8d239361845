"""A name in the headline that the story does not have, or spells otherwise.

Only names that nobody could take for a word or a country are looked for: a headline may say
“Moscow” of a story that says “Russia”.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint.lexicon.edits import edit_between
from newslint.lexicon.known import NAMED, UNKNOWN, frequency, status
from newslint.lexicon.spellings import places_of
from newslint.lexicon.store import ABBREVIATION, PUBLIC, lexicon
from newslint.lexicon.survey import stands_free, surface
from newslint.parts import parts
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.layout import Paragraph

_LEAST_WORDS = 40  # of a body that may be held against its headline
_SHORTEST, _SHORTEST_NEAR = 4, 5
_SITE_MARKS = "–—|⋆•-"


@rule(
    "NAM041",
    "{what}",
    level="suggestion",
    bad=[
        (
            "Mayor [[Kowalschik]] quits\n\n" + "The mayor left the city on Monday. " * 7 + "\n\n"
            "She is back."
        ),
        ("[[Remizova -> Remezova]] quits\n\n" + "Olena Remezova left the city on Monday. " * 7),
    ],
    good=[
        "Mayor Kowalschik quits\n\n" + "Mayor Kowalschik left the city on Monday. " * 7,
        "Moscow fears for Kowalschik\n\n" + "The Kowalschiks left the city on Monday. " * 7,
        "Mayor Kowalschik quits\n\nThe mayor left.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report names of the headline that are nowhere in the body."""
    headline = parts(doc).headline
    if headline is None:
        return
    first = bisect_left(doc.starts, headline.start)
    after = bisect_left(doc.starts, headline.end)
    if len(doc.words) - after < _LEAST_WORDS:
        return
    for place in range(first, after):
        word = surface(doc, place)
        folded = word.lower()
        if len(word) < _SHORTEST or not word[0].isupper() or not _is_missing(doc, folded, after):
            continue
        if not _is_name(doc, place, folded) or _in_site_name(doc, headline, place):
            continue
        span = Span(doc.starts[place], doc.starts[place] + len(word))
        near = _near(doc, folded, after)
        if near:
            what = f"The headline has “{word}”, the story “{near}”: which is right?"
            yield Hit(span, (near.upper() if word.isupper() else near,), {"what": what}, "warning")
        else:
            yield Hit(span, (), {"what": f"The headline names “{word}”, which the story does not."})


def _is_missing(doc: Document, folded: str, after: int) -> bool:
    """Whether neither the word nor a plural of it stands in the story."""
    known = places_of(doc)
    forms = (folded, folded + "s", folded + "es", folded.removesuffix("s"))
    return not any(known[form][-1] >= after for form in forms if form in known)


def _is_name(doc: Document, place: int, folded: str) -> bool:
    if not status(folded) & (UNKNOWN | NAMED) or not folded.isalpha():
        return False
    if not stands_free(doc, place) or doc.text[doc.ends[place] : doc.ends[place] + 1] == "-":
        return False
    entry, initials = lexicon().get(folded.capitalize()), lexicon().get(folded.upper())
    if initials and (entry is None or initials.flags & ABBREVIATION):
        return False
    if entry and entry.flags & PUBLIC:
        return False
    # A short form: Dems, Utd.
    return not any(word != folded and word.startswith(folded) for word in doc.index)


def _in_site_name(doc: Document, headline: Paragraph, place: int) -> bool:
    """Whether a word belongs to the site's name at the headline's end."""
    before = doc.text[headline.start : doc.starts[place]]
    return any(f" {mark} " in before for mark in _SITE_MARKS)


def _near(doc: Document, folded: str, after: int) -> str:
    """A name of the story that is one slip away, as it stands there."""
    if len(folded) < _SHORTEST_NEAR:
        return ""
    for word, places in places_of(doc).items():
        if abs(len(word) - len(folded)) > 1 or word[0] != folded[0] or places[-1] < after:
            continue
        edit = edit_between(folded, word)
        if edit and edit.place and not _is_ending(folded, word):
            form = surface(doc, places[-1])
            if form[0].isupper() and frequency(form) >= frequency(folded.capitalize()):
                return form
    return ""


def _is_ending(one: str, other: str) -> bool:
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[:-1] == (shorter if len(longer) > len(shorter) else shorter[:-1])
