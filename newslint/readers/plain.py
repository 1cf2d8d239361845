"""Plain text: paragraphs, soft line wraps, and nothing hidden.

A blank line always ends a paragraph. A single line end ends one too, unless the lines were
wrapped by hand or by a mail program: then it reads as a space.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.document import Document
from newslint.layout import paragraphs_of
from newslint.regex import regex
from newslint.spans import MapBuilder, SourceMap

if TYPE_CHECKING:
    from newslint.source import Source

# The look-behind keeps a long run of spaces from being tried from each of them.
_BREAK = regex(r"(?:(?<![ \t])[ \t]+)?(\r\n|\r|\n)[ \t]*")
_SENTENCE_END = regex(r"[.!?:…][\"'”’)\]]*$")
_WRAP_WIDTHS = range(40, 121)


def read(source: Source) -> Document:
    """The document of a plain text source."""
    text, source_map = _clean(source.text)
    return Document(source, text, source_map, paragraphs_of(text))


def _clean(text: str) -> tuple[str, SourceMap]:
    if "\n" not in text and "\r" not in text:
        return text, SourceMap.identity(len(text))
    wraps = _soft_wraps(text)
    if not wraps and "\r" not in text:
        return text, SourceMap.identity(len(text))
    builder = MapBuilder()
    last = 0
    for match in _BREAK.finditer(text):
        if match.start() in wraps:
            start, end, new = match.start(), match.end(), " "
        elif match[1] != "\n":
            start, end, new = match.start(1), match.end(1), "\n"
        else:
            continue
        builder.keep(text[last:start], last)
        builder.replace(new, start, end - start)
        last = end
    builder.keep(text[last:], last)
    return builder.finish()


def _soft_wraps(text: str) -> set[int]:
    """Where, in ``text``, a break between two lines is only a wrap (offsets of the breaks)."""
    if "\r" not in text and not _has_neighbours(text.split("\n")):
        return set()
    wraps: set[int] = set()
    block: list[tuple[int, str]] = []  # (offset of the break after the line, the line)
    last = 0
    for match in _BREAK.finditer(text):
        line = text[last : match.start()]
        last = match.end()
        if line:
            block.append((match.start(), line))
        elif block:
            wraps |= _wraps_in(block)
            block = []
    block.append((len(text), text[last:]))
    return wraps | _wraps_in(block)


def _has_neighbours(lines: list[str]) -> bool:
    """Whether two lines follow each other without a blank one between."""
    return any(one and two and one.strip() and two.strip() for one, two in pairwise(lines))


def _wraps_in(block: list[tuple[int, str]]) -> set[int]:
    """The wraps of one block of lines without a blank line between."""
    pairs = [(offset, line, block[i + 1][1]) for i, (offset, line) in enumerate(block[:-1])]
    if not pairs:
        return set()
    width = max(len(line) for _, line in block)
    filled = width in _WRAP_WIDTHS and all(
        len(line) + 1 + len(after.split(None, 1)[0]) > width for _, line, after in pairs if after
    )
    return {offset for offset, line, after in pairs if after and (filled or _runs_on(line, after))}


def _runs_on(line: str, after: str) -> bool:
    """Whether a sentence plainly goes on in the next line."""
    return after[0].islower() and not _SENTENCE_END.search(line)
