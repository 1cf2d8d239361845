"""Annotations on the lines of a pull request, by the workflow commands of GitHub Actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.report.wording import full_message

if TYPE_CHECKING:
    from newslint.report import Page, Run

_COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}


def render(run: Run, page: Page) -> str:  # noqa: ARG001 (GitHub does the layout)
    """A command for each finding, and one for each file that could not be checked."""
    lines = [
        f"::{_COMMANDS[finding.level]} file={_value(finding.path)},line={finding.line},"
        f"endLine={finding.end_line},col={finding.column},endColumn={finding.end_column},"
        f"title={_value(f'{finding.code} {finding.name}')}::{_data(full_message(finding))}"
        for finding in run.findings()
    ]
    lines += (f"::error title=newslint::{_data(error)}" for error in run.errors)
    return "".join(f"{line}\n" for line in lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
