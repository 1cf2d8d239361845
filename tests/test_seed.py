"""The running example: the real article that every other tool fails on, at its exact places."""

from __future__ import annotations

import os

import pytest

from newslint.session import Session
from newslint.source import Source, decode

ARTICLE = os.path.join(
    os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))),
    "shared", "gold", "seed", "texts", "000_04a2bfd9e2564916.txt",
)  # fmt: skip
# line, column, what is found there, the first suggestion
PLACES = {
    "misspelled name": (11, 83, "Basahar", "Bashar"),
    "real-word error": (29, 28, "sot", "shot"),
    "stray closing mark": (19, 125, "”", ""),
    "missing hyphen": (29, 88, "Israeli held", "Israeli-held"),
    "missing possessive": (17, 83, "forces", "forces’"),
    "tense": (17, 11, "has been", "was"),
    "full stop outside": (15, 205, '".', '."'),
}
NAMES = ("Netanyahu", "Khamenei", "Velayati", "Hezbollah", "Golan", "Assad", "Ayatollah")

pytestmark = pytest.mark.skipif(
    not os.path.isfile(ARTICLE), reason="the article is not part of the project (../shared)"
)


def found(data: bytes):
    with Session() as session:
        source: Source = decode(data, "article.txt")
        return session.check(source).findings


@pytest.fixture(scope="module")
def article():
    with open(ARTICLE, "rb") as file:
        return file.read()


@pytest.mark.parametrize("case", PLACES)
def test_it_is_found_at_its_place(article, case):
    line, column, text, fix = PLACES[case]
    at = {(f.line, f.column): f for f in found(article)}
    assert (line, column) in at
    assert at[line, column].text.startswith(text[:1])
    assert text in at[line, column].text or at[line, column].text in text
    assert at[line, column].replacements[:1] == (fix,)


def test_mixed_quotation_marks_are_told(article):
    assert "mixed-quotes" in {f.name for f in found(article)}


def test_nothing_is_said_about_names_that_are_right(article):
    told = [f.text for f in found(article)]
    assert not [text for text in told if any(name in text for name in NAMES)]


@pytest.mark.parametrize(
    ("change", "shift"),
    [
        (lambda data: data.replace(b"\n", b"\r\n"), 0),
        (lambda data: data.replace(b"\n", b"\r"), 0),
        (lambda data: b"\xef\xbb\xbf" + data, 0),
        (lambda data: data.replace(b"\n\n", "\n\n😀 ".encode()), 2),
    ],
    ids=["CRLF", "CR", "byte-order mark", "after an emoji"],
)
def test_the_columns_are_right_however_the_file_is_written(article, change, shift):
    at = {(f.line, f.column) for f in found(change(article))}
    for line, column, *_ in PLACES.values():
        assert (line, column + shift) in at
