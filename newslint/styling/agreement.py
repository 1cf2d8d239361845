"""Singular or plural verb after a word that can be either: government, data, Taliban."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import followed
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.use import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PAIRS = (("is", "are"), ("was", "were"), ("has", "have"))
_MORE = (
    ("says", "say"), ("wants", "want"), ("believes", "believe"), ("knows", "know"),
    ("shows", "show"), ("suggests", "suggest"), ("indicates", "indicate"), ("expects", "expect"),
    ("does", "do"), ("seems", "seem"), ("appears", "appear"),
)  # fmt: skip
_PLURAL = dict((*_PAIRS, *_MORE))
_SINGULAR = {plural: singular for singular, plural in _PLURAL.items()}
_VERBS = frozenset((*_PLURAL, *_SINGULAR))
_NOUNS = {
    "taliban-number": frozenset(("taliban",)),
    "data-number": frozenset(("data",)),
    "collective-number": frozenset(
        "government cabinet council committee commission board company firm bank army navy party"
        " opposition parliament senate team club coalition union ministry agency regime court"
        " administration group".split()
    ),
}
_SUBJECT = regex(
    r"(?:^|[.!?:;,—–“\"] ?|\b(?:that|but|because|while|if|when|as|said|says|although|where)"
    r" )[\"“]?(?:the|this|these|its|new|latest|official) (?:[\w’'.-]+ ){0,2}$"
)
_NOT_BETWEEN = regex(r" (?:of|by|for|in|on|to|from|with|and|or|the|at|that|who|which) ")


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The verbs right after one of a point's nouns, where that noun is the subject."""
    for place in followed(doc, _NOUNS[point], _VERBS):
        verb = doc.words[place + 1]
        if doc.gap(place) != " " or not _is_subject(doc, place, verb):
            continue
        if not _is_tied(doc, place + 1):
            singular = verb in _PLURAL
            form, rival = ("singular", "plural") if singular else ("plural", "singular")
            span = Span(doc.starts[place + 1], doc.ends[place + 1])
            yield Use(span, form, {rival: _PLURAL.get(verb) or _SINGULAR[verb]})


def may_differ(doc: Document, point: str) -> bool:
    """Whether verbs of both numbers stand right after one of the nouns."""
    verbs = {doc.words[place + 1] for place in followed(doc, _NOUNS[point], _VERBS)}
    return not (verbs.isdisjoint(_PLURAL) or verbs.isdisjoint(_SINGULAR))


def _is_subject(doc: Document, place: int, verb: str) -> bool:
    """Whether a clause opens with “the”, perhaps an adjective, and the noun.

    “If the company were” is no plural.
    """
    start = max(doc.sentence_at(doc.starts[place]).start, doc.starts[place] - 60)
    before = doc.text[start : doc.starts[place]].lower()
    match = _SUBJECT.search(before) if before else None
    if match and verb == "were" and "if " in before[max(0, match.start() - 3) :]:
        return False
    return match is not None and not _NOT_BETWEEN.search(match[0].partition(" the")[2])


def _is_tied(doc: Document, place: int) -> bool:
    """Whether a hyphen or an apostrophe makes the word another one."""
    return doc.text[doc.ends[place] : doc.ends[place] + 1] in ("-", "’", "'")
