"""The arguments of the command line: one function for each command, and the table of all."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from newslint.formats import NAMES
from newslint.report import FORMATS
from newslint.rule import LEVELS
from newslint.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable


def parser(only: str = "") -> argparse.ArgumentParser:
    """The parser of all commands, or of ``only`` the one that is called for."""
    # As wide as the terminal; argparse would import several modules to ask how wide that is.
    style = partial(argparse.HelpFormatter, width=_columns() - 2)
    told = "A copyediting linter for news."
    made = argparse.ArgumentParser(prog="newslint", description=told, formatter_class=style)
    made.add_argument("--version", action="version", version=f"newslint {__version__}")
    commands = made.add_subparsers(dest="command", metavar="COMMAND")
    for name in (only,) if only else COMMANDS:
        about, add_arguments = COMMANDS[name]
        add_arguments(commands.add_parser(name, help=about, formatter_class=style))
    return made


def _columns() -> int:
    with suppress(OSError, ValueError):
        given = int(os.environ.get("COLUMNS") or 0)
        return given or os.get_terminal_size(sys.stdout.fileno()).columns or 80
    return 80


def _config(command: argparse.ArgumentParser) -> None:
    command.add_argument("--config", metavar="FILE", help="use this configuration file")
    command.add_argument("--isolated", action="store_true", help="use no configuration file")


def _choice(command: argparse.ArgumentParser) -> None:
    _config(command)
    command.add_argument("--profile", help="a named selection of rules")
    command.add_argument("--style", help="the house style to follow, such as ap; see styles")
    command.add_argument(
        "--no-gitignore", action="store_true", help="search what git ignores as well"
    )
    for name, about in (
        ("--select", "run only these rules (codes, names, categories, ALL)"),
        ("--extend-select", "run these rules as well"),
        ("--ignore", "do not run these rules"),
    ):
        command.add_argument(name, action="append", metavar="RULE,…", help=about)


def _copy(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, globs, or -")
    command.add_argument("--read-as", choices=NAMES, help="the format of the copy")
    command.add_argument("--encoding", help="the encoding of the copy if it is not UTF-8")
    command.add_argument(
        "--stdin-filename", metavar="NAME", default="stdin.txt", help="a name for standard input"
    )
    command.add_argument("--language", choices=("en-US", "en-GB", "en-CA", "en-AU"))


def _jobs(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "-j", "--jobs", type=_count, metavar="N",
        help="processes to check with (as many as there are cores, where there is much copy)",
    )  # fmt: skip


def _count(given: str) -> int:
    if not given.isdecimal() or int(given) < 1:
        raise argparse.ArgumentTypeError(f"“{given}” is no number of processes: give 1 or more")
    return int(given)


def _check(command: argparse.ArgumentParser) -> None:
    _copy(command)
    _jobs(command)
    command.add_argument("--format", choices=FORMATS, default="text", help="the kind of report")
    command.add_argument("-o", "--output", metavar="FILE", help="write the report to this file")
    command.add_argument("--grammar", choices=("auto", "on", "off"), help="use LanguageTool")
    command.add_argument(
        "--timing", action="store_true", help="say on standard error what each rule cost"
    )
    command.add_argument("--baseline", metavar="FILE", help="let be what this file lists")
    only = command.add_mutually_exclusive_group()
    only.add_argument("--changed-since", metavar="REV", help="only lines changed since a revision")
    only.add_argument("--staged", action="store_true", help="only lines staged in git, as staged")
    command.add_argument(
        "--fail-level", choices=LEVELS, help="the lowest level that makes the exit code 1"
    )
    _choice(command)


def _mend(command: argparse.ArgumentParser) -> None:
    _copy(command)
    command.add_argument("--unsafe", action="store_true", help="make doubtful fixes as well")
    _choice(command)


def _fix(command: argparse.ArgumentParser) -> None:
    command.add_argument("--backup", action="store_true", help="keep the old file as FILE.bak")
    command.add_argument("-i", "--interactive", action="store_true", help="ask about each finding")
    command.add_argument("--errors-first", action="store_true", help="ask about errors first")
    command.add_argument("--grammar", choices=("auto", "on", "off"), help="when asking: use it")
    command.add_argument("-y", "--yes", action="store_true", help="with --unsafe: do not ask")
    _mend(command)


def _add(command: argparse.ArgumentParser) -> None:
    command.add_argument("words", nargs="+", metavar="WORD", help="a word, or a phrase in quotes")
    command.add_argument("--to", metavar="FILE", help="the list; else the first one configured")
    command.add_argument("--config", metavar="FILE", help="use this configuration file")


def _ignore(command: argparse.ArgumentParser) -> None:
    command.add_argument("rules", nargs="+", metavar="RULE", help="a code, a name or a category")
    command.add_argument("--for", dest="glob", metavar="GLOB", help="only in files that fit it")
    command.add_argument("--config", metavar="FILE", help="use this configuration file")


def _init(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", nargs="?", default=os.curdir, metavar="FOLDER")
    command.add_argument("--hook", action="store_true", help="a pre-commit hook as well")


def _baseline(command: argparse.ArgumentParser) -> None:
    command.add_argument("--output", metavar="FILE", help="where to write it")
    _jobs(command)
    command.add_argument("--grammar", choices=("auto", "on", "off"), help="use LanguageTool")
    command.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, globs")
    command.set_defaults(stdin_filename="stdin.txt")
    _choice(command)


def _names(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, globs, or -")
    command.add_argument("--format", choices=("text", "json", "csv"), default="text")
    command.add_argument("--encoding", help="the encoding of the copy if it is not UTF-8")
    _config(command)


def _learn(command: argparse.ArgumentParser) -> None:
    command.add_argument("archive", nargs="+", metavar="ARCHIVE", help="folders or files")
    command.add_argument(
        "-o", "--output", default="house", metavar="FOLDER", help="where to write (house)"
    )
    command.add_argument("--field", help="the field or column of the text, in JSONL and Parquet")
    command.add_argument("--encoding", help="the encoding of the copy if it is not UTF-8")
    command.add_argument("--least", type=int, default=5, help="uses of what is learnt (5)")
    command.add_argument("--again", action="store_true", help="do not go on from an earlier run")
    command.add_argument(
        "--every", type=float, default=20, metavar="SECONDS", help="save the progress so often (20)"
    )
    command.add_argument("--write-config", action="store_true", help="write the configuration")
    command.add_argument(
        "--learn", choices=("words", "context", "all"), default="words",
        help="words and names; which of two words belongs where; or both (words)",
    )  # fmt: skip
    command.add_argument("--pairs", metavar="FILE", help="more pairs of words to tell apart")
    command.add_argument(
        "--afresh", action="store_true", help="learn context from this archive alone"
    )
    command.add_argument("--sources", metavar="TEXT", help="what the archive is, for the model")
    command.add_argument("--licence", metavar="TEXT", help="and its licence")


def _words(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="*", metavar="FILE", help="else those configured here")
    command.add_argument("--format", choices=("text", "json"), default="text")
    _config(command)


def _explain(command: argparse.ArgumentParser) -> None:
    command.add_argument("rules", nargs="+", metavar="RULE", help="a code or a name")
    _choice(command)


def _rules(command: argparse.ArgumentParser) -> None:
    command.add_argument("--active", action="store_true", help="only those that run here")
    command.add_argument("--languagetool", action="store_true", help="LanguageTool's as well")
    command.add_argument("--format", choices=("text", "json"), default="text")
    _choice(command)


def _styles(command: argparse.ArgumentParser) -> None:
    command.add_argument("names", nargs="*", metavar="STYLE", help="styles to show side by side")
    command.add_argument("--format", choices=("text", "markdown", "html"), default="text")
    command.add_argument("--differences", action="store_true", help="only where they differ")
    command.add_argument("--points", action="store_true", help="all points and their forms")
    command.add_argument(
        "--infer", nargs="+", metavar="ARCHIVE", help="propose the style that this copy follows"
    )
    command.add_argument("-o", "--output", metavar="FILE", help="where to write what is inferred")
    command.add_argument("--field", help="the field or column of the text, in JSONL and Parquet")
    command.add_argument("--encoding", help="the encoding of the copy if it is not UTF-8")
    _config(command)


def _test(command: argparse.ArgumentParser) -> None:
    command.add_argument("path", nargs="?", help="a folder of rules or one file; else all built in")
    command.add_argument("--rule", help="only this rule")
    command.add_argument("--on", nargs="+", metavar="PATH", help="show what is found in this copy")
    command.add_argument("--max", type=int, default=50, help="findings to show (50)")


def _new(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", metavar="CATEGORY/NAME", help="such as usage/less-for-fewer")
    command.add_argument("--into", default="rules", metavar="FOLDER", help="the folder of rules")


def _setup(command: argparse.ArgumentParser) -> None:
    command.add_argument("--from", dest="from_dir", metavar="DIR", help="a folder with the jars")
    command.add_argument("--zip", metavar="FILE", help="the official LanguageTool distribution")
    command.add_argument("--export", metavar="DIR", help="copy the jars there, for --from")
    command.add_argument("--again", action="store_true", help="fetch everything afresh")
    command.add_argument("--remove", action="store_true", help="remove what setup installed")


def _serve(command: argparse.ArgumentParser) -> None:
    choice = command.add_mutually_exclusive_group()
    choice.add_argument("--status", action="store_true", help="say whether it runs")
    choice.add_argument("--stop", action="store_true", help="stop it")


COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "check": ("check copy and report (the default command)", _check),
    "fix": ("make the fixes that are sure", _fix),
    "diff": ("show what fix would change, as a patch", _mend),
    "baseline": ("let be what is found today", _baseline),
    "add": ("add words to the vocabulary", _add),
    "ignore": ("have the configuration ignore rules", _ignore),
    "init": ("write a configuration to start from", _init),
    "names": ("list the names of an article, to check them", _names),
    "learn": ("learn words and names from your own archive", _learn),
    "words": ("check word lists and lists of names", _words),
    "explain": ("explain rules: why, examples, measured worth", _explain),
    "rules": ("list the rules and which of them run", _rules),
    "styles": ("list, compare or infer house styles", _styles),
    "test": ("prove the examples of rules, or try a rule on copy", _test),
    "new": ("write the scaffold of a rule", _new),
    "setup": ("install LanguageTool for the grammar checks", _setup),
    "serve": ("start, show or stop the warm grammar server", _serve),
    "doctor": ("say what is installed and where it comes from", _config),
}
