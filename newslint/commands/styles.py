"""``newslint styles``: list house styles, show and compare them, or infer one from an archive."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from newslint.commands.check import named_config
from newslint.commands.common import warn
from newslint.errors import ConfigError, NewslintError
from newslint.kinds.style import sample_of
from newslint.session import Session
from newslint.styles import named_style
from newslint.styletables import FORMATS, section_of, tables

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from newslint.registry import Registry
    from newslint.rule import Rule


def run(args: argparse.Namespace) -> int:
    """Print what is asked for; 2 if a part of an archive could not be read, else 0."""
    with Session({}, named_config(args)) as session:
        registry = session.registry_for(session.config_for("_"))
    points = sorted(
        (rule for rule in registry.rules if rule.kind == "style"), key=lambda rule: rule.code
    )
    if args.infer:
        return _infer(args, registry, points)
    if args.points:
        lines = _points(points)
    elif args.names:
        styles = [named_style(registry, name) for name in args.names]
        found = tables(points, styles, differences=args.differences)
        lines = FORMATS[args.format](found, [style.title for style in styles])
    else:
        lines = _list(registry)
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _list(registry: Registry) -> Iterator[str]:
    if not registry.styles:
        yield "no styles."
    for name in sorted(registry.styles):
        style = named_style(registry, name)
        sourced = sum(bool(choice.source) for choice in style.choices.values())
        yield f"{name:10} {style.title}: {len(style.choices)} points, {sourced} with a source"
        yield f"{'':10} {style.about}"


def _points(points: Sequence[Rule]) -> Iterator[str]:
    section = ""
    for point in points:
        if section != section_of(point.code):
            section = section_of(point.code)
            yield section.upper()
        yield f"{point.code}  {point.name}: {point.spec['question']}"
        for form in point.spec["forms"]:
            yield f"        {form}: {' '.join(sample_of(point.spec, form).split())}"


def _infer(args: argparse.Namespace, registry: Registry, points: Sequence[Rule]) -> int:
    from newslint.learning.styles import counted, proposal

    if args.names or args.points:
        raise ConfigError("--infer: name no style and no --points with it.")
    done = counted(args.infer, points, args.field or "", args.encoding or "")
    warn(done.problems)
    styles = [named_style(registry, name) for name in sorted(registry.styles)]
    made = proposal(done, points, styles)
    if args.output:
        _write(args.output, made)
    else:
        sys.stdout.write(made)
    return 2 if done.problems else 0


def _write(path: str, text: str) -> None:
    from newslint.places import write_whole

    try:
        write_whole(path, text.encode())
    except OSError as error:
        raise NewslintError(f"{path}: cannot be written ({error.strerror}).") from None
    shown = path.replace(os.sep, "/")
    print(f'Wrote {path}. To follow it, add to your configuration: style = "{shown}"')
