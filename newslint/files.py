"""Which files a run checks: files as named, folders and patterns searched, standard input."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.formats import SEARCHED
from newslint.ignored import Ignored
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

STDIN = "-"
REPORT_MARK = '<meta name="generator" content="newslint'  # in the head of a report in HTML


class Wanted(NamedTuple):
    """The files of a run, an error for each name that led to none, and named files left out."""

    files: tuple[str, ...]
    errors: tuple[str, ...]
    excluded: tuple[str, ...] = ()


def wanted_files(
    names: Iterable[str],
    excludes: Callable[[str], bool],
    minds_git: Callable[[str], bool] = lambda _folder: True,
) -> Wanted:
    """The files that the names stand for, each once, in a stable order.

    ``minds_git`` says whether a folder's ``.gitignore`` files leave out what is found in it.

    A file that is named is checked whatever its extension; a folder gives the files of copy in
    it; a name with ``*``, ``?`` or ``[`` that is no file is a glob pattern.
    """
    files: dict[str, str] = {}
    errors: list[str] = []
    excluded: list[str] = []
    for name in names:
        closed: list[OSError] = []
        found = list(_expand(name, closed, minds_git))
        errors += (f"{error.filename}: cannot be read ({error.strerror})." for error in closed)
        if not found and not closed:
            errors.append(_nothing(name))
        for path in found:
            if path == STDIN or not excludes(path):
                files.setdefault(path if path == STDIN else os.path.abspath(path), path)
            elif path == name:
                excluded.append(path)
    return Wanted(tuple(files.values()), tuple(errors), tuple(excluded))


def _expand(name: str, closed: list[OSError], minds_git: Callable[[str], bool]) -> Iterator[str]:
    """The files of one name; folders that may not be read go to ``closed``."""
    if os.path.isdir(name):
        yield from _inside(name, closed, Ignored(name) if minds_git(name) else None)
    elif name == STDIN or os.path.exists(name):  # a pipe is read as a file is
        yield name
    elif any(character in name for character in "*?["):
        from glob import glob

        for path in sorted(glob(name, recursive=True)):
            if os.path.isfile(path):
                yield path


def _inside(folder: str, closed: list[OSError], ignored: Ignored | None) -> Iterator[str]:
    for place, folders, names in os.walk(folder, onerror=closed.append):
        if ignored:
            ignored.enter(place)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and not (ignored and ignored.leaves_out(place, name, is_folder=True))
        )
        for name in sorted(names):
            path = os.path.join(place, name)
            if not name.lower().endswith(SEARCHED) or name.startswith((".", "~$")):
                continue
            if ignored and ignored.leaves_out(place, name):
                continue
            if not (name.lower().endswith((".html", ".htm")) and _is_report(path)):
                yield path


def _is_report(path: str) -> bool:
    """Whether a file is a report of newslint's own, which is no copy."""
    try:
        with open(path, "rb") as file:
            return REPORT_MARK.encode() in file.read(400)
    except OSError:
        return False


def _nothing(name: str) -> str:
    if os.path.isdir(name):
        return f"{name}: no copy in this folder: no file in a format that newslint searches for."
    if any(character in name for character in "*?["):
        return f"{name}: no file fits this pattern."
    return f"{name}: no such file. Check the path."
