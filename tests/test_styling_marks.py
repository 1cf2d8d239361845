"""Points of quotation, punctuation, headings and weighty words: what they see and let be."""

from __future__ import annotations

import pytest

from newslint import lint_text

HEAD = "Mayor talks of better times for the town\n\n"


def found(text: str, **choices: str) -> list[tuple[str, tuple[str, ...]]]:
    named = {name.replace("_", "-"): form for name, form in choices.items()}
    findings = lint_text(text, "/copy.txt", select=["STY"], choices=named)
    return [(f.text, f.replacements) for f in findings if f.name in named]


def test_the_marks_inside_are_the_other_ones() -> None:
    text = "“She cried ‘Go’ to us,” he said."
    assert [(was, new[0]) for was, new in found(text, quote_marks="single")] == [
        ("“", "‘"), ("‘", "“"), ("’", "”"), ("”", "’"),
    ]  # fmt: skip
    assert found(text, quote_marks="double") == []


def test_apostrophes_and_headlines_are_no_quotation_marks_of_the_text() -> None:
    assert found("The miners' strike of the '80s isn't over.", quote_marks="double") == []
    copy = "Mayor talks of ‘better times’ for the town\n\nShe spoke on Monday to a full house."
    assert found(copy, quote_marks="double") == []
    assert len(found(copy, headline_quotes="double")) == 2


@pytest.mark.parametrize(
    ("text", "inside", "sense"),
    [
        ("It was “a good day.”", 0, 1),
        ("It was “a good day”.", 1, 0),
        ("“We won,” he said.", 0, 0),
        ("He said: “We won.”", 0, 0),
        ("“We won,” he said, “and they lost.”", 0, 0),
        ("“We won”, he said.", 1, 1),
        ("It was “a disgrace.” He said so twice.", 0, 1),
    ],
)
def test_a_stop_is_inside_always_or_after_whole_sentences(
    text: str, inside: int, sense: int
) -> None:
    assert len(found(text, stop_with_quote="inside")) == inside
    assert len(found(text, stop_with_quote="sense")) == sense


def test_speech_of_several_sentences_may_have_a_colon_anywhere() -> None:
    assert found("She said: “We won.”", before_full_quote="comma") == [(":", (",",))]
    assert found("She said: “We won. They lost.”", before_full_quote="comma") == []
    assert (
        found("She listed the themes: “work,” “bread” and “rest.”", before_full_quote="comma") == []
    )


def test_words_of_ours_in_brackets_are_told_from_initials_and_asides() -> None:
    square = "“They told [the mayor] so at the time, and more than once,” he said."
    assert found(square, insertion_in_quote="round") == [("[the mayor]", ("(the mayor)",))]
    for kept in ("[sic]", "(EU)", "(D-Ohio)", "[...]"):
        text = f"“They told the union {kept} so at the time, and more than once,” he said."
        for form in ("round", "square"):
            assert found(text, insertion_in_quote=form) == []


@pytest.mark.parametrize(
    "text",
    [
        "LISBON (AP) — The mayor left.",
        "The Rovers won 3 - 1 at home.",
        "The shop is open Monday – Friday all year.",
        "The six - member team won.",
        "A well-known man left.",
        "Details: see 10–12 of the plan.",
    ],
)
def test_a_dash_of_another_kind_is_let_be(text: str) -> None:
    assert found(text, dash="en-spaced") == []


def test_dashes_are_changed_one_for_the_other() -> None:
    text = "The mayor—she is new—left early -- at noon."
    assert [new[0] for _, new in found(text, dash="em-spaced")] == [" — ", " — ", " — "]


def test_one_kind_of_dash_where_no_style_rules() -> None:
    text = "The mayor left early — at noon. The vicar left late — at ten. They met – by chance."
    findings = lint_text(text, "/copy.txt", select=["dash"])
    assert [(f.text, f.level, f.replacements) for f in findings] == [
        (" – ", "suggestion", (" — ",))
    ]


def test_points_of_omission_after_a_sentence_are_let_be() -> None:
    assert found("“I went... It was late,” he said.", ellipsis="sign-spaced") == []
    assert found("“I went...and left,” he said.", ellipsis="points-spaced") == [("...", (" ... ",))]


@pytest.mark.parametrize(
    "text",
    [
        "They flew from London, England, and Paris.",
        "He was, however, tired, and slept.",
        "They met on Monday, Tuesday, Wednesday, and Friday.",
    ],
)
def test_a_comma_that_may_be_needed_is_let_be(text: str) -> None:
    assert found(text, oxford_comma="without") == []


@pytest.mark.parametrize(
    "text", ["The Giants’ win was late.", "It is Fox News’ day.", "the United States’ flag"]
)
def test_what_is_of_many_keeps_its_apostrophe(text: str) -> None:
    assert found(text, possessive_of_s="full") == []


def test_a_name_of_one_in_s() -> None:
    text = "John Williams left. They liked Williams’ play and Charles’s song. James's been ill."
    assert found(text, possessive_of_s="full") == [("’", ("’s",))]
    assert found(text, possessive_of_s="bare") == [("’s", ("’",))]


def test_a_headline_of_names_has_no_case() -> None:
    body = "\n\nThe two met on Monday, and many came to hear them."
    assert found("Anna Kovalenko meets Peter Remezov" + body, headline_case="sentence") == []
    assert found("Mayor Leaves Council After Long Debate" + body, headline_case="sentence")
    assert found("Mayor leaves council after long debate" + body, headline_case="title")


def test_a_byline_is_written_in_the_form_of_the_house() -> None:
    text = HEAD + "By JANE DOE\n\nThe mayor left on Monday."
    assert found(text, byline="lower") == [("By JANE DOE", ("by Jane Doe",))]


def test_a_word_that_somebody_else_said_is_theirs() -> None:
    assert found("The terrorists came by sea.", terrorist="avoided") == [("terrorists", ())]
    assert found("Police said the terrorists came by sea.", terrorist="avoided") == []
    assert found("It was a terrorist attack.", terrorist="avoided") == []


def test_a_rule_is_silent_once_a_style_answers_its_point() -> None:
    text = "It was a newly-built house."
    names = {f.name for f in lint_text(text, "/copy.txt", select=["PUN061", "STY142"])}
    assert names == {"hyphen-after-ly"}
    for form, expected in (("open", {"ly-hyphen"}), ("hyphen", set())):
        findings = lint_text(
            text, "/copy.txt", select=["PUN061", "STY142"], choices={"ly-hyphen": form}
        )
        assert {f.name for f in findings} == expected


@pytest.mark.parametrize(
    "line",
    ["“said, " * 5000, "a, " * 20000, "— " * 20000, "Abc, " * 10000, "[(" * 20000, "s's " * 10000],
)
def test_no_line_hangs(line: str) -> None:
    from time import process_time

    choices = {"dash": "em", "oxford-comma": "with", "said": "said", "insertion-in-quote": "round",
               "before-full-quote": "colon", "possessive-of-s": "full", "ellipsis": "spread",
               "stop-with-quote": "sense", "quote-marks": "single"}  # fmt: skip
    begun = process_time()
    lint_text(line, "/copy.txt", select=list(choices), choices=choices)
    assert process_time() - begun < 10
