"""Whether LanguageTool could be started here: three cheap look-ups, nothing is run or imported."""

from __future__ import annotations

from newslint.errors import GrammarUnavailable
from newslint.extras import installed
from newslint.languagetool.places import is_set_up


def require_ready() -> None:
    """Raise GrammarUnavailable, with what to do, if LanguageTool, its library or Java is missing.

    A Java that was found before is not tried again until its file changes.
    """
    require_set_up()
    require_library()
    from newslint.languagetool.java import usable_java

    usable_java()


def require_set_up() -> None:
    """Raise GrammarUnavailable if `newslint setup` has not been run."""
    if not is_set_up():
        raise GrammarUnavailable(
            "LanguageTool is not set up on this machine. Please run: newslint setup"
        )


def require_library() -> None:
    """Raise GrammarUnavailable if language_tool_python is not installed."""
    if not installed("language_tool_python"):
        raise GrammarUnavailable(
            "The grammar check needs language-tool-python. "
            "Please run: pip install 'newslint[grammar]'"
        )
