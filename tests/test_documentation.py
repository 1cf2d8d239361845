"""What the documentation shows is true: its rules are proved, its numbers are free."""

from __future__ import annotations

import os
import re

import pytest
import yaml

import newslint
from newslint.kinds import KINDS
from newslint.packs.compiling import rule_from_yaml
from newslint.packs.points import point_from_yaml
from newslint.proving import prove
from newslint.registry import load_registry
from newslint.rule import OWN, Rule
from newslint.ruleset import RuleSet

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def shown(name: str) -> list[str]:
    """The rules that a page shows."""
    with open(os.path.join(ROOT, name), encoding="utf-8") as file:
        blocks = re.findall(r"^```yaml\n(.*?)^```$", file.read(), re.MULTILINE | re.DOTALL)
    return [block for block in blocks if re.search(r"^code:", block, re.MULTILINE)]


DOCS = ("README.md", os.path.join("docs", "own-rules.md"), os.path.join("docs", "styles.md"))
PAGES = {name: shown(name) for name in DOCS}
RULES = [block for blocks in PAGES.values() for block in blocks]
REGISTRY = load_registry(grammar=False)
DEFAULTS = RuleSet(rule for rule in REGISTRY.rules if rule.on)


def test_there_are_rules_to_prove_of_every_kind() -> None:
    assert all(PAGES.values())
    kinds = {kind for block in RULES for kind in KINDS if kind in yaml.safe_load(block)}
    assert kinds == set(KINDS)


@pytest.mark.parametrize("block", RULES, ids=[yaml.safe_load(block)["code"] for block in RULES])
def test_a_rule_that_is_shown_works_as_it_stands(block: str) -> None:
    read = point_from_yaml if "\nforms:" in block else rule_from_yaml
    rule = Rule(**read("shown.yaml", block))
    assert prove(rule, DEFAULTS) == []
    assert int(rule.code[3:]) >= OWN


def test_the_first_example_is_what_newslint_says() -> None:
    assert newslint.lint_text("The murder trail opens on Monday.")[0].replacements == ("trial",)
