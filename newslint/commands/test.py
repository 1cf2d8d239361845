"""``newslint test``: do the examples of a pack hold, and what does a rule find in real copy?"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from newslint.errors import ConfigError, RuleError, SourceError
from newslint.files import wanted_files
from newslint.finding import lift
from newslint.packs.compiling import rule_from_yaml
from newslint.packs.loading import load_folder
from newslint.proving import prove
from newslint.readers.reading import read
from newslint.registry import Registry, load_registry
from newslint.report.text import excerpt
from newslint.rule import Rule
from newslint.ruleset import RuleSet
from newslint.source import read_source

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable


def run(args: argparse.Namespace) -> int:
    """Prove the examples, or with --on show what the rules find in copy."""
    registry = load_registry(grammar=False, told=True)
    rules = _rules(args.path) if args.path else list(registry.rules)
    _check_that_none_is_taken(rules, registry)
    if args.rule:
        rules = [rule for rule in rules if args.rule in (rule.code, rule.name)]
        if not rules:
            raise ConfigError(f"--rule: no rule “{args.rule}” here.")
    if args.on:
        return _hunt(rules, args.on, args.max)
    defaults = RuleSet(rule for rule in registry.rules if rule.on)
    failed = 0
    for rule in rules:
        if not rule.ready:
            sys.stdout.write(f"{rule.code}: not proved, {rule.requires} is not installed.\n")
            continue
        problems = prove(rule, defaults)
        failed += bool(problems)
        for problem in problems:
            sys.stdout.write(f"{rule.home}: {rule.code}: {problem}\n")
    proved = sum(rule.ready for rule in rules) - failed
    sys.stdout.write(f"{proved} rule{'' if proved == 1 else 's'} proved, {failed} failed.\n")
    return int(failed > 0)


def _rules(path: str) -> list[Rule]:
    if os.path.isdir(path):
        found = list(load_folder(path, told=True).rules)
        if not found:
            raise RuleError(f"{path}: no rule files (.yaml) in this folder.")
        return found
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except OSError as error:
        raise RuleError(f"{path}: cannot be read ({error.strerror}).") from None
    return [Rule(**rule_from_yaml(path, text))]


def _check_that_none_is_taken(rules: Iterable[Rule], registry: Registry) -> None:
    """Raise RuleError if a code or a name is used twice, here or by a built-in rule."""
    homes = {os.path.abspath(rule.home) for rule in rules}
    others = (rule for rule in registry.rules if os.path.abspath(rule.home) not in homes)
    Registry((*others, *rules), {})


def _hunt(rules: Iterable[Rule], names: list[str], limit: int) -> int:
    """Show up to ``limit`` findings in context, and the rate in 100,000 words."""
    wanted = wanted_files(names, lambda _: False)
    if wanted.errors:
        raise SourceError(wanted.errors[0])
    together = RuleSet(rules)
    words = found = 0
    for path in wanted.files:
        doc = read(read_source(path))
        words += len(doc.words)
        for finding in sorted(lift(doc, rule, hit) for rule, hit in together.hits(doc)):
            found += 1
            if found <= limit:
                line, _ = excerpt(finding, doc.source.text, 100)
                sys.stdout.write(f"{path}:{finding.line}:{finding.column}: {finding.code} {line}\n")
    rate = 100_000 * found / max(words, 1)
    sys.stdout.write(f"{found} findings in {words:,} words: {rate:.1f} in 100,000 words.\n")
    return 0
