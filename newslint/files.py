"""Which files a run checks: files as named, folders and patterns searched, standard input."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from newslint.formats import SEARCHED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

STDIN = "-"


class Wanted(NamedTuple):
    """The files of a run, an error for each name that led to none, and named files left out."""

    files: tuple[str, ...]
    errors: tuple[str, ...]
    excluded: tuple[str, ...] = ()


def wanted_files(names: Iterable[str], excludes: Callable[[str], bool]) -> Wanted:
    """The files that the names stand for, each once, in a stable order.

    A file that is named is checked whatever its extension; a folder gives the files of copy in
    it; a name with ``*``, ``?`` or ``[`` that is no file is a glob pattern.
    """
    files: dict[str, str] = {}
    errors: list[str] = []
    excluded: list[str] = []
    for name in names:
        closed: list[OSError] = []
        found = list(_expand(name, closed))
        errors += (f"{error.filename}: cannot be read ({error.strerror})." for error in closed)
        if not found and not closed:
            errors.append(_nothing(name))
        for path in found:
            if path == STDIN or not excludes(path):
                files.setdefault(path if path == STDIN else os.path.abspath(path), path)
            elif path == name:
                excluded.append(path)
    return Wanted(tuple(files.values()), tuple(errors), tuple(excluded))


def _expand(name: str, closed: list[OSError]) -> Iterator[str]:
    """The files of one name; folders that may not be read go to ``closed``."""
    if os.path.isdir(name):
        yield from _inside(name, closed)
    elif name == STDIN or os.path.exists(name):  # a pipe is read as a file is
        yield name
    elif any(character in name for character in "*?["):
        from glob import glob

        for path in sorted(glob(name, recursive=True)):
            if os.path.isfile(path):
                yield path


def _inside(folder: str, closed: list[OSError]) -> Iterator[str]:
    for place, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(SEARCHED) and not name.startswith("."):
                yield os.path.join(place, name)


def _nothing(name: str) -> str:
    if os.path.isdir(name):
        return f"{name}: no copy in this folder: no file in a format that newslint searches for."
    if any(character in name for character in "*?["):
        return f"{name}: no file fits this pattern."
    return f"{name}: no such file. Check the path."
