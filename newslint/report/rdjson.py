"""reviewdog's diagnostics (rdjson). Its columns count the bytes of UTF-8, from 1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newslint.report.wording import HOME, full_message

if TYPE_CHECKING:
    from newslint.finding import Finding
    from newslint.report import Page, Run

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}


def render(run: Run, page: Page) -> str:
    """One object with all diagnostics, and a suggestion for each that is safe to mend."""
    report = {
        "source": {"name": "newslint", "url": HOME},
        "severity": "WARNING",
        "diagnostics": [
            _diagnostic(result.source.text, finding)
            for result in run.results
            for finding in result.findings
        ],
    }
    return json.dumps(report, ensure_ascii=page.ascii_only, indent=1) + "\n"


def _diagnostic(text: str, finding: Finding) -> dict[str, Any]:
    span = {
        "start": _position(text, finding.start, finding.line, finding.column),
        "end": _position(text, finding.end, finding.end_line, finding.end_column),
    }
    made: dict[str, Any] = {
        "message": full_message(finding),
        "location": {"path": finding.path, "range": span},
        "severity": _SEVERITIES[finding.level],
        "code": {"value": finding.code},
    }
    if finding.fixable:
        made["suggestions"] = [{"range": span, "text": new} for new in finding.written]
    return made


def _position(text: str, offset: int, line: int, column: int) -> dict[str, int]:
    before = text[offset - (column - 1) : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
