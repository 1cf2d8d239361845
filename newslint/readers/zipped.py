"""Containers that are a ZIP of XML files: a part is changed, all others stay byte for byte."""

from __future__ import annotations

import codecs
import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from newslint.errors import SaveError, SourceError

if TYPE_CHECKING:
    from collections.abc import Mapping

_LIMIT = 32 * 1024 * 1024  # bytes of a part: more is no article
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_DESCRIPTOR = 8  # the flag of a part whose sizes stand behind it
_XML_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, EOFError, OSError,
    ValueError, IndexError,
)  # fmt: skip


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
            content = archive.read(info)
            mark, encoding = _mark_of(content)
            return content[len(mark) :].decode(encoding)
    except _DAMAGE as error:
        if data.startswith(_OLD_OFFICE):
            problem = "is an old or closed Office file. Save it again in the new format"
        else:
            problem = f"is no {kind} file, or is damaged ({error})"
        raise SourceError(f"{path}: {problem}.") from None


def _mark_of(content: bytes) -> tuple[bytes, str]:
    """The byte-order mark of a part and the encoding that it stands for."""
    return next((one for one in _XML_MARKS if content.startswith(one[0])), (b"", "utf-8"))


def with_parts(data: bytes, parts: Mapping[str, str], path: str) -> bytes:
    """The container with the text of some parts replaced; all other bytes stay as they are.

    Raises SaveError for a kind of ZIP that no word processor writes.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        directory = archive.start_dir
        offsets = sorted({info.header_offset for info in archive.infolist()} | {directory})
        records: dict[int, bytes] = {}
        for name, text in parts.items():
            info = archive.getinfo(name)
            mark, encoding = _mark_of(archive.read(info))
            old = data[info.header_offset : offsets[offsets.index(info.header_offset) + 1]]
            records[info.header_offset] = _record(old, mark + text.encode(encoding), path)
    try:
        return _put_together(data, offsets, records)
    except struct.error:
        raise SaveError(f"{path}: left alone: newslint cannot change this kind of ZIP.") from None


def _record(old: bytes, content: bytes, path: str) -> bytes:
    """A part as it stands in the file, with other content."""
    head = list(_LOCAL.unpack_from(old))
    method = head[3]
    if head[0] != b"PK\3\4" or method not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise SaveError(f"{path}: left alone: newslint cannot change this kind of ZIP.")
    packed = content
    if method == zipfile.ZIP_DEFLATED:
        squeeze = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -15)
        packed = squeeze.compress(content) + squeeze.flush()
    head[2] &= ~_DESCRIPTOR
    head[6:9] = zlib.crc32(content), len(packed), len(content)
    names = old[_LOCAL.size : _LOCAL.size + head[9] + head[10]]
    return _LOCAL.pack(*head) + names + packed


def _put_together(data: bytes, offsets: list[int], records: Mapping[int, bytes]) -> bytes:
    """The file with some records replaced, and their places and sizes put right at its end."""
    pieces = [data[: offsets[0]]]
    moved: dict[int, int] = {}
    length = offsets[0]
    for start, end in zip(offsets, [*offsets[1:], len(data)], strict=True):
        piece = records.get(start, data[start:end])
        moved[start] = length
        pieces.append(piece)
        length += len(piece)
    made = bytearray(b"".join(pieces))
    directory = moved[offsets[-1]]
    at = directory
    while made.startswith(b"PK\1\2", at):
        entry = list(_CENTRAL.unpack_from(made, at))
        record = records.get(entry[16])
        entry[16] = moved[entry[16]]
        if record:
            head = _LOCAL.unpack_from(record)
            entry[3], entry[7:10] = head[2], head[6:9]
        _CENTRAL.pack_into(made, at, *entry)
        at += _CENTRAL.size + sum(entry[10:13])
    last = list(_END.unpack_from(made, at))
    if last[0] != b"PK\5\6":
        raise struct.error
    last[6] = directory
    _END.pack_into(made, at, *last)
    return bytes(made)
