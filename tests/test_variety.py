"""American or British: what an article's spellings say, and which English grammar is checked in."""

from __future__ import annotations

import pytest

from newslint.source import Source
from newslint.variety import marks, spellings, variety
from tests.helpers import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The colour of the harbour.", "en-GB"),
        ("The color of the harbor.", "en-US"),
        ("The Labour Party met at the World Trade Centre.", "en-US"),
        ("The colour of the harbour at the center of the neighborhood.", "en-US"),
        ("The organized, cancelled and grey end.", "en-US"),
        ("One colour.", "en-US"),
        ("", "en-US"),
    ],
)
def test_variety(text: str, expected: str) -> None:
    assert variety(plain(text)) == expected


def test_marks_are_of_one_variety_only() -> None:
    found = marks(plain("The tyres, tires, colour, color and gray meter."))
    assert found.british == ("colour", "tyres")
    assert found.american == ("color", "gray")


def test_the_table_pairs_both_ways() -> None:
    table = spellings()
    assert len(table) > 1000
    assert table["colour"].other == "color"
    assert table["color"].other == "colour"
    assert not table["organize"].alone
    assert table["organise"].alone


def test_the_session_asks_for_the_english_of_the_article() -> None:
    from newslint.config import Config
    from newslint.session import Session

    asked = []

    class Engine:
        def prepare(self, _doc: object, language: str) -> None:
            asked.append(language)

        def matcher(self, _rules: object, language: str) -> object:
            asked.append(language)
            return lambda _doc: []

        def close(self) -> None:
            return None

    text = "The colour of the harbour."
    for settings in ({}, {"language": "en-AU"}):
        with Session(settings, Config(".")) as session:
            session.use_grammar(Engine())  # type: ignore[arg-type]
            session.check(Source("a.txt", text))
    assert set(asked[:1]) == {"en-GB"}
    assert set(asked[-1:]) == {"en-AU"}
