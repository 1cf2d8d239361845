"""A summary in Markdown for a pull request or a CI job's page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.report.text import flat, summary
from newslint.report.wording import full_message

if TYPE_CHECKING:
    from newslint.finding import Finding
    from newslint.report import Page, Run

_LIMIT = 60_000  # a comment on GitHub holds 65,536 characters
_MARKS = re.compile(r"[\\`*_{}\[\]()#+!|<>~@-]")
_LABELS = {"error": "**error**", "warning": "warning", "suggestion": "_suggestion_"}


def render(run: Run, page: Page) -> str:  # noqa: ARG001 (Markdown has no width)
    """The counts, what could not be checked, and a table for each file, up to a comment's size."""
    parts = [f"### newslint\n\n{summary(run)}\n"]
    parts += (f"\n> **Not checked:** {_plain(error)}\n" for error in run.errors)
    room = _LIMIT - sum(map(len, parts))
    left = 0
    for result in run.results:
        rows = [_row(finding) for finding in result.findings]
        head = (
            f"\n#### {_plain(result.source.path)}\n\n| Place | Level | Problem |\n|---|---|---|\n"
        )
        fitting = 0
        room -= len(head) if rows else 0
        while fitting < len(rows) and room >= len(rows[fitting]):
            room -= len(rows[fitting])
            fitting += 1
        if fitting:
            parts += head, *rows[:fitting]
        left += len(rows) - fitting
    if left:
        parts.append(f"\n…and {left:,} more.\n")
    return "".join(parts)


def _row(finding: Finding) -> str:
    place = f"{finding.line}:{finding.column}"
    said = _plain(full_message(finding))
    return f"| {place} | {_LABELS[finding.level]} | {said} `{finding.code}` |\n"


def _plain(text: str) -> str:
    """Text that Markdown takes as it is: no markup, no mention of anybody."""
    return _MARKS.sub(lambda match: f"&#{ord(match[0])};", flat(text))
