"""What LanguageTool says of one place in a text."""

from __future__ import annotations

from newslint.records import NamedTuple


class GrammarMatch(NamedTuple):
    """One thing LanguageTool has to say. Start and end are code points, the end exclusive."""

    start: int
    end: int
    rule_id: str
    message: str
    replacements: tuple[str, ...]
    category: str
