"""What the files of house style may say: a point is a question, a style a set of answers."""

from __future__ import annotations

from typing import Annotated, Literal, Union

from msgspec import Meta, Struct, field

from newslint.packs.model import Code, Level, Text


class Shape(Struct, forbid_unknown_fields=True):
    """A form that a regular expression finds; ``write`` puts its groups into this form."""

    find: Annotated[str, Meta(min_length=1, description="The expression, in Python's syntax.")]
    write: Annotated[
        str, Meta(description="This form, with {group} for the groups of whichever form is found.")
    ] = ""
    needs: Annotated[
        list[str], Meta(description="Words; only a sentence that has one of them is searched.")
    ] = []
    case: Annotated[bool, Meta(description="Whether capitals count.")] = False


Form = Union[  # noqa: UP007 (msgspec reads it at run time)
    Annotated[list[Text], Meta(min_length=1, description="Words, in step with the other forms'.")],
    Shape,
    Annotated[str, Meta(description="A sample of a form that a detector in Python finds.")],
]


class PointFile(Struct, forbid_unknown_fields=True, kw_only=True):
    """A question of house style and the forms that answer it."""

    code: Code
    question: Text
    why: str = ""
    source: str = ""
    forms: Annotated[dict[str, Form], Meta(min_length=2)]
    detector: Annotated[
        str, Meta(description="A module of newslint.styling that finds and writes the forms.")
    ] = ""
    needs: Annotated[
        list[Text], Meta(description="Words or marks without which the detector is not asked.")
    ] = []
    scope: Literal["all", "narration"] = "narration"
    names: Annotated[
        bool, Meta(description="Whether capitalised words, which may be a name, are looked at.")
    ] = False
    headlines: Annotated[bool, Meta(description="Whether headlines are looked at.")] = True
    mixed: Annotated[
        bool, Meta(description="Whether two forms in one article are a fault if no style rules.")
    ] = True
    ask: Annotated[bool, Meta(description="Whether an editor must look before it is changed.")] = (
        False
    )
    examples: Annotated[
        dict[str, list[str | None]],
        Meta(min_length=2, description="The same sentences in each form, the form as [[marked]]."),
    ]
    good: list[Text] = []
    instead: Annotated[
        list[Text], Meta(description="Rules that are silent once a style answers this point.")
    ] = []


class Choice(Struct, forbid_unknown_fields=True, kw_only=True):
    """A style's answer to a point, and how it is known."""

    use: Text
    headline: Annotated[str, Meta(description="The form in headlines, if it is another.")] = ""
    also: Annotated[list[Text], Meta(description="Other forms that the style lets stand.")] = []
    source: str = ""
    verified: Annotated[str, Meta(description="When the source was read: year and month.")] = ""
    level: Level | None = None


class StyleFile(Struct, forbid_unknown_fields=True, kw_only=True):
    """A house style: which form it uses for each point."""

    name: Text
    about: Text
    extends: str = ""
    language: Literal["en-US", "en-GB", "en-CA", "en-AU", ""] = ""
    choices: Annotated[
        dict[str, Choice | str], Meta(description="By a point's name or code; “any” asks nothing.")
    ] = field(default_factory=dict)
