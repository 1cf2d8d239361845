"""The ways in which a job cannot be done. Each ends in exit code 2 and a message for people."""

from __future__ import annotations


class NewslintError(Exception):
    """A job that could not be done; the message says where, what and what to do."""


class SourceError(NewslintError):
    """A file that could not be read as text."""


class RuleError(NewslintError):
    """A rule file that is wrong; the message names file, line and key."""


class ConfigError(NewslintError):
    """A configuration that is wrong; the message names file and key."""


class GrammarUnavailable(NewslintError):
    """The grammar engine was asked for and is not there."""


class GrammarFailed(NewslintError):
    """The grammar engine was there and did not answer."""


class SaveError(NewslintError):
    """Mended copy that could not be written; the file is as it was."""
