"""Which of LanguageTool's rules newslint listens to, and how far it trusts each (`rules.tsv`).

Every rule that is on was read in news copy, or has hardly fired on five million words of edited
news. The others are off: spelling, quotation marks, spaces, house style, whatever reads the clock.
"""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TYPE_CHECKING

from newslint.languagetool import guards
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.languagetool.match import GrammarMatch

OFF = "off"
FAMILIES = ("EN_COMPOUNDS", "EN_SIMPLE_REPLACE")
_ROW = re.compile(r"(\S+)\t(error|warning|suggestion|off)\t(\d+)\t(\d+)\t([\d.]+)\t([^\t]*)")
RULES_FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "rules.tsv")


class Trust(NamedTuple):
    """One row: a rule's id, its level, our message ("" = LanguageTool's own) and the proof.

    {found} and {fix} in a message stand for what was found and the first replacement.
    `right` and `wrong` are findings read in context, but for those that a guard now keeps back:
    on other copy a rule is right less often than they say. `per_million` is how often it fires in
    a million words of edited news.
    """

    rule_id: str
    level: str
    message: str
    right: int
    wrong: int
    per_million: float


@cache
def _text() -> str:
    with open(RULES_FILE, encoding="utf-8") as file:
        return "\n" + file.read()


@cache
def allowed() -> Mapping[str, Trust]:
    """Return the rows of the rules that are on, by rule id. Raises ValueError as `table` does."""
    return {name: row for name, row in table().items() if row.level != OFF}


def table() -> Mapping[str, Trust]:
    """Return all rows by rule id. Raises ValueError, with the line's number, for a damaged row."""
    rows = [
        _row(number, line)
        for number, line in enumerate(_text().splitlines())
        if line.strip() and not line.startswith("#")
    ]
    return {row.rule_id: row for row in rows}


@cache
def row_of(rule_id: str) -> Trust | None:
    """Return the row of one rule, without reading all of them; None if newslint has it off."""
    text = _text()
    at = text.find(f"\n{rule_id}\t") if rule_id else -1
    if at < 0:
        return None
    row = _row(text.count("\n", 0, at + 1), text[at + 1 : text.find("\n", at + 1)])
    return row if row.level != OFF else None


def rule_ids() -> frozenset[str]:
    """Return the ids to switch on in LanguageTool."""
    return frozenset(_ids())


def _ids() -> list[str]:
    rows = [line.split("\t", 2) for line in _text().split("\n") if line and line[0] != "#"]
    return [row[0] for row in rows if row[1] != OFF]


def rules_digest() -> str:
    """Return a short name for this choice of rules; another choice has another name."""
    from zlib import crc32

    return f"{crc32(' '.join(sorted(_ids())).encode()):08x}"


def trust_of(rule_id: str) -> Trust | None:
    """Return the row for a rule id that LanguageTool reported, None if the rule is off.

    LanguageTool adds the word to the ids of its word lists: EN_COMPOUNDS_RAIN_STORM is a case of
    EN_COMPOUNDS.
    """
    family = next((name for name in FAMILIES if rule_id.startswith(f"{name}_")), "")
    return row_of(rule_id) or row_of(family)


def level_of(match: GrammarMatch, text: str) -> str | None:
    """Return the level of `match` in `text` (error, warning or suggestion); None = leave it out."""
    row = trust_of(match.rule_id)
    if row is None or not guards.keep(match, text):
        return None
    return "suggestion" if guards.demoted(match, text) else row.level


def message_of(match: GrammarMatch, text: str) -> str:
    """Return what to tell the editor about `match` in `text`: our words, else LanguageTool's."""
    row = trust_of(match.rule_id)
    if row is None or not row.message or ("{fix}" in row.message and not match.replacements):
        return match.message
    fix = match.replacements[0] if match.replacements else ""
    return row.message.replace("{found}", text[match.start : match.end]).replace("{fix}", fix)


def _row(number: int, line: str) -> Trust:
    found = _ROW.fullmatch(line)
    if not found:
        raise ValueError(f"{RULES_FILE}: line {number} is damaged: {line!r}")
    rule_id, level, right, wrong, per_million, message = found.groups()
    return Trust(rule_id, level, message, int(right), int(wrong), float(per_million))
