"""Do a rule's examples hold? The same check serves the test suite and ``newslint test``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.example import parse_example
from newslint.readers.plain import read as read_plain
from newslint.ruleset import RuleSet
from newslint.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.document import Document
    from newslint.rule import Rule
    from newslint.spans import Span


def prove(rule: Rule, defaults: RuleSet) -> list[str]:
    """What is wrong with a rule's examples, one line each; nothing if they all hold.

    Every bad example must give exactly the marked hits with exactly the marked fixes, and be clean
    once mended; every good one must be clean under the rule and under all of ``defaults``.
    """
    alone = RuleSet([rule._replace(on=True)])
    problems = [] if rule.bad and rule.good else ["needs at least one bad and one good example"]
    for marked in rule.bad:
        problems += _prove_bad(alone, marked)
    for text in rule.good:
        problems += _prove_good(alone, defaults, text)
    return problems


def _prove_bad(alone: RuleSet, marked: str) -> Iterator[str]:
    example = parse_example(marked)
    found = hits_of(alone, example.text)
    expected = [(item.span, item.fixes) for item in example.expected]
    if [span for span, _ in found] != [span for span, _ in expected]:
        yield f"bad: {marked!r}: found {_shown(example.text, (s for s, _ in found))}"
        return
    for (span, fixes), (_, wanted) in zip(found, expected, strict=True):
        if fixes[: len(wanted or ())] != (wanted or ()) or (wanted is None and fixes):
            yield f"bad: {marked!r}: offers {fixes} for {example.text[span.start : span.end]!r}"
    if any(item.fixes for item in example.expected):
        left = hits_of(alone, example.mended)
        if left and all(item.fixes for item in example.expected):
            yield f"bad: {marked!r}: once mended, {_shown(example.mended, (s for s, _ in left))}"


def _prove_good(alone: RuleSet, defaults: RuleSet, text: str) -> Iterator[str]:
    for span, _ in hits_of(alone, text):
        yield f"good: {text!r}: found {_shown(text, [span])}"
    for rule, hit in defaults.hits(document_of(text)):
        if rule.level != "suggestion":
            yield f"good: {text!r}: {rule.code} {rule.name} found {_shown(text, [hit.span])}"


def hits_of(rules: RuleSet, text: str) -> list[tuple[Span, tuple[str, ...]]]:
    """The spans found in a plain text and their fixes, in order."""
    return sorted({(hit.span, hit.replacements) for _, hit in rules.hits(document_of(text))})


def document_of(text: str) -> Document:
    """The document of a plain text that stands in no file."""
    return read_plain(Source("example.txt", text))


def _shown(text: str, spans: Iterable[Span]) -> str:
    return ", ".join(repr(text[start:end]) for start, end in spans) or "nothing"
