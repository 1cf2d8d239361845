"""SubRip and WebVTT captions: what is said, read on over the cues that a sentence runs through."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from newslint.readers.flow import Flow
from newslint.readers.lines import blocks_of
from newslint.readers.writing import as_markup

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.source import Source

_TIMES = re.compile(r"\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->")
_PART = re.compile(r"(?P<tag></?[a-zA-Z][^<>\n]*>|<\d[\d:.]*>|\{\\[^{}\n]*\})|(?P<entity>&[#\w]+;)")
_END = re.compile(r"[.!?…:♪\])][\"'”’]*$")
_SPEAKER = re.compile(r"\s*(?:[-–—]\s|>>|<v[ .]|♪|\[|\()")


def read(source: Source) -> Document:
    """The document of a caption file; a paragraph ends where a cue ends a sentence."""
    flow = Flow()
    for block in blocks_of(source.text):
        first = next((n for n, line in enumerate(block) if _is_times(source.text, line)), None)
        if first is None:
            continue  # the head of a WebVTT file, a note, a style
        cue = block[first + 1 :]
        if cue and _SPEAKER.match(source.text, cue[0][0]):
            flow.end_paragraph()
        for number, (start, end) in enumerate(cue):
            if number and _SPEAKER.match(source.text, start):
                flow.end_paragraph()
            _add(flow, source.text, start, end)
            flow.space(end, 0)
        if cue and _END.search(source.text[cue[-1][0] : cue[-1][1]].rstrip("\r\n \t")):
            flow.end_paragraph()
    is_markup = source.text.startswith("WEBVTT")  # SubRip has no entities
    return flow.finish(source, as_markup(source)) if is_markup else flow.finish(source)


def _is_times(text: str, line: tuple[int, int]) -> bool:
    return _TIMES.match(text, *line) is not None


def _add(flow: Flow, text: str, start: int, end: int) -> None:
    """Add a line of a cue without its tags."""
    last = start
    for match in _PART.finditer(text, start, end):
        flow.add(text[last : match.start()], last)
        new = unescape(match["entity"]) if match["entity"] else ""
        if new and new.strip(" \n\t"):
            flow.stand_for(new, match.start(), match.end() - match.start())
        last = match.end()
    flow.add(text[last:end], last)
