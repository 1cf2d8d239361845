"""LanguageTool behind newslint's hits: its allowed rules, its matches, its guards."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.rule import Rule


def rules() -> list[Rule]:
    """The allowed rules of LanguageTool."""
    return []
