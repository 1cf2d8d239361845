"""``newslint baseline``: let be what is found today, so that only what is new is reported."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newslint.baseline import row_of, write_baseline
from newslint.commands.check import check_all, named_config, open_grammar_for, settings_of
from newslint.commands.common import warn
from newslint.errors import ConfigError
from newslint.files import wanted_files
from newslint.session import Session

if TYPE_CHECKING:
    import argparse

NAME = ".newslint-baseline.json"


def run(args: argparse.Namespace) -> int:
    """Write the baseline of what the arguments name; 2 if something was not checked."""
    with Session({**settings_of(args), "baseline": ""}, named_config(args)) as session:
        wanted = wanted_files(args.paths or [os.curdir], session.excludes, session.minds_git)
        grammar = open_grammar_for(session, wanted.files, args.stdin_filename)
        results, errors = check_all(session, wanted.files, args.stdin_filename, args.jobs)
        config = session.config_for(os.path.join(os.curdir, "copy.txt"))
    errors = [*wanted.errors, *grammar.errors, *errors]
    if errors:
        warn([*errors, "no baseline was written."])
        return 2
    path = args.output or os.path.join(config.home, NAME)
    home = os.path.dirname(path)
    rows = [row_of(f, result.source.text, home) for result in results for f in result.findings]
    try:
        write_baseline(path, rows)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written ({error.strerror}).") from None
    print(
        f"{path}: {len(rows):,} findings are let be. Use it: baseline = “{os.path.basename(path)}”"
    )
    return 0
