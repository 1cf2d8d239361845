"""The official LanguageTool distribution: unpacked whole or not at all, and found where it lies."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from newslint.errors import GrammarUnavailable
from newslint.languagetool import places, setup, zips
from newslint.languagetool.java import Java
from tests.helpers import PATIENCE

_VERSION = re.compile(r"-\d[\w.-]*\.jar$")


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("NEWSLINT_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("LTP_PATH", raising=False)
    return tmp_path / "home"


def packed(path: Path, files: dict[str, str]) -> str:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return str(path)


JAR = "LanguageTool-6.6/languagetool-server.jar"


def test_it_takes_the_place_of_another_version(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup, "find_java", lambda: Java("/a/java", 21))
    monkeypatch.setattr(setup, "_try_out", lambda: None)
    os.makedirs(home / "LanguageTool-6.8")
    (home / "LanguageTool-6.8" / places.SERVER_JAR).write_text("old")
    path = packed(tmp_path / "a.zip", {"LanguageTool-6.6/libs/a.jar": "a", JAR: "new", "x": ""})
    said: list[str] = []
    setup.run_setup(said.append, from_zip=path)
    assert os.listdir(home) == ["LanguageTool-6.6"]
    assert places.version() == "6.6"
    assert Path(places.server_jar()).read_text() == "new"
    assert any(line.startswith("LanguageTool 6.6: ") for line in said)
    setup.remove(said.append)
    assert os.listdir(home) == []


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({"notes.txt": ""}, "is not LanguageTool"),
        ({"LanguageTool-6.6/libs/a.jar": ""}, "is not LanguageTool"),
        ({JAR: "", "LanguageTool-6.6/../../evil": ""}, "strange name"),
        ({JAR: "", "LanguageTool-6.6//etc/evil": ""}, "strange name"),
    ],
)
def test_a_zip_that_is_something_else(
    home: Path, tmp_path: Path, files: dict[str, str], problem: str
) -> None:
    with pytest.raises(GrammarUnavailable, match=problem):
        zips.unpack(packed(tmp_path / "a.zip", files))
    assert not home.exists() or os.listdir(home) == []
    assert not (tmp_path / "evil").exists()


@pytest.mark.usefixtures("home")
def test_a_damaged_zip_leaves_nothing(tmp_path: Path, home: Path) -> None:
    path = Path(packed(tmp_path / "a.zip", {JAR: "x" * 5000, "LanguageTool-6.6/b": "y"}))
    data = bytearray(path.read_bytes())
    data[2000] ^= 1
    path.write_bytes(data)
    with pytest.raises(GrammarUnavailable, match="not a zip that can be read"):
        zips.unpack(str(path))
    path.write_bytes(data[:3000])
    with pytest.raises(GrammarUnavailable, match="not a zip that can be read"):
        zips.unpack(str(path))
    assert os.listdir(home) == []


@pytest.mark.usefixtures("home")
def test_one_that_is_larger_than_languagetool(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zips, "MOST_BYTES", 10)
    with pytest.raises(GrammarUnavailable, match="larger than LanguageTool"):
        zips.unpack(packed(tmp_path / "a.zip", {JAR: "x" * 11}))


def test_an_unpacked_one_is_found(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not places.is_set_up()
    for name in ("LanguageTool-6.10", "LanguageTool-6.9-SNAPSHOT", "LanguageTool-6.6"):
        (tmp_path / "ltp" / name).mkdir(parents=True)
        (tmp_path / "ltp" / name / places.SERVER_JAR).write_text("")
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "ltp" / "LanguageTool-6.6"))
    assert places.version() == "6.6"
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "ltp"))
    assert places.is_set_up()
    assert places.version() == "6.10"
    (home / "LanguageTool-6.8").mkdir(parents=True)
    (home / "LanguageTool-6.8" / places.SERVER_JAR).write_text("")
    assert places.install_folder() == str(home / "LanguageTool-6.8"), "our own goes first"


@pytest.mark.languagetool
def test_the_official_layout_works(tmp_path: Path) -> None:
    """Our jars as the distribution has them: without versions, the server's own jar on top."""
    libs = os.path.join(places.install_folder(), "libs")
    path = tmp_path / "LanguageTool.zip"
    with zipfile.ZipFile(path, "w") as archive:
        seen = set()
        for name in sorted(os.listdir(libs)):
            short = _VERSION.sub(".jar", name)
            inside = short if short == places.SERVER_JAR else f"libs/{short}"
            if short not in seen:
                archive.write(os.path.join(libs, name), f"LanguageTool-6.9/{inside}")
            seen.add(short)
    home = {"NEWSLINT_HOME": str(tmp_path / "home"), "NEWSLINT_CACHE": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "setup", "--zip", str(path)],
        env={**os.environ, **home},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "LanguageTool 6.9: " in done.stdout
    assert "it found the mistake in the sample sentence" in done.stdout
