"""A line that says how to reach or follow the author or the publication.

Only a whole line counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lines import whole_lines
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ADDRESS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_SITE = r"(?:twitter|facebook|instagram|google ?\+|linkedin|youtube|tumblr|pinterest|snapchat|x)"
_LINE = regex(
    rf"[-–—>»*(\s]*(?:(?:e-?mail|contact|e)(?: (?:the author|me|us|him|her))? ?(?:[:|]"
    rf"|at) ?)?{_ADDRESS}"
    rf"(?:[ ,|;]+.{{0,60}})?[).]*"
    rf"|[-–—>»*(\s]*(?:{_SITE}|follow) ?: ?@\w+.{{0,30}}"
    rf"|[-–—>»*(\s]*(?:you can )?follow (?:(?:@?[\w.'’-]+ ){{1,5}}(?:\(@\w+\) )?|us: @\w+ "
    rf"|us: )on {_SITE}\b.{{0,80}}"
    rf"|[-–—>»*(\s]*follow (?:@\w+|(?:[\w.'’-]+ ){{1,3}}@\w+)\.?"
    rf"|[-–—>»*(\s]*(?:like|find|join|add) (?:us|[\w'’ ]{{2,40}}) on {_SITE}\b.{{0,80}}"
    rf"|[-–—>»*(\s]*contact the (?:author|editor|reporter|writer)s?\b.{{0,60}}"
    rf"|[-–—>»*(\s]*(?:to )?(?:contact|reach) (?:the )?(?:reporters?|editors?|authors?) (?:on|of"
    rf"|for|"
    rf"responsible for) this (?:story|article)\b.{{0,100}}"
)
# What such a line begins with if it has no address.
_HEADS = (
    "follow ", "you can follow ", "like ", "find ", "join ", "add ", "contact the ", "contact rep",
    "contact ed", "contact au", "to contact ", "to reach ", "reach ",
)  # fmt: skip


@rule(
    "NEW101",
    "This line says how to reach or follow someone: is it part of the story?",
    level="warning",
    needs=(
        "email", "e", "contact", "follow", "like", "find", "join", "add", "reach", "twitter",
        "facebook", "instagram", "com", "org", "net", "uk",
    ),
    bad=[
        "The mayor left.\n\n[[Email: jane.doe@example.com]]",
        "The mayor left.\n\n[[Follow Jane Doe (@janedoe) on Twitter]]",
        "The mayor left.\n\n[[Twitter: @janedoe]]",
        "The mayor left.\n\n[[Like us on Facebook | Follow us on Twitter]]",
    ],
    good=[
        "Millions follow the mayor on Twitter.\n\nPolice asked witnesses to e-mail the station.",
        "Like other mayors, she wrote on Facebook that she would go.",
    ],
)  # fmt: skip
def check(doc: Document) -> Iterator[Hit]:
    """Report each paragraph that is wholly such a line."""
    yield from whole_lines(doc, _LINE, heads=_HEADS, marks=("@",))
