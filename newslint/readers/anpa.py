"""Wire copy as IPTC 7901 and ANPA 1312 send it: the text between STX and ETX of each message.

Paragraphs begin with an indent; ``^`` and ``<`` set off headlines and bylines; quotation marks are
two graves and two apostrophes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.layout import BODY, BYLINE, HEADLINE
from newslint.readers.flow import Flow
from newslint.readers.lines import all_lines_of

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.source import Source

_MESSAGE = re.compile(r"\x02([^\x01\x03\x04]*)")  # from STX to ETX, EOT or the next SOH
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]+|``|''")
_CURLY = re.compile("[“”‘’]")
_AS_WIRE = str.maketrans({"“": "``", "”": "''", "‘": "`", "’": "'", "–": "-", "—": "--"})
_INDENT = re.compile(r"[\x00-\x08\x0e-\x1f]*(?: {2,}|\t|\u00a0)")
_BYLINE = re.compile(r"\^?\s*by\s", re.IGNORECASE)


def read(source: Source) -> Document:
    """All messages of a file as one document."""
    return _document(source, _messages(source.text))


def read_all(source: Source) -> list[Document]:
    """A document for each message."""
    return [_document(source, [message]) for message in _messages(source.text)]


def _messages(text: str) -> list[tuple[int, int]]:
    """Where the text of each message begins and ends; all of it if nothing says so."""
    return [match.span(1) for match in _MESSAGE.finditer(text)] or [(0, len(text))]


def _document(source: Source, messages: list[tuple[int, int]]) -> Document:
    flow = Flow()
    for start, end in messages:
        _add_message(flow, source.text, start, end)
        flow.end_paragraph()
    as_wire = not _CURLY.search(source.text)
    return flow.finish(source, lambda text, _: text.translate(_AS_WIRE) if as_wire else text)


def _add_message(flow: Flow, text: str, start: int, end: int) -> None:
    role, headed = BODY, False
    for first, last in all_lines_of(text[start:end]):
        line = text[start + first : start + last]
        stripped = line.strip("\x00\x0e\x0f\x10\x11\x12\x13\x14 \t")
        marked = stripped.startswith("^")
        if not stripped or marked or _INDENT.match(line):
            flow.end_paragraph(role)
            role = BODY
        if marked:
            role = BYLINE if _BYLINE.match(stripped) else BODY if headed else HEADLINE
            headed = headed or role == HEADLINE
        _add_line(flow, line, start + first)
        if stripped.endswith(("<", "=")) and (marked or role != BODY):
            flow.end_paragraph(role)
            role = BODY
        flow.space(start + last, 0)
    flow.end_paragraph(role)


def _add_line(flow: Flow, line: str, source: int) -> None:
    """Add a line without the marks that set it, and with quotation marks as they print."""
    body = line.rstrip()
    if line.lstrip("\x00\x0e\x0f ").startswith("^"):
        cut = line.index("^") + 1
        body = body[:-1] if body.endswith(("<", "=")) else body
        source, body = source + cut, body[cut:]
    elif body.endswith("<"):
        body = body[:-1]
    last = 0
    for match in _CONTROL.finditer(body):
        flow.add(body[last : match.start()], source + last)
        if match[0] in ("``", "''"):
            flow.stand_for("“" if match[0] == "``" else "”", source + match.start(), 2)
        last = match.end()
    flow.add(body[last:], source + last)
