"""Counts in bounded memory: when there are too many keys, the rarest are dropped."""

from __future__ import annotations

from typing import Any

from newslint.records import NamedTuple

MOST = 400_000  # keys; about 60 MB
_KEPT = 0.75  # of them, once there are more


class Uses(NamedTuple):
    """How often something was printed, and in how many articles."""

    uses: int
    articles: int


class BoundedCounts:
    """Uses and articles of each key. What is dropped and comes again starts afresh, so a count is
    too low by ``floor`` at most.
    """

    def __init__(self, most: int = MOST) -> None:
        """At most so many keys are kept."""
        self.most = most
        self.floor = 0
        self._counts: dict[str, Uses] = {}

    def add(self, in_article: dict[str, int]) -> None:
        """Count the uses in one article."""
        counts, none = self._counts, Uses(0, 0)
        for key, number in in_article.items():
            uses, articles = counts.get(key, none)
            counts[key] = Uses(uses + number, articles + 1)
        if len(counts) > self.most:
            while len(counts) > _KEPT * self.most:
                self.floor += 1
                counts = {key: one for key, one in counts.items() if one.uses > self.floor}
            self._counts = counts

    def at_least(self, uses: int) -> dict[str, Uses]:
        """The keys that were counted so often, in order."""
        return {
            key: self._counts[key] for key in sorted(self._counts) if self._counts[key].uses >= uses
        }

    def state(self) -> list[Any]:
        """All that is needed to go on later, for JSON."""
        return [self.floor, self._counts]

    def restore(self, state: list[Any]) -> None:
        """Go on from a state."""
        self.floor = state[0]
        self._counts = {key: Uses(*counts) for key, counts in state[1].items()}
