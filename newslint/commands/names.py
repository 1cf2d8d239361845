"""``newslint names``: the names of an article, to be checked against the notes."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from typing import TYPE_CHECKING, Any

from newslint.commands.check import named_config, settings_of
from newslint.commands.common import source_of, warn
from newslint.errors import SourceError
from newslint.files import wanted_files
from newslint.names import names_of
from newslint.readers.reading import read
from newslint.records import NamedTuple
from newslint.report.wording import counted
from newslint.session import Session

if TYPE_CHECKING:
    import argparse

    from newslint.document import Document
    from newslint.names import Name

_COLUMNS = ("path", "name", "kind", "mark", "meant", "count", "line", "column", "spellings")
_COLOURS = {"confirmed": "32", "near miss": "31"}


class Listed(NamedTuple):
    """The names of one file, each with the line and column (1-based) of its first mention."""

    path: str
    names: tuple[tuple[Name, int, int], ...]


def run(args: argparse.Namespace) -> int:
    """Print the names of all files; 2 if a file could not be read, else 0."""
    listed: list[Listed] = []
    with Session(settings_of(args), named_config(args)) as session:
        wanted = wanted_files(args.paths or [os.curdir], session.excludes, session.minds_git)
        errors = list(wanted.errors)
        for path in wanted.files:
            try:
                listed.append(_listed(session, path))
            except SourceError as failure:
                errors.append(str(failure))
    sys.stdout.write({"text": _text, "json": _json, "csv": _csv}[args.format](listed))
    warn(errors)
    return 2 if errors else 0


def _listed(session: Session, path: str) -> Listed:
    source = source_of(session, path, "stdin.txt")
    doc = read(source).of_house(session.house_for(session.config_for(source.path)))
    names = names_of(doc, doc.house.confirmed)
    return Listed(source.path, tuple(_placed(doc, one) for one in names))


def _placed(doc: Document, one: Name) -> tuple[Name, int, int]:
    from newslint.spans import Span

    place = doc.lines.position(doc.map.to_source(Span(one.start, one.end)).start)
    return one, place.line, place.column


def _text(listed: list[Listed]) -> str:
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    lines = []
    for path, names in listed:
        wide = max((len(one.name) for one, _, _ in names), default=0)
        lines += [path, *(_line(*row, wide, colour=colour) for row in names), ""]
    total = sum(len(names) for _, names in listed)
    lines.append(f"{counted(total, 'name')} in {counted(len(listed), 'file')}.")
    return "\n".join(lines) + "\n"


def _line(one: Name, line: int, column: int, wide: int, *, colour: bool) -> str:
    mark = one.mark.ljust(9)
    if colour and one.mark in _COLOURS:
        mark = f"\x1b[{_COLOURS[one.mark]}m{mark}\x1b[0m"
    place = f"{line}:{column}"
    row = f"  {place:>8}  {mark}  {one.kind:12}  {one.uses:>3} ×  {one.name.ljust(wide)}"
    others = [f"{text} ({count})" for text, count in one.spellings if text != one.name]
    also = f"  also: {', '.join(others)}" if others else ""
    meant = f"  meant: {one.meant}?" if one.meant else ""
    return (row + meant + also).rstrip()


def _row(path: str, one: Name, line: int, column: int) -> dict[str, Any]:
    values = (path, one.name, one.kind, one.mark, one.meant, one.uses, line, column)
    return dict(zip(_COLUMNS, (*values, dict(one.spellings)), strict=True))


def _json(listed: list[Listed]) -> str:
    rows = [_row(path, *row) for path, names in listed for row in names]
    return json.dumps({"names": rows}, ensure_ascii=False, indent=1) + "\n"


def _csv(listed: list[Listed]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for path, names in listed:
        for row in names:
            values = _row(path, *row)
            forms = (f"{text} ({count})" for text, count in values["spellings"].items())
            writer.writerow({**values, "spellings": "; ".join(forms)})
    return out.getvalue()
