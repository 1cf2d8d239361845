"""Findings between the rules and the report."""

from __future__ import annotations

import pytest

from newslint.filters import without_vocabulary
from tests.findings import finding


@pytest.mark.parametrize(
    ("text", "category", "left"),
    [
        ("Hallam", "spelling", 0),
        ("Hallam’s", "spelling", 0),
        ("Hallam's", "names", 0),
        ("Hallam", "languagetool", 0),
        ("Hallam Hall", "spelling", 0),
        ("Hallam-Hall", "spelling", 0),
        ("two words", "spelling", 0),
        ("hallam", "spelling", 1),
        ("Hallam town", "spelling", 1),
        ("Hallam", "usage", 1),
        ("…", "spelling", 1),
    ],
)
def test_vocabulary(text: str, category: str, left: int) -> None:
    words = frozenset({"Hallam", "Hall", "two words"})
    assert len(without_vocabulary([finding(0, 3, text=text, category=category)], words)) == left
    assert len(without_vocabulary([finding(0, 3, text=text, category=category)], frozenset())) == 1
