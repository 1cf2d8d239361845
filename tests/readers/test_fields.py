"""JSON, JSON lines and tables: the fields that hold copy, their escapes and their places."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.errors import SourceError
from newslint.readers.csv import rows_of
from newslint.readers.reading import read_all
from newslint.readers.strings import strings_of
from newslint.session import Session
from newslint.source import Reading, Source, decode
from tests.readers.places import check_places, read_text, told

NINJS = r"""{"uri": "urn:1", "headline": "Plane down", "byline": "By Ann Lee", "slugline": "a-b",
 "body_text": "twice",
 "body_xhtml": "<p>The \"caf\u00e9\" &amp; <em>it<\/em>.<\/p>\n<p>A plane was sot down.</p>",
 "subject": [{"name": "War"}], "associations": {"a": {"headline": "no"}},
 "bodies": [{"role": "main", "value": "One.\nTwo \ud83d\ude00 three."}]}
"""
TABLE = 'id,headline,body,tags\r\n1,Plane down,"He said ""no"".\r\nIt sot down.",a\r\n2,"B, c",<p>X</p>,b\r\n'  # noqa: E501


def test_ninjs() -> None:
    doc = read_text("a.json", NINJS)
    assert told(doc) == [
        ("headline", "Plane down"),
        ("byline", "By Ann Lee"),
        ("body", 'The "café" & it.'),
        ("body", "A plane was sot down."),
        ("body", "One."),
        ("body", "Two 😀 three."),
    ]
    check_places(doc)


def test_the_fields_that_a_newsroom_names() -> None:
    text = json.dumps({"a": {"b": [{"c": "One."}, {"c": "Two."}], "body": "No."}, "c": "Three."})
    for field, found in (("a.b.c", ["One.", "Two."]), ("c", ["One.", "Two.", "Three."]),
                         ("a.*.c", ["One.", "Two."]), ("a.b[].c", ["One.", "Two."])):  # fmt: skip
        doc = read_text("a.json", text, Reading(fields=(field,)))
        assert [text for _, text in told(doc)] == found


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("a.json", '{"a": 1,}', "a.json:1:9: not valid JSON"),
        ("a.json", '{"a":\n "b\n"}', "a.json:2:4: not valid JSON"),
        ("a.json", '{"id": "x"}', "none of its fields is known to hold copy. It has: id."),
        ("a.json", "[" * 100_000, "nested too deeply"),
        ("a.jsonl", '{"body": "a"}\n{"body": }\n', "a.jsonl:2:10: not valid JSON"),
        ("a.csv", "id,name\n1,2\n", "no column is known to hold copy. It has: id, name."),
        ("a.csv", 'id,body\n1,"open\n', "a.csv:2: a quotation mark opens a cell"),
    ],
)
def test_what_cannot_be_read_is_said(path: str, text: str, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_all(Source(path, text))
    assert said in str(caught.value)


def test_a_table() -> None:
    first, second = read_all(Source("a.csv", TABLE))
    assert told(first) == [
        ("headline", "Plane down"), ("body", 'He said "no".'), ("body", "It sot down."),
    ]  # fmt: skip
    assert told(second) == [("headline", "B, c"), ("body", "X")]
    for doc in (first, second):
        check_places(doc)
    assert first.written('"x"', TABLE.index("sot")) == '""x""'
    assert second.written("<", TABLE.index("X")) == "&lt;"


def placed(path: str, text: str) -> list[tuple[int, int, str]]:
    with Session() as session:
        found = session.check(decode(text.encode(), path)).findings
    return [(f.line, f.column, f.text) for f in found if "sot" in f.text]


def test_findings_are_placed_in_the_source() -> None:
    column = NINJS.splitlines()[2].index("sot") + 1
    assert placed("/a.json", NINJS) == [(3, column, "sot")]
    assert placed("/a.csv", TABLE) == [(3, 4, "sot")]
    lines = '{"body": "Fine."}\n{"body": "It was sot down."}\n'
    assert placed("/a.jsonl", lines) == [(2, 18, "sot")]


def test_articles_of_one_file_are_apart() -> None:
    lines = '{"body": "The air strike hit."}\n{"body": "Two airstrikes hit."}\n'
    with Session() as session:
        assert session.check(Source("/a.jsonl", lines)).findings == ()


JSON = st.recursive(
    st.text(max_size=12) | st.integers() | st.none() | st.booleans(),
    lambda one: st.lists(one, max_size=3) | st.dictionaries(st.text(max_size=4), one, max_size=3),
    max_leaves=8,
)
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=6)
ROWS = st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=4)


@settings(max_examples=300, deadline=None)
@given(JSON, st.booleans())
def test_strings_are_those_that_python_reads(value: object, ascii_only: bool) -> None:
    source = json.dumps(value, ensure_ascii=ascii_only)
    found = strings_of(source, "a.json")
    wanted: list[str] = []

    def collect(one: object) -> None:
        if isinstance(one, str):
            wanted.append(one)
        elif isinstance(one, list):
            for item in one:
                collect(item)
        elif isinstance(one, dict):
            for item in one.values():
                collect(item)

    collect(value)
    assert [string.text for string in found] == wanted
    for string in found:
        assert len(string.places) == len(string.text) + 1
        for at, character in enumerate(string.text):
            raw = source[string.places[at] : string.places[at + 1]]
            assert json.loads(f'"{raw}"') == character


@settings(max_examples=300, deadline=None)
@given(ROWS)
def test_cells_are_those_that_python_writes(rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([["a", "b"], *rows])
    source = out.getvalue()
    found = rows_of(source, "a.csv")
    assert [[cell.text for cell in row] for row in found[1:]] == rows
    for row in found:
        for cell in row:
            for at, character in enumerate(cell.text):
                raw = source[cell.places[at] : cell.places[at + 1]]
                assert raw.replace('""', '"') == character
