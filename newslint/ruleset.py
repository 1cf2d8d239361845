"""The rules of a run, compiled together: all of a kind share one pass over the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.kinds import KINDS, matcher

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.document import Document
    from newslint.kinds import Matcher
    from newslint.rule import Hit, Rule


class RuleSet:
    """A function from a document to (rule, hit) pairs, in no particular order."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        rules = list(rules)
        self._matchers: list[Matcher] = []
        for kind in KINDS:
            of_kind = [rule for rule in rules if rule.kind == kind]
            if of_kind:
                self._matchers.append(matcher(kind, of_kind))
        self._checks = [rule for rule in rules if rule.check]

    def hits(self, doc: Document) -> Iterator[tuple[Rule, Hit]]:
        """Every place that a rule objects to and is allowed to: its scope is kept here."""
        for found in self._all(doc):
            rule, hit = found
            if rule.scope == "all" or not doc.in_quote(hit.span.start):
                yield found

    def _all(self, doc: Document) -> Iterator[tuple[Rule, Hit]]:
        for match in self._matchers:
            yield from match(doc)
        for rule in self._checks:
            if rule.check:
                for hit in rule.check(doc):
                    yield rule, hit
