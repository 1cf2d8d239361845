"""The one LanguageTool server of a user: found if it runs, started if not, left running.

It is found through a state file in a folder that only the user can enter; a lock says whether its
keeper (`keeper.py`) lives. Where there are no such locks and modes, each run has a server of its
own (`server.py`).
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import stat
import subprocess
import sys
import time
from importlib import import_module

from newslint.errors import GrammarFailed
from newslint.languagetool import keeper
from newslint.languagetool.places import server_jar, version
from newslint.languagetool.ready import require_set_up
from newslint.languagetool.server import (
    HOST,
    START_SECONDS,
    Server,
    command,
    free_port,
    is_well,
    last_words,
)
from newslint.places import cache_folder
from newslint.records import NamedTuple

IDLE_SECONDS = 900.0
HUNG_SECONDS = 10.0
STOP_SECONDS = 10.0
TRIES = 3
_PREFIX = "server-"


class State(NamedTuple):
    """What a keeper says of its server: its port, both process ids, and a name of its own."""

    port: int
    server: int
    keeper: int
    token: str


def open_server() -> Server | SharedServer:
    """The user's server, or one of our own where there cannot be a shared one.

    Raises GrammarUnavailable.
    """
    folder = shared_folder()
    return SharedServer(folder) if folder else Server()


def shared_folder() -> str:
    """The folder of the user's server; none if each run has a server of its own.

    That is so where there cannot be a shared one, and if NEWSLINT_GRAMMAR_SERVER is "private".
    Raises GrammarUnavailable.
    """
    if os.name != "posix" or os.environ.get("NEWSLINT_GRAMMAR_SERVER") == "private":
        return ""
    require_set_up()
    try:
        return private_folder(_name())
    except OSError:
        return ""


class SharedServer:
    """The server that the keeper of `folder` keeps; it begins to start if there is none."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._state: State | None = None
        self._starts = 0
        if not held(folder):
            self._start()

    @property
    def address(self) -> str:
        """The address of the server's programming interface."""
        return f"http://{HOST}:{self._state.port}" if self._state else ""

    def wait(self, seconds: float = START_SECONDS) -> None:
        """Return when the server answers; raise GrammarFailed if it does not within `seconds`."""
        if self._state:
            return
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            if not held(self._folder):
                if self._starts >= TRIES:
                    break
                self._start()
            state = read_state(self._folder)
            if state and ours(state.port) and self._answers(state):
                self._state = state
                self.touch()
                return
            time.sleep(0.03)
        words = last_words(os.path.join(self._folder, keeper.LOG))
        raise GrammarFailed(f"LanguageTool did not start. {words}".strip())

    def touch(self) -> None:
        """Say that the server is in use."""
        with contextlib.suppress(OSError):
            os.utime(os.path.join(self._folder, keeper.STATE))

    def kill(self) -> None:
        """End the server for everybody, because it does not answer. Safe from any thread."""
        if self._state:
            _end(self._folder, self._state)

    def stop(self) -> None:
        """Let go of the server; it goes on for others."""
        self._state = None

    def _answers(self, state: State) -> bool:
        """Tell whether the server is well; end one that hangs (one that starts refuses)."""
        began = time.monotonic()
        if is_well(state.port, HUNG_SECONDS):
            return True
        if time.monotonic() - began >= HUNG_SECONDS:
            _end(self._folder, state)
        return False

    def _start(self) -> None:
        self._starts += 1
        port = free_port()
        config = os.path.join(self._folder, "server.properties")
        program = [sys.executable, "-I", "-S", keeper.__file__, self._folder, str(IDLE_SECONDS)]
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(  # noqa: S603 (a list, no shell)
                [*program, str(port), *command(port, config)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=STOP_SECONDS,
                check=False,
            )


def private_folder(name: str) -> str:
    """Make a folder in the cache that only the user can enter. Raises OSError if there is none."""
    os.makedirs(cache_folder(), exist_ok=True)
    folder = os.path.abspath(os.path.join(cache_folder(), name))
    with contextlib.suppress(FileExistsError):
        os.mkdir(folder, 0o700)
    about = os.lstat(folder)
    if not stat.S_ISDIR(about.st_mode) or about.st_uid != os.getuid() or about.st_mode & 0o077:
        raise PermissionError(folder)
    if not os.access(folder, os.W_OK):
        raise PermissionError(folder)
    return folder


def folders() -> list[str]:
    """The folders of all servers there may be: one for each set-up of LanguageTool."""
    try:
        names = sorted(os.listdir(cache_folder()))
    except OSError:
        return []
    return [os.path.join(cache_folder(), name) for name in names if name.startswith(_PREFIX)]


def held(folder: str) -> bool:
    """Tell whether a keeper lives for `folder`."""
    fcntl = import_module("fcntl")
    try:
        lock = os.open(os.path.join(folder, keeper.LOCK), os.O_RDWR)
    except OSError:
        return False
    try:
        fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    else:
        return False
    finally:
        os.close(lock)


def read_state(folder: str) -> State | None:
    """Return what the keeper says of its server, None if it says nothing (yet)."""
    try:
        with open(os.path.join(folder, keeper.STATE), encoding="ascii") as file:
            said = json.load(file)
        return State(int(said["port"]), int(said["server"]), int(said["keeper"]), said["token"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def stop_all() -> int:
    """End the user's servers and return how many ended. Raises GrammarFailed if one will not."""
    if os.name != "posix":
        return 0
    running = [folder for folder in folders() if held(folder)]
    ends = time.monotonic() + STOP_SECONDS
    for folder in running:
        while held(folder):
            state = read_state(folder)  # nothing yet from a keeper that has just begun
            if state:
                _end(folder, state)
            if time.monotonic() > ends:
                who = f" Please end process {state.keeper}." if state else ""
                raise GrammarFailed(f"The grammar server does not stop.{who}")
            time.sleep(0.05)
    return len(running)


def _end(folder: str, state: State) -> None:
    """End a server: its keeper ends with it, or when the state file is gone."""
    if read_state(folder) != state or not held(folder):
        return
    with contextlib.suppress(OSError):
        os.unlink(os.path.join(folder, keeper.STATE))
    with contextlib.suppress(OSError):
        os.kill(state.server, signal.SIGKILL)


def ours(port: int) -> bool:
    """Tell whether a process of this user listens at `port`; True where that cannot be seen."""
    seen = False
    for name in ("tcp", "tcp6"):
        try:
            with open(f"/proc/net/{name}", encoding="ascii") as table:
                rows = [line.split() for line in table][1:]
        except OSError:
            continue
        seen = True
        for row in rows:
            if row[3] == "0A" and int(row[1].rpartition(":")[2], 16) == port:
                return int(row[7]) == os.getuid()
    return not seen


def _name() -> str:
    """The name of the folder for this set-up; another set-up has another server."""
    from hashlib import sha256

    jar = server_jar()
    about = os.stat(jar)
    what = (version(), jar, about.st_mtime_ns, about.st_size, command(0, "", ""))
    return _PREFIX + sha256(repr(what).encode()).hexdigest()[:12]
