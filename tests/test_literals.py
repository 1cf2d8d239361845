"""What an expression cannot match without is found, and never too much of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.packs.literals import required
from newslint.tokens import fold
from tests.helpers import expressions

CASES = {
    "literal": (r"\bmurder trail\b", [["murder trail"]]),
    "after a choice": (r"\b(?:murder|fraud) trail\b", [[" trail"], ["murder", "fraud"]]),
    "before a choice": (r"\bthe (?:are|were)\b", [["the "], ["the are", "the were"]]),
    "optional": (r"\bwell(?: known)? man\b", [["well"], [" man"]]),
    "apostrophe of either kind": (r"\bdon['’]t\b", [["don't"]]),
    "any letter": (r"\b[a-z]+\b", []),
    "a choice that may be empty": (r"(?:abc|)", []),
    "more than once": (r"(?:ha ?){2}", []),
    "looking round": (r"(?<=old )town(?= hall)", [["town"]]),
}


@pytest.mark.parametrize(("expression", "clauses"), CASES.values(), ids=CASES)
def test_what_is_required(expression, clauses):
    assert sorted(required(expression)) == sorted(clauses)


EXPRESSIONS = expressions("the", "a", " ", "were", "['’]s", r"\w", "is")


@given(EXPRESSIONS, st.text("theawris ’'s", max_size=30))
def test_whatever_matches_has_what_is_required(expression, text):
    if re.search(expression, text, re.IGNORECASE):
        folded = fold(text)
        assert all(any(one in folded for one in clause) for clause in required(expression))


@given(EXPRESSIONS, st.text("theawrisTHEAWRIS ’'s", max_size=30))
def test_whatever_matches_as_written_has_what_is_required_so(expression, text):
    if re.search(expression, text):
        assert all(any(one in text for one in clause) for clause in required(expression, case=True))


def test_a_part_with_a_case_of_its_own_is_not_looked_for_as_written():
    assert required(r"(?i:murder) Trail", case=True) == [[" Trail"]]
    assert required(r"(?i)murder trail", case=True) == []
