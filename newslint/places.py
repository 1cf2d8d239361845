"""Folders on the user's machine, and writing there so that nothing is ever half-written."""

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


def write_atomic(path: str, text: str) -> None:
    """Write a cache file whole or not at all; a folder that cannot be written to is no error."""
    import tempfile

    with contextlib.suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path))
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            os.replace(temporary, path)
        except OSError:
            os.unlink(temporary)
            raise
