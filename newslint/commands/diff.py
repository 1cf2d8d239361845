"""``newslint diff``: what ``newslint fix`` would change, as a patch that ``git apply`` takes."""

from __future__ import annotations

import os
import re
import sys
from difflib import unified_diff
from typing import TYPE_CHECKING

from newslint.commands.check import named_config, settings_of
from newslint.commands.common import source_of, warn
from newslint.errors import NewslintError
from newslint.files import wanted_files
from newslint.mending import mend
from newslint.session import Session

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from newslint.source import Source

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def run(args: argparse.Namespace) -> int:
    """Print the patch; 2 if something was not done, else 1 if there is anything to change."""
    errors: list[str] = []
    changed = False
    with Session(settings_of(args), named_config(args)) as session:
        wanted = wanted_files(args.paths or [os.curdir], session.excludes, session.minds_git)
        errors += wanted.errors
        for path in wanted.files:
            try:
                source = source_of(session, path, args.stdin_filename)
                made = mend(session, source, unsafe=args.unsafe)
            except NewslintError as failure:
                errors.append(str(failure))
                continue
            changed |= made.edits > 0
            if made.edits and source.data:
                said = "shown as its text, which git apply cannot take; newslint fix mends it"
                warn([f"{source.path}: {said}."])
            sys.stdout.buffer.write("".join(patch(source, made.source)).encode(source.encoding))
    sys.stdout.buffer.flush()
    warn(errors)
    return 2 if errors else int(changed)


def patch(old: Source, new: Source) -> Iterator[str]:
    """The lines of a unified diff between two states of a source, each with its end."""
    path = os.path.relpath(old.path).replace(os.sep, "/")
    lines = _LINE.findall(old.text), _LINE.findall(new.text)
    for line in unified_diff(*lines, f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
