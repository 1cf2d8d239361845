"""Do a rule's examples hold? The same check serves the test suite and ``newslint test``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.example import parse_example
from newslint.house import House, HouseName
from newslint.readers.plain import read as read_plain
from newslint.ruleset import RuleSet
from newslint.source import Source
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.document import Document
    from newslint.rule import Rule

# What the examples of rules about house knowledge know: a made-up mayor and a word.
EXAMPLE_HOUSE = House(
    {"lihapiirakka": 120},
    (HouseName("Ilmari Vartaniemi", "mayor", "2015-05-01", "2019-04-30", "city hall", 240),),
)


def prove(rule: Rule, defaults: RuleSet) -> list[str]:
    """What is wrong with a rule's examples, one line each; nothing if they all hold.

    Every bad example must give exactly the marked hits with exactly the marked fixes, and be clean
    once mended; every good one must be clean under the rule and under all of ``defaults``.
    """
    if rule.kind == "style":
        problems = [
            problem for form in rule.spec["examples"] for problem in _prove_form(rule, form)
        ]
        rule = chosen(rule, next(iter(rule.spec["examples"])))
    else:
        problems = []
    alone = RuleSet([rule._replace(on=True)])
    if not rule.bad or not rule.good:
        problems.append("needs at least one bad and one good example")
    for marked in rule.bad:
        problems += _prove_bad(alone, marked)
    for text in rule.good:
        problems += _prove_good(alone, defaults, text)
    return problems


def _prove_form(rule: Rule, form: str) -> Iterator[str]:
    """What is wrong with a point's examples once a style uses one of its forms.

    Every example in another form is found at its mark, and changed it is the one in this form.
    """
    alone = RuleSet([chosen(rule, form)])
    examples = rule.spec["examples"]
    for other, texts in examples.items():
        for wanted, marked in zip(examples[form], texts, strict=False):
            if marked is None or wanted is None:
                continue
            text, spans = _marked(marked)
            found = hits_of(alone, text)
            expected = [] if other == form or marked == wanted else spans
            if [span for span, _ in found] != expected:
                shown = _shown(text, (span for span, _ in found))
                yield f"{form}: {other}: {marked!r}: found {shown}"
                continue
            right, places = _marked(wanted)
            for (span, fixes), new in zip(found, places, strict=False):
                if fixes and fixes[0] != right[new.start : new.end]:
                    yield f"{form}: {other}: {marked!r}: offers {fixes} at {span.start}"


def _marked(marked: str) -> tuple[str, list[Span]]:
    """An example without its marks, and the places that they marked."""
    text, spans = "", []
    for number, part in enumerate(re.split(r"\[\[|\]\](?!\])", marked)):
        if number % 2:
            spans.append(Span(len(text), len(text) + len(part)))
        text += part
    return text, spans


def chosen(rule: Rule, form: str) -> Rule:
    """A point of style as a style makes it that uses one of its forms."""
    return rule._replace(spec={**rule.spec, "use": form, "by": "in house style"})


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
    """The document of a plain text that stands in no file, read with the house of the examples."""
    return read_plain(Source("example.txt", text)).of_house(EXAMPLE_HOUSE)


def _shown(text: str, spans: Iterable[Span]) -> str:
    return ", ".join(repr(text[start:end]) for start, end in spans) or "nothing"
