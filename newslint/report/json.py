"""The report machines read: one JSON object, its schema versioned and generated."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newslint.version import __version__

if TYPE_CHECKING:
    from newslint.finding import Finding
    from newslint.report import Page, Run

VERSION = 1
# The order of a finding's keys in the report.
KEYS = (
    "path", "line", "column", "end_line", "end_column", "start", "end", "text", "code", "name",
    "category", "level", "message", "replacements", "fixable", "safe", "in_quote", "engine", "unit",
)  # fmt: skip


def render(run: Run, page: Page) -> str:
    """The whole report as one JSON object, with escapes where only ASCII may go out."""
    return json.dumps(report(run), ensure_ascii=page.ascii_only, indent=1) + "\n"


def report(run: Run) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "version": VERSION,
        "tool": {
            "name": "newslint",
            "version": __version__,
            "grammar": run.grammar,
            "grammar_checked": run.grammar_checked,
        },
        "findings": [
            finding_data(finding) for result in run.results for finding in result.findings
        ],
        "files": [
            {
                "path": result.source.path,
                "encoding": result.source.encoding,
                "words": result.words,
                "findings": len(result.findings),
                "notices": list(result.notices),
            }
            for result in run.results
        ],
        "errors": list(run.errors),
        "summary": {"files": len(run.results), **run.counts()},
    }


def finding_data(finding: Finding) -> dict[str, Any]:
    """One finding as plain data."""
    data = finding._asdict()
    return {key: list(data[key]) if key == "replacements" else data[key] for key in KEYS}
