"""Reports as the programs that they are for read them."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from newslint.report import Run, render
from tests.helpers import PATIENCE
from tests.reports.sample import COPY, the_run

ROOT = Path(__file__).parents[2]
MULTITOOL = "@microsoft/sarif-multitool-linux/Sarif.Multitool"


def found() -> list[str]:
    return [finding.text for finding in the_run().findings()]


def test_the_sarif_validator_has_nothing_to_say(tmp_path: Path) -> None:
    tool = next(iter(ROOT.glob(f".tools/node_modules/{MULTITOOL}")), None)
    if tool is None:
        pytest.skip("no SARIF validator: run python3 scripts/tools.py")
    (tmp_path / "a.sarif").write_text(render(the_run(), "sarif"), encoding="utf-8")
    command = [str(tool), "validate", "a.sarif", "--output", "out.sarif", "--log", "ForceOverwrite"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    said = json.loads((tmp_path / "out.sarif").read_text(encoding="utf-8-sig"))
    results = [r for run in said["runs"] for r in run.get("results", [])]
    assert [r for r in results if r.get("level", "warning") == "error"] == []


def test_sarif_regions_hold_what_was_found() -> None:
    log = json.loads(render(the_run(), "sarif"))
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        start = region["charOffset"]
        assert COPY[start : start + region["charLength"]] == region["snippet"]["text"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    prints = [tuple(r["partialFingerprints"].values()) for r in run["results"]]
    assert len(set(prints)) == len(prints)
    assert run["invocations"][0]["executionSuccessful"] is False


def test_junit_is_read_by_a_junit_parser() -> None:
    junitparser = pytest.importorskip("junitparser")
    report = junitparser.JUnitXml.fromstring(render(the_run(), "junit").encode())
    suites = list(report)
    assert [(s.tests, s.failures, s.skipped, s.errors) for s in suites] == [
        (6, 5, 1, 0), (1, 0, 0, 0), (1, 0, 0, 1),
    ]  # fmt: skip
    assert (report.tests, report.failures, report.errors, report.skipped) == (8, 5, 1, 1)


def test_checkstyle_is_xml_whatever_the_copy_holds() -> None:
    root = ET.fromstring(render(the_run(), "checkstyle").encode())
    files = [(file.get("name"), len(file)) for file in root]
    assert files == [("copy/a b,c:d.txt", 6), ("copy/clean.txt", 0), ("newslint", 1)]


def test_csv_gives_no_formula_to_a_spreadsheet() -> None:
    rows = list(csv.DictReader(io.StringIO(render(the_run(), "csv"), newline="")))
    assert [row["text"].removeprefix("'") for row in rows] == found()
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())


def test_jsonl_is_the_findings_of_json() -> None:
    lines = render(the_run(), "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == json.loads(render(the_run(), "json"))["findings"]


def test_a_line_for_each_finding_whatever_the_copy_holds() -> None:
    for form in ("line", "github"):
        extra = len(the_run().errors) if form == "github" else 0
        assert len(render(the_run(), form).splitlines()) == len(found()) + extra


def test_rdjson_counts_bytes() -> None:
    report = json.loads(render(the_run(), "rdjson"))
    for diagnostic, text in zip(report["diagnostics"], found(), strict=True):
        span = diagnostic["location"]["range"]
        lines = COPY.encode().splitlines(keepends=True)
        start, end = span["start"], span["end"]
        held = b"".join(lines[start["line"] - 1 : end["line"]])
        last = len(b"".join(lines[start["line"] - 1 : end["line"] - 1])) + end["column"] - 1
        assert held[start["column"] - 1 : last].decode() == text


def test_reviewdog_reads_its_report() -> None:
    reader = ROOT / ".tools" / "reviewdog-reader"
    if not reader.exists():
        pytest.skip("no reader of reviewdog's reports: run python3 scripts/tools.py")
    done = subprocess.run(
        [str(reader)], input=render(the_run(), "rdjson").encode(), capture_output=True,
        timeout=PATIENCE, check=True,
    )  # fmt: skip
    assert done.stdout.decode().splitlines() == [
        "ERROR 1 14 1 17 2 USE901",
        "WARNING 1 14 1 22 1 USE901",
        "ERROR 1 31 1 34 0 USE901",
        "WARNING 2 1 2 19 0 LAY901",
        "WARNING 2 20 2 28 1 LAY901",
        "INFO 2 59 2 69 0 CLA901",
    ]


GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "required": ["path", "lines"],
                "properties": {"lines": {"required": ["begin"]}},
            },
        },
    },
}


def test_gitlab_gets_what_it_asks_for() -> None:
    report = json.loads(render(the_run(), "gitlab"))
    jsonschema.validate(report, GITLAB)
    assert len({issue["fingerprint"] for issue in report}) == len(report) == len(found())


def test_a_summary_fits_into_a_comment() -> None:
    run = the_run()
    many = run.results[0]._replace(findings=run.results[0].findings * 500)
    made = render(Run((many,) * 3), "markdown")
    assert len(made) < 65_536
    assert "more." in made.splitlines()[-1]


def test_reports_of_nothing() -> None:
    for form in ("line", "jsonl", "github"):
        assert render(Run(()), form) == ""
    assert json.loads(render(Run(()), "gitlab")) == []
