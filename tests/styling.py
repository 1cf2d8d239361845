"""Points of style in tests: what is found once a style uses a form, and what becomes of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.proving import chosen, document_of
from newslint.registry import load_registry
from newslint.ruleset import RuleSet

if TYPE_CHECKING:
    from collections.abc import Mapping

REGISTRY = load_registry(grammar=False, told=True)
POINTS = {rule.name: rule for rule in REGISTRY.rules if rule.kind == "style"}


def using(forms: Mapping[str, str]) -> RuleSet:
    """The points as a style makes them that uses these forms."""
    return RuleSet(chosen(POINTS[point], form) for point, form in forms.items())


def changed(rules: RuleSet, text: str) -> str:
    """The text with each fix made that lies over no other."""
    end = 0
    parts: list[str] = []
    for hit in sorted(hit for _, hit in rules.hits(document_of(text))):
        if hit.replacements and hit.span.start >= end:
            parts += text[end : hit.span.start], hit.replacements[0]
            end = hit.span.end
    return "".join(parts) + text[end:]
