"""Surnames that belong to one well-known person nearly alone."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newslint.lexicon.store import table


class Owner(NamedTuple):
    """The well-known bearer of a surname; level is 4 * log2(1 + uses of the two together)."""

    first: str
    last: str
    level: int


@cache
def owners() -> dict[str, Owner]:
    """From a folded surname to its owner."""
    record = table("names.lex").value("!")
    found: dict[str, Owner] = {}
    for entry in record.decode().split("|") if record else ():
        last, _, first = entry.partition("=")
        owner = Owner(first[:-1], last, ord(first[-1]) - 32)
        found[last.lower()] = max(owner, found.get(last.lower(), owner), key=lambda one: one.level)
    return found
