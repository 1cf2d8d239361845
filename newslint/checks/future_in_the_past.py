"""The tense of a verb against its date: “was held on March 12, 2031” in an article of 2018.

Only where the article has a date of its own and the sentence gives its date in full.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PAST = regex(
    r"\b(?:(?:was|were) (?:[a-z]+ly )?(?!scheduled|expected|due|set|planned|supposed|extended"
    r"|postponed|delayed|moved|slated|pushed|rescheduled|booked|given|told|ordered|required|going|to\b"
    r"|amended|updated|corrected|published|posted|clarified)[a-z]+(?:ed|eld|orn|ot|un)"
    r"|died|took place|happened|occurred)(?: (?:in|at|near) [\w ]{2,25})?"
    r" (?:on|in) (?:[A-Za-z]+day,? )?$"
)
_FUTURE = regex(
    r"\b(?:will|shall)(?: [a-z]+){1,4}(?: (?:in|at) [A-Za-z ]{2,25})? on (?:[A-Za-z]+day,? )?$"
)


@rule(
    "NUM014",
    "{date} is {side} the date of this article ({dated}): please check the year or the tense.",
    level="warning",
    scope="narration",
    bad=[
        "PARIS, May 2, 2018 — The summit was held on [[March 12, 2031]].",
        "PARIS, January 3, 2018 — The court will meet on [[January 20, 2017]].",
    ],
    good=[
        "PARIS, May 2, 2018 — The summit was held on March 12, 2018, and will end on May 3, 2018.",
        "The summit was held on March 12, 2031.",
        "PARIS, May 2, 2018 — The summit was scheduled to be held on March 12, 2031.",
    ],
)  # fmt: skip
def check(doc: Document) -> Iterator[Hit]:
    """Report the date."""
    if not doc.dates or not doc.dated:
        return
    now = doc.dated.number
    for date in doc.dates:
        day = date.calendar_day
        if not day or abs(day.number - now) <= 2:
            continue
        start = max(doc.sentence_at(date.span.start).start, date.span.start - 70)
        pattern = _PAST if day.number > now else _FUTURE
        if pattern.search(doc.text, start, date.span.start):
            data = {
                "date": doc.text[date.span.start : date.span.end],
                "side": "after" if day.number > now else "before",
                "dated": "-".join(f"{part:02d}" for part in doc.dated),
            }
            yield Hit(date.span, (), data)
