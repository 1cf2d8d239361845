"""Which findings of LanguageTool are passed on, and at which level."""

from __future__ import annotations

import pytest

from newslint.languagetool import rules
from newslint.languagetool.guard_tables import DROP
from newslint.languagetool.guard_trust import DEMOTE, NEED, SURE
from newslint.languagetool.match import GrammarMatch


def found(rule_id: str, marked: str, *replacements: str) -> tuple[GrammarMatch, str]:
    """Read "He [[go]] home" into a match and its text."""
    start = marked.index("[[")
    end = marked.index("]]") - 2
    text = marked.replace("[[", "").replace("]]", "")
    return GrammarMatch(start, end, rule_id, "LanguageTool's words.", replacements, "X"), text


@pytest.mark.parametrize(
    ("rule_id", "marked", "fix", "level"),
    [
        ("EN_A_VS_AN", "She wrote [[an]] letter.", "a", "error"),
        ("EN_A_VS_AN", "Shares of [[An]] Post rose.", "A", None),
        ("ENGLISH_WORD_REPEAT_RULE", "It was [[the the]] mayor.", "the", "error"),
        ("ENGLISH_WORD_REPEAT_RULE", "He saw [[Duran Duran]] play.", "Duran", None),
        ("EN_COMPOUNDS_RAIN_STORM", "A [[rain storm]] broke.", "rainstorm", "warning"),
        ("EN_COMPOUNDS_SUB_UNIT", "A [[sub-unit]] left.", "subunit", "suggestion"),
        (
            "EN_COMPOUNDS_HARD_EARNED",
            "It was their [[hard earned]] money.",
            "hard-earned",
            "warning",
        ),
        (
            "EN_COMPOUNDS_HARD_EARNED",
            "It was all [[hard earned]] money.",
            "hard-earned",
            "suggestion",
        ),
        (
            "EN_COMPOUNDS_COST_CUTTING",
            "The [[cost cutting]] was over.",
            "cost-cutting",
            "suggestion",
        ),
        ("EN_COMPOUNDS_BUMBLE_BEE", "He works at [[Bumble Bee]] Foods.", "Bumblebee", None),
        ("COMMA_WHICH", "He flew to [[France which]] he loves.", "France, which", "warning"),
        ("COMMA_WHICH", "He read the [[book which]] she gave him.", "book, which", "suggestion"),
        (
            "COMMA_WHICH",
            "It flew its last [[flight which]] ended in Ohio.",
            "flight, which",
            "warning",
        ),
        ("COMMA_WHICH", "It is a [[Senate which]] does little.", "Senate, which", "suggestion"),
        ("COMMA_WHICH", "He did not tell [[Brown which]] two he meant.", "Brown, which", None),
        ("COMMA_BEFORE_AND", "She was [[sick so]] she went home.", "sick, so", "warning"),
        ("COMMA_BEFORE_AND", "Change the [[law so]] it works for all.", "law, so", None),
        ("COMMA_AFTER_A_MONTH", "He died in [[June, 2017]], at home.", "June 2017", "warning"),
        ("COMMA_AFTER_A_MONTH", "By 16 [[March, 100]] had left.", "March 100", None),
        ("EN_A_VS_AN", "He met [[an]] 82nd Airborne veteran.", "a", None),
        ("ENGLISH_WORD_REPEAT_RULE", "They clocked [[in in]] the morning.", "in", None),
        ("EN_SPECIFIC_CASE", "He left the [[Labour party]].", "Labour Party", "suggestion"),
        (
            "EN_SPECIFIC_CASE",
            "The Labour Party met. He left the [[Labour party]].",
            "Labour Party",
            "warning",
        ),
        ("EN_SPECIFIC_CASE", "Up on [[Capitol HIll]] they met.", "Capitol Hill", "warning"),
        ("EN_SPECIFIC_CASE", "It is his [[new England]] shirt.", "New England", None),
        ("IT_IS", "They defended [[it's]] own record.", "its", "warning"),
        ("IT_IS", "But [[it's]] clear frustration is growing.", "its", None),
        ("IT_IS", "They said [[its]] a good time.", "it's", None),
        ("IT_IS", "It kept [[its]] round shape.", "it's", None),
        ("HE_VERB_AGR", "Later, he [[become]] a judge.", "becomes", "warning"),
        ("HE_VERB_AGR", "They requested he [[become]] a judge.", "becomes", None),
        ("PHRASE_REPETITION", "It killed [[more than more than]] ten.", "more than", "warning"),
        ("PHRASE_REPETITION", "What [[he is he is]] by choice.", "he is", None),
        (
            "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA",
            "[[However]] the plan failed.",
            "",
            "warning",
        ),
        ("SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA", "[[However]] pleasing it is.", "", None),
        ("THERE_S_MANY", "There [[was no sign Coats]] drank.", "were no sign Coats", None),
        ("WHOS_NN", "A man [[who's father]] was a judge.", "whose father", "warning"),
        ("WHOS_NN", "A woman [[who's director]] there.", "whose director", "suggestion"),
        ("HE_VERB_AGR", "General He [[Ping]] spoke.", "Pings", None),
        ("MISSING_HYPHEN", "The fiscal [[1997 year]] ended.", "1997-year", None),
        ("TO_NON_BASE", "He had to [[went]] home.", "go", "warning"),
        ("BETWEEN_TO_AND", "It paid [[between 100 to 1]],000 pounds.", "between 100 and 1", None),
        ("MORFOLOGIK_RULE_EN_US", "Mr. [[Velayati]] spoke.", "Celaya", None),
        ("EN_DATE_WEEKDAY_CURRENTYEAR", "On [[Monday, June 2]]", "Tuesday, June 2", None),
    ],
)
def test_level(rule_id: str, marked: str, fix: str, level: str | None) -> None:
    match, text = found(rule_id, marked, fix)
    assert rules.level_of(match, text) == level


@pytest.mark.parametrize(
    "marked",
    [
        "See www.example.com/[[an letter]].",
        "Write to [[an]]@example.com today.",
        "Boeing ([[BA]].N) rose.",
        "It ended [[6-4]] after an hour.",
        "He said ... [[well..]]. no.",
        "Council [[Agree]] Budget After Long Night of Talks\nIt was late.",
        "HE WAS [[VERY ANGRY]] INDEED",
        f"It was [[{'very ' * 20}]] long.",
    ],
)
def test_what_is_no_prose_is_left_alone(marked: str) -> None:
    match, text = found("HAVE_PART_AGREEMENT", marked, "x")
    assert rules.level_of(match, text) is None


def test_the_table_is_whole() -> None:
    rows = rules.allowed()
    assert len(rows) > 2000
    assert rules.rule_ids() == set(rows)
    guarded = {*DROP, *NEED, *DEMOTE, *SURE}
    assert guarded <= set(rows), "a guard for a rule that is off"
    for row in rows.values():
        judged = row.right + row.wrong
        if row.level != "suggestion" and judged >= 3:
            assert row.right >= 0.65 * judged, row


def test_a_rule_that_is_off_is_not_heard() -> None:
    assert rules.table()["MORFOLOGIK_RULE_EN_US"].level == rules.OFF
    assert rules.row_of("MORFOLOGIK_RULE_EN_US") is None
    assert rules.row_of("EN_A_VS_AN") == rules.allowed()["EN_A_VS_AN"]
    assert rules.row_of("EN_A_VS") is None
    assert rules.row_of("") is None


def test_no_rule_that_reads_the_clock() -> None:
    clock = {"DATE_FUTURE_VERB_PAST", "DATE_NEW_YEAR", "EN_DATE_WEEKDAY_CURRENTYEAR"}
    assert not clock & rules.rule_ids()


def test_our_words_are_filled_in() -> None:
    match, text = found("ENGLISH_WORD_REPEAT_RULE", "It was [[the the]] mayor.", "the")
    assert rules.message_of(match, text) == "“the the” has a word twice."
    match, text = found("EVERY_EACH_SINGULAR", "[[every criteria]]")
    assert rules.message_of(match, text) == "LanguageTool's words."


@pytest.mark.parametrize("row", ["ID", "ID\tfatal\t1\t1\t0\t", "ID\terror\tx\t1\t0\t"])
def test_a_damaged_row_is_named(row: str) -> None:
    with pytest.raises(ValueError, match="line 7 is damaged"):
        rules._row(7, row)
