"""What many tests do: read a text, write a file, run a command, ask git, build an expression."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from newslint.cli import main
from newslint.readers.plain import read as read_plain
from newslint.source import Source

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pytest

    from newslint.document import Document

IDENTITY = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org",
            "-c", "protocol.file.allow=always")  # fmt: skip


def plain(text: str) -> Document:
    """The document of a plain text."""
    return read_plain(Source("copy.txt", text))


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
        timeout=60,
    )  # fmt: skip
    return done.stdout


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
