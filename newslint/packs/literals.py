"""Text that a regular expression cannot match without: worked out once, when a pack is compiled.

A sentence that lacks it is not searched, and an expression that no sentence calls for is never
compiled, which is what most of a short run's time would go to.
"""

from __future__ import annotations

import importlib
import re
from typing import TYPE_CHECKING, Any

from newslint.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

Clause = tuple[str, ...]  # one of these texts must be there
_SHORTEST = 3
_RARE_MARKS = "-'"  # worth looking for even alone
_MOST_CHOICES = 40
_MOST_CLAUSES = 3


def required(expression: str) -> list[list[str]]:
    """Clauses that all must hold of a sentence in folded form; each lists texts, any of which does.

    Empty if nothing can be said, also where this Python's parser of expressions is unknown.
    """
    try:
        tree = _parser().parse(expression, re.IGNORECASE)
        found = _clauses(tree)
    except Exception:
        return []
    useful = [clause for clause in found if len(clause) <= _MOST_CHOICES]
    useful.sort(key=lambda clause: (-min(len(text) for text in clause), len(clause)))
    return sorted((list(clause) for clause in useful[:_MOST_CLAUSES]), key=len)


def _parser() -> Any:
    try:
        return importlib.import_module("re._parser")
    except ModuleNotFoundError:  # Python 3.10
        return importlib.import_module("sre_parse")


class _Run:
    """Literal characters that follow each other, and the clauses found so far."""

    def __init__(self) -> None:
        self.text = ""
        self.clauses: list[Clause] = []

    def end(self) -> None:
        if len(self.text) >= _SHORTEST or any(mark in self.text for mark in _RARE_MARKS):
            self.clauses.append((self.text,))
        self.text = ""


def _clauses(tree: Iterable[Any]) -> list[Clause]:
    run = _Run()
    _walk(tree, run)
    run.end()
    return run.clauses


def _walk(tree: Iterable[Any], run: _Run) -> None:
    for operation, value in tree:
        name = str(operation)
        if name == "LITERAL":
            run.text += fold(chr(value))
        elif name == "IN" and _one_letter(value):
            run.text += _one_letter(value)
        elif name == "SUBPATTERN":
            _walk(value[-1], run)
        elif name in ("AT", "ASSERT", "ASSERT_NOT"):
            continue  # no width: what stands around it is still side by side
        else:
            openings = [_opening(branch) for branch in value[1]] if name == "BRANCH" else []
            if run.text and openings and all(openings):  # “the ” and are|were: “the are”, …
                run.clauses.append(tuple(dict.fromkeys(run.text + one for one in openings)))
                run.end()
            else:
                run.end()
                run.clauses += _inside(name, value)


def _one_letter(choices: Iterable[Any]) -> str:
    """The folded letter that all choices of a set come to, as those of ``['’]`` do, or nothing."""
    letters = {fold(chr(v)) if str(op) == "LITERAL" else "" for op, v in choices}
    return letters.pop() if len(letters) == 1 else ""


def _inside(name: str, value: Any) -> list[Clause]:
    """The clauses of an operation that a run of literals does not go through."""
    if name == "BRANCH":
        return _choice(value[1])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0] > 0:
        return _clauses(value[2])
    if name == "ATOMIC_GROUP":
        return _clauses(value)
    return []


def _opening(branch: Iterable[Any]) -> str:
    """The literal characters that a branch begins with."""
    text = ""
    for operation, value in branch:
        if str(operation) != "LITERAL":
            break
        text += fold(chr(value))
    return text


def _choice(branches: Iterable[Any]) -> list[Clause]:
    """Of each branch its longest sure text, as one clause; nothing if a branch has none."""
    texts: list[str] = []
    for branch in branches:
        clauses = _clauses(branch)
        if not clauses:
            return []
        texts += max(clauses, key=lambda clause: min(len(text) for text in clause))
    return [tuple(dict.fromkeys(texts))]
