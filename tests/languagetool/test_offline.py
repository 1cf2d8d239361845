"""`check` makes no connection but to this machine: run where there is no network at all."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers import PATIENCE, new_cache

COPY = "The party has less chances than it had.\n"
UP = 'ip link set lo up && ! ip route get 192.0.2.1 2>/dev/null && exec "$@"'
# Refuses whatever is not loopback, and says so: where there can be no namespace, Python's part.
WATCHED = """
import socket, sys
real = socket.socket.connect
def connect(self, address):
    if self.family != socket.AF_UNIX and address[0] not in ("127.0.0.1", "::1"):
        print("LEAK", address, file=sys.stderr)
        raise OSError("refused")
    return real(self, address)
socket.socket.connect = connect
look_up = socket.getaddrinfo
def getaddrinfo(host, *rest, **more):
    if host not in ("127.0.0.1", "::1", "localhost"):
        print("LEAK", host, file=sys.stderr)
        raise socket.gaierror("refused")
    return look_up(host, *rest, **more)
socket.getaddrinfo = getaddrinfo
from newslint.cli import main
sys.exit(main(sys.argv[1:]))
"""


def has_no_network() -> bool:
    """Whether a namespace without a network can be made here."""
    if not shutil.which("unshare") or not shutil.which("ip"):
        return False
    command = ["unshare", "--net", "sh", "-c", UP, "sh", "true"]
    return (
        subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False).returncode == 0
    )


def run(command: list[str], tmp_path: Path) -> subprocess.CompletedProcess[str]:
    (tmp_path / "a.txt").write_text(COPY)
    words = ["check", str(tmp_path / "a.txt"), "--isolated", "--grammar", "on", "--format", "json"]
    variables = {
        "NEWSLINT_CACHE": new_cache(tmp_path / "cache"), "NEWSLINT_GRAMMAR_SERVER": "private",
    }  # fmt: skip
    return subprocess.run(
        [*command, *words],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@pytest.mark.languagetool
def test_nothing_but_this_machine_is_called(tmp_path: Path) -> None:
    """All of it, Java too, in a network namespace with nothing but the loopback device.

    Where none can be made, only what newslint's own process does is watched.
    """
    program = [sys.executable, "-c", WATCHED]
    inside = ["unshare", "--net", "sh", "-c", UP, "sh"] if has_no_network() else []
    done = run([*inside, *program], tmp_path)
    assert done.returncode == 1, done.stderr
    findings = json.loads(done.stdout)["findings"]
    assert [one["text"] for one in findings if one["code"].startswith("LT-")] == ["less"]
    assert "LEAK" not in done.stderr
