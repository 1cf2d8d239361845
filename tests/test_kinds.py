"""The kinds of declarative rules, each by small rules of its own."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from newslint.lint import lint
from newslint.packs.compiling import rule_from_yaml
from newslint.rule import Rule
from newslint.ruleset import RuleSet
from tests.helpers import plain

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.finding import Finding


def rule(kind: str, spec: Any, number: int = 901, **more: Any) -> Rule:
    """A rule compiled as a file would be."""
    fields = {
        "code": f"USE{number}",
        "level": "error",
        "message": "“{found}”: “{fix}”.",
        "bad": ["[[x]]"],
        "good": ["y"],
        **more,
        kind: spec,
    }
    text = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)
    return Rule(**rule_from_yaml(f"usage/rule-{number}.yaml", text))


def found(doc: Document, *rules: Rule) -> list[tuple[str, tuple[str, ...]]]:
    """What the rules find, as the source text and the fixes, in order of place."""
    return [(one.text, one.replacements) for one in findings(doc, *rules)]


def findings(doc: Document, *rules: Rule) -> list[Finding]:
    return lint(doc, RuleSet(rules))


PREFER = {
    "whole word": ({"cafe": "café"}, "A cafe in the cafeteria.", [("cafe", "café")]),
    "joined by a hyphen": ({"cafe": "café"}, "A cafe-bar.", [("cafe", "café")]),
    "capital": ({"cafe": "café"}, "Cafe, CAFE.", [("Cafe", "Café"), ("CAFE", "CAFÉ")]),
    "phrase": ({"sot down": "sat down"}, "He sot down.", [("sot down", "sat down")]),
    "phrase over a wrap": ({"sot down": "sat down"}, "He sot\ndown.", [("sot\ndown", "sat down")]),
    "phrase over a hard space": ({"sot down": "sat down"}, "He sot\u00a0down.",
                                 [("sot\u00a0down", "sat down")]),
    "no phrase over a comma": ({"sot down": "sat down"}, "He sot, down.", []),
    "no phrase over a paragraph": ({"sot down": "sat down"}, "He sot\n\ndown.", []),
    "hyphen in the phrase": ({"on-going": "ongoing"}, "An on-going, on‑going, on going row.",
                             [("on-going", "ongoing"), ("on‑going", "ongoing")]),
    "own capitals": ({"white House": "White House"}, "The white House, the white house.",
                     [("white House", "White House")]),
    "capitals are what is right": ({"iphone": "iPhone"}, "An iphone. Iphone.",
                                   [("iphone", "iPhone"), ("Iphone", "iPhone")]),
    "same as it is": ({"Nato": "NATO", "nato": "NATO"}, "NATO and Nato.", [("Nato", "NATO")]),
    "straight apostrophe": ({"dont": "don't"}, "I dont.", [("dont", "don't")]),
    "curly apostrophe": ({"dont": "don't"}, "I dont, it’s so.", [("dont", "don’t")]),
    "apostrophe in the phrase": ({"would of": "would've", "its' own": "its own"},
                                 "It has its’ own.", [("its’ own", "its own")]),
    "marks around": ({"(sic": "[sic"}, "So (sic it is.", [("(sic", "[sic")]),
    "I within": ({"I and him": "he and I"}, "So I and him left.", [("I and him", "he and I")]),
    "I first": ({"I and him": "he and I"}, "I and him left.", [("I and him", "he and I")]),
}  # fmt: skip


@pytest.mark.parametrize(("spec", "text", "expected"), PREFER.values(), ids=PREFER)
def test_prefer(spec: dict[str, str], text: str, expected: list[tuple[str, str]]) -> None:
    assert found(plain(text), rule("prefer", spec)) == [(wrong, (fix,)) for wrong, fix in expected]


def test_prefer_offers_several() -> None:
    offers = rule("prefer", {"utilize": ["use", "apply"]})
    assert found(plain("They Utilize it."), offers) == [("Utilize", ("Use", "Apply"))]


def test_prefer_keeps_the_longer_of_two_phrases() -> None:
    both = rule("prefer", {"sot": "sat", "sot dwon": "sat down"})
    assert found(plain("He sot dwon."), both) == [("sot dwon", ("sat down",))]


TRAIL = {
    "find": r"\b(?:murder|fraud) (?P<error>trail)s?\b",
    "fix": "trial",
    "needs": ["trail", "trails"],
}
PATTERN = {
    "group": (TRAIL, "A murder trail. Fraud Trails. MURDER TRAIL.",
              [("trail", "trial"), ("Trail", "Trial"), ("TRAIL", "TRIAL")]),
    "whole match": ({"find": r"\bteh\b", "fix": "the"}, "In teh end. Teh end.",
                    [("teh", "the"), ("Teh", "The")]),
    "over a wrap": (TRAIL, "It was a murder\ntrail.", [("trail", "trial")]),
    "needs another sentence": ({**TRAIL, "needs": ["verdict"]}, "A murder trail. The verdict.", []),
    "needs this sentence": ({**TRAIL, "needs": ["Verdict"]}, "The verdict of a murder trail.",
                            [("trail", "trial")]),
    "needs a whole word": ({"find": "art", "needs": ["art"], "fix": "x"}, "A start.", []),
    "unless overlaps": ({**TRAIL, "unless": r"murder trail ride"}, "A murder trail ride.", []),
    "unless elsewhere": ({**TRAIL, "unless": r"ride"}, "A murder trail, then a ride.",
                         [("trail", "trial")]),
    "case counts": ({"find": r"\bInternet\b", "fix": "internet", "case": True},
                    "The Internet, internet.", [("Internet", "internet")]),
    "case counts in unless": ({"find": "b", "unless": "A b", "fix": "c", "case": True}, "A b, a b",
                              [("b", "c")]),
    "groups in the fix": ({"find": r"(?P<day>Mon|Tues)day night", "fix": "late {day}day"},
                          "On Monday night.", [("Monday night", "Late Monday")]),
    "group that is absent": ({"find": r"teh(?P<more> odd)?", "fix": "the{more}"}, "So teh end.",
                             [("teh", "the")]),
    "error group that is absent": ({"find": r"teh(?P<error> odd)?", "fix": ""}, "So teh end.", []),
    "no fix": ({"find": r"teh"}, "So teh end.", [("teh", None)]),
    "same as it is": ({"find": r"the", "fix": "the"}, "So the end.", []),
    "empty": ({"find": r"(?<=\w)(?P<error>)(?=\.$)", "fix": "!"}, "So it ends.", [("", "!")]),
}  # fmt: skip


@pytest.mark.parametrize(("spec", "text", "expected"), PATTERN.values(), ids=PATTERN)
def test_pattern(spec: dict[str, Any], text: str, expected: list[tuple[str, str | None]]) -> None:
    wanted = [(wrong, () if fix is None else (fix,)) for wrong, fix in expected]
    assert found(plain(text), rule("pattern", spec)) == wanted


def test_pattern_lists_share_a_rule_and_fill_the_message() -> None:
    two = rule(
        "pattern",
        [{"find": r"(?P<who>mayor)s ball"}, {"find": r"(?P<who>major)s ball"}],
        message="The {who} has one “{found}”.",
    )
    said = [one.message for one in findings(plain("Mayors ball, majors ball."), two)]
    assert said == ["The Mayor has one “Mayors ball”.", "The major has one “majors ball”."]


SEQUENCE = {
    "alternatives": ({"tokens": ["rebel|government", "troop"], "fix": "troops"},
                     "A rebel troop, Government troop, army troop.",
                     [("rebel troop", "troops"), ("Government troop", "Troops")]),
    "over a wrap": ({"tokens": ["rebel", "troop"]}, "A rebel\ntroop.", [("rebel\ntroop", None)]),
    "not over a comma": ({"tokens": ["rebel", "troop"]}, "A rebel, troop.", []),
    "mark": ({"tokens": ["rebel", {"word": "troop", "mark": True}], "fix": "troops"},
             "A rebel troop.", [("troop", "troops")]),
    "optional present": ({"tokens": ["a", {"word": "very", "optional": True}, "unique"]},
                         "It is a very unique, a unique one.",
                         [("a very unique", None), ("a unique", None)]),
    "optional first": ({"tokens": [{"word": "very", "optional": True}, "unique"]},
                       "Unique. (Unique) A very unique one.",
                       [("Unique", None), ("Unique", None), ("very unique", None)]),
    "optional in the fix": ({"tokens": [{"word": "very", "optional": True, "as": "how"}, "uniqe"],
                             "fix": "{how} unique"},
                            "It is uniqe. Very uniqe.",
                            [("uniqe", "unique"), ("Very uniqe", "Very unique")]),
    "any word": ({"tokens": ["between", {"as": "one"}, "or", {"as": "two"}],
                  "fix": "between {one} and {two}"},
                 "Choose between Leeds or York.",
                 [("between Leeds or York", "between Leeds and York")]),
    "not": ({"tokens": ["less", {"not": ["than"], "mark": True}]}, "Less than less people.",
            [("people", None)]),
    "capital": ({"tokens": ["president", {"case": "capital"}]}, "The president Xi, president of.",
                [("president Xi", None)]),
    "lower": ({"tokens": [{"word": "white", "case": "lower"}, "house"]}, "White House, white house",
              [("white house", None)]),
    "upper": ({"tokens": ["the", {"case": "upper"}]}, "The UN, the A, the Un.", [("The UN", None)]),
    "joined": ({"tokens": ["on", {"word": "going", "joined": True}], "fix": "ongoing"},
               "An on-going, on going row.", [("on-going", "ongoing")]),
    "part of speech": ({"tokens": ["the", {"pos": ["NOUN.NNS"], "mark": True}]},
                       "The mayors saw the mayor.", [("mayors", None)]),
    "any noun": ({"tokens": ["the", {"pos": ["NOUN"], "mark": True}]},
                 "The mayors saw the old mayor.", [("mayors", None)]),
    "lemma": ({"tokens": [{"lemma": "take"}, "part"]},
              "They took part, take part and takes part.",
              [("took part", None), ("take part", None), ("takes part", None)]),
    "lemma of a verb": ({"tokens": [{"lemma": "meet"}]}, "They met at a meeting.",
                        [("met", None)]),
    "a form of another lemma": ({"tokens": ["the", {"lemma": "see"}]},
                                "He cut it with the saw.", []),
    "noun group": ({"tokens": [{"chunk": "noun", "as": "who"}, "resigned"], "fix": "{who} left"},
                   "Then the old town mayor resigned.",
                   [("the old town mayor resigned", "the old town mayor left")]),
    "head of a noun group": (
        {"tokens": ["between", {"chunk": "noun", "pos": ["NOUN.NNS"]}, "or"]},
        "Between the two old cities or between the old city or the sea.",
        [("Between the two old cities or", None)]),
    "group after group": (
        {"tokens": ["gave", {"chunk": "noun"}, {"chunk": "noun", "mark": True}]},
        "She gave the mayor a new hat.", [("a new hat", None)]),
    "verb group": ({"tokens": ["police", {"chunk": "verb", "mark": True}]},
                   "The police have not been told.", [("have not been told", None)]),
    "finite": ({"tokens": [{"word": ["who"]}, {"chunk": "finite", "mark": True}]},
               "The man who came asked who to blame.", [("came", None)]),
}  # fmt: skip


@pytest.mark.parametrize(("spec", "text", "expected"), SEQUENCE.values(), ids=SEQUENCE)
def test_sequence(spec: dict[str, Any], text: str, expected: list[tuple[str, str | None]]) -> None:
    wanted = [(wrong, () if fix is None else (fix,)) for wrong, fix in expected]
    assert found(plain(text), rule("sequence", spec)) == wanted


CONSISTENCY = {
    "one form": ("The adviser met an adviser.", []),
    "minority": ("An adviser, an advisor, an adviser.", [("advisor", "adviser")]),
    "minority first": ("Advisor, adviser, adviser.", [("Advisor", "Adviser")]),
    "tie: the first stays": ("Advisor, adviser.", [("adviser", "advisor")]),
    "each of the rarer": ("Adviser, adviser, adviser, advisor, ADVISOR.",
                          [("advisor", "adviser"), ("ADVISOR", "ADVISER")]),
    "names keep theirs": ("An adviser, an adviser, the Advisor Party, see advisor.com.", []),
    "groups are apart": ("The adviser in Kyiv.", []),
    "phrases": ("An air strike, an air strike, an airstrike.", [("airstrike", "air strike")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CONSISTENCY.values(), ids=CONSISTENCY)
def test_consistency(text: str, expected: list[tuple[str, str]]) -> None:
    forms = [["adviser", "advisor"], ["Kyiv", "Kiev"], ["airstrike", "air strike"]]
    one = rule("consistency", forms)
    assert found(plain(text), one) == [(wrong, (fix,)) for wrong, fix in expected]


def test_consistency_says_how_often() -> None:
    one = rule("consistency", [["adviser", "advisor"]], message="“{other}” stands {count} times.")
    said = [each.message for each in findings(plain("Adviser, adviser, advisor."), one)]
    assert said == ["“adviser” stands 2 times."]


@pytest.mark.parametrize(
    ("measure", "most", "text", "expected"),
    [
        ("sentence-words", 3, "It is a row. It is so.", ["It is a row."]),
        ("sentence-words", 4, "It is a row. It is so.", []),
        ("paragraph-words", 4, "It is so.\n\nIt was. It is so.", ["It was. It is so."]),
        ("paragraph-sentences", 1, "It is so.\n\nIt was. It is so.", ["It was. It is so."]),
        ("headline-words", 2, "Mayor resigns today\n\nHe left the hall.", ["Mayor resigns today"]),
        ("headline-words", 2, "He left the hall.\n\nMayor resigns today", []),
        ("headline-words", 2, "", []),
        ("sentence-commas", 1, "It is so, so. It is, so, so.", ["It is, so, so."]),
        ("sentence-figures", 1, "It rose 5 percent. It rose 5 to 7.", ["It rose 5 to 7."]),
        ("reading-grade", 5, "It is so. It was.", []),
        ("reading-grade", 5, "Mayor\n\nMunicipal governments deliberate.",
         ["Municipal governments deliberate."]),
        ("reading-grade", 5, "", []),
    ],
)  # fmt: skip
def test_limit(measure: str, most: int, text: str, expected: list[str]) -> None:
    one = rule("limit", {"measure": measure, "max": most}, message="{size} words, {max} at most.")
    got = findings(plain(text), one)
    assert [each.text for each in got] == expected
    assert all(each.message.endswith(f", {most} at most.") for each in got)


SPELLING = {
    "right": ("Zelenskyy, zelenskyy and Zelenskyy’s.", []),
    "letter less": ("Mr Zelensky.", [("Zelensky", "Zelenskyy")]),
    "letter more": ("Mr Zelenskyyy.", [("Zelenskyyy", "Zelenskyy")]),
    "letter other": ("Mr Zelenskiy.", [("Zelenskiy", "Zelenskyy")]),
    "letters swapped": ("Mr Zelneskyy.", [("Zelneskyy", "Zelenskyy")]),
    "two slips": ("Mr Zalinskyy.", []),
    "an English word": ("They marched for hours; the marsh.", []),
    "short": ("Xyq and xyz.", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPELLING.values(), ids=SPELLING)
def test_spelling(
    monkeypatch: pytest.MonkeyPatch, text: str, expected: list[tuple[str, str]]
) -> None:
    english = frozenset("they marched for hours the marsh and".split())
    monkeypatch.setattr("newslint.lexicon.known.known", lambda word: word in english)
    one = rule("spelling", {"words": ["Zelenskyy", "Marche", "Xyz"]})
    assert found(plain(text), one) == [(wrong, (fix,)) for wrong, fix in expected]


def test_spelling_offers_each_near_word_whichever_rule_comes_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("newslint.lexicon.known.known", lambda _: False)
    rules = [
        rule("spelling", {"words": [word]}, 901 + n) for n, word in enumerate(("Marlo", "Carlo"))
    ]
    for order in (rules, rules[::-1]):
        got = findings(plain("Mr Harlo."), *order)
        assert [(one.code, one.replacements) for one in got] == [("USE902", ("Carlo", "Marlo"))]


def test_narration_keeps_off_direct_speech() -> None:
    doc = plain("“We sot down,” he said. They sot down.")
    anywhere = findings(doc, rule("prefer", {"sot": "sat"}))
    assert [(one.column, one.in_quote, one.fixable) for one in anywhere] == [
        (5, True, False),
        (30, False, True),
    ]
    told = findings(doc, rule("prefer", {"sot": "sat"}, scope="narration"))
    assert [one.column for one in told] == [30]


def test_rules_in_any_order_give_the_same_findings() -> None:
    rules = [
        rule("prefer", {"sot": ["sat", "set"], "sot down": "sat down"}, 901),
        rule("prefer", {"sot": "seat", "trail": "trial"}, 902),
        rule("pattern", [{"find": "sot", "fix": "sits"}, {"find": "sot", "fix": "sets"}], 903),
        rule("pattern", TRAIL, 904),
        rule("sequence", {"tokens": ["murder", "trail"], "fix": "murder trial"}, 905),
        rule("consistency", [["adviser", "advisor"]], 906),
        rule("limit", {"measure": "sentence-words", "max": 3}, 907, level="suggestion"),
    ]
    doc = plain("He sot down at the murder trail. An adviser and an advisor sot there as well.")
    expected = findings(doc, *rules)
    assert len({one.code for one in expected}) > 1
    shuffle = random.Random(5)
    for _ in range(20):
        shuffle.shuffle(rules)
        assert findings(doc, *rules) == expected
