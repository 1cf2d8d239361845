"""Jars go to their place all together, each of them checked, or not at all."""

from __future__ import annotations

import hashlib
import os
import time
import zipfile
from pathlib import Path

import pytest

from newslint.errors import GrammarUnavailable
from newslint.languagetool import jars
from newslint.languagetool.lock import Jar

CONTENTS = {f"a-rather-long-name-for-a-jar-{number}": b"%d" % number for number in range(40)}
LOCK = tuple(
    Jar("org.example", name, "1.0", hashlib.sha256(data).hexdigest(), len(data))
    for name, data in CONTENTS.items()
)


@pytest.fixture
def source_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "given"
    folder.mkdir()
    for name, data in CONTENTS.items():
        (folder / f"{name}-1.0.jar").write_bytes(data)
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "data" / "LanguageTool-6.8"


def test_the_layout(source_folder: Path, target: Path) -> None:
    jars.install(str(target), jars.from_folder(str(source_folder)), LOCK)
    assert os.listdir(target.parent) == [target.name]
    assert sorted(os.listdir(target)) == ["languagetool-server.jar", "libs"]
    manifest = zipfile.ZipFile(target / "languagetool-server.jar").read("META-INF/MANIFEST.MF")
    assert all(len(line) <= 72 for line in manifest.split(b"\r\n"))
    (line,) = [
        line for line in manifest.decode().replace("\r\n ", "").split("\r\n") if "Path" in line
    ]
    for path in line.removeprefix("Class-Path: ").split():
        assert (target / path).is_file()
    assert line.count("libs/") == len(LOCK)


def test_a_second_set_up_replaces_the_first(source_folder: Path, target: Path) -> None:
    target.mkdir(parents=True)
    (target / "old").write_text("old")
    jars.install(str(target), jars.from_folder(str(source_folder)), LOCK)
    assert os.listdir(target.parent) == [target.name]
    assert not (target / "old").exists()


def test_a_wrong_jar_leaves_everything_as_it_was(source_folder: Path, target: Path) -> None:
    target.mkdir(parents=True)
    (target / "old").write_text("old")
    wrong = source_folder / LOCK[7].file_name
    wrong.write_bytes(b"something else")
    with pytest.raises(GrammarUnavailable, match=f"{wrong.name} is not the file it should be"):
        jars.install(str(target), jars.from_folder(str(source_folder)), LOCK)
    assert os.listdir(target.parent) == [target.name]
    assert os.listdir(target) == ["old"]


def test_a_missing_jar_is_named(source_folder: Path, target: Path) -> None:
    (source_folder / LOCK[3].file_name).unlink()
    with pytest.raises(GrammarUnavailable, match=f"has no {LOCK[3].file_name}"):
        jars.install(str(target), jars.from_folder(str(source_folder)), LOCK)
    assert not target.exists()


def test_an_interruption_leaves_nothing(source_folder: Path, target: Path) -> None:
    copy = jars.from_folder(str(source_folder))

    def interrupted(jar: Jar, folder: str) -> str:
        if jar == LOCK[5]:
            raise KeyboardInterrupt
        return copy(jar, folder)

    with pytest.raises(KeyboardInterrupt):
        jars.install(str(target), interrupted, LOCK)
    assert os.listdir(target.parent) == []


def test_leftovers_of_a_killed_set_up_are_swept(source_folder: Path, target: Path) -> None:
    stale, fresh = (target.parent / f".setting-up-{name}" for name in ("stale", "fresh"))
    stale.mkdir(parents=True)
    fresh.mkdir()
    long_ago = time.time() - 2 * jars.STALE_SECONDS
    os.utime(stale, (long_ago, long_ago))
    jars.install(str(target), jars.from_folder(str(source_folder)), LOCK)
    assert sorted(os.listdir(target.parent)) == [fresh.name, target.name]
