"""Puts LanguageTool's jars in their place: all of them, each checked, or none.

The jars are gathered in a hidden folder beside the final one, which is renamed when it is
complete: a set-up that is interrupted leaves nothing that looks like LanguageTool.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from newslint.errors import GrammarUnavailable
from newslint.languagetool.lock import read_lock
from newslint.languagetool.places import SERVER_JAR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newslint.languagetool.lock import Jar

    # Takes a jar and the folder to put it in; returns the path of the file there.
    Source = Callable[[Jar, str], str]

STALE_SECONDS = 24 * 3600.0
WORKERS = 6
_PREFIX = ".setting-up-"
_MAIN_CLASS = "org.languagetool.server.HTTPServer"


def install(folder: str, source: Source, jars: Sequence[Jar] | None = None) -> None:
    """Fill `folder` with `jars` (by default those of the lock file) taken from `source`.

    Raises GrammarUnavailable if a jar is not the one in the lock; `folder` is then as it was.
    """
    wanted = read_lock() if jars is None else jars
    with replacing(folder) as staging:
        _gather(wanted, source, os.path.join(staging, "libs"))
        write_thin_jar(os.path.join(staging, SERVER_JAR), (jar.file_name for jar in wanted))


@contextlib.contextmanager
def replacing(folder: str) -> Iterator[str]:
    """Yield an empty folder that becomes `folder` if all goes well, and is gone if not."""
    parent = os.path.dirname(folder)
    os.makedirs(parent, exist_ok=True)
    _sweep(parent)
    staging = _new_folder(parent)
    try:
        yield staging
        _swap(staging, folder)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def from_folder(folder: str) -> Source:
    """Return a source that copies the jars out of `folder`, where each has Maven's file name."""

    def copy(jar: Jar, target: str) -> str:
        path = os.path.join(folder, jar.file_name)
        if not os.path.isfile(path):
            raise GrammarUnavailable(f"{folder} has no {jar.file_name}. Please put it there.")
        return shutil.copy(path, target)

    return copy


def verify(path: str, jar: Jar) -> None:
    """Raise GrammarUnavailable unless the file at `path` is exactly `jar`."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    if digest.hexdigest() != jar.sha256:
        raise GrammarUnavailable(
            f"{jar.file_name} is not the file it should be (its checksum differs), so it was not "
            "installed. Please run “newslint setup” again; if it happens twice, tell whoever looks "
            "after your network."
        )


def write_thin_jar(path: str, names: Iterable[str]) -> None:
    """Write a jar with nothing in it but a manifest that names `libs/NAME` for each name."""
    lines = (
        "Manifest-Version: 1.0",
        f"Main-Class: {_MAIN_CLASS}",
        "Class-Path: " + " ".join(f"libs/{name}" for name in sorted(names)),
    )
    manifest = "".join(f"{_folded(line)}\r\n" for line in lines)
    with zipfile.ZipFile(path, "w") as jar:
        jar.writestr(zipfile.ZipInfo("META-INF/MANIFEST.MF"), manifest)


def _folded(line: str) -> str:
    """A manifest's line has at most 72 bytes; a line that begins with a space goes on from it."""
    head, rest = line[:70], line[70:]
    return "\r\n ".join([head, *(rest[at : at + 69] for at in range(0, len(rest), 69))])


def _gather(jars: Sequence[Jar], source: Source, libs: str) -> None:
    os.mkdir(libs)

    def fetch(jar: Jar) -> None:
        verify(source(jar, libs), jar)

    with ThreadPoolExecutor(WORKERS) as pool:
        work = [pool.submit(fetch, jar) for jar in jars]
        try:
            for item in work:
                item.result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _swap(staging: str, folder: str) -> None:
    old = _new_folder(os.path.dirname(folder))
    try:
        with contextlib.suppress(FileNotFoundError):
            os.rename(folder, os.path.join(old, "old"))
        os.rename(staging, folder)
    finally:
        shutil.rmtree(old, ignore_errors=True)


def _new_folder(parent: str) -> str:
    """Make a hidden folder whose rights are the user's usual ones (tempfile's are narrower)."""
    folder = os.path.join(parent, f"{_PREFIX}{os.getpid()}-{secrets.token_hex(4)}")
    os.mkdir(folder)
    return folder


def _sweep(parent: str) -> None:
    """Remove what a set-up that was killed long ago left behind."""
    for entry in os.scandir(parent):
        if entry.name.startswith(_PREFIX) and time.time() - entry.stat().st_mtime > STALE_SECONDS:
            shutil.rmtree(entry.path, ignore_errors=True)
