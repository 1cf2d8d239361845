"""Folders on the user's machine, and writing there so that nothing is ever half-written."""

from __future__ import annotations

import contextlib
import os
import sys
from time import monotonic_ns


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


def write_atomic(path: str, content: str | bytes) -> None:
    """Write a cache file whole or not at all; a folder that cannot be written to is no error."""
    with contextlib.suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        temporary = f"{path}.{os.getpid()}.{monotonic_ns()}"
        try:
            with open(temporary, "xb") as file:
                file.write(content.encode() if isinstance(content, str) else content)
            os.replace(temporary, path)
        except OSError:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(temporary)
            raise
