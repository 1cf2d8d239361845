"""Changing what a newsroom has set down: rules that it ignores, words that are right.

Comments, order, line ends, mode and all else in its files stay; each is written in one step.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any

from newslint.config import Config, config_of, find_config
from newslint.errors import ConfigError
from newslint.housefiles import read_vocabulary
from newslint.records import NamedTuple
from newslint.saving import save, write_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CONFIG = ".newslint.toml"
WORDS = "desk.words"
_LEARNT = "learnt-words.txt"  # newslint learn writes it afresh
_MARK = b"\xef\xbb\xbf"


class Changed(NamedTuple):
    """A line that a file has now: its number (1-based) and what was added there."""

    path: str
    line: int
    text: str


def home_config(folder: str, named: Config | None = None) -> Config:
    """The configuration to change for a folder: the one named, or the nearest; else a new one.

    A new one lies in the current folder if that holds the folder, or in the folder itself.
    """
    config = named or find_config(folder)
    if config.path:
        return config
    here, folder = os.path.abspath(os.curdir), os.path.abspath(folder)
    inside = folder == here or folder.startswith(os.path.join(here, ""))
    home = here if inside else folder
    return Config(home, os.path.join(home, CONFIG))


def add_words(config: Config, words: Iterable[str], to: str = "") -> list[Changed]:
    """Put words into a vocabulary of the configuration, and the vocabulary into the configuration.

    ``to`` is its path; without it the first list that is the newsroom's own. What stands in one of
    the lists already is passed over. Raises ConfigError or SaveError.
    """
    lists = config.paths("vocabulary")
    own = [path for path in lists if os.path.basename(path) != _LEARNT]
    path = to or next(iter(own), os.path.join(config.home, WORDS))
    known = {word for one in {*lists, path} if os.path.isfile(one) for word in read_vocabulary(one)}
    new = [word for word in dict.fromkeys(_entry(word) for word in words) if word not in known]
    made = add_lines(path, new) if new else []
    if new and not any(os.path.realpath(one) == os.path.realpath(path) for one in lists):
        name = os.path.relpath(path, config.home).replace(os.sep, "/")
        made += _add_to_list(config, "vocabulary", [name])
    return made


def _entry(word: str) -> str:
    """A word as a vocabulary holds it. Raises ConfigError if it can hold no such thing."""
    made = " ".join(word.split())
    if not made or "#" in made or not made.isprintable():
        raise ConfigError(f"“{word}”: no word or phrase. Nothing was changed.")
    return made


def ignore_rules(config: Config, names: Sequence[str], glob: str = "") -> list[Changed]:
    """Have a configuration ignore rules, everywhere or in the files that fit a glob pattern.

    Nothing changes for a rule that is ignored there already. Raises ConfigError or SaveError.
    """
    return _add_to_list(config, "ignore", names, glob)


def add_lines(path: str, lines: Sequence[str]) -> list[Changed]:
    """Put lines at the end of a text file, which is made if there is none.

    Raises ConfigError or SaveError.
    """
    before = _bytes(path)
    end = "\r\n" if b"\r\n" in before else "\n"
    text = before.decode("utf-8", "surrogateescape")
    text += end if text and not text.endswith(("\n", "\ufeff")) else ""
    first = text.count("\n") + 1
    text += "".join(line + end for line in lines)
    _write(path, text.encode("utf-8", "surrogateescape"), before)
    return [Changed(path, first + number, line) for number, line in enumerate(lines)]


def _add_to_list(config: Config, key: str, entries: Sequence[str], glob: str = "") -> list[Changed]:
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    before = _bytes(config.path)
    text = before.removeprefix(_MARK).decode("utf-8")
    crlf = "\r\n" in text
    try:
        root = tomlkit.parse(text.replace("\r\n", "\n"))
        pyproject = os.path.basename(config.path) == "pyproject.toml"
        table: Any = root["tool"]["newslint"] if pyproject else root
        if glob:
            table = _override(table, glob, key)
        if key not in table:
            table[key] = []
        new = [entry for entry in entries if entry not in table[key]]
        for entry in new:
            table[key].append(entry)
        made = _spaced(tomlkit.dumps(root), glob, key)
    except TOMLKitError as error:
        raise ConfigError(f"{config.path}: cannot be changed: {error}.") from None
    if not new:
        return []
    made = made.replace("\n", "\r\n") if crlf else made
    data = (_MARK if before.startswith(_MARK) else b"") + made.encode()
    try:
        config_of(config.path, data)  # what would not be read again is not written
    except ConfigError:
        said = f"written in a way that cannot be added to. Add to {key} by hand"
        raise ConfigError(f"{config.path}: {said}; nothing was changed.") from None
    _write(config.path, data, before)
    numbers = dict.fromkeys(_line(made, key, entry, glob) for entry in new)
    return [Changed(config.path, at, made.splitlines()[at - 1].strip()) for at in numbers]


def _override(table: Any, glob: str, key: str) -> Any:
    """The last table of overrides for just this pattern, made if there is none.

    An override takes the place of the list that counts everywhere, so it begins as that one.
    """
    import tomlkit

    base = list(table.get(key, ()))
    fitting = [one for one in table.get("overrides", ()) if list(one["files"]) == [glob]]
    if fitting:
        found = fitting[-1]
        if key not in found:
            found[key] = base
        return found
    if "overrides" not in table:
        table.add("overrides", tomlkit.aot())
    made = tomlkit.table()
    made["files"] = [glob]
    made[key] = base
    table["overrides"].append(made)
    return made


def _spaced(text: str, glob: str, key: str) -> str:
    """The text with an empty line before and after a table of overrides that was just made."""
    from tomlkit import item

    shown = re.escape(item(glob).as_string())
    table = rf"\[\[(?:tool\.newslint\.)?overrides\]\]\nfiles = \[{shown}\]\n{key} = [^\n]*\n"
    found = list(re.finditer(rf"\n*({table})\n*", text)) if glob else []
    if not found:
        return text
    start, end = found[-1].span()
    before, after = text[:start] + "\n\n" * (start > 0), "\n" * (end < len(text)) + text[end:]
    return before + found[-1][1] + after


def _line(text: str, key: str, entry: str, glob: str) -> int:
    """The line (1-based) on which an entry stands behind its key, or else the last one."""
    lines = text.splitlines()
    starts = [glob, key, entry] if glob else [key, entry]
    at = 0
    for sought in starts:
        at = next((n for n in range(at, len(lines)) if sought in lines[n]), at)
    return at + 1


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}).") from None


def _write(path: str, data: bytes, before: bytes) -> None:
    """Write a file whole if it still is as it was read; one that was not there is made."""
    if os.path.exists(path):
        save(path, data, before)
        return
    try:
        write_text(path, data.decode("utf-8", "surrogateescape"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written ({error.strerror}).") from None
