"""The baseline, and findings on changed lines alone, with a real git."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newslint.cli import main
from tests.helpers import git

OLD = "The mayor said the the road was shut.\n\nIsrael sot down the plane on the coast.\n"


def codes(capsys: pytest.CaptureFixture[str], *words: str) -> list[tuple[str, int]]:
    main(["check", "--isolated", "--grammar", "off", "--format", "jsonl", *words])
    out = capsys.readouterr().out
    return [(row["code"], row["line"]) for row in map(json.loads, out.splitlines())]


def baseline(*words: str) -> int:
    return main(["baseline", "--isolated", "--grammar", "off", *words])


@pytest.fixture(autouse=True)
def _copy(desk: Path) -> None:
    (desk / "a.txt").write_text(OLD)


def test_what_was_there_is_let_be_and_what_is_new_is_not(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert baseline("a.txt") == 0
    capsys.readouterr()
    use = ("--baseline", ".newslint-baseline.json", "a.txt")
    assert codes(capsys, *use) == []
    first, second = OLD.rstrip("\n").split("\n\n")
    new = f"A new line here.\n\n{second}\n\n{first} He could of left.\n"
    (desk / "a.txt").write_text(new)
    assert [code for code, _ in codes(capsys, *use)] == ["USE544"] or len(codes(capsys, *use)) == 1


def test_one_edited_side_does_not_bring_a_finding_back(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    baseline("a.txt")
    (desk / "a.txt").write_text(OLD.replace("Israel sot", "Yesterday they sot"))
    capsys.readouterr()
    assert codes(capsys, "--baseline", ".newslint-baseline.json", "a.txt") == []


def test_each_row_is_good_for_one_finding(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    baseline("a.txt")
    (desk / "a.txt").write_text(OLD + "\n" + OLD)
    capsys.readouterr()
    assert (
        len(codes(capsys, "--baseline", ".newslint-baseline.json", "a.txt", "--ignore", "NEW,LAY"))
        == 2
    )


def test_a_row_that_is_no_longer_needed_is_found(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    baseline("a.txt")
    (desk / "a.txt").write_text(OLD.replace("the the", "the"))
    capsys.readouterr()
    main(["--isolated", "--grammar", "off", "--format", "json", "--baseline",
          ".newslint-baseline.json", "a.txt"])  # fmt: skip
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["code"], finding["path"]) == ("NL002", "./.newslint-baseline.json")
    line = (desk / ".newslint-baseline.json").read_text().split("\n")[finding["line"] - 1]
    assert line.startswith(finding["text"])


@pytest.mark.parametrize("content", ["", "[]", '{"version": 9, "findings": []}', "{"])
def test_a_damaged_baseline_is_said(
    desk: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    (desk / "b.json").write_text(content)
    assert main(["--isolated", "--grammar", "off", "--baseline", "b.json", "a.txt"]) == 2
    assert "b.json: " in capsys.readouterr().err


def test_changed_lines_alone(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git("init", "-q", ".")
    git("add", "a.txt")
    git("commit", "-q", "-m", "one")
    assert codes(capsys, "--changed-since", "HEAD") == []
    (desk / "a.txt").write_text(OLD + "\nShe could of left the the town.\n")
    assert {line for _, line in codes(capsys, "--changed-since", "HEAD")} == {5}
    assert codes(capsys, "--staged") == []
    git("add", "a.txt")
    (desk / "a.txt").write_text("Another text, not staged: the the.\n")
    assert {line for _, line in codes(capsys, "--staged")} == {5}
    (desk / "b \u00e9.txt").write_text("The the new file.\n")
    assert ("GRA001", 1) in codes(capsys, "--changed-since", "HEAD", "b \u00e9.txt")


def test_what_git_does_not_know_is_said(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--isolated", "--grammar", "off", "--changed-since", "HEAD", str(desk)]) == 2
    assert "git: " in capsys.readouterr().err
    git("init", "-q", ".")
    assert main(["--isolated", "--grammar", "off", "--changed-since", "nosuch", "."]) == 2
    assert main(["--isolated", "--grammar", "off", "--changed-since=--output=x", "."]) == 2
    assert not (desk / "x").exists()
