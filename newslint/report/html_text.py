"""Copy inside HTML: everything escaped, and what cannot be seen made visible."""

from __future__ import annotations

import unicodedata
from html import escape

from newslint.readers.flow import OBJECT

_KEPT = frozenset("\t\n\u200c\u200d\u200e\u200f")  # joiners and marks that scripts are written with
_FLAGS = range(0xE0020, 0xE0080)  # what the flags of England, Scotland and Wales end in
_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp", "Cn")


def plain(text: str) -> str:
    """Text for an attribute or a title: on one line, hidden characters replaced."""
    return escape("".join("\ufffd" if _is_odd(c) else " " if c in "\t\n" else c for c in text))


def shown(text: str) -> str:
    """Text for an element; a control or an unseen character becomes a small box with its number.

    Nothing in it can turn the order of the page's own text round, end an element or begin one.
    """
    if text.isascii() and text.isprintable():
        return escape(text, quote=False)
    return "".join(
        _box(character) if _is_odd(character) or character == OBJECT
        else escape(character, quote=False)
        for character in text
    )  # fmt: skip


def _is_odd(character: str) -> bool:
    if character in _KEPT or ord(character) in _FLAGS:
        return False
    return unicodedata.category(character) in _HIDDEN


def _box(character: str) -> str:
    number = f"{ord(character):04X}"
    if character == OBJECT:
        return f'<span class="odd" data-c="{number}" title="No copy: a picture or code">▫</span>'
    name = plain(unicodedata.name(character, "a character that is not seen"))
    return f'<span class="odd" data-c="{number}" title="{name}">U+{number}</span>'
