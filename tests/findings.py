"""Findings as tests make them, without a rule or a text."""

from __future__ import annotations

from newslint.finding import ENGINES, Finding


def finding(
    start: int, end: int, code: str = "USE901", level: str = "error", *, text: str = "x",
    category: str = "usage", fixes: tuple[str, ...] = (),
) -> Finding:  # fmt: skip
    """A finding at a place; how its fixes are written it does not say."""
    engine = category if category in ENGINES else "newslint"
    return Finding("a.txt", start, end, code, "n", level, "m", text, fixes, 1, start + 1, 1,
                   end + 1, category, engine, False, False)  # fmt: skip
