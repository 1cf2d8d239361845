"""“Has been … on Wednesday”: a finished time needs the simple past.

The present perfect speaks of a time that still runs (“has been ill since Monday”). Beside a day, a
year or “ago” it is only reported where the time plainly belongs to the verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import MONTHS, WEEKDAYS, joined, places, span
from newslint.lexicon.verbs import irregular, is_participle
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ADVERBS = frozenset("also reportedly now finally officially formally apparently".split())
_PLACE = frozenset("in at to into from near with".split())
_UNITS = frozenset("days weeks months years hours minutes day week month year hour".split())
_LAST = frozenset("week month year night summer winter spring autumn".split()) | WEEKDAYS | MONTHS
_PLANS = frozenset(
    "scheduled set planned due expected called slated pencilled booked fixed announced "
    "postponed vowed promised pledged agreed".split()
)
_DATED = _PLANS | frozenset(  # verbs whose day is that of a plan, or of what the object names
    "said named told got had rescheduled moved invited declared delayed found changed listed "
    "proposed closed made received seen rated ranked dated shut reported based used "
    "confirmed happened occurred known".split()
)
_SPOTS = frozenset(
    "the a court hospital jail prison school office custody capital airport country "
    "region town city parliament embassy hotel home police".split()
)
_NO_SUBJECT = frozenset(
    "who which that to of said says is are was were whose what where when and or did ever".split()
)
_LISTED = WEEKDAYS | MONTHS
_LEADERS = frozenset("in last on yesterday earlier".split())
_AHEAD = frozenset("would will".split())
_REACH, _LEAD = 6, 12


@rule(
    "GRA010",
    "The time is past and over: “{fix}” rather than “{found}”.",
    level="warning",
    ask=True,
    bad=[
        "The minister [[has been -> was]] in Oslo on Wednesday to meet the king.",
        "The painter [[has died -> died]] on Monday in hospital.",
        "Two men [[have been arrested -> were arrested]] in Leeds last week.",
        "In 2014 the tax [[has changed -> changed]] from one system to the other. It fell in 2019.",
        "The firm [[has also gone -> also went]] to court three days ago.",
    ],
    good=[
        "The minister has been in Oslo since Wednesday.",
        "He has said he will meet the king on Wednesday.",
        "On Monday, the man who has been ill left. In 2014 he said he has changed.",
        "The vote has been scheduled on Friday.",
        "In 2014 the tax has changed a lot.",
        "The shop has been open on Sunday for years.",
        "The club has won in 2008, 2010 and 2012.",
        "The king has been held since last week.",
        "They have lived there for the last year. Ten have been held in the last week.",
        "Look at what the town has done in the last month, yesterday and today.",
        "The party has been in power for most of the years since 2015.",
        "On Wednesday, the panel has also scheduled a hearing. He has termed yesterday the end.",
        "Checks would go on after many parts of the deal have expired in 2025, and until 2035.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report has or have with a participle and a finished time in the same clause."""
    words = doc.words
    for place in places(doc, ("has", "have")):
        verb = place + 1
        if verb < len(words) and words[verb] in _ADVERBS:
            verb += 1
        if verb >= len(words) or not (words[verb] == "been" or is_participle(words[verb])):
            continue
        if not joined(doc, place) or not joined(doc, verb - 1):
            continue
        hit = _hit(doc, place, verb)
        if hit:
            yield hit


def _hit(doc: Document, place: int, verb: int) -> Hit | None:
    words = doc.words
    last = verb
    passive = words[verb] == "been" and joined(doc, verb) and is_participle(words[verb + 1])
    if passive:
        last = verb + 1
    timed = words[last] not in _DATED and _time_follows(doc, last)
    if not timed and (words[last] in _PLANS or not _time_leads(doc, place)):
        return None
    if not _AHEAD.isdisjoint(doc.words[max(0, place - _LEAD) : place]):
        return None
    if place and words[place - 1] in {"to", "may", "might", "must", "could", "should", "would"}:
        return None
    if place > 1 and words[place - 2] in {"could", "would", "should", "might", "may", "must"}:
        return None  # could the mayor have done in 2016 what he did
    if place and words[place - 1] in {"not", "will", "can", "who's"}:
        return None
    end = last if passive else verb
    where = span(doc, place, end)
    kept = [doc.text[doc.starts[n] : doc.ends[n]] for n in range(place + 1, verb)]
    simple = _simple(words[place], words[verb])
    tail = [words[last]] if passive else []
    order = [simple, *kept, *tail] if words[verb] == "been" else [*kept, simple]
    return Hit(where, (fit(doc, where, " ".join(order)),))


def _time_follows(doc: Document, last: int) -> bool:
    """Whether a finished time comes right after the verb or after the name of a place."""
    place = last + 1
    words = doc.words
    limit = min(len(words) - 1, last + 1 + _REACH)
    if joined(doc, last) and _is_time(doc, place):
        return True
    if not joined(doc, last) or words[place] not in _PLACE:
        return False
    for n in range(place + 1, limit):
        if not joined(doc, n - 1):
            return False
        if n > place + 1 and _is_time(doc, n):
            return True
        capital = doc.text[doc.starts[n]].isupper()
        if not capital and words[n] not in _SPOTS:
            return False
    return False


def _time_leads(doc: Document, place: int) -> bool:
    """Whether the sentence begins with a finished time and reaches the verb in one clause."""
    if _LEADERS.isdisjoint(doc.words[max(0, place - _LEAD) : place]):
        return False
    start = doc.sentence_at(doc.starts[place]).start
    first = doc.word_at(start)
    if doc.starts[first] < start:
        first += 1
    if not first < place <= first + _LEAD:
        return False
    one, two = doc.words[first], doc.words[first + 1]
    length = 0
    if (
        (one == "in" and _is_past_year(doc, two))
        or (one == "last" and two in _LAST)
        or (one == "on" and two in WEEKDAYS)
    ):
        length = 2
    elif one == "yesterday":
        length = 1
    elif one == "earlier" and two == "this":
        length = 3
    if not length or _goes_on(doc, first + length - 1):
        return False
    subject = range(first + length, place)
    if not subject or set(doc.words[first + length : place]) & _NO_SUBJECT:
        return False
    return doc.gap(first + length - 1) in {" ", ", "} and all(joined(doc, n) for n in subject)


def _is_time(doc: Document, n: int) -> bool:
    words = doc.words[n : n + 4] + [""] * 4
    one, two, three = words[0], words[1], words[2]
    gap = doc.text[doc.ends[n] : doc.ends[n] + 1]
    if one == "yesterday":
        return two not in {"today", "and", "the", "a"}
    if one == "on" and two in WEEKDAYS:
        return not _goes_on(doc, n + 1)
    if one == "last" and two in _LAST:
        leads = doc.words[n - 1] if n else ""
        return gap == " " and leads not in {"the", "these"} and not _goes_on(doc, n + 1)
    if one == "in" and _is_past_year(doc, two):
        return not _goes_on(doc, n + 1)
    return two in _UNITS and three == "ago" and one not in {"since", "until"}


def _is_past_year(doc: Document, word: str) -> bool:
    """Whether a word is a year that was over when the article was written, as far as it tells.

    The year it is written in may be the one it speaks of; a later one elsewhere says it is not.
    """
    if not _is_year(word):
        return False
    if doc.dated:
        return int(word) < doc.dated.year
    return any(_is_year(other) and other > word for other in doc.index)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in {"18", "19", "20"}


def _goes_on(doc: Document, n: int) -> bool:
    """Whether the day or year is one of a list or the first of a span of time."""
    follow = doc.words[n + 1 : n + 3]
    if not follow:
        return False
    gap = doc.gap(n)
    listed = follow[0] in {"and", "or", "to"} and follow[-1] in _LISTED
    return (
        gap in {"-", "–"}
        or (gap == ", " and follow[0].isdigit())
        or (listed or (follow[-1].isdigit() and follow[0] in {"and", "or", "to"}))
    )


def _simple(auxiliary: str, verb: str) -> str:
    if verb == "been":
        return "was" if auxiliary == "has" else "were"
    for forms in irregular():
        if verb in forms.participles:
            return forms.past
    return verb
