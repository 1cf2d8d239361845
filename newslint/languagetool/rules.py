"""Which of LanguageTool's rules newslint listens to, and how far it trusts each (`rules.tsv`).

Every rule there was read in news copy, or has never fired on four million words of edited news.
The others are off: spelling, quotation marks, spaces, house style, whatever reads the clock.
"""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newslint.languagetool import guards

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.languagetool.match import GrammarMatch

FAMILIES = ("EN_COMPOUNDS", "EN_SIMPLE_REPLACE")
_ROW = re.compile(r"(\S+)\t(error|warning|suggestion)\t(\d+)\t(\d+)\t([\d.]+)\t([^\t]*)")
RULES_FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "rules.tsv")


class Trust(NamedTuple):
    """One row: a rule's id, its level, our message ("" = LanguageTool's own) and the proof.

    {found} and {fix} in a message stand for what was found and the first replacement.
    `right` and `wrong` are findings read in context; `per_million` is how often the rule fires in
    a million words of edited news.
    """

    rule_id: str
    level: str
    message: str
    right: int
    wrong: int
    per_million: float


@cache
def allowed() -> Mapping[str, Trust]:
    """Return the rows by rule id. Raises ValueError, with the line's number, for a damaged row."""
    with open(RULES_FILE, encoding="utf-8") as lines:
        rows = [
            _row(number, line.rstrip("\n"))
            for number, line in enumerate(lines, start=1)
            if line.strip() and not line.startswith("#")
        ]
    return {row.rule_id: row for row in rows}


def rule_ids() -> frozenset[str]:
    """Return the ids to switch on in LanguageTool."""
    return frozenset(allowed())


def rules_digest() -> str:
    """Return a short name for this choice of rules; another choice has another name."""
    from hashlib import sha256

    return sha256("\n".join(sorted(allowed())).encode()).hexdigest()[:16]


def trust_of(rule_id: str) -> Trust | None:
    """Return the row for a rule id that LanguageTool reported, None if the rule is off.

    LanguageTool adds the word to the ids of its word lists: EN_COMPOUNDS_RAIN_STORM is a case of
    EN_COMPOUNDS.
    """
    rows = allowed()
    if rule_id in rows:
        return rows[rule_id]
    family = next((name for name in FAMILIES if rule_id.startswith(f"{name}_")), "")
    return rows.get(family)


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
