"""Which Java is taken, and what is said when there is none."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from newslint.errors import GrammarUnavailable
from newslint.languagetool import java

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it needs a shell script")


def pretend(folder: Path, version: str, *, fails: bool = False) -> str:
    """Make a program that answers `-version` as a Java does."""
    program = folder / "bin" / "java"
    program.parent.mkdir(parents=True)
    program.write_text(
        f"#!/bin/sh\necho 'Picked up JAVA_TOOL_OPTIONS: -Dx=1'\n"
        f"echo 'openjdk version \"{version}\" 2025-01-01' >&2\nexit {int(fails)}\n"
    )
    program.chmod(0o755)
    return str(program)


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without any Java."""
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    monkeypatch.setattr(java, "_bundled", lambda: None)


@pytest.mark.parametrize(("version", "major"), [("17.0.15", 17), ("21", 21), ("1.8.0_302", 8)])
def test_the_version_is_read(tmp_path: Path, version: str, major: int) -> None:
    assert java.java_version(pretend(tmp_path, version)) == major


def test_none_at_all() -> None:
    with pytest.raises(GrammarUnavailable, match=r"needs Java 17.*'newslint\[grammar\]'"):
        java.find_java()


def test_an_old_one_is_named_and_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, broken, new = (tmp_path / name for name in ("old", "broken", "new"))
    monkeypatch.setenv("JAVA_HOME", str(old))
    pretend(old, "11.0.2")
    monkeypatch.setenv("PATH", str(broken / "bin"))
    pretend(broken, "21", fails=True)
    with pytest.raises(GrammarUnavailable, match=r"version 11\), .*does not run"):
        java.find_java()
    monkeypatch.setattr(java, "_bundled", lambda: pretend(new, "25"))
    assert java.find_java() == (str(new / "bin" / "java"), 25)


def test_one_that_hangs_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = Path(pretend(tmp_path, "21"))
    program.write_text("#!/bin/sh\nwhile :; do :; done\n")
    monkeypatch.setattr(java, "DEADLINE_SECONDS", 0.2)
    assert java.java_version(str(program)) is None
