"""What all tests share: a cache of their own, no colours, no configuration but their own."""

from __future__ import annotations

import os
import shutil
import tempfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

import newslint

if TYPE_CHECKING:
    from pathlib import Path

# What a person, a pipeline or the hook that runs the suite may have set, and tests read as theirs.
FOREIGN = (
    "COLUMNS", "FORCE_COLOR", "GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_WORK_TREE", "LINES",
    "LTP_PATH", "NEWSLINT_DEBUG", "NEWSLINT_GRAMMAR_SERVER",
)  # fmt: skip
PATCH = pytest.MonkeyPatch()
CACHE = pytest.StashKey[str]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--require-languagetool",
        action="store_true",
        help="fail if LanguageTool is not set up, instead of skipping its tests",
    )


# A busy machine is slow to make examples, which is no fault of theirs.
settings.register_profile(
    "newslint",
    deadline=None,
    max_examples=60,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("newslint")


def pytest_configure(config: pytest.Config) -> None:
    """One cache for the whole session, so that the packs are compiled once.

    It is there before the tests are collected: some modules load the rules as they are imported.
    """
    config.stash[CACHE] = tempfile.mkdtemp(prefix="newslint-tests-")
    PATCH.setenv("NEWSLINT_CACHE", config.stash[CACHE])
    PATCH.setenv("NO_COLOR", "1")
    PATCH.setenv("PYTHONPATH", os.path.dirname(os.path.dirname(newslint.__file__)))
    PATCH.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    PATCH.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in FOREIGN:
        PATCH.delenv(name, raising=False)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the cache; a grammar server that it is the home of ends with it."""
    PATCH.undo()
    shutil.rmtree(config.stash[CACHE], ignore_errors=True)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with nothing configured in it or above it."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder
