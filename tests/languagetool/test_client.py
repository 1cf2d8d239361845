"""Text goes to LanguageTool and what comes back is in the right place, whatever happens to it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from newslint.errors import GrammarFailed, GrammarUnavailable
from newslint.languagetool import client, rules, server
from newslint.languagetool.client import Grammar, GrammarMatch
from newslint.languagetool.paragraphs import BETWEEN, starts_of
from newslint.languagetool.utf16 import Utf16
from tests.helpers import PATIENCE
from tests.languagetool.processes import gone

MISTAKE = "She left an note."


def raw_match(offset: int, length: int) -> dict[str, Any]:
    """What LanguageTool's server sends, as far as it matters here."""
    return {
        "offset": offset,
        "length": length,
        "message": "m",
        "replacements": [{"value": "x"}],
        "context": {"offset": 0, "text": ""},
        "rule": {"id": "R", "issueType": "t", "category": {"id": "C"}},
    }


@pytest.mark.parametrize("text", ["He [go] home", "😀😀 [go]", "𐍈 𝐀[a𝐁𐍈] 😀", "[😀] 😀", "é[è]"])
def test_units_become_code_points(text: str) -> None:
    """This holds down what language_tool_python counts how, so that a change there is seen."""
    library = pytest.importorskip("language_tool_python.match")
    start, end = text.index("["), text.index("]") - 1
    clean = text.replace("[", "").replace("]", "")
    units = Utf16.of(clean)
    raw = raw_match(units.units(start), units.units(end) - units.units(start))
    found = client._match(library.Match(raw, clean), units)
    assert found == GrammarMatch(start, end, "R", "m", ("x",), "C")


def test_without_the_jars(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    pytest.importorskip("language_tool_python")
    monkeypatch.setenv("NEWSLINT_HOME", str(tmp_path))
    with pytest.raises(GrammarUnavailable, match="Please run: newslint setup"):
        Grammar()


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    with pytest.raises(GrammarUnavailable, match=r"pip install 'newslint\[grammar\]'"):
        Grammar()


@pytest.fixture(scope="module")
def grammar() -> Iterator[Grammar]:
    with Grammar(rules=rules.rule_ids()) as engine:
        yield engine


@pytest.mark.languagetool
@pytest.mark.parametrize(
    ("text", "found", "fix"),
    [
        (MISTAKE, "an", "a"),
        ("😀😀 𝐀 " + MISTAKE + " 😀", "an", "a"),
        ("“Go,” he said.\n\n" + MISTAKE, "an", "a"),
        ("It was the the mayor 😀.", "the the", "the"),
    ],
)
def test_places(grammar: Grammar, text: str, found: str, fix: str) -> None:
    (match,) = grammar.check(text)
    assert text[match.start : match.end] == found
    assert match.replacements[0] == fix
    assert rules.level_of(match, text) == "error"


@pytest.mark.languagetool
def test_a_wide_letter_inside_what_is_found(grammar: Grammar) -> None:
    """With all rules, and at an address: the same server serves both."""
    assert grammar.check(MISTAKE)
    assert grammar._server is not None
    with Grammar(url=grammar._server.address) as everything:
        text = "😀 It was 𐐀𐐀𐐀bc here."
        spans = {text[found.start : found.end] for found in everything.check(text)}
    assert "𐐀𐐀𐐀bc" in spans


@pytest.mark.languagetool
def test_only_the_rules_on_the_list(grammar: Grammar) -> None:
    assert grammar.check("Velayatti sed  “it is colour and color") == []
    assert grammar.check(" \n ") == []


@pytest.mark.languagetool
def test_a_paragraph_is_read_alone(grammar: Grammar) -> None:
    """The cache rests on this: what is said of a paragraph does not depend on its neighbours."""
    parts = [
        "Council Agree Budget After Long Night",
        "“She left an note, he said",
        "It was the the end. The end was near. The end came late.",
        "The end was an letter (and 😀 more.",
        "He had to went home. Its a colour.",
    ]
    alone = [
        [(found.rule_id, found.start, found.end) for found in grammar.check(part)] for part in parts
    ]
    starts = starts_of(parts)
    together = [
        (found.rule_id, found.start, found.end) for found in grammar.check(BETWEEN.join(parts))
    ]
    assert together == [
        (name, start + at, end + at)
        for at, some in zip(starts, alone, strict=True)
        for name, start, end in some
    ]
    assert len(together) >= 4


@pytest.mark.languagetool
def test_several_at_once_are_answered_in_order(grammar: Grammar) -> None:
    texts = [f"{'It rained. ' * n}{MISTAKE if n % 3 else ''}" for n in range(12)]
    alone = [grammar.check(text) for text in texts]
    assert [len(found) for found in alone] == [int(n % 3 > 0) for n in range(12)]
    assert grammar.check_all(texts) == alone
    assert grammar.check_all(["", " "]) == [[], []]


@pytest.mark.languagetool
def test_a_server_that_dies_under_several_requests(grammar: Grammar) -> None:
    texts = [f"{'It rained again. ' * 70}{MISTAKE}" for _ in range(6)]
    assert grammar._server is not None
    threading.Timer(0.1, grammar._server.kill).start()
    assert [len(found) for found in grammar.check_all(texts)] == [1] * 6


@pytest.mark.languagetool
def test_nothing_leaves_the_machine(grammar: Grammar, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def loopback_only(self: socket.socket, address: Any) -> None:
        assert address[0] in ("127.0.0.1", "::1"), address
        connect(self, address)

    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://192.0.2.1:9")
    monkeypatch.setattr(socket.socket, "connect", loopback_only)
    assert len(grammar.check(MISTAKE)) == 1


@pytest.mark.languagetool
@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="needs SIGSTOP")
def test_a_hung_server_is_restarted(grammar: Grammar) -> None:
    assert len(grammar.check(MISTAKE)) == 1
    soon_and_then_patient(grammar)
    os.kill(pid_of(grammar), signal.SIGSTOP)
    assert len(grammar.check(MISTAKE)) == 1


@pytest.mark.languagetool
def test_a_server_that_dies_twice_fails() -> None:
    with Grammar(rules=["EN_A_VS_AN"]) as engine:
        connect = engine._connect

        def die_again() -> None:
            connect()
            kill()

        def kill() -> None:
            assert engine._server is not None
            engine._server.wait()
            engine._server.kill()

        engine._connect = die_again  # type: ignore[method-assign]
        kill()
        with pytest.raises(GrammarFailed, match="not even after a restart"):
            engine.check(MISTAKE)


@pytest.mark.languagetool
def test_a_server_that_never_answers_fails_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "MAIN_CLASS", "no.such.Class")
    started = time.monotonic()
    with (
        Grammar(start_seconds=PATIENCE) as engine,
        pytest.raises(GrammarFailed, match=r"did not start.*no\.such\.Class"),
    ):
        engine.check(MISTAKE)
    assert time.monotonic() - started < PATIENCE / 2, "what has died is not waited for"


@pytest.mark.languagetool
def test_closing_ends_the_process() -> None:
    engine = Grammar(rules=["EN_A_VS_AN"])
    pid = pid_of(engine)
    engine.close()
    engine.close()
    assert gone(pid)
    with pytest.raises(GrammarFailed, match="closed"):
        engine.check(MISTAKE)


@pytest.mark.languagetool
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_nothing_is_left_when_newslint_is_killed() -> None:
    program = (
        "import time\nfrom newslint.languagetool.client import Grammar\nengine = Grammar()\n"
        f"print(engine._server._process.pid, flush=True)\ntime.sleep({PATIENCE})\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        pid = int(process.stdout.readline())
        assert not gone(pid, 0)
        process.kill()
    assert gone(pid)


def soon_and_then_patient(engine: Grammar) -> None:
    """Take a server for hung after two seconds, but let the next one take its time."""
    connect = engine._connect
    engine._seconds = 2

    def patient() -> None:
        engine._seconds = client.CHECK_SECONDS
        connect()

    engine._connect = patient  # type: ignore[method-assign]


def pid_of(engine: Grammar) -> int:
    assert engine._server is not None
    assert engine._server._process is not None
    return engine._server._process.pid
