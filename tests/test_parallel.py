"""Several processes: the same report as one, whatever is in the files and whoever ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest

from newslint.commands import check
from newslint.errors import NewslintError, SourceError
from newslint.parallel import look_at_all
from newslint.session import Session
from tests.helpers import PATIENCE, command, git, write

if TYPE_CHECKING:
    from pathlib import Path

FAULTY = "The mayor stayed. He left.” Nobody spoke to number {}.\n\nIt was the the end.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Forty files: most faulty, some clean, one not to be read, some under a wrong setting."""
    monkeypatch.chdir(tmp_path)
    for number in range(34):
        text = FAULTY.format(number) if number % 3 else "The mayor stayed until the end.\n"
        write(tmp_path / f"{number:02}.txt", text)
    write(tmp_path / "10.txt", b"\x00\x01 no text")
    write(tmp_path / "20.txt", b"The caf\xe9 stayed open until the end of the evening.\n")
    write(tmp_path / "odd" / ".newslint.toml", 'levels = { PUN001 = "loud" }\n')
    for number in range(5):
        write(tmp_path / "odd" / f"{number}.txt", "The mayor stayed.\n")


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_the_report_is_that_of_one_process(capsys: pytest.CaptureFixture[str], form: str) -> None:
    run = ("check", "--grammar", "off", "--format", form, ".")
    one = command(capsys, *run, "--jobs", "1")
    assert command(capsys, *run, "--jobs", "3") == one
    code, out, err = one
    assert code == 2
    assert out.count("the the") >= 20
    assert "10.txt: is binary" in err
    assert "20.txt: not UTF-8; read as" in err
    assert err.count("odd") == 1  # a wrong configuration is said once


def test_a_baseline_is_used_up_in_the_order_of_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(12):
        write(tmp_path / f"{number:02}.txt", "It was the the end.\n")
    write(tmp_path / ".newslint.toml", 'baseline = "base.json"\ngrammar = "off"\n')
    wanted = ("--jobs", "2", "--output", "base.json", "00.txt", "01.txt", "11.txt")
    assert command(capsys, "baseline", *wanted)[0] == 0
    write(tmp_path / "11.txt", "It was the end.\n")
    code, out, _ = command(capsys, "check", "--format", "json", "--jobs", "2", ".")
    assert code == 1
    found = [one["path"] for one in json.loads(out)["findings"]]
    assert found == [os.path.join(".", f"{number:02}.txt") for number in range(3, 11)]
    write(tmp_path / "09.txt", "It was the end.\n")
    write(tmp_path / "10.txt", "It was the end.\n")
    everywhere = [command(capsys, "check", "--jobs", jobs, ".") for jobs in ("1", "2")]
    assert everywhere[0] == everywhere[1]


def test_only_changes_count_in_every_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    git("init", "--quiet")
    for number in range(8):
        write(tmp_path / f"{number}.txt", "It was the the end.\n\nHe left.\n")
    git("add", ".")
    git("commit", "--quiet", "-m", "copy")
    for number in range(8):
        write(tmp_path / f"{number}.txt", "It was the the end.\n\nHe left the the room.\n")
    git("add", ".")
    write(tmp_path / "7.txt", "Something else in the the folder.\n")
    run = ("check", "--grammar", "off", "--staged", "--format", "json", "--jobs", "2", ".")
    _, out, _ = command(capsys, *run)
    found = [(one["path"], one["line"]) for one in json.loads(out)["findings"]]
    assert found == [(os.path.join(".", f"{number}.txt"), 3) for number in range(8)]


class Deadly:
    """What cannot be copied into another process: that process ends."""

    def __reduce__(self) -> Any:
        return (os._exit, (3,))


@pytest.mark.usefixtures("desk")
def test_a_process_that_is_killed_is_made_up_for() -> None:
    with Session({"grammar": "off"}) as session:
        session.deadly = Deadly()  # type: ignore[attr-defined]
        outcomes = list(look_at_all(session, [f"{number:02}.txt" for number in range(34)], 2))
    assert [one.source.path for one in outcomes if not isinstance(one, NewslintError)] == [
        f"{number:02}.txt" for number in range(34) if number != 10
    ]
    assert isinstance(outcomes[10], SourceError)


@pytest.mark.usefixtures("desk")
def test_without_the_means_for_processes_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no semaphores here")

    monkeypatch.setattr("newslint.parallel.ProcessPoolExecutor", refuse)
    with Session({"grammar": "off"}) as session:
        outcomes = list(look_at_all(session, ["00.txt", "01.txt"], 2))
    assert [len(one.findings) for one in outcomes if not isinstance(one, NewslintError)] == [0, 2]


@pytest.mark.usefixtures("desk")
def test_a_fault_of_our_own_is_told() -> None:
    with Session({"grammar": "off"}) as session:
        session._lint = len  # type: ignore[method-assign,assignment]
        with pytest.raises(TypeError):
            list(look_at_all(session, ["00.txt", "01.txt"], 2))


def test_how_many_processes_pay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "cores", lambda: 16)
    sizes = {"a.txt": 400_000, "b.txt": 700_000, "c.txt": 9_000_000}
    for name, size in sizes.items():
        write(tmp_path / name, b"x" * size)
    paths = [str(tmp_path / name) for name in sizes]
    missing = str(tmp_path / "gone.txt")
    assert check._paying((paths[0], missing)) == 1
    assert check._paying(tuple(paths[:2])) == 2
    assert check._paying(tuple(paths)) == check.MOST_JOBS
    monkeypatch.setattr(check, "cores", lambda: 1)
    assert check._paying(tuple(paths)) == 1


@pytest.mark.parametrize("given", ["0", "-1", "many", "1.5"])
def test_a_wrong_number_of_processes(given: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        command(capsys, "check", f"--jobs={given}", ".")
    assert end.value.code == 2
    assert f"“{given}” is no number of processes: give 1 or more" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="seen in /proc only")
def test_stopped_by_the_user_no_process_is_left(tmp_path: Path) -> None:
    for number in range(400):
        write(tmp_path / f"{number}.txt", FAULTY.format(number) * 40)
    words = ["check", "--isolated", "--grammar", "off", "--jobs", "2", "--output", "r.txt", "."]
    running = subprocess.Popen(
        [sys.executable, "-m", "newslint", *words],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    try:
        assert _within(PATIENCE, lambda: len(_group(running.pid)) >= 3)
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=PATIENCE)
    finally:
        running.kill()
    assert (running.returncode, out, err) == (130, b"", b"newslint: stopped.\n")
    assert _within(PATIENCE, lambda: not _group(running.pid))
    assert not (tmp_path / "r.txt").exists()


def _within(seconds: float, happens: Any) -> bool:
    ends = time.monotonic() + seconds
    while not happens():
        if time.monotonic() > ends:
            return False
        time.sleep(0.05)
    return True


def _group(leader: int) -> list[str]:
    """The processes of a group that have not ended."""
    found = []
    for name in filter(str.isdecimal, os.listdir("/proc")):
        with (
            suppress(OSError),
            open(f"/proc/{name}/stat", encoding="ascii", errors="replace") as it,
        ):
            state, _, group = it.read().rpartition(")")[2].split()[:3]
            if group == str(leader) and state != "Z":
                found.append(name)
    return found
