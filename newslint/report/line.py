"""One line a finding, ``path:line:column: code message``: what editors and terminals link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.report.text import flat
from newslint.report.wording import full_message

if TYPE_CHECKING:
    from newslint.report import Page, Run


def render(run: Run, page: Page) -> str:  # noqa: ARG001 (a line is as long as it is)
    """The findings, a line each; nothing if there are none."""
    return "".join(
        f"{flat(finding.path)}:{finding.line}:{finding.column}: "
        f"{finding.code} {flat(full_message(finding))}\n"
        for finding in run.findings()
    )
