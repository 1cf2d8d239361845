"""``newslint fix``: make the fixes that are sure, and say what is left."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from newslint.commands.check import named_config, settings_of
from newslint.commands.common import source_of, warn
from newslint.errors import NewslintError
from newslint.files import STDIN, wanted_files
from newslint.mending import mend
from newslint.report.wording import counted
from newslint.saving import save
from newslint.session import Session
from newslint.terminal import is_terminal

if TYPE_CHECKING:
    import argparse

    from newslint.mending import Mended


def run(args: argparse.Namespace) -> int:
    """Mend what the arguments name; 2 if something was not done, else 1 if findings are left."""
    if args.interactive or (args.unsafe and not args.yes and is_terminal()):
        from newslint.commands.interactive import run as ask

        return ask(args)
    with Session(settings_of(args), named_config(args)) as session:
        wanted = wanted_files(args.paths or [os.curdir], session.excludes, session.minds_git)
        errors = list(wanted.errors)
        edits = left = files = 0
        for path in wanted.files:
            try:
                source = source_of(session, path, args.stdin_filename)
                made = mend(session, source, unsafe=args.unsafe)
                _keep(path, made, ".bak" if args.backup else "")
            except NewslintError as failure:
                errors.append(str(failure))
                continue
            edits, files = edits + made.edits, files + (made.edits > 0)
            left += len(made.result.findings)
            if made.edits:
                print(f"{source.path}: {counted(made.edits, 'fix', 'fixes')}", file=sys.stderr)
    said = f"{counted(edits, 'fix', 'fixes')} in {counted(files, 'file')}"
    warn([f"{said}; {counted(left, 'finding')} left.", *errors])
    return 2 if errors else int(left > 0)


def _keep(path: str, made: Mended, backup: str) -> None:
    """Write what was mended to its place; standard input goes to standard output."""
    if path == STDIN:
        sys.stdout.buffer.write(made.after)
        sys.stdout.buffer.flush()
    elif made.after != made.before:
        save(path, made.after, made.before, backup=backup)
