"""From the files of points and styles to plain data, checked, with file, line and key."""

from __future__ import annotations

import os
import re
from typing import Any

import msgspec

from newslint.errors import RuleError
from newslint.packs.anchors import anchor
from newslint.packs.compiling import check_fields, check_phrase, compiles, convert
from newslint.packs.literals import required
from newslint.packs.reading import Yaml
from newslint.packs.style_model import PointFile, Shape, StyleFile
from newslint.tokens import fold

_FORM = re.compile(r"\[\[(.*?)\]\](?!\])", re.DOTALL)  # a marked form of an example


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
        "instead": point.instead,
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
        needs = [fold(word) for word in form.needs]
        return {
            "find": form.find, "write": form.write, "needs": needs, "case": form.case,
            "texts": required(form.find, case=form.case), "fix": [], "unless": None,
            **anchor(form.find, needs).packed(),
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
    return _FORM.sub(r"\1", marked)


def marked_change(other: str, wanted: str) -> str:
    """An example in one form, its marks told what the same one in another form has there."""
    places = _FORM.findall(wanted)
    if not places:
        return other
    new = iter(places)
    return _FORM.sub(lambda match: f"[[{match[1]} -> {next(new)}]]", other)


def _proof(point: PointFile) -> tuple[list[str], list[str]]:
    """The bad and good examples if the first form with examples is what a style uses."""
    first, *others = point.examples.items()
    pairs = [
        (wanted, other)
        for _, texts in others
        for wanted, other in zip(first[1], texts, strict=False)
        if wanted != other  # else the two forms agree there
    ]
    bad = [
        marked_change(other, wanted)
        for wanted, other in pairs
        if wanted and other and "[[" in other and wanted.count("[[") in (0, other.count("[["))
    ]
    if not bad:  # the first form cannot be made from any other
        bad = [other for wanted, other in pairs if other and not wanted]
    return list(dict.fromkeys(bad)), [*(plain(text) for text in first[1] if text), *point.good]
