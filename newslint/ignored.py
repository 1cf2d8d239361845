"""What git leaves out of a repository, and a search for copy with it: ``.gitignore`` files.

Only those between the top of the repository and the folder are read, as git does; pathspec, which
knows their patterns, is imported when there is one.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAME = ".gitignore"


class Ignored:
    """The ``.gitignore`` files that count in a folder and those in it, as they are met."""

    def __init__(self, folder: str) -> None:
        self._top = os.path.realpath(folder)
        above = _above(self._top)
        self._specs: dict[str, GitIgnoreSpec] = {}
        self._in_repository = bool(above)
        for place in above[:-1]:
            self.enter(place)

    def enter(self, folder: str) -> None:
        """Read the file of a folder, if there is one."""
        path = os.path.join(folder, NAME)
        if not self._in_repository or not os.path.isfile(path):
            return
        from pathspec import GitIgnoreSpec

        try:
            with open(path, encoding="utf-8-sig", errors="replace") as file:
                self._specs[os.path.realpath(folder)] = GitIgnoreSpec.from_lines(file)
        except (OSError, ValueError):
            return  # git, too, goes on without it

    def leaves_out(self, folder: str, name: str, *, is_folder: bool = False) -> bool:
        """Whether a file or folder of a folder is ignored; the nearest file has the last word."""
        if not self._specs:
            return False
        place = os.path.realpath(folder)
        path = os.path.join(place, name)
        while True:
            spec = self._specs.get(place)
            if spec:
                relative = os.path.relpath(path, place).replace(os.sep, "/")
                said = spec.check_file(relative + "/" * is_folder).include
                if said is not None:
                    return said
            parent = os.path.dirname(place)
            if parent == place:
                return False
            place = parent


def _above(folder: str) -> list[str]:
    """The folders from the top of the repository down to a folder; none outside a repository."""
    found = [folder]
    while not os.path.exists(os.path.join(found[-1], ".git")):
        parent = os.path.dirname(found[-1])
        if parent == found[-1]:
            return []
        found.append(parent)
    return found[::-1]
