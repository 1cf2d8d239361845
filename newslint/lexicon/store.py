"""Read-only tables in one memory-mapped file: the word list, its neighbours, names.

A file is a magic line, a bucket count (a power of two), bucket offsets and the buckets. A bucket is
a run of records: newline, key, tab, value. Opening maps the file and reads sixteen bytes.
"""

from __future__ import annotations

import mmap
import os
from functools import cache
from struct import Struct
from zlib import crc32

from newslint.records import NamedTuple

MAGIC = b"NLTABLE1"
HEADER = Struct("<8sII")
RANGE = Struct("<II")
OFFSET = Struct("<I")
_range = RANGE.unpack_from

WORD = 1  # an ordinary word in lower case
NAME = 2  # known with a capital
VARIANT = 4  # a rarer spelling of another word
ABBREVIATION = 8
RARE = 16  # only the largest word lists have it
PUBLIC = 32  # of a name: a place, an organisation or a people, not a person
SECOND_HALF = 32  # of a word: could be the tail of a common word that was split in two
SHADOWED = 64  # a rare word one letter away from a far more frequent one


class Entry(NamedTuple):
    """What the word list knows of one word: frequency is 4 * log2(1 + count), flags are bits."""

    frequency: int
    flags: int


class Table:
    """A read-only map from short strings to short byte strings in a memory-mapped file.

    Raises OSError if the file cannot be read and ValueError if it is not such a table.
    """

    def __init__(self, path: str) -> None:
        with open(path, "rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._open(data, path)

    @classmethod
    def of(cls, data: bytes | memoryview, name: str = "this") -> Table:
        """The table whose content these bytes are. Raises ValueError if it is none."""
        made = cls.__new__(cls)
        made._open(bytes(data), name)  # noqa: SLF001 (its own class)
        return made

    def _open(self, data: mmap.mmap | bytes, name: str) -> None:
        self._data = data
        if len(self._data) < HEADER.size or self._data[:8] != MAGIC:
            raise ValueError(f"{name} is not a newslint table")
        _, buckets, count = HEADER.unpack_from(self._data)
        self.count: int = count
        self._mask = buckets - 1

    def value(self, key: str) -> bytes | None:
        """The bytes kept under key, or None."""
        raw = key.encode()
        data = self._data
        low, high = _range(data, 16 + 4 * (crc32(raw) & self._mask))
        record = b"\n" + raw + b"\t"
        start = data.find(record, low, high)
        if start < 0:
            return None
        start += len(record)
        end = data.find(b"\n", start, high)
        return data[start : end if end >= 0 else high]

    def __contains__(self, key: str) -> bool:
        return self.value(key) is not None

    def __len__(self) -> int:
        return self.count


class Lexicon(Table):
    """The word list. Case counts: “bush” is a word and “Bush” a name."""

    def get(self, word: str) -> Entry | None:
        """The entry of a word, exactly as spelled, or None if the list does not have it."""
        value = self.value(word)
        return None if value is None else Entry(value[0] - 32, value[1] & 0x7F)

    def frequency(self, word: str) -> int:
        """The frequency level of a word, exactly as spelled; 0 if the list does not have it."""
        value = self.value(word)
        return value[0] - 32 if value else 0

    def flags(self, word: str) -> int | None:
        """The flags of a word, exactly as spelled, or None if the list does not have it."""
        value = self.value(word)
        return value[1] & 0x7F if value else None


def data_path(name: str) -> str:
    """The path of a data file that lies beside this module."""
    return os.path.join(os.path.dirname(os.path.abspath(__file__)), name)


@cache
def lexicon() -> Lexicon:
    """The built-in English word list, opened at first use."""
    return Lexicon(data_path("english.lex"))


@cache
def table(name: str) -> Table:
    """A built-in table by file name, opened at first use."""
    return Table(data_path(name))


def pack(records: dict[str, bytes]) -> bytes:
    """The file contents for these records; keys and values must be free of newline and tab.

    Raises ValueError if a key or a value has a newline or a tab.
    """
    buckets = 1
    while buckets * 8 < len(records):
        buckets *= 2
    chains: list[list[bytes]] = [[] for _ in range(buckets)]
    for key in sorted(records):
        raw, value = key.encode(), records[key]
        if b"\n" in raw + value or b"\t" in raw + value:
            raise ValueError(f"newline or tab in {key!r}")
        chains[crc32(raw) & (buckets - 1)].append(b"\n" + raw + b"\t" + value)
    place = HEADER.size + 4 * (buckets + 1)
    offsets, body = [], []
    for chain in chains:
        offsets.append(OFFSET.pack(place))
        blob = b"".join(chain)
        body.append(blob)
        place += len(blob)
    offsets.append(OFFSET.pack(place))
    return HEADER.pack(MAGIC, buckets, len(records)) + b"".join(offsets) + b"".join(body)
