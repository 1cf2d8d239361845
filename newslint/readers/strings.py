"""The strings of JSON, each with its path and the place of every character in the source.

Python's parser says nothing of places, so the text is walked here; what it takes for JSON, and
where it finds a fault, is left to that parser.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from newslint.errors import SourceError
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]:,]|[^\s"{}\[\]:,]+', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?|(.))", re.DOTALL)
_PLAIN = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


class String(NamedTuple):
    """A string value: the keys that lead to it, its text, and where its characters stand.

    ``places`` are source offsets (code points), one for each character and one for the end.
    """

    path: tuple[str, ...]  # the places in a list are left out
    text: str
    places: list[int]


def strings_of(source: str, path: str, start: int = 0, end: int | None = None) -> list[String]:
    """The string values of JSON between two offsets. Raises SourceError, with the place."""
    stop = len(source) if end is None else end
    try:
        json.loads(source[start:stop])
    except json.JSONDecodeError as error:
        before = source[: start + error.pos]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise SourceError(f"{path}:{line}:{column}: not valid JSON: {error.msg}.") from None
    except RecursionError:
        raise SourceError(f"{path}: nested too deeply.") from None
    return list(_walk(source, start, stop))


def _walk(source: str, start: int, stop: int) -> Iterator[String]:
    keys: list[str | None] = []  # of the objects that are open; None for a list
    is_key = False
    for match in _TOKEN.finditer(source, start, stop):
        found = match[0]
        if found[0] == '"':
            if is_key:
                keys[-1] = json.loads(found)
            else:
                text, places = decoded(found[1:-1], match.start() + 1)
                yield String(tuple(key for key in keys if key is not None), text, places)
        elif found in "{[":
            keys.append("" if found == "{" else None)
            is_key = found == "{"
        elif found in "}]":
            keys.pop()
            is_key = False
        elif found == ":":
            is_key = False
        elif found == ",":
            is_key = bool(keys) and keys[-1] is not None


def decoded(raw: str, source: int) -> tuple[str, list[int]]:
    """A string's characters without its escapes, and their places; ``raw`` is without quotes."""
    if "\\" not in raw:
        return raw, list(range(source, source + len(raw) + 1))
    parts: list[str] = []
    places: list[int] = []
    last = 0
    for match in _ESCAPE.finditer(raw):
        parts.append(raw[last : match.start()])
        places += range(source + last, source + match.start())
        parts.append(_unescaped(match))
        places.append(source + match.start())
        last = match.end()
        if match[2] and len(parts[-1]) > 1:  # two escapes that make no pair
            places.append(source + match.start() + 6)
    parts.append(raw[last:])
    places += range(source + last, source + len(raw) + 1)
    return "".join(parts), places


def _unescaped(match: re.Match[str]) -> str:
    first, second, plain = match[1], match[2], match[3]
    if plain:
        return _PLAIN.get(plain, plain)
    high = int(first, 16)
    if second is None:
        return _character(high)
    low = int(second, 16)
    if 0xD800 <= high <= 0xDBFF:
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    return _character(high) + _character(low)


def _character(point: int) -> str:
    """A character by its number; half of a pair is none."""
    return "\ufffd" if 0xD800 <= point <= 0xDFFF else chr(point)
