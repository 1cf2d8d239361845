"""From bytes to text: encodings, byte-order marks, and clear errors for what is not text."""

from __future__ import annotations

import codecs
import os
import re
from importlib import import_module

from newslint.errors import SourceError
from newslint.formats import PLAIN, advice_on, format_of
from newslint.records import NamedTuple
from newslint.regex import regex

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What English copy in an old single-byte encoding holds besides ASCII. Anything else there is
# more likely damage than a letter, and damage must not be read as text.
_LEGACY_LETTERS = regex(
    r"[\x00-\x7f‘’“”–—…•€£©®°·½¼¾ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÜàáâãäåæçèéêëìíîïñòóôõöøùúûüœŒŠšŽžß§\xa0]*"
)
_DECLARATION = rb"""(?:encoding|charset)\s*=\s*["']?\s*([A-Za-z][\w.:-]{2,30})"""
_AS_BROWSERS_DO = dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252")
_WIRE = regex(r"[\s\x16]{0,80}\x01[^\x02\x03]{0,400}\x02")  # the head of a wire message
_CONTROL = regex(r"[\x00-\x08\x0e-\x1f]")


class Reading(NamedTuple):
    """How copy is to be read, where its file does not say: from the configuration."""

    encoding: str = ""
    format: str = ""  # a name of newslint.formats
    fields: tuple[str, ...] = ()  # the fields of JSON or columns of a table that hold copy
    changes: str = "accepted"  # tracked changes: or "rejected"


class Source(NamedTuple):
    """A file's decoded text (byte-order mark not counted) and how it was decoded.

    Of a container (Word, OpenDocument) ``data`` is the file, and ``text`` what was extracted.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    bom: bool = False
    notice: str = ""
    reading: Reading = Reading()
    data: bytes = b""

    @property
    def unit(self) -> str:
        """What a line number counts: the lines of a file or the paragraphs of a container."""
        return "paragraph" if self.data else "line"


def read_source(path: str, reading: Reading = Reading()) -> Source:  # noqa: B008 (immutable)
    """Read and decode a file.

    Raises SourceError if it is missing, unreadable, binary, or not text in any encoding.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except FileNotFoundError:
        raise SourceError(f"{path}: no such file. Check the path.") from None
    except IsADirectoryError:
        raise SourceError(f"{path}: is a folder, not a file.") from None
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise SourceError(f"{path}: cannot be read ({reason}).") from None
    return decode(data, path, reading)


def decode(data: bytes, path: str, reading: Reading = Reading()) -> Source:  # noqa: B008
    """The source that bytes are: their text decoded, or extracted if they are a container.

    Raises SourceError if the bytes are binary or fit no encoding; the message names the byte.
    """
    advice = "" if reading.format else advice_on(path)
    if advice:
        extension = os.path.splitext(path)[1].lower()
        raise SourceError(f"{path}: {extension} files are not read. {advice}")
    form = format_of(path, reading.format)
    if form.container:
        reader = import_module(f"newslint.readers.{form.module}")
        return Source(path, reader.text_of(data, path, reading.changes), reading=reading, data=data)
    encoding = reading.encoding or (_declared(data) if form.declares else "")
    source = _decoded(data, path, encoding, padded=form.name == "anpa")
    if form is PLAIN and not reading.format and _WIRE.match(source.text):
        reading = reading._replace(format="anpa")
    return source._replace(reading=reading)


def _declared(data: bytes) -> str:
    """The encoding that the head of an XML or HTML file names; none if none is known by it."""
    found = re.search(_DECLARATION, data[:1024])
    name = found[1].decode("ascii").lower() if found else ""
    name = _AS_BROWSERS_DO.get(name, name)
    try:
        codecs.lookup(name or "utf-8")
    except LookupError:
        return ""
    return "" if name in ("utf-8", "utf8") or name.startswith("utf-16") else name


def _decoded(data: bytes, path: str, encoding: str, *, padded: bool = False) -> Source:
    """Text by its byte-order mark, else the declared encoding, UTF-8, a detected one."""
    for mark, name in BOMS:
        if data.startswith(mark):
            return _strict(data, path, name, len(mark))
    if encoding:
        return _strict(data, path, encoding)
    if b"\0" in data[:65536] and not padded:  # wire copy may be padded
        raise SourceError(f"{path}: is binary, not text. Export it as plain text first.")
    try:
        return Source(path, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _detected(data, path, error)


def _strict(data: bytes, path: str, encoding: str, mark: int = 0) -> Source:
    """Decode what stands behind a byte-order mark of so many bytes."""
    try:
        return Source(path, data[mark:].decode(encoding), encoding, mark > 0)
    except LookupError:
        raise SourceError(f"{path}: unknown encoding “{encoding}”. Try utf-8 or cp1252.") from None
    except UnicodeDecodeError as error:
        raise SourceError(_undecodable(path, encoding, data, mark + error.start)) from None


def _detected(data: bytes, path: str, error: UnicodeDecodeError) -> Source:
    guess = _guess(data)
    if not guess:
        raise SourceError(_undecodable(path, "UTF-8", data, error.start)) from None
    encoding, text = guess
    notice = (
        f"{path}: not UTF-8; read as {encoding}, as its bytes suggest. "
        f"Save it as UTF-8, or set encoding = “{encoding}” in the configuration."
    )
    return Source(path, text, encoding, notice=notice)


def _guess(data: bytes) -> tuple[str, str] | None:
    """The encoding that charset-normalizer sees, if what it gives reads as English copy."""
    if _has_utf8_sequence(data):
        return None  # mostly UTF-8 with broken bytes in it: damage, not another encoding
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    candidates = ["cp1252", *([best.encoding] if best else [])]
    for encoding in candidates:
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if not _CONTROL.search(text) and _plausible(text, encoding):
            return encoding.replace("_", "-"), text
    return None


def _plausible(text: str, encoding: str) -> bool:
    if encoding == "cp1252":
        return _LEGACY_LETTERS.fullmatch(text) is not None
    return (
        encoding.startswith(("utf", "mac", "cp125", "iso8859"))
        and "\ufffd" not in text
        and (sum(character > "\x7f" for character in text) < len(text) / 4)
    )


def _has_utf8_sequence(data: bytes) -> bool:
    return re.search(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}", data) is not None


def _undecodable(path: str, encoding: str, data: bytes, byte: int) -> str:
    line = data.count(b"\n", 0, byte) + 1
    return (
        f"{path}: not valid {encoding}: byte {byte} (line {line}) is "
        f"0x{data[byte]:02x}. Save the file as UTF-8, or name its encoding with --encoding."
    )
