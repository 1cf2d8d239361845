"""LanguageTool behind newslint's hits: its allowed rules as rules, its matches as hits."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from newslint.languagetool.rules import allowed, level_of, message_of, trust_of
from newslint.rule import Hit, Rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint.document import Document
    from newslint.kinds import Matcher
    from newslint.languagetool.client import Grammar, GrammarMatch

PREFIX = "LT-"
_BETWEEN = "\n\n"  # what parts paragraphs for LanguageTool


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of LanguageTool that newslint listens to, with codes ``LT-…``."""
    return tuple(
        Rule(
            PREFIX + row.rule_id,
            "lt-" + row.rule_id.lower(),
            row.level,
            "{message}",
            why=f"LanguageTool’s rule {row.rule_id}. {_proof(row.right, row.wrong)}",
            kind="languagetool",
            home="newslint/languagetool/rules.tsv",
        )
        for row in allowed().values()
    )


def _proof(right: int, wrong: int) -> str:
    if not right + wrong:
        return "It has not fired in the news copy that was read, right or wrong."
    return f"Read in news copy: {right} of {right + wrong} findings were right."


def open_grammar() -> GrammarEngine:
    """Start LanguageTool. Raises GrammarUnavailable if it is not set up, or cannot start."""
    from newslint.languagetool.client import Grammar
    from newslint.languagetool.places import VERSION
    from newslint.languagetool.rules import rule_ids

    return GrammarEngine(Grammar(rules=rule_ids()), f"LanguageTool {VERSION}")


class GrammarEngine:
    """A running LanguageTool; ``about`` names it for reports."""

    def __init__(self, grammar: Grammar, about: str) -> None:
        self._grammar = grammar
        self.about = about

    def close(self) -> None:
        """Stop LanguageTool."""
        self._grammar.close()

    def matcher(self, wanted: Mapping[str, Rule], language: str) -> Matcher:
        """The ``wanted`` rules (by code) as one function from a document to rules and hits.

        The function raises GrammarFailed if LanguageTool does not answer.
        """

        def match(doc: Document) -> Iterator[tuple[Rule, Hit]]:
            text, starts = _request(doc)
            for found in self._grammar.check(text, language):
                trust = trust_of(found.rule_id)
                rule = wanted.get(PREFIX + trust.rule_id) if trust else None
                level = level_of(found, text) if rule else None
                if rule and level:
                    yield rule, _hit(doc, found, rule, text, starts, level)

        return match


def _request(doc: Document) -> tuple[str, list[int]]:
    """The paragraphs as LanguageTool wants them, and where each starts in that text."""
    starts: list[int] = []
    parts: list[str] = []
    length = 0
    for paragraph in doc.paragraphs:
        part = doc.text[paragraph.start : paragraph.end]
        starts.append(length)
        parts.append(part)
        length += len(part) + len(_BETWEEN)
    return _BETWEEN.join(parts), starts


def _hit(
    doc: Document, found: GrammarMatch, rule: Rule, text: str, starts: list[int], level: str
) -> Hit:
    paragraph = bisect_right(starts, found.start) - 1
    shift = doc.paragraphs[paragraph].start - starts[paragraph]
    span = Span(found.start + shift, min(found.end + shift, doc.paragraphs[paragraph].end))
    lowered = "suggestion" if level == "suggestion" and rule.level != "suggestion" else ""
    data = {"message": message_of(found, text)}
    return Hit(span, found.replacements[:5], data, lowered)
