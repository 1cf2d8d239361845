"""The user's machine: its folders, writing there so that nothing is half-written, its cores."""

from __future__ import annotations

import contextlib
import os
import sys


def cache_folder() -> str:
    """Where what can be made again is kept: ``$NEWSLINT_CACHE`` or the platform's cache folder."""
    return os.environ.get("NEWSLINT_CACHE") or os.path.join(
        _base("XDG_CACHE_HOME", ".cache", "Library/Caches"), "newslint"
    )


def data_folder() -> str:
    """Where what ``newslint setup`` fetched is kept: ``$NEWSLINT_HOME`` or the data folder."""
    return os.environ.get("NEWSLINT_HOME") or os.path.join(
        _base("XDG_DATA_HOME", ".local/share", "Library/Application Support"), "newslint"
    )


def _base(variable: str, linux: str, mac: str) -> str:
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    if sys.platform == "darwin":
        return os.path.join(home, mac)
    return os.environ.get(variable) or os.path.join(home, linux)


def cores() -> int:
    """How many processors this process may use, at least 1."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def write_atomic(path: str, content: str | bytes) -> None:
    """Write a cache file whole or not at all; a folder that cannot be written to is no error."""
    with contextlib.suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        write_whole(path, content)


def write_whole(path: str, content: str | bytes) -> None:
    """Write a file so that nobody ever sees a part of it. Raises OSError."""
    # Machines and containers that share a folder have the same numbers of processes.
    temporary = f"{path}.{os.getpid()}.{os.urandom(4).hex()}"
    try:
        with open(temporary, "xb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
