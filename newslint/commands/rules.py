"""``newslint rules``: the rules there are, and which of them run here."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from newslint.choosing import selection_of
from newslint.commands.check import named_config, settings_of
from newslint.measured import measured
from newslint.select import enabled
from newslint.session import Session

if TYPE_CHECKING:
    import argparse

    from newslint.rule import Rule


def run(args: argparse.Namespace) -> int:
    """List all rules, or with --active those that run under the configuration."""
    with Session(settings_of(args), named_config(args)) as session:
        config = session.config_for("_")
        registry = session.registry_for(config, grammar=args.languagetool)
        active = enabled(registry.rules, selection_of(config, registry))
    codes = {rule.code for rule in active}
    shown = active if args.active else registry.rules
    if args.format == "json":
        rows = [_data(rule, active=rule.code in codes) for rule in shown]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        return 0
    for rule in shown:
        state = "on " if rule.code in codes else "off"
        sys.stdout.write(f"{rule.code:10} {state} {rule.level:10} {rule.name}\n")
    sys.stdout.write(f"{len(shown)} rules; {len(codes)} of them run. Profiles:\n")
    for name, profile in sorted(registry.profiles.items()):
        chosen = "*" if name == config.get("profile", "default") else " "
        sys.stdout.write(f"{chosen} {name:10} {profile['about']}\n")
    return 0


def _data(rule: Rule, *, active: bool) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "category": rule.category,
        "level": rule.level,
        "active": active,
        "kind": rule.kind,
        "message": rule.message,
        "scope": rule.scope,
        "measured": list(measured(rule.code)),
    }
