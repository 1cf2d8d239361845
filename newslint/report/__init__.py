"""Reports: findings for people, for CI services and for other programs, one format a module."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from newslint.records import NamedTuple
from newslint.rule import LEVELS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.finding import Finding
    from newslint.house import House
    from newslint.rule import Rule
    from newslint.session import Result

FORMATS = {
    "text": "for people: findings under the lines they are about",
    "line": "one line a finding, path:line:column: code message",
    "json": "one object, with a schema",
    "jsonl": "one object a line, one line a finding",
    "sarif": "SARIF 2.1.0, for code scanning",
    "github": "annotations of GitHub Actions",
    "gitlab": "GitLab's code quality report",
    "junit": "JUnit XML, for CI services",
    "checkstyle": "Checkstyle XML, for CI services and editors",
    "rdjson": "reviewdog's diagnostics",
    "csv": "a table",
    "markdown": "a summary for a pull request",
    "html": "the article as it reads, for an editor",
}
_WITH_RULES = ("sarif", "html")


class Run(NamedTuple):
    """All that a report shows: the results in order, and errors of files that gave none."""

    results: tuple[Result, ...]
    errors: tuple[str, ...] = ()
    grammar: str = ""  # what checked the grammar, or why nothing did
    grammar_checked: bool = False
    rules: Mapping[str, Rule] = {}  # those found, told in full
    houses: Mapping[str, House] = {}  # of each path, for its names

    def counts(self) -> dict[str, int]:
        """The number of findings of each level."""
        levels = [finding.level for finding in self.findings()]
        return {level: levels.count(level) for level in LEVELS}

    def findings(self) -> list[Finding]:
        """All findings, in the order of the results."""
        return [finding for result in self.results for finding in result.findings]


class Page(NamedTuple):
    """What a report is written on: ``width`` in characters."""

    colour: bool = False
    width: int = 100
    ascii_only: bool = False  # nothing but ASCII can be written


def needs_rules(form: str) -> bool:
    """Whether a format shows what its rules say of themselves."""
    return form in _WITH_RULES


def needs_houses(form: str) -> bool:
    """Whether a format lists the names of an article."""
    return form == "html"


def render(run: Run, form: str, page: Page = Page()) -> str:  # noqa: B008 (immutable)
    """The report in a format of ``FORMATS``."""
    made: str = import_module(f"newslint.report.{form}").render(run, page)
    return made
