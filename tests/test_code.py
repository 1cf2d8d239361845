"""The code keeps its own promises: small parts, and a start that loads nothing heavy."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import newslint
from newslint.registry import load_registry
from tests.helpers import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PACKAGE = os.path.dirname(os.path.abspath(newslint.__file__))
MOST_MODULE_LINES = 300
MOST_FUNCTION_LINES = 40
HEAVY = ("charset_normalizer", "dataclasses", "inspect", "jgo", "language_tool_python", "msgspec",
         "pathlib", "pathspec", "requests", "spellchecker", "tqdm", "yaml")  # fmt: skip


def modules() -> Iterator[str]:
    for place, _, names in os.walk(PACKAGE):
        for name in sorted(names):
            if name.endswith(".py"):
                yield os.path.relpath(os.path.join(place, name), PACKAGE)


def source(module: str) -> str:
    with open(os.path.join(PACKAGE, module), encoding="utf-8") as file:
        return file.read()


@pytest.mark.parametrize("module", sorted(modules()))
def test_modules_and_functions_are_small(module: str) -> None:
    text = source(module)
    assert text.count("\n") <= MOST_MODULE_LINES
    long = [
        f"{node.name}: {lines} lines"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
        and (lines := (node.end_lineno or 0) - node.lineno + 1) > MOST_FUNCTION_LINES
    ]
    assert long == []


@pytest.mark.parametrize("module", sorted(modules()))
def test_every_module_and_public_name_says_what_it_is(module: str) -> None:
    tree = ast.parse(source(module))
    named = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    ]
    assert ast.get_docstring(tree) or not tree.body
    assert [node.name for node in named if not ast.get_docstring(node)] == []


LOADED = """
import sys
from newslint.cli import main
before = set(sys.modules)
code = main({words!r})
heavy = [name for name in {heavy!r} if name in sys.modules]
print("loaded", code, heavy, file=sys.stderr)
"""


def loaded(words: list[str]) -> str:
    """The exit code and the heavy modules that a run has loaded."""
    done = subprocess.run(
        [sys.executable, "-S", "-c", SITE + LOADED.format(words=words, heavy=HEAVY)],
        capture_output=True, text=True, timeout=PATIENCE, check=True,
    )  # fmt: skip
    return done.stderr.rpartition("loaded ")[2].strip()


# The path of this interpreter, without what its site packages load at start.
SITE = f"import sys; sys.path[:] = {sys.path!r}\n"


def test_a_plain_run_loads_nothing_heavy(desk: Path) -> None:
    (desk / "a.txt").write_text("The mayor stayed.\n\n“We left,” he said. He left.” So.\n")
    extras = [rule.code for rule in load_registry(grammar=False).rules if rule.requires]
    words = ["check", "--grammar", "off", "--ignore", ",".join(extras), "a.txt"]
    assert loaded(words)[:1] == "1"  # compiles the packs, if no run has yet
    assert loaded(words) == "1 []"
    assert loaded([*words, "--format", "json"]) == "1 []"


def test_importing_newslint_imports_none_of_its_modules() -> None:
    code = "import sys, newslint; print([m for m in sys.modules if m.startswith('newslint.')])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=PATIENCE, check=True
    )
    assert done.stdout.strip() == "['newslint.version']"
