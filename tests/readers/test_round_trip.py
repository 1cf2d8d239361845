"""``fix`` in every format that can be mended: the planted faults go, every other byte stays."""

from __future__ import annotations

import io
import zipfile
from random import Random
from typing import TYPE_CHECKING

import pytest

from newslint.mending import mend
from newslint.session import Session
from newslint.source import decode
from tests.readers.making import FAULTS, FORMS, make
from tests.readers.office import converted, needs_office

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILES = 1000
RULES = {"select": ["doubled-word", "sot-for-shot", "past-for-participle"]}
PARTS = {"docx": "word/document.xml", "odt": "content.xml"}


@pytest.fixture(scope="module")
def desk_session() -> Iterator[Session]:
    with Session(RULES) as session:
        yield session


def mended(session: Session, name: str, seed: int) -> tuple[bytes, bytes, bytes]:
    """A file, what came of it, and what must come of it."""
    form = FORMS[name]
    before, wanted = make(form, Random(seed)), make(form, Random(seed), mended=True)
    made = mend(session, decode(before.data, form.path))
    assert made.edits >= before.faults
    assert made.result.findings == ()
    return before.data, made.after, wanted.data


def packed(data: bytes) -> dict[str, tuple[bytes, bytes]]:
    """Each part of a ZIP: its content, and its bytes as they stand in the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        ends = sorted({info.header_offset for info in archive.infolist()} | {archive.start_dir})
        return {
            info.filename: (
                archive.read(info),
                data[info.header_offset : ends[ends.index(info.header_offset) + 1]],
            )
            for info in archive.infolist()
        }


@pytest.mark.parametrize("name", FORMS)
def test_a_thousand_files(desk_session: Session, name: str) -> None:
    for seed in range(FILES):
        before, after, wanted = mended(desk_session, name, seed)
        if name not in PARTS:
            assert after.decode() == wanted.decode()
            continue
        new, old, right = packed(after), packed(before), packed(wanted)
        assert list(new) == list(old)
        assert new[PARTS[name]][0].decode() == right[PARTS[name]][0].decode()
        for part in new.keys() - {PARTS[name]}:
            assert new[part] == old[part]


@pytest.mark.parametrize("name", ["text", "html", "json", "srt", "csv", "nitf"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_the_encoding_and_its_mark_stay(desk_session: Session, name: str, encoding: str) -> None:
    form = FORMS[name]
    for seed in range(20):
        before, wanted = make(form, Random(seed)), make(form, Random(seed), mended=True)
        made = mend(desk_session, decode(before.source.encode(encoding), form.path))
        assert made.after == wanted.source.encode(encoding)


@needs_office
@pytest.mark.slow
@pytest.mark.parametrize("name", ["docx", "odt", "rtf"])
def test_what_was_mended_opens_in_libreoffice(
    desk_session: Session, tmp_path: Path, name: str
) -> None:
    paths: list[Path] = []
    for seed in range(4):
        _, after, right = mended(desk_session, name, seed)
        paths += [tmp_path / f"{seed}{FORMS[name].path[1:]}", tmp_path / f"{seed}-right.{name}"]
        paths[-2].write_bytes(after)
        paths[-1].write_bytes(right)
    texts = [path.read_text("utf-8-sig") for path in converted(paths, "txt:Text (encoded):UTF8")]
    assert texts[::2] == texts[1::2]
    assert all(right in " ".join(texts) for _, right in FAULTS)
