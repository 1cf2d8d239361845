"""Containers that are a ZIP of XML files: a part is changed, all others stay byte for byte."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from newslint.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Mapping

_LIMIT = 200 * 1024 * 1024  # bytes of a part: more is no article


def part_of(data: bytes, name: str, path: str, kind: str) -> str | None:
    """The text of a part, None if there is none of that name.

    Raises SourceError if the container is damaged, closed with a password, or no ZIP at all.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if name not in archive.namelist():
                return None
            info = archive.getinfo(name)
            if info.flag_bits & 1:
                raise SourceError(f"{path}: is closed with a password. Save it without one.")
            if info.file_size > _LIMIT:
                raise SourceError(f"{path}: its part {name} is too large to be an article.")
            return archive.read(name).decode("utf-8-sig")
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            problem = "is an old or closed Office file. Save it again in the new format"
        else:
            problem = f"is no {kind} file, or is damaged ({error})"
        raise SourceError(f"{path}: {problem}.") from None


def with_parts(data: bytes, parts: Mapping[str, str]) -> bytes:
    """The container with the text of some parts replaced; the order of parts stays."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        new.comment = old.comment
        for info in old.infolist():
            content = old.read(info.filename)
            if info.filename in parts:
                content = parts[info.filename].encode("utf-8")
            new.writestr(info, content, info.compress_type)
    return out.getvalue()
