"""What a template, a spreadsheet or a word processor prints when it has no value to print.

“#REF!”, “[object Object]”, “${name}”, “Error! Bookmark not defined.”
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lines import everywhere
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

# An expression for each sign, so that an article without it costs nothing.
_BY_SIGN = {
    "[": regex(
        r"\[(?:object Object\]|%[a-z_ ]+%\]|(?:Deleted|Inserted): [^\]\n]*\])"
        r"|\[(?<=\bComment .|mmented .)[A-Z]{1,4}\d+\]:?"
    ),
    "#": regex(r"#(?:(?:REF|VALUE|DIV/0|NAME|NUM|NULL|SPILL|GETTING_DATA)[!?]|N/A(?!\w))"),
    "{": regex(r"\{(?<=\$.)[^{}\n]{1,60}\}|\{(?<![\w{].)[a-z]+(?:_[a-z]+)+\}(?![\w}])"),
    "%": regex(
        r"%(?:\([a-z_]+\)[sd]|%[A-Z][A-Z_]+%%|(?<![\w%].)[sd](?![\w%]))|%(?<=\bNaN%)|%(?<=undefined%)"
    ),
    "<": regex(r"<(?:%=?[^%\n]{0,80}%>|\?(?:php|=)[^\n]{0,80})"),
    "Error!": regex(r"Error! (?:Reference source|Bookmark|Hyperlink|Not a valid)\b[^.\n]*\.?"),
    "undefined": regex(r"undefined(?<=[$£€]undefined)"),
    "Formatted: ": regex(r"Formatted: (?:Font|Indent|Left|Space|Line)[^\n]*"),
    "*|": regex(r"\*\|[A-Z_:]+\|\*"),
}


@rule(
    "NEW111",
    "“{found}” was left by a program that had nothing to put here.",
    needs=("[", "#", "{", "%", "<", "error", "undefined", "formatted", "*|"),
    bad=[
        "Sales rose to [[#REF!]] last year.",
        "The mayor, [[[object Object]]], left.",
        "Dear [[{first_name}]], the mayor left.",
        "It rose by NaN[[%]]. [[Error! Bookmark not defined.]]",
        "The mayor left. Comment [[[JD2]:]] When?",
    ],
    good=[
        "Sales rose by 5%, a No. 1 hit. The {mayor} left, #REF said. Error! he cried.",
        "The rest is undefined, Nan said. About 100 % more.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report what is never copy."""
    text = doc.text
    for sign, pattern in _BY_SIGN.items():
        if sign in text:
            yield from everywhere(doc, pattern, folded=False)
