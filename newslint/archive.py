"""A newsroom's own published copy, one article after the other, however large it is.

An archive is a folder (or a file) of articles: in every format that newslint reads, in JSON Lines
(compressed or not), and in Parquet. One article at a time is in memory. Each comes with a position
from which reading can be taken up again.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.archiverecords import Record, lines_of, rows_of
from newslint.errors import NewslintError, SourceError
from newslint.formats import SEARCHED
from newslint.readers.reading import read
from newslint.records import NamedTuple
from newslint.source import Reading, Source, read_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.document import Document

LINES = (".jsonl", ".ndjson")
PACKED = ("", ".gz", ".xz", ".bz2")
PARQUET = (".parquet",)
_LINES = tuple(name + packed for name in LINES for packed in PACKED)
_ENDINGS = (*SEARCHED, *_LINES, *PARQUET)


class Position(NamedTuple):
    """How much of an archive has been read: whole files, and records of the file after them."""

    file: int = 0
    record: int = 0


class Item(NamedTuple):
    """An article, or what was wrong with one; where reading goes on, and how many bytes were read.

    ``where`` names the file, and the line or row where a file has many articles.
    """

    after: Position
    where: str
    doc: Document | None
    problem: str = ""
    done: int = 0


class Archive:
    """The articles of a folder or of some files, in a stable order."""

    def __init__(self, paths: Iterable[str], field: str = "", encoding: str = "") -> None:
        """``field`` holds the text in JSON Lines and Parquet; "" guesses it from its usual names.

        Raises SourceError if a path leads to nothing that can be read.
        """
        self.files = tuple(dict.fromkeys(file for path in paths for file in _files(path)))
        self.sizes = tuple(os.path.getsize(file) for file in self.files)
        self._field = field
        self._reading = Reading(encoding)

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(self.sizes)

    @property
    def signature(self) -> list[list[object]]:
        """What must be the same for a position to mean the same: files, sizes and settings."""
        files: list[list[object]] = [
            [os.path.abspath(file), size, int(os.stat(file).st_mtime)]
            for file, size in zip(self.files, self.sizes, strict=True)
        ]
        return [[self._field, self._reading.encoding], *files]

    def articles(self, start: Position = Position()) -> Iterator[Item]:  # noqa: B008 (immutable)
        """The articles from a position on, and in their place what could not be read.

        Raises SourceError if no field of a file can be taken for its text, or pyarrow is missing.
        """
        done = sum(self.sizes[: start.file])
        for number in range(start.file, len(self.files)):
            skip = start.record if number == start.file else 0
            for item in self._in_file(number, skip):
                yield item._replace(done=done + min(item.done, self.sizes[number]))
            done += self.sizes[number]

    def _in_file(self, number: int, skip: int) -> Iterator[Item]:
        path = self.files[number]
        folded = path.lower()
        if folded.endswith(_LINES):
            records = lines_of(path, self._field, skip)
        elif folded.endswith(PARQUET):
            records = rows_of(path, self._field, skip)
        else:
            yield self._alone(number)
            return
        for record in records:
            after = Position(number, record.number)
            yield _item(record, path, after)
        yield Item(Position(number + 1), path, None, done=self.sizes[number])

    def _alone(self, number: int) -> Item:
        path, after = self.files[number], Position(number + 1)
        try:
            doc = read(read_source(path, self._reading))
        except NewslintError as error:
            return Item(after, path, None, str(error), self.sizes[number])
        return Item(after, path, doc, done=self.sizes[number])


def _item(record: Record, path: str, after: Position) -> Item:
    where = f"{path}:{record.number}"
    if record.problem:
        return Item(after, where, None, f"{where}: {record.problem}", record.done)
    doc = read(Source(f"{where}.txt", record.text)) if record.text.strip() else None
    return Item(after, where, doc, done=record.done)


def _files(path: str) -> list[str]:
    """The files of an archive that a path stands for. Raises SourceError if there is none."""
    if os.path.isfile(path):
        return [path]
    if not os.path.isdir(path):
        raise SourceError(f"{path}: no such file or folder. Check the path.")
    found = []
    for place, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            os.path.join(place, name)
            for name in sorted(names)
            if name.lower().endswith(_ENDINGS) and not name.startswith(".")
        ]
    if not found:
        raise SourceError(
            f"{path}: nothing to learn from in this folder. An archive is made of files such as "
            f"{', '.join((*SEARCHED[:1], LINES[0], LINES[0] + '.gz', *PARQUET))}."
        )
    return found
