"""``newslint new``: the scaffold of a rule file, with a free code."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

from newslint.errors import RuleError
from newslint.packs.loading import builtin_folder, load_folder
from newslint.registry import load_registry
from newslint.rule import CATEGORIES, OWN

if TYPE_CHECKING:
    import argparse

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_TEMPLATE = """\
code: {code}
level: warning
message: "“{{found}}” should be “{{fix}}”."
why: Say here, in a line, why an editor would change it.
prefer:
  wrong words: right words
bad:
  - "They printed [[wrong words -> right words]] on Monday."
good:
  - "They printed right words on Monday."
"""


def run(args: argparse.Namespace) -> int:
    """Write the file; refuses to overwrite one."""
    category, _, name = args.name.partition("/")
    prefixes = {folder: code for code, folder in CATEGORIES.items() if len(code) == 3}
    if category not in prefixes or not _NAME.fullmatch(name):
        folders = ", ".join(prefixes)
        raise RuleError(
            f"{args.name}: name a rule CATEGORY/NAME, such as usage/less-for-fewer. "
            f"Categories: {folders}."
        )
    path = os.path.join(args.into, category, f"{name}.yaml")
    if os.path.exists(path):
        raise RuleError(f"{path}: exists already. Choose another name.")
    text = _TEMPLATE.format(code=_free_code(prefixes[category], args.into))
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise RuleError(f"{path}: cannot be written ({error.strerror}).") from None
    sys.stdout.write(f"Wrote {path}. Edit it, then run: newslint test {args.into}\n")
    return 0


def _free_code(prefix: str, folder: str) -> str:
    """The first free code; those from ``OWN`` on are left to newsrooms for their own rules."""
    taken = {rule.code for rule in load_registry(grammar=False).rules}
    if os.path.isdir(folder):
        taken |= {rule.code for rule in load_folder(folder).rules}
    first = 1 if os.path.realpath(folder) == os.path.realpath(builtin_folder()) else OWN
    for number in range(first, 1000):
        if f"{prefix}{number:03}" not in taken:
            return f"{prefix}{number:03}"
    raise RuleError(f"{folder}: all codes of {prefix} are taken. Choose another category.")
