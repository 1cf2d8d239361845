"""What each rule was measured to be worth on news: in annotated copy, and by reading its findings.

The table is written by ``benchmarks/accuracy.py`` and read here; nothing else knows its form.
"""

from __future__ import annotations

import json
import os
from functools import lru_cache

from newslint.records import NamedTuple

TABLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "measured.json")


class Measured(NamedTuple):
    """Counts of right and wrong findings of a rule over all annotated copy."""

    right: int = 0
    wrong: int = 0

    def words(self) -> str:
        """The counts as a sentence."""
        total = self.right + self.wrong
        if not total:
            return "Measured: it found nothing in the annotated copy, right or wrong."
        return (
            f"Measured: {self.right} of {total} findings in annotated news copy were right "
            f"({100 * self.right / total:.0f}%)."
        )


class Read(NamedTuple):
    """Counts of a rule's findings in other news copy: those a reader judged, and the right ones."""

    right: int = 0
    read: int = 0

    def words(self) -> str:
        """The counts as a sentence; empty if none was read."""
        if not self.read:
            return ""
        return (
            f"Read: of {self.read} findings in other news copy, an editor would act on "
            f"{self.right} ({100 * self.right / self.read:.0f}%)."
        )


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, list[int]]]:
    try:
        with open(TABLE, encoding="utf-8") as file:
            table: dict[str, dict[str, list[int]]] = json.load(file)
            return table
    except (OSError, ValueError):
        return {}


def measured(code: str) -> Measured:
    """The counts of a rule; zero if it was never seen to fire."""
    return Measured(*_table().get("rules", {}).get(code, (0, 0)))


def readings(code: str) -> Read:
    """What was read of a rule's findings; zero if nothing was."""
    return Read(*_table().get("readings", {}).get(code, (0, 0)))
