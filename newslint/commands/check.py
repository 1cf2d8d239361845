"""``newslint check``: check files and report."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from newslint.commands.common import source_of, warn
from newslint.errors import ConfigError, GrammarFailed, GrammarUnavailable, NewslintError
from newslint.files import STDIN, wanted_files
from newslint.outputs import keep_copy, write_report
from newslint.places import cores
from newslint.records import NamedTuple
from newslint.report import Page, Run, needs_houses, needs_rules, render
from newslint.session import Looked, Result, Session

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from newslint.config import Config
    from newslint.house import House
    from newslint.rule import Rule


class Grammar(NamedTuple):
    """What came of starting the grammar engine: what to say of it, and whether it checks."""

    said: str = ""
    checked: bool = False
    errors: tuple[str, ...] = ()


MANY_FILES = 20  # from here on a run on a terminal shows its progress
BYTES_A_JOB = 500_000
MOST_JOBS = 8  # unless more are asked for


def run(args: argparse.Namespace) -> int:
    """Check what the arguments name, print the report, and give the exit code."""
    with _session(args) as session:
        changes = _changes(args)
        wanted = wanted_files(args.paths or [os.curdir], session.excludes, session.minds_git)
        if changes is not None:
            session.only_changes(changes, staged=args.staged)
            files = tuple(f for f in wanted.files if os.path.realpath(f) in changes)
            wanted = wanted._replace(files=files)
        if args.output:
            keep_copy(args.output, wanted.files)
        grammar = open_grammar_for(session, wanted.files, args.stdin_filename)
        jobs = 1 if args.timing else args.jobs
        results, errors = check_all(session, wanted.files, args.stdin_filename, jobs)
        results += session.stale()
        errors = [*wanted.errors, *grammar.errors, *errors]
        told = _told(session, results) if needs_rules(args.format) else {}
        houses = _houses(session, results) if needs_houses(args.format) else {}
        report = Run(tuple(results), tuple(errors), grammar.said, grammar.checked, told, houses)
    if args.output:
        write_report(args.output, render(report, args.format))
    else:
        _print(report, args.format)
    warn(notice for result in results for notice in result.notices)
    if wanted.excluded:
        warn([f"left out by “exclude”: {', '.join(wanted.excluded)}"])
    warn(report.errors)
    if args.timing:
        from newslint.timing import TimedSession, table

        assert isinstance(session, TimedSession)
        print(table(session.times), end="", file=sys.stderr)
    return exit_code(report)


def _session(args: argparse.Namespace) -> Session:
    made: type[Session] = Session
    if args.timing:
        from newslint.timing import TimedSession

        made = TimedSession
    return made(settings_of(args), named_config(args))


def _changes(args: argparse.Namespace) -> Mapping[str, list[tuple[int, int]]] | None:
    """The lines that alone are wanted, None for all. Raises ConfigError."""
    if not args.staged and not args.changed_since:
        return None
    from newslint.changed import changed_lines

    return changed_lines("--cached" if args.staged else args.changed_since)


def _told(session: Session, results: list[Result]) -> dict[str, Rule]:
    """The rules of all findings, with what they say of themselves."""
    told: dict[str, Rule] = {}
    for result in results:
        codes = {finding.code for finding in result.findings} - told.keys()
        if codes:
            config = session.config_for(result.source.path)
            rules = session.registry_for(config, told=True).rules
            told.update((rule.code, rule) for rule in rules if rule.code in codes)
    return told


def _houses(session: Session, results: list[Result]) -> dict[str, House]:
    """What the newsroom of each file knows, for its names."""
    paths = (result.source.path for result in results)
    return {path: session.house_for(session.config_for(path)) for path in paths}


def exit_code(run: Run) -> int:
    """2 if anything was not done, else 1 for findings at a file's fail level or above, else 0."""
    return 2 if run.errors else int(any(result.failing for result in run.results))


def settings_of(args: argparse.Namespace) -> dict[str, Any]:
    """The options of the configuration that the command line sets."""
    settings: dict[str, Any] = {}
    for name in (
        "profile",
        "style",
        "baseline",
        "grammar",
        "language",
        "encoding",
        "read-as",
        "fail-level",
    ):
        value = getattr(args, name.replace("-", "_"), None)
        if value:
            settings[name] = value
    if getattr(args, "no_gitignore", False):
        settings["gitignore"] = False
    for name in ("select", "extend-select", "ignore"):
        values = getattr(args, name.replace("-", "_"), None)
        if values:
            parts = (part.strip() for value in values for part in value.split(","))
            settings[name] = [part for part in parts if part]
    return settings


def named_config(args: argparse.Namespace) -> Config | None:
    """The configuration that --config or --isolated asks for, None to look for one."""
    from newslint.config import Config, read_config

    if args.isolated:
        return Config(os.curdir)
    if not args.config:
        return None
    config = read_config(args.config)
    if config is None:
        raise ConfigError(f"{args.config}: has no section [tool.newslint].")
    return config


def open_grammar_for(session: Session, files: tuple[str, ...], stdin_name: str) -> Grammar:
    """Start the grammar engine if a file's configuration wants it and it is there."""
    paths = [stdin_name if path == STDIN else path for path in files]
    mode = session.grammar_mode(paths)
    if mode == "off":
        return Grammar()
    from newslint.engines.grammar import open_grammar

    try:
        engine = open_grammar(_grammar_url(session, paths))
    except (GrammarUnavailable, GrammarFailed) as problem:
        said = f"Grammar was not checked: {problem}"
        wanted = mode == "on" or isinstance(problem, GrammarFailed)
        return Grammar(said, errors=(said,) if wanted else ())
    session.use_grammar(engine)
    return Grammar(engine.about, checked=True)


def _grammar_url(session: Session, paths: list[str]) -> str:
    """The LanguageTool server that the configurations of the files name, if any.

    Raises ConfigError if it may not be used.
    """
    named: dict[str, Config] = {}
    for path in paths:
        with suppress(NewslintError):  # said when the file is checked
            config = session.config_for(path)
            if config.get("grammar-url") and config.get("grammar") != "off":
                named.setdefault(config.get("grammar-url"), config)
    if not named:
        return ""
    from newslint.languagetool.remote import the_one

    return the_one(named)


def check_all(
    session: Session, files: tuple[str, ...], stdin_name: str, jobs: int | None = None
) -> tuple[list[Result], list[str]]:
    """Check files; what came of each, and an error for each that could not be checked.

    ``jobs`` is the number of processes, None for as many as pay.
    """
    results: list[Result] = []
    errors: list[str] = []
    outcomes = _outcomes(session, files, stdin_name, jobs)
    for path, outcome in zip(_progress(files), outcomes, strict=True):
        try:
            if isinstance(outcome, NewslintError):
                raise outcome
            result = session.decided(outcome, "" if path == STDIN else path)
        except NewslintError as error:
            if str(error) not in errors:  # one wrong configuration stops many files
                errors.append(str(error))
            continue
        results.append(result)
        if result.error:
            errors.append(result.error)
    return results, errors


def _outcomes(
    session: Session, files: tuple[str, ...], stdin_name: str, jobs: int | None
) -> Iterator[Looked | NewslintError]:
    """What is to be found in each file, or why it could not be looked at."""
    jobs = min(jobs or _paying(files), len(files))
    if jobs > 1 and STDIN not in files and session.can_be_copied:
        from newslint.parallel import look_at_all

        yield from look_at_all(session, files, jobs)
        return
    for path in files:
        try:
            if path == STDIN:
                yield session.look(source_of(session, STDIN, stdin_name))
            else:
                yield session.look_at(path)
        except NewslintError as error:
            yield error


def _paying(files: tuple[str, ...]) -> int:
    """How many processes are worth their start: one for each half megabyte, a core each."""
    size = 0
    for path in files:
        with suppress(OSError):  # said when it is read
            size += os.path.getsize(path)
    return max(1, min(size // BYTES_A_JOB, cores(), MOST_JOBS))


def _progress(files: tuple[str, ...]) -> Iterator[str]:
    if len(files) < MANY_FILES or not sys.stderr.isatty():
        yield from files
        return
    from tqdm import tqdm

    yield from tqdm(files, unit="file", leave=False)


def _print(report: Run, form: str) -> None:
    utf8 = (sys.stdout.encoding or "utf-8").lower().replace("_", "-") in ("utf-8", "utf8")
    width = terminal_width() if sys.stdout.isatty() else 100
    _write(render(report, form, Page(wants_colour(), width, ascii_only=not utf8)))


def _write(text: str) -> None:
    """Write the report; a terminal that lacks a character gets an escape, not a crash."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
    sys.stdout.flush()


def wants_colour() -> bool:
    """Whether standard output takes colours and the user wants them."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def terminal_width() -> int:
    """The columns of the terminal that standard output is, at least 60; 100 if it is none."""
    try:
        return max(60, os.get_terminal_size(sys.stdout.fileno()).columns)
    except OSError:
        return 100
