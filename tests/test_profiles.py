"""The profiles that come with newslint keep what their names promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newslint.api import lint_text
from newslint.choosing import selection_of
from newslint.config import Config
from newslint.registry import load_registry
from newslint.select import enabled

if TYPE_CHECKING:
    from newslint.rule import Rule

REGISTRY = load_registry(grammar=False, told=True)
NAMES = ("default", "hook", "risk", "strict", "web", "wire")


def rules_of(profile: str) -> list[Rule]:
    """The rules that run under a profile."""
    config = Config(settings={"profile": profile})
    return enabled(REGISTRY.rules, selection_of(config, REGISTRY))


def test_the_profiles_there_are() -> None:
    assert tuple(sorted(REGISTRY.profiles)) == NAMES
    assert all(one["about"].endswith(".") for one in REGISTRY.profiles.values())


def test_the_hook_stops_no_commit_for_a_matter_of_taste() -> None:
    rules = rules_of("hook")
    assert {"suggestion"}.isdisjoint(rule.level for rule in rules)
    assert {"risk", "clarity", "style", "languagetool"}.isdisjoint(rule.category for rule in rules)
    assert len(rules) < len(rules_of("default"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The murder trail opens on Monday.", "USE"),
        ("The mayor, [[TK]], left on Monday.".replace("[[", "").replace("]]", ""), "NEW003"),
        ("The mayor left.\n\nStory continues below\n\nShe came back.", "NEW001"),
        ("As an AI language model, I cannot say.", "NEW110"),
        ("Itâ€™s late.", "LAY001"),
    ],
)
def test_what_the_hook_stops(text: str, code: str) -> None:
    found = lint_text(text, profile="hook")
    assert [one.code for one in found if one.code.startswith(code)]
    assert {"suggestion"}.isdisjoint(one.level for one in found)


def test_questions_of_risk_are_asked_only_when_wanted_and_mend_nothing() -> None:
    asked = rules_of("risk")
    assert {rule.category for rule in asked} == {"risk"}
    assert {rule.level for rule in asked} == {"suggestion"}
    assert {"risk"}.isdisjoint(rule.category for rule in rules_of("default"))
    assert [rule.code for rule in asked if any("->" in bad for bad in rule.bad)] == []
    assert [rule.code for rule in asked if "?" not in rule.message] == []


def test_clarity_is_left_to_those_who_ask_but_for_what_is_said_twice() -> None:
    clarity = [rule for rule in REGISTRY.rules if rule.category == "clarity"]
    assert {rule.level for rule in clarity} == {"suggestion"}
    assert [rule.name for rule in clarity if rule.on] == ["said-twice"]


def test_strict_runs_every_rule() -> None:
    assert rules_of("strict") == list(REGISTRY.rules)


def test_a_wire_may_have_its_marks_and_a_page_may_not() -> None:
    copy = "URGENT\n\nThe mayor left on Monday.\n\n-30-"
    assert [one.code for one in lint_text(copy, profile="wire")] == []
    assert [one.code for one in lint_text(copy, profile="web")] == ["NEW107", "NEW107"]
