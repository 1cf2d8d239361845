"""Full stops and commas beside a closing quotation mark: inside it or outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.quotestyle import SPEECH_VERBS, attribution_at
from newslint.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_NEAR = 80
_RESUMED = regex(rf"[,!?][”\"] [^“”\"\n]{{0,50}}\b{SPEECH_VERBS}\b[^“”\"\n.]{{0,40}}, ?$")


def sides(doc: Document) -> Iterator[tuple[int, int, bool]]:
    """Opener and closer of each quotation that ends in a stop, and whether the stop is inside."""
    text = doc.text
    for opener, closer, _, depth, mark, _ in doc.quotes.pairs:
        if closer is None or mark != "double" or depth:
            continue
        last, after = text[closer - 1], text[closer + 1 : closer + 2]
        if last in ",.":
            if after not in {",", ".", ";", ":"} and text[closer - 2] != ".":
                yield opener, closer, True
        elif after in {",", "."} and last.isalnum() and text[closer + 2 : closer + 3] != ".":
            yield opener, closer, False


def is_whole(doc: Document, opener: int, closer: int) -> bool:
    """Whether the quotation is speech in its own right, not a few words in a sentence."""
    text = doc.text
    if text[closer - 1] != "." and attribution_at(text, closer + 1):
        return True  # “..., he said”: the comma stands inside by either custom
    if _RESUMED.search(text, max(0, opener - _NEAR), opener):
        return True  # “..., he said, “...”: the speech goes on
    if text[opener + 1].islower():
        return False
    if text[closer + 1 : closer + 2] == "," and attribution_at(text, closer + 2):
        return True
    before = text[max(0, opener - 3) : opener].rstrip(" ")
    return not before or before[-1] in ',:.!?”"’\n'
