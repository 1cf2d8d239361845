"""How new text is written in markup: escaped, by number where the encoding lacks a letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newslint.source import Source

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

_MARKDOWN = re.compile(r"[\\`*_\[\]]|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)|~(?=~)|\|")
_BLOCK = re.compile(r"(?:#{1,6}|[-+>]|\d{1,9}(?=[.)]))(?=[ \t.)]|$)|>")


def escape(text: str) -> str:
    """Text as HTML and XML write it."""
    return text.translate(_ESCAPES)


def as_markup(
    source: Source, literal: Sequence[tuple[int, int]] = ()
) -> Callable[[str, int], str | None]:
    """How markup writes text at a place of its source; ``literal`` are its CDATA sections.

    Inside those nothing can be escaped: what they cannot hold is not written at all.
    """

    def written(text: str, place: int) -> str | None:
        if any(start <= place <= end for start, end in literal):
            return None if "]]>" in text else text
        return encodable(escape(text), source.encoding)

    return written


def as_markdown(source: Source) -> Callable[[str, int], str]:
    """How Markdown writes text at a place of its source: what would be a marker is escaped."""

    def written(text: str, place: int) -> str:
        new = _MARKDOWN.sub(r"\\\g<0>", text)
        line = source.text[max(source.text.rfind(end, 0, place) for end in "\r\n") + 1 : place]
        block = None if line.strip() else _BLOCK.match(new)
        if block is None:
            return new
        at = block.end() if block[0].isdigit() else 0
        return f"{new[:at]}\\{new[at:]}"

    return written


def encodable(text: str, encoding: str) -> str:
    """Markup in which each character that an encoding lacks is given by its number."""
    if encoding.startswith("utf"):
        return text
    return text.encode(encoding, "xmlcharrefreplace").decode(encoding)
