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
_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_FILE = re.compile(rb'^\+\+\+ (?:"?b/(.*?)"?|/dev/null)\t?$', re.MULTILINE)


def changed_lines(since: str, folder: str = ".") -> Mapping[str, list[tuple[int, int]]]:
    """First and last changed line (1-based) of each file that changed, by its absolute path.

    ``since`` is a revision, or ``--cached`` for what is staged. A new file is changed throughout.
    Raises ConfigError if git is not there, takes too long, or does not know the revision.
    """
    if since.startswith("-") and since != "--cached":
        raise ConfigError(f"“{since}” is no revision of git.")
    top = os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")).strip()
    diff = _git(
        folder, "-c", "core.quotepath=off", "diff", "--unified=0", "--no-color", "--no-ext-diff",
        "--diff-filter=ACMRT", since, "--",
    )  # fmt: skip
    made: dict[str, list[tuple[int, int]]] = {}
    for part in re.split(rb"^diff --git ", diff, flags=re.MULTILINE)[1:]:
        name = _FILE.search(part)
        if name and name[1]:
            path = os.path.realpath(os.path.join(top, os.fsdecode(name[1])))
            made[path] = [_lines(match) for match in _HUNK.finditer(part)]
    if since != "--cached":
        new = _git(folder, "ls-files", "--others", "--exclude-standard", "--full-name", "-z", top)
        for raw in filter(None, new.split(b"\0")):
            made[os.path.realpath(os.path.join(top, os.fsdecode(raw)))] = [(1, 2**31)]
    return made


def staged_bytes(path: str) -> bytes:
    """A file as it is staged. Raises ConfigError."""
    folder, name = os.path.split(os.path.abspath(path))
    return _git(folder, "show", f":./{name}")


def on_changed_lines(
    findings: Iterable[Finding], lines: Sequence[tuple[int, int]] | None
) -> list[Finding]:
    """The findings that touch a changed line; in a container, whose lines git does not see, all."""
    if lines is None:
        return []
    return [
        finding
        for finding in findings
        if finding.unit == "paragraph"
        or any(first <= finding.end_line and finding.line <= last for first, last in lines)
    ]


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
