"""YAML with line numbers: a value, and for each key the line it stands on."""

from __future__ import annotations

import re
from typing import Any

import yaml

from newslint.errors import RuleError

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]
    """YAML 1.2 scalars: ``on``, ``no`` and dates are text, as a rule's words must be."""


_Loader.yaml_implicit_resolvers = {}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789")
)
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^(?:null|~|)$"), ["n", "~", ""])


class Yaml:
    """A parsed YAML file: ``data``, and ``line(path)`` for ``$.bad[0]``-like paths."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        try:
            loader = _Loader(text)
            self._node = loader.get_single_node()
            self.data: Any = loader.construct_document(self._node) if self._node else None
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            line = mark.line + 1 if mark else 1
            problem = getattr(error, "problem", None) or "not YAML"
            raise RuleError(
                f"{path}:{line}: {problem}. Check the indentation and quotes."
            ) from None
        self._check_keys(self._node)

    def _check_keys(self, node: Any) -> None:
        """Raise RuleError if a key stands twice in one mapping: the first would be lost."""
        children = node.value if isinstance(node, yaml.SequenceNode) else ()
        if isinstance(node, yaml.MappingNode):
            seen: set[str] = set()
            for key, _ in node.value:
                if str(key.value) in seen:
                    line = key.start_mark.line + 1
                    raise RuleError(f"{self.path}:{line}: {key.value}: this key stands twice.")
                seen.add(str(key.value))
            children = [value for _, value in node.value]
        for child in children:
            self._check_keys(child)

    def line(self, path: str) -> int:
        """The 1-based line of a msgspec path such as ``$.pattern[0].find`` (the nearest known)."""
        node = self._node
        line = 1
        for step in re.findall(r"\.([^.\[]+)|\[([^\]]*)\]", path):
            node, line = _child(node, step[0] or step[1], line)
        return line

    def key_line(self, key: str) -> int:
        """The 1-based line of the first mapping key of this name, anywhere in the file."""
        return _find_key(self._node, key) or 1


def _child(node: Any, step: str, line: int) -> tuple[Any, int]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return value, key.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode) and step.isdigit() and int(step) < len(node.value):
        value = node.value[int(step)]
        return value, value.start_mark.line + 1
    return None, line


def _find_key(node: Any, wanted: str) -> int:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == wanted:
                return int(key.start_mark.line) + 1
            below = _find_key(value, wanted)
            if below:
                return below
    if isinstance(node, yaml.SequenceNode):
        return next(filter(None, (_find_key(value, wanted) for value in node.value)), 0)
    return 0
