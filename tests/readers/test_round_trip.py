"""``fix`` in every format that can be mended: the planted faults go, every other byte stays."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from random import Random
from typing import TYPE_CHECKING

import pytest

from newslint.formats import FORMATS
from newslint.mending import mend
from newslint.session import Session
from newslint.source import decode
from tests.readers.making import FORMS, make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILES = 1000
RULES = {"select": ["doubled-word", "sot-for-shot", "past-for-participle"]}


@pytest.fixture(scope="module")
def desk_session() -> Iterator[Session]:
    with Session(RULES) as session:
        yield session


def mended(session: Session, name: str, seed: int) -> tuple[bytes, bytes, bytes]:
    """A file, what came of it, and what must come of it."""
    form = FORMS[name]
    before, wanted = make(form, Random(seed)), make(form, Random(seed), mended=True)
    made = mend(session, decode(before.data, form.path))
    return before.data, made.after, wanted.data


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(__import__("io").BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("name", FORMS)
def test_a_thousand_files(desk_session: Session, name: str) -> None:
    for seed in range(FILES):
        _, after, wanted = mended(desk_session, name, seed)
        if FORMS[name].wrap is str.encode:
            assert after.decode() == wanted.decode()
        else:
            assert parts(after) == parts(wanted)
