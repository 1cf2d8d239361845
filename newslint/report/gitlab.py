"""GitLab's code quality report: a JSON list of issues that the merge request shows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newslint.fingerprint import fingerprints
from newslint.report.wording import full_message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.report import Page, Run

_SEVERITIES = {"error": "major", "warning": "minor", "suggestion": "info"}


def render(run: Run, page: Page) -> str:
    """The list; empty if there are no findings."""
    return json.dumps(list(_issues(run)), ensure_ascii=page.ascii_only, indent=1) + "\n"


def _issues(run: Run) -> Iterator[dict[str, Any]]:
    for result in run.results:
        marks = fingerprints(result.source.text, result.findings)
        for finding, mark in zip(result.findings, marks, strict=True):
            yield {
                "description": full_message(finding),
                "check_name": f"{finding.code} {finding.name}",
                "fingerprint": f"{finding.path}:{mark}",
                "severity": _SEVERITIES[finding.level],
                "location": {
                    "path": finding.path.replace("\\", "/").removeprefix("./"),
                    "lines": {"begin": finding.line, "end": finding.end_line},
                },
            }
