"""The rules of a run, compiled together: all of a kind share one pass over the article."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from newslint.kinds import ALL_KINDS, matcher
from newslint.needs import Needs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.document import Document
    from newslint.kinds import Matcher
    from newslint.rule import Check, Hit, Rule


class RuleSet:
    """A function from a document to (rule, hit) pairs, in no particular order."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        rules = [rule for rule in rules if rule.ready]
        self._matchers: list[Matcher] = []
        for kind in ALL_KINDS:
            of_kind = [rule for rule in rules if rule.kind == kind]
            if of_kind:
                self._matchers.append(matcher(kind, of_kind))
        self._checks = [rule for rule in rules if rule.kind == "python"]
        self._needs = Needs(rule.needs for rule in self._checks)
        self._ready: dict[str, Check] = {}  # by code, once a rule was called for

    def hits(self, doc: Document) -> Iterator[tuple[Rule, Hit]]:
        """Every place that a rule objects to and is allowed to: its scope is kept here."""
        for found in self._all(doc):
            rule, hit = found
            if rule.scope == "all" or not doc.in_quote(hit.span.start):
                yield found

    def _all(self, doc: Document) -> Iterator[tuple[Rule, Hit]]:
        for match in self._matchers:
            yield from match(doc)
        for rule in self._asked(doc):
            check = self._ready.get(rule.code)
            if check is None:
                check = self._ready[rule.code] = check_of(rule)
            for hit in check(doc):
                yield rule, hit

    def _asked(self, doc: Document) -> list[Rule]:
        """The rules in Python that an article has something for."""
        return [self._checks[number] for number in self._needs.met_by(doc)]


def check_of(rule: Rule) -> Check:
    """The function of a rule in Python; its module is imported when it is first called for."""
    return rule.check or _imported(rule.spec)


@cache
def _imported(module: str) -> Check:
    check: Check = import_module(module).RULE.check
    return check
