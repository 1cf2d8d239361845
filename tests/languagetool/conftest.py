"""Tests marked `languagetool` need the real thing: `newslint setup` first, or they are skipped."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.errors import GrammarUnavailable
from newslint.languagetool.java import find_java
from newslint.languagetool.places import is_set_up
from tests.helpers import PATIENCE


def why_not() -> str | None:
    """Return what is missing on this machine, or None."""
    if not is_set_up():
        return "LanguageTool is not set up on this machine: run “newslint setup”"
    try:
        find_java()
    except GrammarUnavailable as error:
        return str(error)
    return None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    marked = [item for item in items if item.get_closest_marker("languagetool")]
    reason = why_not() if marked else None
    if reason and config.getoption("--require-languagetool"):
        raise pytest.UsageError(f"--require-languagetool: {reason}")
    if reason:
        for item in marked:
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk in memory with room for 96 kB; needs the right to mount one."""
    if sys.platform != "linux":
        pytest.skip("mounts are Linux's")
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False, timeout=PATIENCE).returncode:
        pytest.skip("a disk can be mounted by the administrator only")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True, timeout=PATIENCE)
