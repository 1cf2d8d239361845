"""JUnit XML: a suite for each file, a failed case for each finding, an error for what was not
checked. A file without findings has one case that passed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.report.wording import full_message, xml_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.finding import Finding
    from newslint.report import Page, Run
    from newslint.session import Result


def render(run: Run, page: Page) -> str:  # noqa: ARG001 (XML has no width)
    """The whole report; suggestions are skipped cases, for they fail nobody's build."""
    cases = sum(max(1, len(result.findings)) for result in run.results) + len(run.errors)
    counts = run.counts()
    failures = counts["error"] + counts["warning"]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        _suites(cases, failures, len(run.errors), counts["suggestion"]),
        *(line for result in run.results for line in _suite(result)),
        *_errors(run.errors),
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _suites(cases: int, failures: int, errors: int, skipped: int) -> str:
    return (
        f'<testsuites name="newslint" tests="{cases}" failures="{failures}" '
        f'errors="{errors}" skipped="{skipped}">'
    )


def _suite(result: Result) -> Iterator[str]:
    path, findings = xml_text(result.source.path), result.findings
    skipped = sum(finding.level == "suggestion" for finding in findings)
    yield (
        f'  <testsuite name="{path}" tests="{max(1, len(findings))}" '
        f'failures="{len(findings) - skipped}" errors="0" skipped="{skipped}">'
    )
    if not findings:
        yield f'    <testcase classname="{path}" name="newslint"/>'
    for finding in findings:
        yield from _case(path, finding)
    yield "  </testsuite>"


def _case(path: str, finding: Finding) -> Iterator[str]:
    place = f"{finding.line}:{finding.column}"
    message = xml_text(full_message(finding))
    yield (
        f'    <testcase classname="{path}" name="{place} {finding.code} {xml_text(finding.name)}" '
        f'file="{path}" line="{finding.line}">'
    )
    if finding.level == "suggestion":
        yield f'      <skipped message="{message}"/>'
    else:
        yield (
            f'      <failure type="{finding.level}" message="{message}">'
            f"{path}:{place}: {finding.code} {message}</failure>"
        )
    yield "    </testcase>"


def _errors(errors: tuple[str, ...]) -> Iterator[str]:
    if not errors:
        return
    yield (
        f'  <testsuite name="newslint" tests="{len(errors)}" failures="0" '
        f'errors="{len(errors)}" skipped="0">'
    )
    for number, error in enumerate(errors, 1):
        said = xml_text(error)
        yield f'    <testcase classname="newslint" name="not checked {number}">'
        yield f'      <error type="not-checked" message="{said}">{said}</error>'
        yield "    </testcase>"
    yield "  </testsuite>"
