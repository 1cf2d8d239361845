"""Rule files: what is wrong is told by file, line and key; what is right is compiled once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from newslint.errors import RuleError
from newslint.packs import compiling
from newslint.packs.compiling import profile_from_yaml, rule_from_yaml
from newslint.packs.loading import load_builtin, load_folder
from newslint.places import cache_folder
from newslint.registry import load_registry
from tests.helpers import write

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """\
code: USE901
level: error
message: "“{found}”."
bad: ["[[a]]"]
good: ["b"]
"""
GOOD = HEAD + "prefer: {sot: sat}\n"

WRONG = {
    "unknown key": (GOOD + "colour: red\n", ":7: colour: "),
    "unknown key deep down": (
        HEAD + "pattern:\n  find: a\n  fixx: b\n",
        ":8: fixx: no such key here; near it is “fix”",
    ),
    "missing field": (GOOD.replace("level: error\n", ""), ":1: file: "),
    "wrong type": (GOOD.replace("level: error", "level: [error]"), ":2: level: "),
    "wrong level": (
        GOOD.replace("level: error", "level: fatal"),
        ":2: level: must be one of error, warning, suggestion.",
    ),
    "wrong code": (GOOD.replace("USE901", "Use901"), ":1: code: "),
    "wrong type deep down": (
        HEAD + "pattern:\n  - find: a\n  - find: [b]\n",
        ":8: pattern[1].find: ",
    ),
    "empty message": (GOOD.replace('"“{found}”."', '""'), ":3: message: "),
    "no examples": (GOOD.replace('["b"]', "[]"), ":5: good: "),
    "example without marks": (GOOD.replace('["[[a]]"]', '\n  - "[[a]]"\n  - "a"'), ":6: bad: "),
    "two kinds": (GOOD + "spelling: {words: [sat]}\n", ":1: a rule has exactly one of"),
    "no kind": (HEAD, ":1: a rule has exactly one of"),
    "bad regex": (HEAD + "pattern:\n  find: '('\n", ":7: find: "),
    "bad regex in unless": (HEAD + "pattern:\n  find: a\n  unless: '['\n", ":8: unless: "),
    "unknown group": (HEAD + "pattern:\n  find: a\n  fix: '{who}'\n", ":8: fix: {who}"),
    "numbered group": (HEAD + "pattern:\n  find: (a)\n  fix: '{1}'\n", ":8: fix: {1}"),
    "open brace": (HEAD + "pattern:\n  find: a\n  fix: '{'\n", ":8: fix: "),
    "unknown field of the message": (GOOD.replace("{found}", "{who}"), ":3: message: {who}"),
    "open brace in the message": (GOOD.replace("{found}", "{found"), ":3: message: "),
    "group of one pattern only": (
        HEAD.replace("{found}", "{who}") + "pattern: [{find: (?P<who>a)}, {find: b}]\n",
        ":3: message: {who}",
    ),
    "needs two words": (HEAD + "pattern:\n  find: a\n  needs: [a b]\n", ":8: needs: 'a b'"),
    "needs half a word": (HEAD + "pattern:\n  find: a\n  needs: [U.S.]\n", ":8: needs: 'U.S.'"),
    "phrase without words": (HEAD + "prefer:\n  '...': '…'\n", ":6: prefer: no word"),
    "one form": (HEAD + "consistency: [[a]]\n", ":6: consistency[0]: "),
    "form without words": (HEAD + "consistency: [[a, '-']]\n", ":6: consistency: no word"),
    "no tokens": (HEAD + "sequence:\n  tokens: []\n", ":7: sequence.tokens: "),
    "no named word": (HEAD + "sequence:\n  tokens: [{case: upper}]\n", ":7: tokens: "),
    "no word but in a group": (
        HEAD + "sequence:\n  tokens: [{chunk: noun, word: mayor}]\n",
        ":7: tokens: at least one word",
    ),
    "a word and a lemma": (
        HEAD + "sequence:\n  tokens: [{word: took, lemma: take}]\n",
        ":7: tokens: give either word or lemma",
    ),
    "two words in a lemma": (HEAD + "sequence: {tokens: [{lemma: take up}]}\n", ":6: tokens: "),
    "unknown kind of group": (
        HEAD + "sequence: {tokens: [a, {chunk: clause}]}\n",
        ":6: sequence.tokens[1].chunk: ",
    ),
    "unknown name in a sequence": (
        HEAD + "sequence:\n  tokens: [a]\n  fix: '{b}'\n",
        ":8: fix: {b}",
    ),
    "unknown measure": (HEAD + "limit: {measure: commas, max: 3}\n", ":6: limit.measure: "),
    "limit of nothing": (HEAD + "limit: {measure: sentence-words, max: 0}\n", ":6: limit.max: "),
    "no words": (HEAD + "spelling: {words: []}\n", ":6: spelling.words: "),
    "two words in a spelling": (HEAD + "spelling: {words: [a b]}\n", ":6: words: 'a b'"),
    "two words in a token": (HEAD + "sequence: {tokens: [a, b c]}\n", ":6: tokens: 'b c'"),
    "an alternative of nothing": (HEAD + "sequence: {tokens: ['a|']}\n", ":6: tokens: ''"),
    "no pattern": (HEAD + "pattern: []\n", ":6: pattern: must not be empty."),
    "no forms": (HEAD + "consistency: []\n", ":6: consistency: must not be empty."),
    "no phrase": (HEAD + "prefer: {}\n", ":6: prefer: must not be empty."),
    "a key twice": (GOOD + "level: error\n", ":7: level: this key stands twice."),
    "a phrase twice": (HEAD + "prefer:\n  a: b\n  a: c\n", ":8: a: this key stands twice."),
    "not YAML": (HEAD + "prefer: {sot: sat\n", ":7: "),
    "bad indentation": (HEAD + "prefer:\n  a: b\n c: d\n", ":8: "),
    "unclosed quote": (GOOD + 'why: "so\n', ":8: "),
    "no mapping": ("- a\n", ":1: file: "),
    "nothing": ("", ":1: file: "),
}


@pytest.mark.parametrize(("text", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_by_file_line_and_key(text: str, said: str) -> None:
    with pytest.raises(RuleError) as caught:
        rule_from_yaml("desk/usage/sot.yaml", text, "usage")
    message = str(caught.value)
    assert message.startswith(f"desk/usage/sot.yaml{said}")
    assert message.endswith(".")


def test_a_rule_in_the_wrong_folder() -> None:
    with pytest.raises(RuleError, match=r"^sot.yaml:1: code: USE901 belongs in usage/, not names/"):
        rule_from_yaml("sot.yaml", GOOD, "names")


def test_a_rule_as_it_is_compiled() -> None:
    rule = rule_from_yaml("desk/usage/sot-for-sat.yaml", GOOD, "usage")
    assert (rule["name"], rule["kind"], rule["spec"]) == ("sot-for-sat", "prefer", {"sot": ["sat"]})
    assert (rule["on"], rule["scope"], rule["why"]) == (True, "all", "")


def test_words_that_yaml_of_old_takes_for_truth_are_words() -> None:
    rule = rule_from_yaml("a.yaml", HEAD + "prefer: {no: on, yes: 1990-01-01, off: y}\non: false\n")
    assert rule["spec"] == {"no": ["on"], "yes": ["1990-01-01"], "off": ["y"]}
    assert rule["on"] is False


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("select: [ALL]\n", "p.yaml:1: file: "),
        ("about: x\nselect: ALL\n", "p.yaml:2: select: "),
        ("about: x\nonly: []\n", "p.yaml:2: only: "),
        ("about: x\nlevels:\n  PUN: fatal\n", "p.yaml:"),
        ("about: x\nrules: []\n", "p.yaml:2: rules: "),
    ],
)
def test_a_profile_that_is_wrong(text: str, said: str) -> None:
    with pytest.raises(RuleError) as caught:
        profile_from_yaml("p.yaml", text)
    assert str(caught.value).startswith(said)


def test_a_folder_of_rules(desk: Path) -> None:
    write(desk / "own/usage/sot.yaml", GOOD)
    write(desk / "own/names/mr-hall.yml", GOOD.replace("USE901", "NAM901"))
    write(desk / "own/top.yaml", GOOD.replace("USE901", "STY901"))
    write(desk / "own/profiles/sport.yaml", "about: Sport.\nselect: [NAM]\n")
    write(desk / "own/README.md", "No rule.")
    pack = load_folder("own")
    assert sorted((rule.code, rule.name, rule.category) for rule in pack.rules) == [
        ("NAM901", "mr-hall", "names"),
        ("STY901", "top", "style"),
        ("USE901", "sot", "usage"),
    ]
    assert pack.profiles["sport"]["select"] == ["NAM"]
    assert load_folder("own") == pack
    registry = load_registry(["own"])
    assert registry.get("sot") == registry.get("USE901") == registry.get("use901")
    assert {"default", "sport"} <= set(registry.profiles)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("usage/a.yaml", b"code: \xff\n", r"own.usage.a\.yaml:1: not UTF-8 \(byte 6\)"),
        ("names/a.yaml", GOOD.encode(), r"own.names.a\.yaml:1: code: USE901 belongs in usage/"),
        ("profiles/a.yaml", b"about: [x]", r"own.profiles.a\.yaml:1: about: "),
    ],
)
def test_a_file_of_a_folder_that_is_wrong(desk: Path, name: str, data: bytes, said: str) -> None:
    write(desk / "own" / name, data)
    with pytest.raises(RuleError, match=f"^{said}"):
        load_folder("own")


@pytest.mark.usefixtures("desk")
def test_a_folder_that_is_not_there() -> None:
    with pytest.raises(RuleError, match=r"^lost: no such folder of rules"):
        load_folder("lost")


@pytest.mark.parametrize(
    ("first", "second", "taken"),
    [
        (("own/usage/sot.yaml", "USE901"), ("own/usage/sit.yaml", "USE901"), "USE901"),
        (("own/usage/sot.yaml", "USE901"), ("own/names/sot.yaml", "NAM901"), "sot"),
        (("own/usage/sot.yaml", "USE901"), ("two/usage/sot.yaml", "USE902"), "sot"),
        (("own/usage/sot.yaml", "PUN001"), ("two/usage/sit.yaml", "USE902"), "PUN001"),
    ],
)
def test_a_code_or_name_is_taken_once(
    desk: Path, first: tuple[str, str], second: tuple[str, str], taken: str
) -> None:
    for name, code in (first, second):
        path = name.replace("usage/", "") if code.startswith("PUN") else name
        write(desk / path, GOOD.replace("USE901", code))
    folders = ["own", "two"] if (desk / "two").exists() else ["own"]
    with pytest.raises(RuleError, match=f"“{taken}” is taken by .+ Give the rule another"):
        load_registry(folders)


@pytest.fixture
def _cold_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cold"))


def cached_files() -> list[str]:
    return [os.path.join(place, n) for place, _, names in os.walk(cache_folder()) for n in names]


@pytest.mark.usefixtures("_cold_cache")
def test_a_folder_is_compiled_once_and_again_when_it_changes(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled: list[str] = []
    compile_rule = compiling.rule_from_yaml

    def counting(path: str, text: str, category: str = "") -> dict[str, object]:
        compiled.append(os.path.basename(path))
        return compile_rule(path, text, category)

    monkeypatch.setattr(compiling, "rule_from_yaml", counting)
    write(desk / "own/usage/sot.yaml", GOOD)
    first = load_folder("own")
    assert load_folder("own") == first
    assert compiled == ["sot.yaml"]
    write(desk / "own/usage/sot.yaml", GOOD.replace("sat}", "seated}"))
    assert load_folder("own").rules[0].spec == {"sot": ["seated"]}
    write(desk / "own/usage/sit.yaml", GOOD.replace("USE901", "USE902"))
    assert len(load_folder("own").rules) == 2
    (desk / "own/usage/sot.yaml").unlink()
    assert [rule.code for rule in load_folder("own").rules] == ["USE902"]


@pytest.mark.skipif(os.name == "nt", reason="it needs links")
def test_what_an_editor_leaves_beside_a_file_is_no_rule(desk: Path) -> None:
    write(desk / "own/usage/sot.yaml", GOOD)
    write(desk / "own/usage/.sot.yaml", "half of it")
    (desk / "own/usage/.#sot.yaml").symlink_to("desk@host.1234:5678")  # Emacs, while one writes
    assert [rule.code for rule in load_folder("own").rules] == ["USE901"]


@pytest.mark.usefixtures("_cold_cache")
@pytest.mark.parametrize("junk", [b"", b"{", b"[]", b"\xff\xfe", b'{"key": 1, "pack": 2}', b"null"])
def test_a_spoilt_cache_is_made_again(desk: Path, junk: bytes) -> None:
    write(desk / "own/usage/sot.yaml", GOOD)
    pack = load_folder("own", told=True)
    (cached,) = cached_files()
    with open(cached, "rb") as file:
        whole = file.read()
    for spoilt in (junk, whole[:-9], whole.replace(b"sot", b"sat")):
        with open(cached, "wb") as file:
            file.write(spoilt)
        assert load_folder("own", told=True) == pack
        with open(cached, "rb") as file:
            assert file.read() != spoilt


def test_a_cache_that_cannot_be_written_is_no_error(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(desk / "file", "")
    monkeypatch.setenv("NEWSLINT_CACHE", str(desk / "file"))
    write(desk / "own/usage/sot.yaml", GOOD)
    assert len(load_folder("own").rules) == 1


def test_the_built_in_profiles_extend_known_ones() -> None:
    profiles = load_builtin().profiles
    assert "default" in profiles
    assert {one["extends"] for one in profiles.values() if one["extends"]} <= set(profiles)
