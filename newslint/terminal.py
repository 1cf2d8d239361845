"""Keys and lines from whoever sits at standard input: a terminal, or a pipe with a key a line."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable

ESCAPE = "\x1b"  # the key, and what arrow and function keys begin with
_LATER = 0.05  # seconds in which the rest of such a key comes
_END = "\x04"  # Ctrl-D


class Terminal:
    """Where questions are written and answers read: ``key()`` and ``line()``.

    A context manager: it ends with the terminal as it was.
    """

    def __init__(self, out: TextIO | None = None, *, single: bool | None = None) -> None:
        """``single`` reads a key without Enter; by default if input and output are a terminal."""
        self._out = out or sys.stdout
        self.single = is_terminal() if single is None else single
        self._before: list[Any] = []

    def __enter__(self) -> Terminal:
        self._keys(on=True)
        return self

    def __exit__(self, *exc: object) -> None:
        self._keys(on=False)

    def _keys(self, *, on: bool) -> None:
        """Have keys come one by one and unseen, or as lines; what was typed ahead counts."""
        if not self.single or os.name == "nt":
            return
        import termios
        import tty

        number = sys.stdin.fileno()
        if on:
            self._before = termios.tcgetattr(number)
            tty.setcbreak(number, termios.TCSADRAIN)
        elif self._before:
            termios.tcsetattr(number, termios.TCSADRAIN, self._before)

    def say(self, text: str) -> None:
        """Write a text; a character that the terminal lacks becomes an escape."""
        encoding = self._out.encoding or "utf-8"
        self._out.write(text.encode(encoding, "backslashreplace").decode(encoding))
        self._out.flush()

    def key(self) -> str:
        r"""One key: a character, ``"\n"`` for Enter, ``""`` if there is no more input."""
        if not self.single:
            line = self._read()
            if not sys.stdin.isatty():
                self.say("\n")
            return (line.strip()[:1] or "\n") if line else ""
        key = _pressed()
        self.say((key if key.isprintable() else "") + "\n")
        return key

    def line(self) -> str:
        """One line without its end; nothing if there is no more input."""
        self._keys(on=False)
        try:
            return self._read().rstrip("\r\n")
        finally:
            self._keys(on=True)

    def _read(self) -> str:
        """A line with its end, byte by byte, so that no key behind it is taken as well."""
        try:
            number = sys.stdin.fileno()
        except (OSError, ValueError):
            return sys.stdin.readline()
        if os.name == "nt":
            return sys.stdin.readline()
        data = b""
        while not data.endswith(b"\n"):
            byte = os.read(number, 1)
            if not byte:
                break
            data += byte
        return data.decode(sys.stdin.encoding or "utf-8", "replace")


def is_terminal() -> bool:
    """Whether a person can be asked: standard input and output are both a terminal."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def _pressed() -> str:
    """A key, pressed without Enter. Raises KeyboardInterrupt for Ctrl-C."""
    try:
        import msvcrt
    except ImportError:
        return _posix_key()
    windows: Any = msvcrt
    return _named(windows.getwch, windows.kbhit)


def _posix_key() -> str:
    from select import select

    number = sys.stdin.fileno()

    def read() -> str:
        data = os.read(number, 1)
        sizes = ((4, b"\xf0"), (3, b"\xe0"), (2, b"\xc0"))
        size = next((size for size, least in sizes if data >= least), 1)
        while data and len(data) < size:
            data += os.read(number, 1)
        return data.decode("utf-8", "replace")

    return _named(read, lambda: bool(select([number], [], [], _LATER)[0]))


def _named(read: Callable[[], str], more: Callable[[], bool]) -> str:
    """The next key; an arrow or a function key is one key that means nothing, not its letters."""
    key = read()
    if key == "\x03":
        raise KeyboardInterrupt
    if key == ESCAPE:
        while more():
            read()
        return ESCAPE
    if key in ("\x00", "\xe0") and os.name == "nt":
        read()
        return ESCAPE
    return {"\r": "\n", _END: "", "\x1a": ""}.get(key, key)
