"""Curly and straight double quotation marks in one article.

It is said once, at the first mark of the rarer kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


@rule(
    "PUN003",
    "This article has {curly} curly and {straight} straight double quotation marks: keep to one "
    "kind.",
    level="suggestion",
    bad=[
        '“We won,” he said. “We did.” [["]]Well done," she replied.',
        '"We won," he said. "We did." [[“]]Well done,” she replied.',
    ],
    good=[
        "“We won,” he said. “It is ours.”",
        '"We won," he said. "It is ours."',
        '“It is a 24" screen,” he said.',
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the first mark of the rarer kind, if there are both."""
    text = doc.text
    if '"' not in text or ("“" not in text and "”" not in text):
        return
    straight = [at for at in doc.quotes.doubles if text[at] == '"']
    curly = [at for at in doc.quotes.doubles if text[at] in "“”"]
    if not straight or not curly:
        return
    rarer = straight if len(straight) <= len(curly) else curly
    data = {"curly": str(len(curly)), "straight": str(len(straight))}
    yield Hit(Span(rarer[0], rarer[0] + 1), (), data)
