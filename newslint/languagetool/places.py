"""Where LanguageTool lives on this machine. Cheap: one look-up in the file system at most."""

from __future__ import annotations

import os

from newslint.places import data_folder

VERSION = "6.8"


def install_folder() -> str:
    """Return LanguageTool's folder, laid out as language_tool_python expects it in LTP_PATH."""
    return os.path.join(data_folder(), f"LanguageTool-{VERSION}")


def server_jar() -> str:
    """Return the path of the thin jar that names all the others."""
    return os.path.join(install_folder(), "languagetool-server.jar")


def is_set_up() -> bool:
    """Tell whether `newslint setup` has put LanguageTool in its place."""
    return os.path.isfile(server_jar())
