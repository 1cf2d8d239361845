"""Unpacks the official LanguageTool distribution: one folder with everything in it, as a zip."""

from __future__ import annotations

import os
import re
import shutil
import zipfile

from newslint.errors import GrammarUnavailable
from newslint.languagetool.jars import replacing
from newslint.languagetool.places import SERVER_JAR
from newslint.places import data_folder

MOST_BYTES = 3_000_000_000
_JAR = re.compile(rf"(LanguageTool-\d[\w.-]*)/{re.escape(SERVER_JAR)}")


def unpack(path: str) -> str:
    """Put the distribution of the zip at `path` in its place; return the folder.

    What other versions there were stays. Raises GrammarUnavailable if the file is not one of
    LanguageTool's distributions or is damaged, OSError if it cannot be read or written.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            name = _name(archive, path)
            folder = os.path.join(data_folder(), name)
            with replacing(folder) as staging:
                _extract(archive, f"{name}/", staging)
            return folder
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise GrammarUnavailable(
            f"{path} is not a zip that can be read ({error}). Please fetch it once more."
        ) from error


def _name(archive: zipfile.ZipFile, path: str) -> str:
    found = next(filter(None, map(_JAR.fullmatch, archive.namelist())), None)
    if not found:
        raise GrammarUnavailable(
            f"{path} is not LanguageTool: it has no folder LanguageTool-… with {SERVER_JAR} in it."
        )
    if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES:
        raise GrammarUnavailable(f"{path} is larger than LanguageTool, so it was not unpacked.")
    return found[1]


def _extract(archive: zipfile.ZipFile, prefix: str, target: str) -> None:
    """Unpack what is under `prefix`, each file checked against its sum; nothing lands outside."""
    for entry in archive.infolist():
        parts = entry.filename.removeprefix(prefix).split("/")
        if entry.is_dir() or not entry.filename.startswith(prefix):
            continue
        if any(part in ("", ".", "..") or "\\" in part or ":" in part for part in parts):
            raise GrammarUnavailable(f"The zip has a file of a strange name, {entry.filename!r}.")
        place = os.path.join(target, *parts)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with archive.open(entry) as source, open(place, "wb") as file:
            shutil.copyfileobj(source, file, 1 << 20)
