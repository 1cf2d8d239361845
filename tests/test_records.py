"""Records are named tuples in every way that the program relies on."""

from __future__ import annotations

import os
import pickle
import re

import pytest

import newslint
from newslint.records import NamedTuple

HOME = os.path.dirname(os.path.abspath(newslint.__file__))


class Place(NamedTuple):
    """A place."""

    line: int
    column: int = 1

    @property
    def shown(self) -> str:
        """As people write it."""
        return f"{self.line}:{self.column}"


def test_a_record_is_a_named_tuple() -> None:
    place = Place(3)
    assert place == (3, 1)
    assert place.shown == "3:1"
    assert place._replace(column=2) == Place(line=3, column=2)
    assert repr(place) == "Place(line=3, column=1)"
    assert Place._field_defaults == {"column": 1}
    assert Place.__doc__ == "A place."
    assert pickle.loads(pickle.dumps(place)) == place


def test_a_field_without_a_value_is_asked_for() -> None:
    with pytest.raises(TypeError, match="line"):
        Place()  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Place(1).line = 2  # type: ignore[misc]


def test_every_record_of_newslint_is_quickly_declared() -> None:
    slow = [
        os.path.join(folder, name)
        for folder, _, names in os.walk(HOME)
        for name in names
        if name.endswith(".py") and name != "records.py"
        and re.search(r"^from typing import .*\bNamedTuple\b", text_of(folder, name), re.MULTILINE)
    ]  # fmt: skip
    assert slow == [], "take NamedTuple from newslint.records"


def text_of(*path: str) -> str:
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()
