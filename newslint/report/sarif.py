"""SARIF 2.1.0, which code scanning services and many editors read. Columns are code points."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newslint.fingerprint import fingerprints
from newslint.report.wording import HOME, address, full_message
from newslint.version import __version__

if TYPE_CHECKING:
    from newslint.finding import Finding
    from newslint.report import Page, Run
    from newslint.rule import Rule
    from newslint.session import Result

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}


def render(run: Run, page: Page) -> str:
    """One log of one run."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(run)]}
    return json.dumps(log, ensure_ascii=page.ascii_only, indent=1) + "\n"


def _run(run: Run) -> dict[str, Any]:
    codes = sorted({finding.code for finding in run.findings()})
    places = {code: number for number, code in enumerate(codes)}
    results = [made for result in run.results for made in _results(result, places)]
    driver = {
        "name": "newslint",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": HOME,
        "rules": [_rule(code, run.rules.get(code)) for code in codes],
    }
    said = [{"level": "error", "message": {"text": error}} for error in run.errors]
    return {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": not run.errors, "toolExecutionNotifications": said}
        ],
        "artifacts": [
            {"location": {"uri": address(result.source.path)}, "encoding": result.source.encoding}
            for result in run.results
        ],
        "results": results,
    }


def _rule(code: str, rule: Rule | None) -> dict[str, Any]:
    if rule is None:
        return {"id": code}
    told = rule.why or rule.message
    return {
        "id": code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": told.partition("\n")[0] or rule.name},
        "fullDescription": {"text": told},
        "help": {"text": f"{told}\n\nMore: newslint explain {code}"},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
        "properties": {"tags": [rule.category]},
    }


def _results(result: Result, places: dict[str, int]) -> list[dict[str, Any]]:
    marks = fingerprints(result.source.text, result.findings)
    return [
        _result(finding, mark, places[finding.code])
        for finding, mark in zip(result.findings, marks, strict=True)
    ]


def _result(finding: Finding, mark: str, place: int) -> dict[str, Any]:
    where = {"uri": address(finding.path)}
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
    }
    made: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": place,
        "level": _LEVELS[finding.level],
        "message": {"text": full_message(finding)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": where,
                    "region": {**region, "snippet": {"text": finding.text}},
                }
            }
        ],
        "partialFingerprints": {"newslint/v1": mark},
    }
    if finding.fixable:
        made["fixes"] = [_fix(new, where, region) for new in finding.written]
    return made


def _fix(new: str, where: dict[str, str], region: dict[str, int]) -> dict[str, Any]:
    replacement = {"deletedRegion": region, "insertedContent": {"text": new}}
    return {
        "description": {"text": f"Change to “{new}”." if new else "Delete it."},
        "artifactChanges": [{"artifactLocation": where, "replacements": [replacement]}],
    }
