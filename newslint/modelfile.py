"""Learned models in a file of newslint's own: mapped, versioned, checksummed, with its origin.

A file is a magic line, the length of a JSON head, the head, and sections that begin at multiples of
64 KB, so that each can be mapped. The head tells the kind of model and its version, what it was
learnt from and under which licence, and of each section its place, its length and its CRC-32.
"""

from __future__ import annotations

import json
import mmap
from struct import Struct
from typing import Any
from zlib import crc32

from newslint.records import NamedTuple

MAGIC = b"NLMODEL1"
_HEAD = Struct("<8sI")
_STEP = max(65536, mmap.ALLOCATIONGRANULARITY)


class Origin(NamedTuple):
    """Where a model comes from: what it was learnt from, under which licence, and when."""

    sources: tuple[str, ...]
    licence: str
    made: str  # year and month


class Model:
    """A model file, opened: its head and its sections.

    Raises OSError if it cannot be read, ValueError if it is damaged, of another kind, or made for
    another version of newslint.
    """

    def __init__(self, path: str, kind: str, version: int) -> None:
        self.path = path
        with open(path, "rb") as file:
            start = file.read(_HEAD.size)
            if len(start) < _HEAD.size or start[:8] != MAGIC:
                raise ValueError(f"{path} is no model of newslint, or is damaged.")
            try:
                self.head: dict[str, Any] = json.loads(file.read(_HEAD.unpack(start)[1]))
            except ValueError:
                raise ValueError(f"{path} is damaged: its head cannot be read.") from None
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self.head.get("kind") != kind or self.head.get("version") != version:
            raise ValueError(
                f"{path} is a model of the kind {self.head.get('kind')}, version "
                f"{self.head.get('version')}; {kind} {version} is needed. Learn it again."
            )

    def section(self, name: str) -> memoryview:
        """The bytes of a section. Raises ValueError if they are not those that were written."""
        start, length, check = self.head["sections"][name]
        data = memoryview(self._data)[start : start + length]
        if len(data) != length or crc32(data) != check:
            raise ValueError(f"{self.path} is damaged: its part “{name}” is not as it was written.")
        return data


def model_bytes(
    identity: tuple[str, int], origin: Origin, head: dict[str, Any], **sections: bytes
) -> bytes:
    """A model file. ``identity`` is its kind and version; ``head`` what it wants to know.

    Raises ValueError if the head is too long.
    """
    place, placed = _STEP, {}
    for name, data in sections.items():
        placed[name] = [place, len(data), crc32(data)]
        place += -(-len(data) // _STEP) * _STEP
    kind, version = identity
    told = {"kind": kind, "version": version, **origin._asdict(), **head, "sections": placed}
    raw = json.dumps(told, ensure_ascii=False).encode()
    if _HEAD.size + len(raw) > _STEP:
        raise ValueError("the head of a model must fit into 64 KB")
    made = bytearray(_HEAD.pack(MAGIC, len(raw)) + raw)
    for name, data in sections.items():
        made += bytes(placed[name][0] - len(made)) + data
    return bytes(made)


def write_model(
    path: str, identity: tuple[str, int], origin: Origin, head: dict[str, Any], **sections: bytes
) -> None:
    """Write a model file, as ``model_bytes`` makes it. Raises OSError and ValueError."""
    with open(path, "wb") as file:
        file.write(model_bytes(identity, origin, head, **sections))
