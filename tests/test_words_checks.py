"""Missing and left-over words: what the examples in the rules do not show."""

from __future__ import annotations

import importlib
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from newslint.document import Document
from newslint.layout import paragraphs_of
from newslint.lexicon.store import data_path
from newslint.spans import SourceMap

if TYPE_CHECKING:
    from newslint.rule import Rule
    from newslint.source import Source


def found(name: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    """What a check reports in a text, with its fixes."""
    source = cast("Source", SimpleNamespace(text=text))
    doc = Document(source, text, SourceMap.identity(len(text)), paragraphs_of(text))
    rule = cast("Rule", importlib.import_module(f"newslint.checks.{name}").RULE)
    assert rule.check is not None
    return [(text[hit.span.start : hit.span.end], hit.replacements) for hit in rule.check(doc)]


@pytest.mark.parametrize(
    ("name", "text", "span", "fix"),
    [
        ("owner_or_verb", "It’s success continues a trend.", "It’s", "Its"),
        ("owner_or_verb", "Go back to where your from.", "your", "you're"),
        ("owner_or_verb", "They say its so hard that it hurts.", "its", "it's"),
        ("owner_or_verb", "He knew when its time to go.", "its", "it's"),
        ("lost_preposition", "She was found guilty murder.", "guilty murder", "guilty of murder"),
        ("lost_preposition", "It belongs the king.", "belongs the", "belongs to the"),
        (
            "phrase_without_preposition",
            "They met on the eve the vote.",
            "the eve the",
            "the eve of the",
        ),
        ("modal_then_form", "He says that it will carries on.", "carries", "carry"),
        (
            "doubled_around_adverb",
            "It was a largely a success.",
            "a largely a",
            "largely a",
        ),
        ("lost_auxiliary", "They gone to the shops.", "gone", "have gone"),
        ("left_over_preposition", "They plan to examine of the plan.", "of ", ""),
        (
            "verb_after_participle",
            "The emails sent by the mayor was read out.",
            "was",
            "were",
        ),
        ("base_after_be", "He was accuse of theft.", "accuse", "accused"),
        ("base_after_be", "The work was stop by the mayor.", "stop", "stopped"),
        ("pronoun_verb", "He said it have no plan.", "have", "has"),
        ("missing_to", "They were told leave at noon.", "leave", "to leave"),
        ("determiner_number", "Many reason for it were given.", "reason", "reasons"),
    ],
)
def test_slips_are_found(name: str, text: str, span: str, fix: str) -> None:
    hits = found(name, text)
    assert [hit[0] for hit in hits] == [span]
    assert hits[0][1][0] == fix


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("owner_or_verb", "He said it's possible control will change hands."),
        ("owner_or_verb", "The rest of it's kind of dull."),
        ("lost_preposition", "They were linked the same week."),
        ("lost_preposition", "When she was arrested the town was shocked."),
        ("doubled_around_adverb", "What it really is is a test, and he had never had one."),
        ("lost_auxiliary", "Had the firm been told? I've never been there."),
        ("base_after_be", "All they do is release by May. What matters is support by the state."),
        ("pronoun_verb", "He asked that she have a say. Does everyone have one?"),
        ("missing_to", "The end is likely close."),
        ("determiner_number", "Most strep A infections are mild."),
        ("modal_then_form", "They can, meaning to win, go on. What can playing well do?"),
        ("verb_after_participle", "The man injured in the crash was named."),
    ],
)
def test_what_is_right_is_left_alone(name: str, text: str) -> None:
    assert found(name, text) == []


def test_every_counted_phrase_has_its_words_and_a_preposition() -> None:
    with open(data_path("phrases.txt"), encoding="utf-8") as file:
        rows = [row.split() for row in file]
    assert len(rows) > 150
    assert all(len(row) in {3, 4} for row in rows)
    assert rows == sorted(rows)
