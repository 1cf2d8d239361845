"""What a newsroom knows: its lists, what they silence, what they find, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newslint.api import lint_text
from newslint.cli import main
from newslint.errors import ConfigError
from newslint.house import NO_HOUSE, VOUCHED, House, HouseName
from newslint.housefiles import entries, read_house, read_names
from newslint.lexicon.nearhouse import house_misses, slip_between
from newslint.vocabulary import problems
from tests.helpers import plain

if TYPE_CHECKING:
    from pathlib import Path

MAYOR = HouseName("Ilmari Vartaniemi", "mayor", "2015-05-01", "2019-04-30", "city hall", 240)
HEAD = "name,role,valid_from,valid_to,source\n"


def found(folder: Path, text: str, *codes: str, **settings: object) -> list[tuple[str, str]]:
    """Code and text of the findings with one of the codes, or of spelling and names."""
    select = list(codes) or ["SPE", "NAM"]
    some = lint_text(text, str(folder / "a.txt"), select=select, **settings)
    return [(one.code, one.text) for one in some]


def configure(folder: Path, words: str = "", names: str = "") -> None:
    lines = []
    if words:
        (folder / "words.txt").write_text(words, encoding="utf-8")
        lines.append('vocabulary = ["words.txt"]')
    if names:
        (folder / "names.csv").write_text(names, encoding="utf-8")
        lines.append('names = ["names.csv"]')
    (folder / ".newslint.toml").write_text("\n".join(lines))


def test_no_house_is_nothing() -> None:
    assert not NO_HOUSE
    assert not House(language="en-GB")
    assert House({"x": 1})
    assert House(None, (MAYOR,))


def test_a_document_is_given_its_house() -> None:
    doc = plain("Vartaneimi left.")
    assert doc.house is NO_HOUSE
    house = House(None, (MAYOR,))
    known = doc.of_house(house)
    assert known.house is house
    assert known.text == doc.text
    assert house_misses(doc) == ()
    assert [miss.word for miss in house_misses(known)] == ["Vartaniemi"]


def test_entries_have_places_and_uses(desk: Path) -> None:
    (desk / "w.txt").write_bytes("\ufeff# ours\nHallam\n  two words \t12 # x\nbad\tmany\n".encode())
    one, two, three = entries("w.txt")
    assert (one.word, one.line, one.column, one.uses) == ("Hallam", 2, 1, VOUCHED)
    assert (two.word, two.line, two.column, two.uses) == ("two words", 3, 3, 12)
    assert "should be a number" in three.problem
    with pytest.raises(ConfigError, match=r"^w\.txt:4: “many” should be a number"):
        read_house(("w.txt",), ())


def test_names_are_read_whatever_the_order_of_columns(desk: Path) -> None:
    (desk / "n.csv").write_bytes(
        "\ufeffdesk,Role,name,valid_to,uses\r\n"
        '1,"head, acting",Ilmari  Vartaniemi,2019,7\r\n\r\n#,,,,\r\n2,,Åsa Öberg\r\n'.encode()
    )
    one, two = read_names("n.csv")
    assert one.name == HouseName("Ilmari Vartaniemi", "head, acting", "", "2019", "", 7)
    assert (one.line, two.line) == (2, 5)
    assert two.name == HouseName("Åsa Öberg")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "n.csv:1: the first line must name the columns: name,role"),
        (b"Ilmari Vartaniemi,mayor\n", "n.csv:1: the first line must name the columns"),
        (b"name,role,role\n", "n.csv:1: the column “role” stands twice"),
        (b"name,role\n\n,mayor\n", "n.csv:3: the name is missing"),
        (b"name,role\nA B,mayor, acting\n", "n.csv:2: 3 values for 2 columns"),
        (b"name,valid_to\nA B,soon\n", "n.csv:2: valid_to: “soon” should be a date"),
        (b"name,valid_to\nA B,2023-02-29\n", "n.csv:2: valid_to: “2023-02-29” should be"),
        (b"name,valid_from,valid_to\nA B,2020,2019-12-31\n", "n.csv:2: valid_to 2019-12-31 comes"),
        (b"name,uses\nA B,many\n", "n.csv:2: uses: “many” should be a number"),
        (b"name\n'A B'\n\xff\n", "n.csv:3: cannot be read as UTF-8 text (byte 0xff)"),
        (b'name\n"A B\n', "n.csv:2: not a CSV table"),
    ],
)
def test_what_is_wrong_with_a_list_of_names_is_told_by_line(
    desk: Path, data: bytes, said: str
) -> None:
    (desk / "n.csv").write_bytes(data)
    with pytest.raises(ConfigError) as caught:
        read_names("n.csv")
    assert str(caught.value).startswith(said)


def test_a_list_of_names_that_is_not_there(desk: Path) -> None:
    (desk / ".newslint.toml").write_text('names = ["lost.csv"]')
    with pytest.raises(ConfigError, match=r"lost.csv: no such list of names"):
        found(desk, "He left.")


def test_names_of_the_house_are_left_alone_in_full_and_in_part(desk: Path) -> None:
    text = "The clerk thanked Boris Jonson. The clerk thanked Boris Jonson’s wife."
    assert found(desk, text)[:1] == [("NAM001", "Jonson")]
    configure(desk, names=HEAD + "Boris Jonson,clerk,,,\n")
    assert found(desk, text) == []


def test_a_misspelled_name_of_the_house_is_found(desk: Path) -> None:
    text = "Council head Ilmari Vartanemi spoke. Then Vartaniemi left."
    assert found(desk, text, "NAM061", "NAM062") == []
    configure(desk, names=HEAD + "Ilmari Vartaniemi,,,,\n")
    assert found(desk, text, "NAM061") == [("NAM061", "Vartanemi")]
    assert found(desk, "We met Anna Vartanemi of Oulu.", "NAM061", "NAM062") == []


def test_a_near_miss_of_a_frequent_word_of_the_house_is_found(desk: Path) -> None:
    text = "They ate lihapirakka. It was lovely."
    configure(desk, words="lihapiirakka\t240\n")
    assert found(desk, text, "NAM062") == [("NAM062", "lihapirakka")]
    configure(desk, words="lihapiirakka\t3\n")
    assert found(desk, text, "NAM062") == []
    configure(desk, words="lihapiirakka\t240\nlihapirakka\t9\n")
    assert found(desk, text, "NAM062") == []


DATED = "OULU, March 3, 2021 (NNS) — It rained. {}\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mayor Ilmari Vartaniemi spoke.", ["Mayor"]),
        ("Ilmari Vartaniemi, the mayor, spoke.", ["mayor"]),
        ("Vartaniemi, Oulu’s mayor, spoke.", ["mayor"]),
        ("Former mayor Ilmari Vartaniemi spoke.", []),
        ("Then-mayor Ilmari Vartaniemi spoke.", []),
        ("The deputy mayor, Ilmari Vartaniemi, spoke.", []),
        ("In 2017 Mayor Ilmari Vartaniemi spoke.", []),
        ("“Mayor Ilmari Vartaniemi is back,” she said.", []),
        ("Mayor Anna Vartaniemi spoke.", []),
        ("Ilmari Vartaniemi spoke.", []),
    ],
)
def test_a_role_outside_its_term(desk: Path, sentence: str, expected: list[str]) -> None:
    configure(desk, names=HEAD + "Ilmari Vartaniemi,mayor,2015-05-01,2019-04-30,city hall\n")
    assert [text for _, text in found(desk, DATED.format(sentence), "NAM063")] == expected
    assert found(desk, sentence, "NAM063") == []


def test_a_second_term_counts(desk: Path) -> None:
    rows = "Ilmari Vartaniemi,mayor,2015,2016,\nIlmari Vartaniemi,mayor,2020-01-01,,\n"
    configure(desk, words="Mayor\n", names=HEAD + rows)
    text = DATED.format("Mayor Ilmari Vartaniemi spoke.")
    assert found(desk, text, "NAM063") == []
    earlier = text.replace("2021", "2018")
    assert found(desk, earlier, "NAM063") == [("NAM063", "Mayor")]


def test_phrases_of_a_vocabulary_count_as_a_whole(desk: Path) -> None:
    configure(desk, words="Boris Jonson\n")
    assert found(desk, "The clerk thanked Boris Jonson.") == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en-GB", ["color"]), ("en-US", ["harbour"]), ("en-AU", ["color"]), ("en-CA", [])],
)
def test_the_set_english_decides_what_is_odd(
    desk: Path, language: str, expected: list[str]
) -> None:
    text = "They praised the color of the harbour."
    assert found(desk, text, "SPE010") == []
    assert [text for _, text in found(desk, text, "SPE010", language=language)] == expected


def test_slips() -> None:
    assert slip_between("vartaneimi", "vartaniemi") is not None
    assert slip_between("natenyehu", "netanyahu") is None
    exchanged = slip_between("zeralinsky", "zirelansky")
    assert exchanged is None
    assert slip_between("bodingen", "bidongen") is not None
    assert slip_between("same", "same") is None


LINT = {
    "ordinary": ("government\n", "1:1: “government” is an ordinary word"),
    "ordinary with a capital": ("Form\n", "1:1: “form” is an ordinary word"),
    "misspelling": ("\n  goverment\n", "2:3: “goverment” looks like a misspelling of “government”"),
    "short": ("ab\n", "1:1: “ab” is very short"),
    "twice": ("Hallam\nHallam # again\n", "2:1: “Hallam” stands in line 1 already"),
    "mark": ("Hallam,\n", "1:1: “Hallam,” begins or ends with a mark"),
    "hidden": ("Hal\u200blam\n", "1:1: An invisible character (U+200B)"),
    "count": ("Hallam\tx\n", "1:1: “x” should be a number"),
}


@pytest.mark.parametrize(("text", "said"), LINT.values(), ids=LINT)
def test_what_is_said_of_a_vocabulary(desk: Path, text: str, said: str) -> None:
    (desk / "w.txt").write_text(text, encoding="utf-8")
    (one,) = problems("w.txt")
    assert f"{one.line}:{one.column}: {one.message}".startswith(said)


def test_a_good_vocabulary_is_left_alone(desk: Path) -> None:
    (desk / "w.txt").write_text("# ours\nVartaniemi\nlihapiirakka\t12\nalt right\nMcQueeg\nXYZQ\n")
    assert problems("w.txt") == []


def test_what_is_said_of_a_list_of_names(desk: Path) -> None:
    rows = "Olga Vartaniemi,,,,\nOlga Vartanniemi,,,,\nOlga Vartaniemi,,,,\nsomebody,,,,\n"
    (desk / "n.csv").write_text(HEAD + rows)
    said = {one.line: one.message for one in problems("n.csv")}
    assert said[3] == "“Olga Vartanniemi” and “Olga Vartaniemi” are one slip apart: are both right?"
    assert said[4].startswith("“Olga Vartaniemi” stands in line 2 already")
    assert said[5].startswith("“somebody” has no capital")


def test_the_command_for_lists(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["words"]) == 2
    assert "no lists are configured here" in capsys.readouterr().err
    configure(desk, words="Hallam\n", names=HEAD + "Ruth Hallam,,,,\n")
    assert main(["words"]) == 0
    assert capsys.readouterr().out == "2 lists in order.\n"
    (desk / "w.txt").write_text("form\n")
    (desk / "bad.txt").write_bytes(b"one\ncaf\xe9\n")
    assert main(["words", "w.txt"]) == 1
    assert capsys.readouterr().out.endswith("1 to look at in 1 list.\n")
    assert main(["words", "w.txt", "bad.txt", "--format", "json"]) == 2
    out, err = capsys.readouterr()
    assert '"entry": "form"' in out
    assert "bad.txt:2: cannot be read as UTF-8" in err


def test_names_of_the_list_are_confirmed(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    configure(desk, names=HEAD + "Ilmari Vartaniemi,mayor,,,\n")
    (desk / "a.txt").write_text("Ilmari Vartaniemi met Olga Qvorpen. Later Ilmari Vartanemi left.")
    assert main(["names", "a.txt", "--format", "csv"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert any(row.startswith("a.txt,Ilmari Vartaniemi,person,confirmed,") for row in rows)
    assert any(row.startswith("a.txt,Ilmari Vartanemi,person,near miss,Vartaniemi") for row in rows)
    assert any("Olga Qvorpen,person,unknown" in row for row in rows)
