"""What rules need, what an article tells of itself at a glance, and points that cannot differ."""

from __future__ import annotations

from importlib import import_module

import pytest

from newslint.kinds.pattern import matcher as pattern_matcher
from newslint.kinds.style import matcher as style_matcher
from newslint.kinds.style import uses_of
from newslint.lexicon.nearby import followed, preceded
from newslint.lines import in_paragraphs
from newslint.needs import Needs, is_sign, stands_between_words
from newslint.packs.loading import load_builtin
from newslint.rule import Rule
from tests.helpers import plain

POINTS = {rule.name: rule for rule in load_builtin(told=True).rules if rule.kind == "style"}


@pytest.mark.parametrize(
    ("need", "text", "met"),
    [
        ("trail", "The trail of a murder", True),
        ("trail", "The TRAIL", True),
        ("trail", "The trail’s end and trails", False),
        ("0", "Some 15 people", True),
        ("0", "Some people", False),
        ("0km", "A 5km walk", True),
        ("0km", "A 1.5km’s walk", True),
        ("0km", "A walk of km 5", False),
        ("$", "It cost $5", True),
        ("$", "It cost 5", False),
        ("- ", "A two- or three-day trip", True),
        ("- ", "A two-day trip", False),
        (" ,", "He left ,she stayed", True),
        ("…", "He left…", True),
        ("@media", "a @media b", True),
        ("@media", "a @ media", False),
        ("'", "It’s his", False),
        ("'", "It's his", True),
        ("\u200b", "A\u200bword", True),
        ("\u200b", "A word", False),
        ("\x02", "A word\x02", True),
        ("Ã", "CafÃ©", True),
        ("", "", None),
    ],
)
def test_an_article_has_what_a_rule_needs(need: str, text: str, met: bool | None) -> None:
    needs = Needs([["nowhere"], [need] if need else [], ["nowhere", need or "elsewhere"]])
    assert needs.met_by(plain(text)) == ([1] if met is None else [1, 2] if met else [])


def test_rules_are_met_in_their_order() -> None:
    needs = Needs([["b", "a"], [], ["a"], ["$", "b"], ["%"]])
    assert needs.met_by(plain("a b $5")) == [0, 1, 2, 3]


def test_gaps_have_each_thing_between_words_once() -> None:
    gaps = plain("“A, b, c.” D-e ,f").gaps
    assert all(mark in gaps for mark in ("x“x", "x, x", "x.” x", "x-x", "x ,x"))
    assert gaps.count(", ") == 1
    assert gaps.startswith("x")
    assert gaps.endswith("x")


def test_signs_are_what_no_typewriter_has() -> None:
    assert plain("A plain text.\nOf 2 lines, “so”: é\u200b\x02").signs == set("“”é\u200b\x02")
    assert not plain("A plain text.").signs


def test_marks_between_words() -> None:
    assert stands_between_words(" — “")
    assert not stands_between_words("'")
    assert not stands_between_words("a-")
    assert is_sign("é")
    assert not is_sign("e")
    assert not is_sign("…—")


def test_neighbours_from_either_side() -> None:
    doc = plain("He went to the end of the road to rest. The end")
    firsts, seconds = frozenset(("the", "to")), frozenset(("end", "rest"))
    assert sorted(followed(doc, firsts, seconds)) == [3, 8, 10]
    assert sorted(preceded(doc, seconds, firsts)) == [4, 9, 11]


def test_matches_in_the_paragraphs_of_a_word() -> None:
    doc = plain("A red one is lost.\n\nThe blue one.\n\nA red one, a red one.")
    assert [m.start() for m in in_paragraphs(doc, "red", r"\bone\b")] == [6, 41, 52]


@pytest.mark.parametrize("name", sorted(n for n, rule in POINTS.items() if rule.spec["mixed"]))
def test_what_cannot_differ_is_not_mixed(name: str) -> None:
    """A point that no style answers is left out only where it has no two forms."""
    rule = POINTS[name]
    examples = [
        text.replace("[[", "").replace("]]", "")
        for texts in rule.spec["examples"].values()
        for text in texts
        if text
    ]
    pairs = [f"{one}\n\n{two}" for one in examples for two in examples]
    for doc in map(plain, [*examples, *pairs]):
        uses = [use for _, found in uses_of([rule])(doc) for use in found]
        forms = {use.form for use in uses} & rule.spec["forms"].keys()
        told = [found for _, found in uses_of([rule], differing=True)(doc)]
        assert not told or told == [uses]
        assert told or len(forms) < 2


def test_modules_say_whether_forms_may_differ() -> None:
    module = import_module("newslint.styling.marks")
    assert module.may_differ(plain("He left — she stayed – and slept."), "dash")
    assert not module.may_differ(plain("He left — she stayed — and slept."), "dash")


def test_two_shapes_in_one_article() -> None:
    rule = POINTS["percent"]
    match = style_matcher([rule])
    assert not list(match(plain("It rose by 5% and fell by 6%.")))
    assert [h.replacements for _, h in match(plain("It rose by 5%, 6% and 7 percent."))] == [
        ("7%",)
    ]


@pytest.mark.parametrize("many", [1, 60])
def test_an_expression_is_tried_wherever_its_word_stands(many: int) -> None:
    """Where its word is frequent, what else it needs is looked for first."""
    spec = {
        "find": r"\bhit \d+%", "first": "hit", "second": "", "begins": True, "by_second": False,
        "needs": ["hit"], "texts": [["%"]], "case": False, "fix": [], "unless": None,
    }  # fmt: skip
    match = pattern_matcher([Rule("USE999", "hit", "error", "", spec=[spec])])
    text = "They hit it. " * many
    assert not list(match(plain(text)))
    assert len(list(match(plain(text + "They hit 5% and hit 6%.")))) == 2
