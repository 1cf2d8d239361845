"""Which rules run."""

from __future__ import annotations

import pytest

from newslint.errors import ConfigError
from newslint.registry import Registry
from newslint.rule import Rule
from newslint.select import Selection, check_selectors, enabled, specificity

RULES = [
    Rule("PUN001", "stray-closer", "error", "x"),
    Rule("PUN002", "unclosed-quote", "warning", "x"),
    Rule("SPE001", "misspelling", "error", "x"),
    Rule("USE101", "less-for-fewer", "error", "x", on=False),
    Rule("LT-A_AN", "LT-A_AN", "error", "x"),
]
REGISTRY = Registry([rule._replace(name=f"n{n}") if rule.code == rule.name else rule
                     for n, rule in enumerate(RULES)], {})  # fmt: skip

CASES = {
    "default": (Selection(), "PUN001 PUN002 SPE001 LT-A_AN"),
    "all": (Selection(("ALL",)), "PUN001 PUN002 SPE001 USE101 LT-A_AN"),
    "code": (Selection(("USE101",)), "USE101"),
    "name": (Selection(("less-for-fewer",)), "USE101"),
    "prefix": (Selection(("PUN", "USE1")), "PUN001 PUN002 USE101"),
    "category": (Selection(("usage", "languagetool")), "USE101 LT-A_AN"),
    "extend": (Selection(None, ("USE",)), "PUN001 PUN002 SPE001 USE101 LT-A_AN"),
    "ignore": (Selection(None, (), ("PUN", "misspelling")), "LT-A_AN"),
    "ignore one of many": (Selection(("PUN",), (), ("PUN002",)), "PUN001"),
    "the longer wins": (Selection(("stray-closer",), (), ("PUN",)), "PUN001"),
    "extend wins over a shorter ignore": (Selection(None, ("PUN002",), ("PUN",)),
                                          "PUN002 SPE001 LT-A_AN"),
    "at a tie ignore wins": (Selection(("PUN",), (), ("PUN",)), ""),
    "ignore all": (Selection(None, (), ("ALL",)), ""),
    "ignore all but one": (Selection(None, ("SPE001",), ("ALL",)), "SPE001"),
    "nothing": (Selection(()), ""),
    "small letters do as well": (Selection(("pun",)), "PUN001 PUN002"),
}  # fmt: skip


@pytest.mark.parametrize(("selection", "codes"), CASES.values(), ids=CASES)
def test_enabled(selection: Selection, codes: str) -> None:
    assert [rule.code for rule in enabled(RULES, selection)] == codes.split()


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ((), "error warning"),
        ((("PUN", "suggestion"),), "suggestion suggestion"),
        ((("PUN002", "error"), ("PUN", "suggestion")), "suggestion error"),
        ((("ALL", "warning"), ("stray-closer", "suggestion")), "suggestion warning"),
    ],
)
def test_the_closest_level_wins(levels: tuple[tuple[str, str], ...], expected: str) -> None:
    made = enabled(RULES, Selection(("PUN",), levels=levels))
    assert [rule.level for rule in made] == expected.split()


def test_a_longer_selector_is_closer() -> None:
    rule = RULES[0]
    ranks = [specificity(rule, one) for one in ("SPE", "ALL", "P", "PUN", "PUN00", "PUN001")]
    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize("selector", ["ALL", "style", "PUN", "PUN001", "misspelling"])
def test_known_selectors(selector: str) -> None:
    check_selectors(REGISTRY, [selector], "desk.toml: select")


@pytest.mark.parametrize(
    ("selector", "hint"),
    [
        ("PUN0001", "Did you mean PUN001"),
        ("mispelling", "Did you mean misspelling"),
        ("QQQ", "See newslint rules"),
        ("", "See newslint rules"),
    ],
)
def test_unknown_selectors_are_told_with_a_hint(selector: str, hint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        check_selectors(REGISTRY, ["PUN", selector], "desk.toml: select")
    assert str(caught.value).startswith(f"desk.toml: select: no rule “{selector}”. {hint}")
