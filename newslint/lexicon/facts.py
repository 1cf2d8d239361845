"""What the builder notes of a word."""

from __future__ import annotations

from newslint.records import NamedTuple


class Fact(NamedTuple):
    """A word's uses in edited news and its flags."""

    uses: int
    flags: int
