"""``newslint styles``: lists, tables, a newsroom's own styles, and styles inferred from copy."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newslint.cli import main
from newslint.config import read_config
from newslint.packs.points import style_from_yaml
from newslint.registry import load_registry
from newslint.session import Session
from newslint.source import Source
from newslint.styles import named_style
from tests.helpers import command

if TYPE_CHECKING:
    from collections.abc import Sequence

AP = (Path(__file__).parent / "styles" / "ap.txt").read_text(encoding="utf-8")


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    return command(capsys, "styles", "--isolated", *words)


def findings(config: Path, text: str, path: Path) -> list[tuple[str, str, Sequence[str]]]:
    read = read_config(str(config))
    assert read
    with Session({"select": ["STY"], "grammar": "off"}, read) as session:
        found = session.check(Source(str(path), text)).findings
    return [(f.name, f.message, f.replacements) for f in found]


def test_the_styles_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys)
    assert code == 0
    assert "guardian   Guardian-like style:" in out


def test_one_style_is_shown_with_its_sources(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "ap")
    assert "STY046  nato: NATO*" in out
    assert "Is NATO written in capitals?" in out
    assert "Source: AP stylebook, 57th edition" in out
    assert "* from practice" in out


def test_styles_stand_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "ap", "bbc")
    _, fewer, _ = run(capsys, "ap", "bbc", "--differences")
    assert "AP-like style             BBC-like style" in out
    assert "116 " in out
    assert "116 " not in fewer  # both write website
    assert "NATO*" in fewer
    assert "Nato*" in fewer
    assert max(map(len, out.splitlines())) <= 100


def test_a_table_for_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    _, markdown, _ = run(capsys, "ap", "bbc", "guardian", "--format", "markdown")
    rows = [line for line in markdown.splitlines() if line.startswith("|")]
    assert all(line.replace("\\|", "").count("|") == 5 for line in rows)
    assert "| STY046 Is NATO written in capitals? | NATO\\* | Nato\\* | Nato [" in markdown
    _, page, _ = run(capsys, "ap", "bbc", "--format", "html")
    assert page.startswith("<!doctype html>")
    assert '<td class="unchecked">Nato*</td>' in page
    assert page.count("<tr>") == page.count("</tr>")


def test_all_points_are_listed_with_their_forms(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "--points")
    assert "STY046  nato: Is NATO written in capitals?\n        capitals: NATO\n" in out
    assert "QUOTATIONS AND PUNCTUATION" in out


def test_an_unknown_style_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "klingon")
    assert code == 2
    assert "no style “klingon”. Known: ap, bbc" in err


def house(folder: Path, text: str) -> Path:
    path = folder / "house.yaml"
    path.write_text(text, encoding="utf-8")
    return path


OWN = """name: Gazette style
about: AP-like but for NATO.
extends: ap
choices:
  nato: {use: name, source: our editor, verified: 2026-11}
"""


def test_a_style_of_ones_own_is_a_file_beside_the_configuration(tmp_path: Path) -> None:
    house(tmp_path, OWN)
    config = tmp_path / ".newslint.toml"
    config.write_text('style = "house.yaml"\n', encoding="utf-8")
    found = findings(config, "The air strike hit NATO.", tmp_path / "a.txt")
    assert [(name, new) for name, _, new in found] == [
        ("air-strike", ("airstrike",)), ("nato", ("Nato",)),
    ]  # fmt: skip
    assert found[1][1] == "“Nato”, not “NATO”, in Gazette style."


def test_a_style_may_extend_another_file(tmp_path: Path) -> None:
    house(tmp_path, OWN)
    (tmp_path / "desks").mkdir()
    sport = tmp_path / "desks" / "sport.yaml"
    sport.write_text(
        "name: Sport\nabout: Sport.\nextends: ../house.yaml\nchoices: {hat-trick: hyphen}\n",
        encoding="utf-8",
    )
    style = named_style(load_registry(grammar=False), str(sport))
    assert style.choices["nato"].use == "name"
    assert style.choices["hat-trick"].use == "hyphen"
    assert style.language == "en-US"


def test_a_style_and_a_point_inside_the_folder_of_rules(tmp_path: Path) -> None:
    rules = tmp_path / "rules" / "style"
    rules.mkdir(parents=True)
    (rules / "gazette.yaml").write_text(
        "name: Gazette style\nabout: Ours.\nextends: bbc\nchoices: {town-hall: hyphen}\n",
        encoding="utf-8",
    )
    (rules / "town-hall.yaml").write_text(
        "code: STY801\nquestion: How is a town hall written?\n"
        "forms:\n  open: [town hall, town halls]\n  hyphen: [town-hall, town-halls]\n"
        'examples:\n  open: ["The [[town hall]] is old."]\n'
        '  hyphen: ["The [[town-hall]] is old."]\n',
        encoding="utf-8",
    )
    config = tmp_path / ".newslint.toml"
    config.write_text('rules = ["rules"]\nstyle = "gazette"\n', encoding="utf-8")
    found = findings(config, "The town hall heard NATO.", tmp_path / "a.txt")
    assert [new for _, _, new in found] == [("town-hall",), ("Nato",)]


def test_a_desk_has_a_style_and_answers_of_its_own(tmp_path: Path) -> None:
    config = tmp_path / ".newslint.toml"
    config.write_text(
        'style = "ap"\n[[overrides]]\nfiles = ["london/*"]\nstyle = "bbc"\n'
        '[[overrides]]\nfiles = ["sport/*"]\nchoices = {nato = "name"}\n',
        encoding="utf-8",
    )
    text = "Nato met. The air strikes and the airstrikes hit."
    fixes = {
        desk: [new[0] for _, _, new in findings(config, text, tmp_path / desk / "a.txt")]
        for desk in ("world", "london", "sport")
    }
    assert fixes == {
        "world": ["NATO", "airstrikes"], "london": ["air strikes"], "sport": ["airstrikes"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "house.yaml”: cannot be read"),
        ("name: A\nabout: B\nextends: nobody\n", "no style “nobody”"),
        ("name: A\nabout: B\nextends: house.yaml\n", "extends itself"),
        ("name: A\nabout: B\nchoices: {nato: loud}\n", "“loud” is no form of it"),
    ],
)
def test_a_wrong_style_of_ones_own_is_said(
    text: str | None, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    if text:
        house(tmp_path, text)
    code, _, err = run(capsys, "house.yaml")
    assert code == 2
    assert said in err


def archive(folder: Path, articles: Sequence[str]) -> Path:
    path = folder / "archive.jsonl"
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in articles), "utf-8")
    return path


def test_a_style_is_inferred_from_copy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--infer", str(archive(tmp_path, [AP] * 6)))
    assert code == 0
    assert "extends: ap" in out
    made = style_from_yaml("house.yaml", out)
    built_in = named_style(load_registry(grammar=False), "ap")
    answered = {name: choice["use"] for name, choice in made["choices"].items() if choice != "any"}
    assert len(answered) >= 30
    for name, use in answered.items():
        choice = built_in.choices.get(name)
        assert choice is None or use in (choice.use, *choice.also, choice.headline), name


@pytest.mark.parametrize("name", sorted(load_registry(grammar=False).styles))
def test_copy_in_a_style_is_known_for_it(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (Path(__file__).parent / "styles" / f"{name}.txt").read_text(encoding="utf-8")
    _, out, _ = run(capsys, "--infer", str(archive(tmp_path, [text] * 6)))
    assert f"\nextends: {name}  #" in out
    assert "Unlike" not in out


def test_what_a_house_does_both_ways_is_left_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = ["The air strike hit.", "The airstrike hit.", "Nato met Nato."] * 4
    path = tmp_path / "house.yaml"
    run(capsys, "--infer", str(archive(tmp_path, texts)), "-o", str(path))
    text = path.read_text(encoding="utf-8")
    choices = style_from_yaml(str(path), text)["choices"]
    assert choices["air-strike"] == "any"
    assert choices["nato"]["use"] == "name"
    assert choices["nato"]["source"] == "8 of 8 uses in our own copy"
    assert "name (Nato) 8." in text
    assert named_style(load_registry(grammar=False), str(path)).choices["nato"].use == "name"


def test_a_folder_is_an_archive_and_what_cannot_be_read_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(AP, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xff\xfe\xff")
    (tmp_path / "c.jsonl").write_text("not json\n", encoding="utf-8")
    code, out, err = run(capsys, "--infer", str(tmp_path))
    assert code == 2
    assert out.startswith("# Counted in 1 articles")
    assert "not JSON" in err


def test_an_archive_of_nothing_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "--infer", str(archive(tmp_path, [" "])))
    assert code == 2
    assert "no article with text in it" in err


def test_a_point_is_explained_by_its_forms(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--isolated", "nato"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("STY046 nato (point of style)\n\nIs NATO written in capitals?")
    assert "\n  name: Nato (bbc*, guardian)\n    Ministers of Nato states met.\n" in out
