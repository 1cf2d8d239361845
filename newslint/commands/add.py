"""``newslint add``: put words that are right into the newsroom's vocabulary."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.commands.common import warn
from newslint.configedit import add_words, home_config
from newslint.vocabulary import problems

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from newslint.config import Config
    from newslint.configedit import Changed


def run(args: argparse.Namespace) -> int:
    """Add the words, show the lines that changed, and say what a word may hide."""
    made = add_words(home_config(os.curdir, config_named(args)), args.words, args.to or "")
    show(made)
    places = {(one.path, one.line) for one in made}
    for path in dict.fromkeys(one.path for one in made if not one.path.endswith(".toml")):
        for problem in problems(path):
            if (path, problem.line) in places:
                warn([f"{os.path.relpath(path)}:{problem.line}: {problem.message}"])
    return 0


def config_named(args: argparse.Namespace) -> Config | None:
    """The configuration that --config names, if any. Raises ConfigError."""
    from newslint.commands.check import named_config

    args.isolated = False
    return named_config(args)


def show(made: Iterable[Changed]) -> None:
    """Print each changed line with its place, or that there was nothing to change."""
    lines = [f"{os.path.relpath(one.path)}:{one.line}: {one.text}" for one in made]
    print("\n".join(lines) if lines else "Nothing to change: it stands there already.")
