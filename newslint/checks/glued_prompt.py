"""Words of a web page run into a paragraph of the story: “… he said.Advertisement”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lines import in_paragraphs
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

# An expression for each word that it cannot do without.
_PATTERNS = {
    "continues": (
        r"\b(?:story|article) continues (?:below|after)(?! the\b)(?: (?:this )?(?:advertisement"
        r"|advert|ad|video))?\b"
    ),
    "continued": (
        r"\b(?:story|article) continued (?:below|after)(?! the\b)(?: (?:this )?(?:advertisement"
        r"|advert|ad|video))?\b"
    ),
    "instagram": r"\bview this post on instagram\b",
    "playback": r"\bmedia playback is unsupported on your device\b",
    "browser": r"\byour browser does not support (?:the|html5|this)[\w ]{0,20}",
    "javascript": r"\b(?:please )?enable javascript to view[\w ,.]{0,40}",
    "newsletter": (
        r"\bskip past newsletter promotion\b|\bafter newsletter promotion\b"
        r"|\bsubscribe to our newsletter\b|\bsign up (?:for|to) our (?:\w+ ){0,2}newsletter\b"
    ),
    "newsletters": r"\bsign up (?:for|to) our (?:\w+ ){0,2}newsletters\b",
    "caption": (
        r"\bimage copyright [\w /]{2,30} image caption\b|\bmedia caption\b|\bhide caption\b"
        r"|\btoggle caption\b|\bcaption settings\b"
    ),
    "watched": r"\bjust watched\b(?= .{3,120} replay)",
    "replay": r"\breplay more videos\b",
    "watch": r"\bmust watch\b(?= .{3,80}\d\d:\d\d)",
    "copied": r"\blink copied\b",
    "scroll": r"\bscroll down for video\b",
    "click": r"\bclick here to (?:subscribe|sign up|read more|view)\b",
    "share": r"\bshare this (?:article|story) on\b",
    "opens": r",? \bopens (?:in )?(?:a )?new (?:tab|window)\b",
    "highlights": r"\bstory highlights\b",
    "advertisement": r"\badvertisement\b(?<=[.!?”\"’]advertisement)(?=\s|$)",
}


_TITLED = frozenset(("highlights", "caption"))  # a heading of the page has a capital


@rule(
    "NEW116",
    "“{found}” belongs to a web page and was run into the text.",
    needs=tuple(_PATTERNS),
    bad=[
        "The mayor left. [[Story continues below]] She came back on Monday.",
        "The mayor left.[[Advertisement]] She came back.",
    ],
    good=[
        "Related companies left. The advertisement was seen. Share prices fell.",
        "Her story continues to fascinate. The story highlights the toll of war.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report such words inside a longer paragraph; a line of their own is another rule's."""
    for word in _PATTERNS.keys() & doc.index.keys():
        for match in in_paragraphs(doc, word, _PATTERNS[word]):
            paragraph = doc.paragraph_at(match.start())
            longer = paragraph.end - paragraph.start > match.end() - match.start() + 4
            if word in _TITLED and doc.text[match.start()].islower():
                continue
            if longer and not doc.in_quote(match.start()):
                yield Hit(Span(*match.span()))
