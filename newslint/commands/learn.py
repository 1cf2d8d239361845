"""``newslint learn``: the words and names of a newsroom's own published copy."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from newslint.archive import Archive
from newslint.errors import ConfigError, SourceError
from newslint.learning.driving import Learnt, learn, write_whole
from newslint.learning.words import NAMES, WORDS, WordLearner

if TYPE_CHECKING:
    import argparse

_CONFIG = ".newslint.toml"


def run(args: argparse.Namespace) -> int:
    """Learn from the archive; 2 if something in it could not be read, else 0."""
    if args.least < 2:
        raise ConfigError("--least: must be 2 or more; what was printed once may be a slip.")
    archive = Archive(args.archive, args.field or "", args.encoding or "")
    learners = [WordLearner(args.least)]
    done = learn(archive, learners, args.output, every=args.every, again=args.again)
    for line in done.problem_lines:
        print(f"newslint: {line}", file=sys.stderr)
    if done.problems > len(done.problem_lines):
        more = done.problems - len(done.problem_lines)
        print(f"newslint: and {more:,} more that could not be read.", file=sys.stderr)
    if not done.articles:
        raise SourceError(f"{', '.join(args.archive)}: no article with text in it.")
    sys.stdout.write(_told(done, args.output))
    lines = _config_lines(args.output)
    if args.write_config:
        sys.stdout.write(_write_config(lines))
    else:
        shown = "\n".join(f"  {line}" for line in lines.values())
        sys.stdout.write(f"To use them, add this to {_CONFIG}:\n{shown}\n")
    return 2 if done.problems else 0


def _told(done: Learnt, folder: str) -> str:
    resumed = f" ({done.resumed:,} of them in an earlier run)" if done.resumed else ""
    head = (
        f"Learnt from {done.articles:,} articles{resumed}, {done.words:,} words, into {folder}:\n"
    )
    return head + "".join(f"  {line}\n" for line in done.told)


def _config_lines(folder: str) -> dict[str, str]:
    return {
        key: f'{key} = ["{os.path.join(folder, name).replace(os.sep, "/")}"]'
        for key, name in (("vocabulary", WORDS), ("names", NAMES))
    }


def _write_config(lines: dict[str, str]) -> str:
    """Write the lines to the configuration of this folder, unless it has such options."""
    from newslint.config import read_config

    text = ""
    if os.path.exists(_CONFIG):
        config = read_config(_CONFIG)
        taken = [key for key in lines if config and key in config.settings]
        if taken:
            shown = "\n".join(f"  {line}" for line in lines.values())
            return f"{_CONFIG} has {' and '.join(taken)} already. Add to it:\n{shown}\n"
        with open(_CONFIG, encoding="utf-8-sig") as file:
            text = file.read()
    write_whole(_CONFIG, ("\n".join(lines.values()) + "\n" + text).encode())
    return f"Wrote {' and '.join(lines)} to {_CONFIG}.\n"
