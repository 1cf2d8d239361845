"""``pattern``: a regular expression, looked for only where words stand that it cannot do without.

The span is the group ``error`` if there is one, else the whole match. An expression whose first
words are known (``newslint/packs/anchors.py``) is tried where they stand; one that is known to have
certain words, in the sentences that have them. Expressions are compiled when first needed: an
article sets off a few dozen of a thousand.
"""

from __future__ import annotations

import marshal
import re
from typing import TYPE_CHECKING, Any

from newslint.fitting import fit
from newslint.needs import stands_between_words
from newslint.records import NamedTuple
from newslint.regexcache import compiled
from newslint.rule import Hit, Rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newslint.document import Document
    from newslint.kinds import Matcher


_TRIALS = 3  # of an expression at a place take as long as to look for a text in an article
_NEAR = 200  # characters around a hit in which an excuse for it is looked for
_LOOKED_UP_BY = ("first", "second", "begins", "by_second")


def packed(spec: dict[str, Any]) -> dict[str, Any]:
    """A spec as the cache has it: what is looked up in full, and the rest as bytes."""
    rest = {key: value for key, value in spec.items() if key not in _LOOKED_UP_BY}
    return {**{key: spec[key] for key in _LOOKED_UP_BY}, "rest": marshal.dumps(rest)}


def unpacked(spec: dict[str, Any]) -> dict[str, Any]:
    """A spec in full, packed or not."""
    return {**spec, **marshal.loads(spec["rest"])} if "rest" in spec else spec  # noqa: S302


class Pattern:
    """One expression of a rule, compiled on first use; its spec may be packed."""

    __slots__ = (
        "_expression", "_flags", "_marks", "_refused", "_spec", "_texts", "_unless", "begins",
        "by_second", "first", "least", "needs", "rule", "second",
    )  # fmt: skip

    def __init__(self, rule: Rule, spec: dict[str, Any]) -> None:
        self.rule = rule
        spec = unpacked(spec)
        self.needs: list[str] = spec["needs"]
        self.first: list[str] = spec["first"].split()
        self.second: list[str] = spec["second"].split()
        self.begins: bool = spec["begins"]
        self.by_second: bool = spec["by_second"]
        self._texts: list[list[str]] = spec["texts"]
        self._marks = [texts for texts in self._texts if all(map(stands_between_words, texts))]
        self.least = _TRIALS * sum(map(len, self._texts))  # places worth a look at the whole text
        self._spec = spec
        self._flags = re.MULTILINE | (0 if spec["case"] else re.IGNORECASE)
        self._expression: re.Pattern[str] | None = None
        self._unless: re.Pattern[str] | None = None
        self._refused = "", -1  # the last sentence that it was not compiled for

    def _compiled(self) -> re.Pattern[str]:
        self._expression = compiled(self._spec["find"], self._flags)
        return self._expression

    def may_be_in(self, doc: Document) -> bool:
        """Whether an article has all that the expression cannot do without; marks are quickest."""
        if self.needs and doc.clues.isdisjoint(self.needs):
            return False
        if self._marks and not _has_each(doc.gaps, self._marks):
            return False
        return _has_each(doc.plain if self._spec["case"] else doc.folded, self._texts)

    def _may_be_in_sentence(self, doc: Document, sentence: int) -> bool:
        if self._spec["case"]:
            start, end = doc.sentences[sentence]
            return _has_each(doc.plain[start:end], self._texts)
        return _has_each(doc.folded_sentences[sentence], self._texts)

    def at(self, doc: Document, start: int, sentence: int) -> re.Match[str] | None:
        """The match that begins at the start of a word and ends in its sentence."""
        expression = self._expression
        if not self.needs:
            return (expression or self._compiled()).match(doc.plain, start)
        if expression is None:
            text, refused = self._refused
            if sentence == refused and doc.text is text:
                return None
            if not self._may_be_in_sentence(doc, sentence):
                self._refused = doc.text, sentence
                return None
            expression = self._compiled()
        begin, end = doc.sentences[sentence]
        match = expression.match(doc.plain, start, end) if begin <= start else None
        return match if match and self._has_need(doc, sentence) else None

    def _has_need(self, doc: Document, sentence: int) -> bool:
        index, numbers = doc.index, doc.sentence_numbers
        return any(numbers[at] == sentence for need in self.needs for at in index.get(need, ()))

    def anywhere(self, doc: Document) -> Iterator[Hit]:
        """The hits in the whole of an article."""
        if self.may_be_in(doc):
            expression = self._expression or self._compiled()
            for match in expression.finditer(doc.plain):
                yield from self.hits(doc, match, 0, len(doc.text))

    def within(self, doc: Document, sentences: Iterable[int]) -> Iterator[Hit]:
        """The hits in some sentences, those of the whole article if the rule names no words."""
        if not self.needs:
            yield from self.anywhere(doc)
            return
        for sentence in sentences:
            if self._may_be_in_sentence(doc, sentence):
                expression = self._expression or self._compiled()
                start, end = doc.sentences[sentence]
                for match in expression.finditer(doc.plain, start, end):
                    if self._has_need(doc, sentence):
                        yield from self.hits(doc, match, start, end)

    def from_each(self, doc: Document, matches: list[re.Match[str]]) -> Iterator[Hit]:
        """The hits of matches that were found one by one; of two that overlap, the first counts."""
        if len(matches) > 1:
            matches.sort(key=lambda match: match.start())
        last = -1
        for match in matches:
            if match.start() >= last:
                last = match.end()
                sentence = doc.sentence_at(match.start()) if self.needs else (0, len(doc.text))
                yield from self.hits(doc, match, *sentence)

    def hits(self, doc: Document, match: re.Match[str], start: int, end: int) -> Iterator[Hit]:
        """The hit of a match between two offsets of the text, unless something excuses it."""
        span = Span(*match.span("error" if "error" in match.re.groupindex else 0))
        if span.start < 0 or self._excused(doc.plain, span, start, end):
            return
        groups = {name: text or "" for name, text in match.groupdict().items()}
        fixes = self._spec["fix"] or ()
        new = dict.fromkeys(fit(doc, span, fix.format(**groups)) for fix in fixes)
        new.pop(doc.text[span.start : span.end], None)
        if new or not fixes:
            yield Hit(span, tuple(new), groups)

    def _excused(self, text: str, span: Span, start: int, end: int) -> bool:
        if not self._spec["unless"]:
            return False
        if self._unless is None:
            self._unless = compiled(self._spec["unless"], self._flags)
        near = max(start, span.start - _NEAR), min(end, span.end + _NEAR)
        matches = self._unless.finditer(text, *near)
        return any(m.start() < span.end and span.start < m.end() for m in matches)


def may_be_in(spec: dict[str, Any], doc: Document) -> bool:
    """Whether an article has the texts that an expression cannot do without."""
    return _has_each(doc.plain if spec["case"] else doc.folded, spec["texts"])


def _has_each(text: str, groups: Iterable[Iterable[str]]) -> bool:
    """Whether a text has one of each group."""
    for texts in groups:  # plain loops: this is the innermost line of a long run
        for one in texts:
            if one in text:
                break
        else:
            return False
    return True


class _Entry(NamedTuple):
    """What a word sets off: by a word beside it, and whatever stands there.

    ``beside`` has patterns by the word after (1) and before (-1), if there are any.
    """

    beside: list[tuple[int, dict[str, list[Pattern]]]]
    always: list[Pattern]


class _Found(NamedTuple):
    """Matches that were tried for one by one, and sentences that are still to be searched."""

    matches: dict[Pattern, list[re.Match[str]]]
    sentences: dict[Pattern, set[int]]

    def add(self, doc: Document, patterns: Iterable[Pattern], place: int) -> None:
        """Try patterns at a word, or note its sentence for those that may begin elsewhere."""
        start, sentence = doc.starts[place], doc.sentence_numbers[place]
        for pattern in patterns:
            if pattern.begins:
                match = pattern.at(doc, start, sentence)
                if match:
                    self.matches.setdefault(pattern, []).append(match)
            else:
                self.sentences.setdefault(pattern, set()).add(sentence)


class _Table:
    """Patterns by the word that they are looked up by; what a word sets off is made when needed."""

    def __init__(self, specs: Sequence[tuple[Rule, dict[str, Any]]]) -> None:
        self._specs = specs
        self._patterns: dict[int, Pattern] = {}
        self._by_word: dict[str, list[int]] = {}
        for number, (_, spec) in enumerate(specs):
            for word in spec["second" if spec["by_second"] else "first"].split():
                self._by_word.setdefault(word, []).append(number)
        self._entries: dict[str, _Entry] = {}

    def look(self, doc: Document) -> _Found:
        """Try what the words of an article set off."""
        found, possible = _Found({}, {}), {}
        heads, places_of = doc.heads.words, doc.heads.index
        for word in self._by_word.keys() & places_of.keys():
            beside, always = self._entries.get(word) or self._entry(word)
            places = places_of[word]
            for step, others in beside:
                if len(others) < len(places) and places_of.keys().isdisjoint(others):
                    continue
                for place in places:
                    if heads[place + step] in others:
                        first = place if step > 0 else place - 1
                        found.add(doc, others[heads[place + step]], first)
            for pattern in always:
                if pattern.begins:
                    if pattern not in possible:
                        rare = pattern.needs and len(places) < pattern.least
                        possible[pattern] = bool(rare) or pattern.may_be_in(doc)
                    for place in places if possible[pattern] else ():
                        found.add(doc, (pattern,), place)
                else:
                    here = found.sentences.setdefault(pattern, set())
                    here.update(map(doc.sentence_numbers.__getitem__, places))
        return found

    def _entry(self, word: str) -> _Entry:
        beside: dict[int, dict[str, list[Pattern]]] = {}
        always = []
        for number in self._by_word[word]:
            pattern = self._patterns.get(number)
            if pattern is None:
                pattern = self._patterns[number] = Pattern(*self._specs[number])
            others = beside.setdefault(-1 if pattern.by_second else 1, {})
            for other in pattern.first if pattern.by_second else pattern.second:
                others.setdefault(other, []).append(pattern)
            if not pattern.second:
                always.append(pattern)
        some = [(step, others) for step, others in beside.items() if others]
        entry = self._entries[word] = _Entry(some, always)
        return entry


def matcher(rules: Sequence[Rule]) -> Matcher:
    """All patterns by their anchors. A spec is a list of ``{find, fix, needs, ...}``."""
    specs = [(rule, spec) for rule in rules for spec in rule.spec]
    everywhere = [Pattern(rule, spec) for rule, spec in specs if not spec["first"]]
    table = _Table(specs)

    def match(doc: Document) -> Iterator[tuple[Rule, Hit]]:
        for pattern in everywhere:
            for hit in pattern.anywhere(doc):
                yield pattern.rule, hit
        found = table.look(doc)
        for pattern, sentences in found.sentences.items():
            for hit in pattern.within(doc, sentences):
                yield pattern.rule, hit
        for pattern, matches in found.matches.items():
            for hit in pattern.from_each(doc, matches):
                yield pattern.rule, hit

    return match
