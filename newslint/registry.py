"""All rules there are: those of the packs, the checks in Python, and LanguageTool's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.errors import RuleError
from newslint.ownwords import OWN_RULES
from newslint.packs.loading import load_builtin, load_folder
from newslint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable


class Registry:
    """Rules by code and by name, the profiles that select among them, and the house styles."""

    def __init__(
        self,
        rules: Iterable[Rule],
        profiles: dict[str, dict[str, Any]],
        styles: dict[str, dict[str, Any]] | None = None,
    ) -> None:
        self.rules: tuple[Rule, ...] = tuple(sorted(rules, key=lambda rule: rule.code))
        self.profiles = profiles
        self.styles = styles or {}
        self._by_key: dict[str, Rule] = {}
        for one in self.rules:
            for key in (one.code, one.name):
                if key in self._by_key:
                    other = self._by_key[key]
                    raise RuleError(
                        f"{one.home}: “{key}” is taken by {other.home}. "
                        "Give the rule another code or file name."
                    )
                self._by_key[key] = one

    def get(self, key: str) -> Rule | None:
        """The rule of a code or a name."""
        own = {name: one for one in OWN_RULES for name in (one.code, one.name)}
        return (
            self._by_key.get(key) or self._by_key.get(key.upper())
            or own.get(key) or own.get(key.upper())
        )  # fmt: skip


def load_registry(
    packs: Iterable[str] = (), *, grammar: bool = True, told: bool = False
) -> Registry:
    """The built-in rules and those of the folders in ``packs``.

    ``grammar`` asks for LanguageTool's rules, ``told`` for the reasons and examples of all.
    Raises RuleError if a rule file is wrong or a code or name is used twice.
    """
    builtin = load_builtin(told=told)
    rules = list(builtin.rules)
    profiles, styles = dict(builtin.profiles), dict(builtin.styles)
    for folder in packs:
        pack = load_folder(folder, told=told)
        rules += pack.rules
        profiles.update(pack.profiles)
        styles.update(pack.styles)
    if grammar:
        from newslint.engines.grammar import rules as grammar_rules

        rules += grammar_rules()
    return Registry(rules, profiles, styles)
