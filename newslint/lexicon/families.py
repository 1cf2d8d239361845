"""Names that are written in several ways: Kyiv and Kiev, Qaddafi and Gaddafi, Shiite and Shia.

The rules hold an article to one form; a house style can say which form of a family it wants.
"""

from __future__ import annotations

from functools import cache

from newslint.lexicon.store import data_path
from newslint.records import NamedTuple

KINDS = ("place", "renamed", "person", "organisation", "people", "term", "given", "national")


class Family(NamedTuple):
    """One name and its ways of writing.

    name is the family's name and its first form; kind one of KINDS. “renamed” forms are names of
    different times (Myanmar, Burma), “given” forms are first names of different people as a rule,
    “national” ones the same first name in several languages (Vladimir, Volodymyr).
    """

    name: str
    kind: str
    forms: tuple[str, ...]


@cache
def families() -> dict[str, Family]:
    """All families by name, in the order of the file."""
    found: dict[str, Family] = {}
    with open(data_path("families.tsv"), encoding="utf-8") as file:
        next(file)
        for line in file:
            name, kind, forms, _ = line.split("\t", 3)
            found.setdefault(name, Family(name, kind, tuple(forms.split("|"))))
    return found


@cache
def relatives(kinds: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """From each single-word form (as spelled) to all forms of its families of these kinds."""
    found: dict[str, frozenset[str]] = {}
    for family in families().values():
        if family.kind in kinds:
            for form in family.forms:
                found[form] = found.get(form, frozenset()) | frozenset(family.forms)
    return found


@cache
def openers(kinds: tuple[str, ...]) -> dict[str, tuple[Family, ...]]:
    """From the first word of each form, folded, to the families of these kinds that have it."""
    found: dict[str, tuple[Family, ...]] = {}
    for family in families().values():
        if family.kind in kinds:
            for form in family.forms:
                first = first_word(form)
                if family not in found.get(first, ()):
                    found[first] = (*found.get(first, ()), family)
    return found


def first_word(form: str) -> str:
    """The first word of a form, folded."""
    return form.lower().replace("-", " ").split(" ", 1)[0]
