"""Archives of all kinds, what is learnt from them, and runs that are stopped and taken up again."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from newslint import places
from newslint.archive import Archive, Position
from newslint.cli import main
from newslint.errors import NewslintError, SourceError
from newslint.learning.bounded import BoundedCounts
from newslint.learning.driving import CHECKPOINT, learn
from newslint.learning.words import NAMES, WORDS, WordLearner
from tests.helpers import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STORY = (
    "The envoy met Ilmari Vartaniemi in Oulu. Mr Vartaniemi ate lihapiirakka by the harbour. "
    "Nobody there had ever refused lihapiirakka, he said."
)


def lines(texts: list[str], field: str = "text") -> bytes:
    return b"".join(json.dumps({"id": 1, field: text}).encode() + b"\n" for text in texts)


def learnt(folder: str = "house") -> tuple[bytes, bytes]:
    both = []
    for name in (WORDS, NAMES):
        with open(os.path.join(folder, name), "rb") as file:
            both.append(file.read())
    return both[0], both[1]


def texts_of(archive: Archive) -> list[str]:
    return [item.doc.text for item in archive.articles() if item.doc]


def test_what_is_learnt(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "a.jsonl").write_bytes(lines([STORY] * 40 + ["He ate lihapirakka."] + ["Nothing."]))
    assert main(["learn", "a.jsonl"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Learnt from 42 articles, ")
    assert 'vocabulary = ["house/learnt-words.txt"]' in out
    words, names = learnt()
    assert b"lihapiirakka\t80\n" in words
    assert b"Vartaniemi\t80\n" in words
    assert b"lihapirakka" not in words
    assert names.startswith(b"name,role,valid_from,valid_to,source,uses\n")
    assert b"\nIlmari Vartaniemi,,,,archive,40\n" in names
    assert not (desk / "house" / CHECKPOINT).exists()
    (desk / "b.txt").write_text("She praised Vartaniemi. She never ate lihapirakka.")
    assert main(["learn", "a.jsonl", "--write-config"]) == 0
    capsys.readouterr()
    assert main(["check", "--grammar", "off", "--select", "SPE,NAM", "b.txt"]) == 1
    assert capsys.readouterr().out.count("NAM062") == 1


def test_a_slip_of_the_archive_is_not_learnt(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    slips = ["They sat and ate lihapirakka."] * 6 + ["We saw Ilmari Vartanemi there."] * 6
    (desk / "a.jsonl").write_bytes(lines([STORY] * 300 + slips))
    assert main(["learn", "a.jsonl"]) == 0
    out = capsys.readouterr().out
    assert "lihapirakka (lihapiirakka?)" in out
    assert "Ilmari Vartanemi (Ilmari Vartaniemi?)" in out
    words, names = learnt()
    assert b"lihapirakka" not in words
    assert b"Vartanemi" not in names


def test_kinds_of_archive(desk: Path) -> None:
    folder = desk / "archive" / "2020"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("One.")
    (folder / "b.md").write_text("# Two\n")
    (folder / "c.jsonl").write_bytes(lines(["Three."], "body"))
    (folder / "d.jsonl.gz").write_bytes(gzip.compress(lines(["Four."], "Content")))
    (folder / "e.jsonl.xz").write_bytes(lzma.compress(lines(["Five."])))
    (folder / "f.ndjson.bz2").write_bytes(bz2.compress(lines(["<p>Six &amp; one.</p><p>Two</p>"])))
    (folder / "g.jsonl").write_bytes(b'{"text": ["Seven.", "Eight."]}\n\n{"text": null}\n')
    (folder / ".hidden.txt").write_text("No.")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    texts = [" ".join(text.split()) for text in texts_of(Archive(["archive"]))]
    assert texts == ["One.", "Two", "Three.", "Four.", "Five.", "Six & one. Two", "Seven. Eight."]


def test_parquet(desk: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    table = pyarrow.table({"id": [1, 2, 3], "body": ["One.", None, "Three."]})
    write_table(table, "a.parquet")
    assert texts_of(Archive(["a.parquet"])) == ["One.", "Three."]
    items = list(Archive(["a.parquet"]).articles(Position(0, 2)))
    assert [item.doc.text for item in items if item.doc] == ["Three."]
    with pytest.raises(SourceError, match=r"has no column “x”. Columns: id, body"):
        texts_of(Archive(["a.parquet"], "x"))
    (desk / "b.parquet").write_bytes(b"PAR1nothing")
    (item, _) = Archive(["b.parquet"]).articles()
    assert "b.parquet:1: the file cannot be read from here on" in item.problem
    numbers = pyarrow.table({"text": [1, 2]})
    write_table(numbers, "c.parquet")
    assert "has no text in the column" in next(Archive(["c.parquet"]).articles()).problem


def test_parquet_without_its_reader(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "a.parquet").write_bytes(b"PAR1")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SourceError, match=r"pip install 'newslint\[parquet\]'"):
        texts_of(Archive(["a.parquet"]))


WRONG = {
    "no JSON": (b"{bad\n", "a.jsonl:2: not JSON (expecting property name"),
    "not UTF-8": (b'{"text": "\xff"}\n', "a.jsonl:2: not UTF-8 (byte 10 of the line)"),
    "no object": (b"[1]\n", "a.jsonl:2: not a JSON object"),
    "no text": (b'{"id": 2}\n', "a.jsonl:2: has no text in the field “text”"),
    "a number": (b'{"text": 3}\n', "a.jsonl:2: has no text in the field “text”"),
    "deep": (b"[" * 100_000 + b"\n", "a.jsonl:2: not JSON"),
}


@pytest.mark.parametrize(("line", "said"), WRONG.values(), ids=WRONG)
def test_a_broken_line_is_named_and_passed_over(
    desk: Path, capsys: pytest.CaptureFixture[str], line: bytes, said: str
) -> None:
    (desk / "a.jsonl").write_bytes(lines([STORY]) + line + lines([STORY] * 9))
    assert main(["learn", "a.jsonl"]) == 2
    out, err = capsys.readouterr()
    assert err.startswith(f"newslint: {said}")
    assert out.startswith("Learnt from 10 articles")
    assert b"lihapiirakka\t20\n" in learnt()[0]


def test_only_so_many_problems_are_named(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "a.jsonl").write_bytes(lines([STORY]) + b"x\n" * 40)
    assert main(["learn", "a.jsonl"]) == 2
    err = capsys.readouterr().err
    assert err.count("not JSON") == 10
    assert "and 30 more that could not be read" in err


def test_damaged_and_undecodable_files(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "in").mkdir()
    packed = gzip.compress(lines([STORY] * 2000))
    (desk / "in/a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    (desk / "in/b.jsonl.xz").write_bytes(b"no archive")
    (desk / "in/c.txt").write_bytes(b"\x00\x01")
    (desk / "in/d.txt").write_text(STORY)
    assert main(["learn", "in"]) == 2
    out, err = capsys.readouterr()
    assert "a.jsonl.gz:" in err
    assert err.count("the file is damaged from here on") == 2
    assert "c.txt: is binary" in err
    assert out.startswith("Learnt from ")


@pytest.mark.parametrize("name", ["empty", "lost", "empty.jsonl", "blank.jsonl"])
def test_an_archive_without_articles(
    desk: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "empty").mkdir()
    (desk / "empty.jsonl").write_text("")
    (desk / "blank.jsonl").write_text('\n{"text": " "}\n')
    assert main(["learn", name]) == 2
    err = capsys.readouterr().err
    assert name in err
    assert "fault" not in err


def test_a_field_that_has_to_be_named(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "a.jsonl").write_bytes(lines([STORY] * 5, "copytext"))
    assert main(["learn", "a.jsonl"]) == 2
    assert "Say --field NAME. Fields: id, copytext." in capsys.readouterr().err
    assert main(["learn", "a.jsonl", "--field", "copytext"]) == 0


def test_two_runs_write_the_same_bytes(desk: Path) -> None:
    (desk / "a.jsonl").write_bytes(lines([STORY, "Ruth Qvorpen met Åsa Öberg."] * 20))
    learn(Archive(["a.jsonl"]), [WordLearner()], "one")
    learn(Archive(["a.jsonl"]), [WordLearner()], "two")
    assert learnt("one") == learnt("two")


def stop_after(archive: Archive, number: int) -> None:
    """Let the archive ask for a stop at an article, as Ctrl-C does."""
    whole = archive.articles

    def some(start: Position = Position()) -> Iterator[object]:  # noqa: B008
        for at, item in enumerate(whole(start)):
            if at == number:
                signal.raise_signal(signal.SIGINT)
            yield item

    archive.articles = some  # type: ignore[assignment,method-assign]


@pytest.mark.parametrize("number", [0, 1, 7, 18])
def test_a_stopped_run_is_taken_up_again(desk: Path, number: int) -> None:
    (desk / "in").mkdir()
    (desk / "in/a.jsonl").write_bytes(lines([STORY] * 6) + b"broken\n" + lines([STORY] * 6))
    for at in range(5):
        (desk / f"in/b{at}.txt").write_text(STORY)
    learn(Archive(["in"]), [WordLearner()], "whole")
    archive = Archive(["in"])
    stop_after(archive, number)
    with pytest.raises(KeyboardInterrupt):
        learn(archive, [WordLearner()], "parts")
    assert (desk / "parts" / CHECKPOINT).exists()
    assert not (desk / "parts" / WORDS).exists()
    done = learn(Archive(["in"]), [WordLearner()], "parts")
    assert done.articles == 17
    assert done.problems == 1
    assert learnt("parts") == learnt("whole")


def test_a_killed_run_is_taken_up_again(desk: Path) -> None:
    (desk / "a.jsonl").write_bytes(lines([STORY * 4] * 1500))
    words = [sys.executable, "-m", "newslint", "learn", "a.jsonl", "-o", "parts", "--every", "0"]
    with subprocess.Popen(words, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as run:
        until = time.monotonic() + PATIENCE
        while not (desk / "parts" / CHECKPOINT).exists() and time.monotonic() < until:
            time.sleep(0.02)
        run.kill()
    assert (desk / "parts" / CHECKPOINT).exists()
    done = learn(Archive(["a.jsonl"]), [WordLearner()], "parts")
    assert 0 < done.resumed < done.articles == 1500
    learn(Archive(["a.jsonl"]), [WordLearner()], "whole")
    assert learnt("parts") == learnt("whole")


def test_a_changed_archive_is_learnt_afresh(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "a.jsonl").write_bytes(lines([STORY] * 9))
    archive = Archive(["a.jsonl"])
    stop_after(archive, 5)
    with pytest.raises(KeyboardInterrupt):
        learn(archive, [WordLearner()], "house")
    (desk / "a.jsonl").write_bytes(lines([STORY] * 8))
    assert learn(Archive(["a.jsonl"]), [WordLearner()], "house").articles == 8
    assert "learning afresh" in capsys.readouterr().err


def test_a_damaged_checkpoint_is_told(desk: Path) -> None:
    (desk / "a.jsonl").write_bytes(lines([STORY] * 9))
    (desk / "house").mkdir()
    (desk / "house" / CHECKPOINT).write_text("{")
    with pytest.raises(NewslintError, match="--again"):
        learn(Archive(["a.jsonl"]), [WordLearner()], "house")
    assert main(["learn", "a.jsonl", "--again"]) == 0


def test_a_folder_that_cannot_be_written(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "a.jsonl").write_bytes(lines([STORY] * 9))
    (desk / "house").write_text("a file")
    assert main(["learn", "a.jsonl"]) == 2
    assert "house: cannot be written" in capsys.readouterr().err


def test_nothing_is_half_written(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "x.txt").write_text("before")

    def fail(_: str, __: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(places.os, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        places.write_whole("x.txt", b"after")
    assert os.listdir() == ["x.txt"]
    assert (desk / "x.txt").read_text() == "before"


def test_counts_are_bounded() -> None:
    counts = BoundedCounts(100)
    for number in range(5000):
        counts.add({f"rare{number}": 1, "often": 2})
    assert len(counts.at_least(1)) <= 100
    often = counts.at_least(1000)["often"]
    assert (often.uses, often.articles) == (10_000, 5000)


def test_a_bar_on_a_terminal_alone(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "a.jsonl").write_bytes(lines([STORY] * 9))
    assert main(["learn", "a.jsonl"]) == 0
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["learn", "a.jsonl"]) == 0
    assert "%" in capsys.readouterr().err


def test_the_configuration_is_written_once(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "a.jsonl").write_bytes(lines([STORY] * 9))
    (desk / ".newslint.toml").write_text('[levels]\nSPE001 = "warning"\n')
    assert main(["learn", "a.jsonl", "--write-config"]) == 0
    assert "Wrote vocabulary and names" in capsys.readouterr().out
    written = (desk / ".newslint.toml").read_text()
    assert written.startswith('vocabulary = ["house/learnt-words.txt"]\nnames = [')
    assert written.endswith('[levels]\nSPE001 = "warning"\n')
    assert main(["learn", "a.jsonl", "--write-config"]) == 0
    assert "has vocabulary and names already" in capsys.readouterr().out
    assert (desk / ".newslint.toml").read_text() == written


def test_what_was_printed_once_is_not_learnt(desk: Path) -> None:
    (desk / "a.jsonl").write_bytes(lines([STORY]))
    assert main(["learn", "a.jsonl", "--least", "1"]) == 2
