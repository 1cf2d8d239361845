"""The command line: arguments and exit codes, no logic.

Exit codes: 0 clean, 1 findings, 2 the job could not be done.
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module

from newslint.errors import NewslintError
from newslint.formats import NAMES
from newslint.report import FORMATS
from newslint.rule import LEVELS
from newslint.version import __version__

COMMANDS = (
    "check",
    "fix",
    "diff",
    "baseline",
    "add",
    "ignore",
    "init",
    "names",
    "learn",
    "words",
    "explain",
    "rules",
    "styles",
    "test",
    "new",
    "setup",
    "serve",
    "doctor",
)


def main(argv: list[str] | None = None) -> int:
    """Run a command and give its exit code; what cannot be done is said on standard error."""
    words = list(sys.argv[1:] if argv is None else argv)
    args = _parsed(words)
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
    args, rest = parser().parse_known_args(words)
    if rest and (args.command != "check" or any(w[0] == "-" != w for w in rest if w)):
        parser().error(f"unrecognized arguments: {' '.join(rest)}")
    if rest:
        args.paths += rest
    return args


def parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    made = argparse.ArgumentParser(prog="newslint", description="A copyediting linter for news.")
    made.add_argument("--version", action="version", version=f"newslint {__version__}")
    commands = made.add_subparsers(dest="command", metavar="COMMAND")
    _check(commands.add_parser("check", help="check copy and report (the default command)"))
    _fix(commands.add_parser("fix", help="make the fixes that are sure"))
    _mend(commands.add_parser("diff", help="show what fix would change, as a patch"))
    _baseline(commands.add_parser("baseline", help="let be what is found today"))
    _add(commands.add_parser("add", help="add words to the vocabulary"))
    _ignore(commands.add_parser("ignore", help="have the configuration ignore rules"))
    _init(commands.add_parser("init", help="write a configuration to start from"))
    _names(commands.add_parser("names", help="list the names of an article, to check them"))
    _learn(commands.add_parser("learn", help="learn words and names from your own archive"))
    _words(commands.add_parser("words", help="check word lists and lists of names"))
    _explain(commands.add_parser("explain", help="explain rules: why, examples, measured worth"))
    _rules(commands.add_parser("rules", help="list the rules and which of them run"))
    _styles(commands.add_parser("styles", help="list, compare or infer house styles"))
    _test(commands.add_parser("test", help="prove the examples of rules, or try a rule on copy"))
    _new(commands.add_parser("new", help="write the scaffold of a rule"))
    _setup(commands.add_parser("setup", help="install LanguageTool for the grammar checks"))
    _serve(commands.add_parser("serve", help="start, show or stop the warm grammar server"))
    _config(commands.add_parser("doctor", help="say what is installed and where it comes from"))
    return made


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


def _check(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, globs, or -")
    command.add_argument("--format", choices=FORMATS, default="text", help="the kind of report")
    command.add_argument("-o", "--output", metavar="FILE", help="write the report to this file")
    command.add_argument("--read-as", choices=NAMES, help="the format of the copy")
    command.add_argument("--grammar", choices=("auto", "on", "off"), help="use LanguageTool")
    command.add_argument("--language", choices=("en-US", "en-GB", "en-CA", "en-AU"))
    command.add_argument("--encoding", help="the encoding of the copy if it is not UTF-8")
    command.add_argument(
        "--stdin-filename", metavar="NAME", default="stdin.txt", help="a name for standard input"
    )
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
    command.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, globs, or -")
    command.add_argument("--unsafe", action="store_true", help="make doubtful fixes as well")
    command.add_argument("--language", choices=("en-US", "en-GB", "en-CA", "en-AU"))
    command.add_argument("--encoding", help="the encoding of the copy if it is not UTF-8")
    command.add_argument("--read-as", choices=NAMES, help="the format of the copy")
    command.add_argument(
        "--stdin-filename", metavar="NAME", default="stdin.txt", help="a name for standard input"
    )
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
