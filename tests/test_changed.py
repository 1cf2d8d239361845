"""Which lines a change touches, as real git repositories tell it."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest

from newslint.changed import changed_lines
from newslint.cli import main
from newslint.errors import ConfigError
from tests.helpers import git

OLD = "The mayor left the the room.\n\nThe road was shut by the the flood.\n\nIt rained.\n"
NEW = "\nShe could of left the the town.\n"


def commit(message: str = "more") -> None:
    git("add", "--all")
    git("commit", "-q", "-m", message)


@pytest.fixture
def repository(desk: Path) -> Path:
    git("init", "-q", ".")
    (desk / "a.txt").write_text(OLD)
    commit("one")
    return desk


def found(capsys: pytest.CaptureFixture[str], *words: str) -> set[tuple[str, int]]:
    capsys.readouterr()
    code = main(
        ["--isolated", "--grammar", "off", "--select", "GRA001", "--format", "jsonl", *words]
    )
    out, err = capsys.readouterr()
    assert code < 2, err
    rows = map(json.loads, out.splitlines())
    return {(os.path.normpath(row["path"]).replace(os.sep, "/"), row["line"]) for row in rows}


def test_a_renamed_file_is_not_new(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git("mv", "a.txt", "b.txt")
    assert found(capsys, "--staged") == set()
    with (repository / "b.txt").open("a") as file:
        file.write(NEW)
    assert found(capsys, "--changed-since", "HEAD") == {("b.txt", 7)}
    git("add", "b.txt")
    assert found(capsys, "--staged") == {("b.txt", 7)}


def test_a_deleted_file_is_passed_over(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "b.txt").write_text(OLD)
    commit()
    (repository / "a.txt").unlink()
    (repository / "b.txt").write_text(OLD + NEW)
    assert found(capsys, "--changed-since", "HEAD") == {("b.txt", 7)}
    git("add", "--all")
    assert found(capsys, "--staged") == {("b.txt", 7)}


def test_deleted_lines_touch_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "a.txt").write_text(OLD.partition("\n\n")[2])
    assert found(capsys, "--changed-since", "HEAD") == set()


NAMES = ["c d.txt", "café.txt", "Стаття.txt", "+++ b.txt", "tab\there.txt", 'a "b".txt', "-x.txt",
         "back\\slash.txt", "two\nlines.txt", "b/b/c.txt"]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", NAMES)
def test_odd_names(repository: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    path = repository / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(OLD)
    assert (name, 1) in found(capsys, "--changed-since", "HEAD")  # git does not know it yet
    commit()
    path.write_text(OLD + NEW)
    assert found(capsys, "--changed-since", "HEAD") == {(name, 7)}
    git("add", "--all")
    assert found(capsys, "--staged") == {(name, 7)}


@pytest.mark.parametrize(
    "setting",
    [
        "diff.noprefix=true", "diff.mnemonicPrefix=true", "diff.relative=true",
        "core.quotepath=true", "diff.external=/bin/false", "diff.renames=false",
        "color.ui=always", "diff.submodule=log", "diff.context=5", "diff.interHunkContext=9",
    ],
)  # fmt: skip
def test_the_settings_of_a_user_change_nothing(
    repository: Path, capsys: pytest.CaptureFixture[str], setting: str
) -> None:
    key, _, value = setting.partition("=")
    git("config", key, value)
    (repository / "sub").mkdir()
    git("mv", "a.txt", "sub/é f.txt")
    (repository / "sub" / "é f.txt").write_text(OLD + NEW)
    assert found(capsys, "--changed-since", "HEAD") == {("sub/é f.txt", 7)}


def test_from_a_folder_below(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "sub").mkdir()
    (repository / "sub" / "b.txt").write_text(OLD)
    commit()
    for name in ("a.txt", "sub/b.txt"):
        (repository / name).write_text(OLD + NEW)
    monkeypatch.chdir(repository / "sub")
    assert found(capsys, "--changed-since", "HEAD") == {("b.txt", 7)}
    assert found(capsys, "--changed-since", "HEAD", "..") == {("../a.txt", 7), ("../sub/b.txt", 7)}
    git("add", "--all")
    assert found(capsys, "--staged") == {("b.txt", 7)}


def test_before_the_first_commit(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git("init", "-q", ".")
    (desk / "a.txt").write_text(OLD)
    assert found(capsys, "--staged") == set()
    git("add", "a.txt")
    assert found(capsys, "--staged") == {("a.txt", 1), ("a.txt", 3)}
    assert main(["--isolated", "--grammar", "off", "--changed-since", "HEAD", "."]) == 2
    assert "git: fatal:" in capsys.readouterr().err


def test_in_another_worktree(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = repository.parent / "other tree"
    git("worktree", "add", "-q", "--detach", str(other), "HEAD")
    (other / "a.txt").write_text(OLD + NEW)
    monkeypatch.chdir(other)
    assert found(capsys, "--changed-since", "HEAD") == {("a.txt", 7)}
    git("add", "a.txt")
    assert found(capsys, "--staged") == {("a.txt", 7)}
    monkeypatch.chdir(repository)
    assert found(capsys, "--staged") == set()


def test_a_submodule_here_or_not(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = repository.parent / "whole"
    whole.mkdir()
    git("init", "-q", ".", folder=str(whole))
    (whole / "w.txt").write_text(OLD)
    monkeypatch.chdir(whole)
    git("submodule", "add", "-q", str(repository), "part")
    commit()
    (whole / "w.txt").write_text(OLD + NEW)
    (whole / "part" / "a.txt").write_text(OLD + NEW)
    assert found(capsys, "--changed-since", "HEAD") == {("w.txt", 7)}
    absent = repository.parent / "absent"
    git("clone", "-q", str(whole), str(absent), folder=str(repository))
    monkeypatch.chdir(absent)
    (absent / "w.txt").write_text(OLD + NEW)
    assert found(capsys, "--changed-since", "HEAD") == {("w.txt", 7)}


def test_a_container_is_changed_throughout(repository: Path) -> None:
    path = repository / "é f.docx"
    for content in ("one", "two"):
        with zipfile.ZipFile(path, "w") as file:
            file.writestr("word/document.xml", content * 400)
        if content == "one":
            commit()
    assert changed_lines("HEAD")[str(path)] == [(1, 2**31)]
    git("mv", path.name, "g.docx")
    assert [os.path.basename(name) for name in changed_lines("HEAD")] == ["g.docx"]


def test_lines_are_counted_as_git_counts_them(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = repository / "a.txt"
    path.write_bytes(b"One\rtwo\rthree.\n\nFour is the the end.\n")
    commit()
    path.write_bytes(path.read_bytes() + b"\nFive is the the end.\n")
    assert found(capsys, "--changed-since", "HEAD") == {("a.txt", 7)}


def test_no_git_and_no_answer(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ConfigError, match="git is not installed"):
        changed_lines("HEAD", str(desk))
