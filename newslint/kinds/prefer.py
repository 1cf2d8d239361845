"""``prefer``: a word or phrase to another. The simplest rule, and the one to reach for first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit, fit_apostrophes
from newslint.phrases import PhraseTable
from newslint.rule import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.document import Document
    from newslint.kinds import Matcher


def matcher(rules: Sequence[Rule]) -> Matcher:
    """One table of all phrases of all rules. A spec is ``{wrong: [right, ...]}``."""
    table: PhraseTable[tuple[Rule, str, tuple[str, ...]]] = PhraseTable()
    for rule in rules:
        for wrong, right in rule.spec.items():
            table.add(wrong, (rule, wrong, tuple(right)))

    def match(doc: Document) -> Iterator[tuple[Rule, Hit]]:
        for span, (rule, wrong, right) in table.find(doc):
            keeps_case = wrong != wrong.lower()
            fixes = (fit_apostrophes(doc, f) if keeps_case else fit(doc, span, f) for f in right)
            new = tuple(dict.fromkeys(fixes))
            if doc.text[span.start : span.end] not in new:
                yield rule, Hit(span, new)

    return match
