"""`newslint setup`: fetches LanguageTool, tries it on one sentence and says where it is."""

from __future__ import annotations

import contextlib
import os
import shutil
from typing import TYPE_CHECKING

from newslint.errors import GrammarFailed, GrammarUnavailable
from newslint.languagetool.java import find_java
from newslint.languagetool.places import (
    VERSION,
    default_folder,
    install_folder,
    is_set_up,
    other_folders,
    version,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    Report = Callable[[str], None]

__all__ = ["describe", "export", "is_set_up", "remove", "run_setup"]

SAMPLE = "She left an note for the desk."


def run_setup(
    report: Report,
    *,
    from_dir: str | None = None,
    from_zip: str | None = None,
    again: bool = False,
) -> None:
    """Set LanguageTool up, telling `report` each step in a line of plain words.

    `from_dir` is a folder of jars, for a machine without network; `from_zip` is the official
    distribution; `again` fetches everything afresh. Raises GrammarUnavailable, with what to do, if
    any step fails or takes too long.
    """
    java = find_java()
    report(f"Java {java.major}: {java.path}")
    if from_zip:
        _unpack(report, from_zip)
    elif again or from_dir or not is_set_up():
        _fetch(report, from_dir)
    report(f"LanguageTool {version()}: {install_folder()} ({_size(install_folder())} MB)")
    _try_out()
    report("LanguageTool works: it found the mistake in the sample sentence.")


def describe() -> str:
    """What there is of LanguageTool, in a line, for `newslint doctor`.

    Raises GrammarUnavailable, with what to do, if it or Java is missing.
    """
    if not is_set_up():
        raise GrammarUnavailable("LanguageTool is not there; to get it run: newslint setup")
    java = find_java()
    return f"LanguageTool {version()} in {install_folder()}, Java {java.major} ({java.path})"


def remove(report: Report) -> None:
    """Remove LanguageTool from this machine."""
    folders = [folder for folder in (default_folder(), *other_folders()) if os.path.isdir(folder)]
    if not folders:
        report("LanguageTool is not set up; there is nothing to remove.")
        return
    _stop_server()
    for folder in folders:
        _remove(folder)
        report(f"Removed {folder}.")


def _remove(folder: str) -> None:
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise GrammarUnavailable(f"{folder} could not be removed: {error.strerror}.") from error


def export(report: Report, folder: str) -> None:
    """Copy LanguageTool's jars and their list into `folder`, for machines without network.

    There, `newslint setup --from FOLDER` takes them. Raises GrammarUnavailable if LanguageTool is
    not set up here or the folder cannot be written.
    """
    from newslint.languagetool import jars, lock
    from newslint.languagetool.ready import require_set_up

    require_set_up()
    copy = jars.from_folder(os.path.join(install_folder(), "libs"))
    wanted = lock.read_lock()
    try:
        os.makedirs(folder, exist_ok=True)
        for jar in wanted:
            jars.verify(copy(jar, folder), jar)
        shutil.copy(lock.LOCK_FILE, folder)
    except OSError as error:
        raise GrammarUnavailable(
            f"The jars could not be written to {folder}: {error.strerror or error}."
        ) from error
    report(f"{len(wanted)} jars are in {folder} ({_size(folder)} MB).")
    report("On the machine without network run: newslint setup --from FOLDER")


def _unpack(report: Report, path: str) -> None:
    """Unpack the official zip; it takes the place of whatever version there was."""
    from newslint.languagetool.zips import unpack

    _stop_server()
    report(f"Unpacking {path}.")
    try:
        folder = unpack(path)
    except OSError as error:
        raise GrammarUnavailable(f"{path} could not be unpacked: {error.strerror}.") from error
    for other in (default_folder(), *other_folders()):
        if other != folder and os.path.isdir(other):
            _remove(other)


def _fetch(report: Report, from_dir: str | None) -> None:
    from newslint.languagetool import central, jars, lock

    _stop_server()
    wanted = lock.read_lock()
    total = sum(jar.size for jar in wanted)
    report(f"Fetching LanguageTool {VERSION}: {len(wanted)} files, {total / 1e6:.0f} MB.")
    try:
        if from_dir is not None:
            jars.install(default_folder(), jars.from_folder(from_dir), wanted)
            return
        with central.from_central(total) as source:
            jars.install(default_folder(), source, wanted)
    except OSError as error:
        raise GrammarUnavailable(
            f"LanguageTool could not be written to {default_folder()}: {error.strerror or error}. "
            "Set NEWSLINT_HOME to choose another folder."
        ) from error


def _stop_server() -> None:
    """End the shared server, which would go on with jars that are gone."""
    from newslint.languagetool.shared import stop_all

    with contextlib.suppress(GrammarFailed):
        stop_all()


def _try_out() -> None:
    from newslint.languagetool.client import Grammar

    try:
        with Grammar() as grammar:
            found = grammar.check(SAMPLE)
    except GrammarFailed as error:
        raise GrammarUnavailable(f"LanguageTool is there but does not work. {error}") from error
    if not found:
        raise GrammarUnavailable(
            "LanguageTool runs but did not find the mistake in the sample sentence. "
            "Please run: newslint setup --again"
        )


def _size(folder: str) -> int:
    """Return the size of a folder's files in whole megabytes."""
    total = sum(
        os.path.getsize(os.path.join(path, name))
        for path, _, names in os.walk(folder)
        for name in names
    )
    return round(total / 1e6)
