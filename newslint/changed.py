"""The lines that a change touches, as git tells them."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

from newslint.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newslint.finding import Finding

_DEADLINE = 60  # seconds
_ALL = [(1, 2**31)]
_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_FILE = re.compile(rb'^\+\+\+ (?:(?P<plain>b/.*?)|(?P<quoted>"b/.*"))\t?$', re.MULTILINE)
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_LETTERS = dict(zip((b"a", b"b", b"f", b"n", b"r", b"t", b"v"), b"\a\b\f\n\r\t\v", strict=True))
# Whatever the user's own settings are, names and lines are told in one way.
_TOLD = (
    "-c", "core.quotepath=off", "-c", "diff.relative=false", "diff", "--no-color", "--no-ext-diff",
    "--no-textconv", "--ignore-submodules=all", "--find-renames", "--src-prefix=a/",
    "--dst-prefix=b/", "--diff-filter=ACMRT",
)  # fmt: skip


def changed_lines(since: str, folder: str = ".") -> Mapping[str, list[tuple[int, int]]]:
    """First and last changed line (1-based) of each file that changed, by its absolute path.

    ``since`` is a revision, or ``--cached`` for what is staged. A new file is changed throughout,
    and so is a changed one whose lines git does not see.
    Raises ConfigError if git is not there, takes too long, or does not know the revision.
    """
    if since.startswith("-") and since != "--cached":
        raise ConfigError(f"“{since}” is no revision of git.")
    top = os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")).rstrip("\r\n")

    def absolute(name: bytes) -> str:
        return os.path.realpath(os.path.join(top, os.fsdecode(name)))

    made: dict[str, list[tuple[int, int]]] = {}
    told = _git(folder, *_TOLD, "--unified=0", since, "--")
    for part in re.split(rb"^diff --git ", told, flags=re.MULTILINE)[1:]:
        name = _FILE.search(part)
        if name:
            made[absolute(_name(name))] = [_lines(match) for match in _HUNK.finditer(part)]
    binary = re.compile(rb"-\t-\t(?:\0[^\0]*\0)?([^\0]*)\0")  # a rename has its old name first
    for match in binary.finditer(_git(folder, *_TOLD, "--numstat", "-z", since, "--")):
        made[absolute(match[1])] = _ALL
    if since != "--cached":
        new = _git(folder, "ls-files", "--others", "--exclude-standard", "--full-name", "-z", top)
        made.update((absolute(name), _ALL) for name in new.split(b"\0") if name)
    return made


def _name(match: re.Match[bytes]) -> bytes:
    """The path that a diff names, as it is: git writes odd characters as C does."""
    if match["plain"]:
        return match["plain"][2:]

    def character(found: re.Match[bytes]) -> bytes:
        code = found[1]
        return bytes([int(code, 8) if len(code) == 3 else _LETTERS.get(code, code[0])])

    return _ESCAPE.sub(character, match["quoted"][3:-1])


def staged_bytes(path: str) -> bytes:
    """A file as it is staged. Raises ConfigError."""
    folder, name = os.path.split(os.path.abspath(path))
    return _git(folder, "show", f":./{name}")


def on_changed_lines(
    findings: Iterable[Finding], text: str, lines: Sequence[tuple[int, int]] | None
) -> list[Finding]:
    """The findings of a source's text that touch a changed line.

    In a container, whose lines git does not see, all do if it changed. None: nothing changed.
    """
    if lines is None:
        return []

    def touches(finding: Finding) -> bool:
        start = text.count("\n", 0, finding.start) + 1  # git knows no other line end
        end = start + text.count("\n", finding.start, finding.end)
        return any(first <= end and start <= last for first, last in lines)

    return [one for one in findings if one.unit == "paragraph" or touches(one)]


def _lines(match: re.Match[bytes]) -> tuple[int, int]:
    first, count = int(match[1]), int(match[2] or 1)
    return first, first + count - 1


def _git(folder: str, *words: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 (git, with words of ours and a revision)
            ("git", *words),  # noqa: S607
            cwd=folder or ".",
            capture_output=True,
            timeout=_DEADLINE,
            check=False,
        )
    except FileNotFoundError:
        raise ConfigError("git is not installed; without it nobody knows what changed.") from None
    except subprocess.TimeoutExpired:
        raise ConfigError(f"git gave no answer in {_DEADLINE} seconds.") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ConfigError(f"git: {said[0] if said else 'failed'}")
    return done.stdout
