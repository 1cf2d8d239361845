"""A label that says what a part of the file is: “HED:”, “SLUG:”, “Word count: 450”.

Such fields belong in the system, not in the text that readers get.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_CAPITALS = (
    r"HED|HEAD|HEADLINE|SUBHED|SUBHEAD|DEK|DECK|LEDE|SLUG|STORY SLUG|KICKER|STANDFIRST|STRAP"
    r"|STRAPLINE|INTRO|BYLINE|DATELINE|CROSSHEAD|CROSS[- ]HEAD|PULL ?QUOTE|SIDEBAR|BOX|FACTBOX"
    r"|CAPTIONS?|CUTLINE|PHOTO CAPTION|PIX|PIC|PICTURE|PHOTO|IMAGE|ART|BODY|COPY|TEXT|TAGS?"
    r"|KEYWORDS?|CATEGORY|SEO|SEO TITLE|META|META ?DESCRIPTION|URL|PERMALINK|EMBED|LINK|TWEET"
    r"|SOCIAL|PUSH|PUSH ALERT|DESK|SECTION|PAGE|STATUS|VERSION|WORDS?|WORD ?COUNT|LENGTH|DEADLINE"
)
_LABEL = regex(
    rf"[*#_]*(?P<error>(?:{_CAPITALS})[*_]* ?(?::|[-–—]{{1,2}} )(?!//))"
    r"|[*#_]*(?P<other>(?i:slug|story slug|hed|subhed|dek|lede|standfirst|strapline|cutline"
    r"|cross-?head|pull ?quote|word ?count|seo title|seo headline|meta ?description|social headline"
    r"|push alert|file ?name|photo caption|picture caption|suggested headline|headline option \d"
    r"|headline suggestions?)[*_]* ?:)"
)


@rule(
    "NEW108",
    "“{found}” is a label for the desk, not copy.",
    level="warning",
    needs=(
        "hed", "head", "headline", "subhed", "subhead", "dek", "deck", "lede", "slug", "kicker",
        "standfirst", "strap", "strapline", "intro", "byline", "dateline", "crosshead", "cross",
        "pullquote", "pull", "sidebar", "box", "factbox", "caption", "captions", "cutline", "pix",
        "pic", "picture", "photo", "image", "art", "body", "copy", "text", "tag", "tags", "keyword",
        "keywords", "category", "seo", "meta", "metadescription", "url", "permalink", "embed",
        "link", "tweet", "social", "push", "desk", "section", "page", "status", "version", "word",
        "words", "wordcount", "length", "deadline", "filename", "file", "suggested",
    ),
    bad=[
        "[[HED:]] Mayor leaves\n\nThe mayor left.",
        "[[Slug:]] mayor-leaves\n\nThe mayor left.",
        "[[STANDFIRST -- ]]She is back.\n\nThe mayor left.",
        "The mayor left.\n\n[[Word count:]] 450",
    ],
    good=[
        "Headline: that was how he saw it.\n\nThe slug: a pest. A photo caption was wrong.",
        "Picture this: the mayor left. ART-HOUSE films. PAGE: the singer is back.",
    ],
)  # fmt: skip
def check(doc: Document) -> Iterator[Hit]:
    """Report labels that open a line."""
    for start, end, _ in doc.paragraphs:
        match = _LABEL.match(doc.text, start, end)
        if match:
            yield Hit(Span(*match.span("error" if match["error"] else "other")))
