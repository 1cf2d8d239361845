"""``newslint fix --interactive`` and ``--unsafe`` in a real pseudo-terminal, and through a pipe."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from newslint.readers.reading import read_all
from newslint.source import read_source
from tests.helpers import PATIENCE
from tests.readers.making import FORMS, make

pty = pytest.importorskip("pty", reason="no pseudo-terminals here")

COPY = "He said the the fighting would have went on.\r\n“Israel sot down it,” he said.\r\n"
WORDS = (sys.executable, "-m", "newslint", "fix", "--grammar", "off")
# Makes standard input the terminal that Ctrl-C comes from, and becomes the command.
OWN_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""


def answered(folder: Path, *words: str, keys: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The command with keys from a pipe."""
    return subprocess.run(
        (*WORDS, *words), cwd=folder, input=keys, capture_output=True, timeout=PATIENCE, check=False
    )


class Person:
    """Somebody at a terminal: waits for what is shown, presses keys."""

    def __init__(self, folder: Path, *words: str) -> None:
        self._master, slave = pty.openpty()
        self.process = subprocess.Popen(
            (sys.executable, "-c", OWN_TERMINAL, *WORDS, *words), cwd=folder,
            stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            env={**os.environ, "TERM": "xterm"},
        )  # fmt: skip
        os.close(slave)
        self.shown = ""
        self._at = 0

    def sees(self, text: str) -> None:
        until = time.monotonic() + PATIENCE
        while text not in self.shown[self._at :]:
            assert time.monotonic() < until, self.shown
            if select.select([self._master], [], [], 1)[0]:
                self._read()
        self._at = self.shown.index(text, self._at) + len(text)

    def _read(self) -> bool:
        try:
            data = os.read(self._master, 65536)
        except OSError:  # the other end is closed
            data = b""
        self.shown += data.decode("utf-8", "replace")
        return bool(data)

    def types(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def code(self) -> int:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if select.select([self._master], [], [], 1)[0] and not self._read():
                break
        code = self.process.wait(PATIENCE)
        os.close(self._master)
        return code


@pytest.fixture
def copy(desk: Path) -> Path:
    path = desk / "a.txt"
    path.write_bytes(COPY.encode())
    path.chmod(0o640)
    return path


PROMPT = "(? for help) > "


def test_single_keys_and_one_write_at_the_end(copy: Path) -> None:
    person = Person(copy.parent, "-i", "a.txt")
    person.sees("“the” stands twice here.")
    person.sees("^^^^^^^")
    person.sees("1: the")
    person.sees(PROMPT)
    person.types("?")
    person.sees("add it to the vocabulary")
    person.sees(PROMPT)
    person.types("\x1b[A")  # an arrow is not “A”
    person.sees("does nothing")
    person.sees(PROMPT)
    person.types("a")
    person.sees("1 taken")
    person.sees("gone")
    person.sees(PROMPT)
    person.types("e")
    person.sees("New words")
    person.types("continued\r")
    person.sees("Inside a quotation")
    person.sees(PROMPT)
    assert copy.read_bytes() == COPY.encode()
    person.types("a")
    person.sees("all the same?")
    person.types("n")
    person.sees("Left as it was said.")
    person.sees(PROMPT)
    person.types("s")
    assert person.code() == 1
    made = COPY.replace("the the", "the").replace("went", "continued")
    assert copy.read_bytes() == made.encode()
    assert copy.stat().st_mode & 0o777 == 0o640
    assert os.listdir(copy.parent) == ["a.txt"]


def test_keys_typed_ahead_count(copy: Path) -> None:
    person = Person(copy.parent, "-i", "a.txt")
    person.sees(PROMPT)
    person.types("aauq")
    assert person.code() == 1
    assert copy.read_bytes() == COPY.replace("the the", "the").encode()


@pytest.mark.parametrize(("keys", "code"), [("Q", 2), ("\x04", 2), ("\x03", 130)])
def test_leaving_writes_nothing(copy: Path, keys: str, code: int) -> None:
    person = Person(copy.parent, "-i", "a.txt")
    person.sees(PROMPT)
    person.types("a")
    person.sees(PROMPT)
    person.types(keys)
    assert person.code() == code
    assert "nothing was written" in person.shown
    assert copy.read_bytes() == COPY.encode()


def test_a_file_changed_meanwhile_is_left_alone(copy: Path) -> None:
    person = Person(copy.parent, "-i", "a.txt")
    person.sees(PROMPT)
    person.types("a")
    person.sees(PROMPT)
    copy.write_text("Another's work.")
    person.types("q")
    assert person.code() == 2
    assert "changed meanwhile" in person.shown
    assert copy.read_text() == "Another's work."


def test_vocabulary_rule_and_reason(desk: Path) -> None:
    copy = desk / "a.txt"
    copy.write_text("The goverment fell. The the end.\n\nThey said Israel sot down the plane.\n")
    (desk / "b.txt").write_text("Another goverment fell. So did the the rest.\n")
    person = Person(desk, "-i", ".")
    person.sees("goverment")
    person.sees(PROMPT)
    person.types("v")
    person.sees("stands twice")
    person.sees(PROMPT)
    person.types("i")
    person.sees("shot")
    person.sees(PROMPT)
    person.types("w")
    person.sees("Why may it stand?")
    person.types("he calls it that\r")
    assert person.code() == 0, person.shown  # nothing is left to ask about in b.txt
    assert (desk / "desk.words").read_text() == "goverment\n"
    config = (desk / ".newslint.toml").read_text()
    assert config == 'vocabulary = ["desk.words"]\nignore = ["doubled-word"]\n'
    assert (desk / "a.txt.newslint").read_text() == 'USE024 "sot": he calls it that\n'
    again = answered(desk, ".")
    assert again.returncode == 0, again.stderr


def test_through_a_pipe_a_line_is_a_key(copy: Path) -> None:
    words = ("--interactive", "a.txt")
    done = answered(copy.parent, *words, keys=b"\n2\nA\nq\n")
    assert done.returncode == 1
    made = COPY.replace("the the", "the").replace("went", "gone")
    assert copy.read_bytes() == made.encode()
    ended = answered(copy.parent, *words)
    assert ended.returncode == 2
    assert b"nothing was written" in ended.stderr


@pytest.mark.parametrize("name", ["html", "json", "docx", "rtf", "csv"])
def test_own_words_are_written_as_the_format_writes_them(desk: Path, name: str) -> None:
    form = FORMS[name]
    copy = desk / form.path
    copy.write_bytes(make(form, Random(3)).data)
    done = answered(desk, "-i", form.path, keys="e\nR&D <“é”>\nq\n".encode())
    assert b"1 changed" in done.stderr, done.stderr
    docs = read_all(read_source(str(copy)))
    assert "R&D <“é”>" in " ".join(doc.text for doc in docs)


def test_without_a_configuration_none_is_changed(desk: Path) -> None:
    (desk / "a.txt").write_text("The goverment fell.\n")
    done = answered(desk, "-i", "--isolated", "a.txt", keys=b"v\n")
    assert done.returncode == 2
    assert b"none was changed" in done.stderr
    assert os.listdir(desk) == ["a.txt"]


def test_standard_input_cannot_be_both(desk: Path) -> None:
    done = answered(desk, "-i", "-")
    assert done.returncode == 2
    assert b"name a file" in done.stderr


DOUBTFUL = "The the end. They held talks in White House. He said that Vartaniemi left.\n"


def test_unsafe_asks_on_a_terminal_and_takes_all_otherwise(desk: Path) -> None:
    copy = desk / "a.txt"
    copy.write_text(DOUBTFUL)
    person = Person(desk, "--unsafe", "a.txt")
    person.sees("White House")
    person.sees("y, n, a (all)")
    person.types("n")
    assert person.code() == 1
    assert copy.read_text() == DOUBTFUL.replace("The the", "The")
    person = Person(desk, "--unsafe", "--yes", "a.txt")
    assert person.code() == 0
    assert "the White House" in copy.read_text()
    copy.write_text(DOUBTFUL)
    answered(desk, "--unsafe", "a.txt")
    assert "in the White House" in copy.read_text()
