"""Surnames that belong to one well-known person nearly alone."""

from __future__ import annotations

from functools import cache

from newslint.lexicon.store import table
from newslint.records import NamedTuple


class Owner(NamedTuple):
    """The well-known bearer of a surname; level is 4 * log2(1 + uses of the two together)."""

    first: str
    last: str
    level: int


@cache
def owner_of(folded: str) -> Owner:
    """The owner of a folded surname. Raises KeyError if it is not one of ``owned``."""
    last, _, first = owned()[folded].partition("=")
    return Owner(first[:-1], last, ord(first[-1]) - 32)


@cache
def owned() -> dict[str, str]:
    """From each such surname, folded, to its entry."""
    record = table("names.lex").value("!")
    entries = record.decode().split("|") if record else []
    return {entry[: entry.index("=")].lower(): entry for entry in entries}
