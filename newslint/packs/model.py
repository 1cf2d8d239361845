"""What a rule file may say. The JSON Schema is generated from these types, and files are checked
against them; this module is imported only when a pack is compiled, never on an ordinary run.
"""

from __future__ import annotations

from typing import Annotated, Literal, Union

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

Level = Literal["error", "warning", "suggestion"]
Text = Annotated[str, Meta(min_length=1)]
Texts = Union[str, list[str]]  # noqa: UP007 (msgspec reads it at run time)
Code = Annotated[
    str, Meta(pattern=r"^[A-Z]{3}[0-9]{3}$", description="Three letters, three digits.")
]


class Pattern(Struct, forbid_unknown_fields=True):
    """A regular expression; the span is its group ``error`` or else the whole match."""

    find: Text
    fix: Texts | None = None
    needs: list[str] = []
    unless: str | None = None
    case: bool = False


class Item(Struct, forbid_unknown_fields=True):
    """One word of a sequence."""

    word: Texts | None = None
    not_: Texts | None = msgspec.field(default=None, name="not")
    case: Literal["lower", "capital", "upper"] | None = None
    optional: bool = False
    mark: bool = False
    joined: bool = False
    as_: str | None = msgspec.field(default=None, name="as")
    pos: Texts | None = None


class Sequence(Struct, forbid_unknown_fields=True):
    """Words in a row. A plain text item lists alternatives: ``rebel|government``."""

    tokens: Annotated[list[str | Item], Meta(min_length=1)]
    fix: Texts | None = None


class Limit(Struct, forbid_unknown_fields=True):
    """A measure with a ceiling."""

    measure: Literal["sentence-words", "paragraph-words", "paragraph-sentences", "headline-words"]
    max: Annotated[int, Meta(gt=0)]


class Spelling(Struct, forbid_unknown_fields=True):
    """Right spellings, near misses of which are faults."""

    words: Annotated[list[Text], Meta(min_length=1)]


class RuleFile(Struct, forbid_unknown_fields=True, kw_only=True):
    """A rule: its identity, wording, proof, and exactly one kind of check."""

    code: Code
    level: Level
    message: Text
    why: str = ""
    source: str = ""
    scope: Literal["all", "narration"] = "all"
    on: bool = True
    bad: Annotated[list[Text], Meta(min_length=1)]
    good: Annotated[list[Text], Meta(min_length=1)]
    prefer: dict[str, Texts] | UnsetType = UNSET
    pattern: Pattern | list[Pattern] | UnsetType = UNSET
    sequence: Sequence | UnsetType = UNSET
    consistency: list[Annotated[list[Text], Meta(min_length=2)]] | UnsetType = UNSET
    limit: Limit | UnsetType = UNSET
    spelling: Spelling | UnsetType = UNSET


class ProfileFile(Struct, forbid_unknown_fields=True, kw_only=True):
    """A named selection of rules, which may extend another."""

    about: Text
    extends: str | None = None
    select: list[str] = []
    ignore: list[str] = []
    levels: dict[str, Level] = {}
