"""An address where readers expect words: a link with no text of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LINK = regex(r"https?://[^\s<>()\[\]“”\"]{3,300}(?<![.,;:!?'’…])")
_SHORT = frozenset(
    "bit.ly t.co goo.gl tinyurl.com ow.ly buff.ly fb.me is.gd lnkd.in dlvr.it trib.al youtu.be"
    " wp.me nyti.ms wapo.st cnn.it reut.rs bbc.in on.ft.com on.wsj.com apne.ws rebrand.ly cutt.ly"
    " tiny.cc shorturl.at t.me ift.tt".split()
)


@rule(
    "NEW105",
    "{said}",
    level="suggestion",
    needs=("://",),
    bad=[
        "See [[https://example.com/story]] for more.",
        "The mayor left.\n\n[[https://example.com/story]]\n\nShe came back.",
        "See [[http://bit.ly/2abcDE]], she wrote.",
    ],
    good=["See the site of the mayor, example.com, for more."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report addresses; one alone on its line, or shortened, says so."""
    for match in _LINK.finditer(doc.text):
        host = match[0].partition("://")[2].partition("/")[0].lower().removeprefix("www.")
        paragraph = doc.paragraph_at(match.start())
        said, level = "A bare address: link it from words instead.", ""
        if host in _SHORT:
            said = "A shortened address hides where it leads: use the full one."
        elif (paragraph.start, paragraph.end) == match.span():
            said, level = "An address alone on its line: is it meant to be published?", "warning"
        yield Hit(Span(*match.span()), (), {"said": said}, level)
