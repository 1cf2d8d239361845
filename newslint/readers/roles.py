"""Roles that markup tells: by the elements of HTML, and by the names that styles are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import BODY, CAPTION, CELL, CROSSHEAD, HEADLINE, LIST, QUOTE

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

HTML_ROLES = {
    "h1": HEADLINE, "h2": CROSSHEAD, "h3": CROSSHEAD, "h4": CROSSHEAD, "h5": CROSSHEAD,
    "h6": CROSSHEAD, "figcaption": CAPTION, "caption": CAPTION, "blockquote": QUOTE, "li": LIST,
    "dt": LIST, "dd": LIST, "td": CELL, "th": CELL,
}  # fmt: skip


def role_named(name: str, table: Iterable[tuple[re.Pattern[str], str]], other: str = BODY) -> str:
    """The role of the first row of a table whose pattern is found in a name, else ``other``."""
    return next((role for pattern, role in table if pattern.search(name)), other)
