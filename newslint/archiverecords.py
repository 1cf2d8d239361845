"""The records of an archive's files: lines of JSON, rows of Parquet, and the text in each."""

from __future__ import annotations

import json
import os
import re
from typing import IO, TYPE_CHECKING, Any, cast

from newslint.errors import SourceError
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FIELDS = ("text", "body", "content", "article", "story", "fulltext", "full_text", "article_text",
          "body_text", "maintext", "articlebody")  # fmt: skip
LONGEST = 1 << 26  # bytes of a line: more is no article
_ROWS = 256  # of Parquet, at a time
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_BLOCK = re.compile(r"(?i)</?(?:p|div|br|h[1-6]|li|ul|ol|blockquote|tr|section|article)\b[^<>]*>")
_HIDDEN = re.compile(r"(?is)<(script|style)\b.*?</\1\s*>")


class Record(NamedTuple):
    """One record: its number from 1, its text or what is wrong with it, and the bytes read."""

    number: int
    text: str
    problem: str
    done: int


def lines_of(path: str, field: str, skip: int = 0) -> Iterator[Record]:
    """The records of a file of JSON Lines after the first ``skip``; blank lines have no text.

    Raises SourceError if no field can be taken for the text.
    """
    number = 0
    try:
        with open(path, "rb") as raw:
            for line in _lines(_unpacked(path, raw)):
                number += 1
                if number <= skip and field:
                    continue
                record, chosen = _record(path, line, field)
                field = field or chosen
                if number > skip:
                    yield record._replace(number=number, done=raw.tell())
    except (OSError, EOFError, _lzma_error()) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        problem = f"the file is damaged from here on ({reason})."
        yield Record(number + 1, "", problem, os.path.getsize(path))


def _lzma_error() -> type[Exception]:
    from lzma import LZMAError

    return LZMAError


def _unpacked(path: str, raw: IO[bytes]) -> IO[bytes]:
    """What a file holds, decompressed as its name says."""
    ending = path.lower().rpartition(".")[2]
    if ending == "gz":
        from gzip import GzipFile

        return cast("IO[bytes]", GzipFile(fileobj=raw))
    if ending == "xz":
        from lzma import LZMAFile

        return LZMAFile(raw)
    if ending == "bz2":
        from bz2 import BZ2File

        return BZ2File(raw)
    return raw


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    """The lines of a file; one that is longer than any article is cut."""
    while line := file.readline(LONGEST):
        while len(line) == LONGEST and not line.endswith(b"\n"):
            rest = file.readline(LONGEST)
            if len(rest) < LONGEST or rest.endswith(b"\n"):
                break
        yield line


def _record(path: str, line: bytes, field: str) -> tuple[Record, str]:
    """The record of a line, numbered later, and the field that holds the text."""
    if not line.strip():
        return Record(0, "", "", 0), ""
    if len(line) >= LONGEST:
        return _wrong("the line is too long for an article."), ""
    try:
        data = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _wrong(f"not UTF-8 (byte {error.start} of the line)."), ""
    except ValueError as error:
        return _wrong(f"not JSON ({_plain(error)})."), ""
    except RecursionError:
        return _wrong("not JSON of an article (nested too deep)."), ""
    if not isinstance(data, dict):
        return _wrong("not a JSON object with named fields."), ""
    chosen = field or _guess(path, data)
    if chosen not in data or not isinstance(data[chosen], str | list | type(None)):
        return _wrong(f"has no text in the field “{chosen}”."), chosen
    return Record(0, copy_of(data[chosen]), "", 0), chosen


def _wrong(problem: str) -> Record:
    return Record(0, "", problem, 0)


def _plain(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg[:1].lower()}{error.msg[1:]}, column {error.colno}"
    return str(error)


def _guess(path: str, fields: Iterable[str]) -> str:
    """The field that by its name holds the text. Raises SourceError if none does."""
    names = {name.lower(): name for name in fields}
    for name in FIELDS:
        if name in names:
            return names[name]
    shown = ", ".join(names.values()) or "none"
    raise SourceError(f"{path}: which field holds the text? Say --field NAME. Fields: {shown}.")


def copy_of(value: Any) -> str:
    """The copy that a field holds: a text, a list of paragraphs, or either with HTML tags."""
    if isinstance(value, list):
        value = "\n\n".join(one for one in value if isinstance(one, str))
    text = value or ""
    if "<" in text and _TAG.search(text):
        from html import unescape

        text = _BLOCK.sub("\n\n", _HIDDEN.sub(" ", text))
        text = unescape(_TAG.sub("", text))
    return str(text)


def rows_of(path: str, field: str, skip: int = 0) -> Iterator[Record]:
    """The records of a Parquet file after the first ``skip``, some hundreds at a time.

    Raises SourceError if pyarrow is not installed, or no column can be taken for the text.
    """
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise SourceError(
            f"{path}: to read Parquet, install its reader: pip install 'newslint[parquet]'."
        ) from None
    number, size = 0, os.path.getsize(path)
    try:
        with ParquetFile(path) as table:
            names = table.schema_arrow.names
            chosen = field or _guess(path, names)
            if chosen not in names:
                raise SourceError(f"{path}: has no column “{chosen}”. Columns: {', '.join(names)}.")
            total = max(1, table.metadata.num_rows)
            for batch in table.iter_batches(batch_size=_ROWS, columns=[chosen]):
                for value in batch.column(0).to_pylist():
                    number += 1
                    if number <= skip:
                        continue
                    problem = "" if isinstance(value, str | list | None) else _no_text(chosen)
                    text = "" if problem else copy_of(value)
                    yield Record(number, text, problem, size * number // total)
    except (ArrowException, OSError) as error:
        reason = str(error).partition("\n")[0].rstrip(".")
        yield Record(number + 1, "", f"the file cannot be read from here on ({reason}).", size)


def _no_text(field: str) -> str:
    return f"has no text in the column “{field}”."
