"""Findings between the rules and the report."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.filters import one_per_place, without_vocabulary
from newslint.finding import Finding


def finding(
    start: int, end: int, code: str = "USE901", level: str = "error", *, text: str = "x",
    category: str = "usage", fixes: tuple[str, ...] = (),
) -> Finding:  # fmt: skip
    return Finding("a.txt", start, end, code, "n", level, "m", text, fixes, 1, start + 1, 1,
                   end + 1, category, "newslint", False, False)  # fmt: skip


A_LT = finding(0, 9, "LT-A", category="languagetool")
A_NAME = finding(3, 5, "NAM901", category="names")
A_WARNING = finding(0, 9, "NEW901", "warning", category="news")
POINT = finding(4, 4, "PUN901", category="punctuation")

KEPT = {
    "apart": ([finding(0, 2), finding(2, 4)], [(0, 2), (2, 4)]),
    "the surer kind": ([A_LT, A_NAME], [(3, 5)]),
    "the higher level first": ([A_WARNING, A_NAME], [(3, 5)]),
    "the longer of a kind": ([finding(0, 2), finding(0, 4)], [(0, 4)]),
    "the first of a length": ([finding(2, 5), finding(0, 3)], [(0, 3)]),
    "a loser clears the way": ([finding(0, 3), finding(2, 6), finding(5, 8)], [(2, 6)]),
    "a point is no stretch": ([POINT, A_NAME], [(3, 5), (4, 4)]),
    "two points": ([POINT, POINT._replace(code="PUN902")], [(4, 4)]),
    "a point in a long one": ([finding(0, 9), POINT, finding(4, 6)], [(0, 9), (4, 4)]),
    "a sentence beside its words": ([finding(0, 90), finding(3, 9)], [(0, 90), (3, 9)]),
    "the same twice": ([A_NAME, A_NAME], [(3, 5)]),
    "none": ([], []),
}


@pytest.mark.parametrize(("findings", "places"), KEPT.values(), ids=KEPT)
def test_one_per_place(findings: list[Finding], places: list[tuple[int, int]]) -> None:
    for order in (findings, findings[::-1]):
        assert [(one.start, one.end) for one in one_per_place(order)] == places


MANY = st.lists(
    st.builds(
        lambda start, length, code, level, category, fix: finding(
            start, start + length, code, level, category=category, fixes=(fix,)
        ),
        st.integers(0, 12),
        st.integers(0, 4),
        st.sampled_from(["USE901", "NAM901"]),
        st.sampled_from(["error", "warning", "suggestion"]),
        st.sampled_from(["usage", "names", "spelling", "languagetool", "other"]),
        st.sampled_from("ab"),
    ),
    max_size=25,
)


@given(MANY, st.randoms(use_true_random=False))
def test_the_order_of_findings_changes_nothing(many: list[Finding], chance: random.Random) -> None:
    kept = one_per_place(many)
    shuffled = list(many)
    chance.shuffle(shuffled)
    assert one_per_place(shuffled) == kept
    assert one_per_place(kept) == kept
    assert kept == sorted(kept, key=lambda one: (one.start, one.end, one.code))


@given(MANY)
def test_what_is_kept_is_apart_and_what_is_not_overlaps_it(many: list[Finding]) -> None:
    kept = one_per_place(many)

    def overlap(one: Finding, two: Finding) -> bool:
        if one.start == one.end or two.start == two.end:
            return (one.start, one.end) == (two.start, two.end)
        return one.start < two.end and two.start < one.end

    for number, one in enumerate(kept):
        assert not any(overlap(one, other) for other in kept[number + 1 :])
    assert all(any(overlap(one, other) for other in kept) for one in many)


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
