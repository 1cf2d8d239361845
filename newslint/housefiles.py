"""The files of a house: vocabularies, one word a line, and names by CSV."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.days import day_of
from newslint.errors import ConfigError
from newslint.house import VOUCHED, House, HouseName
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.days import Day

COLUMNS = ("name", "role", "valid_from", "valid_to", "source")
USES = "uses"  # a further column that newslint learn writes
_DATE = re.compile(r"[12]\d\d\d(?:-(\d\d)-(\d\d))?")


class Entry(NamedTuple):
    """A word or phrase of a vocabulary: where it stands (1-based) and how often it is printed."""

    word: str
    line: int
    column: int
    uses: int = VOUCHED
    problem: str = ""  # what is wrong with the line


class Listed(NamedTuple):
    """A row of a list of names, by the line on which it begins (1-based)."""

    line: int
    name: HouseName


def read_house(
    vocabulary: tuple[str, ...], names: tuple[str, ...], language: str = "", context: str = ""
) -> House:
    """The house of these files of words and of names, and of its context model.

    Raises ConfigError naming file and line.
    """
    if context:
        _open_context(context)
    words: dict[str, int] = {}
    for path in vocabulary:
        for entry in entries(path):
            if entry.problem:
                raise ConfigError(f"{path}:{entry.line}: {entry.problem}")
            words[entry.word] = max(entry.uses, words.get(entry.word, 0))
    known = tuple(row.name for path in names for row in read_names(path))
    return House(words, known, language, context)


def _open_context(path: str) -> None:
    """See that a context model can be used. Raises ConfigError."""
    from newslint.context.model import context_model

    try:
        context_model(path)
    except (OSError, ValueError) as error:
        why = f"{error} " if isinstance(error, ValueError) else ""
        raise ConfigError(
            f"{path}: this context model cannot be read. {why}Make it again with newslint learn, "
            "or take “context” out of the configuration."
        ) from None


def read_vocabulary(path: str) -> list[str]:
    """The words of a vocabulary file: one a line, ``#`` begins a comment. Raises ConfigError."""
    return [entry.word for entry in entries(path) if not entry.problem]


def entries(path: str) -> Iterator[Entry]:
    """The entries of a vocabulary file in order; behind a tab a word may have its uses.

    A byte-order mark at the start is no part of the first word. Raises ConfigError naming the line
    if the file is not there or not UTF-8.
    """
    for number, line in enumerate(text_of(path, "vocabulary file").splitlines(), 1):
        content = line.partition("#")[0].rstrip()
        word, _, count = content.partition("\t") if content.strip() else ("", "", "")
        column = len(word) - len(word.lstrip()) + 1
        if not word.strip() and count:
            word, count = count, ""  # indented with a tab
        word, count = word.strip(), count.strip()
        if word and count and not (count.isascii() and count.isdigit()):
            problem = f"“{count}” should be a number: how often “{word}” is printed."
            yield Entry(word, number, column, problem=problem)
        elif word:
            yield Entry(word, number, column, int(count) if count else VOUCHED)


def text_of(path: str, kind: str) -> str:
    """The text of a file of the house. Raises ConfigError; for bytes that are no UTF-8, by line."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such {kind}.") from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read as UTF-8 text ({error.strerror}).") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(
            f"{path}:{line}: cannot be read as UTF-8 text (byte 0x{data[error.start]:02x}). "
            "Save the file as UTF-8."
        ) from None


def read_names(path: str) -> tuple[Listed, ...]:
    """The rows of a list of names, a CSV file whose first line names its columns.

    Needed is the column name; role, valid_from, valid_to, source and uses may stand in any order
    and others are passed over. Raises ConfigError naming line and column.
    """
    import csv
    from io import StringIO

    text = StringIO(text_of(path, "list of names"), newline="")
    reader = csv.reader(text, strict=True)
    try:
        header = [title.strip().lower() for title in next(reader, [])]
        _check_header(path, header)
        rows, line = [], reader.line_num + 1
        for row in reader:
            rows.append((line, row))
            line = reader.line_num + 1
    except csv.Error as error:
        raise ConfigError(f"{path}:{reader.line_num}: not a CSV table: {error}.") from None
    return tuple(_listed(path, header, rows))


def _check_header(path: str, header: list[str]) -> None:
    if "name" not in header:
        raise ConfigError(
            f"{path}:1: the first line must name the columns: {','.join(COLUMNS)}. "
            "Only name is needed."
        )
    twice = sorted({title for title in header if title and header.count(title) > 1})
    if twice:
        raise ConfigError(f"{path}:1: the column “{twice[0]}” stands twice.")


def _listed(
    path: str, header: list[str], rows: Iterable[tuple[int, list[str]]]
) -> Iterator[Listed]:
    wide = len(header)
    places = [header.index(title) if title in header else wide for title in (*COLUMNS, USES)]
    nothing = [""] * (wide + 1)
    for line, row in rows:
        if not row or row[0][:1] == "#" or not "".join(row).strip():
            continue
        if len(row) > wide:
            raise ConfigError(
                f"{path}:{line}: {len(row)} values for {wide} columns. "
                "Put a value that has a comma in double quotation marks."
            )
        full = [*row, *nothing[len(row) :]]
        cells = [full[place] for place in places]
        if "  " in "".join(cells) or any(cell != cell.strip() for cell in cells if cell):
            cells = [" ".join(cell.split()) for cell in cells]
        yield Listed(line, _name(path, line, cells))


def _name(path: str, line: int, cells: list[str]) -> HouseName:
    name, role, start, end, source, uses = cells
    if not name:
        raise ConfigError(f"{path}:{line}: the name is missing.")
    for column, date in (("valid_from", start), ("valid_to", end)):
        if date and not _is_date(date):
            raise ConfigError(
                f"{path}:{line}: {column}: “{date}” should be a date such as 2024-07-05, or a year."
            )
    if start and end and until(end) < since(start):
        raise ConfigError(f"{path}:{line}: valid_to {end} comes before valid_from {start}.")
    if uses and not (uses.isascii() and uses.isdigit()):
        raise ConfigError(f"{path}:{line}: {USES}: “{uses}” should be a number.")
    return HouseName(name, role, start, end, source, int(uses) if uses else VOUCHED)


def _is_date(text: str) -> bool:
    match = _DATE.fullmatch(text)
    return bool(match and day_of(int(text[:4]), int(match[1] or 1), int(match[2] or 1)))


def since(start: str) -> str:
    """The first day of a date or a year."""
    return start if len(start) > 4 else f"{start}-01-01"


def until(end: str) -> str:
    """The last day of a date or a year."""
    return end if len(end) > 4 else f"{end}-12-31"


def iso(day: Day) -> str:
    """A day as it stands in a list of names: 2024-07-05."""
    return f"{day.year:04}-{day.month:02}-{day.day:02}"
