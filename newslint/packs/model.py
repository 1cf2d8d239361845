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

    find: Annotated[str, Meta(min_length=1, description="The expression, in Python's syntax.")]
    fix: Annotated[
        Texts | None, Meta(description="What to put for the span, with {group} for named groups.")
    ] = None
    needs: Annotated[
        list[str], Meta(description="Words; only a sentence that has one of them is searched.")
    ] = []
    unless: Annotated[
        str | None, Meta(description="No fault where this expression matches over the span.")
    ] = None
    case: Annotated[bool, Meta(description="Whether capitals count.")] = False


class Item(Struct, forbid_unknown_fields=True):
    """One word of a sequence."""

    word: Annotated[
        Texts | None, Meta(description="Words that may stand here; any word if left out.")
    ] = None
    not_: Annotated[Texts | None, Meta(description="Words that may not stand here.")] = (
        msgspec.field(default=None, name="not")
    )
    case: Literal["lower", "capital", "upper"] | None = None
    optional: bool = False
    mark: Annotated[
        bool, Meta(description="Part of what is reported; all items are if none is marked.")
    ] = False
    joined: Annotated[bool, Meta(description="Hyphenated to the word before.")] = False
    as_: Annotated[
        str | None, Meta(description="A name to use as {name} in the fix and the message.")
    ] = msgspec.field(default=None, name="as")
    pos: Annotated[
        Texts | None, Meta(description="Part of speech: NOUN, NOUN.NNS, VERB.VBD, ADJ and so on.")
    ] = None
    lemma: Annotated[
        Texts | None, Meta(description="Any form of these words: take is also took and takes.")
    ] = None
    chunk: Annotated[
        Literal["noun", "verb", "finite"] | None,
        Meta(
            description="A whole noun group, verb group or finite verb group; what else is asked"
            " for is asked of its head."
        ),
    ] = None


class Sequence(Struct, forbid_unknown_fields=True):
    """Words in a row. A plain text item lists alternatives: ``rebel|government``."""

    tokens: Annotated[list[str | Item], Meta(min_length=1)]
    fix: Texts | None = None


class Limit(Struct, forbid_unknown_fields=True):
    """A measure with a ceiling."""

    measure: Literal[
        "sentence-words", "paragraph-words", "paragraph-sentences", "headline-words",
        "sentence-commas", "sentence-figures", "reading-grade",
    ]  # fmt: skip
    max: Annotated[int, Meta(gt=0)]


class Spelling(Struct, forbid_unknown_fields=True):
    """Right spellings, near misses of which are faults."""

    words: Annotated[
        list[Text],
        Meta(
            min_length=1,
            description="Single words; a slip in a word of four letters is not looked for.",
        ),
    ]


Groups = list[Annotated[list[Text], Meta(min_length=2)]]


class RuleFile(Struct, forbid_unknown_fields=True, kw_only=True):
    """A rule: its identity, wording, proof, and exactly one kind of check."""

    code: Code
    level: Level
    message: Text
    why: str = ""
    source: str = ""
    scope: Literal["all", "narration"] = "all"
    on: bool = True
    ask: Annotated[bool, Meta(description="Whether its fix is never made without being asked.")] = (
        False
    )
    bad: Annotated[list[Text], Meta(min_length=1)]
    good: Annotated[list[Text], Meta(min_length=1)]
    prefer: Annotated[dict[str, Texts], Meta(min_length=1)] | UnsetType = UNSET
    pattern: Pattern | Annotated[list[Pattern], Meta(min_length=1)] | UnsetType = UNSET
    sequence: Sequence | UnsetType = UNSET
    consistency: Annotated[Groups, Meta(min_length=1)] | UnsetType = UNSET
    limit: Limit | UnsetType = UNSET
    spelling: Spelling | UnsetType = UNSET


class ProfileFile(Struct, forbid_unknown_fields=True, kw_only=True):
    """A named selection of rules, which may extend another."""

    about: Text
    extends: str | None = None
    only: Annotated[
        Annotated[list[str], Meta(min_length=1)] | None,
        Meta(description="Only these rules, instead of those on by default."),
    ] = None
    select: Annotated[list[str], Meta(description="These rules as well.")] = []
    ignore: list[str] = []
    levels: dict[str, Level] = {}
