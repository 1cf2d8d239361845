"""The table of measured worth is there, and is about rules that exist."""

import json

from newslint.measured import TABLE, measured, readings
from newslint.registry import load_registry


def test_the_table_is_about_rules_there_are():
    with open(TABLE, encoding="utf-8") as file:
        counts = json.load(file)["rules"]
    codes = {rule.code for rule in load_registry().rules}
    assert len(counts) > 50
    assert set(counts) <= codes
    assert all(right + wrong > 0 for right, wrong in counts.values())


def test_readings_are_about_rules_there_are():
    with open(TABLE, encoding="utf-8") as file:
        counts = json.load(file)["readings"]
    assert set(counts) <= {rule.code for rule in load_registry().rules}
    assert all(0 <= right <= read and read > 0 for right, read in counts.values())
    code, (right, read) = next(iter(counts.items()))
    assert (
        f"of {read} findings in other news copy, an editor would act on {right}"
        in readings(code).words()
    )
    assert readings("USE999").words() == ""


def test_what_is_said_of_a_rule_that_fired_and_of_one_that_did_not():
    assert "findings in annotated news copy were right" in measured("NAM001").words()
    assert "found nothing" in measured("USE999").words()
