"""The inline parts of Markdown: what of a stretch of source is prose, added run by run."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.spans import MapBuilder

OBJECT = "\ufffc"  # stands for code and images
_TOKEN = re.compile(
    r"""
    (?P<escape>\\[!-/:-@\[-`{-~])
  | (?P<code>(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))
  | (?P<comment><!--.*?-->)
  | (?P<auto><[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*>|<[^\s<>@]+@[^\s<>]+>)
  | (?P<tag></?[A-Za-z][^<>]*>)
  | (?P<image>!\[(?:[^\[\]]|\[[^\]]*\])*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])?)
  | (?P<note>\[\^[^\]]+\])
  | (?P<target>\]\([^()]*(?:\([^()]*\)[^()]*)*\)|\]\[[^\]]*\])
  | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
  | (?P<stars>\*+|~~|(?<![^\W_])_+|_+(?![^\W_]))
    """,
    re.VERBOSE | re.DOTALL,
)
_LINK_OPEN = re.compile(
    r"\[(?=(?:[^\[\]]|\[[^\]]*\])*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]))"
)


def add_inline(builder: MapBuilder, text: str, start: int, end: int) -> None:
    """Add the prose of ``text[start:end]`` to the builder."""
    opened = {match.start() for match in _LINK_OPEN.finditer(text, start, end)}
    last = start
    for match in _TOKEN.finditer(text, start, end):
        _keep(builder, text, last, match.start(), opened)
        _add_token(builder, match)
        last = match.end()
    _keep(builder, text, last, end, opened)


def _add_token(builder: MapBuilder, match: re.Match[str]) -> None:
    kind, found, at = match.lastgroup, match[0], match.start()
    if match["code"]:
        kind = "code"
    if kind == "escape":
        builder.keep(found[1], at + 1)
    elif kind in ("code", "auto", "image"):
        builder.replace(OBJECT, at, len(found))
    elif kind == "entity":
        builder.replace(unescape(found), at, len(found))
    elif kind == "stars" and _is_literal(match):
        builder.keep(found, at)


def _is_literal(match: re.Match[str]) -> bool:
    """A star or underscore with space on both sides marks nothing."""
    text, before, after = match.string, match.start() - 1, match.end()
    return (before < 0 or text[before].isspace()) and (after >= len(text) or text[after].isspace())


def _keep(builder: MapBuilder, text: str, start: int, end: int, opened: set[int]) -> None:
    """Add plain text but for the brackets that open links."""
    last = start
    for at in range(start, end) if opened else ():
        if at in opened:
            builder.keep(text[last:at], last)
            last = at + 1
    builder.keep(text[last:end], last)
