"""Mending: narrow edits, safe ones alone, and a file that is written in one step or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.errors import SaveError
from newslint.fix import Edit, applied, edit_of, edits_of
from newslint.mending import mend
from newslint.saving import mended, original, save, write_text
from newslint.session import Session
from newslint.source import decode, read_source
from tests.helpers import PATIENCE

COPY = "He said the the fighting would have went on.\r\nIsrael sot down the plane.\r\n"
MENDED = "He said the fighting would have gone on.\r\nIsrael shot down the plane.\r\n"


def run(folder: Path, *command: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    words = (sys.executable, "-m", *command) if command[0] == "newslint" else command
    return subprocess.run(words, input=data, cwd=folder, capture_output=True, timeout=PATIENCE)  # noqa: PLW1510


def write(path: Path, data: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(data.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encoding_mark_and_line_ends_stay(tmp_path: Path, encoding: str) -> None:
    path = write(tmp_path / "a.txt", COPY, encoding)
    assert main(["fix", "--isolated", str(path)]) == 0
    assert path.read_bytes() == MENDED.encode(encoding)
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_second_run_finds_nothing_to_mend(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", COPY)
    main(["fix", "--isolated", str(path)])
    before = path.stat().st_mtime_ns
    assert main(["fix", "--isolated", str(path)]) == 0
    assert path.stat().st_mtime_ns == before


@pytest.mark.skipif(os.name == "nt", reason="file modes")
def test_what_is_being_written_is_as_private_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modes = []
    monkeypatch.setattr(os, "fsync", lambda file: modes.append(os.fstat(file).st_mode & 0o777))
    path, before = tmp_path / "a.txt", os.umask(0o027)
    try:
        write_text(str(path), COPY)
        path.chmod(0o644)
        write_text(str(path), MENDED)
    finally:
        os.umask(before)
    assert modes == [0o640, 0o600]
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert os.listdir(tmp_path) == ["a.txt"]


def test_mode_and_link_stay_and_a_backup_is_kept(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", COPY)
    path.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(path)
    assert main(["fix", "--isolated", "--backup", str(link)]) == 0
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert path.read_bytes() == MENDED.encode()
    assert (tmp_path / "a.txt.bak").read_bytes() == COPY.encode()


def test_what_a_person_said_and_names_are_left_alone(tmp_path: Path) -> None:
    copy = "“Israel sot down the plane,” he said. President Basahar al-Assad spoke.\n"
    path = write(tmp_path / "a.txt", copy)
    assert main(["fix", "--isolated", str(path)]) == 1
    assert path.read_text() == copy


def test_a_file_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", COPY)
    with Session() as session:
        made = mend(session, read_source(str(path)))
    path.write_text("Another's work.")
    with pytest.raises(SaveError, match="changed meanwhile"):
        save(str(path), made.after, made.before)
    assert path.read_text() == "Another's work."
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_character_that_the_encoding_lacks_is_said() -> None:
    source = decode("caf\u00e9".encode("latin-1"), "a.txt")
    with pytest.raises(SaveError, match="has no “\u20ac”"):
        mended(source._replace(encoding="latin-1"), [Edit(0, 1, "\u20ac")])


def test_a_folder_that_takes_no_file_loses_nothing(tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="cannot be written"):
        save(str(tmp_path / "gone" / "a.txt"), b"new", b"old")


def test_standard_input_goes_to_standard_output(tmp_path: Path) -> None:
    done = run(tmp_path, "newslint", "fix", "--isolated", "-", data=COPY.encode())
    assert done.stdout == MENDED.encode()


def test_git_takes_the_patch(tmp_path: Path) -> None:
    for name, text in (("a.txt", COPY), ("b c.txt", COPY.replace("\r\n", "\n").rstrip("\n"))):
        write(tmp_path / name, text)
    run(tmp_path, "git", "init", "-q", ".")
    patch = run(tmp_path, "newslint", "diff", "--isolated", ".")
    assert patch.returncode == 1
    (tmp_path / "p.patch").write_bytes(patch.stdout)
    done = run(tmp_path, "git", "apply", "p.patch")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "a.txt").read_bytes() == MENDED.encode()
    plain = MENDED.replace("\r\n", "\n").rstrip("\n")
    assert (tmp_path / "b c.txt").read_bytes() == plain.encode()
    again = run(tmp_path, "newslint", "diff", "--isolated", ".")
    assert (again.returncode, again.stdout) == (0, b"")


def test_an_edit_is_no_wider_than_it_must_be() -> None:
    with Session() as session:
        (finding,) = (
            f for f in session.check(decode(COPY.encode(), "a.txt")).findings if "sot" in f.text
        )
    edit = edit_of(finding)
    assert (COPY[edit.start : edit.end], edit.new) == ("", "h")


def test_overlapping_fixes_wait_for_their_turn() -> None:
    with Session() as session:
        findings = session.check(decode(COPY.encode(), "a.txt")).findings
    doubled = [findings[0], findings[0]._replace(start=findings[0].start + 1), *findings[1:]]
    assert edits_of(doubled) == edits_of(findings)
    assert applied("abc", [Edit(0, 1, "x"), Edit(1, 1, "y"), Edit(2, 3, "")]) == "xyb"


def test_the_bytes_of_a_source_come_back() -> None:
    for data in (b"\xef\xbb\xbfA\r\nb\rc\n", "\ufeffA".encode("utf-16-le"), b"caf\xe9 \x93x\x94"):
        assert original(decode(data, "a.txt")) == data


def test_the_patch_of_a_word_file_is_said_to_be_of_its_text(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    made = docx.Document()
    made.add_paragraph("Israel sot down the plane.")
    made.save(str(tmp_path / "a.docx"))
    done = run(tmp_path, "newslint", "diff", "--isolated", "a.docx")
    assert b"+Israel shot down the plane." in done.stdout
    assert b"a.docx: shown as its text" in done.stderr
