"""The name of a file or a version in the text: “mayor_leaves_v3_FINAL.docx”, “Copy of mayor”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lines import whole_lines
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LINE = regex(
    r"\S{2,60}\.(?:docx?|odt|rtf|pages|txt|xlsx?|pptx?|pdf|indd|jpe?g|png|gif|mp4|mov|wav|mp3)"
    r"|[a-z0-9]+(?:[_-][a-z0-9]+)*[_-](?:v\d+|final|draft|edit(?:ed)?|rev\d*|subbed|clean)"
    r"(?:[_-]?(?:final|v?\d+|edit(?:ed)?|new))*"
    r"|copy of \S.{2,60}[_.].{0,20}|(?:img|dsc|dscn|dscf|photo|image|pic)[_-]?\d{3,}(?:\.\w{3,4})?"
    r"|(?:(?:first|second|third|final|clean|rough) )?(?:draft|version"
    r"|edit)(?: ?#?\d+)?(?:[: -]+\d.{0,20})?"
    r"|screen ?shot \d{4}-\d\d-\d\d\b.{0,30}|v\d+(?:\.\d+)*(?: final)?|final[_ -]final.{0,20}"
    r"|[a-z0-9]+(?:_[a-z0-9]+){2,}"
)


@rule(
    "NEW113",
    "This line is the name of a file or a version, not copy.",
    level="warning",
    needs=("_", ".", "final", "draft", "version", "edit", "copy", "screen", "screenshot", "-"),
    bad=[
        "[[mayor_leaves_v3_FINAL]]\n\nThe mayor left.",
        "[[Final draft]]\n\nThe mayor left.",
        "The mayor left.\n\n[[Screen Shot 2014-10-23 at 4.11.02 PM]]",
        "The mayor left.\n\n[[IMG_2041.jpg]]",
    ],
    good=[
        "The final draft was read.\n\nThe copy of the letter is lost.",
        "Final\n\nshe_said left.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each paragraph that is nothing but such a name."""
    if len(doc.paragraphs) > 1:
        yield from whole_lines(doc, _LINE, longest=90)
