"""Where LanguageTool lives on this machine, and how much of it is asked at a time. Cheap."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.places import cores, data_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION = "6.8"
SERVER_JAR = "languagetool-server.jar"
MOST_AT_ONCE = 4
AT_ONCE = "NEWSLINT_GRAMMAR_AT_ONCE"
_PREFIX = "LanguageTool-"


def default_folder() -> str:
    """Return where `newslint setup` puts LanguageTool, laid out as language_tool_python expects."""
    return os.path.join(data_folder(), f"{_PREFIX}{VERSION}")


def install_folder() -> str:
    """Return LanguageTool's folder: our own, another version of it, else one in $LTP_PATH.

    The latter two are official distributions, unpacked. Without any it is where ours will be.
    """
    own = default_folder()
    if os.path.isfile(os.path.join(own, SERVER_JAR)):
        return own
    return next(_others(), own)


def other_folders() -> list[str]:
    """Return the folders of other versions beside the default one."""
    return [folder for folder in _under(data_folder()) if folder != default_folder()]


def version() -> str:
    """Return the version of the LanguageTool in `install_folder`, as its folder's name tells it."""
    return os.path.basename(install_folder()).removeprefix(_PREFIX)


def server_jar() -> str:
    """Return the path of the jar that names all the others."""
    return os.path.join(install_folder(), SERVER_JAR)


def is_set_up() -> bool:
    """Tell whether there is a LanguageTool in its place."""
    return os.path.isfile(server_jar())


def at_once() -> int:
    """Return how many requests LanguageTool is given at a time: one a core.

    Of several processes of one run each gives it one: they set NEWSLINT_GRAMMAR_AT_ONCE.
    """
    given = os.environ.get(AT_ONCE, "")
    return max(1, min(int(given) if given.isdecimal() else cores(), MOST_AT_ONCE))


def _others() -> Iterator[str]:
    yield from _under(data_folder())
    given = os.environ.get("LTP_PATH", "")
    if given and os.path.isfile(os.path.join(given, SERVER_JAR)):
        yield os.path.abspath(given)
    if given:
        yield from _under(given)


def _under(parent: str) -> list[str]:
    """The unpacked distributions in a folder, the newest version first."""
    try:
        names = [name for name in os.listdir(parent) if name.startswith(_PREFIX)]
    except OSError:
        return []
    paths = [os.path.join(parent, name) for name in sorted(names, key=_age, reverse=True)]
    return [path for path in paths if os.path.isfile(os.path.join(path, SERVER_JAR))]


def _age(name: str) -> tuple[tuple[int, ...], str]:
    parts = name.removeprefix(_PREFIX).partition("-")[0].split(".")
    return tuple(int(part) if part.isdigit() else 0 for part in parts), name
