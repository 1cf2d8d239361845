"""From the files of points and styles to plain data, checked, with file, line and key."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import msgspec

from newslint.errors import RuleError
from newslint.packs.compiling import check_fields, check_phrase, compiles, convert
from newslint.packs.literals import required
from newslint.packs.reading import Yaml
from newslint.packs.style_model import PointFile, Shape, StyleFile
from newslint.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterable


def point_from_yaml(path: str, text: str) -> dict[str, Any]:
    """One point as a compiled rule of the kind ``style``. Raises RuleError."""
    source = Yaml(path, text)
    point = convert(source, PointFile)
    if not point.code.startswith("STY"):
        raise RuleError(f"{path}:{source.key_line('code')}: code: a point's begins with STY.")
    forms = {name: _form(source, name, form, point) for name, form in point.forms.items()}
    for name in point.examples:
        if name not in forms:
            line = source.line(f"$.examples.{name}")
            raise RuleError(f"{path}:{line}: examples: “{name}” is none of the forms.")
    spec = {
        "question": point.question, "forms": forms, "detector": point.detector,
        "needs": [fold(word) for word in point.needs],
        "names": point.names or bool(point.detector) or _has_capitals(forms),
        "headlines": point.headlines, "mixed": point.mixed, "examples": point.examples,
    }  # fmt: skip
    bad, good = _proof(point)
    return {
        "code": point.code, "name": os.path.splitext(os.path.basename(path))[0],
        "level": "suggestion", "message": "{said}", "why": f"{point.question} {point.why}".strip(),
        "source": point.source, "scope": point.scope, "on": True, "bad": bad, "good": good,
        "kind": "style", "spec": spec, "needs": [], "home": path, "ask": point.ask,
    }  # fmt: skip


def style_from_yaml(path: str, text: str) -> dict[str, Any]:
    """One style as plain data. Raises RuleError."""
    made: dict[str, Any] = msgspec.to_builtins(convert(Yaml(path, text), StyleFile))
    return made


def _form(source: Yaml, name: str, form: Any, point: PointFile) -> Any:
    where = f"$.forms.{name}"
    if isinstance(form, list):
        for word in form:
            check_phrase(source, f"forms.{name}", word)
        return form
    if isinstance(form, Shape):
        compiles(source, f"{where}.find", form.find)
        groups = {group for other in point.forms.values() if isinstance(other, Shape)
                  for group in compiles(source, f"{where}.find", other.find)}  # fmt: skip
        check_fields(source, f"{where}.write", form.write, groups)
        return {
            "find": form.find, "write": form.write, "needs": [fold(word) for word in form.needs],
            "case": form.case, "texts": required(form.find), "fix": [], "unless": None,
        }  # fmt: skip
    if not point.detector:
        line = source.line(where)
        raise RuleError(f"{source.path}:{line}: forms: {name}: a sample needs a detector.")
    return form


def _has_capitals(forms: dict[str, Any]) -> bool:
    return any(
        word != word.lower() for form in forms.values() if isinstance(form, list) for word in form
    )


def plain(marked: str) -> str:
    """An example without its marks."""
    return marked.replace("[[", "").replace("]]", "")


def marked_change(other: str, wanted: str) -> str:
    """An example in one form, marked with what the same one in another form has there."""
    new = wanted.partition("[[")[2].partition("]]")[0]
    return other.replace("]]", f" -> {new}]]")


def _proof(point: PointFile) -> tuple[list[str], list[str]]:
    """The bad and good examples if the first form with examples is what a style uses."""
    first = next(iter(point.examples))
    bad = [
        marked_change(other, wanted)
        for name, texts in point.examples.items()
        if name != first
        for wanted, other in _pairs(point.examples[first], texts)
        if wanted and other and wanted.count("[[") == other.count("[[") == 1
    ]
    return bad, [*(plain(text) for text in point.examples[first] if text), *point.good]


def _pairs(
    wanted: Iterable[str | None], others: Iterable[str | None]
) -> Iterable[tuple[str | None, str | None]]:
    return zip(wanted, others, strict=False)
