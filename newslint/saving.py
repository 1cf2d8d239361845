"""Writing copy back: in one step, byte for byte but for the edits, never over another's work."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

from newslint.errors import SaveError
from newslint.fix import applied
from newslint.formats import format_of
from newslint.source import BOMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.fix import Edit
    from newslint.source import Source


def mended(source: Source, edits: Sequence[Edit]) -> bytes:
    """The bytes of a source with edits made. Raises SaveError if its encoding lacks a character."""
    if source.data:
        form = format_of(source.path, source.reading.format)
        made: bytes = import_module(f"newslint.readers.{form.module}").rewrite(source, edits)
        return made
    return _encoded(source, applied(source.text, edits))


def original(source: Source) -> bytes:
    """The bytes that a source was read from."""
    return source.data or _encoded(source, source.text)


def _encoded(source: Source, text: str) -> bytes:
    try:
        data = text.encode(source.encoding)
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise SaveError(
            f"{source.path}: left alone: {source.encoding} has no “{character}”. "
            "Save the file as UTF-8 first."
        ) from None
    return (
        next(mark for mark, name in BOMS if name == source.encoding) if source.bom else b""
    ) + data


def save(path: str, data: bytes, expected: bytes, *, backup: str = "") -> None:
    """Put new bytes in a file's place if it still holds those expected; its mode stays.

    ``backup`` is an ending: the old bytes are kept under the path with it. Raises SaveError.
    """
    real = os.path.realpath(path)
    try:
        with open(real, "rb") as file:
            if file.read() != expected:
                raise SaveError(f"{path}: left alone: it was changed meanwhile. Run again.")
        if backup:
            shutil.copy2(real, real + backup)
        _replace(real, data)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise SaveError(f"{path}: cannot be written ({reason}). Nothing was changed.") from None


def write_text(path: str, text: str) -> None:
    """Write a text file whole or not at all. Raises OSError."""
    _replace(os.path.realpath(path), text.encode("utf-8"))


def _replace(path: str, data: bytes) -> None:
    temporary = os.path.join(os.path.dirname(path), f".newslint-{os.urandom(6).hex()}")
    there = os.path.exists(path)
    mode = 0o600 if there else 0o666  # a new file gets the rights that the user's files get
    try:
        with open(temporary, "xb", opener=lambda name, how: os.open(name, how, mode)) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if there:
            shutil.copymode(path, temporary)
        with suppress(OSError, AttributeError):  # another's file stays his where that is allowed
            owner = os.stat(path)
            os.chown(temporary, owner.st_uid, owner.st_gid)
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
