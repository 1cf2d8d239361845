"""`newslint setup` says what it does, and says clearly when it cannot."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from newslint.errors import GrammarUnavailable
from newslint.languagetool import central, jars, java, lock, places, setup
from newslint.languagetool.lock import Jar
from tests.helpers import PATIENCE, new_cache

REAL = places.install_folder()  # before the tests have a home of their own
JAR = Jar("org.example", "thing", "1.0", "ab" * 32, 3)


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("NEWSLINT_HOME", str(tmp_path))
    monkeypatch.setattr(setup, "find_java", lambda: java.Java("/a/java", 21))
    return tmp_path


def test_an_empty_folder_of_jars(tmp_path: Path) -> None:
    said: list[str] = []
    with pytest.raises(GrammarUnavailable, match=r"has no .*\.jar"):
        setup.run_setup(said.append, from_dir=str(tmp_path / "none"))
    assert said[0] == "Java 21: /a/java"
    assert "Fetching LanguageTool" in said[1]
    assert os.listdir(tmp_path) == []
    assert not places.is_set_up()


def test_without_jgo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jgo.maven", None)
    with pytest.raises(GrammarUnavailable, match=r"pip install 'newslint\[grammar\]'"):
        setup.run_setup(lambda _: None)


class Artifact:
    """An artifact of jgo that cannot be had."""

    cached_path = "/nowhere"

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.tries = 0

    def project(self, *_: str) -> Artifact:
        return self

    at_version = artifact = project

    def resolve(self) -> Any:
        self.tries += 1
        raise self.error


def test_no_network_is_tried_thrice_and_said(tmp_path: Path) -> None:
    context = Artifact(ConnectionError("down"))
    with pytest.raises(GrammarUnavailable, match=r"check the network.*setup --from FOLDER"):
        central._download(context, JAR, str(tmp_path), float("inf"))
    assert context.tries == central.TRIES


def test_a_download_that_trickles_is_broken_off(tmp_path: Path) -> None:
    with (
        central._reporter(lambda _: None, 0.0)("thing", 3) as count,
        pytest.raises(central._TooLate) as caught,
    ):
        count(1)
    with pytest.raises(GrammarUnavailable, match="took too long"):
        central._download(Artifact(caught.value), JAR, str(tmp_path), float("inf"))


def test_export_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GrammarUnavailable, match="Please run: newslint setup"):
        setup.export(lambda _: None, str(tmp_path / "out"))
    assert os.listdir(tmp_path) == []


@pytest.fixture
def jar(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Jar:
    """One jar, which is all there is to LanguageTool here, set up."""
    one = Jar("org.example", "thing", "1.0", sha256(b"jar").hexdigest(), 3)
    monkeypatch.setattr(lock, "read_lock", lambda: (one,))
    monkeypatch.setattr(setup, "_try_out", lambda: None)
    (tmp_path / "given").mkdir()
    (tmp_path / "given" / one.file_name).write_bytes(b"jar")
    monkeypatch.setattr(jars, "read_lock", lambda: (one,))
    setup.run_setup(lambda _: None, from_dir=str(tmp_path / "given"))
    return one


def test_what_is_exported_can_be_set_up(jar: Jar, tmp_path: Path) -> None:
    said: list[str] = []
    setup.export(said.append, str(tmp_path / "out"))
    assert sorted(os.listdir(tmp_path / "out")) == ["jars.lock", jar.file_name]
    assert ["1 jars" in said[0], "--from FOLDER" in said[1]] == [True, True]
    setup.run_setup(said.append, from_dir=str(tmp_path / "out"), again=True)
    assert places.is_set_up()


def test_export_to_where_nothing_can_be_written(jar: Jar, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(GrammarUnavailable, match="could not be written"):
        setup.export(lambda _: None, str(tmp_path / "file" / jar.artifact))


def test_export_of_a_damaged_jar(jar: Jar, tmp_path: Path) -> None:
    Path(places.install_folder(), "libs", jar.file_name).write_bytes(b"other")
    with pytest.raises(GrammarUnavailable, match="checksum differs"):
        setup.export(lambda _: None, str(tmp_path / "out"))


def test_remove(home: Path) -> None:
    said: list[str] = []
    setup.remove(said.append)
    os.makedirs(places.install_folder())
    Path(places.server_jar()).write_bytes(b"")
    assert setup.is_set_up()
    setup.remove(said.append)
    assert os.listdir(home) == []
    assert ["nothing to remove" in said[0], "Removed" in said[1]] == [True, True]


def damaged(tmp_path: Path, name: str) -> str:
    """A home with the real LanguageTool but for one jar, which was cut off."""
    real = os.path.join(REAL, "libs")
    folder = tmp_path / "damaged" / "LanguageTool-6.8"
    (folder / "libs").mkdir(parents=True)
    (folder / places.SERVER_JAR).write_bytes(Path(REAL, places.SERVER_JAR).read_bytes())
    for jar_name in os.listdir(real):
        source, target = Path(real, jar_name), folder / "libs" / jar_name
        if jar_name.startswith(name):
            target.write_bytes(source.read_bytes()[:40_000])
        else:
            target.symlink_to(source)
    return str(folder.parent)


@pytest.mark.languagetool
@pytest.mark.skipif(os.name != "posix", reason="it needs links")
@pytest.mark.parametrize(
    ("name", "problem"),
    [("languagetool-core", "did not start. Its last words: "), ("language-en-", "did not answer")],
)
def test_a_jar_that_was_damaged_later(tmp_path: Path, name: str, problem: str) -> None:
    (tmp_path / "a.txt").write_text("She left an note.\n")
    words = ["check", str(tmp_path / "a.txt"), "--isolated", "--grammar", "on", "--select", "LT"]
    variables = {
        "NEWSLINT_HOME": damaged(tmp_path, name), "NEWSLINT_GRAMMAR_SERVER": "private",
        "NEWSLINT_CACHE": new_cache(tmp_path / "cache"),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "newslint", *words],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 2
    assert problem in done.stderr


def test_a_full_disk(small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_HOME", str(small_disk))
    data = b"x" * 200_000
    one = Jar("org.example", "thing", "1.0", sha256(data).hexdigest(), len(data))
    monkeypatch.setattr(lock, "read_lock", lambda: (one,))
    (tmp_path / one.file_name).write_bytes(data)
    with pytest.raises(GrammarUnavailable, match=r"could not be written.*No space left"):
        setup.run_setup(lambda _: None, from_dir=str(tmp_path))
    assert os.listdir(small_disk) == []
