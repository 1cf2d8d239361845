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
import socket
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING

from newslint.errors import GrammarFailed, GrammarUnavailable
from newslint.languagetool.java import find_java
from newslint.languagetool.places import is_set_up, server_jar

if TYPE_CHECKING:
    from typing import IO

HOST = "127.0.0.1"
MAIN_CLASS = "org.languagetool.server.HTTPServer"
START_SECONDS = 60.0
STOP_SECONDS = 5.0
TRIES = 2

# The simple collector and compiler start faster and take a fifth of the memory.
JVM_OPTIONS = ("-Xmx640m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto")
# Without a pool the server builds its rules anew for each request.
CONFIG = "pipelineCaching=true\nmaxPipelinePoolSize=4\npipelineExpireTimeInSeconds=3600\n"
# Reads until this program ends, however it ends, and then ends the server.
_WATCHER = "import os, sys; sys.stdin.read(); os.kill(int(sys.argv[1]), 15)"


class Server:
    """A running LanguageTool server.

    Raises GrammarUnavailable if Java or the jars are missing, GrammarFailed if the server does
    not answer within `seconds`.
    """

    def __init__(self, seconds: float = START_SECONDS) -> None:
        if not is_set_up():
            raise GrammarUnavailable(
                "LanguageTool is not set up on this machine. Please run: newslint setup"
            )
        self._java = find_java()
        self._scratch = tempfile.TemporaryDirectory(
            prefix="newslint-languagetool-", ignore_cleanup_errors=True
        )
        self._process: subprocess.Popen[bytes] | None = None
        self._watcher: subprocess.Popen[bytes] | None = None
        self.port = 0
        atexit.register(self.stop)
        try:
            self._start(time.monotonic() + seconds)
        except BaseException:
            self.stop()
            raise

    @property
    def address(self) -> str:
        """The address of the server's programming interface."""
        return f"http://{HOST}:{self.port}"

    def alive(self) -> bool:
        """Tell whether the process still runs."""
        return self._process is not None and self._process.poll() is None

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

    def _start(self, ends: float) -> None:
        for _ in range(TRIES):
            self.port = _free_port()
            self._launch()
            if self._answers(ends):
                return
            _end(self._process)
            if time.monotonic() > ends:
                break
        raise GrammarFailed(f"LanguageTool did not start. {self._last_words()}".strip())

    def _launch(self) -> None:
        config = os.path.join(self._scratch.name, "server.properties")
        with open(config, "w", encoding="ascii") as file:
            file.write(CONFIG)
        command = [self._java.path, *JVM_OPTIONS, "-cp", server_jar(), MAIN_CLASS]
        with open(self._log(), "wb") as log:
            self._process = subprocess.Popen(  # noqa: S603 (a list, no shell)
                [*command, "--port", str(self.port), "--config", config],
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

    def _answers(self, ends: float) -> bool:
        """Wait until the server says that it is well; False if it ended or the time is up."""
        while self.alive() and time.monotonic() < ends:
            with contextlib.suppress(OSError, http.client.HTTPException):
                connection = http.client.HTTPConnection(HOST, self.port, timeout=2)
                with contextlib.closing(connection):
                    connection.request("GET", "/v2/healthcheck")
                    if connection.getresponse().status == http.client.OK:
                        return True
            time.sleep(0.05)
        return False

    def _log(self) -> str:
        return os.path.join(self._scratch.name, "server.log")

    def _last_words(self) -> str:
        try:
            with open(self._log(), encoding="utf-8", errors="replace") as log:
                lines = [line.strip() for line in log if line.strip()]
        except OSError:
            lines = []
        return f"Its last words: {lines[-1][:300]}" if lines else ""


def _free_port() -> int:
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
