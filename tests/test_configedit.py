"""``newslint add``, ``ignore`` and ``init``: small changes to a newsroom's own files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.commands.init import HOOKS, TEMPLATE
from newslint.config import Override, read_config
from tests.helpers import command

CONFIG = ".newslint.toml"
FULL = """\
# How we check.
style = "ap"          # AP it is
vocabulary = [
    "words.txt",      # ours
    "learnt-words.txt"
]
ignore = ["PUN005"]   # too many

[levels]
long-lead = "suggestion"

[[overrides]]
files = ["wire/*"]
ignore = ["LAY"]      # the wire's
"""


def test_words_begin_a_list_of_their_own(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = command(capsys, "add", "Vartaniemi", "Côte d’Ivoire", "Vartaniemi")
    assert (code, out.splitlines()) == (
        0,
        [
            "desk.words:1: Vartaniemi",
            "desk.words:2: Côte d’Ivoire",
            '.newslint.toml:1: vocabulary = ["desk.words"]',
        ],
    )
    code, out, _ = command(capsys, "add", "Vartaniemi")
    assert (code, out) == (0, "Nothing to change: it stands there already.\n")
    assert (desk / "desk.words").read_text() == "Vartaniemi\nCôte d’Ivoire\n"
    (desk / "a.txt").write_text("The Vartaniemy goverment fell.\n")
    assert command(capsys, "add", "goverment")[2].count("desk.words:3: ") == 1  # it hides a slip
    assert main(["check", "--grammar", "off", "--select", "SPE", "a.txt"]) == 0


def test_the_first_list_of_our_own_is_added_to(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / CONFIG).write_text(FULL)
    (desk / "words.txt").write_bytes(b"\xef\xbb\xbfOne\r\n# two\r\nThree")
    (desk / "learnt-words.txt").write_text("Learnt\t7\n")
    (desk / "words.txt").chmod(0o640)
    _, out, _ = command(capsys, "add", "Vartaniemi", "Three", "Learnt")
    assert out == "words.txt:4: Vartaniemi\n"
    made = (desk / "words.txt").read_bytes()
    assert made == b"\xef\xbb\xbfOne\r\n# two\r\nThree\r\nVartaniemi\r\n"
    assert (desk / "words.txt").stat().st_mode & 0o777 == 0o640
    assert (desk / CONFIG).read_text() == FULL
    _, out, _ = command(capsys, "add", "Lindholmer", "--to", "more.txt")
    assert out.splitlines()[0] == "more.txt:1: Lindholmer"
    assert read_config(str(desk / CONFIG)).settings["vocabulary"][-1] == "more.txt"  # type: ignore[union-attr]


@pytest.mark.parametrize("word", ["", " ", "a # b", "a\x00b"])
def test_what_is_no_word_is_refused(
    desk: Path, capsys: pytest.CaptureFixture[str], word: str
) -> None:
    code, _, err = command(capsys, "add", "Vartaniemi", word)
    assert (code, os.listdir(desk)) == (2, [])
    assert "Nothing was changed" in err


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_only_the_list_changes(
    desk: Path, capsys: pytest.CaptureFixture[str], end: str, mark: str
) -> None:
    path = desk / CONFIG
    path.write_bytes((mark + FULL.replace("\n", end)).encode())
    path.chmod(0o604)
    code, out, _ = command(capsys, "ignore", "stray-closer", "PUN005")
    assert (code, out) == (
        0,
        '.newslint.toml:7: ignore = ["PUN005", "stray-closer"]   # too many\n',
    )
    expected = FULL.replace('["PUN005"]', '["PUN005", "stray-closer"]')
    assert path.read_bytes() == (mark + expected.replace("\n", end)).encode()
    assert path.stat().st_mode & 0o777 == 0o604
    assert os.listdir(desk) == [CONFIG]


def test_for_some_files(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / CONFIG).write_text(FULL)
    _, out, _ = command(capsys, "ignore", "--for", "wire/*", "PUN020")
    assert out == '.newslint.toml:14: ignore = ["LAY", "PUN020"]      # the wire\'s\n'
    _, out, _ = command(capsys, "ignore", "--for", "blog/*", "PUN020")
    config = read_config(str(desk / CONFIG))
    assert config
    assert config.for_file("blog/a.txt").texts("ignore") == ("PUN005", "PUN020")
    assert config.for_file("wire/a.txt").texts("ignore") == ("LAY", "PUN020")
    added = '\n[[overrides]]\nfiles = ["blog/*"]\nignore = ["PUN005", "PUN020"]\n'
    assert (desk / CONFIG).read_text().endswith(added)
    before = (desk / CONFIG).read_text()
    assert command(capsys, "ignore", "--for", "blog/*", "PUN020")[:2] == (
        0, "Nothing to change: it stands there already.\n",
    )  # fmt: skip
    assert (desk / CONFIG).read_text() == before


def test_in_pyproject(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = '[project]\nname = "x"\n\n[tool.newslint]\nstyle = "ap"\n\n[tool.other]\nx = 1\n'
    (desk / "pyproject.toml").write_text(text)
    (desk / "sub").mkdir()
    os.chdir(desk / "sub")
    command(capsys, "add", "Vartaniemi")
    command(capsys, "ignore", "PUN")
    command(capsys, "ignore", "USE", "--for", "*.md")
    made = (desk / "pyproject.toml").read_text()
    config = read_config(str(desk / "pyproject.toml"))
    assert config
    assert config.settings == {"style": "ap", "vocabulary": ["desk.words"], "ignore": ["PUN"]}
    assert config.overrides == (Override(("*.md",), {"ignore": ["PUN", "USE"]}),)
    assert made == (
        '[project]\nname = "x"\n\n[tool.newslint]\nstyle = "ap"\nvocabulary = ["desk.words"]\n'
        'ignore = ["PUN"]\n\n[[tool.newslint.overrides]]\nfiles = ["*.md"]\n'
        'ignore = ["PUN", "USE"]\n\n[tool.other]\nx = 1\n'
    )
    assert (desk / "desk.words").read_text() == "Vartaniemi\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("stray-closr",), "Did you mean stray-closer"),
        (("XYZ999",), "no rule “XYZ999”"),
        (("ALL",), "exclude"),
    ],
)
def test_an_unknown_rule_is_refused(
    desk: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    code, _, err = command(capsys, "ignore", *words)
    assert (code, os.listdir(desk)) == (2, [])
    assert said in err


@pytest.mark.parametrize(
    "text",
    [
        '[tool]\nnewslint = { style = "ap" }\n',
        'tool.newslint.style = "ap"\n',
        '[tool.newslint]\nstyle = "ap"\nignore = []\n[tool.newslint.levels]\nPUN001 = "error"\n',
        '[tool.newslint]\nstyle = "ap"\n[[tool.newslint.overrides]]\nfiles = ["a", "b"]\n',
        '[tool.newslint]\nstyle = "ap"\nignore = [\n  # none yet\n]\n',
    ],
)
@pytest.mark.parametrize("glob", [(), ("--for", 'q"uote/*')])
def test_every_way_to_write_a_table(
    desk: Path, capsys: pytest.CaptureFixture[str], text: str, glob: tuple[str, ...]
) -> None:
    path = desk / "pyproject.toml"
    path.write_text(text)
    code, _, err = command(capsys, "ignore", "PUN020", *glob)
    config = read_config(str(path))
    assert config
    assert config.get("style") == "ap"
    if code:
        assert path.read_text() == text, err
    else:
        assert config.for_file('q"uote/x.txt').texts("ignore") == ("PUN020",)


def test_a_damaged_configuration_is_left_alone(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / CONFIG).write_text("ignore = [\n")
    code, _, err = command(capsys, "ignore", "PUN")
    assert (code, (desk / CONFIG).read_text()) == (2, "ignore = [\n")
    assert CONFIG in err


def test_a_configuration_to_start_from(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(capsys, "init", "--hook")[:2] == (0, f"Wrote {CONFIG}.\nWrote {HOOKS}.\n")
    assert read_config(str(desk / CONFIG))
    assert "--profile hook" in (desk / HOOKS).read_text()
    (desk / "a.txt").write_text("The mayor stayed until the end of the meeting.\n")
    assert main(["check", "--grammar", "off", "."]) == 0
    capsys.readouterr()
    code, _, err = command(capsys, "init")
    assert code == 2
    assert "is there already" in err


def test_nothing_is_written_over(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / HOOKS).write_text("repos: []\n")
    (desk / "pyproject.toml").write_text("[tool.newslint]\n")
    assert command(capsys, "init")[0] == 2
    assert not (desk / CONFIG).exists()
    (desk / "pyproject.toml").unlink()
    code, out, _ = command(capsys, "init", "--hook")
    assert code == 0
    assert "Add to its repos" in out
    assert (desk / HOOKS).read_text() == "repos: []\n"
    assert command(capsys, "init", "nowhere")[0] == 2


def test_all_that_the_template_offers_is_right(desk: Path) -> None:
    lines = [
        line.removeprefix("# ") if "=" in line or line.startswith("# [") else line
        for line in TEMPLATE.splitlines()
    ]
    for name in ("desk.words", "names.csv"):
        (desk / name).write_text("name\n")
    (desk / CONFIG).write_text("\n".join(lines) + "\n")
    config = read_config(str(desk / CONFIG))
    assert config
    assert len(config.settings) > 10
    assert len(config.overrides) == 1
