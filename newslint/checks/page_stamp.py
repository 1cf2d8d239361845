"""The time stamp or byline strip of a web page in the text.

“Last updated Sat 27 Sep 2014”, “Posted by …”, “By Jane Doe | 01/12/15 12:35 PM”. A whole line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lines import whole_lines
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_DATE = (
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d|(?:\w{3,9},? )?\d{1,2}(?:st|nd|rd|th)? "
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?,? \d{4}|(?:\w{3,9},? )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})"
)
# What all such lines are like: it is quicker to compile than the expression that tells them.
_LIKE = regex(
    r"(?s:(?:last|first|update|publish|posted|modified|created|uploaded|this (?:article|story) is)"
    r".*|by .*\|.*"
    r"|(?:\w{3,9},? )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*\d[:.]\d.*)"
)
_LINE = regex(
    rf"(?:(?:last|first) )?(?:updated?|published|posted|modified|created|uploaded)"
    rf"(?: (?:by|on|at|in|by [^\d\n]{{2,60}}?(?: on| at|,| \|)))?[ :|]+{_DATE}.{{0,60}}"
    rf"|(?:last|first) (?:updated?|published|posted|modified)(?: on| at)?[ :|]+"
    rf".{{0,20}}\d.{{0,50}}(?<!:)"
    rf"|posted (?:by|in|on|at) .{{2,60}}(?: on|,| at| \|) {_DATE}.{{0,40}}"
    rf"|(?:updated?|published|posted) ?[:|] ?\d{{1,2}}[:.h]\d\d ?(?:[ap]\.?m\.?)?"
    rf"(?: [a-z]{{2,4}})?\.?(?:,? (?:on )?{_DATE})?\.?"
    rf"|by [^\d\n|]{{3,60}} \| ?.{{0,20}}\d.{{0,40}}"
    rf"|{_DATE},? (?:at |[|-] )?\d{{1,2}}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [a-z]{{2,4}})?"
    rf"|this (?:article|story) is (?:more than|over) (?:\d+|an?|one|two) (?:years?|months?) old"
    rf"|(?:updated|published|posted) (?:\d+|an?|one|two|three) (?:minutes?|mins?|hours?|hrs?"
    rf"|days?) ago"
)


@rule(
    "NEW106",
    "This line looks like the time stamp of a page: it belongs in the article’s data.",
    level="warning",
    needs=(
        "updated", "update", "old", "published", "posted", "modified", "created", "uploaded", "by",
        "am",
        "pm", "gmt", "est", "edt", "bst",
    ),
    bad=[
        "The mayor left.\n\n[[Last updated Sat 27 Sep 2014]]",
        "[[By Jane Doe | 01/12/15 12:35 PM]]\n\nThe mayor left.",
        "The mayor left.\n\n[[Posted by Jane Doe on 25 Sep 2016]]\n\nShe came back.",
    ],
    good=[
        "The mayor left.\n\nUpdated at 3:54 p.m.\n\nShe is back.",
        "The list was last updated in 2014.\n\nThe report, published on 25 Sept. 2016, was long.",
        "By Jane Doe\n\nThe mayor left.",
    ],
)  # fmt: skip
def check(doc: Document) -> Iterator[Hit]:
    """Report each paragraph that is wholly such a line."""
    if any(whole_lines(doc, _LIKE, longest=140)):
        yield from whole_lines(doc, _LINE, longest=140)
