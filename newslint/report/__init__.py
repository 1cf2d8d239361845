"""Reports: findings as text for people and as JSON for machines, one format a module."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newslint.rule import LEVELS

if TYPE_CHECKING:
    from newslint.session import Result


class Run(NamedTuple):
    """All that a report shows: the results in order, and errors of files that gave none."""

    results: tuple[Result, ...]
    errors: tuple[str, ...] = ()
    grammar: str = ""  # what checked the grammar, or why nothing did
    grammar_checked: bool = False

    def counts(self) -> dict[str, int]:
        """The number of findings of each level."""
        levels = [finding.level for result in self.results for finding in result.findings]
        return {level: levels.count(level) for level in LEVELS}
