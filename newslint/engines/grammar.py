"""LanguageTool behind newslint's hits: its allowed rules as rules, its matches as hits."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from newslint.languagetool.paragraphs import BETWEEN, Paragraphs, starts_of
from newslint.languagetool.rules import (
    allowed,
    level_of,
    message_of,
    row_of,
    rule_ids,
    rules_digest,
    trust_of,
)
from newslint.rule import Hit, Rule
from newslint.select import enabled
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.kinds import Matcher
    from newslint.languagetool.client import Grammar
    from newslint.languagetool.match import GrammarMatch
    from newslint.languagetool.rules import Trust
    from newslint.select import Selection

PREFIX = "LT-"
# LanguageTool's categories for what nobody can hear.
WRITTEN = frozenset("CASING COMPOUNDING CONFUSED_WORDS PUNCTUATION TYPOGRAPHY TYPOS".split())


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of LanguageTool that newslint listens to, with codes ``LT-…``."""
    return tuple(_rule(row) for row in allowed().values())


def _rule(row: Trust) -> Rule:
    return Rule(
        PREFIX + row.rule_id,
        "lt-" + row.rule_id.lower(),
        row.level,
        "{message}",
        why=f"LanguageTool’s rule {row.rule_id}. {_proof(row.right, row.wrong)}",
        kind="languagetool",
        home="newslint/languagetool/rules.tsv",
    )


class Chosen:
    """The rules of LanguageTool that a selection runs, each made when it is first asked for."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._made: dict[str, Rule | None] = {}

    def __bool__(self) -> bool:
        """Whether there may be any; a False is sure."""
        chosen = (*(self._selection.select or ()), *self._selection.extend_select)
        by_default = self._selection.select is None and not self._is_off()
        return by_default or any(map(_may_mean, chosen))

    def get(self, code: str) -> Rule | None:
        """The rule of a code, with the level that the selection gives it; None if it is off."""
        if code not in self._made:
            row = row_of(code.removeprefix(PREFIX))
            some = enabled([_rule(row)] if row else [], self._selection)
            self._made[code] = some[0] if some else None
        return self._made[code]

    def _is_off(self) -> bool:
        return any(name.lower() in ("languagetool", "lt", "lt-") for name in self._selection.ignore)


def _may_mean(selector: str) -> bool:
    """Whether a selector may mean one of LanguageTool's rules."""
    upper = selector.upper()
    return upper in ("ALL", "LANGUAGETOOL") or PREFIX.startswith(upper) or upper.startswith(PREFIX)


def is_known(selector: str) -> bool:
    """Whether a selector means one of LanguageTool's rules, or all of them."""
    code = selector.upper()
    return PREFIX.startswith(code) or bool(
        code.startswith(PREFIX) and any(one.startswith(code[len(PREFIX) :]) for one in rule_ids())
    )


def _proof(right: int, wrong: int) -> str:
    if not right + wrong:
        return "It has not fired in the news copy that was read, right or wrong."
    return f"Of its findings that are not kept back, {right} of {right + wrong} read were right."


def open_grammar(url: str = "") -> GrammarEngine:
    """LanguageTool, which is not started before a paragraph needs it.

    With a ``url`` it is the server there. Raises GrammarUnavailable if it is not set up, a part of
    it is missing, or that server does not answer.
    """
    from newslint.languagetool.cache import ParagraphCache

    about, mark = _at(url) if url else _here()
    cache = ParagraphCache(f"{mark} picky {rules_digest()}")
    return GrammarEngine(Paragraphs(partial(_connect, url), cache), about, url)


def _here() -> tuple[str, str]:
    from newslint.languagetool.places import version
    from newslint.languagetool.ready import require_ready

    require_ready()
    about = f"LanguageTool {version()}"
    return about, about


def _at(url: str) -> tuple[str, str]:
    """The name of a server for reports, and what tells its answers from those of another."""
    from newslint.languagetool.ready import require_library
    from newslint.languagetool.remote import ask_about

    require_library()
    server = ask_about(url)
    return f"LanguageTool {server.version} at {url}", f"LanguageTool {server.mark} {url}"


def _connect(url: str) -> Grammar:
    from newslint.languagetool.client import Grammar

    return Grammar(rules=rule_ids(), shared=True, url=url)


class GrammarEngine:
    """A LanguageTool that remembers; ``about`` names it for reports, ``url`` is another's."""

    def __init__(self, paragraphs: Paragraphs, about: str, url: str = "") -> None:
        self._paragraphs = paragraphs
        self._url = url
        self.about = about

    @property
    def is_shared(self) -> bool:
        """Whether several processes use one server."""
        if self._url:
            return True
        from newslint.languagetool.shared import shared_folder

        return bool(shared_folder())

    def close(self) -> None:
        """Let go of LanguageTool."""
        self._paragraphs.close()

    def prepare(self, doc: Document, language: str) -> None:
        """Begin to start LanguageTool if the document needs it; returns at once."""
        self._paragraphs.prepare(_parts(doc), language)

    def matcher(self, wanted: Chosen, language: str) -> Matcher:
        """The ``wanted`` rules as one function from a document to rules and hits.

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
                        hit = _hit(found, rule, text, place.start - start, level)
                        yield rule, _quieter(hit, rule, doc, found.category)

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


def _quieter(hit: Hit, rule: Rule, doc: Document, category: str) -> Hit:
    """In direct speech what could be heard is a suggestion at most: the words are the speaker's.

    What is only written (a hyphen, a capital, a comma, one of two words that sound alike) is the
    desk's own there too.
    """
    if rule.level == "suggestion" or category in WRITTEN or not doc.in_quote(hit.span.start):
        return hit
    return hit._replace(level="suggestion")
