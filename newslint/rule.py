"""What a rule is: a function from a Document to hits, with a name, a message and its proof."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from newslint.records import NamedTuple
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from newslint.document import Document

    Check = Callable[[Document], Iterable["Hit"]]

LEVELS = ("error", "warning", "suggestion")
SCOPES = ("all", "narration")
CATEGORIES = {
    "PUN": "punctuation",
    "SPE": "spelling",
    "GRA": "grammar",
    "USE": "usage",
    "NAM": "names",
    "NUM": "numbers",
    "NEW": "news",
    "LAY": "layout",
    "STY": "style",
    "RSK": "risk",
    "CLA": "clarity",
    "CTX": "context",
    "LT": "languagetool",
    "NL": "newslint",
}
OWN = 801  # no built-in rule has this number or a higher one: they are a newsroom's own
_NO_DATA: Mapping[str, str] = {}


class Hit(NamedTuple):
    """One place that a rule objects to, in the document's clean text.

    ``replacements`` are texts for the span, best first. ``data`` fills the rule's message, and
    ``level`` overrides the rule's own. ``ask`` if this fix is never to be made unseen.
    """

    span: Span
    replacements: tuple[str, ...] = ()
    data: Mapping[str, str] = _NO_DATA
    level: str = ""
    ask: bool = False


class Rule(NamedTuple):
    """A rule's identity, wording and proof; ``spec`` or ``check`` is what it does."""

    code: str
    name: str
    level: str
    message: str
    why: str = ""
    source: str = ""
    scope: str = "all"
    on: bool = True
    bad: Sequence[str] = ()
    good: Sequence[str] = ()
    kind: str = "python"
    spec: Any = None
    check: Check | None = None
    needs: Sequence[str] = ()  # one of which an article must have: see newslint/needs.py
    home: str = ""  # the file it comes from
    ask: bool = False  # an editor must look before its fix is made
    requires: str = ""  # a package of an extra, without which the rule is silent
    fixed: bool = False  # the newsroom set its level, and nobody's agreement moves it

    @property
    def category(self) -> str:
        """The folder that the code's letters stand for."""
        return category_of(self.code)

    @property
    def ready(self) -> bool:
        """Whether the package that it requires is installed."""
        if not self.requires:
            return True
        from newslint.extras import installed

        return installed(self.requires)


def category_of(code: str) -> str:
    """The category of a code: ``PUN001`` is punctuation."""
    letters = "LT" if code.startswith("LT-") else code.rstrip("0123456789")
    return CATEGORIES.get(letters, letters.lower())


def rule(
    code: str,
    message: str,
    *,
    level: str = "error",
    scope: str = "all",
    on: bool = True,
    why: str = "",
    source: str = "",
    needs: Sequence[str] = (),
    ask: bool = False,
    requires: str = "",
    bad: Sequence[str],
    good: Sequence[str],
) -> Callable[[Check], Check]:
    """Declare a check: a function of a module in ``newslint/checks`` named after the fault.

    The module's file name is the rule's name and its docstring the rule's documentation. An
    article that has none of the words or marks in ``needs`` (``newslint.needs``) is not given to
    the check. ``ask`` if its fix is never to be made unseen. Without the package that it
    ``requires`` the rule is silent.
    """

    def declare(check: Check) -> Check:
        module = sys.modules[check.__module__]
        name = module.__name__.rpartition(".")[2].replace("_", "-")
        module.RULE = Rule(  # type: ignore[attr-defined]
            code, name, level, message, why or (module.__doc__ or "").strip(), source, scope, on,
            tuple(bad), tuple(good), check=check, needs=tuple(needs),
            home=module.__file__ or "", ask=ask, requires=requires,
        )  # fmt: skip
        return check

    return declare


def message_of(rule: Rule, found: str, hit: Hit) -> str:
    """The rule's message with its fields filled in; text is shown on one line."""
    fields = {
        "found": _shown(found),
        "fix": _shown(hit.replacements[0] if hit.replacements else ""),
    }
    return rule.message.format_map({**fields, **hit.data})


def _shown(text: str) -> str:
    return " ".join(text.split()) or text
