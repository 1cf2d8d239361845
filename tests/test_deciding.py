"""One finding for each place: who is heard, what else is offered, and who agrees."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.deciding import one_per_place
from newslint.finding import Finding
from newslint.fix import applied, edit_of
from newslint.lint import lint
from newslint.readers.reading import read
from newslint.rule import LEVELS, Hit, Rule
from newslint.ruleset import RuleSet
from newslint.select import Selection, enabled
from newslint.source import Source
from newslint.spans import Span
from tests.findings import finding

if TYPE_CHECKING:
    from newslint.document import Document

A_LT = finding(0, 9, "LT-A", category="languagetool")
A_NAME = finding(3, 5, "NAM901", category="names")
A_WARNING = finding(0, 9, "NEW901", "warning", category="news")
POINT = finding(4, 4, "PUN901", category="punctuation")

KEPT = {
    "apart": ([finding(0, 2), finding(2, 4)], [(0, 2), (2, 4)]),
    "the surer kind": ([A_LT, A_NAME], [(3, 5)]),
    "the higher level first": ([A_WARNING, A_NAME], [(3, 5)]),
    "the longer of a kind": ([finding(0, 2), finding(0, 4)], [(0, 4)]),
    "the first of a length": ([finding(2, 5), finding(0, 3)], [(0, 3)]),
    "a loser clears the way": ([finding(0, 3), finding(2, 6), finding(5, 8)], [(2, 6)]),
    "a point is no stretch": ([POINT, A_NAME], [(3, 5), (4, 4)]),
    "two points": ([POINT, POINT._replace(code="PUN902")], [(4, 4)]),
    "a point in a long one": ([finding(0, 9), POINT, finding(4, 6)], [(0, 9), (4, 4)]),
    "a sentence beside its words": ([finding(0, 90), finding(3, 9)], [(0, 90), (3, 9)]),
    "the same twice": ([A_NAME, A_NAME], [(3, 5)]),
    "none": ([], []),
}


@pytest.mark.parametrize(("findings", "places"), KEPT.values(), ids=KEPT)
def test_one_per_place(findings: list[Finding], places: list[tuple[int, int]]) -> None:
    for order in (findings, findings[::-1]):
        assert [(one.start, one.end) for one in one_per_place(order)] == places


COPY = "the men has go\nto Leeds"
CATEGORIES = ["usage", "names", "style", "languagetool", "context", "other"]


@st.composite
def stretches(draw: st.DrawFn) -> Finding:
    """A finding in the copy, of any kind, that may be mended."""
    start = draw(st.integers(0, len(COPY)))
    end = draw(st.integers(start, min(len(COPY), start + 6)))
    new = tuple(draw(st.lists(st.sampled_from(["a", "go", "men has", "to", ""]), max_size=2)))
    made = finding(
        start, end, draw(st.sampled_from(["USE901", "NAM901"])), draw(st.sampled_from(LEVELS)),
        text=COPY[start:end], category=draw(st.sampled_from(CATEGORIES)), fixes=new,
    )  # fmt: skip
    quoted = draw(st.booleans())
    return made._replace(
        written=new if draw(st.booleans()) else (), whole=draw(st.booleans()), in_quote=quoted,
        fixable=bool(new) and not quoted,
    )  # fmt: skip


MANY = st.lists(stretches(), max_size=25)


@given(MANY, st.randoms(use_true_random=False))
def test_the_order_of_findings_changes_nothing(many: list[Finding], chance: random.Random) -> None:
    kept = one_per_place(many)
    shuffled = list(many)
    chance.shuffle(shuffled)
    assert one_per_place(shuffled) == kept
    assert one_per_place(kept) == kept
    assert kept == sorted(kept, key=lambda one: (one.start, one.end, one.code))


@given(MANY)
def test_what_is_kept_is_apart_and_what_is_not_overlaps_it(many: list[Finding]) -> None:
    kept = one_per_place(many)

    def overlap(one: Finding, two: Finding) -> bool:
        if one.start == one.end or two.start == two.end:
            return (one.start, one.end) == (two.start, two.end)
        return one.start < two.end and two.start < one.end

    for number, one in enumerate(kept):
        assert not any(overlap(one, other) for other in kept[number + 1 :])
    assert all(any(overlap(one, other) for other in kept) for one in many)


@given(MANY)
def test_what_is_offered_would_have_been_written_by_one_of_them(many: list[Finding]) -> None:
    def results(one: Finding) -> set[str]:
        choices = range(len(one.written)) if one.whole else ()
        return {applied(COPY, [edit_of(one, choice)]) for choice in choices}

    offered = set().union(*map(results, many))
    for one in one_per_place(many):
        assert results(one) <= offered
        assert not one.written or len(one.written) == len(one.replacements)
        was = [other for other in many if other[:4] == one[:4] and other.message == one.message]
        assert any(
            one.replacements[: len(other.replacements)] == other.replacements for other in was
        )
        assert any(LEVELS.index(other.level) - LEVELS.index(one.level) in (0, 1) for other in was)


DEFAULT = Selection()
SET = Selection(levels=(("GRA901", "warning"),))


def rule(code: str, level: str = "error") -> Rule:
    return Rule(code, f"rule-{code.lower()}", level, f"{{found}} {code}")


def decided(
    doc: Document, *said: tuple[str, str, str, tuple[str, ...]], judges: Any = (),
    selection: Selection = DEFAULT,
) -> list[Finding]:  # fmt: skip
    """What is reported where this is said: codes, levels, words, their replacements."""

    def grammar(doc: Document) -> list[tuple[Rule, Hit]]:
        return [
            (one, Hit(Span(at, at + len(words)), new))
            for code, level, words, new in said
            for at in [doc.text.index(words)]
            for one in enabled([rule(code, level)], selection)
        ]

    return lint(doc, RuleSet([]), grammar, judges)


def told(doc: Document, *said: Any, judges: Any = ()) -> tuple[str, str, tuple[str, ...], bool]:
    """The one thing that is reported: rule, level, replacements, and whether it is safe to make."""
    (one,) = decided(doc, *said, judges=judges)
    assert len(one.written) == len(one.replacements)
    return one.code, one.level, one.replacements, one.safe


def document(text: str) -> Document:
    return read(Source("a.txt", text))


HAS = ("GRA901", "warning", "has", ("have",))
DOUBT = ("GRA901", "suggestion", "has", ("have",))
JOINED = {
    "what another engine would write comes after": (
        [HAS, ("LT-A", "warning", "has", ("had",))], ("GRA901", "warning", ("have", "had"), False),
    ),
    "of a longer stretch what changes these words alone": (
        [HAS, ("LT-A", "warning", "men has", ("men had", "man has"))],
        ("GRA901", "warning", ("have", "had"), False),
    ),
    "of a shorter stretch with the words around": (
        [("GRA901", "error", "men has", ("men have",)), ("LT-A", "error", "men", ("man",))],
        ("GRA901", "error", ("men have", "man has"), False),
    ),
    "of one that reaches over the edge": (
        [("GRA901", "error", "men has", ("men have",)), ("LT-A", "error", "has go", ("had go",))],
        ("GRA901", "error", ("men have", "men had"), False),
    ),
    "nothing that cannot be written here": (
        [HAS, ("LT-A", "warning", "men has", ("man has",))], ("GRA901", "warning", ("have",), True),
    ),
    "two of one engine mend one after the other": (
        [HAS, ("GRA902", "warning", "has", ("had",))], ("GRA901", "warning", ("have",), True),
    ),
    "the house has chosen": (
        [("STY901", "warning", "has", ("have",)), ("LT-A", "warning", "has", ("had", "have"))],
        ("STY901", "warning", ("have",), True),
    ),
    "nor does the house's form answer another's": (
        [("GRA901", "error", "has", ("have",)), ("STY901", "warning", "has", ("had",))],
        ("GRA901", "error", ("have",), True),
    ),
    "a suggestion does not answer an error": (
        [("GRA901", "error", "has", ("have",)), ("LT-A", "suggestion", "has", ("had",))],
        ("GRA901", "error", ("have",), True),
    ),
    "a finding without a fix takes one for its own words": (
        [("GRA901", "error", "has", ()), ("LT-A", "warning", "has", ("had",))],
        ("GRA901", "error", ("had",), False),
    ),
    "but none for others": (
        [("GRA901", "error", "men has", ()), ("LT-A", "warning", "has", ("had",))],
        ("GRA901", "error", (), False),
    ),
    "two that agree are surer": (
        [HAS, ("LT-A", "warning", "men has", ("men have",))], ("GRA901", "error", ("have",), True),
    ),
    "agreed on the best, the rest is settled": (
        [HAS, ("LT-A", "warning", "has", ("have", "had"))], ("GRA901", "error", ("have",), True),
    ),
    "agreed on another's second": (
        [HAS, ("LT-A", "warning", "has", ("had", "have"))],
        ("GRA901", "error", ("have", "had"), False),
    ),
    "an error is no more than that": (
        [("GRA901", "error", "has", ("have",)), ("LT-A", "error", "has", ("have",))],
        ("GRA901", "error", ("have",), True),
    ),
    "two suggestions of rules are one": (
        [DOUBT, ("LT-A", "suggestion", "has", ("have", "had"))],
        ("GRA901", "suggestion", ("have", "had"), False),
    ),
    "nor does one make an error of a warning": (
        [HAS, ("LT-A", "suggestion", "has", ("have",))], ("GRA901", "warning", ("have",), True),
    ),
    "two rules of one engine do not agree": (
        [HAS, ("USE901", "warning", "has", ("have",))], ("USE901", "warning", ("have",), True),
    ),
    "the context confirms a suggestion": (
        [DOUBT, ("CONTEXT901", "suggestion", "has", ("have",))],
        ("GRA901", "warning", ("have",), False),
    ),
    "three raise it once": (
        [DOUBT, ("CONTEXT901", "suggestion", "has", ("have",)),
         ("LT-A", "suggestion", "has", ("have",))],
        ("GRA901", "warning", ("have",), False),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "wanted"), JOINED.values(), ids=JOINED)
def test_joined(said: list[Any], wanted: Any) -> None:
    for order in (said, said[::-1]):
        assert told(document("All the men has gone to Leeds."), *order) == wanted


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ((("GRA901", "suggestion"), ("CONTEXT901", "suggestion")), "suggestion"),
        ((("GRA901", "warning"), ("CONTEXT901", "warning")), "error"),
    ],
)
def test_agreement_about_what_somebody_said(said: Any, level: str) -> None:
    doc = document("“All the men has gone,” he said.")
    (one,) = decided(doc, *((code, low, "has", ("have",)) for code, low in said))
    assert (one.level, one.in_quote, one.fixable) == (level, True, False)


def test_what_is_said_of_words_spoken_is_not_offered_for_marks() -> None:
    doc = document("“He lives in Leeds which is far,” she said.")
    marks = ("PUN901", "warning", "Leeds which", ("Leeds, which",))
    assert told(doc, marks, ("LT-A", "warning", "Leeds which", ("Leeds that",))) == (
        "PUN901", "warning", ("Leeds, which",), True,
    )  # fmt: skip


def test_over_a_line_wrap() -> None:
    doc = document("They did it in\nregards to Leeds.")
    best = ("GRA901", "warning", "regards", ("regard",))
    wider = ("LT-A", "warning", "in regards to", ("in regard to", "in view to"))
    assert told(doc, best, wider) == ("GRA901", "error", ("regard",), True)
    whole = ("GRA901", "error", "in regards to", ("in regard to",))
    (one,) = decided(doc, whole, ("LT-A", "warning", "regards", ("view",)))
    assert one.replacements == ("in regard to", "in view to")
    assert one.written == ("in\nregard to", "in\nview to")


def test_in_markup() -> None:
    doc = read(Source("a.html", "<p>All the men has <b>gone</b> to Leeds.</p>"))
    (one,) = decided(doc, HAS, ("LT-A", "warning", "men has", ("men are R&D",)))
    assert one.replacements == ("have", "are R&D")
    assert one.written == ("have", "are R&amp;D")
    assert told(doc, HAS, ("LT-A", "warning", "has gone", ("had gone",))) == (
        "GRA901", "warning", ("have",), True,
    )  # fmt: skip
    (broken,) = decided(doc, ("GRA901", "warning", "has gone", ("went",)),
                        ("LT-A", "warning", "has", ("had",)))  # fmt: skip
    assert (broken.replacements, broken.fixable) == (("went",), False)


def test_the_shape_of_an_apostrophe_is_no_other_word() -> None:
    doc = document("He dont go. It’s late, isn’t it?")
    said = (("GRA901", "warning", "dont", ("don’t",)), ("LT-A", "warning", "dont", ("don't",)))
    assert told(doc, *said) == ("GRA901", "error", ("don’t",), True)


VOTES = {
    "nobody": ([], "warning"),
    "no vote": ([0], "warning"),
    "support": ([1], "error"),
    "support of an error": ([1, 1, 1], "error"),
    "a veto": ([-1], "suggestion"),
    "two vetoes": ([-1, -1], None),
    "one of each": ([1, -1], "warning"),
}


@pytest.mark.parametrize(("votes", "level"), VOTES.values(), ids=VOTES)
def test_judges(votes: list[int], level: str | None) -> None:
    doc = document("First line.\r\n\r\nAll the men has gone.")
    asked: list[str] = []

    def judge(vote: int) -> Any:
        def says(doc: Document, _: Finding, place: Span) -> int:
            asked.append(doc.text[place.start : place.end])
            return vote

        return says

    found = decided(doc, HAS, judges=[judge(vote) for vote in votes])
    assert [one.level for one in found] == ([level] if level else [])
    assert [one.safe for one in found] == ([sum(votes) >= 0] if level else [])
    assert asked == ["has"] * len(votes)


@pytest.mark.parametrize(("vote", "levels"), [(1, ["suggestion"]), (-1, [])])
def test_judges_of_what_somebody_said(vote: int, levels: list[str]) -> None:
    doc = document("“All the men has gone,” he said.")
    found = decided(doc, DOUBT, judges=[lambda *_: vote])
    assert [one.level for one in found] == levels


def test_a_level_that_the_newsroom_has_set_stays() -> None:
    doc = document("All the men has gone.")
    agreed = (HAS, ("LT-A", "warning", "has", ("have",)))
    assert told(doc, *agreed)[1] == "error"
    assert [one.level for one in decided(doc, *agreed, selection=SET)] == ["warning"]


@pytest.mark.parametrize("vote", [1, -1, -2])
def test_no_vote_moves_a_level_that_the_newsroom_has_set(vote: int) -> None:
    doc = document("All the men has gone.")
    found = decided(doc, HAS, judges=[lambda *_: vote], selection=SET)
    assert [one.level for one in found] == ["warning"]


def test_only_what_would_be_reported_is_judged() -> None:
    asked: list[str] = []

    def judge(*said: Any) -> int:
        asked.append(said[1].code)
        return 0

    doc = document("All the men has gone.")
    decided(doc, HAS, ("LT-A", "warning", "men has", ("men have",)), judges=[judge])
    assert asked == ["GRA901"]
