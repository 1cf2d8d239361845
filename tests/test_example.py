"""Examples: one marked string gives the text, the spans, the fixes and the mended text."""

from __future__ import annotations

import pytest

from newslint.errors import RuleError
from newslint.example import parse_example
from newslint.packs.compiling import rule_from_yaml
from newslint.proving import prove
from newslint.rule import Rule
from newslint.ruleset import RuleSet


@pytest.mark.parametrize(
    ("marked", "text", "expected", "mended"),
    [
        ("He [[sot -> sat]] down.", "He sot down.", [(3, 6, ("sat",))], "He sat down."),
        ("He left[[, -> ]].", "He left,.", [(7, 8, ("",))], "He left."),
        ("He [[left]].", "He left.", [(3, 7, None)], "He left."),
        ("[[a -> b | c]] d", "a d", [(0, 1, ("b", "c"))], "b d"),
        ("[[a -> b]][[c -> d]]", "ac", [(0, 1, ("b",)), (1, 2, ("d",))], "bd"),
        ("x [[ -> “]]y", "x y", [(2, 2, ("“",))], "x “y"),
        ("[[ ” -> ”]] so", " ” so", [(0, 2, ("”",))], "” so"),
        ("[[one\ntwo -> three]]", "one\ntwo", [(0, 7, ("three",))], "three"),
        ("[[[a] -> b]]", "[a]", [(0, 3, ("b",))], "b"),
        ("[[a -> [b]]]", "a", [(0, 1, ("[b]",))], "[b]"),
    ],
)
def test_parse_example(
    marked: str, text: str, expected: list[tuple[int, int, tuple[str, ...] | None]], mended: str
) -> None:
    example = parse_example(marked)
    assert example.text == text
    assert [(*item.span, item.fixes) for item in example.expected] == expected
    assert example.mended == mended


def test_an_example_must_mark_something() -> None:
    with pytest.raises(ValueError, match="marks nothing"):
        parse_example("He sat down.")


RULE = """\
code: USE901
level: error
message: "“{{found}}” should be “{{fix}}”."
prefer: {{sot: sat, sat dwon: sat down}}
bad: ["{bad}"]
good: ["{good}"]
"""


def made(bad: str = "He [[sot -> sat]] down.", good: str = "He sat.") -> Rule:
    return Rule(**rule_from_yaml("usage/sot.yaml", RULE.format(bad=bad, good=good)))


def test_examples_that_hold_prove_a_rule() -> None:
    assert prove(made(), RuleSet([])) == []


@pytest.mark.parametrize(
    ("bad", "good", "problem"),
    [
        ("He [[sat -> sot]] down.", "He sat.", "found nothing"),
        ("He sot [[down -> up]].", "He sat.", "found 'sot'"),
        ("He [[sot -> set]] down.", "He sat.", "offers ('sat',) for 'sot'"),
        ("He [[sot]] down.", "He sat.", "offers ('sat',) for 'sot'"),
        ("He [[sot -> sat]] dwon.", "He sat.", "once mended, 'sat dwon'"),
        ("He [[sot -> sat]] down.", "He sot.", "good: 'He sot.': found 'sot'"),
    ],
)
def test_examples_that_do_not_hold_are_told(bad: str, good: str, problem: str) -> None:
    problems = prove(made(bad, good), RuleSet([]))
    assert len(problems) == 1
    assert problem in problems[0]


def test_a_good_example_must_be_clean_under_all_default_rules() -> None:
    other = made()._replace(code="USE902", name="other")
    rule = made(good="He sat.")._replace(good=("He sat dwon.",), spec={"sot": ["sat"]})
    assert prove(rule, RuleSet([other])) == ["good: 'He sat dwon.': USE902 other found 'sat dwon'"]
    quiet = other._replace(level="suggestion")
    assert prove(rule, RuleSet([quiet])) == []


def test_a_rule_without_examples_is_not_proved() -> None:
    problems = prove(made()._replace(bad=()), RuleSet([]))
    assert problems == ["needs at least one bad and one good example"]


def test_a_rule_file_with_an_unmarked_example_is_wrong() -> None:
    with pytest.raises(RuleError, match=r"^usage/sot.yaml:5: bad: marks nothing"):
        made(bad="He sot down.")
