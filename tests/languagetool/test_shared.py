"""One server for all runs of a user, whatever happens to it; most of it with a small stand-in."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint.engines.grammar import open_grammar
from newslint.errors import GrammarFailed
from newslint.languagetool import client, keeper, server, shared
from newslint.languagetool.client import Grammar
from newslint.languagetool.shared import SharedServer, held, private_folder, read_state
from newslint.session import Session
from tests.helpers import PATIENCE, new_cache
from tests.languagetool.processes import gone
from tests.languagetool.test_client import soon_and_then_patient

pytestmark = pytest.mark.skipif(os.name != "posix", reason="each run has its own server there")

MISTAKE = "She left an note."
STAND_IN = """
import http.server, sys
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
    def log_message(self, *_):
        pass
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Answer).serve_forever()
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("NEWSLINT_CACHE", new_cache(tmp_path / "cache"))
    yield tmp_path / "cache"
    shared.stop_all()


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> str:
    """A server's folder, where the server is the stand-in."""
    use(monkeypatch, STAND_IN)
    return private_folder("server-test")


def use(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.setattr(
        shared, "command", lambda port, *_: [sys.executable, "-I", "-c", program, str(port)]
    )


def running(folder: str) -> Any:
    one = SharedServer(folder)
    one.wait(PATIENCE)
    state = read_state(folder)
    assert state is not None
    assert one.address == f"http://127.0.0.1:{state.port}"
    return state


def free(folder: str) -> bool:
    ends = time.monotonic() + PATIENCE
    while held(folder) and time.monotonic() < ends:
        time.sleep(0.02)
    return not held(folder)


def test_started_found_and_stopped(folder: str) -> None:
    first = running(folder)
    assert running(folder) == first
    assert shared.stop_all() == 1
    assert gone(first.server)
    assert gone(first.keeper)
    assert shared.stop_all() == 0
    assert not os.path.exists(os.path.join(folder, keeper.STATE))


def test_one_that_has_just_begun_is_stopped(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its keeper has the lock, and says where it is only when the server was started."""
    first = running(folder)
    early = iter(range(3))
    monkeypatch.setattr(
        shared, "read_state", lambda at: read_state(at) if next(early, None) is None else None
    )
    assert shared.stop_all() == 1
    assert gone(first.server)


def test_many_at_once_start_one(folder: str) -> None:
    found: list[Any] = []
    threads = [threading.Thread(target=lambda: found.append(running(folder))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert len(found) == 6
    assert len(set(found)) == 1


def test_a_crash_ends_the_keeper_and_the_next_starts_anew(folder: str) -> None:
    first = running(folder)
    os.kill(first.server, signal.SIGKILL)
    assert running(folder).server != first.server
    assert gone(first.keeper)


def test_no_orphan_when_the_keeper_is_killed(folder: str) -> None:
    first = running(folder)
    os.kill(first.keeper, signal.SIGKILL)
    assert gone(first.server)
    assert running(folder).server != first.server


def test_it_ends_when_it_is_idle_and_not_before(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared, "IDLE_SECONDS", 7200.0)
    one = SharedServer(folder)
    one.wait(PATIENCE)
    state = os.path.join(folder, keeper.STATE)

    def last_used(hours: int) -> None:
        os.utime(state, (time.time() - hours * 3600,) * 2)

    last_used(1)
    time.sleep(2 * keeper.POLL_SECONDS)
    assert held(folder)
    one.touch()
    assert time.time() - os.stat(state).st_mtime < 1800
    last_used(3)
    assert free(folder)


def test_it_ends_when_its_folder_is_removed(folder: str) -> None:
    state = running(folder)
    shutil.rmtree(folder)
    assert gone(state.server)
    assert gone(state.keeper)


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="needs SIGSTOP")
def test_one_that_hangs_is_replaced(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "HUNG_SECONDS", 2.0)
    first = running(folder)
    os.kill(first.server, signal.SIGSTOP)
    assert running(folder).server != first.server
    assert gone(first.server)


def test_a_port_that_is_taken(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "HUNG_SECONDS", 2.0)
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        taken = stranger.getsockname()[1]
        ports = iter([taken])
        monkeypatch.setattr(shared, "free_port", lambda: next(ports, 0) or server.free_port())
        assert running(folder).port != taken


def test_a_state_file_without_a_keeper_is_not_believed(folder: str) -> None:
    stranger = running(private_folder("server-other"))
    Path(folder, keeper.STATE).write_text(json.dumps(stranger._asdict()))
    assert running(folder).port != stranger.port


@pytest.mark.parametrize("text", ["", "[]", "{", '{"port": "x"}', '{"port": 1}'])
def test_a_damaged_state_file_says_nothing(folder: str, text: str) -> None:
    Path(folder, keeper.STATE).write_text(text)
    assert read_state(folder) is None


def test_one_that_does_not_start(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, "import sys; sys.exit('no such thing')")
    began = time.monotonic()
    with pytest.raises(GrammarFailed, match=r"did not start\. Its last words: no such thing"):
        SharedServer(folder).wait(PATIENCE)
    assert time.monotonic() - began < PATIENCE / 2, "it is not waited for to the end"


def test_one_that_never_answers(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, "import time; time.sleep(60)")
    with pytest.raises(GrammarFailed, match="did not start"):
        SharedServer(folder).wait(1)


def test_only_a_folder_that_is_the_users_own(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = private_folder("server-a")
    os.chmod(folder, 0o755)
    with pytest.raises(PermissionError):
        private_folder("server-a")
    (cache / "server-b").symlink_to(folder)
    with pytest.raises(PermissionError):
        private_folder("server-b")
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    with pytest.raises(PermissionError):
        private_folder("server-c")


@pytest.mark.skipif(sys.platform != "linux", reason="seen in /proc only")
def test_who_listens_at_a_port(monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    port = running(folder).port
    assert shared.ours(port)
    assert not shared.ours(server.free_port())
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    assert not shared.ours(port)


@pytest.fixture
def grammar() -> Iterator[Grammar]:
    with Grammar(rules=["EN_A_VS_AN"], shared=True) as engine:
        assert len(engine.check(MISTAKE)) == 1
        yield engine


def states() -> list[Any]:
    return [read_state(folder) for folder in shared.folders() if held(folder)]


@pytest.mark.languagetool
def test_killed_and_hung_while_it_is_used(grammar: Grammar) -> None:
    (first,) = states()
    os.kill(first.server, signal.SIGKILL)
    assert len(grammar.check(MISTAKE)) == 1
    (second,) = states()
    soon_and_then_patient(grammar)
    os.kill(second.server, signal.SIGSTOP)
    assert len(grammar.check(MISTAKE)) == 1
    (third,) = states()
    assert len({first.server, second.server, third.server}) == 3
    assert gone(second.server)


COPY = "The mayor left an note for them.\n\nIt was the the end of it, she said.\n"


def check(
    *paths: Path, jobs: int = 1, quiet: bool = False, **variables: str
) -> subprocess.Popen[bytes]:
    words = ["check", *map(str, paths), "--isolated", "--grammar", "on", "--select", "LT"]
    words += ["--jobs", str(jobs)]
    return subprocess.Popen(
        [sys.executable, "-m", "newslint", *words, "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL if quiet else None,
        env={**os.environ, **variables},
    )


def result(process: subprocess.Popen[bytes]) -> list[dict[str, Any]]:
    said, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    findings: list[dict[str, Any]] = json.loads(said)["findings"]
    return findings


@pytest.mark.languagetool
def test_two_runs_share_a_server_and_a_third_needs_none(tmp_path: Path) -> None:
    copies = []
    for name in ("one", "two"):
        copies.append(tmp_path / f"{name}.txt")
        copies[-1].write_text(f"{COPY}\nThere was copy {name}.\n")
    for process in [check(copy) for copy in copies]:
        assert [found["text"] for found in result(process)] == ["an", "the the"]
    assert len(states()) == 1
    shared.stop_all()
    cached = result(check(copies[0]))
    assert [found["text"] for found in cached] == ["an", "the the"]
    assert states() == []


@pytest.mark.languagetool
def test_the_processes_of_a_run_share_a_server(tmp_path: Path) -> None:
    copies = [tmp_path / f"{number}.txt" for number in range(9)]
    for number, copy in enumerate(copies):
        copy.write_text(f"{COPY}\nThere was copy {number}.\n")
    found = result(check(*copies, jobs=3))
    assert [one["text"] for one in found] == ["an", "the the"] * 9
    assert len(states()) == 1
    shared.stop_all()
    assert result(check(*copies, jobs=3)) == found
    assert states() == []


@pytest.mark.languagetool
def test_a_server_of_its_own(tmp_path: Path) -> None:
    copies = [tmp_path / f"{number}.txt" for number in range(3)]
    for copy in copies:
        copy.write_text(COPY)
    assert len(result(check(*copies, jobs=3, NEWSLINT_GRAMMAR_SERVER="private"))) == 6
    assert shared.folders() == []


@pytest.mark.languagetool
def test_who_has_a_server_of_its_own_is_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    with Session({"grammar": "on"}) as session:
        assert session.can_be_copied
        session.use_grammar(open_grammar())
        assert session.can_be_copied
        monkeypatch.setenv("NEWSLINT_GRAMMAR_SERVER", "private")
        assert not session.can_be_copied


@pytest.mark.languagetool
def test_private_where_none_can_be_shared(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(cache / "file" / "cache"))
    (cache / "file").write_text("")
    one = shared.open_server()
    one.stop()
    assert isinstance(one, server.Server)
    assert client.open_server is shared.open_server
