"""House styles: points, styles, choices, and one form in each article where no style rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint import lint_text
from newslint.errors import ConfigError, RuleError
from newslint.packs.points import point_from_yaml
from newslint.styles import named_style
from tests.styling import POINTS, REGISTRY


def found(text: str, **settings: object) -> list[tuple[str, str, tuple[str, ...]]]:
    findings = lint_text(text, "/copy.txt", select=["STY"], **settings)
    return [(f.text, f.level, f.replacements) for f in findings]


def test_without_a_style_the_rarer_form_is_a_suggestion() -> None:
    text = "The air strike hit. Two airstrikes followed. The air strike failed."
    assert found(text) == [("airstrikes", "suggestion", ("air strikes",))]


def test_a_style_asks_for_its_form_wherever_another_stands() -> None:
    text = "The air strike hit. “The air strike failed,” he said."
    assert found(text, style="ap")[0][2] == ("airstrike",)
    assert len(found(text, style="ap")) == 1  # what a person said is left alone


def test_a_newsroom_answers_a_point_for_itself() -> None:
    text = "Output rose 5 percent."
    assert found(text, style="ap", choices={"percent": "words"}) == [
        ("5 percent", "warning", ("5 per cent",))
    ]
    assert found(text, choices={"STY024": "any"}) == []


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"style": "klingon"}, "no style “klingon”. Known:"),
        ({"choices": {"air-strikes": "open"}}, "no point of style “air-strikes”"),
        ({"choices": {"USE001": "open"}}, "no point of style “USE001”"),
        ({"choices": {"air-strike": "wide"}}, "“wide” is no form of it. Known: closed, open"),
    ],
)
def test_an_unknown_answer_is_refused(settings: dict[str, object], said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        lint_text("Copy.", **settings)
    assert said in str(caught.value)


@pytest.mark.parametrize("name", sorted(REGISTRY.styles))
def test_a_style_answers_points_that_there_are(name: str) -> None:
    style = named_style(REGISTRY, name)
    assert style.title.endswith("-like style")
    for choice in style.choices.values():
        assert bool(choice.source) == bool(choice.verified)


@pytest.mark.parametrize("rule", POINTS.values(), ids=lambda rule: rule.name)
def test_a_point_has_examples_of_its_forms(rule: object) -> None:
    spec = rule.spec  # type: ignore[attr-defined]
    assert len(spec["examples"]) >= 2
    assert spec["question"].endswith("?")


def test_a_point_is_checked_when_it_is_read(tmp_path: Path) -> None:
    head = "code: STY801\nquestion: How?\n"
    path = str(tmp_path / "a.yaml")
    with pytest.raises(RuleError, match="a sample needs a detector"):
        point_from_yaml(
            path, head + "forms: {a: [x], b: sample}\nexamples: {a: ['[[x]]'], b: ['[[y]]']}\n"
        )
    with pytest.raises(RuleError, match="“c” is none of the forms"):
        point_from_yaml(
            path, head + "forms: {a: [x], b: [y]}\nexamples: {a: ['[[x]]'], c: ['[[y]]']}\n"
        )
