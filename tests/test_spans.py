"""Places: lines and columns, and the map to the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.spans import (
    LineIndex,
    MapBuilder,
    Position,
    Run,
    SourceMap,
    Span,
)

TEXTS = st.text(st.characters(exclude_categories=("Cs",)) | st.sampled_from("\r\n😀𐍈é’a "))


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("one", 3, (1, 4)),
        ("one\ntwo", 3, (1, 4)),
        ("one\ntwo", 4, (2, 1)),
        ("one\ntwo\n", 8, (3, 1)),
        ("one\r\ntwo", 4, (1, 5)),
        ("one\r\ntwo", 5, (2, 1)),
        ("one\rtwo", 4, (2, 1)),
        ("one\n\r\n\rtwo", 7, (4, 1)),
        ("😀e\u0301x\ny", 3, (1, 4)),
        ("one\u2028two\x0bthree", 8, (1, 9)),
    ],
)
def test_position(text: str, offset: int, position: tuple[int, int]) -> None:
    assert LineIndex(text).position(offset) == Position(*position)


@pytest.mark.parametrize("offset", [-1, 4])
def test_a_position_outside_the_text_is_an_error(offset: int) -> None:
    with pytest.raises(ValueError, match="outside a text of 3"):
        LineIndex("one").position(offset)


@given(TEXTS, st.data())
def test_a_position_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    index = LineIndex(text)
    line, column = index.position(offset)
    start = next(n for n in range(offset + 1) if index.position(n).line == line)
    assert start + column - 1 == offset
    assert line == 1 + len([n for n in range(1, offset + 1) if index.position(n).column == 1])


# "A &amp; B\r\n C" is read as "A & B C".
MIXED = SourceMap([Run(0, 0, 2, 2), Run(2, 2, 1, 5), Run(3, 7, 2, 2), Run(5, 9, 1, 3), Run(6, 12, 1, 1)])  # fmt: skip  # noqa: E501


@pytest.mark.parametrize(
    ("clean", "source", "unbroken"),
    [
        ((0, 1), (0, 1), True),
        ((0, 2), (0, 2), True),
        ((2, 3), (2, 7), False),
        ((1, 3), (1, 7), False),
        ((2, 4), (2, 8), False),
        ((4, 5), (8, 9), True),
        ((4, 7), (8, 13), False),
        ((6, 7), (12, 13), True),
        ((4, 4), (8, 8), True),
        ((7, 7), (13, 13), True),
    ],
)
def test_map_to_source(clean: tuple[int, int], source: tuple[int, int], unbroken: bool) -> None:
    assert MIXED.to_source(Span(*clean)) == Span(*source)
    assert MIXED.is_unbroken(Span(*clean)) is unbroken


def test_the_map_of_an_untouched_text_changes_nothing() -> None:
    same = SourceMap.identity(10)
    assert same.to_source(Span(3, 7)) == Span(3, 7)
    assert same.to_source(Span(10, 10)) == Span(10, 10)
    assert same.is_unbroken(Span(0, 10))


def test_the_map_of_nothing() -> None:
    assert SourceMap([]).to_source(Span(0, 0)) == Span(0, 0)


def test_the_builder_makes_text_and_map_together() -> None:
    builder = MapBuilder()
    builder.keep("A ", 0)
    builder.replace("&", 2, 5)
    builder.keep(" B", 7)
    builder.keep("", 9)
    assert builder.length == 5
    text, made = builder.finish()
    assert text == "A & B"
    assert made.to_source(Span(2, 3)) == Span(2, 7)
    assert made.to_source(Span(3, 5)) == Span(7, 9)


def test_the_builder_leaves_out_what_is_skipped() -> None:
    builder = MapBuilder()
    builder.keep("one", 0)
    builder.keep("two", 5)
    text, made = builder.finish()
    assert text == "onetwo"
    assert made.to_source(Span(3, 6)) == Span(5, 8)
    assert made.to_source(Span(2, 4)) == Span(2, 6)
    assert not made.is_unbroken(Span(2, 4))


@given(st.lists(st.tuples(TEXTS, st.booleans())))
def test_kept_text_is_found_again_where_it_stood(pieces: list[tuple[str, bool]]) -> None:
    builder, source = MapBuilder(), ""
    for piece, kept in pieces:
        if kept:
            builder.keep(piece, len(source))
        source += piece
    text, made = builder.finish()
    for offset, character in enumerate(text):
        start, end = made.to_source(Span(offset, offset + 1))
        assert source[start:end] == character
