"""The registry polices itself: every rule is named, placed, worded and proved."""

from __future__ import annotations

import os
import re

import pytest

from newslint.errors import ConfigError
from newslint.proving import prove
from newslint.registry import load_registry
from newslint.rule import CATEGORIES, LEVELS, OWN, SCOPES, Hit, Rule, message_of
from newslint.ruleset import RuleSet
from newslint.select import check_selectors
from newslint.spans import Span
from tests.helpers import python_within

REGISTRY = load_registry(grammar=False, told=True)
RULES = REGISTRY.rules
IDS = [f"{rule.code}-{rule.name}" for rule in RULES]
DEFAULTS = RuleSet(rule for rule in RULES if rule.on)
EVERY_RULE = pytest.mark.parametrize("rule", RULES, ids=IDS)
KEBAB = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
# Words that blame the writer or belong to programmers.
UNKIND = re.compile(
    r"\berror in\b|\bregex|\btoken|\bparse|\binvalid\b|\bstupid|\bforbidden|\billegal|\bbad grammar"
    r"|\bobviously\b|!",
    re.IGNORECASE,
)


def test_there_are_rules_of_every_kind_of_file() -> None:
    homes = {os.path.splitext(rule.home)[1] for rule in RULES}
    assert homes == {".yaml", ".py"}


@EVERY_RULE
def test_its_code_name_and_place_agree(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert rule.code[:3] in CATEGORIES
    assert int(rule.code[3:]) < OWN, "this number is left to newsrooms"
    assert KEBAB.fullmatch(rule.name)
    stem, extension = os.path.splitext(os.path.basename(rule.home))
    assert stem.replace("_", "-") == rule.name
    folder = os.path.basename(os.path.dirname(rule.home))
    own = "points" if rule.kind == "style" else rule.category
    assert folder == (own if extension == ".yaml" else "checks")


@EVERY_RULE
def test_its_fields_are_what_they_may_be(rule: Rule) -> None:
    assert rule.level in LEVELS
    assert rule.scope in SCOPES
    assert rule.bad
    assert rule.good
    assert len({*rule.bad, *rule.good}) == len(rule.bad) + len(rule.good), "an example stands twice"


@EVERY_RULE
def test_it_tells_an_editor_why(rule: Rule) -> None:
    assert rule.why.strip()


@EVERY_RULE
def test_its_message_is_a_courteous_sentence(rule: Rule) -> None:
    whole_from_the_check = re.fullmatch(r"\{\w+\}", rule.message)
    assert whole_from_the_check or re.search(r"[.?][”)]?$", rule.message)
    assert rule.message[:1].isupper() or rule.message[0] in "“{"
    assert not UNKIND.search(rule.message)
    assert "  " not in rule.message
    assert '"' not in rule.message.replace('"{', "").replace('}"', ""), "curly marks, please"


@EVERY_RULE
def test_its_examples_prove_it(rule: Rule) -> None:
    assert prove(rule, DEFAULTS) == []


def test_codes_and_names_are_unique() -> None:
    keys = [key for rule in RULES for key in (rule.code, rule.name)]
    assert len(set(keys)) == len(keys)


def test_profiles_select_rules_there_are() -> None:
    full = load_registry()
    for name, profile in full.profiles.items():
        check_selectors(full, [*profile["select"], *profile["ignore"], *profile["levels"]], name)
    with pytest.raises(ConfigError):
        check_selectors(full, ["QQQ"], "here")


def test_languagetool_rules_have_codes_of_their_own() -> None:
    grammar = [rule for rule in load_registry().rules if rule.code.startswith("LT-")]
    assert all(rule.category == "languagetool" and rule.level in LEVELS for rule in grammar)
    assert not {rule.name for rule in grammar} & {rule.name for rule in RULES}


def test_a_message_shows_text_on_one_line() -> None:
    rule = RULES[0]._replace(message="“{found}” should be “{fix}” {why}.")
    hit = Hit(Span(0, 7), (" sat\ndown ", "set"), {"why": "here"})
    assert message_of(rule, "sot\n down", hit) == "“sot down” should be “sat down” here."
    assert message_of(rule, " ", Hit(Span(0, 1), (), {"why": ""})) == "“ ” should be “” ."


SLOW = """
from newslint.readers.plain import read as read_plain
from newslint.registry import load_registry
from newslint.ruleset import RuleSet
from newslint.source import Source
rules = RuleSet(load_registry(grammar=False).rules)
for piece in (
    "a", "A", " ", "\\n", "\\"", "“", "'", "‘a ", "A. ", "1,", "the ", "- ", ".", "a-", "1 ", "x@",
    "He said, ", "$1 million ", "Jan. 5, 2020, ", "(“‘", "https://a.", "Ab ", "A B ", "é", "😀",
):
    doc = read_plain(Source("a.txt", piece * (10_000 // len(piece))))
    for rule, hit in rules.hits(doc):
        assert 0 <= hit.span.start <= hit.span.end <= len(doc.text), rule.code
"""


def test_text_made_to_be_slow_is_checked_by_all_rules() -> None:
    done = python_within(90, "-c", SLOW)  # it takes four
    assert done.returncode == 0, done.stderr.decode()
