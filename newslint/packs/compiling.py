"""From rule files to compiled rules: everything is checked here, once, with file, line and key."""

from __future__ import annotations

import importlib
import os
import re
from difflib import get_close_matches
from string import Formatter
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec import Struct

from newslint.errors import RuleError
from newslint.example import parse_example
from newslint.kinds import KINDS
from newslint.kinds.limit import MEASURES
from newslint.packs.anchors import anchor
from newslint.packs.literals import required
from newslint.packs.model import Item, Limit, Pattern, ProfileFile, RuleFile, Sequence
from newslint.packs.reading import Yaml
from newslint.phrases import PhraseTable
from newslint.rule import CATEGORIES, LEVELS, SCOPES, Rule
from newslint.tokens import Tokens, fold

if TYPE_CHECKING:
    from collections.abc import Callable

File = TypeVar("File", bound=Struct)


def rule_from_yaml(path: str, text: str, category: str = "") -> dict[str, Any]:
    """One rule file as a compiled rule (plain data). Raises RuleError with file, line and key."""
    source = Yaml(path, text)
    rule = convert(source, RuleFile)
    kinds = [kind for kind in KINDS if getattr(rule, kind) is not msgspec.UNSET]
    if len(kinds) != 1:
        had = " and ".join(kinds) or "none"
        raise RuleError(f"{path}:1: a rule has exactly one of {', '.join(KINDS)}; this has {had}.")
    kind = kinds[0]
    expected = CATEGORIES.get(rule.code[:3])
    if category and expected and expected != category:
        line = source.key_line("code")
        raise RuleError(
            f"{path}:{line}: code: {rule.code} belongs in {expected}/, not {category}/."
        )
    _check_examples(source, rule)
    name = os.path.splitext(os.path.basename(path))[0]
    spec = _SPECS[kind](source, getattr(rule, kind))
    check_fields(source, "$.message", rule.message, {"found", "fix", *_data_of(kind, spec)})
    data: dict[str, Any] = msgspec.to_builtins(rule)
    kept = {key: data[key] for key in _KEPT}
    return {**kept, "name": name, "kind": kind, "spec": spec, "needs": [], "home": path}


def rule_from_check(path: str) -> dict[str, Any]:
    """The rule of a module in ``newslint/checks`` as plain data; its spec is the module's name."""
    module = f"newslint.checks.{os.path.splitext(os.path.basename(path))[0]}"
    rule: Rule = importlib.import_module(module).RULE
    return {**rule._asdict(), "check": None, "spec": module, "home": path}


_KEPT = ("code", "level", "message", "why", "source", "scope", "on", "ask", "bad", "good")


def profile_from_yaml(path: str, text: str) -> dict[str, Any]:
    """One profile file as plain data. Raises RuleError with file, line and key."""
    profile: dict[str, Any] = msgspec.to_builtins(convert(Yaml(path, text), ProfileFile))
    return profile


def convert(source: Yaml, kind: type[File]) -> File:
    """A file's content as what it should be. Raises RuleError with file, line and key."""
    try:
        return msgspec.convert(source.data, kind)
    except msgspec.ValidationError as error:
        problem, _, where = str(error).partition(" - at `")
        place = where.rstrip("`") or "$"
        unknown = re.search(r"unknown field `(.*)`", problem)
        line = source.key_line(unknown[1]) if unknown else source.line(place)
        key = unknown[1] if unknown else place.lstrip("$.") or "file"
        raise RuleError(
            f"{source.path}:{line}: {key}: {_in_plain_words(problem, key, kind)}."
        ) from None


_PLAIN = (
    (r"Expected `str` matching regex .*", "must be three capitals and three digits: USE801"),
    (r"Expected `(.*)`, got `(.*)`", r"must be \1, not \2"),
    (r"Expected `\w+` of length >= 1", "must not be empty"),
    (r"Expected `\w+` of length >= (\d+)", r"must have at least \1"),
    (r"Expected `int` (.*)", r"must be a number \1"),
    (r"Object missing required field `(.*)`", r"“\1” is missing"),
)
_TYPES = {
    "str": "a text", "bool": "true or false", "int": "a number", "object": "keys with values",
    "array": "a list", "null": "nothing", "float": "a number",
}  # fmt: skip


_CHOICES = {
    "level": LEVELS, "scope": SCOPES, "measure": tuple(MEASURES),
    "case": ("lower", "capital", "upper"),
}  # fmt: skip


def _in_plain_words(problem: str, key: str, kind: type[Struct]) -> str:
    """A message of msgspec in words for people who write rules and no programs."""
    if problem.startswith("Object contains unknown field"):
        structs: tuple[type[Struct], ...] = (kind, Pattern, Item, Sequence, Limit)
        names = [name for one in structs for name in one.__struct_encode_fields__]
        near = get_close_matches(key, names, 1)
        return f"no such key here; near it is “{near[0]}”" if near else "no such key here"
    choices = _CHOICES.get(key.rpartition(".")[2])
    if choices and problem.startswith("Invalid enum value"):
        return f"must be one of {', '.join(choices)}"
    for pattern, words in _PLAIN:
        found = re.fullmatch(pattern, problem)
        if found:
            said = found.expand(words)
            return re.sub(r"\b\w+\b", lambda m: _TYPES.get(m[0], m[0]), said).replace(" | ", " or ")
    return problem


def _check_examples(source: Yaml, rule: RuleFile) -> None:
    for number, marked in enumerate(rule.bad):
        try:
            parse_example(marked)
        except ValueError as error:
            line = source.line(f"$.bad[{number}]")
            raise RuleError(f"{source.path}:{line}: bad: {error}.") from None


def _list(value: Any) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def _prefer(source: Yaml, spec: dict[str, Any]) -> dict[str, list[str]]:
    for wrong in spec:
        check_phrase(source, "prefer", wrong)
    return {wrong: _list(right) for wrong, right in spec.items()}


def _consistency(source: Yaml, groups: list[list[str]]) -> list[list[str]]:
    for group in groups:
        for form in group:
            check_phrase(source, "consistency", form)
    return groups


def check_phrase(source: Yaml, key: str, phrase: str) -> None:
    """Raise RuleError if a phrase has no word in it."""
    try:
        PhraseTable[None]().add(phrase, None)
    except ValueError as error:
        raise RuleError(f"{source.path}:{source.line(f'$.{key}')}: {key}: {error}.") from None


def _pattern(source: Yaml, spec: Any) -> list[dict[str, Any]]:
    made = []
    for number, one in enumerate(spec if isinstance(spec, list) else [spec]):
        at = f"$.pattern[{number}]" if isinstance(spec, list) else "$.pattern"
        groups = compiles(source, f"{at}.find", one.find)
        if one.unless:
            compiles(source, f"{at}.unless", one.unless)
        for fix in _list(one.fix):
            check_fields(source, f"{at}.fix", fix, groups)
        needs = []
        for word in one.needs:
            _check_word(source, "needs", word)
            needs.append(fold(word))
        made.append(
            {
                "find": one.find,
                "fix": _list(one.fix),
                "needs": needs,
                "unless": one.unless,
                "case": one.case,
                "texts": required(one.find, case=one.case),
                **anchor(one.find, needs).packed(),
            }
        )
    return made


def compiles(source: Yaml, at: str, expression: str) -> set[str]:
    """The names of the groups of an expression. Raises RuleError if it is none."""
    try:
        return set(re.compile(expression).groupindex)
    except re.error as error:
        key = at.rpartition(".")[2]
        raise RuleError(f"{source.path}:{source.line(at)}: {key}: {error}.") from None


def check_fields(source: Yaml, at: str, text: str, known: set[str]) -> None:
    """Every ``{field}`` of a fix or message must be known; a brace of its own is doubled."""
    key = at.rpartition(".")[2]
    try:
        fields = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError as error:
        problem = f"{error}. Write {{{{ and }}}} for braces"
    else:
        unknown = next((name for name in fields if name not in known), None)
        if unknown is None:
            return
        names = ", ".join(sorted(known)) or "none"
        problem = f"{{{unknown}}} is not known here. Known: {names}"
    raise RuleError(f"{source.path}:{source.line(at)}: {key}: {problem}.")


def _data_of(kind: str, spec: Any) -> set[str]:
    """The fields that the hits of a rule bring for its message."""
    if kind == "pattern":
        return set.intersection(*(set(re.compile(one["find"]).groupindex) for one in spec))
    if kind == "sequence":
        return {token["as"] for token in spec["tokens"] if "as" in token}
    return {"consistency": {"other", "count"}, "limit": {"size", "max"}}.get(kind, set())


def _sequence(source: Yaml, spec: Any) -> dict[str, Any]:
    tokens: list[Any] = []
    for item in spec.tokens:
        if isinstance(item, str):
            tokens.append({"word": [fold(word) for word in item.split("|")]})
            continue
        data = {key: value for key, value in msgspec.to_builtins(item).items() if value}
        for key in ("word", "not", "pos", "lemma"):
            if key in data:
                values = data[key].split("|") if isinstance(data[key], str) else data[key]
                data[key] = values if key == "pos" else [fold(word) for word in values]
        tokens.append(data)
    for token in tokens:
        for word in (*token.get("word", ()), *token.get("not", ()), *token.get("lemma", ())):
            _check_word(source, "tokens", word)
    tokens = [_with_forms(source, token) for token in tokens]
    named = [one for one in tokens if one.get("word") and not one.get("chunk")]
    if all(token.get("optional") for token in named):
        line = source.line("$.sequence.tokens")
        raise RuleError(f"{source.path}:{line}: tokens: at least one word must be named.")
    names = {token["as"] for token in tokens if "as" in token}
    for fix in _list(spec.fix):
        check_fields(source, "$.sequence.fix", fix, names)
    return {"tokens": tokens, "fix": _list(spec.fix)}


def _with_forms(source: Yaml, token: dict[str, Any]) -> dict[str, Any]:
    """A word of a sequence; for a lemma, with the forms by which it is looked up."""
    if "lemma" not in token:
        return token
    if "word" in token:
        line = source.line("$.sequence.tokens")
        raise RuleError(f"{source.path}:{line}: tokens: give either word or lemma.")
    from newslint.tagging.lemmas import forms_of

    return {**token, "word": sorted({form for one in token["lemma"] for form in forms_of(one)})}


def _check_word(source: Yaml, key: str, word: str) -> None:
    if Tokens(fold(word)).words != [fold(word)]:
        line = source.key_line(key)
        raise RuleError(f"{source.path}:{line}: {key}: {word!r} is not one word.")


def _spelling(source: Yaml, spec: Any) -> Any:
    for word in spec.words:
        _check_word(source, "words", word)
    return msgspec.to_builtins(spec)


def _plain(_source: Yaml, spec: Any) -> Any:
    return msgspec.to_builtins(spec)


_SPECS: dict[str, Callable[[Yaml, Any], Any]] = {
    "prefer": _prefer,
    "pattern": _pattern,
    "sequence": _sequence,
    "consistency": _consistency,
    "limit": _plain,
    "spelling": _spelling,
}
