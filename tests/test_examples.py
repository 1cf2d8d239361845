"""The example articles: one with the errors of the running example, one without any."""

from __future__ import annotations

import os
import re

from newslint.api import lint_file
from newslint.report import Run, render
from newslint.session import Session

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DRONE = os.path.join(ROOT, "examples", "drone.txt")
EXPECTED = {
    (1, 1, "web-navigation", "Breaking News"),
    (7, 34, "misspelled-name", "Basahar"),
    (7, 120, "sot-for-shot", "sot"),
    (7, 164, "missing-hyphen-held", "Israeli held"),
    (9, 14, "present-perfect-finished-time", "has been"),
    (9, 67, "missing-possessive", "forces"),
    (13, 25, "doubled-word", "the the"),
    (13, 73, "stray-closer", "”"),
    (15, 91, "wrong-shape", '"'),
}


def test_the_bad_article_has_just_these_errors():
    found = {
        (f.line, f.column, f.name, f.text) for f in lint_file(DRONE) if f.level != "suggestion"
    }
    assert found == EXPECTED


def test_the_good_article_is_clean():
    assert lint_file(os.path.join(ROOT, "examples", "clean.txt")) == []


def test_the_readme_shows_what_the_command_prints():
    with open(os.path.join(ROOT, "README.md"), encoding="utf-8") as file:
        shown = re.findall(r"(?m)^ +\d+:\d+  (?:error|warning) .*$", file.read())
    with Session() as session:
        report = render(Run((session.check_path(DRONE),)), "text")
    assert len(shown) >= 5
    assert [line for line in shown if line not in report.splitlines()] == []
