"""Words, and the folding that keeps every offset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.tokens import Tokens, fold


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("He left.", ["he", "left"]),
        ("It’s the mayors’ plan", ["it's", "the", "mayors", "plan"]),
        ("It‘s rock ’n’ roll", ["it's", "rock", "n", "roll"]),
        ("Hawaiʻi O'Brien's", ["hawaiʻi", "o'brien's"]),
        ("Israeli-held", ["israeli", "held"]),
        ("U.S. 3.5 $20 4th", ["u", "s", "3", "5", "20", "4th"]),
        ("cafe\u0301 café", ["cafe\u0301", "café"]),
        ("one😀two", ["one", "two"]),
        ("_em_ snake_case", ["em_", "snake_case"]),
        ("İstanbul STRASSE ß", ["İstanbul", "strasse", "ß"]),
        ("’’' - — ", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert Tokens(fold(text)).words == words


def test_the_index_leads_to_every_place() -> None:
    tokens = Tokens(fold("The café and the The."))
    assert tokens.index == {"the": [0, 3, 4], "café": [1], "and": [2]}
    assert tokens.starts == [0, 4, 9, 13, 17]
    assert tokens.ends == [3, 8, 12, 16, 20]


@given(st.text(st.characters(exclude_categories=("Cs",)) | st.sampled_from("İ’‘ʼßẞΣſKﬁ")))
def test_folding_keeps_the_length_of_any_text(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded
    assert not set(folded) & set("’‘ʼ")


@given(st.text(st.sampled_from("abIi1'’-. é\u0301_😀")))
def test_words_stand_at_their_offsets(text: str) -> None:
    folded = fold(text)
    tokens = Tokens(folded)
    spans = zip(tokens.starts, tokens.ends, strict=True)
    assert [folded[start:end] for start, end in spans] == tokens.words
    assert all(character not in "".join(tokens.words) for character in "’-. 😀")
    rest = list(folded)
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        rest[start:end] = " " * (end - start)
    assert not any(character.isalnum() for character in rest)


@given(st.text(st.sampled_from("abc1'-. _"), max_size=30))
def test_plain_and_accented_texts_are_cut_alike(text: str) -> None:
    assert Tokens(fold(text + " é")).words[:-1] == Tokens(fold(text)).words
