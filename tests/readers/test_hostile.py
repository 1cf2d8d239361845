"""Files that no desk sent: every format reads them or says what is wrong, and soon."""

from __future__ import annotations

import io
import time
import zipfile
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.errors import SourceError
from newslint.readers.reading import read_all
from newslint.source import decode
from tests.readers.making import FORMS, make
from tests.readers.places import check_places

SECONDS = 10  # for what takes less than one; ten times as long would still be no loop
LONG, SHORT = 1_000_000, 100_000  # code points on one line: of words, and of one piece of markup
PATHS = sorted({form.path for form in FORMS.values()} | {"a.eml", "a.xml", "a.tsv"})


def try_to_read(data: bytes, path: str) -> str:
    """What is wrong with a file, nothing if it was read. Any error but SourceError fails."""
    try:
        docs = read_all(decode(data, path))
    except SourceError as error:
        return str(error).partition(path)[2] or "a message without the file's name"
    for doc in docs:
        if len(doc.text) < 5_000:
            check_places(doc)
    return ""


ODD = {
    "empty": b"",
    "one byte": b"x",
    "a mark alone": b"\xef\xbb\xbf",
    "nul": b"<p>a\0b</p>\0",
    "spaces": b" \r\n\t\r \n",
    "another format": b"PK\x03\x04\x14\0\0\0\x08\0",
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "old word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "half of a character": "café".encode()[:-1],
    "all bytes": bytes(range(256)),
    "a wrong declaration": b'<?xml encoding="utf-16"?><nitf><p>caf\xc3\xa9</p></nitf>',
    "an unknown declaration": b'<?xml version="1.0" encoding="klingon"?><nitf><p>x</p></nitf>',
    "no text encoding": b'<?xml version="1.0" encoding="base64"?><nitf><p>x</p></nitf>',
    "entities": b'<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "&d;&d;">]><nitf>&b;</nitf>',
    "another plane": "\U0001f600\U0001f692 \U0010ffff".encode(),
    "carriage returns": b"One.\rTwo.\r\rThree.\r",
}


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("name", ODD)
def test_odd_files(path: str, name: str) -> None:
    assert "without the file's name" not in try_to_read(ODD[name], path)


@pytest.mark.parametrize("name", FORMS)
@settings(max_examples=40, deadline=None)
@given(chance=st.randoms(use_true_random=False), cut=st.floats(0, 1), flip=st.integers(0, 255))
def test_files_that_were_cut_short_or_damaged(
    name: str, chance: Random, cut: float, flip: int
) -> None:
    form = FORMS[name]
    data = bytearray(make(form, chance).data)
    at = min(len(data) - 1, int(len(data) * cut))
    try_to_read(bytes(data[:at]), form.path)
    data[at] = flip
    try_to_read(bytes(data), form.path)


DEEP = 10_000
NESTED = {
    "a.html": "<div>" * DEEP + "<p>x</p>" + "</div>" * DEEP,
    "a.nitf": "<nitf><body>" + "<block>" * DEEP + "<p>x</p>" + "</block>" * DEEP + "</body></nitf>",
    "a.icml": "<Story>" + "<a>" * DEEP + "<Content>x</Content>" + "</a>" * DEEP + "</Story>",
    "a.json": '{"body": ' + "[" * DEEP + '"x"' + "]" * DEEP + "}",
    "a.jsonl": '{"body": ' + "[" * DEEP + '"x"' + "]" * DEEP + "}",
    "a.rtf": "{\\rtf1 " + "{" * DEEP + "x" + "}" * DEEP + "}",
    "a.md": "> " * DEEP + "x\n\n" + "* " * DEEP + "x\n\n" + "[" * DEEP + "x" + "](y)" * DEEP,
    "a.aml": "[a.b]\n" * DEEP + "body: x\n",
    "a.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<i>" * DEEP + "x",
}


@pytest.mark.parametrize("path", NESTED)
def test_what_is_nested_deeply(path: str) -> None:
    start = time.process_time()
    try_to_read(NESTED[path].encode(), path)
    assert time.process_time() - start < SECONDS


def test_a_container_nested_deeply() -> None:
    for name in ("docx", "odt"):
        form = FORMS[name]
        inner = "<x>" * DEEP + "</x>" * DEEP
        try_to_read(form.wrap(form.head + inner + form.foot), form.path)


PIECES = {
    "words": "word “the the” ", "letters": "a", "less": "<", "ampersands": "&", "quotes": '"',
    "backslashes": "\\", "braces": "{", "brackets": "[", "stars": "*a ", "commas": "a,",
    "controls": "\x02", "ticks": "`", "opened": "<p>", "spaces": " ", "entities": "&#x41;",
    "colons": "a:", "line ends": "\n", "closers": "</p>", "underlines": "_", "comments": "<!--",
    "dashes": "--> ", "pipes": "|a", "escapes": "\\'e9", "unicode": "\\u00e9", "carets": "^",
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("path", [path for path in PATHS if path not in ("a.docx", "a.odt")])
def test_one_line_of_one_thing(path: str) -> None:
    form = next((form for form in FORMS.values() if form.path == path), FORMS["text"])
    before, after = form.paragraphs[0]
    for name, piece in PIECES.items():
        inner = piece * ((LONG if name == "words" else SHORT) // len(piece))
        for text in (inner, form.head + before + inner + after + form.foot):
            start = time.process_time()
            try_to_read(text.encode(), path)
            assert time.process_time() - start < SECONDS, name


def bomb(name: str, size: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, b"<a>" + b" " * size)
    return out.getvalue()


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_containers_made_to_harm(form: str) -> None:
    part = {"docx": "word/document.xml", "odt": "content.xml"}[form]
    path = f"a.{form}"
    assert "too large to be an article" in try_to_read(bomb(part, 40_000_000), path)
    assert "it has no" in try_to_read(bomb("x", 10), path)
    assert "not well-formed XML" in try_to_read(bomb(part, 10), path)
    lying = bytearray(bomb(part, 40_000_000))
    at = lying.rfind(b"PK\1\2")
    lying[at + 24 : at + 28] = (100).to_bytes(4, "little")
    assert "damaged" in try_to_read(bytes(lying), path)
    locked = bytearray(bomb(part, 10))
    locked[locked.rfind(b"PK\1\2") + 8] |= 1
    assert "password" in try_to_read(bytes(locked), path)
    assert "old or closed Office file" in try_to_read(ODD["old word"], path)
    entities = io.BytesIO()
    with zipfile.ZipFile(entities, "w") as archive:
        archive.writestr(part, ODD["entities"])
    assert "declares entities of its own" in try_to_read(entities.getvalue(), path)


@pytest.mark.parametrize("path", PATHS)
def test_noise(path: str) -> None:
    chance = Random(path)
    for size in (10, 1_000, 50_000):
        try_to_read(chance.randbytes(size), path)
