"""The map between code points and UTF-16 units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.languagetool.utf16 import Utf16

TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from("😀𝐀𐍈é’a "))


def length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS, st.data())
def test_units_are_what_the_codec_says_and_go_back(text: str, data: st.DataObject) -> None:
    point = data.draw(st.integers(0, len(text)))
    units = Utf16.of(text).units(point)
    assert units == length(text[:point])
    assert Utf16.of(text).point(units) == point


@pytest.mark.parametrize(("units", "point"), [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3)])
def test_an_offset_inside_a_wide_character_is_its_end(units: int, point: int) -> None:
    assert Utf16.of("a😀b").point(units) == point
