"""What of a run's findings counts: a baseline and unchanged lines excuse the others."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newslint.baseline import Baseline
    from newslint.config import Config
    from newslint.finding import Finding
    from newslint.source import Source


class Excused:
    """The baselines of a run, each read once, and the lines that alone are wanted.

    Files are asked about in their order, as a row of a baseline is good for one finding.
    """

    def __init__(self) -> None:
        self._baselines: dict[str, Baseline] = {}
        self._changes: Mapping[str, list[tuple[int, int]]] | None = None
        self._checked: list[str] = []

    def all_but(self, changes: Mapping[str, list[tuple[int, int]]]) -> None:
        """Excuse what touches none of these lines, by absolute path; see ``changed_lines``."""
        self._changes = changes

    def without(
        self, findings: Iterable[Finding], source: Source, config: Config
    ) -> tuple[Finding, ...]:
        """The findings of a source that count. Raises ConfigError for a bad baseline."""
        left = list(findings)
        baseline = self._baseline_for(config)
        if baseline:
            left = baseline.without(left, source.text)
        if self._changes is not None:
            from newslint.changed import on_changed_lines

            lines = self._changes.get(os.path.realpath(source.path))
            left = on_changed_lines(left, source.text, lines)
        return tuple(left)

    def checked(self, path: str) -> None:
        """Note that a file was checked: its rows in a baseline are stale if nothing needed them."""
        self._checked.append(path)

    def stale(self) -> list[tuple[Baseline, list[Finding]]]:
        """The baselines with stale rows, and a finding for each row."""
        if self._changes is not None:
            return []
        told = [(baseline, baseline.stale(self._checked)) for baseline in self._baselines.values()]
        return [(baseline, findings) for baseline, findings in told if findings]

    def _baseline_for(self, config: Config) -> Baseline | None:
        path = config.path_of("baseline")
        if not path:
            return None
        if path not in self._baselines:
            from newslint.baseline import read_baseline

            self._baselines[path] = read_baseline(path)
        return self._baselines[path]
