"""Real news copy, where the shared folder is at hand: nothing breaks and places are exact."""

from __future__ import annotations

import os
from glob import glob

import pytest

from newslint.proving import hits_of
from newslint.registry import load_registry
from newslint.ruleset import RuleSet
from newslint.session import Session
from newslint.source import read_source

GOLD = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "shared", "gold")
MANY = 40

pytestmark = pytest.mark.skipif(
    not os.path.isdir(GOLD), reason="the annotated copy (../shared/gold) is not on this machine"
)


@pytest.mark.parametrize("part", ["dev", "clean"])
@pytest.mark.parametrize("extension", ["txt", "md"])
def test_real_copy_is_checked_and_every_place_is_exact(
    part: str, extension: str, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    paths = sorted(glob(os.path.join(GOLD, part, "texts", "*")))[:MANY]
    assert paths
    monkeypatch.chdir(str(tmp_path))
    with Session() as session:
        for path in paths:
            source = read_source(path)._replace(path=f"copy.{extension}")
            result = session.check(source)
            assert result.words > 0
            for one in result.findings:
                assert source.text[one.start : one.end] == one.text
                before = source.text[: one.start].replace("\r\n", "\n").split("\n")
                assert (one.line, one.column) == (len(before), len(before[-1]) + 1)


CONFUSIONS = os.path.join(GOLD, "..", "reference", "confusions.tsv")


@pytest.mark.skipif(not os.path.isfile(CONFUSIONS), reason="the list of confusions is not here")
def test_every_confusion_of_the_list_is_a_rule() -> None:
    rules = RuleSet(r for r in load_registry(grammar=False).rules if r.category == "usage")
    with open(CONFUSIONS, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file][1:]
    assert len(rows) == 400
    missed = [row[:2] for row in rows if not hits_of(rules, row[3])]
    alarms = [row[:2] for row in rows if hits_of(rules, row[4])]
    assert (missed, alarms) == ([], [])
