"""The baseline: findings that were there when a desk began, let be until they are mended.

A row is a rule, what was found, and the words before and after it: no line and no path decides, so
that it survives edits elsewhere, a moved paragraph and a renamed file. If one side of it has been
edited, the other still tells.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from newslint.errors import ConfigError
from newslint.finding import Finding
from newslint.fingerprint import neighbours
from newslint.ownwords import STALE
from newslint.records import NamedTuple
from newslint.saving import write_text

if TYPE_CHECKING:
    from collections.abc import Iterable

VERSION = 1


class Row(NamedTuple):
    """A finding as the baseline keeps it."""

    path: str  # where it was seen, for people
    code: str
    text: str
    before: str
    after: str


def row_of(finding: Finding, text: str, home: str = ".") -> Row:
    """A finding of a source's text as a row; its path is told from the folder ``home``."""
    before, found, after = neighbours(text, finding)
    return Row(_told(finding.path, home), finding.code, found, before, after)


def _told(path: str, home: str) -> str:
    return os.path.relpath(os.path.abspath(path), os.path.abspath(home)).replace(os.sep, "/")


class Baseline:
    """The rows of a baseline, each good for one finding."""

    def __init__(self, rows: Iterable[Row], path: str = "", text: str = "") -> None:
        """``path`` and ``text`` are the file's that they come from."""
        self.path = path
        self.text = text
        self._left: Counter[Row] = Counter(rows)
        self._alike: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in self._left:
            self._alike[row.code, row.text].append(row)

    def without(self, findings: Iterable[Finding], text: str) -> list[Finding]:
        """The findings of a source that no row is left for."""
        made = [(finding, row_of(finding, text)) for finding in findings]
        kept = [(finding, row) for finding, row in made if not self._take(row, both=True)]
        return [finding for finding, row in kept if not self._take(row, both=False)]

    def _take(self, row: Row, *, both: bool) -> bool:
        """Use up a row with the same words on both sides, or on one; whether there was one."""
        for other in self._alike.get((row.code, row.text), ()):
            same = (row.before == other.before) + (row.after == other.after)
            if self._left[other] and (same == 2 if both else same == 1):
                self._left[other] -= 1
                return True
        return False

    def stale(self, paths: Iterable[str]) -> list[Finding]:
        """A finding in the baseline's file for each row of these files that nothing needed."""
        home = os.path.dirname(self.path)
        checked = {_told(path, home) for path in paths}
        lines = self.text.split("\n")
        made: list[Finding] = []
        for row in sorted(row for row in self._left.elements() if row.path in checked):
            line = lines.index(_line(row)) if _line(row) in lines else lines.index(_line(row) + ",")
            start = sum(len(before) + 1 for before in lines[:line])
            size = len(_line(row))
            message = STALE.message.format(found=row.text, problem=f"{row.code} in {row.path}")
            made.append(
                Finding(
                    path=self.path, start=start, end=start + size, code=STALE.code,
                    name=STALE.name, level=STALE.level, message=message, text=_line(row),
                    replacements=(), line=line + 1, column=1, end_line=line + 1,
                    end_column=size + 1, category=STALE.category, engine="newslint",
                    fixable=False, in_quote=False,
                )
            )  # fmt: skip
        return made


def _line(row: Row) -> str:
    return json.dumps(row._asdict(), ensure_ascii=False)


def read_baseline(path: str) -> Baseline:
    """The baseline of a file. Raises ConfigError if it cannot be read."""
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        data = json.loads(text)
        if data["version"] != VERSION:
            raise ConfigError(
                f"{path}: a baseline of another version. Run newslint baseline again."
            )
        return Baseline((Row(**row) for row in data["findings"]), path, text)
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such baseline. Make it: newslint baseline PATH.") from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}).") from None
    except (ValueError, KeyError, TypeError):
        raise ConfigError(f"{path}: is no baseline of newslint, or is damaged.") from None


def write_baseline(path: str, rows: Iterable[Row]) -> None:
    """Write a baseline in one step, in a stable order. Raises OSError."""
    lines = ",\n".join(_line(row) for row in sorted(rows))
    write_text(path, f'{{"version": {VERSION}, "findings": [\n{lines}\n]}}\n')
