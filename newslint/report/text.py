"""The report an editor reads: grouped by file, with the line and a caret under the words."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from newslint.report.wording import counted, full_message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.finding import Finding
    from newslint.report import Page, Run
    from newslint.session import Result

COLOURS = {"error": "31", "warning": "33", "suggestion": "36"}


def render(run: Run, page: Page) -> str:
    """The whole report, ending in a summary line; nothing if nothing could be checked."""
    if run.errors and not run.results:
        return ""
    lines: list[str] = []
    for result in run.results:
        if result.findings:
            lines.append(paint(flat(result.source.path), "1", on=page.colour))
            for finding in result.findings:
                lines += _entry(finding, result, page)
            lines.append("")
    lines.append(summary(run))
    if run.grammar and not run.grammar_checked:
        lines.append(run.grammar)
    return "\n".join(lines) + "\n"


def summary(run: Run) -> str:
    """One line: how many findings of each level, in how many files and words."""
    counts = run.counts()
    words = sum(result.words for result in run.results)
    where = f"{counted(len(run.results), 'file')} ({counted(words, 'word')})"
    if not any(counts.values()):
        return f"No problems found in {where}."
    found = ", ".join(counted(count, level) for level, count in counts.items() if count)
    return f"{found} in {where}."


def _entry(finding: Finding, result: Result, page: Page) -> Iterator[str]:
    place = f"{finding.line}:{finding.column}"
    level = paint(finding.level, COLOURS[finding.level], on=page.colour)
    pad = " " * (10 - len(finding.level))
    name = paint(f"{finding.code} {finding.name}", "2", on=page.colour)
    yield f"  {place:>8}  {level}{pad}  {flat(full_message(finding))}  {name}"
    line, carets = excerpt(finding, result.source.text, page.width - 14)
    yield f"            {line}"
    yield f"            {paint(carets, COLOURS[finding.level], on=page.colour)}"


def excerpt(finding: Finding, text: str, width: int) -> tuple[str, str]:
    """The words around a finding on one line, and carets under what was found."""
    start = finding.start - (finding.column - 1)
    stop = min(n for n in (text.find(end, start) % (len(text) + 1) for end in "\r\n"))
    end = max(min(finding.end, stop), finding.start)
    room = max(10, (width - min(end - finding.start, width // 2)) // 2)
    first, last = max(start, finding.start - room), min(stop, end + room)
    before = ("…" if first > start else "") + flat(text[first : finding.start])
    found = flat(text[finding.start : end]) or " "
    after = flat(text[end:last]) + ("…" if last < stop else "")
    return before + found + after, " " * _width(before) + "^" * max(1, _width(found))


def flat(text: str) -> str:
    """Text safe to print on one line: control characters and tabs become visible or spaces."""
    return "".join(
        " " if character in "\t\u00a0" else "�" if unicodedata.category(character) in _HIDDEN
        else character
        for character in text
    )  # fmt: skip


_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
_NO_WIDTH = ("Mn", "Me")


def _width(text: str) -> int:
    """Columns that a terminal gives a text: combining marks none, East Asian wide ones two."""
    return sum(
        0
        if unicodedata.category(c) in _NO_WIDTH
        else 2
        if unicodedata.east_asian_width(c) in "WF"
        else 1
        for c in text
    )


def paint(text: str, code: str, *, on: bool) -> str:
    """Text in a colour of the terminal, if colours are on."""
    return f"\x1b[{code}m{text}\x1b[0m" if on else text
