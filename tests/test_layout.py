"""What each paragraph is for: headlines, bylines, captions, datelines."""

from __future__ import annotations

import pytest

from newslint.layout import ROLES, refined, roles_of
from newslint.parts import parts
from newslint.readers.markdown import read as read_markdown
from newslint.readers.plain import read
from newslint.source import Source

LEAD = "The mayor left the city on Monday after a long row over the budget for schools."
PLAIN = {
    "headline": (["Mayor leaves city", LEAD], ["headline", "body"]),
    "a question": (["Has the mayor left?", LEAD, LEAD], ["headline", "body", "body"]),
    "no headline": ([LEAD, "She is back."], ["body", "body"]),
    "standfirst": (
        ["Mayor leaves city", "Council to vote again on Tuesday night", LEAD],
        ["headline", "standfirst", "body"],
    ),
    "no standfirst": (
        ["Mayor leaves city", "71k shares and more to come", LEAD],
        ["headline", "crosshead", "body"],
    ),
    "a section above": (
        ["World news", "Mayor leaves city after a row", LEAD],
        ["crosshead", "headline", "body"],
    ),
    "byline": (["Mayor leaves city", "By Jane Doe", LEAD], ["headline", "byline", "body"]),
    "byline with a paper": (
        ["Mayor leaves city", "By Jane Doe and John Roe, Example News", LEAD],
        ["headline", "byline", "body"],
    ),
    "no byline": ([LEAD, "By Monday Evening", LEAD], ["body", "crosshead", "body"]),
    "dateline": (["HULL, England -", LEAD], ["dateline", "body"]),
    "caption": (
        [LEAD, "The mayor waves to the crowd. (Photo: Jane Doe)", "Photo: The crowd.", LEAD],
        ["body", "caption", "caption", "body"],
    ),
    "file photo": (
        [LEAD, "The mayor waves to the crowd in this file photo.", LEAD],
        ["body", "caption", "body"],
    ),
    "codes": ([LEAD, "Jane Doe (L) meets John Roe (2-L).", LEAD], ["body", "caption", "body"]),
    "no caption": (
        [LEAD, "She took a photo of Rep. John Roe (R).", LEAD],
        ["body", "body", "body"],
    ),
    "crosshead": ([LEAD, "A long night", LEAD], ["body", "crosshead", "body"]),
    "list": ([LEAD, "• one", "- two", "- three.", LEAD], ["body", "list", "list", "body", "body"]),
    "nothing": ([], []),
}


@pytest.mark.parametrize(("lines", "roles"), PLAIN.values(), ids=PLAIN)
def test_roles(lines: list[str], roles: list[str]) -> None:
    assert roles_of(lines) == roles
    assert set(roles) <= set(ROLES)


def test_markup_goes_first() -> None:
    lines = ["Mayor leaves", "Council will vote", "By Jane Doe", "- so", "A crosshead"]
    roles = ["headline", "body", "body", "body", "crosshead"]
    assert refined(lines, roles) == ["headline", "standfirst", "byline", "body", "crosshead"]


def test_markdown_gives_lists_and_quotations_their_roles() -> None:
    text = "# Mayor leaves\n\nBy Jane Doe\n\nShe left.\n\n## Why\n\n- one\n\n> He is late.\n"
    doc = read_markdown(Source("a.md", text))
    roles = ["headline", "byline", "body", "crosshead", "list", "quote"]
    assert [paragraph.role for paragraph in doc.paragraphs] == roles
    assert doc.in_quote(doc.text.index("late"))
    assert not doc.in_quote(doc.text.index("left"))


DATELINES = {
    "MOSCOW (Reuters) - The mayor left.": ("MOSCOW", "Reuters"),
    "HULL, England (AP) — The mayor left.": ("HULL", "AP"),
    "NEW YORK, July 11 (Reuters) – The mayor left.": ("NEW YORK", "Reuters"),
    "WASHINGTON—The mayor left.": ("WASHINGTON", ""),
    "WASHINGTON -- The mayor left.": ("WASHINGTON", ""),
    "COVID-19 is back. The mayor left.": None,
    "AFL-CIO President Jane Doe left.": None,
    "The mayor left - at last.": None,
}


@pytest.mark.parametrize(("text", "expected"), DATELINES.items(), ids=DATELINES)
def test_datelines(text: str, expected: tuple[str, str] | None) -> None:
    dateline = parts(read(Source("a.txt", f"Mayor leaves\n\n{text}"))).dateline
    assert (dateline and (dateline.place, dateline.agency)) == expected


def test_parts() -> None:
    text = f"Mayor leaves city\n\nCouncil to vote again on Tuesday\n\nBy Jane Doe\n\n{LEAD}\n\nSo."
    doc = read(Source("a.txt", text))
    found = parts(doc)
    for part, line in zip(found[:4], text.split("\n\n"), strict=False):
        assert part is not None
        assert doc.text[part.start : part.end] == line
    assert len(found.body) == 2
    assert parts(read(Source("a.txt", ""))).lead is None
