"""The inline parts of Markdown: what of a block's text is prose, added run by run."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from html import unescape
from typing import TYPE_CHECKING

from newslint.readers.flow import OBJECT
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from newslint.spans import MapBuilder

# Lengths are bounded so that text made to be slow is not.
_TARGET_PART = r"\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]{0,200}\]"
_TOKEN = re.compile(
    rf"""
    (?P<escape>\\[!-/:-@\[-`{{-~])
  | (?P<code>(?P<ticks>`+)(?!`).{{1,2000}}?(?<!`)(?P=ticks)(?!`))
  | (?P<ticked>`+)
  | (?P<hidden>\0[\0\ ]*)
  | (?P<auto><[A-Za-z][A-Za-z0-9+.-]{{0,40}}:[^\s<>]*>|<[^\s<>@]{{1,80}}@[^\s<>]+>)
  | (?P<line><br\b[^<>]*>[ ]*)
  | (?P<tag></?[A-Za-z][^<>]*>)
  | (?P<image>!\[(?:[^\[\]]|\[[^\[\]]{{0,200}}\]){{0,500}}\](?:{_TARGET_PART})?)
  | (?P<note>\[\^[^\[\]]{{1,100}}\])
  | (?P<target>\](?:{_TARGET_PART}))
  | (?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
  | (?P<stars>\*+|~~|(?<![^\W_])_+|_+(?![^\W_]))
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_TARGET = re.compile(rf"\](?:{_TARGET_PART})")


class _Inline(NamedTuple):
    """A block's text, where it comes from, and the brackets in it that make links."""

    builder: MapBuilder
    text: str
    origins: list[tuple[int, int]]
    openers: set[int]
    closers: set[int]
    cuts: list[int]  # where a run must end: at line ends and at brackets, ascending

    def source(self, offset: int) -> int:
        """The source offset of an offset in the block's text."""
        start, source = self.origins[self._part(offset)]
        return source + offset - start

    def _part(self, offset: int) -> int:
        return bisect_right(self.origins, (offset, sys.maxsize)) - 1

    def keep(self, start: int, end: int) -> None:
        """Add a stretch of text as it is, but for the brackets that open links."""
        last = start
        for at in self.cuts[bisect_left(self.cuts, start) : bisect_left(self.cuts, end)]:
            self._run(last, at)
            last = at + (at in self.openers)
        self._run(last, end)

    def _run(self, start: int, end: int) -> None:
        if end <= start:
            return
        here, part = self.source(start), self._part(start)
        is_line_end = part % 2 == 1
        length = self.origins[part + 1][1] - here if is_line_end else end - start
        self.builder.replace(self.text[start:end], here, length)

    def stand_for(self, new: str, start: int, end: int) -> None:
        """Add text that stands for a stretch of the block."""
        here = self.source(start)
        self.builder.replace(new, here, self.source(end - 1) + 1 - here)


def add_inline(builder: MapBuilder, text: str, origins: list[tuple[int, int]]) -> None:
    """Add the prose of a block's text; ``origins`` are the places in it and in the source."""
    openers, closers = _links(text)
    cuts = sorted(openers.union(at for at, _ in origins))
    inline = _Inline(builder, text, origins, openers, closers, cuts)
    last = 0
    for match in _TOKEN.finditer(text):
        inline.keep(last, match.start())
        _add_token(inline, match)
        last = match.end()
    inline.keep(last, len(text))


def _links(text: str) -> tuple[set[int], set[int]]:
    """The offsets of the brackets that open and close the texts of links."""
    openers: set[int] = set()
    closers: set[int] = set()
    waiting: list[int] = []
    for match in _BRACKET.finditer(text):
        if match[0] == "[":
            waiting.append(match.start())
        elif match[0] == "]" and waiting:
            opener = waiting.pop()
            if _TARGET.match(text, match.start()):
                openers.add(opener)
                closers.add(match.start())
    return openers, closers


def _add_token(inline: _Inline, match: re.Match[str]) -> None:
    kind, found, start, end = match.lastgroup, match[0], match.start(), match.end()
    if kind == "escape":
        inline.stand_for(found[1], start, end)
    elif match["code"] or kind in ("auto", "image"):
        inline.stand_for(OBJECT, start, end)
    elif kind == "entity":
        inline.stand_for(unescape(found), start, end)
    elif kind == "line" or (kind == "hidden" and found.endswith(" ")):
        if not _at_space(match):
            inline.stand_for(" ", start, end)
    elif _is_literal(match) or (kind == "target" and start not in inline.closers):
        inline.keep(start, end)


def _at_space(match: re.Match[str]) -> bool:
    return match.start() == 0 or match.string[match.start() - 1].isspace()


def _is_literal(match: re.Match[str]) -> bool:
    """Ticks without partner, and a star or underscore with space on both sides, mark nothing."""
    if match.lastgroup != "stars":
        return match.lastgroup == "ticked"
    after = match.string[match.end() : match.end() + 1]
    return _at_space(match) and (not after or after.isspace())
