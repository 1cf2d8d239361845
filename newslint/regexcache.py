"""Expressions that an earlier run compiled.

To ``re`` a compiled expression is a list of numbers, and working it out takes longer than searching
an article with it. The lists are kept in the user's cache, for this very Python. The engine proves
each list before it takes it; what is damaged, unknown or of another Python is compiled as usual.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from importlib import import_module
from zlib import crc32

from newslint.places import cache_folder, write_atomic

_FORMAT = 2
_MOST = 6_000  # expressions: newslint has a third of it, and a newsroom's rules come and go
_NAME = f"expressions-{sys.implementation.cache_tag}.bin"
_MADE_BY = f"{_FORMAT} {sys.version}"


class Expressions:
    """Compiled expressions by source and flags, and those that were compiled only now."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] | None = None
        self._new = False
        try:
            self._engine = import_module("_sre")
            names = ("re._compiler", "re._parser")
            if sys.version_info < (3, 11):
                names = ("sre_compile", "sre_parse")
            self._compiler, self._parser = map(import_module, names)
            self._usable = self._engine.CODESIZE == 4
        except (ImportError, AttributeError):  # another engine than CPython's
            self._usable = False

    def compiled(self, source: str, flags: int = 0) -> re.Pattern[str]:
        """An expression as ``re.compile`` gives it. Raises re.error."""
        if not self._usable:
            return re.compile(source, flags)
        if self._known is None:
            self._known = _read()
        key = f"{int(flags)} {source}"
        stored = self._known.get(key)
        try:
            if stored is None:
                stored = self._known[key] = marshal.dumps(self._parts(source, int(flags)))
                self._new = True
            return self._pattern(source, *marshal.loads(stored))  # noqa: S302 (made by us)
        except (AttributeError, EOFError, IndexError, RuntimeError, TypeError, ValueError):
            self._usable = False  # not the engine that this was written for
            return re.compile(source, flags)

    def _parts(self, source: str, flags: int) -> tuple[int, bytes, int, dict[str, int]]:
        from array import array

        parsed = self._parser.parse(source, flags)
        code = self._compiler._code(parsed, flags)  # noqa: SLF001
        state = parsed.state
        return flags | state.flags, array("I", code).tobytes(), state.groups, state.groupdict

    def _pattern(
        self, source: str, flags: int, code: bytes, groups: int, named: dict[str, int]
    ) -> re.Pattern[str]:
        names: list[str | None] = [None] * groups
        for name, group in named.items():
            names[group] = name
        numbers = memoryview(code).cast("I").tolist()
        made: re.Pattern[str] = self._engine.compile(
            source, flags, numbers, groups - 1, named, tuple(names)
        )
        return made

    def keep(self) -> None:
        """Keep what was compiled for the next run; a folder that is closed to us is no error."""
        if not self._new or not self._known:
            return
        self._new = False
        if len(self._known) > _MOST:
            self._known = {}
        content = marshal.dumps((_MADE_BY, self._known))
        write_atomic(_path(), crc32(content).to_bytes(4, "big") + content)


def _path() -> str:
    return os.path.join(cache_folder(), _NAME)


def _read() -> dict[str, bytes]:
    try:
        with open(_path(), "rb") as file:
            content = file.read()
        if crc32(content[4:]) != int.from_bytes(content[:4], "big"):
            return {}
        made_by, known = marshal.loads(content[4:])  # noqa: S302 (written by keep)
    except (OSError, ValueError, EOFError, TypeError):
        return {}  # not there, or damaged: it is made anew
    return known if made_by == _MADE_BY else {}


EXPRESSIONS = Expressions()
compiled = EXPRESSIONS.compiled
