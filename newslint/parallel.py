"""Looks at many files in several processes.

Each has a session of its own, and what it finds comes back in the order of the files. What of it
counts is decided by the run itself, so that the report is that of one process.
"""

from __future__ import annotations

import os
import signal
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import active_children, get_context
from multiprocessing.util import Finalize
from typing import TYPE_CHECKING

from newslint.errors import NewslintError
from newslint.languagetool.places import AT_ONCE
from newslint.memory import collect_rarely

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.session import Looked, Session

    Outcome = Looked | NewslintError

FILES_AT_ONCE = 16  # what a process is given at a time, at most
SHARES = 4  # that each process gets at least, so that none waits long for the last

_SESSIONS: list[Session] = []  # this process's own, if it is one of several


def look_at_all(session: Session, paths: Sequence[str], jobs: int) -> Iterator[Outcome]:
    """What is to be found in each file, or why it could not be looked at, in order.

    ``session`` is copied into ``jobs`` processes as it is, best before it has looked at anything.
    If they cannot be started or one of them is killed, it looks at the rest itself.
    """
    size = max(1, min(FILES_AT_ONCE, len(paths) // (jobs * SHARES)))
    shares = [paths[at : at + size] for at in range(0, len(paths), size)]
    done = 0
    with suppress(BrokenProcessPool, OSError, ImportError):  # OSError: no semaphores, no memory
        for outcomes in _in_processes(session, shares, jobs):
            done += len(outcomes)
            yield from outcomes
    yield from (look_at(session, path) for path in paths[done:])


def look_at(session: Session, path: str) -> Outcome:
    """What is to be found in a file, or why it could not be looked at."""
    try:
        return session.look_at(path)
    except NewslintError as error:
        return error


def _in_processes(
    session: Session, shares: Sequence[Sequence[str]], jobs: int
) -> Iterator[list[Outcome]]:
    # A new Python, not a copy of this one: a copy has the locks of threads that it lacks.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (session,))
    try:
        with _deaf():
            waiting = [pool.submit(_look_at_share, share) for share in shares]
        for work in waiting:
            yield work.result()
    except KeyboardInterrupt:
        for process in active_children():
            process.terminate()
        raise
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _deaf() -> Iterator[None]:
    """Processes that start in here never hear Ctrl+C, which the run acts on afterwards."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(session: Session) -> None:
    """Make this process ready to look at files."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_rarely()
    os.environ[AT_ONCE] = "1"
    _SESSIONS.append(session)
    Finalize(None, _end, exitpriority=1)


def _look_at_share(paths: Sequence[str]) -> list[Outcome]:
    (session,) = _SESSIONS
    return [look_at(session, path) for path in paths]


def _end() -> None:
    with _SESSIONS.pop():
        pass
