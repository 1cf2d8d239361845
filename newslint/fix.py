"""From findings to a mended text: narrow edits, in order, none over another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.finding import in_common
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.finding import Finding


class Edit(NamedTuple):
    """A stretch of a source's text (0-based code points, end exclusive) and what replaces it."""

    start: int
    end: int
    new: str


def edit_of(finding: Finding, choice: int = 0) -> Edit:
    """The edit that makes one of a finding's replacements, no wider than it must be."""
    old, new = finding.text, finding.written[choice]
    before, after = in_common(old, new)
    return Edit(finding.start + before, finding.end - after, new[before : len(new) - after])


def edits_of(findings: Iterable[Finding], *, unsafe: bool = False) -> list[Edit]:
    """The edits of all findings that may be mended, ascending; ``unsafe`` takes doubtful ones too.

    Of two that overlap the first in the text is made; the other waits for the next run.
    """
    made: list[Edit] = []
    end = -1
    for finding in sorted(findings, key=lambda f: (f.start, f.end)):
        if not (finding.safe or (unsafe and finding.fixable)) or finding.start < end:
            continue
        if finding.start == end == finding.end:
            continue  # two insertions at one place
        made.append(edit_of(finding))
        end = finding.end
    return made


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; they are ascending and do not overlap."""
    parts: list[str] = []
    last = 0
    for edit in edits:
        parts += text[last : edit.start], edit.new
        last = edit.end
    return "".join(parts) + text[last:]
