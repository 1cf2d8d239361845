"""``newslint words``: are the newsroom's lists of words and names in order?"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

from newslint.commands.check import named_config
from newslint.commands.common import warn
from newslint.errors import ConfigError
from newslint.report.wording import counted
from newslint.session import Session
from newslint.vocabulary import problems

if TYPE_CHECKING:
    import argparse

    from newslint.vocabulary import Problem


def run(args: argparse.Namespace) -> int:
    """Print what to look at; 2 if a list could not be read, else 1 if there is something, or 0."""
    files = args.files or _configured(args)
    found: list[Problem] = []
    errors = []
    for path in files:
        try:
            found += problems(path)
        except ConfigError as error:
            errors.append(str(error))
    sys.stdout.write(_json(found) if args.format == "json" else _text(found, len(files)))
    warn(errors)
    return 2 if errors else int(bool(found))


def _configured(args: argparse.Namespace) -> list[str]:
    """The lists of the configuration that counts here. Raises ConfigError if there are none."""
    with Session({}, named_config(args)) as session:
        config = session.config_for("x")
    files = [*config.paths("vocabulary"), *config.paths("names")]
    if not files:
        raise ConfigError("no lists are configured here. Name one: newslint words FILE.")
    return [os.path.relpath(path) for path in files]


def _text(found: list[Problem], files: int) -> str:
    lines = [f"{one.path}:{one.line}:{one.column}: {one.message}" for one in found]
    lists = counted(files, "list")
    lines.append(f"{len(found):,} to look at in {lists}." if found else f"{lists} in order.")
    return "\n".join(lines) + "\n"


def _json(found: list[Problem]) -> str:
    rows = [one._asdict() for one in found]
    return json.dumps({"problems": rows}, ensure_ascii=False, indent=1) + "\n"
