"""Which rules run: selectors are codes, code prefixes, names, categories or ALL.

The longer match wins, and at a tie ``ignore`` does, so that ``ignore = ["PUN"]`` with
``select = ["stray-quote"]`` leaves just that one rule of its kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from newslint.errors import ConfigError
from newslint.ownwords import OWN_RULES
from newslint.records import NamedTuple
from newslint.rule import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.registry import Registry
    from newslint.rule import Rule


class Coded(Protocol):
    """What has a code, a name and a category: a rule or a finding."""

    @property
    def code(self) -> str:
        """Letters and digits."""

    @property
    def name(self) -> str:
        """The fault's name."""

    @property
    def category(self) -> str:
        """The folder of rules that it belongs to."""


class Selection(NamedTuple):
    """``select`` None means the rules that are on by default."""

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: tuple[tuple[str, str], ...] = ()


def enabled(rules: Iterable[Rule], selection: Selection) -> list[Rule]:
    """The rules that a selection runs, with the levels it gives them, in the same order."""
    if selection == Selection():
        return [rule for rule in rules if rule.on]
    return [
        _with_level(rule, selection.levels) if selection.levels else rule
        for rule in rules
        if _is_on(rule, selection)
    ]


def _is_on(rule: Rule, selection: Selection) -> bool:
    chosen = _rank(rule, (*(selection.select or ()), *selection.extend_select))
    if selection.select is None and rule.on:
        chosen = max(chosen, 0)
    return chosen > _rank(rule, selection.ignore)


def _with_level(rule: Rule, levels: tuple[tuple[str, str], ...]) -> Rule:
    rank = -1
    for selector, level in levels:
        fits = specificity(rule, selector)
        if fits > rank:
            rule, rank = rule._replace(level=level, fixed=True), fits
    return rule


def _rank(rule: Rule, selectors: Iterable[str]) -> int:
    return max((specificity(rule, selector) for selector in selectors), default=-1)


def specificity(rule: Coded, selector: str) -> int:
    """How closely a selector fits a rule, in any case; -1 if it does not."""
    upper, lower = selector.upper(), selector.lower()
    if upper == rule.code.upper() or lower == rule.name:
        return 100
    if upper == "ALL":
        return 1
    if lower == rule.category:
        return 2
    return 2 + len(selector) if upper and rule.code.upper().startswith(upper) else -1


def is_known(registry: Registry, selector: str) -> bool:
    """Whether a selector means something, be it a category that has no rules yet."""
    return (
        selector.upper() == "ALL"
        or selector.lower() in CATEGORIES.values()
        or any(specificity(rule, selector) >= 0 for rule in (*registry.rules, *OWN_RULES))
        or _is_grammar(selector)
    )


def _is_grammar(selector: str) -> bool:
    """Whether a selector means rules of LanguageTool, which a registry need not hold."""
    if not selector.upper().startswith("LT"):
        return False
    from newslint.engines.grammar import is_known as is_known_there

    return is_known_there(selector)


def check_selectors(registry: Registry, selectors: Iterable[str], where: str) -> None:
    """Raise ConfigError, naming ``where`` (file and key), if a selector fits no rule."""
    for selector in selectors:
        if not is_known(registry, selector):
            raise ConfigError(f"{where}: no rule “{selector}”.{_hint(registry, selector)}")


def _hint(registry: Registry, selector: str) -> str:
    from difflib import get_close_matches

    names = [key for rule in registry.rules for key in (rule.code, rule.name)]
    near = get_close_matches(selector, names, 2)
    return f" Did you mean {' or '.join(near)}?" if near else " See newslint rules for all of them."
