"""A table for a spreadsheet: one row a finding."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.report import Page, Run

COLUMNS = ("path", "line", "column", "end_line", "end_column", "level", "code", "name", "text",
           "message", "replacements", "in_quote")  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(run: Run, page: Page) -> str:  # noqa: ARG001 (a table has no width)
    """A heading and a row for each finding; replacements are parted by `` | ``."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for finding in run.findings():
        data = finding._asdict()
        data["replacements"] = " | ".join(finding.replacements)
        data["in_quote"] = "yes" if finding.in_quote else ""
        writer.writerow(_cell(data[column]) for column in COLUMNS)
    return out.getvalue()


def _cell(value: object) -> object:
    """A value no spreadsheet takes for a formula: copy is not to be trusted that far."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
