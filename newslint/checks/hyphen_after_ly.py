"""A hyphen after an adverb in -ly: “a newly-built house” is “a newly built house”.

The ending already says that the word goes with the next. Nouns and adjectives in -ly
(“family-owned”, “early-stage”, “friendly-looking”) keep theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_NO_ADVERBS = frozenset(
    "family early only likely unlikely elderly friendly unfriendly daily weekly monthly yearly ugly"
    " holy lonely deadly costly supply reply fly ally july italy assembly anomaly lovely silly"
    " jelly"
    " belly bully rally poly homely lively orderly scholarly ghastly curly wobbly hourly quarterly"
    " nightly kindly burly wooly woolly kelly billy molly sally emily gravelly grizzly butterfly"
    " monopoly shilly dilly willy melancholy doily lily gully tally folly holly dolly jolly"
    " trolley comply imply apply"
    " multiply rely beverly cowardly worldly heavenly earthly saintly stately sickly timely"
    " untimely"
    " leisurely masterly miserly neighborly neighbourly shapely smelly steely surly unruly wily"
    " bubbly"
    " cuddly prickly sparkly squiggly crinkly fatherly motherly brotherly sisterly womanly manly"
    " ghostly princely beastly mannerly queenly ply sly biweekly bimonthly fortnightly"
    " firefly".split()
)
_ENDS = ("ed", "ing", "wn", "ght", "pt", "den", "ken", "ten", "sen", "ven")
_SHORT = frozenset("built made held run paid born born new cut set put led sold told found".split())


@rule(
    "PUN061",
    "No hyphen belongs after an adverb in -ly: “{fix}”.",
    level="warning",
    bad=[
        "The [[newly-elected -> newly elected]] mayor met the [[highly-paid -> highly paid]] aide."
    ],
    good=[
        "The newly elected mayor runs a family-owned, early-stage firm.",
        "Friendly-fire deaths, a likely-looking lad and a rally-winning car.",
        "A supply-side plan and a friendly-faced man were on the butterfly-shaped list.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the adverb with the participle or adjective tied to it."""
    text = doc.folded
    at = text.find("ly-")
    while at >= 0:
        hyphen, start, end = at + 2, at, at + 3
        while start and text[start - 1].isalpha():
            start -= 1
        while text[end : end + 1].isalpha():
            end += 1
        one, two = text[start:hyphen], text[hyphen + 1 : end]
        fits = (two.endswith(_ENDS) and len(two) > 3) or two in _SHORT
        alone = text[start - 1 : start] not in {"-", "@", "/", "."} and text[end : end + 1] != "-"
        if two == "fledged":  # “fully-fledged” is in the dictionaries
            fits = False
        if fits and alone and len(one) > 4 and one not in _NO_ADVERBS:
            found = doc.text[start:end]
            yield Hit(Span(start, end), (found.replace("-", " "),))
        at = text.find("ly-", hyphen)
