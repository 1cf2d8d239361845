"""One LanguageTool server on the loopback address: started, watched and never left behind.

language_tool_python can start a server by itself, but one that does not come up costs it 15
seconds at each of 900 ports, and it sends loopback requests through a proxy. So the process is
started here, with a deadline, and language_tool_python is given its address.
"""

from __future__ import annotations

import atexit
import contextlib
import http.client
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING

from newslint.errors import GrammarFailed
from newslint.languagetool.java import usable_java
from newslint.languagetool.places import MOST_AT_ONCE, server_jar
from newslint.languagetool.ready import require_set_up
from newslint.places import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import IO

HOST = "127.0.0.1"
MAIN_CLASS = "org.languagetool.server.HTTPServer"
START_SECONDS = 90.0  # for one that runs; one that dies is not waited for
STOP_SECONDS = 5.0
TRIES = 2

# The simple collector and compiler start faster and take a fifth of the memory. LanguageTool needs
# 130 MB; a small nursery and little slack keep the heap near that, with room to grow if it must.
JVM_OPTIONS = (
    "-Xmx640m",
    "-Xms160m",
    "-Xmn20m",
    "-XX:MinHeapFreeRatio=5",
    "-XX:MaxHeapFreeRatio=15",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Xshare:auto",
    "-XX:+ExitOnOutOfMemoryError",
)
# Without a pool the server builds its rules anew for each request.
CONFIG = (
    f"pipelineCaching=true\nmaxPipelinePoolSize={MOST_AT_ONCE}\npipelineExpireTimeInSeconds=3600\n"
)
_TRACE = re.compile(r"\s+(?:at|\.\.\.) ")  # where in Java's code it happened
# Reads until this program ends, however it ends, and then ends the server.
_WATCHER = "import os, sys; sys.stdin.read(); os.kill(int(sys.argv[1]), 9)"


class Server:
    """A LanguageTool server for this process, which begins to start at once.

    Raises GrammarUnavailable if Java or the jars are missing.
    """

    def __init__(self) -> None:
        require_set_up()
        self._java = usable_java()
        self._scratch = tempfile.TemporaryDirectory(
            prefix="newslint-languagetool-", ignore_cleanup_errors=True
        )
        self._process: subprocess.Popen[bytes] | None = None
        self._watcher: subprocess.Popen[bytes] | None = None
        self._ready = False
        self.port = 0
        atexit.register(self.stop)
        try:
            self._launch()
        except BaseException:
            self.stop()
            raise

    @property
    def address(self) -> str:
        """The address of the server's programming interface."""
        return f"http://{HOST}:{self.port}"

    def wait(self, seconds: float = START_SECONDS) -> None:
        """Return when the server answers; raise GrammarFailed if it does not within `seconds`."""
        if self._ready:
            return
        ends = time.monotonic() + seconds
        for left in reversed(range(TRIES)):
            if answers(self.port, ends, self.alive):
                self._ready = True
                return
            _end(self._process)
            if time.monotonic() > ends:
                break
            if left:
                self._launch()
        raise GrammarFailed(f"LanguageTool did not start. {last_words(self._log())}".strip())

    def alive(self) -> bool:
        """Tell whether the process still runs."""
        return self._process is not None and self._process.poll() is None

    def touch(self) -> None:
        """Say that the server is in use: nothing to do for one of our own."""

    def kill(self) -> None:
        """End the process at once; a request that is under way fails. Safe from any thread."""
        process = self._process
        if process is not None:
            with contextlib.suppress(OSError):
                process.kill()

    def stop(self) -> None:
        """End the process and everything that belongs to it. May be called again."""
        atexit.unregister(self.stop)
        for process in (self._watcher, self._process):
            _end(process)
        self._watcher = self._process = None
        self._scratch.cleanup()

    def _launch(self) -> None:
        self.port = free_port()
        config = os.path.join(self._scratch.name, "server.properties")
        with open(self._log(), "wb") as log:
            self._process = subprocess.Popen(  # noqa: S603 (a list, no shell)
                command(self.port, config, self._java),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=self._scratch.name,
            )
        _end(self._watcher)
        self._watcher = subprocess.Popen(  # noqa: S603 (a list, no shell)
            [sys.executable, "-I", "-S", "-c", _WATCHER, str(self._process.pid)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def _log(self) -> str:
        return os.path.join(self._scratch.name, "server.log")


def command(port: int, config: str, java: str | None = None) -> list[str]:
    """Write the configuration file at `config`, if any, and return the command of the server.

    Raises GrammarUnavailable if there is no Java.
    """
    if config:
        write_whole(config, CONFIG)  # a server that another run starts may be reading it
    program = usable_java() if java is None else java
    options = [program, *JVM_OPTIONS, "-cp", os.path.abspath(server_jar()), MAIN_CLASS]
    return [*options, "--port", str(port), "--config", config]


def last_words(log: str) -> str:
    """Return the last line of a server's log that says something, as a sentence, if any."""
    try:
        with open(log, encoding="utf-8", errors="replace") as file:
            lines = [line.strip() for line in file if line.strip() and not _TRACE.match(line)]
    except OSError:
        lines = []
    return f"Its last words: {lines[-1][:300]}" if lines else ""


def answers(port: int, ends: float, alive: Callable[[], bool]) -> bool:
    """Wait until a server says that it is well; False if it is not `alive` or the time is up."""
    while alive() and time.monotonic() < ends:
        if is_well(port):
            return True
        time.sleep(0.05)
    return False


def is_well(port: int, seconds: float = 2.0) -> bool:
    """Ask the server at `port` whether it is well."""
    with contextlib.suppress(OSError, http.client.HTTPException):
        connection = http.client.HTTPConnection(HOST, port, timeout=seconds)
        with contextlib.closing(connection):
            connection.request("GET", "/v2/healthcheck")
            return connection.getresponse().status == http.client.OK
    return False


def free_port() -> int:
    """Return a port of the loopback address that nobody listens at."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _end(process: subprocess.Popen[bytes] | None) -> None:
    if process is None:
        return
    with contextlib.suppress(OSError):
        process.kill()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(STOP_SECONDS)
    _close(process.stdin)


def _close(pipe: IO[bytes] | None) -> None:
    if pipe is not None:
        with contextlib.suppress(OSError):
            pipe.close()
