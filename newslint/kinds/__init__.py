"""Kinds of declarative rules, one a module: what a key of a rule file does.

Each module has ``matcher(rules)``: all rules of the kind compiled together into one function, so
that a thousand rules share one pass over the article.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from newslint.document import Document
    from newslint.rule import Hit, Rule

    Matcher = Callable[[Document], Iterable[tuple[Rule, Hit]]]

KINDS = ("prefer", "pattern", "sequence", "consistency", "limit", "spelling")  # keys of a rule
ALL_KINDS = (*KINDS, "style")  # points of style have files of their own


def matcher(kind: str, rules: Sequence[Rule]) -> Matcher:
    """All ``rules`` of one kind as one function from a document to rules and their hits."""
    made: Matcher = import_module(f"newslint.kinds.{kind}").matcher(rules)
    return made
