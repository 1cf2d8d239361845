"""The command line: what it prints where, and its exit codes: 0 clean, 1 findings, 2 not done."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from newslint.cli import main
from newslint.rule import OWN as OWN_FROM
from newslint.version import __version__
from tests.helpers import PATIENCE

if TYPE_CHECKING:
    from pathlib import Path

CLEAN = "The mayor stayed until the end of the meeting.\n"
FAULT = "The mayor stayed. He left.” Nobody spoke.\n"
OWN = """\
code: USE901
level: warning
message: "“{found}” should be “{fix}”."
prefer: {sot: sat}
bad: ["He [[sot -> sat]] down."]
good: ["He sat down."]
"""


class Ran(NamedTuple):
    code: int
    out: str
    err: str


class Desk:
    """A folder of copy and a command line in it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def write(self, name: str, data: str | bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())

    def run(self, *words: str) -> Ran:
        try:
            code = main(list(words))
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = self._capsys.readouterr()
        return Ran(code, out, err)

    def check(self, *words: str) -> Ran:
        return self.run("check", "--grammar", "off", *words)

    def findings(self, *words: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.check("--format", "json", *words).out)[
            "findings"
        ]
        return found


@pytest.fixture
def at(desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("NEWSLINT_HOME", str(desk / "nothing-set-up"))
    made = Desk(desk, capsys)
    made.write("clean.txt", CLEAN)
    made.write("fault.txt", FAULT)
    return made


def start(*words: str, **more: Any) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "newslint", *words],
        capture_output=True, timeout=PATIENCE, check=False, **more,
    )  # fmt: skip


def test_clean_copy(at: Desk) -> None:
    assert at.check("clean.txt") == (0, "No problems found in 1 file (9 words).\n", "")


def test_findings(at: Desk) -> None:
    ran = at.check("clean.txt", "fault.txt")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.startswith("fault.txt\n      1:27  error ")
    assert ran.out.endswith("1 error in 2 files (16 words).\n")


NOT_DONE = {
    "missing": ("lost.txt", None, "newslint: lost.txt: no such file. Check the path.\n"),
    "pattern": ("lost*.txt", None, "newslint: lost*.txt: no file fits this pattern.\n"),
    "binary": ("a.txt", b"PK\x03\x04\0\0", "newslint: a.txt: is binary, not text."),
    "broken UTF-8": ("a.txt", "“Go.”\n".encode() + b"\xff",
                     "newslint: a.txt: not valid UTF-8: byte 10 (line 2)"),
    "UTF-16 cut short": ("a.txt", b"\xff\xfea", "newslint: a.txt: not valid utf-16-le"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "data", "said"), NOT_DONE.values(), ids=NOT_DONE)
def test_a_file_that_cannot_be_checked_is_told_and_others_are_checked(
    at: Desk, name: str, data: bytes | None, said: str
) -> None:
    if data is not None:
        at.write(name, data)
    ran = at.check(name, "fault.txt")
    assert ran.code == 2
    assert ran.err.startswith(said)
    assert "fault.txt\n      1:27" in ran.out
    alone = at.check("--format", "json", name)
    assert alone.code == 2
    assert json.loads(alone.out)["errors"][0] == alone.err.removeprefix("newslint: ").rstrip("\n")


@pytest.mark.parametrize(
    ("settings", "rules", "said"),
    [
        ("select = ['PUN999']", "", ".newslint.toml:1: select: no rule “PUN999”."),
        ("profile = 'nosuch'", "", ".newslint.toml:1: profile: “nosuch” is unknown."),
        ("colour = 'red'", "", ".newslint.toml:1: colour: no such option."),
        ("select = [", "", ".newslint.toml: Invalid value"),
        ("vocabulary = ['lost.txt']", "", "lost.txt: no such vocabulary file."),
        ("rules = ['lost']", "", "lost: no such folder of rules."),
        ("rules = ['own']", OWN + "colour: red\n", "sot.yaml:7: colour: "),
        (
            "rules = ['own']",
            OWN.replace("USE901", "PUN001").replace("usage", "x"),
            "sot.yaml:1: code: ",
        ),
    ],
)
def test_what_is_wrong_with_rules_or_configuration(
    at: Desk, settings: str, rules: str, said: str
) -> None:
    at.write(".newslint.toml", settings)
    if rules:
        at.write("own/usage/sot.yaml", rules)
    ran = at.check("clean.txt")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check", "--nosuch"], "unrecognized arguments: --nosuch"),
        (["check", "a.txt", "--format", "xml"], "invalid choice: 'xml'"),
        (["rules", "more"], "unrecognized arguments: more"),
        (["check", "--select", "QQQ", "clean.txt", "--grammar", "off"], "select: no rule “QQQ”"),
        (["check", "--config", "lost.toml", "clean.txt"], "lost.toml: cannot be read"),
        (["explain", "PUN0001"], "no rule “PUN0001”. Did you mean PUN001"),
        (["test", "--rule", "nosuch"], "no rule “nosuch” here"),
        (["test", "lost.yaml"], "lost.yaml: cannot be read"),
        (["new", "sot"], "name a rule CATEGORY/NAME"),
        (["new", "usage/Sot"], "name a rule CATEGORY/NAME"),
    ],
)
def test_arguments_that_cannot_be_followed(at: Desk, words: list[str], said: str) -> None:
    ran = at.run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_configuration_named_without_our_section(at: Desk) -> None:
    at.write("pyproject.toml", "[tool.other]\n")
    ran = at.check("--config", "pyproject.toml", "clean.txt")
    assert (ran.code, ran.err) == (2, "newslint: pyproject.toml: has no section [tool.newslint].\n")


def test_the_configuration_can_be_left_out(at: Desk) -> None:
    at.write(".newslint.toml", "ignore = ['ALL']\n")
    assert at.check("fault.txt").code == 0
    assert at.check("--isolated", "fault.txt").code == 1
    at.write("other.toml", "select = ['PUN']\n")
    assert at.check("--config", "other.toml", "fault.txt").code == 1


def test_grammar_that_is_asked_for_and_not_there(at: Desk) -> None:
    ran = at.run("check", "--grammar", "on", "clean.txt", "fault.txt")
    assert ran.code == 2
    assert "newslint setup" in ran.err
    assert "PUN001" in ran.out  # the rest is checked all the same


def test_a_folder_has_its_own_fail_level_and_grammar(at: Desk) -> None:
    at.write("desk/.newslint.toml", 'fail-level = "error"\ngrammar = "off"\nexclude = ["old"]\n')
    at.write("desk/one.txt", "He took $5 million dollars home.\n")
    at.write("desk/old/two.txt", FAULT)
    ran = at.run("check", "desk")
    assert (ran.code, ran.err) == (0, "")
    assert "NUM008" in ran.out
    assert "two.txt" not in ran.out
    assert "Grammar" not in ran.out
    assert at.run("check", "--fail-level", "warning", "desk").code == 1


def test_grammar_that_is_not_there_is_said_and_the_rest_is_checked(at: Desk) -> None:
    ran = at.run("check", "clean.txt")
    assert ran.code == 0
    assert "Grammar was not checked: " in ran.out
    tool = json.loads(at.run("check", "--format", "json", "clean.txt").out)["tool"]
    assert (tool["grammar_checked"], "newslint setup" in tool["grammar"]) == (False, True)


def test_a_fault_of_our_own_is_no_finding(at: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("oh")

    monkeypatch.setattr("newslint.session.Session.look", broken)
    ran = at.check("clean.txt")
    assert ran.code == 2
    assert "a fault in newslint itself (KeyError)" in ran.err
    monkeypatch.setenv("NEWSLINT_DEBUG", "1")
    with pytest.raises(KeyError, match="oh"):
        at.check("clean.txt")


@pytest.mark.parametrize(
    "words",
    [
        ["fault.txt", "--format", "json", "--grammar", "off"],
        ["--format", "json", "fault.txt", "--grammar=off"],
        ["check", "--format=json", "--grammar", "off", "fault.txt"],
        ["--format", "json", "--grammar", "off", "check", "fault.txt"],
        ["--grammar", "off", "check", "--format", "json", "fault.txt"],
        ["clean.txt", "--format", "json", "fault.txt", "--grammar", "off"],
    ],
    ids=" ".join,
)
def test_options_may_stand_anywhere(at: Desk, words: list[str]) -> None:
    ran = at.run(*words)
    assert (ran.code, ran.err) == (1, "")
    assert [one["code"] for one in json.loads(ran.out)["findings"]] == ["PUN001"]


def test_options_before_another_command(at: Desk) -> None:
    ran = at.run("--isolated", "--select", "PUN", "rules")
    assert ran.code == 0
    assert " off " in ran.out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--select", "SPE"], 0),
        (["--ignore", "stray-closer"], 0),
        (["--ignore", "SPE,PUN"], 0),
        (["--ignore", "SPE", "--ignore", "PUN"], 0),
        (["--select", "PUN, SPE"], 1),
        (["--select", "SPE", "--extend-select", "PUN001"], 1),
        (["--profile", "strict"], 1),
        (["--fail-level", "error"], 1),
    ],
)
def test_what_is_selected(at: Desk, words: list[str], code: int) -> None:
    assert at.check("fault.txt", *words).code == code


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("suggestion", 1)])
def test_the_level_that_fails(at: Desk, level: str, code: int) -> None:
    at.write(".newslint.toml", "levels = {PUN = 'warning'}\n")
    ran = at.check("--fail-level", level, "fault.txt")
    assert ran.code == code
    assert "1 warning" in ran.out


@pytest.mark.parametrize("folder", [".", "copy", "copy/*.txt"])
def test_folders_and_patterns(at: Desk, folder: str) -> None:
    at.write("copy/a.txt", FAULT)
    at.write("copy/a.html", FAULT)
    assert "copy/a.txt" in [
        one["path"].replace("\\", "/").removeprefix("./") for one in at.findings(folder)
    ]


def test_excluded_files_are_left_out(at: Desk) -> None:
    at.write(".newslint.toml", "exclude = ['fault.txt']\n")
    assert at.check(".").code == 0
    assert at.check(".").err == ""


def test_a_file_that_is_named_and_excluded_is_told(at: Desk) -> None:
    at.write(".newslint.toml", "exclude = ['fault.txt']\n")
    ran = at.check("clean.txt", "fault.txt")
    assert ran.code == 0
    assert "left out by “exclude”: fault.txt" in ran.err


def test_a_profile_that_names_no_rule_is_told(at: Desk) -> None:
    at.write("own/profiles/desk.yaml", "about: Ours.\nextends: default\nignore: [NOPE]\n")
    at.write(".newslint.toml", 'rules = ["own"]\nprofile = "desk"\n')
    ran = at.check("clean.txt")
    assert ran.code == 2
    assert "profile desk: ignore: no rule “NOPE”" in ran.err


def test_a_wrong_configuration_stops_only_the_files_it_is_for(at: Desk) -> None:
    at.write("desk/.newslint.toml", 'ignore = ["NOPE"]\n')
    at.write("desk/one.txt", CLEAN)
    at.write("desk/two.txt", CLEAN)
    ran = at.check("desk", "fault.txt")
    assert ran.code == 2
    assert "PUN001" in ran.out
    assert ran.err.count("NOPE") == 1


SAME = {
    "LF": (f"Nobody spoke.\n\n{FAULT}".encode(), 3, 27),
    "CRLF": (f"Nobody spoke.\r\n\r\n{FAULT}".encode(), 3, 27),
    "CR": (f"Nobody spoke.\r\r{FAULT}".encode(), 3, 27),
    "byte-order mark": (b"\xef\xbb\xbf" + FAULT.encode(), 1, 27),
    "UTF-16": (b"\xff\xfe" + FAULT.encode("utf-16-le"), 1, 27),
    "cp1252": (FAULT.encode("cp1252"), 1, 27),
    "emoji": (f"😀😀 {FAULT}".encode(), 1, 30),
    "combining": (f"Cafe\u0301 {FAULT}".encode(), 1, 33),
    "no line end": (FAULT.rstrip().encode(), 1, 27),
    "wrapped": (FAULT.replace("He left", "He then\r\nleft").encode(), 2, 6),
}


@pytest.mark.parametrize(("data", "line", "column"), SAME.values(), ids=SAME)
def test_the_same_finding_at_its_place_in_any_encoding(
    at: Desk, data: bytes, line: int, column: int
) -> None:
    at.write("a.txt", data)
    found = at.findings("--select", "PUN001", "a.txt")
    assert [(one["line"], one["column"], one["text"]) for one in found] == [(line, column, "”")]


def test_copy_in_an_old_encoding_is_said_aloud(at: Desk) -> None:
    at.write("a.txt", "The café’s chef stayed until the end.\n".encode("cp1252"))
    ran = at.check("a.txt")
    assert ran.code == 0
    assert ran.err.startswith("newslint: a.txt: not UTF-8; read as cp1252")
    declared = at.check("--encoding", "cp1252", "a.txt")
    assert (declared.code, declared.err) == (0, "")


def test_standard_input(at: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def typed(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))

    typed(FAULT.encode())
    assert [one["path"] for one in at.findings("-")] == ["stdin.txt"]
    typed(f"```\n{FAULT}```\n".encode())
    assert at.check("-", "--stdin-filename", "copy/a.md").code == 0
    typed(b"\xff\xfe\0")
    assert at.check("-").code == 2
    typed(FAULT.encode())
    at.write("copy/.newslint.toml", "ignore = ['ALL']\n")
    assert at.check("-", "--stdin-filename", "copy/a.txt").code == 0


def test_no_arguments_and_help(at: Desk) -> None:
    assert at.run().code == 2
    assert at.run("--help").code == 0
    assert at.run("--version") == (0, f"newslint {__version__}\n", "")
    for command in ("check", "explain", "rules", "test", "new", "setup", "doctor"):
        ran = at.run(command, "--help")
        assert (ran.code, ran.out.startswith(f"usage: newslint {command}")) == (0, True)


def test_explain(at: Desk) -> None:
    ran = at.run("explain", "PUN001", "misspelling")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("PUN001 stray-closer (punctuation, error, on by default)\n")
    for part in ("Reported:", "Not reported:", "Measured:", "SPE001 misspelling"):
        assert part in ran.out
    assert "[[" not in ran.out


def test_explain_shows_the_message_as_it_is_printed(at: Desk) -> None:
    lines = at.run("explain", "sot-for-shot").out.splitlines()
    assert lines[2] == "“sot” should probably be “shot”."
    rules = json.loads(at.run("rules", "--format", "json").out)
    pages = at.run("explain", *(rule["code"] for rule in rules)).out
    said = re.findall(r"^[A-Z]{3}\d{3} .*\n\n(.*)$", pages, re.MULTILINE)
    assert len(said) == len(rules)
    assert [line for line in said if "{" in line] == []


def test_rules(at: Desk) -> None:
    ran = at.run("rules")
    assert ran.code == 0
    assert re.search(r"^PUN001 +on +error +stray-closer$", ran.out, re.MULTILINE)
    assert re.search(r"^\d+ rules; \d+ of them run", ran.out, re.MULTILINE)
    assert re.search(r"^\* default +The rules that ", ran.out, re.MULTILINE)
    assert re.search(r"^\* hook ", at.run("rules", "--profile", "hook").out, re.MULTILINE)
    at.write(".newslint.toml", "select = ['PUN001']\n")
    assert at.run("rules", "--active").out.splitlines()[0].split()[0] == "PUN001"
    rows = json.loads(at.run("rules", "--active", "--format", "json").out)
    assert [(row["code"], row["active"], row["kind"]) for row in rows] == [
        ("PUN001", True, "python")
    ]


def test_new_and_test(at: Desk) -> None:
    ran = at.run("new", "usage/sot-for-sat", "--into", "own")
    assert (ran.code, ran.err) == (0, "")
    path = os.path.join("own", "usage", "sot-for-sat.yaml")
    assert path in ran.out
    assert (at.folder / path).read_text(encoding="utf-8").startswith(f"code: USE{OWN_FROM}\n")
    assert at.run("test", "own") == (0, "1 rule proved, 0 failed.\n", "")
    again = at.run("new", "usage/sot-for-sat", "--into", "own")
    assert (again.code, "exists already" in again.err) == (2, True)
    assert at.run("new", "usage/two", "--into", "own").code == 0
    blocked = at.run("new", "usage/two", "--into", "clean.txt")
    assert (blocked.code, "cannot be written" in blocked.err) == (2, True)
    assert at.run("test", "own").out == "2 rules proved, 0 failed.\n"
    at.write("own/usage/sot-for-sat.yaml", OWN.replace("He [[sot -> sat]]", "He [[sot -> set]]"))
    ran = at.run("test", "own", "--rule", "sot-for-sat")
    assert ran.code == 1
    assert "USE901: bad: 'He [[sot -> set]] down.': offers ('sat',) for 'sot'" in ran.out


def test_a_code_or_name_that_is_taken_is_told_before_a_check_stops_at_it(at: Desk) -> None:
    at.write("own/usage/sot.yaml", OWN.replace("USE901", "USE001"))
    ran = at.run("test", "own")
    assert (ran.code, "“USE001” is taken by" in ran.err) == (2, True)
    at.write("own/usage/sot.yaml", OWN)
    at.write("own/usage/sit.yaml", OWN)
    assert "“USE901” is taken by" in at.run("test", "own").err


def test_a_pack_without_rules_is_not_proved(at: Desk) -> None:
    assert at.run("test", ".") == (2, "", "newslint: .: no rule files (.yaml) in this folder.\n")


def test_a_rule_tried_on_copy(at: Desk) -> None:
    at.write("own/usage/sot.yaml", OWN)
    at.write("a.txt", "He sot. " * 10)
    ran = at.run("test", "own/usage/sot.yaml", "--on", "a.txt", "--max", "3")
    assert ran.code == 0
    assert len(ran.out.splitlines()) == 4
    assert ran.out.startswith("a.txt:1:4: USE901 He sot. He sot.")
    assert ran.out.endswith("10 findings in 20 words: 50000.0 in 100,000 words.\n")
    assert at.run("test", "own", "--on", "lost.txt").code == 2


def test_doctor(at: Desk) -> None:
    ran = at.run("doctor")
    assert (ran.code, ran.err) == (0, "")
    said = dict(line.split(None, 1) for line in ran.out.splitlines() if line.strip())
    assert said["newslint"].startswith(__version__)
    assert said["configuration"].startswith("none found")
    assert "rules" in said["rules"]
    assert said["grammar"].startswith("not set up")
    at.write(".newslint.toml", "rules = ['lost']\n")
    broken = at.run("doctor")
    assert (broken.code, "PROBLEM: " in broken.out) == (2, True)


def test_a_process_of_its_own(at: Desk) -> None:
    ran = start("fault.txt", "--grammar", "off")
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert b"PUN001 stray-closer" in ran.stdout
    typed = start("-", "--grammar", "off", input=CLEAN.encode())
    assert (typed.returncode, typed.stderr) == (0, b"")
    assert start("lost.txt", "--grammar", "off").returncode == 2
    at.write(".newslint.toml", "grammar = 'off'\n")
    assert start().returncode == 2
    assert start("check").returncode == 1


def test_the_same_bytes_come_out_whatever_the_hash_seed(at: Desk) -> None:
    at.write(
        "a.txt", FAULT + "\nThe goverment of the adviser and the advisor sot there at 10 a.m.\n" * 3
    )
    runs = [
        start("--grammar", "off", "--format", "json", "--select", "ALL", "a.txt",
              env={**os.environ, "PYTHONHASHSEED": str(seed)}).stdout
        for seed in (1, 2, 3)
    ]  # fmt: skip
    assert json.loads(runs[0])["findings"]
    assert runs[0] == runs[1] == runs[2]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_an_output_that_lacks_characters(at: Desk, encoding: str) -> None:
    at.write("a.txt", "😀 Ça va. " + FAULT)
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    ran = start("a.txt", "--grammar", "off", env=environment)
    assert (ran.returncode, b"Traceback" in ran.stderr) == (1, False)
    ran = start("a.txt", "--grammar", "off", "--format", "json", env=environment)
    found = json.loads(ran.stdout.decode(encoding))["findings"]
    assert "”" in [one["text"] for one in found]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no broken pipes of this kind")
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_reader_that_goes_away(at: Desk, form: str) -> None:
    for number in range(40):
        at.write(f"copy/{number}.txt", FAULT)
    reader, writer = os.pipe()
    os.close(reader)
    ran = subprocess.run(
        [sys.executable, "-m", "newslint", "copy", "--grammar", "off", "--format", form],
        stdout=writer, stderr=subprocess.PIPE, timeout=PATIENCE, check=False,
    )  # fmt: skip
    os.close(writer)
    assert (ran.returncode, ran.stderr) == (2, b"")
