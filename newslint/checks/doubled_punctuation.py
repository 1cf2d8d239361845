"""Two marks where one belongs: “,,”, “..”, “;,”, “,.”.

Ellipses, “?!” and the stop of an abbreviation before a comma are right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MARKS = regex(r"[.,;:?!](?:(?<=[.,;:])[.,;:?!]+|(?<=[?!]):)")
_WRONG = {
    ",,": ",", "..": ".", ";;": ";", "::": ":", ",.": ".", ";,": ";", ",;": ";", ":,": ":",
    ",:": ":", ":;": ":", ";:": ":", ";.": ".", ":.": ".", ".,": ",", ".;": ";", ".:": ":",
    ",?": "?", ",!": "!", "!:": "!", "?:": "?", ".?": "?", ".!": "!",
}  # fmt: skip
_WORD_BEFORE = regex(r"[^\W\d_]+$")
_ABBREVIATIONS = frozenset(
    "inc jr sr co corp ltd etc al no nos vs st ave rd blvd dept assn bros mt ft jan feb mar apr jun"
    " jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif"
    " colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa"
    " penn"
    " tenn tex va vt wash wis wyo dr mr mrs ms gen sen rep gov prof col lt sgt capt rev hon esq phd"
    " est approx fig vol ed eds pp pg ch sec min max hr hrs yr yrs oz lb lbs in mph dist ext op cit"
    " ibid plc pty bhd llc dem cf viz incl tel govt intl natl univ inst bldg sq que ont alta man"
    " sask alas wisc atty supt univ cal hwy pkwy sens reps govs gens maj cmdr adm pres"
    " messrs".split()
)


@rule(
    "PUN023",
    "One mark is enough here.",
    bad=[
        "He left[[,, -> ,]] she stayed.",
        "She stayed at home[[.. -> .]]",
        "The mayor[[., -> ,]] who was away, agreed.",
        "What a week[[!: -> !]]\n\nThe team won.",
        "He came[[;, -> ;]] she went.",
        "They left the city[[,. -> .]]",
        "He works for Example Inc[[.. -> .]] She does not.",
    ],
    good=[
        "Well... he works for Example Inc., a firm in Washington, D.C., and so on.",
        "He left?! She did, at 10 a.m.; he came at 11 p.m.: late.",
        "Yahoo!, Jeopardy! and others, at ../file and ::1.",
        "He said etc., and so on….",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report pairs of marks of which one must go."""
    if not _MARKS.search(doc.gaps):
        return
    for match in _MARKS.finditer(doc.text):
        fix = _WRONG.get(match[0])
        if fix and _is_slip(doc.text, match.start(), match.end()):
            yield Hit(Span(match.start(), match.end()), (fix,))


def _is_slip(text: str, start: int, end: int) -> bool:
    before, after, marks = text[start - 1 : start], text[end : end + 1], text[start:end]
    if not before or not (before.isalnum() or before in ")]”\"’'%") or after in {"/", ")", "."}:
        return False
    if after.isalnum() and marks not in {",,", ".,"}:
        return False
    if marks[0] in "!?":  # a name or title may end so: “Yahoo!,”, “Just Ask!: Be Brave”
        return marks in {"!:", "?:"} and after in {"", "\n"}
    if marks[0] != "." or marks == "..":
        return True
    found = _WORD_BEFORE.search(text, max(0, start - 30), start)
    word = found[0] if found else ""
    plain = len(word) > 3 and word.islower() and word not in _ABBREVIATIONS
    return plain and text[start - len(word) - 1 : start - len(word)] not in {".", "@", "/"}
