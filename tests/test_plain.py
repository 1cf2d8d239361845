"""Plain text: paragraphs, wraps, and every character in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.readers.plain import read as read_plain
from newslint.source import Source
from newslint.spans import Span
from tests.helpers import python_within

WRAPPED = (
    "The council met on Monday evening in the old town hall and\n"
    "voted for the bridge that the harbour board had asked for\n"
    "since the flood of last spring. Nobody spoke against it."
)


def paragraphs(text: str) -> list[str]:
    doc = read_plain(Source("a.txt", text))
    return [doc.text[part.start : part.end] for part in doc.paragraphs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n\n \t\n", []),
        ("One.", ["One."]),
        ("One.\n", ["One."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
        ("One.\r\rTwo.\r", ["One.", "Two."]),
        ("One.\n  \t\nTwo.", ["One.", "Two."]),
        ("  One.  \n\n\tTwo.", ["One.", "Two."]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("He sat\ndown.", ["He sat down."]),
        ("He sat  \r\n  down.", ["He sat down."]),
        ("He sat\rdown.", ["He sat down."]),
        ("Mayor resigns\n\nHe left.", ["Mayor resigns", "He left."]),
        (WRAPPED, [WRAPPED.replace("\n", " ")]),
        (WRAPPED.replace("\n", "\r\n"), [WRAPPED.replace("\n", " ")]),
        ("10\u00a0km away.", ["10\u00a0km away."]),
        ("\u00a0One.\u00a0", ["One."]),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Mayor resigns\n\nHe left at noon.", ["headline", "body"]),
        ("He left at noon.", ["body"]),
        ("“It is late.”", ["body"]),
        ("a " * 90 + "b", ["body"]),
    ],
)
def test_roles(text: str, roles: list[str]) -> None:
    assert [part.role for part in read_plain(Source("a.txt", text)).paragraphs] == roles


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", " \n", "\t\r\n  "])
def test_a_phrase_across_a_wrap_keeps_its_place(end: str) -> None:
    text = f"Then he sot{end}down on the bench."
    doc = read_plain(Source("a.txt", text))
    start = doc.text.index("sot down")
    place = doc.map.to_source(Span(start, start + len("sot down")))
    assert text[place.start : place.end] == f"sot{end}down"
    after = doc.text.index("bench")
    place = doc.map.to_source(Span(after, after + len("bench")))
    assert text[place.start : place.end] == "bench"


PIECES = st.sampled_from(
    ["One.", "two", "Three", "“so", "it’s", "…", " ", "  ", "\t", "\n", "\r\n", "\r", "\u00a0",
     "😀", "e\u0301", "\u2028", "x" * 50]
)  # fmt: skip


@given(st.lists(PIECES).map("".join) | st.text())
def test_every_character_maps_back(text: str) -> None:
    doc = read_plain(Source("a.txt", text))
    last = 0
    for offset, character in enumerate(doc.text):
        start, end = doc.map.to_source(Span(offset, offset + 1))
        found = text[start:end]
        assert found == character or (character in " \n" and found.isspace())
        assert start >= last
        last = end
    assert last == len(text)


@given(st.lists(PIECES).map("".join))
def test_no_word_is_lost_and_paragraphs_are_trimmed(text: str) -> None:
    doc = read_plain(Source("a.txt", text))
    found = [doc.text[part.start : part.end] for part in doc.paragraphs]
    assert " ".join(found).split() == text.split()
    assert all(part == part.strip() != "" and "\n" not in part for part in found)


SLOW = """
from newslint.readers.plain import read as read_plain
from newslint.source import Source
many = 50_000
for text in (
    " " * many, "a" + " " * many + "b\\n", "\\n" * many, "." * many, "a\\n" * many, ". " * many,
    "\\t\\n" * many, "." + " " * many + "a\\nb", "“" * many, "'" * many, "A. " * many,
):
    doc = read_plain(Source("a.txt", text))
    assert len(doc.sentences) >= len(doc.paragraphs)
    assert len(doc.words) == len(doc.starts)
"""


def test_text_made_to_be_slow_is_read() -> None:
    done = python_within(30, "-c", SLOW)  # it takes less than one
    assert done.returncode == 0, done.stderr.decode()
