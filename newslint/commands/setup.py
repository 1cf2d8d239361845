"""``newslint setup``: fetch LanguageTool, the only command that uses the network."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def run(args: argparse.Namespace) -> int:
    """Install LanguageTool, remove it again, or copy it out for other machines."""
    from newslint.languagetool.setup import export, remove, run_setup

    if args.remove:
        remove(_say)
    elif args.export:
        export(_say, args.export)
    else:
        run_setup(_say, from_dir=args.from_dir, from_zip=args.zip, again=args.again)
    return 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
