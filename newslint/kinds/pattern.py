"""``pattern``: a regular expression, looked for only in sentences that have a word it needs.

The span is the group ``error`` if there is one, else the whole match. Expressions are compiled when
first needed: an article sets off a few dozen of a thousand.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

from newslint.fitting import fit
from newslint.rule import Hit, Rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.document import Document
    from newslint.kinds import Matcher


_NEAR = 200  # characters around a hit in which an excuse for it is looked for


class Pattern:
    """One expression of a rule, compiled on first use."""

    def __init__(self, rule: Rule, spec: dict[str, Any]) -> None:
        self.rule = rule
        self.needs: tuple[str, ...] = tuple(spec.get("needs") or ())
        self._texts: list[list[str]] = spec.get("texts") or []
        self._spec = spec
        self._flags = re.MULTILINE | (0 if spec.get("case") else re.IGNORECASE)

    @cached_property
    def _find(self) -> re.Pattern[str]:
        return re.compile(self._spec["find"], self._flags)

    @cached_property
    def _unless(self) -> re.Pattern[str] | None:
        unless = self._spec.get("unless")
        return re.compile(unless, self._flags) if unless else None

    @cached_property
    def _fixes(self) -> list[str]:
        return list(self._spec.get("fix") or ())

    def may_match(self, folded: str) -> bool:
        """Whether folded text has all that the expression cannot do without."""
        for texts in self._texts:  # plain loops: this is the innermost line of a long run
            for text in texts:
                if text in folded:
                    break
            else:
                return False
        return True

    def hits(self, doc: Document, start: int, end: int) -> Iterator[Hit]:
        """The hits between two offsets of the text, usually those of one sentence."""
        for match in self._find.finditer(doc.text, start, end):
            span = Span(*match.span("error" if "error" in self._find.groupindex else 0))
            if span.start < 0 or self._excused(doc.text, span, start, end):
                continue
            groups = {name: text or "" for name, text in match.groupdict().items()}
            fixes = dict.fromkeys(fit(doc, span, fix.format(**groups)) for fix in self._fixes)
            fixes.pop(doc.text[span.start : span.end], None)
            if fixes or not self._fixes:
                yield Hit(span, tuple(fixes), groups)

    def _excused(self, text: str, span: Span, start: int, end: int) -> bool:
        if not self._unless:
            return False
        near = max(start, span.start - _NEAR), min(end, span.end + _NEAR)
        matches = self._unless.finditer(text, *near)
        return any(m.start() < span.end and span.start < m.end() for m in matches)


def matcher(rules: Sequence[Rule]) -> Matcher:
    """All patterns by the words they need. A spec is a list of ``{find, fix, needs, ...}``."""
    patterns = [Pattern(rule, spec) for rule in rules for spec in rule.spec]
    everywhere = [pattern for pattern in patterns if not pattern.needs]
    by_word: dict[str, list[int]] = {}
    for number, pattern in enumerate(patterns):
        for word in pattern.needs:
            by_word.setdefault(word, []).append(number)

    def match(doc: Document) -> Iterator[tuple[Rule, Hit]]:
        for pattern in everywhere:
            if pattern.may_match(doc.folded):
                for hit in pattern.hits(doc, 0, len(doc.text)):
                    yield pattern.rule, hit
        for number, sentences in _wanted(doc, by_word).items():
            pattern = patterns[number]
            for sentence in sentences:
                if pattern.may_match(doc.folded_sentences[sentence]):
                    for hit in pattern.hits(doc, *doc.sentences[sentence]):
                        yield pattern.rule, hit

    return match


def _wanted(doc: Document, by_word: dict[str, list[int]]) -> dict[int, set[int]]:
    """For each pattern that has a needed word in the article, the sentences to look at."""
    wanted: dict[int, set[int]] = {}
    index, numbers = doc.index, doc.sentence_numbers
    for word in by_word.keys() & index.keys():
        sentences = {numbers[place] for place in index[word]}
        for pattern in by_word[word]:
            if pattern in wanted:
                wanted[pattern] |= sentences
            else:
                wanted[pattern] = set(sentences)
    return wanted
