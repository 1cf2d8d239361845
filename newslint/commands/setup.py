"""``newslint setup``: fetch LanguageTool, the only command that uses the network."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def run(args: argparse.Namespace) -> int:
    """Install LanguageTool, or remove it again."""
    from newslint.languagetool.setup import remove, run_setup

    if args.remove:
        remove(_say)
    else:
        run_setup(_say, from_dir=args.from_dir, again=args.again)
    return 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
