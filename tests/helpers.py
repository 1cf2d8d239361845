"""What many tests do: read a text, write a file, run a program, ask git, build an expression."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from newslint.cli import main
from newslint.packs.loading import load_builtin
from newslint.places import cache_folder
from newslint.readers.plain import read as read_plain
from newslint.source import Source

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pytest

    from newslint.document import Document

# Seconds after which something hangs, on however busy a machine: never part of what is tested.
PATIENCE = 600
IDENTITY = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org",
            "-c", "protocol.file.allow=always")  # fmt: skip


def plain(text: str) -> Document:
    """The document of a plain text."""
    return read_plain(Source("copy.txt", text))


def new_cache(folder: Path) -> str:
    """A cache with nothing in it but the compiled rules, which take longer than most tests."""
    load_builtin()  # into the cache of the session
    shutil.copytree(os.path.join(cache_folder(), "packs"), folder / "packs")
    return str(folder)


def write(path: Path, text: str | bytes) -> None:
    """A file with this content, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def command(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """The exit code of a command, what it prints and what it says beside that."""
    code = main(list(words))
    out, err = capsys.readouterr()
    return code, out, err


def git(*words: str, folder: str = ".") -> str:
    """What a command of git prints."""
    done = subprocess.run(
        ["git", *IDENTITY, *words], cwd=folder, check=True, capture_output=True, text=True,
        timeout=PATIENCE,
    )  # fmt: skip
    return done.stdout


# Takes the processor's time, not the clock's: that of others who use the machine does not count.
_LIMITED = """
import os, sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[1]),) * 2)
except ImportError:  # Windows
    pass
os.execv(sys.executable, [sys.executable, *sys.argv[2:]])
"""


def python_within(
    seconds: int, *words: str, folder: str | os.PathLike[str] = "."
) -> subprocess.CompletedProcess[bytes]:
    """Run Python with these words; it is killed if it takes more of the processor's time."""
    return subprocess.run(
        [sys.executable, "-c", _LIMITED, str(seconds), *words],
        cwd=folder, capture_output=True, timeout=PATIENCE, check=False,
    )  # fmt: skip


def expressions(*pieces: str, more: Sequence[str] = ()) -> st.SearchStrategy[str]:
    """Regular expressions of some pieces; ``more`` are further ways to wrap one, as templates."""
    return st.recursive(
        st.sampled_from(pieces),
        lambda inner: st.one_of(
            st.builds("(?:{}|{})".format, inner, inner),
            st.builds("{}{}".format, inner, inner),
            st.builds("(?:{})?".format, inner),
            st.builds("(?:{})+".format, inner),
            st.builds(r"\b{}\b".format, inner),
            *(st.builds(way.format, *[inner] * way.count("{}")) for way in more),
        ),
        max_leaves=8,
    )
