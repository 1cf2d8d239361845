"""Days in the story: “on” before a weekday, and weekdays instead of today and yesterday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.days import WEEKDAY_NAMES
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.forms import opens_sentence
from newslint.styling.use import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_NAMES = {name.lower(): number for number, name in enumerate(WEEKDAY_NAMES)}
# After a verb of saying or doing the weekday is a time; after a noun it may be part of a name.
_PAST = frozenset(
    "said told announced reported confirmed voted arrived died met spoke began opened signed won "
    "lost held issued released arrested ruled charged appeared took came went made ended published "
    "approved visited rejected launched agreed warned resigned fell rose closed declined gained "
    "added ordered asked happened occurred shot injured wounded found sentenced".split()
)
_AFTER = regex(
    r"(?!['’]s|-)(?: (?:morning|afternoon|evening|night))?(?=[.,;:)]| (?:that|to|in|at|after|when"
    r"|as|by|with|for|the|and|but|he|she|it|they|his|her|from|while|over|because)\b|\n|$)"
)
_WORDS = {"yesterday": -1, "tomorrow": 1}
_TODAY_AFTER = frozenset(
    "said announced reported confirmed told earlier later died arrived published released".split()
)


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The weekdays of an article, or its todays and yesterdays."""
    return _on(doc) if point == "on-weekday" else _day_words(doc)


def _on(doc: Document) -> Iterator[Use]:
    for name in _NAMES.keys() & doc.index.keys():
        for place in doc.index[name]:
            start, end = doc.starts[place], doc.ends[place]
            match = _AFTER.match(doc.text, end)
            if place < 2 or not doc.text[start].isupper() or not match:
                continue
            day = doc.text[start : match.end()]
            if doc.words[place - 1] == "on" and doc.gap(place - 1) == doc.gap(place - 2) == " ":
                if doc.words[place - 2] in _PAST:
                    span = Span(doc.starts[place - 1], match.end())
                    yield Use(span, "on", {"bare": day})
            elif doc.words[place - 1] in _PAST and doc.gap(place - 1) == " ":
                yield Use(Span(start, match.end()), "bare", {"on": f"on {day}"})


def _day_words(doc: Document) -> Iterator[Use]:
    """Today, yesterday and tomorrow, with the weekday if the article says its date."""
    dated = doc.dated
    for word in ("today", "yesterday", "tomorrow"):
        for place in doc.index.get(word, ()):
            start, end = doc.starts[place], doc.ends[place]
            if doc.text[end : end + 1] in ("'", "’", "-") or opens_sentence(doc, start):
                continue
            before = doc.words[place - 1]
            if doc.gap(place - 1) != " " or before in ("about", "of", "for", "and", "like"):
                continue  # the world of tomorrow
            if word == "today" and before not in _TODAY_AFTER:
                continue
            day = WEEKDAY_NAMES[(dated.weekday + _WORDS.get(word, 0)) % 7] if dated else ""
            yield Use(Span(start, end), "word", {"weekday": f"on {day}"} if day else {})
    if dated:
        yield from _yesterdays(doc, WEEKDAY_NAMES[(dated.weekday - 1) % 7].lower())


def _yesterdays(doc: Document, name: str) -> Iterator[Use]:
    """The weekday that was yesterday when the article was dated: “on Wednesday”."""
    for place in doc.index.get(name, ()):
        on = place and doc.words[place - 1] == "on" and doc.gap(place - 1) == " "
        if (
            on
            and place > 1
            and doc.words[place - 2] in _PAST
            and _AFTER.match(doc.text, doc.ends[place])
        ):
            span = Span(doc.starts[place - 1], doc.ends[place])
            yield Use(span, "weekday", {"word": "yesterday"})
