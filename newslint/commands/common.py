"""What several commands do alike: where copy comes from, and what is said of trouble."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from newslint.files import STDIN
from newslint.session import Session, reading_of
from newslint.source import decode, read_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.source import Source


def source_of(session: Session, path: str, stdin_name: str) -> Source:
    """The source of a path, or of standard input under a name. Raises SourceError."""
    if path != STDIN:
        return read_source(path, reading_of(session.config_for(path)))
    reading = reading_of(session.config_for(stdin_name))
    return decode(sys.stdin.buffer.read(), stdin_name, reading)


def warn(lines: Iterable[str]) -> None:
    """Say on standard error what went wrong or is worth knowing, a line each."""
    for line in lines:
        print(f"newslint: {line}", file=sys.stderr)
