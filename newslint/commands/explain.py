"""``newslint explain``: all there is to know about a rule, from the rule itself."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from newslint.commands.check import named_config, settings_of
from newslint.errors import ConfigError
from newslint.example import parse_example
from newslint.measured import measured, readings
from newslint.proving import document_of
from newslint.rule import message_of
from newslint.ruleset import RuleSet
from newslint.session import Session

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from newslint.registry import Registry
    from newslint.rule import Rule


def run(args: argparse.Namespace) -> int:
    """Print the explanation of each rule named."""
    with Session(settings_of(args), named_config(args)) as session:
        named = any(key.lower().startswith("lt-") for key in args.rules)
        registry = session.registry_for(session.config_for("_"), grammar=named, told=True)
    pages = []
    for key in args.rules:
        rule = registry.get(key)
        if not rule:
            from difflib import get_close_matches

            names = [k for one in registry.rules for k in (one.code, one.name)]
            near = " or ".join(get_close_matches(key, names, 2))
            hint = f"Did you mean {near}?" if near else "See newslint rules."
            raise ConfigError(f"no rule “{key}”. {hint}")
        lines = point_page(rule, registry) if rule.kind == "style" else page(rule)
        pages.append("\n".join(lines))
    sys.stdout.write("\n\n".join(pages) + "\n")
    return 0


def page(rule: Rule) -> Iterator[str]:
    """The lines of a rule's explanation."""
    state = "on by default" if rule.on else "off by default"
    yield f"{rule.code} {rule.name} ({rule.category}, {rule.level}, {state})"
    yield ""
    yield _message(rule)
    if rule.why:
        yield ""
        yield rule.why
    if rule.scope == "narration":
        yield ""
        yield "It keeps silent inside quotation marks."
    yield from _examples(rule)
    yield ""
    yield measured(rule.code).words()
    if read := readings(rule.code).words():
        yield read
    if rule.source:
        yield f"Source: {rule.source}"


def point_page(rule: Rule, registry: Registry) -> Iterator[str]:
    """The lines of the explanation of a point of style: its forms, and who uses each."""
    from newslint.kinds.style import sample_of
    from newslint.styles import named_style

    yield f"{rule.code} {rule.name} (point of style)"
    yield ""
    yield rule.why
    users: dict[str, list[str]] = {}
    for name in sorted(registry.styles):
        choice = named_style(registry, name).choices.get(rule.name)
        if choice:
            told = name if choice.source or choice.use == "any" else f"{name}*"
            users.setdefault(choice.use, []).append(told)
    yield ""
    yield "Forms:"
    for form in rule.spec["forms"]:
        sample = " ".join(sample_of(rule.spec, form).split())
        used = f" ({', '.join(users[form])})" if form in users else ""
        yield f"  {form}: {sample}{used}"
        for marked in rule.spec["examples"].get(form, ()):
            if marked:
                yield f"    {marked.replace('[[', '').replace(']]', '')}"
    if "any" in users:
        yield f"No preference: {', '.join(users['any'])}"
    yield ""
    yield "* from practice, not checked against the stylebook"
    mixed = "a suggestion" if rule.spec["mixed"] else "let be"
    yield f"Two forms in one article where no style rules: {mixed}."
    if rule.ask:
        yield "An editor is asked before a form is changed."


def _message(rule: Rule) -> str:
    """What the rule says of its first example."""
    for marked in rule.bad[:1]:
        text = parse_example(marked).text
        for _, hit in RuleSet([rule]).hits(document_of(text)):
            return message_of(rule, text[hit.span.start : hit.span.end], hit)
    return "The wording depends on the case."


def _examples(rule: Rule) -> Iterator[str]:
    if rule.bad:
        yield ""
        yield "Reported:"
        for marked in rule.bad:
            example = parse_example(marked)
            yield f"  {example.text!s}"
            if example.mended != example.text:
                yield f"  -> {example.mended}"
    if rule.good:
        yield ""
        yield "Not reported:"
        for text in rule.good:
            yield f"  {text}"
