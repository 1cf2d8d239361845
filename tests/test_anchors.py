"""The words that an expression is looked up by, and that no match is lost by it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.packs.anchors import anchor
from newslint.tokens import Heads, Tokens, fold
from tests.helpers import expressions

CASES = {
    "first words": (r"\b(?:murder|fraud) trail\b", (["fraud", "murder"], ["trail"], True)),
    "one word alone": (r"\bmurder [a-z]+", (["murder"], [], True)),
    "inside": (r"[a-z]+ed the of\b", (["the"], ["of"], False)),
    "after a mark": (r", (?P<error>said he)\b", (["said"], ["he"], False)),
    "what stands ahead": (r"\bmost (?=of the)", (["most"], ["of"], True)),
    "what stands behind": (r"(?<=[a-z] )most of\b", (["most"], ["of"], True)),
    "a part of a word": (r"\bmurder", ([], [], False)),
    "no sure beginning": (r"murder trail\b", (["trail"], [], False)),
    "an ending left out": (r"\bthe officials? said\b", (["the"], ["official", "officials"], True)),
    "cut at an apostrophe": (r"\bit['’]s own\b", (["it"], ["own"], True)),
    "figures": (r"\b\d+ (?:dead|hurt)\b", (["0"], ["dead", "hurt"], True)),
    "a choice that may be empty": (r"\b(?:the )?end of\b", (["end", "the"], ["end", "of"], True)),
    "inside a choice": (r"\b(?:a(?= b)|c) [a-z]", (["a", "c"], [], True)),
}


@pytest.mark.parametrize(("expression", "wanted"), CASES.values(), ids=CASES)
def test_anchor(expression, wanted):
    found = anchor(expression)
    assert (sorted(found.first), sorted(found.second), found.begins) == wanted


def test_words_that_a_rule_names_serve_where_nothing_better_is_known():
    assert anchor(r"[a-z]+ing\b", ["doing", "it's"]).first == ["doing", "it"]


EXPRESSIONS = expressions(
    "the", "a", " ", "were", r"\w", r"\d", "[ -]", "is", "[ei]", r"\s+",
    more=("(?={}){}", r"(?<!\w){}"),
)  # fmt: skip


@given(EXPRESSIONS, st.text("theawris 1-", max_size=30))
def test_no_match_is_lost(expression, text):
    match = re.search(expression, text, re.IGNORECASE)
    found = anchor(expression)
    if not match or not found.first:
        return
    tokens = Tokens(fold(text))
    figures = [place for place, word in enumerate(tokens.words) if word[0].isdigit()]
    words = Heads(tokens, figures).words
    places = [
        place
        for place in range(len(tokens.words))
        if words[place] in found.first and (not found.second or words[place + 1] in found.second)
    ]
    assert places
    assert not found.begins or match.start() in [tokens.starts[place] for place in places]
