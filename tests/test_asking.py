"""The conversation about findings: what each key does, without a terminal."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.asking import (
    KEYS,
    YES_NO,
    Asking,
    by_level,
    edits_of_answers,
    enter,
    press,
)
from newslint.fix import applied
from newslint.session import Session
from newslint.source import decode

COPY = (
    "He said the the fighting would have went on. Israel sot down the plane.\n\n"
    "“Israel sot down the plane,” he said. The goverment and the goverment fell.\n\n"
    "Vartaniemi likes Vartaniem. They wait for a decison.\n"
)
with Session() as _session:
    FOUND = _session.check(decode(COPY.encode(), "a.txt")).findings


def as_typed(_: object, words: str) -> str:
    return words


def begun(text: str = "", keys: object = KEYS) -> Asking:
    findings = tuple(one for one in FOUND if not text or one.text == text)
    return Asking(findings, as_typed, keys)  # type: ignore[arg-type]


def after(state: Asking, keys: str) -> Asking:
    for key in keys:
        state = press(state, key)
    return state


def mended(state: Asking) -> str:
    return applied(COPY, edits_of_answers(state))


def test_the_copy_has_what_these_tests_need() -> None:
    assert [one.text for one in FOUND if one.in_quote] == ["sot"]
    assert [one.text for one in FOUND].count("goverment") == 2


@pytest.mark.parametrize("key", ["a", "\n", "1"])
def test_the_first_suggestion_is_taken(key: str) -> None:
    state = press(begun(), key)
    assert mended(state).startswith("He said the fighting")
    assert len(state.left) == len(FOUND) - 1


def test_a_suggestion_that_there_is_not_is_said() -> None:
    state = press(begun(), "5")
    assert "no suggestion 5" in state.said
    assert not state.answers
    none = begun()._replace(findings=tuple(f._replace(replacements=(), written=()) for f in FOUND))
    assert "no suggestion" in press(none, "a").said


def test_skipping_and_undoing() -> None:
    state = after(begun(), "sa")
    assert [answer.what for answer in state.answers] == ["skip", "accept"]
    assert press(state, "u") == press(begun(), "s")
    assert after(state, "uu") == begun()
    assert "nothing to undo" in after(state, "uuu").said


def test_own_words_are_taken_as_the_format_writes_them() -> None:
    state = begun()._replace(write=lambda _, words: words.replace("&", "&amp;"))
    state = enter(press(state, "e"), "  this & that ")
    assert mended(state).startswith("He said this &amp; that fighting")
    assert enter(press(begun(), "e"), "") == begun()
    cannot = begun()._replace(write=lambda _, __: None)
    assert "cannot hold" in enter(press(cannot, "e"), "x").said


def test_what_markup_runs_through_is_not_changed() -> None:
    state = begun()._replace(findings=tuple(one._replace(whole=False) for one in FOUND))
    for key in "ae":
        assert "by hand" in press(state, key).said
        assert not press(state, key).wants


def test_words_that_were_said_need_a_yes() -> None:
    state = begun()._replace(findings=tuple(one for one in FOUND if one.in_quote))
    asked = press(state, "a")
    assert (asked.wants, asked.answers) == ("sure", ())
    for no in ("n", "a", "\n", "s"):
        assert press(asked, no).answers == ()
    assert "“Israel shot down" in mended(press(asked, "y"))
    typed = enter(press(state, "e"), "brought")
    assert (typed.wants, typed.answers) == ("sure", ())


def test_all_safe_ones_are_one_answer() -> None:
    state = press(begun(), "A")
    assert len(state.given) == 1
    assert {one.at for one in state.answers} == {n for n, f in enumerate(FOUND) if f.safe}
    assert press(state, "u").answers == ()
    assert "No safe fix" in press(state, "A").said


def test_a_word_for_the_vocabulary_settles_all_its_findings() -> None:
    state = press(begun("goverment"), "v")
    assert [(one.what, one.text) for one in state.answers] == [("word", "goverment")]
    assert state.left == []
    carried = begun("goverment")._replace(words=frozenset({"goverment"}))
    assert carried.finding is None
    assert "for spelling" in press(begun(), "v").said


def test_an_ignored_rule_settles_all_its_findings() -> None:
    state = press(begun("goverment"), "i")
    assert [(one.what, one.text) for one in state.answers] == [("rule", "misspelling")]
    assert state.left == []


def test_a_reason_lets_the_same_words_stand() -> None:
    state = enter(press(begun("goverment"), "w"), "his \n spelling")
    assert [(one.what, one.text) for one in state.answers] == [("row", "his spelling")]
    assert state.left == []
    assert enter(press(begun("goverment"), "w"), " ") == begun("goverment")


@pytest.mark.parametrize(("key", "end"), [("q", "write"), ("Q", "leave"), ("", "leave")])
def test_ends(key: str, end: str) -> None:
    assert press(begun(), key).ended == end


def test_a_key_that_means_nothing_changes_nothing() -> None:
    for key in ("x", "\x1b", "é", "9"):
        assert press(begun(), key)._replace(said="") == begun()


def test_only_yes_and_no() -> None:
    state = press(begun(keys=YES_NO), "y")
    assert len(state.answers) == 1
    assert len(press(state, "n").answers) == 2
    done = press(state, "a")
    assert all(not done.findings[at].fixable for at in done.left)


def test_errors_first() -> None:
    levels = [one.level for one in by_level(reversed(FOUND))]
    assert levels == sorted(levels, key=("error", "warning", "suggestion").index)


LINES = st.sampled_from(["", "own words", "R&D"])


@given(st.lists(st.tuples(st.sampled_from([*KEYS, *YES_NO, "n", "x"]), LINES), max_size=40))
def test_whatever_is_pressed_edits_are_in_order_and_never_in_speech(
    pressed: list[tuple[str, str]],
) -> None:
    state = begun()
    confirmed = False
    for key, line in pressed:
        if state.ended:
            break
        confirmed |= state.wants == "sure" and key in "yY" and key != ""
        state = enter(state, line) if state.wants in ("edit", "row") else press(state, key)
    edits = edits_of_answers(state)
    assert all(one.end <= other.start for one, other in pairwise(edits))
    if not confirmed:
        speech = [one for one in FOUND if one.in_quote]
        assert not any(
            (s.start < e.end and e.start < s.end) or s.start < e.start < s.end
            for s in speech
            for e in edits
        )
    for at in state.left:
        assert at not in {answer.at for answer in state.answers}
