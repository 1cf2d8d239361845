"""Packs as the program reads them: compiled, and cached by content.

The built-in rules are compiled into the wheel. From a checkout, and for a newsroom's own folder,
they are compiled when a file has changed. Either way they are kept in the user's cache in the form
that this Python reads quickest.
"""

from __future__ import annotations

import marshal
import os
import sys
from typing import TYPE_CHECKING, Any
from zlib import crc32

from newslint.errors import RuleError
from newslint.places import cache_folder, write_atomic
from newslint.records import NamedTuple
from newslint.rule import Rule
from newslint.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

FORMAT = 16
PROFILES = "profiles"
_HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_CHECKS = os.path.join(_HERE, "checks")
_SHIPPED = os.path.join(_HERE, "rules.json")
# What a run needs of a rule, and what only its explanation and its proof do.
_RUN = (
    "code", "name", "level", "message", "scope", "on", "ask", "kind", "spec", "needs", "home",
    "requires",
)  # fmt: skip
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
        return _load(_SHIPPED, [_SHIPPED], lambda: _read(_SHIPPED), told=told)
    folder = builtin_folder()
    return _load_folder(folder, _rule_files(_CHECKS, (".py",)), told=told)


def load_folder(folder: str, *, told: bool = False) -> Pack:
    """The rules of a folder, from the cache if nothing changed since they were compiled.

    Raises RuleError naming file, line and key if a file is wrong.
    """
    if not os.path.isdir(folder):
        raise RuleError(f"{folder}: no such folder of rules.")
    return _load_folder(folder, (), told=told)


def _load_folder(folder: str, checks: Iterable[str], *, told: bool) -> Pack:
    files, checks = list(_rule_files(folder)), list(checks)
    sources = [*files, *checks]
    return _load(folder, sources, lambda: compile_files(folder, files, checks), told=told)


def _load(name: str, sources: list[str], compile_them: Callable[[], str], *, told: bool) -> Pack:
    """The pack of this name from the cache, or compiled if its sources are not what they were."""
    stats = map(os.stat, sources)
    marks = [f"{p} {s.st_mtime_ns} {s.st_size}" for p, s in zip(sources, stats, strict=True)]
    made_by = f"{FORMAT} {__version__} {sys.version} {os.path.abspath(name)}"
    key = "\n".join([made_by, *marks]).encode("utf-8", "surrogateescape")
    path = _cache_path(name)
    cached = _cached(path, key, told=told)
    if cached:
        return cached
    run, about = _stored(compile_them())
    head = f"{len(key)} {len(run)} {crc32(run)}\n"
    write_atomic(path, b"".join((head.encode(), key, run, about)))
    return _pack(run, about if told else b"")


def compile_files(folder: str, files: Iterable[str], checks: Iterable[str]) -> str:
    """Rule files and check modules compiled to two lines of JSON: what runs, what is told.

    Raises RuleError.
    """
    import json

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
    rows = [[rule.get(key, "") for key in _RUN] for rule in rules]
    run = {"rules": rows, "profiles": profiles, "styles": styles}
    told = [[rule[key] for key in _TOLD] for rule in rules]
    return "\n".join(json.dumps(part, ensure_ascii=False) for part in (run, told))


def _has_key(text: str, key: str) -> bool:
    return text.startswith(f"{key}:") or f"\n{key}:" in text


def compile_builtin(folder: str) -> str:
    """The built-in rules compiled, for the wheel; paths are told from the project's folder."""
    import json

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
            if name.endswith(endings) and not name.startswith(("_", ".")):
                yield os.path.join(place, name)


def _cache_path(name: str) -> str:
    key = crc32(os.path.abspath(name).encode("utf-8", "surrogateescape"))
    return os.path.join(cache_folder(), "packs", f"{key:08x}-{sys.implementation.cache_tag}.bin")


def _stored(compiled: str) -> tuple[bytes, bytes]:
    """What runs and what is told as the cache has them: rules are rows of all their fields."""
    import json

    from newslint.kinds.pattern import packed

    data, told = map(json.loads, compiled.strip().split("\n"))
    rows = []
    for row in data["rules"]:
        rule = Rule(**dict(zip(_RUN, row, strict=True)))
        if rule.kind == "pattern":
            rule = rule._replace(spec=[packed(spec) for spec in rule.spec])
        rows.append(tuple(rule))
    run = {"rules": rows, "profiles": data["profiles"], "styles": data["styles"]}
    return marshal.dumps(run), marshal.dumps(told)


def _cached(path: str, key: bytes, *, told: bool) -> Pack | None:
    try:
        with open(path, "rb") as file:
            sizes = [int(number) for number in file.readline().split()]
            if file.read(sizes[0]) != key:
                return None
            run = file.read(sizes[1])
            if crc32(run) != sizes[2]:
                return None
            return _pack(run, file.read() if told else b"")
    except (OSError, ValueError, TypeError, KeyError, IndexError, EOFError):
        return None  # not there, or damaged: it is made anew


def _pack(run: bytes, told: bytes) -> Pack:
    data = marshal.loads(run)  # noqa: S302 (written by us)
    rules = [Rule._make(row) for row in data["rules"]]
    if told:
        rules = [
            rule._replace(**dict(zip(_TOLD, row, strict=True)))
            for rule, row in zip(rules, marshal.loads(told), strict=True)  # noqa: S302
        ]
    return Pack(tuple(rules), data["profiles"], data["styles"])
