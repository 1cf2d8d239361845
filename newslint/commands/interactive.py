"""``newslint fix --interactive``: ask about each finding, and write at the end what was decided."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from newslint.asking import KEYS, YES_NO, Asking, by_level, press
from newslint.commands.check import (
    named_config,
    open_grammar_for,
    settings_of,
    terminal_width,
    wants_colour,
)
from newslint.commands.common import source_of, warn
from newslint.configedit import add_lines, add_words, home_config, ignore_rules
from newslint.dialogue import Decided, reported, talk, writer
from newslint.errors import ConfigError, NewslintError
from newslint.files import STDIN, wanted_files
from newslint.readers.reading import read_all
from newslint.records import NamedTuple
from newslint.report import Page
from newslint.saving import mended, original, save
from newslint.session import Session
from newslint.suppress import ENDING
from newslint.terminal import Terminal

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from newslint.source import Source


class _File(NamedTuple):
    source: Source
    decided: Decided
    left: int


def run(args: argparse.Namespace) -> int:
    """Ask, then write; 2 if something was not done, else 1 if findings are left."""
    paths = args.paths or [os.curdir]
    if STDIN in paths:
        raise ConfigError("--interactive reads your answers from standard input: name a file.")
    errors: list[str] = []
    with Session(settings_of(args), named_config(args)) as session:
        wanted = wanted_files(paths, session.excludes, session.minds_git)
        errors += wanted.errors
        grammar = open_grammar_for(session, wanted.files, "") if args.interactive else None
        errors += grammar.errors if grammar else ()
        try:
            with Terminal() as terminal:
                files = list(_asked(session, wanted.files, args, terminal, errors))
        except KeyboardInterrupt:
            print("\nnewslint: nothing was written.", file=sys.stderr)
            raise
    if files and files[-1].decided.ended == "leave":
        errors.append("nothing was written.")
        files = []
    for file in files:
        _keep(file, args, errors)
    settled = sum(file.decided.settled for file in files)
    left = sum(file.left for file in files)
    warn([f"{settled:,} settled; {left:,} left.", *errors])
    return 2 if errors else int(left > 0)


def _asked(
    session: Session, paths: tuple[str, ...], args: argparse.Namespace, terminal: Terminal,
    errors: list[str],
) -> Iterator[_File]:  # fmt: skip
    """What was decided about each file, up to the one at which the editor stopped."""
    page = Page(wants_colour(), terminal_width())
    words: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()
    for path in paths:
        try:
            source = source_of(session, path, "")
            result = session.check(source)
            docs = read_all(source)
        except NewslintError as failure:
            errors.append(str(failure))
            continue
        found = reported(result)
        state = _begun(Asking(found, writer(docs), KEYS, words, rules), args)
        decided = talk(state, path, source.text, terminal, page)
        words |= set(decided.words)
        rules |= {code for code, _ in decided.rules}
        yield _File(source, decided, decided.left + len(found) - len(state.findings))
        if decided.ended:
            return


def _begun(state: Asking, args: argparse.Namespace) -> Asking:
    """The state to begin with: all findings; or with --unsafe alone the doubtful fixes."""
    if args.interactive:
        return state._replace(findings=by_level(state.findings)) if args.errors_first else state
    fixable = tuple(finding for finding in state.findings if finding.fixable)
    return press(state._replace(findings=fixable), "A")._replace(keys=YES_NO, said="")


def _keep(file: _File, args: argparse.Namespace, errors: list[str]) -> None:
    """Write what was decided about a file: its copy, the file beside it, the configuration."""
    decided, path = file.decided, file.source.path
    try:
        if decided.edits:
            old = original(file.source)
            save(path, mended(file.source, decided.edits), old,
                 backup=".bak" if args.backup else "")  # fmt: skip
            _say(path, f"{len(decided.edits):,} changed")
        changed = add_lines(path + ENDING, decided.rows) if decided.rows else []
        if (decided.words or decided.rules) and args.isolated:
            errors.append("--isolated: no configuration is used, and none was changed.")
        elif decided.words or decided.rules:
            config = home_config(os.path.dirname(path), named_config(args))
            changed += add_words(config, decided.words)
            config = home_config(os.path.dirname(path), named_config(args))
            changed += ignore_rules(config, [name for _, name in decided.rules])
        for one in changed:
            _say(f"{os.path.relpath(one.path)}:{one.line}", one.text)
    except NewslintError as failure:
        errors.append(str(failure))


def _say(place: str, text: str) -> None:
    print(f"{place}: {text}", file=sys.stderr)
