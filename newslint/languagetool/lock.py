"""The list of LanguageTool's jars, each with its size and checksum (`jars.lock`).

`scripts/lock_languagetool.py` writes it; a set-up accepts nothing else.
"""

from __future__ import annotations

import os
import re

from newslint.records import NamedTuple

_LINE = re.compile(r"([\w.-]+):([\w.-]+):([\w.-]+) ([0-9a-f]{64}) (\d+)")
LOCK_FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "jars.lock")


class Jar(NamedTuple):
    """One jar: its Maven coordinates, the sha256 of its bytes (hex) and their number."""

    group: str
    artifact: str
    version: str
    sha256: str
    size: int

    @property
    def file_name(self) -> str:
        """The name Maven gives the file."""
        return f"{self.artifact}-{self.version}.jar"

    @property
    def coordinates(self) -> str:
        """The three parts of its name, for people: group:artifact:version."""
        return f"{self.group}:{self.artifact}:{self.version}"


def read_lock(path: str = LOCK_FILE) -> tuple[Jar, ...]:
    """Read the lock file at `path`. Raises ValueError, with the line's number, if it is damaged."""
    with open(path, encoding="utf-8") as lines:
        return parse_lock(lines.read())


def parse_lock(text: str) -> tuple[Jar, ...]:
    """Parse lines of "group:artifact:version sha256 size"; "#" starts a comment."""
    return tuple(
        _parse_line(number, line)
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip() and not line.startswith("#")
    )


def format_lock(jars: tuple[Jar, ...]) -> str:
    """Return the lock file's text for `jars`, sorted, so that two versions compare line by line."""
    head = "# Written by scripts/lock_languagetool.py: coordinates, sha256, bytes.\n"
    return head + "".join(f"{jar.coordinates} {jar.sha256} {jar.size}\n" for jar in sorted(jars))


def _parse_line(number: int, line: str) -> Jar:
    found = _LINE.fullmatch(line.strip())
    if not found:
        raise ValueError(f"{LOCK_FILE}: line {number} is damaged: {line!r}")
    group, artifact, version, sha256, size = found.groups()
    return Jar(group, artifact, version, sha256, int(size))
