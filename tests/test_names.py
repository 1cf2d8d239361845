"""The list of an article's names: what is a name, what belongs together, how it is marked."""

from __future__ import annotations

import csv
import io
import json
from random import Random
from time import process_time
from typing import TYPE_CHECKING

import pytest

from newslint.cli import main
from newslint.lexicon.edits import edit_between
from newslint.lexicon.spellings import _MANY, _one_edit_apart
from newslint.names import names_of
from tests.helpers import plain

if TYPE_CHECKING:
    from pathlib import Path

    from newslint.names import Name

ARTICLE = """\
MAYOR OF GREENFORD RESIGNS

Mayor Olena Harrowgate resigned on Monday, the Greenford Council said. “I am tired,” Harrowgate told
the Greenford Herald in Lisbon. Harowgate’s deputy, Bashar al-Assad’s biographer Jan van der Brugge,
takes over.

Ms. Harrowgate once met Boris Jonson of the United Kingdom. Al-Assad said nothing.
"""


def listed(text: str) -> dict[str, Name]:
    return {one.name: one for one in names_of(plain(text))}


def test_surnames_count_with_the_full_name() -> None:
    one = listed(ARTICLE)["Olena Harrowgate"]
    assert one.kind == "person"
    assert one.uses == 3
    assert one.mark == "unknown"
    assert dict(one.spellings) == {"Olena Harrowgate": 1, "Harrowgate": 2}


def test_near_misses_say_what_may_be_meant() -> None:
    names = listed(ARTICLE)
    assert (names["Boris Jonson"].mark, names["Boris Jonson"].meant) == ("near miss", "Johnson")
    assert (names["Harowgate"].mark, names["Harowgate"].meant) == ("near miss", "Harrowgate")


def test_kinds() -> None:
    names = listed(ARTICLE)
    assert names["Greenford Council"].kind == "organisation"
    assert names["Lisbon"].kind == "place"
    assert names["United Kingdom"].kind == "place"
    assert names["Jan van der Brugge"].kind == "person"


def test_particles_belong_to_the_name() -> None:
    one = listed(ARTICLE)["Bashar al-Assad"]
    assert (one.mark, one.uses) == ("known", 2)


@pytest.mark.parametrize(
    "text",
    [
        "The end came on Monday in March. But nobody said so.",
        "Two Israeli and Russian Muslims met. English was spoken.",
        "Write to news@Harrowgate.example or see www.Greenford.example today.",
        "",
    ],
)
def test_no_names(text: str) -> None:
    assert listed(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Bank of England met.", "Bank of England"),
        ("He saw Conor O’Rafferty there.", "Conor O’Rafferty"),
        ("We asked K. C. Maurer twice.", "K. C. Maurer"),
        ("He spoke to U.S. Gen. Adam Torvane.", "Adam Torvane"),
        ("المدير محمد met Torvane-Smith.", "Torvane-Smith"),
    ],
)
def test_forms_of_names(text: str, name: str) -> None:
    assert name in listed(text)


def test_a_headline_in_capitals_is_cut_into_its_names() -> None:
    headline = "ANGELA MERKEL MEETS EMMANUEL MACRON IN BERLIN"
    text = f"{headline}\n\nAngela Merkel received Emmanuel Macron in Berlin for some talks.\n"
    assert set(listed(text)) == {"Angela Merkel", "Emmanuel Macron", "Berlin"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("He met German Chancellor Angela Merkel.", "Angela Merkel", "person"),
        ("He met George W. Bush there.", "George W. Bush", "person"),
        ("We heard that Al-Qaeda denied it.", "Al-Qaeda", "organisation"),
        ("We met Peter Hill twice.", "Peter Hill", "person"),
        ("We saw Torvane Hill twice.", "Torvane Hill", "place"),
    ],
)
def test_kinds_and_bounds(text: str, name: str, kind: str) -> None:
    assert listed(text)[name].kind == kind


def test_ten_thousand_names_take_no_time() -> None:
    syllables = ("ba", "ko", "ri", "tu", "ne", "lo", "mi", "sa", "du", "pe")
    names = [
        f"{a}{b}{c}{d}".capitalize()
        for a in syllables for b in syllables for c in syllables for d in syllables
    ]  # fmt: skip
    text = "".join(f"Mr {one} met us. “No,” {one} said.\n\n" for one in names)
    started = process_time()
    assert len(names_of(plain(text))) > 9000
    assert process_time() - started < 30


def test_names_one_edit_apart_are_found_among_many() -> None:
    chance = Random(7)
    names = {"".join(chance.choices("abc", k=chance.randint(5, 7))) for _ in range(400)}
    few = sorted(names)[:60]
    assert len(few) // 9 < _MANY < len(names) // 9, "two letters of three begin a name"
    for some in (few, sorted(names)):
        expected = {name: {other for other in some if edit_between(name, other)} for name in some}
        found = {name: set(others) for name, others in _one_edit_apart(some).items()}
        assert found == {name: others for name, others in expected.items() if others}


def test_confirmed_names_are_marked() -> None:
    (one,) = names_of(plain("We met Olena Harrowgate."), frozenset({"Olena Harrowgate"}))
    assert one.mark == "confirmed"


def test_the_command_prints_three_forms(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("We met Boris Jonson in Lisbon.\n", encoding="utf-8")
    assert main(["names", "--isolated", "a.txt"]) == 0
    assert capsys.readouterr().out == (
        "a.txt\n"
        "       1:8  near miss  person          1 ×  Boris Jonson  meant: Johnson?\n"
        "      1:24  known      place           1 ×  Lisbon\n"
        "\n"
        "2 names in 1 file.\n"
    )
    assert main(["names", "--isolated", "--format", "json", "a.txt"]) == 0
    rows = json.loads(capsys.readouterr().out)["names"]
    assert rows[0] == {
        "path": "a.txt", "name": "Boris Jonson", "kind": "person", "mark": "near miss",
        "meant": "Johnson", "count": 1, "line": 1, "column": 8, "spellings": {"Boris Jonson": 1},
    }  # fmt: skip
    assert main(["names", "--isolated", "--format", "csv", "a.txt"]) == 0
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["name"] for row in table] == ["Boris Jonson", "Lisbon"]
    assert table[1]["spellings"] == "Lisbon (1)"


def test_a_file_that_is_missing_gives_exit_code_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["names", "--isolated", "absent.txt"]) == 2
    assert "absent.txt" in capsys.readouterr().err
