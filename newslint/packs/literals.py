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
    from collections.abc import Callable, Iterable

Clause = tuple[str, ...]  # one of these texts must be there
_SHORTEST = 3
_RARE_MARKS = frozenset("-'%&()[]{}*#@~|/\\!?;…$£€+=<>^`")  # worth looking for even alone
_MOST_CHOICES = 40
_MOST_CLAUSES = 3


def required(expression: str, *, case: bool = False) -> list[list[str]]:
    """Clauses that all must hold of a sentence in folded form; each lists texts, any of which does.

    With ``case`` they must hold of the sentence as it is written. Empty if nothing can be said,
    also where this Python's parser of expressions is unknown.
    """
    tree = parsed(expression, 0 if case else re.IGNORECASE)
    found = _clauses(tree, chr if case else _folded) if tree is not None else []
    if tree is not None and case and tree.state.flags & re.IGNORECASE:
        return []
    useful = [clause for clause in found if len(clause) <= _MOST_CHOICES]
    useful.sort(key=lambda clause: (-min(len(text) for text in clause), len(clause)))
    return sorted((list(clause) for clause in useful[:_MOST_CLAUSES]), key=len)


def parsed(expression: str, flags: int = re.IGNORECASE) -> Any:
    """An expression as Python's parser reads it; nothing where that parser is unknown."""
    try:
        parser = importlib.import_module("re._parser")
    except ModuleNotFoundError:  # Python 3.10
        parser = importlib.import_module("sre_parse")
    try:
        return parser.parse(expression, flags)
    except Exception:
        return None


def _folded(code: int) -> str:
    return fold(chr(code))


class _Run:
    """Literal characters that follow each other, and the clauses found so far."""

    def __init__(self, written: Callable[[int], str]) -> None:
        self.text = ""
        self.clauses: list[Clause] = []
        self.written = written  # a character as it is looked for

    def end(self) -> None:
        if len(self.text) >= _SHORTEST or not _RARE_MARKS.isdisjoint(self.text):
            self.clauses.append((self.text,))
        self.text = ""


def _clauses(tree: Iterable[Any], written: Callable[[int], str]) -> list[Clause]:
    run = _Run(written)
    _walk(tree, run)
    run.end()
    return run.clauses


def _walk(tree: Iterable[Any], run: _Run) -> None:
    for operation, value in tree:
        name = str(operation)
        if name == "LITERAL":
            run.text += run.written(value)
        elif name == "IN" and _one_letter(value, run.written):
            run.text += _one_letter(value, run.written)
        elif name == "SUBPATTERN":
            if run.written is chr and value[1] & re.IGNORECASE:
                run.end()  # it has a case of its own
            else:
                _walk(value[-1], run)
        elif name == "MAX_REPEAT" and value[0] > 0 and _one_literal(value[2]):
            again = run.written(value[2][0][1])
            run.text += again
            run.end()
            run.text = again  # the last of them stands beside what follows
        elif name in ("AT", "ASSERT", "ASSERT_NOT"):
            continue  # no width: what stands around it is still side by side
        else:
            openings = [_opening(one, run) for one in value[1]] if name == "BRANCH" else []
            if run.text and openings and all(openings):  # “the ” and are|were: “the are”, …
                run.clauses.append(tuple(dict.fromkeys(run.text + one for one in openings)))
                run.end()
            else:
                run.end()
                run.clauses += _inside(name, value, run.written)


def _one_literal(items: Any) -> bool:
    return len(items) == 1 and str(items[0][0]) == "LITERAL"


def _one_letter(choices: Iterable[Any], written: Callable[[int], str]) -> str:
    """The letter that all choices of a set come to, as those of ``['’]`` do, or nothing."""
    letters = {written(v) if str(op) == "LITERAL" else "" for op, v in choices}
    return letters.pop() if len(letters) == 1 else ""


def _inside(name: str, value: Any, written: Callable[[int], str]) -> list[Clause]:
    """The clauses of an operation that a run of literals does not go through."""
    if name == "BRANCH":
        return _choice(value[1], written)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0] > 0:
        return _clauses(value[2], written)
    if name == "ATOMIC_GROUP":
        return _clauses(value, written)
    return []


def _opening(branch: Iterable[Any], run: _Run) -> str:
    """The literal characters that a branch begins with."""
    text = ""
    for operation, value in branch:
        if str(operation) != "LITERAL":
            break
        text += run.written(value)
    return text


def _choice(branches: Iterable[Any], written: Callable[[int], str]) -> list[Clause]:
    """Of each branch its longest sure text, as one clause; nothing if a branch has none."""
    texts: list[str] = []
    for branch in branches:
        clauses = _clauses(branch, written)
        if not clauses:
            return []
        texts += max(clauses, key=lambda clause: min(len(text) for text in clause))
    return [tuple(dict.fromkeys(texts))]
