"""Of every format: each character of the clean text stands where its map says."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.readers.reading import read_all
from newslint.source import decode
from newslint.spans import Span
from tests.readers.making import FORMS, Form, Made, Place, make
from tests.readers.places import check_places

if TYPE_CHECKING:
    from random import Random


def seen(form: Form, made: Made) -> list[Place]:
    """The characters that a reader sees, but for white space, each with its place."""
    source = decode(made.data, form.path)
    if source.data:
        reader = import_module(f"newslint.readers.{form.path[2:]}")
        given = (source.data, form.path, "accepted")
        content = reader._content(*(given if form.path == "a.docx" else given[:2]))
        return [
            Place(character, piece.start + (at if piece.kind == "plain" else 0),
                  piece.start + at + 1 if piece.kind == "plain" else piece.end)
            for piece in content.pieces for at, character in enumerate(piece.text)
            if not character.isspace()
        ]  # fmt: skip
    found: list[Place] = []
    for doc in read_all(source):
        check_places(doc)
        for at, character in enumerate(doc.text):
            if not character.isspace():
                found.append(Place(character, *doc.map.to_source(Span(at, at + 1))))
    return found


@pytest.mark.parametrize("name", FORMS)
@settings(max_examples=60, deadline=None)
@given(chance=st.randoms(use_true_random=False))
def test_every_character_has_its_place(name: str, chance: Random) -> None:
    form = FORMS[name]
    made = make(form, chance)
    last = made.places[-1].end
    found = [one for one in seen(form, made) if len(form.head) <= one.start and one.end <= last]
    assert found == list(made.places)
    docs = read_all(decode(made.data, form.path))
    texts = [doc.text[start:end] for doc in docs for start, end, _ in doc.paragraphs]
    words = " ".join(texts).split()
    assert words[-len(made.words) :] == list(made.words)
