"""The public API: check a text or a file, get findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.config import checked_settings
from newslint.errors import ConfigError
from newslint.session import Session
from newslint.source import Source

if TYPE_CHECKING:
    from newslint.finding import Finding


def lint_text(text: str, path: str = "text.txt", **settings: Any) -> list[Finding]:
    """The findings of a text, in order, without the grammar engine.

    ``path`` names the text in the findings; its extension says the format and its folder where to
    look for a configuration. ``settings`` are options of the configuration, with ``_`` for ``-``.
    Raises ConfigError or RuleError.
    """
    with Session(_options(settings), given="settings") as session:
        return list(session.check(Source(path, text)).findings)


def lint_file(path: str, **settings: Any) -> list[Finding]:
    """The findings of a file, in order, without the grammar engine.

    Raises SourceError if it cannot be read as text, ConfigError or RuleError.
    """
    with Session(_options(settings), given="settings") as session:
        return list(session.check_path(path).findings)


def _options(settings: dict[str, Any]) -> dict[str, Any]:
    options = {
        name.replace("_", "-"): list(value) if isinstance(value, tuple) else value
        for name, value in settings.items()
    }
    if "overrides" in options:
        raise ConfigError("settings: overrides: for a configuration file; give the settings alone.")
    return checked_settings("settings", options)
