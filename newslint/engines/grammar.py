"""LanguageTool behind newslint's hits: its allowed rules as rules, its matches as hits."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newslint.languagetool.paragraphs import BETWEEN, Paragraphs, starts_of
from newslint.languagetool.rules import (
    allowed,
    level_of,
    message_of,
    rule_ids,
    rules_digest,
    trust_of,
)
from newslint.rule import Hit, Rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newslint.document import Document
    from newslint.kinds import Matcher
    from newslint.languagetool.client import Grammar
    from newslint.languagetool.match import GrammarMatch

PREFIX = "LT-"


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
    """LanguageTool, which is not started before a paragraph needs it.

    Raises GrammarUnavailable if it is not set up, or a part of it is missing.
    """
    from newslint.languagetool.cache import ParagraphCache
    from newslint.languagetool.places import VERSION
    from newslint.languagetool.ready import require_ready

    require_ready()
    about = f"LanguageTool {VERSION}"
    cache = ParagraphCache(f"{about} picky {rules_digest()}")
    return GrammarEngine(Paragraphs(_connect, cache), about)


def _connect() -> Grammar:
    from newslint.languagetool.client import Grammar

    return Grammar(rules=rule_ids(), shared=True)


class GrammarEngine:
    """A LanguageTool that remembers; ``about`` names it for reports."""

    def __init__(self, paragraphs: Paragraphs, about: str) -> None:
        self._paragraphs = paragraphs
        self.about = about

    def close(self) -> None:
        """Let go of LanguageTool."""
        self._paragraphs.close()

    def prepare(self, doc: Document, language: str) -> None:
        """Begin to start LanguageTool if the document needs it; returns at once."""
        self._paragraphs.prepare(_parts(doc), language)

    def matcher(self, wanted: Mapping[str, Rule], language: str) -> Matcher:
        """The ``wanted`` rules (by code) as one function from a document to rules and hits.

        The function raises GrammarFailed if LanguageTool does not answer.
        """

        def match(doc: Document) -> Iterator[tuple[Rule, Hit]]:
            parts = _parts(doc)
            text = BETWEEN.join(parts)
            matches = self._paragraphs.check(parts, language)
            for place, start, some in zip(doc.paragraphs, starts_of(parts), matches, strict=True):
                for found in (_moved(match, start) for match in some):
                    trust = trust_of(found.rule_id)
                    rule = wanted.get(PREFIX + trust.rule_id) if trust else None
                    level = level_of(found, text) if rule else None
                    if rule and level:
                        yield rule, _hit(found, rule, text, place.start - start, level)

        return match


def _parts(doc: Document) -> list[str]:
    return [doc.text[paragraph.start : paragraph.end] for paragraph in doc.paragraphs]


def _moved(match: GrammarMatch, by: int) -> GrammarMatch:
    return match._replace(start=match.start + by, end=match.end + by)


def _hit(found: GrammarMatch, rule: Rule, text: str, shift: int, level: str) -> Hit:
    span = Span(found.start + shift, found.end + shift)
    lowered = "suggestion" if level == "suggestion" and rule.level != "suggestion" else ""
    data = {"message": message_of(found, text)}
    return Hit(span, found.replacements[:5], data, lowered)
