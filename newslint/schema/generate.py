"""Generate the schemas from the types and tables that the program itself checks against."""

from __future__ import annotations

import json
import os
from typing import Any, get_type_hints

import msgspec

from newslint.config import OPTIONS, OVERRIDABLE, Option
from newslint.finding import Finding
from newslint.kinds import KINDS
from newslint.packs.model import ProfileFile, RuleFile
from newslint.packs.style_model import PointFile, StyleFile
from newslint.report.json import KEYS, VERSION
from newslint.rule import LEVELS

HERE = os.path.dirname(os.path.abspath(__file__))
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXTS = {"type": "array", "items": {"type": "string"}}
_COUNT = {"type": "integer", "minimum": 0}
_BY_TYPE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: _COUNT,
    bool: {"type": "boolean"},
    tuple[str, ...]: _TEXTS,
}
_BY_KIND: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "flag": {"type": "boolean"},
    "texts": _TEXTS,
    "choices": {"type": "object", "additionalProperties": {"type": "string"}},
    "levels": {"type": "object", "additionalProperties": {"enum": list(LEVELS)}},
}


def schemas() -> dict[str, dict[str, Any]]:
    """All schemas by file name."""
    return {
        "rule.json": _rule(),
        "point.json": _headed(msgspec.json.schema(PointFile), "A point of house style"),
        "style.json": _headed(msgspec.json.schema(StyleFile), "A house style"),
        "profile.json": _headed(msgspec.json.schema(ProfileFile), "A newslint profile"),
        "config.json": _headed(_config(), "The configuration of newslint"),
        "report.json": _headed(_report(), "The JSON report of newslint"),
    }


def texts() -> dict[str, str]:
    """All schemas as they are written, by file name."""
    return {name: json.dumps(made, indent=2) + "\n" for name, made in schemas().items()}


def write() -> list[str]:
    """Write the schemas beside this module; the paths written."""
    paths = []
    for name, text in texts().items():
        path = os.path.join(HERE, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        paths.append(path)
    return paths


def _headed(schema: dict[str, Any], title: str) -> dict[str, Any]:
    return {"$schema": _DIALECT, "title": title, **schema}


def _rule() -> dict[str, Any]:
    made = _headed(msgspec.json.schema(RuleFile), "A newslint rule file")
    body = made["$defs"]["RuleFile"]
    body["oneOf"] = [{"required": [kind]} for kind in KINDS]
    return made


def _config() -> dict[str, Any]:
    made = {option.name: _option(option) for option in OPTIONS}
    return {"type": "object", "properties": made, "additionalProperties": False}


def _option(option: Option) -> dict[str, Any]:
    if isinstance(option.kind, tuple):
        shape: dict[str, Any] = {"type": "string", "enum": list(option.kind)}
    elif option.kind == "overrides":
        shape = {"type": "array", "items": _override()}
    else:
        shape = _BY_KIND[option.kind]
    return {**shape, "description": option.about}


def _override() -> dict[str, Any]:
    inner = [option for option in OPTIONS if option.name in OVERRIDABLE]
    return {
        "type": "object",
        "properties": {"files": _TEXTS, **{option.name: _option(option) for option in inner}},
        "required": ["files"],
        "additionalProperties": False,
    }


def _report() -> dict[str, Any]:
    return _closed(
        {
            "version": {"const": VERSION},
            "tool": _closed(
                {
                    "name": {"const": "newslint"},
                    "version": {"type": "string"},
                    "grammar": {"type": "string", "description": "Who checked the grammar."},
                    "grammar_checked": {"type": "boolean"},
                }
            ),
            "findings": {"type": "array", "items": _finding()},
            "files": {"type": "array", "items": _file()},
            "errors": {**_TEXTS, "description": "What was not done; not empty means exit code 2."},
            "summary": _closed(dict.fromkeys(("files", *LEVELS), _COUNT)),
        }
    )


def _finding() -> dict[str, Any]:
    types = get_type_hints(Finding)
    made = {key: dict(_BY_TYPE[types[key]]) for key in KEYS}
    made["level"]["enum"] = list(LEVELS)
    made["unit"]["enum"] = ["line", "paragraph"]
    for key in ("line", "column", "end_line", "end_column"):
        made[key]["minimum"] = 1
    return _closed(made)


def _file() -> dict[str, Any]:
    return _closed(
        {
            "path": {"type": "string"},
            "encoding": {"type": "string"},
            "words": _COUNT,
            "findings": _COUNT,
            "notices": _TEXTS,
        }
    )


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
