"""The JSON report's findings alone, one object a line, for programs that read as they go."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newslint.report.json import finding_data

if TYPE_CHECKING:
    from newslint.report import Page, Run


def render(run: Run, page: Page) -> str:
    """A line for each finding; nothing if there are none."""
    return "".join(
        json.dumps(finding_data(finding), ensure_ascii=page.ascii_only) + "\n"
        for finding in run.findings()
    )
