"""Checkstyle XML, which many CI services and editors read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.report.wording import full_message, xml_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.report import Page, Run
    from newslint.session import Result

_SEVERITIES = {"error": "error", "warning": "warning", "suggestion": "info"}


def render(run: Run, page: Page) -> str:  # noqa: ARG001 (XML has no width)
    """The whole report; what could not be checked is an error without a line."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<checkstyle version="4.3">',
        *(line for result in run.results for line in _file(result)),
        *_errors(run.errors),
        "</checkstyle>",
    ]
    return "\n".join(lines) + "\n"


def _file(result: Result) -> Iterator[str]:
    yield f'  <file name="{xml_text(result.source.path)}">'
    for finding in result.findings:
        yield (
            f'    <error line="{finding.line}" column="{finding.column}" '
            f'severity="{_SEVERITIES[finding.level]}" message="{xml_text(full_message(finding))}" '
            f'source="newslint.{xml_text(finding.category)}.{finding.code}"/>'
        )
    yield "  </file>"


def _errors(errors: tuple[str, ...]) -> Iterator[str]:
    if errors:
        yield '  <file name="newslint">'
        for error in errors:
            yield (
                f'    <error line="0" severity="error" message="{xml_text(error)}" '
                'source="newslint.not-checked"/>'
            )
        yield "  </file>"
