"""The page of what is built: every check of the catalogue is there, and every rule it names."""

from __future__ import annotations

import os
import re

import pytest

from newslint.registry import load_registry

HERE = os.path.dirname(os.path.abspath(__file__))
PAGE = os.path.join(HERE, "..", "docs", "coverage.md")
CATALOGUE = os.path.join(HERE, "..", "..", "shared", "reference", "catalogue.md")
ROW = re.compile(r"^\| (\d+) \| `?([a-z]+/[a-z0-9-]+)`? \|([^|]*)\|(.*)\|$", re.MULTILINE)
CODES = {rule.code for rule in load_registry(grammar=False).rules}


def rows() -> list[tuple[str, str, str, str]]:
    with open(PAGE, encoding="utf-8") as file:
        return [tuple(cell.strip() for cell in row) for row in ROW.findall(file.read())]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[1])
def test_a_row_names_rules_that_there_are_or_says_why_there_is_none(
    row: tuple[str, str, str, str],
) -> None:
    _, _, rules, note = row
    codes = re.findall(r"\b[A-Z]{3}\d{3}\b", rules)
    assert not [code for code in codes if code not in CODES]
    assert codes or "LT-" in rules or note


def test_every_check_of_the_catalogue_is_on_the_page() -> None:
    if not os.path.exists(CATALOGUE):
        pytest.skip("the catalogue is not here: ../shared/reference/catalogue.md")
    with open(CATALOGUE, encoding="utf-8") as file:
        wanted = re.findall(r"^\| (\d+) \| `?([a-z]+/[a-z0-9-]+)`? \|", file.read(), re.MULTILINE)
    assert [(number, check) for number, check, _, _ in rows()] == wanted


def test_the_page_counts_right() -> None:
    built = sum(row[2] != "–" for row in rows())
    with open(PAGE, encoding="utf-8") as file:
        head = " ".join(file.read(600).split())
    assert f"of {len(rows())}, with" in head
    assert f" {built} are built" in head
