"""The command line: which command runs, and the exit codes.

Exit codes: 0 clean, 1 findings, 2 the job could not be done.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from newslint.arguments import COMMANDS, parser
from newslint.errors import NewslintError
from newslint.memory import collect_rarely

if TYPE_CHECKING:
    import argparse


def main(argv: list[str] | None = None) -> int:
    """Run a command and give its exit code; what cannot be done is said on standard error."""
    collect_rarely()
    atexit.register(gc.freeze)  # what is left goes with the process: no cycle is looked for
    args = _parsed(list(sys.argv[1:] if argv is None else argv))
    if not args.command:
        parser().print_help()
        return 2
    try:
        code: int = import_module(f"newslint.commands.{args.command}").run(args)
    except NewslintError as error:
        print(f"newslint: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Nobody reads on: let what is still unwritten go nowhere when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except Exception as error:  # a fault of ours must never look like findings
        if os.environ.get("NEWSLINT_DEBUG"):
            raise
        print(
            f"newslint: a fault in newslint itself ({type(error).__name__}). "
            "Set NEWSLINT_DEBUG=1 to see where, and please report it.",
            file=sys.stderr,
        )
        return 2
    except KeyboardInterrupt:
        print("newslint: stopped.", file=sys.stderr)
        return 130
    return code


def _parsed(words: list[str]) -> argparse.Namespace:
    """The arguments; without a command they are those of ``check``."""
    if not words or words[0] in (*COMMANDS, "-h", "--help", "--version"):
        return _with_all_paths(words)
    args = _with_all_paths(["check", *words])
    if args.paths and args.paths[0] in COMMANDS:  # options stand before the command
        words.remove(args.paths[0])
        args = _with_all_paths([args.paths[0], *words])
    return args


def _with_all_paths(words: list[str]) -> argparse.Namespace:
    """The arguments; paths may stand before, between and after the options of ``check``."""
    args, rest = parser(words[0] if words and words[0] in COMMANDS else "").parse_known_args(words)
    if rest and (args.command != "check" or any(w[0] == "-" != w for w in rest if w)):
        parser().error(f"unrecognized arguments: {' '.join(rest)}")
    if rest:
        args.paths += rest
    return args
