"""Which files a run checks."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

import pytest

from newslint.cli import main
from newslint.config import matches
from newslint.files import wanted_files

if TYPE_CHECKING:
    from pathlib import Path


def nothing(path: str) -> bool:
    """Leave nothing out."""
    return not path


TREE = ("a.txt", "b.md", "c.html", "copy/d.TXT", "copy/e.markdown", "copy/.hidden.txt",
        "copy/old/f.text", ".git/g.txt", "empty/h.pdf", "odd[1].txt")  # fmt: skip


@pytest.fixture(autouse=True)
def _tree(desk: Path) -> None:
    for name in TREE:
        (desk / name).parent.mkdir(parents=True, exist_ok=True)
        (desk / name).write_text("One.")


CASES = {
    "files as named": (["c.html", "a.txt"], "c.html a.txt"),
    "each once": (["a.txt", "./a.txt", "a.txt"], "a.txt"),
    "folder": (["copy"], "copy/d.TXT copy/e.markdown copy/old/f.text"),
    "folder and a file in it": (["copy/old/f.text", "copy/old"], "copy/old/f.text"),
    "glob": (["*.md", "*.txt"], "b.md a.txt odd[1].txt"),
    "deep glob": (["copy/**/*.t*"], "copy/old/f.text"),
    "hidden if named": (["copy/.hidden.txt"], "copy/.hidden.txt"),
    "a name with brackets": (["odd[1].txt"], "odd[1].txt"),
    "stdin": (["-", "a.txt", "-"], "- a.txt"),
    "nothing": ([], ""),
}


@pytest.mark.parametrize(("names", "expected"), CASES.values(), ids=CASES)
def test_wanted(names: list[str], expected: str) -> None:
    wanted = wanted_files(names, nothing)
    assert [path.replace("\\", "/") for path in wanted.files] == expected.split()
    assert wanted.errors == ()


def test_a_folder_by_its_dot() -> None:
    files = wanted_files(["."], nothing).files
    assert [path.replace("\\", "/") for path in files] == [
        "./a.txt", "./b.md", "./c.html", "./odd[1].txt", "./copy/d.TXT", "./copy/e.markdown",
        "./copy/old/f.text",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("exclude", "expected"),
    [
        (("copy",), "a.txt"),
        (("old/",), "a.txt copy/d.TXT copy/e.markdown"),
        (("*.markdown", "a.*"), "copy/d.TXT copy/old/f.text"),
        (("copy/*/*",), "a.txt copy/d.TXT copy/e.markdown"),
    ],
)
def test_exclude(exclude: tuple[str, ...], expected: str) -> None:
    wanted = wanted_files(["a.txt", "copy"], lambda path: matches(path, exclude, "."))
    assert [path.replace("\\", "/") for path in wanted.files] == expected.split()
    assert wanted.errors == ()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("lost.txt", "lost.txt: no such file. Check the path."),
        ("lost*.txt", "lost*.txt: no file fits this pattern."),
        ("empty", "empty: no copy in this folder: no file in a format that newslint searches for."),
    ],
)
def test_a_name_that_leads_to_nothing_is_told_and_others_are_kept(name: str, said: str) -> None:
    wanted = wanted_files([name, "a.txt"], nothing)
    assert wanted.files == ("a.txt",)
    assert wanted.errors == (said,)


def test_a_folder_that_may_not_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    list_folder = os.scandir

    def guarded(path: str) -> object:
        if os.path.basename(path) == "old":
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return list_folder(path)

    monkeypatch.setattr(os, "scandir", guarded)
    wanted = wanted_files(["copy"], nothing)
    assert [os.path.basename(path) for path in wanted.files] == ["d.TXT", "e.markdown"]
    old = os.path.join("copy", "old")
    assert wanted.errors == (f"{old}: cannot be read (Permission denied).",)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_a_named_pipe_is_read_like_a_file(desk: Path) -> None:
    os.mkfifo(desk / "pipe")
    assert wanted_files(["pipe"], nothing).files == ("pipe",)


IGNORED = {
    ".gitignore": "/a.txt\nold/\n*.tmp.md\n!keep.tmp.md\n# a note\n",
    "copy/.gitignore": "!d.TXT\n*.markdown\n",
    "x.tmp.md": "One.", "keep.tmp.md": "One.",
}  # fmt: skip


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["."], "./b.md ./c.html ./keep.tmp.md ./odd[1].txt ./copy/d.TXT"),
        (["copy"], "copy/d.TXT"),
        (["a.txt", "copy/old/f.text"], "a.txt copy/old/f.text"),
    ],
    ids=["all", "a folder in it", "if named"],
)
def test_what_git_ignores_is_left_out(desk: Path, names: list[str], expected: str) -> None:
    for name, text in IGNORED.items():
        (desk / name).write_text(text)
    wanted = wanted_files(names, nothing)
    assert [path.replace("\\", "/") for path in wanted.files] == expected.split()
    asked = wanted_files(names, nothing, lambda _folder: False)
    assert len(asked.files) > len(wanted.files) or names[0] == "a.txt"


def test_outside_a_repository_nothing_is_ignored(desk: Path) -> None:
    from newslint.ignored import Ignored

    (desk / ".gitignore").write_text("*.txt\n")
    (desk / ".git" / "g.txt").unlink()
    (desk / ".git").rmdir()
    if not Ignored(str(desk)).leaves_out(str(desk), "a.txt"):  # no repository above, either
        assert "./a.txt" in [p.replace("\\", "/") for p in wanted_files(["."], nothing).files]


def test_the_configuration_and_the_command_line_say_so(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / ".gitignore").write_text("*\n")
    words = ["check", "--grammar", "off", "--format", "line", "."]
    assert main(words) == 2
    assert "no copy in this folder" in capsys.readouterr().err
    assert main([*words, "--no-gitignore"]) in (0, 1)
    (desk / ".newslint.toml").write_text("gitignore = false\n")
    assert main(words) in (0, 1)


@pytest.mark.parametrize("name", ["a.xml", "a.json", "a.csv", "a.jsonl", "~$b.docx"])
def test_what_is_seldom_copy_is_read_only_if_it_is_named(desk: Path, name: str) -> None:
    (desk / "copy" / name).write_text("<nitf/>")
    assert f"copy/{name}" not in [p.replace("\\", "/") for p in wanted_files(["copy"], nothing)[0]]
    assert wanted_files([f"copy/{name}"], nothing).files == (f"copy/{name}",)
