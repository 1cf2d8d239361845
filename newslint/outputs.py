"""A report written to a file of its own, never over copy."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.errors import SaveError
from newslint.files import STDIN

if TYPE_CHECKING:
    from collections.abc import Iterable


def keep_copy(output: str, files: Iterable[str]) -> None:
    """Raise SaveError if a report in this place would overwrite one of the files to be checked."""
    place = os.path.realpath(output)
    if os.path.isdir(place):
        raise SaveError(f"{output}: is a folder. Name a file for the report.")
    for path in files:
        if path != STDIN and _is_one(path, place):
            raise SaveError(f"{output}: is copy to be checked. Name another file for the report.")


def _is_one(path: str, place: str) -> bool:
    """Whether two paths lead to one file, by links too."""
    try:
        return os.path.samefile(path, place)
    except OSError:
        return os.path.realpath(path) == place


def write_report(output: str, text: str) -> None:
    """Write a report whole or not at all. Raises SaveError."""
    from newslint.saving import write_text

    try:
        write_text(output, text.encode("utf-8", "backslashreplace").decode("utf-8"))
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise SaveError(f"{output}: cannot be written ({reason}).") from None
