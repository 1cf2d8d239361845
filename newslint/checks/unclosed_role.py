"""A role after a name, opened by a comma and never closed: “Ann Hall, counsel to the mayor said”.

As in ``unclosed-apposition``, but without an article; and a name after a role: “her husband, John
Hall said”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import followed, places_of, starts_sentence
from newslint.openings import NOT_SUBJECTS
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newslint.document import Document

_ROLES = frozenset(
    "counselor counsellor counsel director head chief president professor spokesman spokeswoman "
    "spokesperson founder leader member adviser advisor chairman chairwoman secretary "
    "editor author manager analyst owner minister mayor governor lawyer attorney coach captain "
    "ceo researcher ambassador commander deputy economist wife husband widow son daughter".split()
)
_HERS = frozenset(
    "wife husband mother father brother sister son daughter lawyer attorney widow boss chairwoman "
    "chairman director founder ceo editor leader minister president mayor spokesman "
    "spokeswoman".split()
)
_OWNERS = frozenset("his her their its my our".split())
_KINDS = frozenset("late older younger elder new former chief prime foreign interior vice".split())
_LINKING = frozenset("of to at for with in".split())
_VERB = (
    "said|told|was|is|has|had|says|will|would|claimed|wrote|added|announced|explained|tweeted"
    "|argued|believes|believed|thinks|warned"
)
_AFTER_NAME = regex(
    r"[\"“]?(?P<first>[A-Z][\w’'-]+) (?P<second>[A-Z][\w’'.-]+)(?: [A-Z][\w’'-]+)?, "
    r"(?:(?:former|senior|deputy|chief|acting|executive|managing|assistant|vice|associate|general"
    r"|then) )*(?:co-)?[A-Za-z]+ (?:of|to|at|for|with|in)"
    r" (?P<role>[^,.;:?!()\"“”—–\n]{2,60}?)"
    rf" (?P<verb>{_VERB})\b(?=[^,;:?!—–\n]*(?P<end>.?))"
)
_BEFORE_NAME = regex(rf", (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){{1,3}}) (?P<verb>{_VERB})\b")
_CLAUSE = regex(
    r"\b(?:who|whom|whose|which|that|where|when|if|because|as|how|what|said|he|she|they|it|I|we"
    rf"|you|{_VERB})\b"
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_LINKS = frozenset(("that", "because", "said", "says"))


@rule(
    "PUN140",
    "The aside is not closed: put a comma before “{verb}”.",
    level="warning",
    bad=[
        "Ann Hall, counsel to the [[mayor said -> mayor, said]] she was glad.",
        "He said that her husband, John [[Hall was -> Hall, was]] glad of it.",
    ],
    good=[
        "Ann Hall, counsel to the mayor, said she was glad.",
        "Also Monday, head of state and head of government said so.",
        "According to his wife, John Hall was glad of it.",
        "Of her husband, John Hall said little. He told her husband, John Hall, that it was so.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report both at the beginning of a sentence, and the second after “that” or “said”."""
    words, text = doc.words, doc.text
    for place in followed(doc, _ROLES, _LINKING):
        sentence = doc.sentence_at(doc.starts[place])
        match = _AFTER_NAME.match(text, sentence.start, sentence.end)
        if match and match.start("role") == doc.ends[place + 1] + 1 and _is_aside(match):
            yield _hit(text, match.end("role"), match["verb"])
    for place in places_of(doc, _HERS):
        if not 0 < place < len(words) - 1 or doc.gap(place) != ", ":
            continue
        match = _BEFORE_NAME.match(text, doc.ends[place])
        owner = _owner(doc, place) if match else -1
        if match and owner >= 0 and _is_subject(doc, owner, match):
            yield _hit(text, match.end("name"), match["verb"])


def _is_aside(match: re.Match[str]) -> bool:
    """Whether a name opens the sentence and what follows it has no clause of its own."""
    if match["first"].lower() in NOT_SUBJECTS or match["end"] == ",":
        return False
    return match["second"].lower() not in _DAYS and not _CLAUSE.search(match["role"])


def _owner(doc: Document, role: int) -> int:
    """The place of “her” or “Leeds’s” before a role; -1 where there is none close by."""
    for place in range(role - 1, max(-1, role - 4), -1):
        if doc.gap(place) != " ":
            return -1
        word = doc.words[place]
        if word in _OWNERS or word.endswith(("'s", "s'")):
            return place
        if word not in _KINDS:
            return -1
    return -1


def _is_subject(doc: Document, owner: int, match: re.Match[str]) -> bool:
    """Whether “her husband, John Hall” opens a clause and no other comma follows."""
    sentence = doc.sentence_at(doc.starts[owner])
    after_phrase = owner > 1 and doc.gap(owner - 1) == ", " and _opens_with_phrase(doc, owner)
    if not (starts_sentence(doc, owner) or after_phrase or doc.words[owner - 1] in _LINKS):
        return False
    rest = doc.text[match.end() : sentence.end]
    if rest.startswith((', "', ", “")):
        return True
    return "," not in rest and "?" not in rest


def _opens_with_phrase(doc: Document, owner: int) -> bool:
    """Whether the sentence opens with “In a statement,” right before the owner."""
    first = doc.sentence_at(doc.starts[owner]).start
    before = doc.text[first : doc.starts[owner]]
    return before.startswith(("In ", "On ", "At ")) and before.count(",") == 1


def _hit(text: str, end: int, verb: str) -> Hit:
    """The word that ends at ``end`` and the verb after it, parted by a comma."""
    start = text.rfind(" ", 0, end) + 1
    return Hit(Span(start, end + 1 + len(verb)), (f"{text[start:end]}, {verb}",), {"verb": verb})
