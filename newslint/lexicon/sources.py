"""The public word lists that the builder reads; never imported by a check."""

from __future__ import annotations

import csv
import lzma
from typing import TYPE_CHECKING

from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_REGIONS = ("english", "american", "british", "british_z", "canadian", "australian")
_LARGEST = {"words": 80, "contractions": 70, "upper": 80, "proper-names": 80, "abbreviations": 70}


class Listed(NamedTuple):
    """How a word list has a word: its size level (10 common to 95 very rare), whether only as a
    variant spelling, and the kind of list (words, upper, proper-names, abbreviations).
    """

    size: int
    variant: bool
    kind: str


def read_scowl(folder: Path) -> dict[str, Listed]:
    """The words of SCOWL's final lists, without possessives. The commonest listing wins."""
    found: dict[str, Listed] = {}
    for path in sorted(folder.iterdir()):
        region, _, rest = path.name.partition("-")
        kind, _, size = rest.rpartition(".")
        variant = "variant_1" in region or "variant_2" in region
        if int(size or 99) > _LARGEST.get(kind, 0) or not (variant or region in _REGIONS):
            continue
        for word in path.read_text(encoding="utf-8").split():
            listed = Listed(int(size), variant, kind)
            if word.endswith("'s") or len(word) == 1:
                continue
            best = found.get(word, listed)
            found[word] = min(
                best, listed, key=lambda one: (one.variant, _kind_rank(one), one.size)
            )
    return found


def _kind_rank(listed: Listed) -> int:
    """Personal names win over dictionary names, so that a first name is not taken for a place."""
    return 0 if listed.kind == "proper-names" else 1


def read_cities(path: Path) -> Iterator[str]:
    """Single words of the place names of a GeoNames-derived table, capitalised ones only."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for field in (row["name"], row["subcountry"] or ""):
                for word in field.replace("-", " ").split():
                    if len(word) > 2 and word[0].isupper() and word.isalpha():
                        yield word


def read_words(path: Path) -> list[str]:
    """The entries of a plain list: one a line, # starts a comment."""
    lines = (line.partition("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return [line for line in lines if line]
