"""Keeps one LanguageTool server for all newslint processes of a user. Run as a program:

    python -I -S keeper.py FOLDER IDLE_SECONDS PORT COMMAND…

It holds the lock of FOLDER as long as it lives, so there is one keeper at most, and its first
process ends when the lock is held: exit code 0, or 1 if another has it. The server ends when it
was not used (the state file was not touched) for IDLE_SECONDS, when the state file is gone, or
when the keeper ends, however that comes. It needs nothing but the standard library.
"""

from __future__ import annotations

import json
import os
import secrets
import select
import signal
import subprocess
import sys
import time

STATE, LOCK, LOG = "state.json", "lock", "server.log"
POLL_SECONDS = 0.5
LOG_BYTES = 1_000_000
LOCK_SECONDS = 1.0  # others hold the lock for an instant to see whether it is free
# Reads until the keeper ends, however it ends, and then ends the server. A shell takes a tenth of
# the memory of a Python.
WATCHER = 'while read -r _; do :; done; kill -9 "$1"'


def main(folder: str, idle: float, port: int, command: list[str]) -> int:
    """Take the lock, go into the background and keep the server until it is to end."""
    lock = os.open(os.path.join(folder, LOCK), os.O_RDWR | os.O_CREAT, 0o600)
    if not _take(lock):
        return 1
    if os.fork():
        return 0
    os.setsid()
    os.chdir(folder)  # not to hold on to the folder that newslint was run in
    state = os.path.join(folder, STATE)
    _remove(state)
    _remove(os.path.join(folder, LOG))
    with open(os.path.join(folder, LOG), "ab") as log:
        server = subprocess.Popen(  # noqa: S603 (a list, no shell)
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=folder
        )
    watcher = subprocess.Popen(  # noqa: S603
        ["/bin/sh", "-c", WATCHER, "watcher", str(server.pid)], stdin=subprocess.PIPE
    )
    try:
        mine = _write(state, {"port": port, "server": server.pid, "keeper": os.getpid()})
        _watch((server, watcher), state, mine, idle)
        if _inode(state) == mine:
            _remove(state)
    finally:
        for process in (watcher, server):
            process.kill()
            process.wait()
    return 0


def _take(lock: int) -> bool:
    import fcntl

    ends = time.monotonic() + LOCK_SECONDS
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            if time.monotonic() > ends:
                return False
            time.sleep(0.02)
        else:
            return True


def _watch(
    processes: tuple[subprocess.Popen[bytes], ...], state: str, mine: int, idle: float
) -> None:
    """Return when a process has ended, nobody wants the server any more, or it was idle."""
    woken, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(wake)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    while all(process.poll() is None for process in processes):
        if _inode(state) != mine or _age(state) > idle:
            return
        _shorten(os.path.join(os.path.dirname(state), LOG))
        select.select([woken], [], [], POLL_SECONDS)


def _write(path: str, what: dict[str, int]) -> int:
    """Write the state file whole; return its inode."""
    temporary = f"{path}.{os.getpid()}"
    with open(temporary, "w", encoding="ascii") as file:
        json.dump({**what, "token": secrets.token_hex(8)}, file)
    os.replace(temporary, path)
    return _inode(path)


def _shorten(log: str) -> None:
    try:
        if os.path.getsize(log) > LOG_BYTES:
            os.truncate(log, 0)
    except OSError:
        return


def _inode(path: str) -> int:
    try:
        return os.stat(path).st_ino
    except OSError:
        return 0


def _age(path: str) -> float:
    try:
        return abs(time.time() - os.stat(path).st_mtime)
    except OSError:
        return float("inf")


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]))
