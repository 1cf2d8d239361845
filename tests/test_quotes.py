"""The quotation-mark engine and the rules built on it."""

from __future__ import annotations

import importlib
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.example import parse_example
from newslint.quotes import Quotes, read_quotes
from newslint.rule import Hit, Rule
from tests.helpers import plain

RULES = (
    "stray_closer",
    "unclosed_quote",
    "mixed_quotes",
    "mixed_apostrophes",
    "wrong_shape",
    "mixed_placement",
    "quote_not_reopened",
    "empty_quotes",
    "space_inside_quote",
)


def paragraphs(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def read(text: str) -> Quotes:
    return read_quotes(text, paragraphs(text))


def enclosed(text: str) -> list[str]:
    return [text[quote.opener : quote.end] for quote in read(text).pairs]


def is_clean(quotes: Quotes) -> bool:
    return not (
        quotes.stray_closers or quotes.unclosed or quotes.wrong_shape or quotes.not_reopened
    )


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("“It is late,” he said.", ["“It is late,”"]),
        ('"It is late," he said. "Very."', ['"It is late,"', '"Very."']),
        ("“He said ‘no’ to us,” she said.", ["“He said ‘no’ to us,”", "‘no’"]),
        ("‘He said “no” to us,’ she said.", ["‘He said “no” to us,’", "“no”"]),
        ("\"He said 'no,'\" she said.", ["\"He said 'no,'\"", "'no,'"]),
        ("“He said, ‘No.’” Then", ["“He said, ‘No.’”", "‘No.’"]),
        ("He said—“go”—and (“left”).", ["“go”", "“left”"]),
        ("Was it “Who’s Afraid?”? Yes.", ["“Who’s Afraid?”"]),
        ("the ‘rebels’ attacked the rebels’ base", ["‘rebels’"]),
        ("‘It was the boys’ fault,’ he said.", ["‘It was the boys’ fault,’"]),
        ("PM 'will not resign' over vote", ["'will not resign'"]),
        ('It said "He said "no" to us" today', ['"He said "no" to us"', '"no"']),
        ('a "24" screen", he said', ['"24" screen"']),
        ("“...and then,” he said", ["“...and then,”"]),
        ("a “.45-calibre” gun", ["“.45-calibre”"]),
        ("“Stop” - “Go”", ["“Stop”", "“Go”"]),
    ],
)
def test_pairs(text: str, pairs: list[str]) -> None:
    assert enclosed(text) == pairs
    assert is_clean(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "the ’90s, the '60s and '70s, and the class of '18",
        "rock 'n' roll and rock ’n’ roll",
        "’Tis the season; give 'em time, get ’em home",
        'a 6\'2" guard, 5\' 11" tall, with a 24" screen',
        "O'Neill of Sana'a, Hawai'i and the 'Ndrangheta",
        "Hawai‘i and Sana‘a",
        "the rebels' attack, the boys’ shoes, Waters' book",
        "goin' home, runnin’ late, good ol’ days, the U.S.'s plan",
        "Dot the i’s. The Joneses' dog barked at 5 o'clock.",
    ],
)
def test_apostrophes_and_primes_are_no_quotations(text: str) -> None:
    assert read(text).pairs == ()
    assert is_clean(read(text))


def test_speech_runs_on_over_a_crosshead() -> None:
    assert is_clean(read("“It rained.\n\nWater everywhere\n\n“It poured,” he said."))


def test_words_that_may_be_elisions_may_open() -> None:
    text = "‘Cause of death is not known to the police or to the family at this time,’ he said."
    assert enclosed(text) == [text[: text.index(" he")]]


def test_speech_over_paragraphs() -> None:
    text = "“It rained.\n\n“It poured.\n\n“It hailed,” he said."
    quotes = read(text)
    assert quotes.continued == (0, 13)
    assert [quote.open_at_end for quote in quotes.pairs] == [True, True, False]
    assert is_clean(quotes)


def test_single_speech_over_paragraphs() -> None:
    quotes = read("‘It rained.\n\n‘It poured,’ he said.")
    assert [quote.open_at_end for quote in quotes.pairs] == [True, False]


def test_speech_taken_up_with_a_mark_of_the_wrong_shape() -> None:
    quotes = read("“It rained all day.\n\n”Then it hailed,” he said.")
    assert quotes.continued == (0,)
    assert not quotes.unclosed
    assert [wrong.fix for wrong in quotes.wrong_shape] == ["“"]


def test_speech_runs_on_over_a_crosshead_in_single_marks() -> None:
    assert is_clean(read("“It rained all day.\n\n‘A sad day’\n\n“It poured,” he said."))


def test_speech_not_reopened() -> None:
    text = "“It rained.\nIt poured.\nIt hailed,” he said. “So.”"
    quotes = read(text)
    assert quotes.not_reopened == (text.index("It hailed"),)
    assert quotes.unclosed == quotes.stray_closers == ()
    assert quotes.inside(text.index("poured"))


def test_one_stray_mark_spoils_nothing_after_it() -> None:
    text = 'He left." She stayed.\n"We won," he said.\nThe end. "Not'
    quotes = read(text)
    assert quotes.stray_closers == (8,)
    assert quotes.unclosed == (len(text) - 4,)
    assert next(quote.closer for quote in quotes.pairs) == text.index(',"') + 1


def test_paragraphs_run_together_are_not_unclosed() -> None:
    assert is_clean(read('She said: "It was dark. "We could not see. "We fell."'))


def test_block_quote_may_stay_open() -> None:
    text = "He wrote:\n“We shall go and\nthen return."
    assert read_quotes(text, paragraphs(text)).unclosed
    quotes = read_quotes(text, paragraphs(text), [(10, len(text))])
    assert quotes.unclosed == ()
    assert quotes.inside(len(text) - 3)


@pytest.mark.parametrize(
    ("text", "fixes"),
    [
        ("”Leave,“ he said.", ["“", "”"]),
        ("the ‘90s and rock ‘n’ roll", ["’", "’"]),
        ("``Leave,'' he said", ["“", "”"]),
        (",,Leave'' he said", ["“", "”"]),
        ("„Gut“ and «Non»", ["“", "”", "“", "”"]),
        ("we don`t and can‘t", ["’", "’"]),
        ("““We won,” he said", ["“"]),
        ("“What’s your problem?’’’ he said", ["”"]),
    ],
)
def test_wrong_shapes(text: str, fixes: list[str]) -> None:
    assert [mark.fix for mark in read(text).wrong_shape] == fixes
    assert read(text).stray_closers == read(text).unclosed == ()


def test_depth() -> None:
    quotes = read("“He said ‘no’ to us,” she said. ‘Yes’ it was.")
    assert [(quote.mark, quote.depth) for quote in quotes.pairs] == [
        ("double", 0),
        ("single", 1),
        ("single", 0),
    ]


PIECES = [*"\"'“”‘’„«»`´,.! \n-—(s9n", "We", "said", "''", "‘90s", "\n\n"]
MARKS = st.sampled_from(PIECES)


@given(st.lists(MARKS, max_size=60).map("".join))
@settings(max_examples=400, deadline=None)
def test_any_text_is_read(text: str) -> None:
    quotes = read(text)
    size = len(text)
    for offset in (*quotes.stray_closers, *quotes.unclosed, *quotes.not_reopened, *quotes.doubles):
        assert 0 <= offset < size
    for wrong in quotes.wrong_shape:
        assert 0 <= wrong.start < wrong.end <= size
    around: list[int] = []
    for quote in quotes.pairs:
        assert 0 <= quote.opener < quote.end <= size
        assert quote.closer is None or quote.opener < quote.closer < quote.end
        while around and around[-1] <= quote.opener:
            around.pop()
        assert not around or quote.end <= around[-1]
        around.append(quote.end)
    assert all(first < second for first, second in pairwise(quotes.starts))
    assert all(quotes.inside(quote.opener) for quote in quotes.pairs)


@given(st.lists(MARKS, max_size=60).map("".join))
@settings(max_examples=150, deadline=None)
def test_rules_never_fail(text: str) -> None:
    for name in RULES:
        for hit in hits_of(rule_of(name), text):
            assert 0 <= hit.span.start < hit.span.end <= len(text.replace("\r", "\n"))


@pytest.mark.parametrize("unit", ['"', "'", "“", "”", "’ ", '" ', "“a ", "‘a ", "a” ", "``", '"\n'])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * 50_000
    began = time.process_time()
    read(text)
    assert time.process_time() - began < 5


def rule_of(name: str) -> Rule:
    found: Rule = importlib.import_module(f"newslint.checks.{name}").RULE
    return found


def hits_of(rule: Rule, text: str) -> list[Hit]:
    assert rule.check is not None
    return list(rule.check(plain(text)))


@pytest.mark.parametrize("name", RULES)
def test_bad_examples(name: str) -> None:
    rule = rule_of(name)
    for marked in rule.bad:
        example = parse_example(marked)
        hits = sorted(hits_of(rule, example.text))
        assert [hit.span for hit in hits] == [want.span for want in example.expected], marked
        for hit, want in zip(hits, example.expected, strict=True):
            assert hit.replacements == (want.fixes or ()), marked
        if all(want.fixes for want in example.expected):
            assert not hits_of(rule, example.mended), marked


@pytest.mark.parametrize("name", RULES)
def test_good_examples(name: str) -> None:
    for text in rule_of(name).good:
        for other in RULES:
            assert not hits_of(rule_of(other), text), (other, text)
