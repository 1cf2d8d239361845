"""A LanguageTool server that runs already: where it may be, and what comes of one that fails."""

from __future__ import annotations

import contextlib
import http.server
import json
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint.cli import main
from newslint.errors import ConfigError, GrammarFailed, GrammarUnavailable
from newslint.languagetool import remote, shared
from newslint.languagetool.client import Grammar
from tests.helpers import PATIENCE, command, new_cache

pytest.importorskip("language_tool_python")

COPY = "It was a very long day.\n"


class Answers(http.server.BaseHTTPRequestHandler):
    """Speaks as LanguageTool's server does, and finds “long”."""

    asked: list[str] = []  # noqa: RUF012 (a new one for each test)
    slow = 0.0
    closing = threading.Event()  # ends the wait of a slow one

    def do_GET(self) -> None:
        if self.path.endswith("/languages"):
            self.answer([{"code": "en", "longCode": "en-US", "name": "English"}])
        else:
            self.answer({"software": {"name": "LanguageTool", "version": "9.9"}})

    def do_POST(self) -> None:
        self.asked.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.closing.wait(self.slow)
        found = {
            "offset": COPY.index("long"), "length": 4, "message": "Too long.",
            "replacements": [{"value": "short"}], "context": {"offset": 0, "text": ""},
            "rule": {"id": "CAN_NOT", "issueType": "t", "category": {"id": "COMPOUNDING"}},
        }  # fmt: skip
        self.answer({"matches": [found]})

    def answer(self, said: Any) -> None:
        with contextlib.suppress(OSError):  # who asked may have gone
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps(said).encode())

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture
def url(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    monkeypatch.setenv("NEWSLINT_CACHE", new_cache(tmp_path / "cache"))
    monkeypatch.setenv("NEWSLINT_HOME", str(tmp_path / "nothing-set-up"))
    monkeypatch.setattr(Answers, "asked", [])
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        Answers.closing.clear()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_address[1]}"
        Answers.closing.set()
        server.shutdown()


def check(desk: Path, settings: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    (desk / ".newslint.toml").write_text(settings)
    (desk / "a.txt").write_text(COPY)
    return command(capsys, "check", "a.txt", "--select", "LT", "--format", "json")


def test_the_server_named_is_asked_and_no_other(
    url: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said, _ = check(desk, f'grammar = "on"\ngrammar-url = "{url}/v2/"\n', capsys)
    report = json.loads(said)
    assert code == 1
    assert report["tool"]["grammar"] == f"LanguageTool 9.9 at {url}"
    assert [found["text"] for found in report["findings"]] == ["long"]
    assert len(Answers.asked) == 1
    assert shared.folders() == []
    assert check(desk, f'grammar-url = "{url}"\n', capsys)[0] == 1
    assert len(Answers.asked) == 1, "the second run finds the paragraph in the cache"


@pytest.mark.parametrize(
    "host", ["http://lt.example.com:8081", "https://192.0.2.7", "http://[::2]"]
)
def test_another_machine_needs_leave(
    desk: Path, capsys: pytest.CaptureFixture[str], host: str
) -> None:
    code, _, error = check(desk, f'grammar-url = "{host}"\n', capsys)
    assert code == 2
    assert ".newslint.toml:1: grammar-url" in error
    assert "copy would be sent there" in error
    assert "allow-remote = true" in error


def test_with_leave_another_machine_may_be_named() -> None:
    url = "https://lt.example.com/languagetool/"
    assert remote.checked_url(url, allow_remote=True, where="a") == url.rstrip("/")


@pytest.mark.parametrize(
    "url", ["localhost:8081", "file:///etc/passwd", "http://", "http://a:b:c", "http://[x", ""]
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(ConfigError, match=r"grammar-url: .*is not an address"):
        remote.checked_url(url, allow_remote=True, where="a.toml:1")


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("localhost", True), ("LOCALHOST", True), ("127.0.0.1", True), ("127.9.9.9", True),
        ("::1", True), ("localhost.example.com", False), ("127.0.0.1.example.com", False),
        ("10.0.0.1", False), ("0.0.0.0", False), ("2130706433", False),
    ],
)  # fmt: skip
def test_this_machine(host: str, *, here: bool) -> None:
    assert remote.is_loopback(host) is here


@pytest.mark.usefixtures("url")
def test_nobody_is_there(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    began = time.monotonic()
    with socket.socket() as silent:  # its port is taken, and nobody listens there
        silent.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        gone = f'grammar-url = "{url}"\n'
        code, _, error = check(desk, f'grammar = "on"\n{gone}', capsys)
        assert code == 2
        assert f"No LanguageTool answers at {url}" in error
        code, said, _ = check(desk, gone, capsys)
    assert code == 0
    assert "Grammar was not checked" in json.loads(said)["tool"]["grammar"]
    assert time.monotonic() - began < PATIENCE / 2


def test_one_that_hangs_is_not_waited_for(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Answers, "slow", PATIENCE)
    began = time.monotonic()
    with Grammar(url=url, seconds=0.6) as grammar, pytest.raises(GrammarFailed):
        grammar.check(COPY)
    assert time.monotonic() - began < PATIENCE / 2


def test_what_answers_is_no_languagetool(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Answers, "answer", lambda self, _: self.wfile.write(b"SSH-2.0\r\n"))
    with pytest.raises(GrammarUnavailable, match="No LanguageTool answers"):
        remote.ask_about(url)
    with Grammar(url=url, start_seconds=0.5) as grammar, pytest.raises(GrammarFailed):
        grammar.check(COPY)


def test_two_servers_in_one_run(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("one", "two"):
        (desk / name).mkdir()
        (desk / name / "a.txt").write_text(COPY)
        (desk / name / ".newslint.toml").write_text(f'grammar-url = "http://localhost/{name}"\n')
    assert main(["check", "one", "two"]) == 2
    assert "this run would need two servers" in capsys.readouterr().err


def test_allow_remote_is_a_flag(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, error = check(desk, 'allow-remote = "yes"\n', capsys)
    assert code == 2
    assert "allow-remote: must be true or false" in error


def test_a_redirection_elsewhere_is_not_followed(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def elsewhere(self: Any) -> None:
        self.send_response(302)
        self.send_header("Location", "http://192.0.2.1/")
        self.end_headers()

    monkeypatch.setattr(Answers, "do_GET", elsewhere)
    with pytest.raises(GrammarUnavailable, match="No LanguageTool answers"):
        remote.ask_about(url)
