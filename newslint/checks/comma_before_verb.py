"""A single comma between a subject and its verb: “The new school, was opened in May.”

Only at the beginning of a sentence, where nothing before the comma could be an aside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import with_first_comma
from newslint.openings import NOT_SUBJECTS
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SUBJECT = regex(
    r"(?P<subject>(?P<first>[A-Z][\w’'-]*)(?: [\w’'-]+){1,8}), "
    r"(?P<verb>was|were|is|are|has|have|will|would) "
    r"(?P<next>[a-z’']+)"
)
_PARTED = tuple(f", {verb} " for verb in "was were is are has have will would".split())
_WORD = regex(r"[\w’'-]+")
_NOT_FIRST = NOT_SUBJECTS | frozenset(
    "what who which how why where it he she they we you i never rarely seldom whether whatever "
    "whoever all either neither just more much".split()
)
_NO_SUBJECT = frozenset(
    "is are was were be been has have had do does did can could will would shall should may might "
    "it's he's she's that's there's i'm we're they're you're "
    "must said says say told tell think thinks thought believe know who which that where when if "
    "because what how why as he she they it we you i me them us but so not get got make made "
    "became become went go goes came come left took gave saw let meet".split()
)
_ADVERBS = frozenset(
    "inc ltd jr sr meanwhile however though too then again instead also indeed therefore least "
    "perhaps course fact example instance now today alone".split()
)
_INVERTED = frozenset(
    "what who how it he she they we you i the a an this that these those there not".split()
)


@rule(
    "PUN051",
    "A comma parts the subject from its verb “{verb}”.",
    level="warning",
    bad=[
        "The new school in [[Leeds, was -> Leeds was]] opened in May.",
        "Plans for a [[bridge, have -> bridge have]] been dropped.",
    ],
    good=[
        "The new school, in Leeds, was opened in May.",
        "The school that she attended, was it open?",
        "In the new school, is there a hall?",
        "He came, was seen, and left.",
        "What is, is. She’s married to one, was pleased and has left. It’s sad, is what it is.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a lone comma before a form of “be” or “have”."""
    text = doc.text
    for sentence in with_first_comma(doc, _PARTED):
        match = _SUBJECT.match(text, sentence.start, sentence.end)
        if not match or match["first"].lower() in _NOT_FIRST or match["next"] in _INVERTED:
            continue
        words = [word.lower().replace("’", "'") for word in _WORD.findall(match["subject"])]
        if not _NO_SUBJECT.isdisjoint(words) or words[-1] in _ADVERBS:
            continue
        before = match["subject"].rpartition(" ")[2]
        span = Span(match.end("subject") - len(before), match.end("verb"))
        yield Hit(span, (f"{before} {match['verb']}",), {"verb": match["verb"]})
