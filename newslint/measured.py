"""What each rule was measured to be worth on annotated news copy.

The table is written by ``benchmarks/accuracy.py`` and read here; nothing else knows its form.
"""

from __future__ import annotations

import json
import os
from functools import lru_cache
from typing import NamedTuple

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


@lru_cache(maxsize=1)
def _table() -> dict[str, list[int]]:
    try:
        with open(TABLE, encoding="utf-8") as file:
            rules: dict[str, list[int]] = json.load(file)["rules"]
            return rules
    except (OSError, ValueError, KeyError):
        return {}


def measured(code: str) -> Measured:
    """The counts of a rule; zero if it was never seen to fire."""
    return Measured(*_table().get(code, (0, 0)))
