"""From a document to its findings: the middle of newslint, pure but for the grammar engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.deciding import judged, one_per_place
from newslint.filters import of_no_house_name, without_vocabulary
from newslint.finding import lift

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.deciding import Judge
    from newslint.document import Document
    from newslint.finding import Finding
    from newslint.kinds import Matcher
    from newslint.ruleset import RuleSet


def lint(
    doc: Document,
    rules: RuleSet,
    grammar: Matcher | None = None,
    judges: Sequence[Judge] = (),
) -> list[Finding]:
    """The findings of one document, in order. The house's words are never misspelled.

    ``judges`` are asked about those that would be reported, and may raise, lower or drop them.

    Raises GrammarFailed if a grammar engine is given and does not answer.
    """
    hits = list(rules.hits(doc))
    if grammar:
        hits += grammar(doc)
    lifted = findings = [lift(doc, rule, hit) for rule, hit in hits]
    house = doc.house
    if house:
        findings = without_vocabulary(findings, house.words)
        findings = of_no_house_name(findings, house, doc.source.text)
    fixed = {rule.code for rule, _ in hits if rule.fixed}
    decided = one_per_place(findings, fixed)
    if not judges:
        return decided
    places = {(one.start, one.end): hit.span for one, (_, hit) in zip(lifted, hits, strict=True)}
    return judged(doc, decided, places, judges, fixed)
