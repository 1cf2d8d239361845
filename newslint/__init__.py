"""newslint: a copyediting linter for news copy.

>>> from newslint import lint_text
>>> [finding.code for finding in lint_text("He opposes capitol punishment.")]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.version import __version__

if TYPE_CHECKING:
    from newslint.api import lint_file, lint_text
    from newslint.document import Document
    from newslint.finding import Finding
    from newslint.rule import Hit, Rule
    from newslint.spans import Span

__all__ = [
    "Document",
    "Finding",
    "Hit",
    "Rule",
    "Span",
    "__version__",
    "lint_file",
    "lint_text",
]
_HOMES = {
    "Document": "newslint.document",
    "Finding": "newslint.finding",
    "Hit": "newslint.rule",
    "Rule": "newslint.rule",
    "Span": "newslint.spans",
    "lint_file": "newslint.api",
    "lint_text": "newslint.api",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for, so that ``import newslint`` is quick."""
    if name not in _HOMES:
        raise AttributeError(f"module 'newslint' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
