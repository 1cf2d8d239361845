"""Letters mangled by a wrong character encoding: “â€™” for “’”, “Ã©” for “é”.

Each repair is found by undoing the mistake: the characters are turned back into the bytes they
came from and read again as UTF-8. What does not come out as a plausible character is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint.garbled import LEADS, MOST, table
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LEADS = "ÂÃÄÅâðÐÑ"
_HIGH = "\u0080-ÿ€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_RUN = regex(f"[{_LEADS}][{_HIGH}]+")
_LEAD = regex(f"[{LEADS}][^\x00-\x7f_]")
_QUOTES = "‘’“”–—…•"


@rule(
    "LAY001",
    "The character encoding went wrong here: “{found}” should be “{fix}”.",
    needs=tuple(LEADS + _LEADS),
    bad=[
        "It[[â€™ -> ’]]s late.",
        "The caf[[Ã© -> é]] is shut.",
        "It cost [[Â£ -> £]]5.",
        "He said [[â€œ -> “]]no[[â€\u009d -> ”]].",
        "It[[‚Äô -> ’]]s late.",
        "The caf[[√© -> é]] is shut.",
        "It[[ΓÇÖ -> ’]]s late.",
        "It[[Ã¢â‚¬â„¢ -> ’]]s late.",
        "The caf[[Ă© -> é]] is shut.",
    ],
    good=["São Paulo, Ångström, “É” and a château.", "“He is in MAÇÃ” is naïve; it’s late…",
          "About ≈5 and √2; the Ămile, Ĺudmila, Γ and Ångström."],
)  # fmt: skip
def check(doc: Document) -> Iterator[Hit]:
    """Report each run of characters that reads well once decoded again."""
    text = doc.text
    taken = list(_known(text))
    yield from taken
    spans = [hit.span for hit in taken]
    for match in _RUN.finditer(text):
        before = bisect_left(spans, (match.end(),)) - 1  # the last that begins before its end
        if before < 0 or spans[before].end <= match.start():
            yield from _repairs(text, match)


def _known(text: str) -> Iterator[Hit]:
    """Each sign that stands in the table, the longest at each place."""
    last = 0
    for match in _LEAD.finditer(text):
        start = match.start()
        if start < last or text[start - 1 : start] in {"Ð", "Ñ"}:
            continue
        for end in range(min(start + MOST, len(text)), start + 1, -1):
            character = table().get(text[start:end])
            if character is not None:
                last = end
                yield Hit(Span(start, last), (character,))
                break


def _repairs(text: str, match: re.Match[str]) -> Iterator[Hit]:
    run, start = match[0], match.start()
    raw = bytes(_byte(character) for character in run)
    at = 0
    while at < len(raw):
        size = _size(raw[at])
        piece = raw[at : at + size]
        character = _decoded(piece) if size else ""
        if not character or not _plausible(text, start + at, run[at : at + size], character):
            at += 1
            continue
        yield Hit(Span(start + at, start + at + size), (character,))
        at += size


def _byte(character: str) -> int:
    """The byte that Windows-1252 shows as this character (0 for what it lacks)."""
    try:
        return character.encode("cp1252")[0]
    except UnicodeEncodeError:
        return ord(character) if ord(character) < 256 else 0


def _size(lead: int) -> int:
    """How many bytes a UTF-8 character with this first byte has; 0 if none begins so."""
    return 2 if 0xC2 <= lead <= 0xDF else 3 if 0xE2 <= lead <= 0xE3 else 4 if lead == 0xF0 else 0


def _decoded(piece: bytes) -> str:
    try:
        return piece.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _plausible(text: str, at: int, shown: str, character: str) -> bool:
    code = ord(character)
    if len(shown) == 2:
        upper_before = at > 0 and text[at - 1].isupper()
        if shown[1] in _QUOTES and (upper_before or not text[at - 1 : at].isalpha()):
            return shown[1] in "…•" and text[at + 2 : at + 3].islower()
        return 0xA0 <= code <= 0x17F or 0x400 <= code <= 0x4FF
    return 0x2000 <= code <= 0x2BFF or code >= 0x1F000 or code == 0xFEFF
