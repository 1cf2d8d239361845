"""From bytes to text."""

from __future__ import annotations

import codecs
import os
from typing import TYPE_CHECKING

import pytest

from newslint.errors import SourceError
from newslint.source import Reading, decode, read_source

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The café’s “prix fixe” costs €20.\nThe chef 😀 agreed.\n"
NARROW = "The café’s “prix fixe” costs €20 – or more.\nThe chef’s résumé agreed.\n"


def test_utf8() -> None:
    source = decode(TEXT.encode(), "a.txt")
    assert (source.text, source.encoding, source.bom, source.notice) == (TEXT, "utf-8", False, "")


def test_nothing_is_text() -> None:
    assert decode(b"", "a.txt").text == ""


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_names_the_encoding_and_is_not_counted(
    mark: bytes, encoding: str
) -> None:
    for declared in (None, "cp1252"):
        source = decode(mark + TEXT.encode(encoding), "a.txt", Reading(declared or ""))
        assert (source.text, source.encoding, source.bom) == (TEXT, encoding, True)


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "utf-16-le"])
def test_a_declared_encoding_is_used_without_a_word(encoding: str) -> None:
    source = decode(NARROW.encode(encoding), "a.txt", Reading(encoding or ""))
    assert (source.text, source.encoding, source.notice) == (NARROW, encoding, "")


def test_windows_copy_is_detected_and_said_aloud() -> None:
    source = decode(NARROW.encode("cp1252"), "desk/a.txt")
    assert (source.text, source.encoding) == (NARROW, "cp1252")
    assert source.notice.startswith("desk/a.txt: not UTF-8; read as cp1252")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"One line.\nTwo \xe2\x80\x9cwords\xe2\x80\x9d and \xff.\n", "byte 30 (line 2) is 0xff"),
        (b"\xef\xbb\xbfAb\n\xff", "byte 6 (line 2) is 0xff"),
    ],
)
def test_broken_utf8_is_no_text_and_the_place_is_named(data: bytes, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "desk/a.txt")
    assert str(caught.value).startswith("desk/a.txt: not valid")
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("data", "encoding", "said"),
    [
        (b"%PDF-1.4\n\0\x01\x02", None, "is binary"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), None, "is binary"),
        (b"abc", "klingon", "unknown encoding “klingon”"),
        (b"abc", "rot13", "unknown encoding “rot13”"),
        ("é".encode(), "ascii", "not valid ascii: byte 0 (line 1) is 0xc3"),
        (b"\xff\xfea", None, "not valid utf-16-le"),
    ],
)
def test_what_is_not_text(data: bytes, encoding: str | None, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "a.txt", Reading(encoding or ""))
    assert str(caught.value).startswith("a.txt: ")
    assert said in str(caught.value)


def test_read_source(desk: Path) -> None:
    (desk / "a.txt").write_bytes(b"One\r\ntwo\r")
    assert read_source("a.txt").text == "One\r\ntwo\r"


def test_a_missing_file_and_a_folder(desk: Path) -> None:
    (desk / "folder").mkdir()
    with pytest.raises(SourceError, match=r"^lost.txt: no such file"):
        read_source("lost.txt")
    with pytest.raises(SourceError, match=r"^folder: (is a folder|cannot be read)"):
        read_source("folder")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user without all rights")
def test_a_file_that_may_not_be_read(desk: Path) -> None:
    (desk / "a.txt").write_text("One.")
    (desk / "a.txt").chmod(0)
    with pytest.raises(SourceError, match=r"^a.txt: cannot be read"):
        read_source("a.txt")
