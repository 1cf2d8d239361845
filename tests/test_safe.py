"""Fixes made unseen: none in speech, none of a name, none over another, none on a second run."""

from __future__ import annotations

import os
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newslint
from newslint.finding import in_common
from newslint.fix import applied, edits_of
from newslint.lexicon.known import known
from newslint.mending import mend
from newslint.readers.reading import read_all
from newslint.registry import load_registry
from newslint.session import Session
from newslint.source import Source, decode, read_source
from newslint.tokens import WORD

if TYPE_CHECKING:
    from newslint.finding import Finding

SHARED = os.path.join(os.path.dirname(os.path.dirname(newslint.__path__[0])), "shared", "gold")
POOL = os.path.join(SHARED, "pool", "texts")
SESSION = Session({"grammar": "off"}, given="these tests")
RULES = {rule.code: rule for rule in load_registry(grammar=False).rules}

SENTENCES = (
    "The the mayor spoke.", "They would have went home.", "Israel sot down the plane.",
    "The goverment fell on Monday.", "Vartaniemi sot down a a drone.", "She is a 19 year old.",
    "The Vartaniem goverment, she said.", "It was an newly-opened school.", "He left .",
    "President Basahar al-Assad spoke.", "It cost 2,5 percent more.", "They came in White House.",
    "It rose between 10 million to 19 million people.", "A man was shot,, police said.",
    "That is its home town, she said.", "They have showed up.", "Police found p0rn.",
)  # fmt: skip
MARKS = (("", ""), ("“", "” he said."), ('"', '" she said.'), ("‘", "’ they said."), ("“", ""))
PARAGRAPHS = st.tuples(st.sampled_from(MARKS), st.lists(st.sampled_from(SENTENCES), max_size=3))
ENDS = st.sampled_from(["\n\n", "\r\n\r\n", "\n"])


def safe(source: Source) -> list[Finding]:
    return [one for one in SESSION.check(source).findings if one.safe]


def check_safe(source: Source) -> int:
    """Assert all that must hold of the safe fixes of a source; how many there are."""
    found = safe(source)
    docs = read_all(source)
    for one in found:
        assert len(one.replacements) == 1
        assert one.whole
        assert RULES[one.code].category not in ("names", "risk", "clarity")
        before, after = in_common(one.text, one.replacements[0])
        if RULES[one.code].category != "punctuation" and not one.code.startswith("STY"):
            assert not any(doc.in_quote(one.start) for doc in docs), one
        for word in WORD.findall(one.text):
            if word[0].isupper() and not known(word):
                assert word in WORD.findall(one.replacements[0]), one
        assert before + after <= len(one.text)
    edits = edits_of(found)
    assert all(one.end <= other.start for one, other in pairwise(edits))
    return len(edits)


def check_twice(source: Source) -> None:
    """Assert that mending what was mended changes nothing, and that only edits change it."""
    made = mend(SESSION, source)
    again = mend(SESSION, made.source)
    assert again.edits == 0
    assert again.after == made.after
    first = edits_of(SESSION.check(source).findings)
    if made.edits == len(first):
        assert made.source.text == applied(source.text, first)


@settings(max_examples=150)
@given(st.lists(PARAGRAPHS, min_size=1, max_size=4), ENDS)
def test_generated_copy(parts: list[tuple[tuple[str, str], list[str]]], end: str) -> None:
    text = end.join(opened + " ".join(said) + closed for (opened, closed), said in parts)
    source = decode(text.encode(), "a.txt")
    check_safe(source)
    check_twice(source)


def test_no_safe_fix_in_speech() -> None:
    for sentence in SENTENCES:
        source = decode(f"“{sentence[:-1]},” he said.\n".encode(), "a.txt")
        inside = [one for one in safe(source) if RULES[one.code].category != "punctuation"]
        assert [one for one in inside if one.end <= len(sentence)] == []


@pytest.mark.skipif(not os.path.isdir(POOL), reason="there is no rough copy here")
def test_rough_copy() -> None:
    names = sorted(os.listdir(POOL))[:60]
    made = 0
    for name in names:
        source = read_source(os.path.join(POOL, name))
        made += check_safe(source)
        check_twice(source)
    assert made > 10


FACTS = ("weekday-of-date", "impossible-time", "backwards-range", "conversion-of-units",
         "score-backwards", "decimal-comma", "ungrouped-figure", "present-perfect-finished-time",
         "unclosed-quote", "stray-closer", "quote-not-reopened", "comma-before-name",
         "missing-article")  # fmt: skip


@pytest.mark.parametrize("name", FACTS)
def test_what_may_change_facts_is_asked_about(name: str) -> None:
    assert next(rule for rule in RULES.values() if rule.name == name).ask


def test_a_guess_of_style_is_asked_about_and_a_style_is_not() -> None:
    copy = decode(b"An e-mail came. The email was short. A second email was long.\n", "a.txt")
    assert [one for one in safe(copy) if one.code.startswith("STY")] == []
    with Session({"style": "ap", "grammar": "off"}, given="these tests") as session:
        found = session.check(copy).findings
    assert [one.text for one in found if one.safe] == ["e-mail"]
