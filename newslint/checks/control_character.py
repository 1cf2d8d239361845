"""A control character of an old wire or terminal in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_CONTROLS = "".join(map(chr, (*range(9), 11, 12, *range(14, 32), *range(127, 160))))
# Windows has signs where the standard has controls: “\x92” is a lost apostrophe.
_MEANT = dict.fromkeys(map(ord, _CONTROLS), "") | {
    0x80: "€", 0x82: "‚", 0x84: "„", 0x85: "…", 0x8A: "Š", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘",
    0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x99: "™", 0x9A: "š",
    0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
}  # fmt: skip
_RUN = regex(f"[{re.escape(_CONTROLS)}]+")


@rule(
    "LAY004",
    "A control character stands here.",
    needs=tuple(_CONTROLS),
    bad=["The mayor[[\x02 -> ]] left.", "He[[\x1f\x03 -> ]] stayed.", "It[[\x92 -> ’]]s late."],
    good=["The mayor left.\n\n\tShe stayed."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each run of control characters other than tab and line end."""
    text = doc.text
    for match in _RUN.finditer(text):
        mangled = text[match.start() - 1 : match.start()] in set("€Ââ")  # see mojibake
        if not mangled:
            yield Hit(Span(*match.span()), (match[0].translate(_MEANT),))
