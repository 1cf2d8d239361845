"""The configuration: where it is looked for, what may stand in it, what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newslint.api import lint_text
from newslint.config import OPTIONS, Config, find_config, matches, read_config
from newslint.errors import ConfigError
from newslint.housefiles import read_vocabulary
from newslint.session import Session
from newslint.source import Source
from tests.helpers import write

if TYPE_CHECKING:
    from pathlib import Path

    from newslint.finding import Finding

RULE = """\
code: {code}
level: error
message: "“{{found}}” should be “{{fix}}”."
prefer: {{sot: sat, Hallam: Hallem}}
bad: ["[[sot -> sat]]"]
good: ["sat"]
"""


def check(path: str, text: str = "He sot down.") -> list[Finding]:
    with Session() as session:
        return list(session.check(Source(path, text)).findings)


@pytest.fixture
def own(desk: Path) -> Path:
    """A desk with one rule of its own, NAM901, that finds “sot”."""
    write(desk / "own/names/sot.yaml", RULE.format(code="NAM901"))
    return desk


def test_nothing_configured(desk: Path) -> None:
    config = find_config(str(desk))
    assert (config.path, config.settings) == ("", {})


def test_the_nearest_file_counts(desk: Path) -> None:
    write(desk / "pyproject.toml", '[tool.newslint]\nlanguage = "en-GB"\n')
    write(desk / "a/.newslint.toml", 'language = "en-CA"\n')
    write(desk / "a/b/pyproject.toml", "[tool.other]\n")
    assert find_config(str(desk / "c")).get("language") == "en-GB"
    assert find_config(str(desk / "a")).get("language") == "en-CA"
    nearest = find_config(str(desk / "a/b"))
    assert nearest.get("language") == "en-CA"
    assert nearest.home == str(desk / "a")


def test_in_one_folder_the_file_of_its_own_goes_first(desk: Path) -> None:
    write(desk / "pyproject.toml", '[tool.newslint]\nlanguage = "en-GB"\n')
    write(desk / ".newslint.toml", 'language = "en-CA"\n')
    assert find_config(".").get("language") == "en-CA"


@pytest.mark.parametrize(
    "text", ["", "[tool.other]\nx = 1\n", "# newslint\n", "tool = 1 # newslint\n"]
)
def test_a_pyproject_without_our_section_is_none(desk: Path, text: str) -> None:
    write(desk / "pyproject.toml", text)
    assert read_config("pyproject.toml") is None


def test_an_empty_file_of_our_own_is_one(desk: Path) -> None:
    write(desk / ".newslint.toml", "")
    config = read_config(".newslint.toml")
    assert config is not None
    assert config.settings == {}


def test_a_byte_order_mark_is_no_key(desk: Path) -> None:
    write(desk / ".newslint.toml", b"\xef\xbb\xbfgrammar = 'off'\n")
    assert find_config(".").get("grammar") == "off"


WRONG = {
    "unknown option": ("selct = ['PUN']", ":1: selct: no such option. Did you mean select?"),
    "nothing like it": ("zzz = 1", ":1: zzz: no such option. Known: profile, select,"),
    "text": ("profile = 3", ":1: profile: must be a text."),
    "texts": ("select = 'PUN'", ":1: select: must be a list of texts."),
    "texts of numbers": ("select = [1]", ":1: select: must be a list of texts."),
    "choice": ("language = 'fr'", ":1: language: must be one of en-US, en-GB,"),
    "level": ("levels = {PUN = 'fatal'}", ":1: levels: must be a table of rule = level"),
    "fail level": ("fail-level = 'none'", ":1: fail-level: must be one of error,"),
    "overrides": ("overrides = {}", ":1: overrides: must be a list of tables"),
    "override without files": ("[[overrides]]\nselect = []",
                               ":1: overrides: must be a list of tables"),
    "override of the wrong kind": ("[[overrides]]\nfiles = ['a']\nselect = 1",
                                   ":3: select: must be a"),
    "override of what cannot be": ("[[overrides]]\nfiles = ['a']\nrules = []",
                                   ":3: overrides: rules: cannot be overridden"),
    "override with wrong files": ("[[overrides]]\nfiles = 'a'",
                                  ":2: overrides: files: must be a list"),
    "no TOML": ("select = [", ": Invalid value (at end of document)."),
    "no TOML, line": ("a = 1\nb c\n", ": Expected '=' after a key in a key/value pair (at line 2,"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_by_file_line_and_key(desk: Path, text: str, said: str) -> None:
    write(desk / ".newslint.toml", text)
    with pytest.raises(ConfigError) as caught:
        find_config(".")
    assert str(caught.value).startswith(f"{desk / '.newslint.toml'}{said}")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        (".newslint.toml", b"a = '\xff'", "not UTF-8"),
        ("pyproject.toml", b"[tool]\nnewslint = 3\n", "newslint: must be a table"),
    ],
)
def test_other_files_that_are_wrong(desk: Path, name: str, data: bytes, said: str) -> None:
    write(desk / name, data)
    with pytest.raises(ConfigError, match=f"{name}: {said}"):
        find_config(".")


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(ConfigError, match=r"^lost.toml: cannot be read"):
        read_config("lost.toml")


def test_every_option_has_a_line_about_it() -> None:
    assert len({option.name for option in OPTIONS}) == len(OPTIONS)
    assert all(option.about.endswith(".") for option in OPTIONS)


@pytest.mark.parametrize(
    ("path", "patterns", "expected"),
    [
        ("a.txt", ("a.txt",), True),
        ("a.txt", ("*.md",), False),
        ("drafts/a.txt", ("drafts",), True),
        ("drafts/a.txt", ("drafts/",), True),
        ("drafts/a.txt", ("drafts/*",), True),
        ("drafts/x/a.txt", ("drafts/**/*.txt",), True),
        ("x/drafts/a.txt", ("drafts",), True),
        ("x/a.txt", ("a.txt",), True),
        ("mydrafts/a.txt", ("drafts",), False),
        ("a.txt", (), False),
    ],
)
def test_matches(desk: Path, path: str, patterns: tuple[str, ...], expected: bool) -> None:
    assert matches(path, patterns, str(desk)) is expected


def test_later_overrides_win(desk: Path) -> None:
    write(
        desk / ".newslint.toml",
        "language = 'en-US'\n"
        "[[overrides]]\nfiles = ['uk/*']\nlanguage = 'en-GB'\n"
        "[[overrides]]\nfiles = ['uk/ca*']\nlanguage = 'en-CA'\n",
    )
    config = find_config(".")
    found = [config.for_file(path).get("language") for path in ("a.txt", "uk/a.txt", "uk/ca.txt")]
    assert found == ["en-US", "en-GB", "en-CA"]


def test_paths_start_from_the_folder_of_the_configuration() -> None:
    config = Config("desk", settings={"rules": ["own"]})
    assert config.paths("rules")[0].replace("\\", "/") == "desk/own"


def test_own_rules_run(own: Path) -> None:
    write(own / ".newslint.toml", "rules = ['own']\n")
    assert [one.code for one in check("copy/a.txt")] == ["NAM901"]


@pytest.mark.parametrize(
    ("settings", "codes"),
    [
        ("select = ['SPE']", []),
        ("select = ['NAM901']", ["NAM901"]),
        ("ignore = ['names']", []),
        ("profile = 'sport'", []),
        ("profile = 'games'", []),
        ("profile = 'games'\nextend-select = ['sot']", ["NAM901"]),
        ("[[overrides]]\nfiles = ['copy']\nignore = ['NAM']", []),
        ("[[overrides]]\nfiles = ['other']\nignore = ['NAM']", ["NAM901"]),
    ],
)
def test_what_a_configuration_selects(own: Path, settings: str, codes: list[str]) -> None:
    write(own / "own/profiles/sport.yaml", "about: Sport.\nextends: default\nignore: [NAM]\n")
    write(own / "own/profiles/games.yaml", "about: Games.\nextends: sport\n")
    write(own / ".newslint.toml", f"rules = ['own']\n{settings}\n")
    assert [one.code for one in check("copy/a.txt") if one.code == "NAM901"] == codes


@pytest.mark.parametrize(
    ("profile", "settings", "codes"),
    [
        ("only: [sot]", "", ["NAM901"]),
        ("only: [LAY]", "", []),
        ("only: [LAY]\nselect: [sot]", "", ["NAM901"]),
        ("only: [names]\nignore: [sot]", "", []),
        ("only: [LAY]", "extend-select = ['sot']", ["NAM901"]),
        ("only: [LAY]", "select = ['sot']", ["NAM901"]),
        ("extends: sport\nonly: [sot]", "", ["NAM901"]),
        ("extends: games", "", ["NAM901"]),
        ("extends: games\nonly: [LAY]", "", []),
    ],
)
def test_a_profile_of_only_some_rules(
    own: Path, profile: str, settings: str, codes: list[str]
) -> None:
    write(own / "own/profiles/sport.yaml", "about: Sport.\nonly: [PUN]\nselect: [LAY]\n")
    write(own / "own/profiles/games.yaml", "about: Games.\nonly: [PUN]\nselect: [sot]\n")
    write(own / "own/profiles/desk.yaml", f"about: Desk.\n{profile}\n")
    write(own / ".newslint.toml", f"rules = ['own']\nprofile = 'desk'\n{settings}\n")
    assert [one.code for one in check("copy/a.txt")] == codes


def test_levels(own: Path) -> None:
    write(
        own / ".newslint.toml",
        "rules = ['own']\nselect = ['NAM']\nlevels = {NAM = 'warning', sot = 'suggestion'}\n",
    )
    assert [one.level for one in check("a.txt")] == ["suggestion"]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("select = ['PUN999']", "select: no rule “PUN999”"),
        ("ignore = ['stray-closr']", "ignore: no rule “stray-closr”. Did you mean stray-closer"),
        ("levels = {QQQ = 'error'}", "levels: no rule “QQQ”"),
        ("profile = 'sprot'", "profile: “sprot” is unknown. Known: "),
        ("profile = 'loop'", "profile: “loop” extends itself"),
        ("[[overrides]]\nignore = ['QQQ']\nfiles = ['never']", "overrides: ignore: no rule “QQQ”"),
    ],
)
def test_unknown_rules_and_profiles_are_told(own: Path, settings: str, said: str) -> None:
    write(own / "own/profiles/loop.yaml", "about: Round.\nextends: loop\n")
    write(own / ".newslint.toml", f"rules = ['own']\n{settings}\n")
    with pytest.raises(ConfigError) as caught:
        check("a.txt")
    line = 3 if "overrides" in settings else 2
    assert str(caught.value).startswith(f"{own / '.newslint.toml'}:{line}: {said}")


def test_words_of_the_vocabulary_are_right(own: Path) -> None:
    write(own / ".newslint.toml", "rules = ['own']\nvocabulary = ['words.txt']\n")
    write(own / "words.txt", "\ufeffHallam # our mayor\n\n# no word: sot\n")
    found = [one.text for one in check("copy/a.txt", "He sot by Hallam. Hallam’s. HALLAM.")]
    assert found == ["sot", "HALLAM"]


def test_a_vocabulary_that_is_not_there(own: Path) -> None:
    write(own / ".newslint.toml", "vocabulary = ['lost.txt']\n")
    with pytest.raises(ConfigError, match=r"lost.txt: no such vocabulary file"):
        check("a.txt")


def test_a_vocabulary_that_is_no_text(own: Path) -> None:
    write(own / ".newslint.toml", "vocabulary = ['words.txt']\n")
    write(own / "words.txt", b"caf\xe9\n")
    with pytest.raises(ConfigError, match=r"words.txt:1: cannot be read as UTF-8"):
        check("a.txt")


def test_vocabulary_lines(desk: Path) -> None:
    write(desk / "words.txt", "one\r\n  two three # note\n#\n\nfour")
    assert read_vocabulary("words.txt") == ["one", "two three", "four"]


def test_a_wrong_option_in_a_pyproject_is_told_by_its_own_line(desk: Path) -> None:
    write(
        desk / "pyproject.toml",
        '[project]\nname = "newslint"\n[tool.ruff]\nselect = []\n[tool.newslint]\nselect = 3\n',
    )
    with pytest.raises(ConfigError, match=r"pyproject\.toml:6: select: must be a list"):
        find_config(".")


def test_what_is_set_outside_the_file_is_not_blamed_on_it(own: Path) -> None:
    write(own / ".newslint.toml", "ignore = ['PUN']\n")
    with pytest.raises(ConfigError, match=r"^settings: select: no rule “QQQ”"):
        lint_text("He sot down.", select=["QQQ"])
    for settings in ({"select": ["QQQ"]}, {"profile": "QQQ"}):
        with Session(settings) as session, pytest.raises(ConfigError, match=r"^command line: "):
            session.check(Source("a.txt", "He sot down."))


def test_an_override_may_name_a_rule_of_languagetool(own: Path) -> None:
    write(own / ".newslint.toml", "[[overrides]]\nfiles = ['x']\nignore = ['languagetool']\n")
    assert check("a.txt", "Nobody spoke.") == []
