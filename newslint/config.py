"""The configuration: ``[tool.newslint]`` in pyproject.toml, or a file .newslint.toml.

One table of options is the source of the validation, the JSON Schema and the documentation.
"""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING, Any

from newslint.errors import ConfigError
from newslint.formats import NAMES
from newslint.records import NamedTuple
from newslint.rule import LEVELS

if TYPE_CHECKING:
    from collections.abc import Callable

FILES = (".newslint.toml", "pyproject.toml")


class Option(NamedTuple):
    """A key of the configuration. ``kind``: text, flag, texts, overrides, …, or its choices."""

    name: str
    kind: str | tuple[str, ...]
    about: str


OPTIONS = (
    Option("profile", "text", "A named selection of rules to start from; see newslint rules."),
    Option("select", "texts", "Run only these rules: codes, prefixes, names, categories, ALL."),
    Option("extend-select", "texts", "Run these rules as well."),
    Option("ignore", "texts", "Do not run these rules."),
    Option("style", "text", "The house style to follow, such as ap; see newslint styles."),
    Option("choices", "choices", "Answers to points of style that differ from the style's."),
    Option("levels", "levels", "A level for a rule: error, warning or suggestion."),
    Option("vocabulary", "texts", "Files of words that are right, one a line; case counts."),
    Option("names", "texts", "CSV files of names that are right, with role and dates."),
    Option("context", "text", "The context model that newslint learn made of your own copy."),
    Option("rules", "texts", "Folders of the newsroom's own rules."),
    Option("exclude", "texts", "Files and folders to leave out, as glob patterns."),
    Option("gitignore", "flag", "Whether a search of folders leaves out what git ignores (true)."),
    Option("encoding", "text", "The encoding of the copy if it is not UTF-8."),
    Option("read-as", NAMES, "The format of the copy, if its extension does not say."),
    Option("fields", "texts", "The fields of JSON, or columns of a table, that hold copy."),
    Option("changes", ("accepted", "rejected"), "How tracked changes are read: as if so."),
    Option("language", ("en-US", "en-GB", "en-CA", "en-AU"), "The English of the grammar engine."),
    Option("grammar", ("auto", "on", "off"), "Whether LanguageTool checks the grammar."),
    Option("grammar-url", "text", "A LanguageTool server that runs already, on this machine."),
    Option("allow-remote", "flag", "Whether grammar-url may name another machine."),
    Option("baseline", "text", "A file of findings that are let be; newslint baseline makes it."),
    Option("fail-level", LEVELS, "The lowest level of finding that makes the exit code 1."),
    Option("overrides", "overrides", "Other settings for files that match a glob pattern."),
)
_BY_NAME = {option.name: option for option in OPTIONS}
OVERRIDABLE = (
    "style",
    "choices",
    "profile",
    "select",
    "extend-select",
    "ignore",
    "levels",
    "language",
    "encoding",
    "read-as",
    "fields",
    "changes",
)


class Override(NamedTuple):
    """Settings for the files that match one of the glob patterns."""

    files: tuple[str, ...]
    settings: dict[str, Any]


class Config(NamedTuple):
    """A checked configuration; ``home`` is the folder that its relative paths start from."""

    home: str = "."
    path: str = ""
    settings: dict[str, Any] = {}  # noqa: RUF012 (never changed)
    overrides: tuple[Override, ...] = ()
    given: dict[str, str] = {}  # noqa: RUF012 (options set elsewhere, such as the command line)

    def get(self, name: str, default: Any = None) -> Any:
        """The value of an option as it is written, or the default."""
        return self.settings.get(name, default)

    def texts(self, name: str) -> tuple[str, ...]:
        """The value of a list option."""
        return tuple(self.settings.get(name, ()))

    def paths(self, name: str) -> tuple[str, ...]:
        """The value of a list option, each a path taken from the configuration's folder."""
        return tuple(os.path.join(self.home, entry) for entry in self.texts(name))

    def path_of(self, name: str) -> str:
        """The value of an option that is a path, taken from the configuration's folder, or ""."""
        entry = self.get(name, "")
        return os.path.join(self.home, entry) if entry else ""

    def with_settings(self, settings: dict[str, Any], given: str = "") -> Config:
        """This configuration with other values for some options, ``given`` outside its file."""
        made = self._replace(settings={**self.settings, **settings})
        return made._replace(given=dict.fromkeys(settings, given)) if given else made

    def where(self, *keys: str) -> str:
        """Where an option, and what is named behind it, was set: for messages."""
        return self.given.get(keys[0]) or place(self.path, *keys)

    def for_file(self, path: str) -> Config:
        """This configuration as its overrides make it for one file; later overrides win."""
        made = self
        for override in self.overrides:
            if matches(path, override.files, self.home):
                made = made.with_settings(override.settings)
        return made


def place(path: str, *keys: str) -> str:
    """``path:line`` of keys that stand one behind the other in a file, as far as they do."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = [line.partition("#")[0] for line in file]
    except (OSError, UnicodeDecodeError):
        return path
    sections = ["tool.newslint"] if os.path.basename(path) == "pyproject.toml" else []
    at = found = 0
    for key in [*sections, *keys]:
        word = re.compile(rf"(?<![\w-]){re.escape(key)}(?![\w-])")
        at = next((n for n in range(at, len(lines)) if word.search(lines[n])), -1)
        if at < 0:
            break
        found = at + 1
    return f"{path}:{found}" if found else path


def matches(path: str, patterns: tuple[str, ...], home: str) -> bool:
    """Whether a path, taken from ``home``, its name, or a folder above it fits a glob pattern."""
    from fnmatch import fnmatch

    relative = os.path.relpath(os.path.abspath(path), os.path.abspath(home)).replace(os.sep, "/")
    parts = relative.split("/")
    candidates = ["/".join(parts[:n]) for n in range(1, len(parts) + 1)]
    return any(
        fnmatch(candidate, pattern) or fnmatch(os.path.basename(candidate), pattern)
        for pattern in (pattern.rstrip("/") for pattern in patterns)
        for candidate in candidates
    )


def find_config(folder: str) -> Config:
    """The nearest configuration in a folder or above it; the default one if there is none."""
    folder = os.path.abspath(folder)
    while True:
        for name in FILES:
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                config = read_config(path)
                if config:
                    return config
        parent = os.path.dirname(folder)
        if parent == folder:
            return Config(os.curdir)
        folder = parent


def read_config(path: str) -> Config | None:
    """The configuration of a file; None for a pyproject.toml that has no section of ours.

    Raises ConfigError naming the file and the key.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}).") from None
    return config_of(path, data)


def config_of(path: str, data: bytes) -> Config | None:
    """The configuration that a file's bytes are; raises and gives None as ``read_config`` does."""
    pyproject = os.path.basename(path) == "pyproject.toml"
    if pyproject and b"newslint" not in data:
        return None
    table = _toml(path, data)
    if pyproject:
        tools = table.get("tool")
        if not isinstance(tools, dict) or "newslint" not in tools:
            return None
        table = tools["newslint"]
        if not isinstance(table, dict):
            raise ConfigError(f"{path}: newslint: must be a table, [tool.newslint].")
    return _config(path, table)


def _toml(path: str, data: bytes) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8 (byte {error.start}).") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: {error}.") from None


def checked_settings(where: str, table: dict[str, Any]) -> dict[str, Any]:
    """The options of a table, known to be right. Raises ConfigError naming ``where`` and key."""
    return {name: _checked(where, name, value) for name, value in table.items()}


def _config(path: str, table: dict[str, Any]) -> Config:
    settings = checked_settings(path, table)
    overrides = tuple(
        Override(tuple(entry["files"]), {k: v for k, v in entry.items() if k != "files"})
        for entry in settings.pop("overrides", ())
    )
    return Config(os.path.dirname(os.path.abspath(path)), path, settings, overrides)


def _checked(path: str, name: str, value: Any, *section: str) -> Any:
    problem = _problem(name, value)
    if problem:
        raise ConfigError(f"{place(path, *section, name)}: {name}: {problem}")
    if name == "overrides":
        for entry in value:
            _check_override(path, entry)
    return value


def _problem(name: str, value: Any) -> str:
    """What is wrong with an option or its value; nothing if it is right."""
    option = _BY_NAME.get(name)
    if name == "tool":
        return "begin a .newslint.toml with the options themselves, without [tool.newslint]."
    if not option:
        from difflib import get_close_matches

        near = get_close_matches(name, _BY_NAME, 1)
        hint = f"Did you mean {near[0]}?" if near else f"Known: {', '.join(_BY_NAME)}."
        return f"no such option. {hint}"
    if isinstance(option.kind, tuple):
        return "" if value in option.kind else f"must be one of {', '.join(option.kind)}."
    return "" if _FITS[option.kind](value) else f"must be {_WORDS[option.kind]}."


def _check_override(path: str, entry: dict[str, Any]) -> None:
    for name, value in entry.items():
        if name in OVERRIDABLE:
            _checked(path, name, value, "overrides")
        elif name != "files" or not _is_texts(value):
            problem = (
                "must be a list of texts."
                if name == "files"
                else f"cannot be overridden; these can: {', '.join(OVERRIDABLE)}."
            )
            where = place(path, "overrides", name)
            raise ConfigError(f"{where}: overrides: {name}: {problem}")


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(entry, str) for entry in value)


_FITS: dict[str, Callable[[Any], bool]] = {
    "text": lambda value: isinstance(value, str),
    "flag": lambda value: isinstance(value, bool),
    "texts": _is_texts,
    "levels": lambda value: isinstance(value, dict) and all(v in LEVELS for v in value.values()),
    "choices": lambda value: (
        isinstance(value, dict) and all(isinstance(form, str) for form in value.values())
    ),
    "overrides": lambda value: (
        isinstance(value, list)
        and all(isinstance(entry, dict) and "files" in entry for entry in value)
    ),
}
_WORDS = {
    "text": "a text",
    "flag": "true or false",
    "texts": "a list of texts",
    "choices": "a table of point = form",
    "levels": f"a table of rule = level, each {' or '.join(LEVELS)}",
    "overrides": "a list of tables, each with files",
}
