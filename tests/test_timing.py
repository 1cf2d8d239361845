"""What a run says of its costs, and that it says nothing when not asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from newslint.timing import Cost, Times, table
from tests.helpers import command

if TYPE_CHECKING:
    from pathlib import Path

COPY = "The murder trail opens on Monday. It was was late.\n"


@pytest.fixture
def article(desk: Path) -> str:
    (desk / "a.txt").write_text(COPY)
    return "a.txt"


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """The exit code, the report and what is said beside it."""
    return command(capsys, "check", "--grammar", "off", "--isolated", *words)


def test_the_report_is_the_same(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("text", "json"):
        plain = run(capsys, "--format", form, article)
        timed = run(capsys, "--format", form, "--timing", article)
        assert timed[:2] == plain[:2]
        assert plain[2] == ""


def test_the_table(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = run(capsys, "--timing", article)[2]
    lines = [line for line in said.splitlines() if re.match(r" +[\d.]+ +[\d.]+%", line)]
    times = [float(line.split()[0]) for line in lines]
    assert times[:-1] == sorted(times[:-1], reverse=True)
    assert sum(float(line.split()[1].rstrip("%")) for line in lines) == pytest.approx(100, abs=3)
    assert re.search(r"ms in all for 10 words, [\d,.]+ µs a word\.", said)


def test_kinds_and_small_costs_are_told_in_one_line() -> None:
    times = Times()
    times.words = 1000
    times.add("prefer (4 rules)", 0.009, 2)
    times.add("PUN001 stray-closer", 0.001)
    times.add("PUN001 stray-closer", -0.5, 1)  # a clock that went back
    times.add("GRA001 doubled-word", 0.000001)
    times.add("GRA002 a-or-an", 0.000002, 3)
    assert times.costs["PUN001 stray-closer"] == Cost(0.001, 1)
    assert table(times).splitlines()[:6] == [
        "    time  share   hits",
        "     9.0  90.0%      2 prefer (4 rules)",
        "     1.0  10.0%      1 PUN001 stray-closer",
        "     0.0   0.0%      3 2 more, each less than 0.3%",
        "    10.0 ms in all for 1,000 words, 10.0 µs a word.",
        "What a rule loads when it is first called, such as word lists, is in its time.",
    ]


def test_a_run_of_nothing() -> None:
    assert "0.0 ms in all for 0 words." in table(Times())


def test_a_kind_of_rules_has_one_line(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = run(capsys, "--timing", "--select", "USE,CLA", article)[2]
    assert re.search(r" \w+ \(\d+ rules\)$", said, re.MULTILINE)
