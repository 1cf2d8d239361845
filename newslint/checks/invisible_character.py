"""Characters that nobody sees: zero-width spaces and joiners, soft hyphens, direction marks.

They break searches and links. Joiners inside emoji, Arabic or Persian words are right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_NAMES = {
    "\u200b": "zero-width space", "\u2060": "word joiner", "\ufeff": "byte-order mark",
    "\u200c": "zero-width non-joiner", "\u200d": "zero-width joiner", "\u00ad": "soft hyphen",
    "\u200e": "left-to-right mark", "\u200f": "right-to-left mark", "\u202a": "direction mark",
    "\u202b": "direction mark", "\u202c": "direction mark", "\u202d": "direction mark",
    "\u202e": "direction mark", "\u2066": "direction mark", "\u2067": "direction mark",
    "\u2068": "direction mark", "\u2069": "direction mark", "\u180e": "vowel separator",
    "\u2061": "invisible operator", "\u2062": "invisible operator", "\u2028": "line separator",
    "\u2029": "paragraph separator",
}  # fmt: skip
_RUN = regex("[" + "".join(_NAMES) + "]+")
_EITHER_WAY = regex("[\u0590-\u08ff\u0900-\u0dff\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")


@rule(
    "LAY003",
    "An invisible character ({name}) stands here.",
    level="warning",
    needs=tuple(_NAMES),
    bad=[
        "The may[[\u200b -> ]]or left.",
        "The govern[[\u00ad -> ]]ment fell.",
        "He left[[\u202e -> ]] the city.",
    ],
    good=["The mayor left.", "A family \U0001f468\u200d\U0001f469 emoji."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each run of invisible characters, but for those a script needs."""
    text = doc.text
    for match in _RUN.finditer(text):
        near = text[max(0, match.start() - 2) : match.end() + 2]
        if not _EITHER_WAY.search(near):
            yield Hit(Span(*match.span()), ("",), {"name": _NAMES[match[0][0]]})
