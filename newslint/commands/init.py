"""``newslint init``: a configuration to start from, and a hook for pre-commit."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from newslint.config import find_config
from newslint.configedit import CONFIG
from newslint.errors import ConfigError
from newslint.saving import write_text
from newslint.terminal import Terminal, is_terminal

if TYPE_CHECKING:
    import argparse

HOOKS = ".pre-commit-config.yaml"
TEMPLATE = """\
# How newslint checks the copy in this folder and below.
# All options: newslint/schema/config.json. Rules: newslint rules. Styles: newslint styles.

profile = "default"             # or hook, wire, web, risk, strict
# style = "ap"                  # the house style to follow
# language = "en-US"            # or en-GB, en-CA, en-AU; else told from each article
grammar = "auto"                # LanguageTool if it is set up; "on" insists, "off" leaves it out

ignore = []                     # rules that do not suit you: newslint ignore RULE
# vocabulary = ["desk.words"]   # words that are right: newslint add WORD
# names = ["names.csv"]         # names, with roles and dates
# rules = ["house-rules"]       # rules of your own: newslint new CATEGORY/NAME --into house-rules
# exclude = ["archive"]         # files and folders to leave out
# baseline = ".newslint-baseline.json"   # findings that are let be: newslint baseline
# fail-level = "warning"        # suggestions alone then leave the exit code 0

# [levels]
# long-lead = "suggestion"

# [[overrides]]                 # other settings for some files
# files = ["wire/*"]
# profile = "wire"
"""
HOOK = """\
  - repo: local
    hooks:
      - id: newslint
        name: newslint
        entry: newslint check --grammar off --profile hook --fail-level warning
        language: system
        files: \\.(txt|text|md|markdown)$
"""


def run(args: argparse.Namespace) -> int:
    """Write the files that are not there; never over one that is."""
    path = os.path.join(args.folder, CONFIG)
    if not os.path.isdir(args.folder):
        raise ConfigError(f"{args.folder}: no such folder.")
    near = find_config(args.folder).path
    if near and os.path.samefile(os.path.dirname(near), args.folder):
        raise ConfigError(f"{os.path.relpath(near)}: is there already. Nothing was changed.")
    _write(path, TEMPLATE)
    if near:
        print(f"newslint: it takes the place of {os.path.relpath(near)} here.", file=sys.stderr)
    if args.hook or _wants_hook(args.folder):
        _write_hook(os.path.join(args.folder, HOOKS))
    return 0


def _wants_hook(folder: str) -> bool:
    if not os.path.exists(os.path.join(folder, ".git")) or not is_terminal():
        return False
    with Terminal() as terminal:
        terminal.say("A pre-commit hook as well? y, n > ")
        return terminal.key() in ("y", "Y")


def _write_hook(path: str) -> None:
    if os.path.exists(path):
        print(f"{os.path.relpath(path)} is there already. Add to its repos:\n{HOOK}", end="")
        return
    _write(path, "# Then run: pre-commit install\nrepos:\n" + HOOK)


def _write(path: str, text: str) -> None:
    try:
        write_text(path, text)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written ({error.strerror}).") from None
    print(f"Wrote {os.path.relpath(path)}.")
