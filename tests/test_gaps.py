"""The network: how it reads an article, what it says of gaps and surplus, and the second vote."""

from __future__ import annotations

import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.context.gaps import gaps, surplus
from newslint.context.network import Network, judged, network
from newslint.context.reading import END, Token, Vocabulary, shape_of, tokens_of
from newslint.context.voting import likelier, vote
from newslint.registry import load_registry
from newslint.ruleset import RuleSet
from newslint.spans import Span
from tests.helpers import command, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

SOUND = "The mayor of the town said on Monday that the bridge would be closed for a week."


def reader() -> Network:
    found = network()
    assert found, "the tests need the extra: pip install -e '.[context]'"
    return found


@pytest.fixture
def without() -> Iterator[None]:
    """As if onnxruntime were not installed."""
    network.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "onnxruntime", None)
        yield
    network.cache_clear()


def test_tokens_and_their_places() -> None:
    text = "“It’s Ms Hall’s 1,500 don’ts,” he said\nin 2014."
    tokens = list(tokens_of(text))
    assert [token.form for token in tokens] == [
        '"', "It", "'s", "Ms", "Hall", "'s", "1,500", "don'ts", ",", '"', "he", "said", END, "in",
        "2014", ".",
    ]  # fmt: skip
    assert [text[token.start : token.end] for token in tokens][7] == "don’ts"
    spaced = ["Ms", "Hall", "1,500", "don'ts", "he", "said", "in", "2014"]
    assert [token.form for token in tokens if token.spaced] == spaced


@given(st.text(alphabet="ab’'s 1.,“\n-é", max_size=40))
def test_tokens_cover_all_but_spaces(text: str) -> None:
    tokens = list(tokens_of(text))
    left = "".join(text[token.start : token.end] for token in tokens)
    assert left == text.replace(" ", "")
    assert all(one.end <= other.start for one, other in pairwise(tokens))


def test_shapes_and_numbers() -> None:
    shapes = [shape_of(form) for form in ("\n", "7", "2014", "1,500", ",", "a", "A", "UN", "Hall")]
    assert shapes == list(range(9))
    assert shape_of("McCain") == 9
    assert shape_of("'s") == shape_of("a")
    known = Vocabulary.of(b"the\n0000\nhall", b"all\nthe")
    assert known.numbers(Token("Hall", 0, 4, spaced=True)) == (3, 1, 17)
    assert known.numbers(Token("2014", 0, 4, spaced=False)) == (2, 0, 4)
    assert known.numbers(Token("unknown", 0, 7, spaced=False))[0] == 0


def test_what_is_missing_is_seen() -> None:
    doc = plain(SOUND.replace("the bridge", "bridge"))
    found = max(gaps(doc, ("the", "a"), -20.0), key=lambda gap: gap.odds)
    assert found.after.form == "bridge"
    assert found.missing[0] == "the"
    assert doc.text[found.after.start : found.after.end] == "bridge"


def test_what_is_too_much_is_seen() -> None:
    doc = plain(SOUND.replace("on Monday", "on the Monday"))
    assert max(surplus(doc, -20.0), key=lambda one: one.odds).token.form == "the"


def test_headings_are_not_judged() -> None:
    doc = plain(f"Mayor closes bridge\n\n{SOUND}\n")
    found = judged(doc)
    assert found
    assert {token.form for token in found.tokens}.isdisjoint({"Mayor", "closes"})
    assert [doc.text[one.start : one.end] for one in found.tokens if one.form == "mayor"]


def test_a_long_article_is_judged_piece_by_piece() -> None:
    tokens = list(tokens_of(" ".join([SOUND] * 300)))
    whole = reader().judge(tokens)
    assert len(whole.gaps) == len(whole.faults) == len(tokens) > 4000
    middle = reader().judge(tokens[1900:2100])
    for place in range(60, 140):
        assert whole.gaps[1900 + place] == pytest.approx(middle.gaps[place], abs=1e-3)
        assert whole.faults[1900 + place] == pytest.approx(middle.faults[place], abs=1e-3)


def test_an_article_without_sentences_is_not_judged() -> None:
    assert judged(plain("A heading\n")) is None
    assert list(gaps(plain("A heading\n"), ("the",), -20.0)) == []


def test_a_mended_text_is_likelier() -> None:
    wrong = SOUND.replace("the bridge", "bridge")
    start = wrong.index("bridge")
    gain = likelier(reader(), wrong, Span(start, start + 6), "the bridge")
    assert gain > 0
    start = SOUND.index("the bridge")
    assert likelier(reader(), SOUND, Span(start, start + 10), "bridge") == pytest.approx(-gain)


def test_a_text_that_stays_the_same_is_as_likely() -> None:
    assert likelier(reader(), SOUND, Span(4, 9), "mayor") == 0


@pytest.mark.usefixtures("without", "desk")
def test_the_rules_are_silent_without_the_extra(capsys: pytest.CaptureFixture[str]) -> None:
    doc = plain(SOUND)
    assert judged(doc) is None
    assert list(gaps(doc, ("the",), -20.0)) == []
    needing = [rule for rule in load_registry(grammar=False).rules if rule.requires]
    assert needing
    assert list(RuleSet(needing).hits(doc)) == []
    code, out, _ = command(capsys, "doctor")
    assert code == 0
    assert 'not installed: pip install "newslint[context]"' in out
    code, out, _ = command(capsys, "test", "--rule", "missing-article-in-context")
    assert code == 0
    assert "not proved, onnxruntime is not installed" in out


@pytest.mark.usefixtures("without")
def test_nobody_votes_without_the_extra() -> None:
    from newslint.api import lint_text

    findings = lint_text("He said the the bridge is shut.\n")
    doc = plain("He said the the bridge is shut.\n")
    assert [vote(doc, one, Span(one.start, one.end)) for one in findings] == [0] * len(findings)
