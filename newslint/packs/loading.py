"""Packs as the program reads them: compiled, and cached by content.

The built-in rules are compiled into the wheel. From a checkout, and for a newsroom's own folder,
the compiled form is kept in the user's cache and remade when a file has changed.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.errors import RuleError
from newslint.places import cache_folder, write_atomic
from newslint.rule import Rule
from newslint.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT = 1
PROFILES = "profiles"
_HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_SHIPPED = os.path.join(_HERE, "rules.json")


class Pack(NamedTuple):
    """The rules and profiles of one folder."""

    rules: tuple[Rule, ...]
    profiles: dict[str, dict[str, Any]]


def builtin_folder() -> str:
    """Where the built-in rule files are: beside the package in a checkout, inside it in a wheel."""
    beside = os.path.join(os.path.dirname(_HERE), "rules")
    return beside if os.path.isdir(os.path.join(beside, PROFILES)) else os.path.join(_HERE, "rules")


def load_builtin() -> Pack:
    """The rules that come with newslint."""
    if os.path.isfile(_SHIPPED):
        with open(_SHIPPED, encoding="utf-8") as file:
            return _pack(json.load(file))
    return load_folder(builtin_folder())


def load_folder(folder: str) -> Pack:
    """The rules of a folder, from the cache if nothing changed since they were compiled.

    Raises RuleError naming file, line and key if a file is wrong.
    """
    if not os.path.isdir(folder):
        raise RuleError(f"{folder}: no such folder of rules.")
    files = list(_rule_files(folder))
    stamp = [(path, os.stat(path).st_mtime_ns, os.stat(path).st_size) for path in files]
    key = [FORMAT, __version__, os.path.abspath(folder), [list(entry) for entry in stamp]]
    cached = _cache_path(folder)
    data = _cached(cached, key)
    if data is None:
        data = compile_files(folder, files)
        write_atomic(cached, json.dumps({"key": key, "pack": data}, ensure_ascii=False))
    return _pack(data)


def compile_files(folder: str, files: list[str] | None = None) -> dict[str, Any]:
    """Compile the rule files of a folder to plain data. Raises RuleError."""
    from newslint.packs.compiling import profile_from_yaml, rule_from_yaml

    rules, profiles = [], {}
    for path in files if files is not None else list(_rule_files(folder)):
        text = _read(path)
        parts = os.path.relpath(path, folder).split(os.sep)
        if parts[0] == PROFILES:
            profiles[os.path.splitext(parts[-1])[0]] = profile_from_yaml(path, text)
        else:
            category = parts[0] if len(parts) > 1 else ""
            rules.append(rule_from_yaml(path, text, category))
    return {"rules": rules, "profiles": profiles}


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except UnicodeDecodeError as error:
        raise RuleError(f"{path}:1: not UTF-8 (byte {error.start}). Save it as UTF-8.") from None


def _rule_files(folder: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name.endswith((".yaml", ".yml")):
                yield os.path.join(place, name)


def _cache_path(folder: str) -> str:
    import zlib

    name = f"{zlib.crc32(os.path.abspath(folder).encode()):08x}.json"
    return os.path.join(cache_folder(), "packs", name)


def _cached(path: str, key: list[Any]) -> dict[str, Any] | None:
    try:
        with open(path, encoding="utf-8") as file:
            saved = json.load(file)
    except (OSError, ValueError):
        return None
    return saved["pack"] if isinstance(saved, dict) and saved.get("key") == key else None


def _pack(data: dict[str, Any]) -> Pack:
    return Pack(tuple(Rule(**fields) for fields in data["rules"]), data["profiles"])
