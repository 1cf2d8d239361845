"""A missing “the” or “a” before a noun: “he was sent to hospital in convoy of 15 cars”.

A small network that has read edited news (``newslint.context.network``) speaks only where it is
sure. It needs ``pip install "newslint[context]"``; without it this rule is silent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.articles import article_before
from newslint.context.gaps import gaps, level_of
from newslint.lexicon.known import frequency
from newslint.lexicon.nouns import plural_of
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SURE = 2.6  # odds (natural logarithm) from which it is right on news more than 7 times in 10
_LIKELY = 1.8
_BARE = frozenset({"by", "said", "it's", "include", "includes"})
_ALONE = frozenset({"same", "man"})  # “lying about same”, “because man does not live by bread”
_SET = frozenset(
    {("at", "latest"), ("at", "first"), ("at", "last"), ("up", "country"), ("in", "country")}
)
_BE = frozenset("is was been be".split())
_ACTS = ("tion", "sion", "ment", "ity")
_MASS = 20  # levels of frequency between a noun and its plural: thirty times


@rule(
    "CTX003",
    "An article seems to be missing before “{after}”.",
    level="warning",
    scope="narration",
    requires="onnxruntime",
    bad=[
        "She said there was [[significant -> a significant]] number of new cases in the town.",
    ],
    good=[
        "She said there was a significant number of new cases in the town.",
        "He was sent to prison for fraud.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each article that seems missing."""
    for gap in gaps(doc, ("the", "a"), _LIKELY):
        start, end = gap.after.start, gap.after.end
        word = doc.text[start:end]
        fixes = tuple(f"{article_before(word, one)} {word}" for one in gap.missing)
        place = doc.word_at(start)
        level = level_of(gap.odds, _SURE) if _is_needed(doc, place) else "suggestion"
        yield Hit(Span(start, end), fixes, {"after": word}, level)


def _is_needed(doc: Document, place: int) -> bool:
    """Whether a noun group begins with the word that does not do without an article there."""
    words, group, before = doc.words, doc.chunks[place], doc.words[place - 1]
    if before in _BARE or (before, words[place]) in _SET or words[place] in _ALONE:
        return False
    if not group or group.kind != "noun":
        after = doc.tags[place + 1] if place + 1 < len(words) else ""
        return doc.tags[place] == "VERB.VBG" and after.startswith("NOUN")  # “like glowing report”
    if place > 1 and words[place - 2] in words[group.start : group.end]:
        return False  # “bill after major bill”
    if words[group.end : group.end + 2] in (["after", words[place]], ["of", "origin"]):
        return False  # “major bill after major bill”, “country of origin labels”
    tag = doc.tags[place - 1]
    if tag == "ADP" and group.end == place + 1 and (before == "at" or _ends_here(doc, place)):
        return _is_of(doc, group.end)  # “at convention”, “behind plan.”
    if words[place : place + 2] == ["first", "time"]:
        return False  # “lacked first time round”
    if tag == "VERB.VBZ" and not _is_of(doc, group.end):
        return False  # a headline: “House passes new deal”
    if tag.startswith("VERB") and _is_mass(words[group.head]):
        return False
    if before in _BE and _is_there(doc, place):
        return False  # “there has been notable movement”
    is_act = words[place].endswith(_ACTS) and _is_of(doc, place + 1)
    if is_act and tag not in ("ADP", "VERB.VBG"):
        return False  # “they support reinstatement of the law”
    is_name = doc.text[doc.starts[place]].isupper()
    return not is_name or f" the {doc.text[doc.starts[place] : doc.ends[place]]}" in doc.text


def _is_there(doc: Document, place: int) -> bool:
    """Whether “there” comes shortly before."""
    return any(word.startswith("there") for word in doc.words[max(0, place - 3) : place])


def _is_mass(noun: str) -> bool:
    """Whether edited news hardly has the plural of a noun: “groundwork”."""
    return len(noun) > 3 and frequency(noun) - frequency(plural_of(noun)) >= _MASS


def _ends_here(doc: Document, place: int) -> bool:
    """Whether a mark follows a word."""
    return doc.text[doc.ends[place] : doc.ends[place] + 1] != " "


def _is_of(doc: Document, place: int) -> bool:
    return place < len(doc.words) and doc.words[place] == "of"
