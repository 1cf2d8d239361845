"""``newslint learn``: words, names and contexts from a newsroom's own published copy."""

from __future__ import annotations

import os
import sys
from time import strftime
from typing import TYPE_CHECKING

from newslint.archive import Archive
from newslint.commands.common import warn
from newslint.context.model import context_model
from newslint.context.pairs import read_pairs
from newslint.errors import ConfigError, SourceError
from newslint.learning.context import MODEL, ContextLearner
from newslint.learning.driving import Learnt, learn
from newslint.learning.words import NAMES, WORDS, WordLearner
from newslint.modelfile import Origin
from newslint.places import write_whole

if TYPE_CHECKING:
    import argparse

    from newslint.learning.driving import Learner

_CONFIG = ".newslint.toml"


def run(args: argparse.Namespace) -> int:
    """Learn from the archive; 2 if something in it could not be read, else 0."""
    if args.least < 2:
        raise ConfigError("--least: must be 2 or more; what was printed once may be a slip.")
    archive = Archive(args.archive, args.field or "", args.encoding or "")
    learners = _learners(args)
    done = learn(archive, learners, args.output, every=args.every, again=args.again)
    warn(done.problem_lines)
    if done.problems > len(done.problem_lines):
        more = done.problems - len(done.problem_lines)
        warn([f"and {more:,} more that could not be read."])
    if not done.articles:
        raise SourceError(f"{', '.join(args.archive)}: no article with text in it.")
    sys.stdout.write(_told(done, args.output))
    lines = _config_lines(args)
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


def _learners(args: argparse.Namespace) -> list[Learner]:
    """What is to be learnt, in the order in which it is told."""
    learners: list[Learner] = []
    if args.learn != "context":
        learners.append(WordLearner(args.least))
    if args.learn != "words":
        pairs = (*read_pairs(), *(read_pairs(args.pairs) if args.pairs else ()))
        origin = Origin(
            (args.sources or ", ".join(map(os.path.basename, args.archive)),),
            args.licence or "the newsroom’s own",
            strftime("%Y-%m"),
        )
        learners.append(ContextLearner(pairs, origin, None if args.afresh else context_model()))
    return learners


def _config_lines(args: argparse.Namespace) -> dict[str, str]:
    """The options that use what was learnt, each with its line."""
    folder = args.output.replace(os.sep, "/").rstrip("/")
    found: dict[str, str] = {}
    if args.learn != "context":
        found["vocabulary"] = f'vocabulary = ["{folder}/{WORDS}"]'
        found["names"] = f'names = ["{folder}/{NAMES}"]'
    if args.learn != "words":
        found["context"] = f'context = "{folder}/{MODEL}"'
    return found


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
