"""Sentences of news copy."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers import plain

WHOLE = [
    "He left.",
    "The U.S. Senate voted on Monday.",
    "The U.S. is one of them.",
    "Critics in the U.S. Congress object.",
    "Gen. Ann Price and Sen. Tom Dale met Rep. Lee.",
    "Mr. and Mrs. Hall met Dr. Cole at St. Mark’s.",
    "Lt. Gov. Dana Reed and Capt. Ola Berg spoke.",
    "They met on Jan. 5 and on Sept. 11, 2020.",
    "The crew of Flight No. 5 and the No. 10 bus waited.",
    "It is on p. 12 of vol. 3.",
    "J. R. Smith and George W. Bush sat with A.J. Cole.",
    "John F. Kennedy was there.",
    "Doors open at 9 a.m. Monday in Room 2.",
    "Acme Inc. Chairman Lee Park and Bolt Co. Director Ida Holm resigned.",
    "Martin King Jr. Boulevard is closed.",
    "It costs $3.5 million, or 2.4 percent.",
    "See example.org for more.",
    "Jersey City, N.J. Mayor Joan Hill agreed.",
    "“Go!” she said.",
    "“Where is it?” he asked.",
    "He waited ... and waited.",
    "She paused… then left.",
    "It was 5 p.m. when they met.",
    "Smith v. Jones began.",
    "A headline without an end",
]

SPLIT = [
    ["He left.", "She stayed."],
    ["Who left?", "She did!", "He stayed."],
    ["He lives in the U.S.", "The firm does not."],
    ["It opened at 9 a.m.", "The doors were shut."],
    ["She works for Acme Inc.", "He works for Bolt."],
    ["They met in Jan.", "The talks failed."],
    ["Is it so?", "No.", "He left."],
    ["“He left.”", "She stayed."],
    ["“He left.", "She stayed,” he said."],
    ["‘It is late,’ he said.", "‘Go home.’"],
    ["(He left.)", "She stayed."],
    ["He left…", "She stayed."],
    ["It fell to 5.", "Then it rose."],
    ["It rose in 2019.", "In 2020 it fell."],
    ["It rose.", "2020 was worse."],
    ["Élan was gone.", "Émile wept."],
    ["She chose plan B.", "The board agreed."],
]


@pytest.mark.parametrize("text", WHOLE)
def test_no_split(text: str) -> None:
    assert [text[start:end] for start, end in plain(text).sentences] == [text]


@pytest.mark.parametrize("sentences", SPLIT, ids=" | ".join)
def test_split(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in plain(text).sentences] == sentences


def test_a_paragraph_ends_a_sentence() -> None:
    doc = plain("Mayor resigns\n\nHe left Mr.\n\nHall")
    found = [doc.text[start:end] for start, end in doc.sentences]
    assert found == ["Mayor resigns", "He left Mr.", "Hall"]


def test_sentence_at_and_paragraph_at() -> None:
    doc = plain("He left. She stayed.\n\nNobody spoke.")
    for phrase, sentence, paragraph in [
        ("He", "He left.", 0),
        ("stayed", "She stayed.", 0),
        ("spoke", "Nobody spoke.", 1),
    ]:
        offset = doc.text.index(phrase)
        start, end = doc.sentence_at(offset)
        assert doc.text[start:end] == sentence
        assert doc.paragraph_at(offset) == doc.paragraphs[paragraph]


PIECES = st.sampled_from(
    ["He", "left", ". ", "! ", "… ", "“", "” ", "U.S.", "Mr", " ", "\n\n", "5"]
)


@given(st.lists(PIECES).map("".join))
def test_sentences_are_apart_and_leave_nothing_out(text: str) -> None:
    doc = plain(text)
    found = [doc.text[start:end] for start, end in doc.sentences]
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(
        one.end <= two.start for one, two in zip(doc.sentences, doc.sentences[1:], strict=False)
    )
