"""What a reader of the printed Markdown never sees, over any number of lines: comments, scripts."""

from __future__ import annotations

import re

HIDDEN = "\0"  # stands for each hidden character; a line end stays
_OPENING = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*"
    r"|(?P<ticks>`+)"
    r"|\\."
    r"|(?P<comment><!--)"
    r"|<(?P<raw>script|style)\b",
    re.MULTILINE | re.IGNORECASE | re.DOTALL,
)
_CHARACTER = re.compile(r"[^\r\n]")
_TICKS = re.compile(r"`+|\n[ \t\r]*\n")


def hide(text: str) -> str:
    """The text with comments and scripts blanked out, every other character in its place.

    Those inside code are code; one that is never closed is text.
    """
    if "<" not in text:
        return text
    parts: list[str] = []
    last = at = 0
    lost: set[str] = set()  # closing tags that do not come any more
    while match := _OPENING.search(text, at):
        at = match.end()
        if match["fence"]:
            at = _after_fence(text, at, match["fence"])
        elif match["ticks"]:
            at = _after_code(text, at, len(match["ticks"]))
        elif match["comment"] or match["raw"]:
            close = "-->" if match["comment"] else f"</{match['raw'].lower()}>"
            end = -1 if close in lost else _find(text, close, at)
            if end < 0:
                lost.add(close)
                continue
            at = end
            parts += text[last : match.start()], _CHARACTER.sub(HIDDEN, text[match.start() : at])
            last = at
    return "".join(parts) + text[last:]


def _find(text: str, close: str, at: int) -> int:
    match = re.compile(re.escape(close), re.IGNORECASE).search(text, at)
    return match.end() if match else -1


def _after_fence(text: str, at: int, fence: str) -> int:
    close = re.compile(rf"^ {{0,3}}{fence[0]}{{{len(fence)},}}[ \t\r]*$", re.MULTILINE)
    match = close.search(text, at)
    return match.end() if match else len(text)


def _after_code(text: str, at: int, ticks: int) -> int:
    """The end of the code that so many ticks opened, or ``at`` if nothing closes it."""
    for match in _TICKS.finditer(text, at):
        if "\n" in match[0]:
            break
        if len(match[0]) == ticks:
            return match.end()
    return at
