"""Suppressions: what an editor has looked at and lets stand.

In Markdown, HTML and XML a comment says so::

    <!-- newslint: ignore USE024: he calls it that -->    the paragraph it is in, or the next one
    <!-- newslint: off names --> … <!-- newslint: on -->  all between
    <!-- newslint: ignore-file STY: an agency's copy -->  the whole file

In any copy ``[sic]`` lets the words before it stand, and a file beside it (``story.txt.newslint``)
lists what may: ``USE024 "sot down": he calls it that``, one a line.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from newslint.filters import sort_key
from newslint.finding import Finding
from newslint.formats import format_of
from newslint.ownwords import UNUSED
from newslint.records import NamedTuple
from newslint.regex import regex
from newslint.select import specificity
from newslint.spans import LineIndex, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newslint.document import Document
    from newslint.source import Source

ENDING = ".newslint"  # of the file beside the copy
_COMMENT = regex(
    r"<!--\s*newslint:\s*(?P<what>ignore-file|ignore|off|on)\b(?P<names>[^:>]*?)"
    r"(?:(?::|\s--(?!>)|\s—)(?P<reason>(?:(?!-->).)*))?\s*-->",
    re.DOTALL,
)
_SIC = regex(r"\s?[\[(]sic[\])]", re.IGNORECASE)
_SIC_REACH = 2  # code points between what is found and its “[sic]”
_ROW = regex(r'\s*(?P<names>[\w*-]+)\s+"(?P<text>(?:[^"]|"")*)"\s*(?::(?P<reason>.*))?$')


class Suppression(NamedTuple):
    """Rules (selectors; none means all) silenced in a stretch of the source's text.

    ``place`` is where it is written; ``text``, if given, is what must have been found.
    """

    names: tuple[str, ...]
    reach: Span
    place: Span
    text: str = ""

    def silences(self, finding: Finding) -> bool:
        """Whether a finding is one that it lets stand."""
        return (
            self.reach.start <= finding.start < self.reach.end
            and (not self.text or self.text == " ".join(finding.text.split()))
            and (not self.names or any(specificity(finding, name) >= 0 for name in self.names))
        )


def without_suppressed(
    docs: Sequence[Document], findings: Iterable[Finding], *, unused: bool = True
) -> list[Finding]:
    """The findings of a source but for those suppressed; ``unused`` reports what silences none."""
    text = docs[0].source.text if docs else ""
    kept = _without_sic(text, findings)
    path = docs[0].source.path if docs else ""
    comments = _comments(docs, text) if "newslint:" in text else []
    rows = _rows(path, len(text))
    if not comments and not rows:
        return kept
    used: set[Suppression] = set()
    left: list[Finding] = []
    for finding in kept:
        silencing = [one for one in (*comments, *rows) if one.silences(finding)]
        used.update(silencing)
        if not silencing:
            left.append(finding)
    if unused:
        left += _reports(path, text, [one for one in comments if one not in used])
        idle = [one for one in rows if one not in used]
        if idle:
            left += _reports(path + ENDING, _read(path + ENDING), idle)
    return sorted(left, key=sort_key)


def _without_sic(text: str, findings: Iterable[Finding]) -> list[Finding]:
    folded = text.lower()
    if "[sic" not in folded and "(sic" not in folded:
        return list(findings)
    marks = [match.start() for match in _SIC.finditer(text)]
    return [
        finding
        for finding in findings
        if not any(finding.start < at and at - finding.end <= _SIC_REACH for at in marks
                   if at >= finding.start)
    ]  # fmt: skip


def _comments(docs: Sequence[Document], text: str) -> list[Suppression]:
    """What the comments of a source silence, and where."""
    made: list[Suppression] = []
    opened: list[tuple[tuple[str, ...], Span]] = []
    real = _real(docs[0].source)
    for match in _COMMENT.finditer(text):
        if match.start() not in real:
            continue
        names, place = tuple(re.findall(r"[\w-]+", match["names"])), Span(*match.span())
        if match["what"] == "ignore-file":
            made.append(Suppression(names, Span(0, len(text)), place))
        elif match["what"] == "ignore":
            made.append(Suppression(names, _next_paragraph(docs, place), place))
        elif match["what"] == "off":
            opened.append((names, place))
        else:
            ended = [one for one in opened if not names or one[0] == names]
            made += (Suppression(n, Span(p.end, place.start), p) for n, p in ended)
            opened = [one for one in opened if one not in ended]
    made += (Suppression(names, Span(place.end, len(text)), place) for names, place in opened)
    return made


def _real(source: Source) -> frozenset[int]:
    """Where the comments begin that are some: in code of Markdown stand examples of them."""
    places = frozenset(match.start() for match in _COMMENT.finditer(source.text))
    if format_of(source.path, source.reading.format).name != "markdown":
        return places
    from newslint.readers.markdown_hidden import HIDDEN, hide

    seen = hide(source.text)
    return frozenset(place for place in places if seen[place] == HIDDEN)


def _next_paragraph(docs: Sequence[Document], place: Span) -> Span:
    """The paragraph that a comment is in, or else the next one, in the source."""
    for doc in docs:
        for paragraph in doc.paragraphs:
            start, end = doc.map.to_source(Span(paragraph.start, paragraph.end))
            if end > place.start:
                return Span(min(start, place.start), end)
    return place


def _rows(path: str, length: int) -> list[Suppression]:
    """What the file beside the copy lets stand; its places are in that file."""
    made: list[Suppression] = []
    at = 0
    for line in _read(path + ENDING).splitlines(keepends=True):
        row = _ROW.match(line.rstrip())
        if row:
            place = Span(at, at + len(line.rstrip()))
            names = () if row["names"] == "*" else (row["names"],)
            text = row["text"].replace('""', '"')
            made.append(Suppression(names, Span(0, length + 1), place, text))
        at += len(line)
    return made


def row_of(finding: Finding, reason: str) -> str:
    """The row of the file beside the copy that lets a finding stand; a mark “"” is doubled."""
    text = " ".join(finding.text.split()).replace('"', '""')
    return f'{finding.code} "{text}": {" ".join(reason.split())}'


def _read(path: str) -> str:
    if not os.path.isfile(path):
        return ""
    with open(path, encoding="utf-8-sig", errors="replace", newline="") as file:
        return file.read()


def _reports(path: str, text: str, unused: Iterable[Suppression]) -> list[Finding]:
    lines = LineIndex(text)
    made = []
    for one in unused:
        names = " ".join(one.names) or "all rules"
        problem = f"nothing of {names} is found there"
        begin, end = lines.position(one.place.start), lines.position(one.place.end)
        made.append(
            Finding(
                path=path, start=one.place.start, end=one.place.end, code=UNUSED.code,
                name=UNUSED.name, level=UNUSED.level,
                message=UNUSED.message.format(problem=problem),
                text=text[one.place.start : one.place.end], replacements=(), line=begin.line,
                column=begin.column, end_line=end.line, end_column=end.column,
                category=UNUSED.category, engine="newslint", fixable=False, in_quote=False,
            )
        )  # fmt: skip
    return made
