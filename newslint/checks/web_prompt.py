"""A line that points away from the story: “Read more: …”, newsletter and cookie notices, counts.

Only a whole line counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PROMPT = regex(
    r"(?:read (?:more|also|next|this)|also read|see also|related(?: (?:articles?|stories|story"
    r"|links?"
    r"|coverage|video|roundup))?|more on this|recommended|must read|don't miss|you may also like"
    r"|watch(?: more| also)?|click here|share this(?: (?:article|story|page))?|filed under"
    r"|tagged with)"
    r" ?[:|»>] ?.{0,120}"
    r"|(?:please )?(?:sign|signing) up (?:here |now |today )?(?:for|to"
    r"|here)\b.{0,60}\bnewsletters?\b.{0,60}"
    r"|free sign up\b.{0,40}|subscribe (?:now |today |here )?(?:to|for) (?:our|the)\b.{0,60}"
    r"|get (?:our|the)\b.{0,40}\bnewsletters?\b.{0,60}"
    r"|(?:this (?:web)?site|we|our (?:web)?site) uses? cookies\b.{0,200}"
    r"|by (?:continuing|using) (?:to (?:use|browse) )?(?:this|our) (?:web)?site\b.{0,200}"
    r"|(?:advertisement|advert|sponsored)\b ?(?:[-–—:|] ?.{0,40})?"
    r"|(?:story|article|post) continue[sd] (?:below|after)\b.{0,40}"
    r"|\d[\d,.]*[km]? (?:shares?|comments?|likes?|views?|retweets?|tweets?)(?: .{0,40})?"
    r"|\d+ min(?:ute)?s? (?:read|ago)|\d+ (?:hours?|days?) ago"
    r"|sent from my (?:iphone|ipad|blackberry|android|phone|mobile)\b.{0,30}"
    r"|follow (?:us|@?\w+|the author) on (?:twitter|facebook|instagram)\b.{0,60}"
    r"|like us on facebook\b.{0,40}|click (?:here|to|through to)\b.{0,140}"
    r"|(?:©|\(c\)|copyright)(?: ©| \(c\))? ?(?:19|20)\d\d\b.{0,160}"
    r"|this (?:material|story|article) (?:may|must) not be (?:published|reproduced)\b.{0,120}"
)
_RIGHTS = regex(r".{0,120}\ball rights reserved\.?")
# What a prompt begins with, but for figures: few paragraphs get past it.
_HEADS = (
    "read ", "also read", "see also", "related", "more on this", "recommended", "must read",
    "don't miss", "you may also ", "watch", "click ", "share this", "filed under", "tagged with",
    "please sign", "sign up ", "signing up ", "free sign up", "subscribe ", "get our", "get the",
    "this site ", "this website ", "we use", "our site ", "our website ", "by continuing ",
    "by using ", "advert", "sponsored", "story continue", "article continue", "post continue",
    "sent from my ", "follow ", "like us on ", "copyright", "(c)", "©", "this material m",
    "this story m", "this article m",
)  # fmt: skip
_LONGEST = 260


@rule(
    "NEW002",
    "This line belongs to a web page, not to the story.",
    bad=[
        "The mayor left.\n\n[[Read more: Mayor returns to office]]\n\nShe came back.",
        "The mayor left.\n\n[[Sign up here for our daily newsletter.]]",
        "The mayor left.\n\n[[5.2k shares]]\n\nShe came back.",
        "The mayor left.\n\n[[© 2019 Example News. All rights reserved.]]",
        "The mayor left.\n\n[[We use cookies to make this site better.]]",
    ],
    good=[
        (
            "The mayor asked to read more.\n\nWe use the kitchen.\n\nHe bought 5,000 shares in"
            " the firm "
            "on Monday, a court was told."
        ),
        "Click by click, the case grew.\n\nAll rights were reserved by the author of the book.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each paragraph that is wholly such a line."""
    folded, reserved = doc.folded, "reserved" in doc.index
    for start, end, _ in doc.paragraphs:
        if end - start > _LONGEST:
            continue
        may_open = folded.startswith(_HEADS, start) or folded[start].isdigit()
        if (may_open and _PROMPT.fullmatch(folded, start, end)) or (
            reserved and _RIGHTS.fullmatch(folded, start, end)
        ):
            if _is_sentence(doc.text[start:end]):
                continue
            yield Hit(Span(start, end))


def _is_sentence(line: str) -> bool:
    """Whether a line that opens with a count is a plain sentence after all."""
    return line[0].isdigit() and line[-1] in '.!?”"' and line.count(" ") > 3
