"""Each paragraph is asked about once, and the cache can never make a run fail or be wrong."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from newslint.languagetool import cache
from newslint.languagetool.cache import ParagraphCache
from newslint.languagetool.match import GrammarMatch
from tests.helpers import PATIENCE

MATCH = GrammarMatch(3, 5, "R", "“a” should be “an”.", ("an", "one"), "C")
SAID = {"One para 😀.": (MATCH, MATCH), "Two \ud800.": ()}


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "new" / "grammar.sqlite")


def filled(path: str, about: str = "6.8") -> None:
    store = ParagraphCache(about, path)
    store.put(SAID, "en-US")
    store.close()


def known(path: str, about: str = "6.8", language: str = "en-US") -> dict[str, Any]:
    store = ParagraphCache(about, path)
    try:
        return dict(store.get([*SAID, "Three."], language))
    finally:
        store.close()


def test_what_is_kept_is_found_again(path: str) -> None:
    assert known(path) == {}
    filled(path)
    assert known(path) == SAID
    store = ParagraphCache("6.8", path)
    assert store.get([], "en-US") == {}
    store.put({}, "en-US")
    store.close()


def test_another_version_or_language_is_another_paragraph(path: str) -> None:
    filled(path)
    assert known(path, "6.9") == known(path, language="en-GB") == {}


@pytest.mark.skipif(os.name == "nt", reason="file modes")
def test_private(path: str) -> None:
    filled(path)
    assert {stat.S_IMODE(item.stat().st_mode) for item in Path(path).parent.iterdir()} == {0o600}
    assert stat.S_IMODE(Path(path).parent.stat().st_mode) == 0o700
    assert b"One para" not in Path(path).read_bytes()


def test_keys_differ_between_machines(tmp_path: Path) -> None:
    keys = []
    for name in ("a", "b"):
        filled(str(tmp_path / name))
        with sqlite3.connect(tmp_path / name) as db:
            keys += [row[0] for row in db.execute("SELECT key FROM paragraph")]
        db.close()
    assert len(set(keys)) == 4


def damage_head(path: str) -> None:
    data = Path(path).read_bytes()
    Path(path).write_bytes(b"\0\1" * 512 + data[1024:])


def damage_body(path: str) -> None:
    data = Path(path).read_bytes()
    Path(path).write_bytes(data[:4096] + b"\xa5" * (len(data) - 4096))


def cut(path: str) -> None:
    os.truncate(path, os.path.getsize(path) - 5000)


def other_format(path: str) -> None:
    run(path, "PRAGMA user_version = 99")


def no_secret(path: str) -> None:
    run(path, "DELETE FROM secret")


def run(path: str, statement: str) -> None:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute(statement)
    db.close()


@pytest.mark.parametrize("harm", [damage_head, damage_body, cut, other_format, no_secret])
def test_a_damaged_cache_is_thrown_away(path: str, harm: Callable[[str], None]) -> None:
    filled(path)
    harm(path)
    assert known(path) == {}
    filled(path)
    assert known(path) == SAID


def test_a_changed_result_is_not_believed(path: str) -> None:
    filled(path)
    run(path, "UPDATE paragraph SET said = '[]'")
    found = known(path)
    assert all(found[text] == SAID[text] for text in found)
    run(path, "UPDATE paragraph SET said = '[[1'")
    assert known(path) == {}


def test_no_room_on_the_disk_is_no_error(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk for real: SQLite's own limit gives the same error as a full device."""
    store = ParagraphCache("6.8", path, limit=16 * 4096)
    monkeypatch.setattr(cache, "_trim", lambda *_: None)
    for number in range(40):
        store.put({f"{number}": (MATCH._replace(message=str(number) * 4000),)}, "en-US")
    store.close()
    assert os.path.getsize(path) <= 16 * 4096


def test_a_full_and_a_read_only_disk(small_disk: Path) -> None:
    path = str(small_disk / "grammar.sqlite")
    filled(path)
    with open(small_disk / "rest", "wb", buffering=0) as rest:
        while _written(rest, b"x" * 4096):
            pass
    store = ParagraphCache("6.8", path)
    store.put({f"{n}": (MATCH._replace(message="m" * 9000),) for n in range(9)}, "en-US")
    store.close()
    filled(str(small_disk / "other.sqlite"))
    (small_disk / "rest").unlink()
    assert known(path) in (SAID, {})
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True, timeout=PATIENCE)
    assert known(path) in (SAID, {})
    filled(path)
    filled(str(small_disk / "sub" / "other.sqlite"))


def _written(file: Any, data: bytes) -> bool:
    try:
        return bool(file.write(data))
    except OSError:
        return False


def test_no_folder_to_write_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    path = str(tmp_path / "file" / "grammar.sqlite")
    filled(path)
    assert known(path) == {}


def test_without_sqlite(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlite3", None)
    filled(path)
    assert not os.path.exists(path)


def test_a_locked_cache_is_not_waited_for(path: str) -> None:
    filled(path)
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("BEGIN IMMEDIATE")
    try:
        store = ParagraphCache("6.8", path)
        assert store.get(SAID, "en-US") == SAID
        store.put({"Three.": ()}, "en-US")
        store.close()
    finally:
        db.close()


def test_the_oldest_go_first(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    day = cache._today()
    limit = 60 * 4096
    wanted = {f"wanted {n}": (MATCH,) for n in range(3)}
    for number in range(100):
        monkeypatch.setattr(cache, "_today", lambda: day + number)  # noqa: B023
        store = ParagraphCache("6.8", path, limit)
        if not number:
            store.put(wanted, "en-US")
        assert store.get(wanted, "en-US") == wanted
        store.put({f"{number} {n}": (MATCH,) * 5 for n in range(20)}, "en-US")
        store.close()
        assert os.path.getsize(path) <= limit
    assert store.get(["0 1"], "en-US") == {}
    store.close()
    store = ParagraphCache("6.8", path, limit)
    assert store.get(["0 1"], "en-US") == {}
    assert len(store.get(["99 1"], "en-US")) == 1
    store.close()


WRITER = """
import sys
from newslint.languagetool import cache as module
from newslint.languagetool.cache import ParagraphCache
from newslint.languagetool.match import GrammarMatch
module.BUSY_SECONDS = 600
match = GrammarMatch(1, 2, "R", "m", ("x",), "C")
for turn in range(30):
    cache = ParagraphCache("6.8", sys.argv[1])
    for n in range(10):
        cache.put({f"{sys.argv[2]} {turn} {n}": (match,)}, "en-US")
        found = cache.get([f"{sys.argv[2]} {turn} {i}" for i in range(n + 1)], "en-US")
        assert all(value == (match,) for value in found.values())
    cache.close()
"""


def test_several_processes_at_once(path: str) -> None:
    command = [sys.executable, "-W", "error", "-c", WRITER, path]
    writers = [subprocess.Popen([*command, str(n)], stderr=subprocess.PIPE) for n in range(4)]
    for writer in writers:
        _, errors = writer.communicate(timeout=PATIENCE)
        assert (writer.returncode, errors) == (0, b"")
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert db.execute("SELECT count(*) FROM paragraph").fetchone() == (4 * 30 * 10,)
    db.close()


def test_several_make_the_file_at_the_same_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "BUSY_SECONDS", PATIENCE)
    together = threading.Barrier(6)

    def keep(turn: int, who: int) -> dict[str, Any]:
        store = ParagraphCache("6.8", str(tmp_path / f"{turn}.sqlite"))
        together.wait(PATIENCE)
        store.put({f"{who}": (MATCH,)}, "en-US")
        found = store.get([f"{who}"], "en-US")
        store.close()
        return dict(found)

    with ThreadPoolExecutor(6) as pool:
        for turn in range(60):
            work = [pool.submit(keep, turn, who) for who in range(6)]
            kept = [item.result(PATIENCE) for item in work]
            assert kept == [{f"{who}": (MATCH,)} for who in range(6)]


@pytest.fixture(autouse=True)
def no_leak() -> Iterator[None]:
    """Whatever happens in a test, no connection is left to the garbage collector's warning."""
    yield
    import gc

    gc.collect()
