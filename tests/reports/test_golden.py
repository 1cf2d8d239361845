"""Every report to the letter, against files kept beside the test.

After a change that is meant, ``NEWSLINT_GOLDEN=write pytest tests/reports`` writes them afresh;
read the difference before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newslint.report import FORMATS, Page, render
from newslint.version import __version__
from tests.reports.sample import the_run

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "html"])
def test_a_report_is_as_it_was(form: str) -> None:
    path = GOLDEN / f"{form}.txt"
    made = render(the_run(), form).replace(__version__, "VERSION")
    if os.environ.get("NEWSLINT_GOLDEN") == "write":
        path.write_bytes(made.encode())
    assert made == path.read_bytes().decode()


@pytest.mark.parametrize("form", FORMATS)
def test_ascii_where_only_that_can_be_written(form: str) -> None:
    made = render(the_run(), form, Page(ascii_only=True))
    if form in ("json", "jsonl", "sarif", "gitlab", "rdjson"):
        assert made.isascii()
