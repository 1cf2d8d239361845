"""The whole way with the real LanguageTool: from a file to findings at their exact places."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from newslint.cli import main

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.languagetool

# A fault that only LanguageTool finds, wherever it stands.
FAULT = "The party has less chances than it had."
WHERE = FAULT.index("less")


def check(path: Path, capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    code = main(["check", "--isolated", "--grammar", "on", "--format", "json", str(path), *words])
    assert code in (0, 1)
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return report


def places(report: dict[str, Any]) -> list[tuple[int, int, str]]:
    return [
        (found["line"], found["column"], found["text"])
        for found in report["findings"]
        if found["engine"] == "languagetool"
    ]


CASES = {
    "alone": (FAULT, 1, WHERE + 1),
    "after emoji": ("😀 🚁 " + FAULT, 1, WHERE + 5),
    "third paragraph": (f"The mayor left.\n\nIt was late.\n\n{FAULT}\n", 5, WHERE + 1),
    "lines without a gap": (f"The mayor left early.\nIt was very late.\n{FAULT}\n", 3, WHERE + 1),
    "CRLF": (f"The mayor left.\r\n\r\n{FAULT}\r\n", 3, WHERE + 1),
    "soft wrap": (FAULT.replace("has less", "has\nless"), 2, 1),
}


@pytest.mark.parametrize(("text", "line", "column"), CASES.values(), ids=CASES)
def test_a_grammar_finding_stands_at_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, line: int, column: int
) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(text.encode())
    assert places(check(path, capsys)) == [(line, column, "less")]


def test_markdown_keeps_its_places(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "article.md"
    path.write_text(
        "# Votes\n\nIt ran `x = 1` first. The *party* has [less](http://a.example) chances now.\n"
    )
    assert places(check(path, capsys)) == [(3, 40, "less")]


def test_its_rules_obey_select_and_ignore(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "article.txt"
    path.write_text(FAULT)
    (found,) = check(path, capsys)["findings"]
    assert found["code"].startswith("LT-")
    assert check(path, capsys, "--ignore", found["code"])["findings"] == []
    assert check(path, capsys, "--ignore", "languagetool")["findings"] == []
    assert len(check(path, capsys, "--select", found["code"])["findings"]) == 1


QUOTED = {
    "told": (f"The mayor left. {FAULT}", "warning"),
    "said": (f"“{FAULT}” the mayor said.", "suggestion"),
    "said, straight": (f'"{FAULT}" the mayor said.', "suggestion"),
    "only written": ("“They can not leave,” the mayor said.", "warning"),
}


@pytest.mark.parametrize(("text", "level"), QUOTED.values(), ids=QUOTED)
def test_direct_speech(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, level: str
) -> None:
    """What was said is a suggestion at most; how it is written is the desk's own."""
    path = tmp_path / "article.txt"
    path.write_text(text)
    (found,) = check(path, capsys, "--select", "LT")["findings"]
    assert found["level"] == level


def test_levels_of_its_rules(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "article.txt").write_text(FAULT)
    (found,) = check(desk / "article.txt", capsys)["findings"]
    for name in (found["code"], found["code"].lower()):
        (desk / ".newslint.toml").write_text(f'[levels]\n{name} = "suggestion"\n')
        assert main(["check", "article.txt", "--grammar", "on", "--format", "json"]) == 1
        (other,) = json.loads(capsys.readouterr().out)["findings"]
        assert (other["code"], other["level"]) == (found["code"], "suggestion")


def test_a_rule_of_its_own_that_is_none(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "article.txt").write_text(FAULT)
    (desk / ".newslint.toml").write_text('ignore = ["LT-NO_SUCH_RULE"]\n')
    for mode in ("on", "off"):
        assert main(["check", "article.txt", "--grammar", mode]) == 2
        assert ".newslint.toml:1: ignore: no rule “LT-NO_SUCH_RULE”" in capsys.readouterr().err


def test_the_report_says_what_checked_the_grammar(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "article.txt"
    path.write_text(FAULT)
    tool = check(path, capsys)["tool"]
    assert tool["grammar_checked"] is True
    assert tool["grammar"].startswith("LanguageTool 6")
