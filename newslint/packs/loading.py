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
    from collections.abc import Iterable, Iterator

FORMAT = 14
PROFILES = "profiles"
_HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_CHECKS = os.path.join(_HERE, "checks")
_SHIPPED = os.path.join(_HERE, "rules.json")
# What a run needs of a rule, and what only its explanation and its proof do.
_RUN = ("code", "name", "level", "message", "scope", "on", "ask", "kind", "spec", "needs", "home")
_TOLD = ("why", "source", "bad", "good")


class Pack(NamedTuple):
    """The rules, profiles and styles of one folder."""

    rules: tuple[Rule, ...]
    profiles: dict[str, dict[str, Any]]
    styles: dict[str, dict[str, Any]]


def builtin_folder() -> str:
    """Where the built-in rule files are: beside the package in a checkout, inside it in a wheel."""
    beside = os.path.join(os.path.dirname(_HERE), "rules")
    return beside if os.path.isdir(os.path.join(beside, PROFILES)) else os.path.join(_HERE, "rules")


def load_builtin(*, told: bool = False) -> Pack:
    """The rules that come with newslint; ``told`` with their reasons and examples."""
    if os.path.isfile(_SHIPPED):
        with open(_SHIPPED, encoding="utf-8") as file:
            return _pack(file, told=told)
    return _load(builtin_folder(), _rule_files(_CHECKS, (".py",)), told=told)


def load_folder(folder: str, *, told: bool = False) -> Pack:
    """The rules of a folder, from the cache if nothing changed since they were compiled.

    Raises RuleError naming file, line and key if a file is wrong.
    """
    if not os.path.isdir(folder):
        raise RuleError(f"{folder}: no such folder of rules.")
    return _load(folder, (), told=told)


def _load(folder: str, checks: Iterable[str], *, told: bool) -> Pack:
    checks = list(checks)
    files = list(_rule_files(folder))
    stamps = [(path, os.stat(path)) for path in (*files, *checks)]
    marks = [f"{path} {stat.st_mtime_ns} {stat.st_size}" for path, stat in stamps]
    key = json.dumps([FORMAT, __version__, os.path.abspath(folder), marks])
    cached = _cache_path(folder)
    found = _cached(cached, key, told=told)
    if found:
        return found
    compiled = compile_files(folder, files, checks)
    write_atomic(cached, f"{key}\n{compiled}")
    return _pack(iter(compiled.splitlines()), told=told)


def compile_files(folder: str, files: Iterable[str], checks: Iterable[str]) -> str:
    """Rule files and check modules compiled to two lines of JSON: what runs, what is told.

    Raises RuleError.
    """
    from newslint.packs.compiling import profile_from_yaml, rule_from_check, rule_from_yaml
    from newslint.packs.points import point_from_yaml, style_from_yaml

    rules = [rule_from_check(path) for path in checks]
    profiles, styles = {}, {}
    for path in files:
        text = _read(path)
        parts = os.path.relpath(path, folder).split(os.sep)
        name = os.path.splitext(parts[-1])[0]
        if parts[0] == PROFILES:
            profiles[name] = profile_from_yaml(path, text)
        elif _has_key(text, "forms"):
            rules.append(point_from_yaml(path, text))
        elif _has_key(text, "choices"):
            styles[name] = style_from_yaml(path, text)
        else:
            rules.append(rule_from_yaml(path, text, parts[0] if len(parts) > 1 else ""))
    rows = [[rule[key] for key in _RUN] for rule in rules]
    run = {"rules": rows, "profiles": profiles, "styles": styles}
    told = [[rule[key] for key in _TOLD] for rule in rules]
    return "\n".join(json.dumps(part, ensure_ascii=False) for part in (run, told))


def _has_key(text: str, key: str) -> bool:
    return text.startswith(f"{key}:") or f"\n{key}:" in text


def compile_builtin(folder: str) -> str:
    """The built-in rules compiled, for the wheel; paths are told from the project's folder."""
    root = os.path.dirname(_HERE)
    files, checks = _rule_files(folder), _rule_files(_CHECKS, (".py",))
    compiled = compile_files(folder, files, checks)
    return compiled.replace(json.dumps(root + os.sep)[1:-1], "")


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except UnicodeDecodeError as error:
        raise RuleError(f"{path}:1: not UTF-8 (byte {error.start}). Save it as UTF-8.") from None


def _rule_files(folder: str, endings: tuple[str, ...] = (".yaml", ".yml")) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name.endswith(endings) and not name.startswith("_"):
                yield os.path.join(place, name)


def _cache_path(folder: str) -> str:
    import zlib

    name = f"{zlib.crc32(os.path.abspath(folder).encode()):08x}.json"
    return os.path.join(cache_folder(), "packs", name)


def _cached(path: str, key: str, *, told: bool) -> Pack | None:
    try:
        with open(path, encoding="utf-8") as file:
            return _pack(file, told=told) if next(file, "").rstrip("\n") == key else None
    except (OSError, ValueError, TypeError, KeyError, StopIteration):
        return None  # not there, or damaged: it is made anew


def _pack(lines: Iterator[str], *, told: bool) -> Pack:
    data = json.loads(next(lines))
    rules = [Rule(**dict(zip(_RUN, row, strict=True))) for row in data["rules"]]
    if told:
        rows = json.loads(next(lines))
        rules = [
            rule._replace(**dict(zip(_TOLD, row, strict=True)))
            for rule, row in zip(rules, rows, strict=True)
        ]
    return Pack(tuple(rules), data["profiles"], data["styles"])
