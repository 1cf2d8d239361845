"""“Prevent him to leave”, “avoid to answer”: a verb or adjective that does not go with “to”."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import before, followed, joined, span, starts_sentence
from newslint.lexicon.verbs import ONLY_VERBS, irregular, progressive
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_DIRECT = {
    "": "avoid avoids avoided avoiding enjoy enjoys enjoyed enjoying suggest suggests suggested "
    "suggesting denies denying finished postpone postponed dislike dislikes "
    "justify justifies resist resisted consider considering recommend recommends recommending",
    "of": "capable incapable accused",
    "for": "responsible blamed criticised criticized",
    "on": "insist insists insisted insisting",
    "in": "succeed succeeds succeeded succeeding",
}  # fmt: skip
_AFTER = {word: link for link, text in _DIRECT.items() for word in text.split()}
_FROM = frozenset(
    "prevent prevents prevented preventing discourage discourages discouraged discouraging deter "
    "deters deterred dissuade dissuaded prohibit prohibits prohibiting".split()
)
_GOVERNORS = _FROM | _AFTER.keys()
_NEAR = _GOVERNORS | {"support"}
_TO = frozenset(("to",))
_STOPS = frozenset(
    "from effort efforts attempt attempts step steps measures law laws way ways right "
    "rights power order attacks action actions ability plan plans and or but that which "
    "who enough need used using being designed is was are were will "
    "would requires require required helps means calls went go on in at by for with as".split()
)
_PASSIVE = frozenset("is are was were be been being".split())
_SUBJECTS = frozenset("you they we i he she it".split())
_PERSONS = frozenset(
    "him them us me you her it people men women children anyone anybody someone others".split()
)
_ACTS = ("ing", "ment", "tion", "sion")  # nouns and verbs that take “to” themselves
_IMPERSONAL = frozenset("it those people all the or and".split())
_OBJECT = 4


@rule(
    "GRA015",
    "After “{word}” this should be “{fix}”.",
    level="warning",
    bad=[
        "The wall will prevent them [[to leave -> from leaving]] the camp.",
        "She is capable [[to win -> of winning]] the race.",
        "He avoided [[to answer -> answering]] the question.",
        "They insisted [[to stay -> on staying]] there.",
    ],
    good=[
        "The wall will prevent efforts to leave the camp.",
        "It was suggested to take the bus. They are considered to be rich.",
        "They used the money to prevent war and to help the poor.",
        "It is meant to deter attacks to come. The way to prevent war is to talk.",
        "They must prevent this war. To wait is wrong. He told those responsible to resign.",
        "It is wise or responsible to wait. They won two top finishes to lift their name.",
        "We must discourage nurses leaving the town to go abroad, and prevent incitement to kill.",
        "We want those that we support to vote. They drew up steps they recommend to cut waste.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report “to” and a verb where a form in -ing belongs."""
    if _GOVERNORS.isdisjoint(doc.vocabulary):
        return
    for place in followed(doc, _TO, _bases()):
        if _NEAR.isdisjoint(doc.words[max(0, place - 2 - _OBJECT) : place]):
            continue
        if not joined(doc, place) or not place or not joined(doc, place - 1):
            continue
        word, link = _governor(doc, place)
        if word:
            where = span(doc, place, place + 1)
            new = f"{link} {progressive(doc.words[place + 1])}".strip()
            yield Hit(where, (fit(doc, where, new),), {"word": word})


def _governor(doc: Document, place: int) -> tuple[str, str]:
    """The word that forbids “to” here, and the preposition that it takes."""
    left = before(doc, place)
    if left == "support" and _is_main(doc, place - 1):
        return left, ""
    if left == "responsible" and not _IMPERSONAL.isdisjoint(doc.words[max(0, place - 6) : place]):
        return "", ""
    if before(doc, place - 1) in _SUBJECTS and not _is_main(doc, place - 1):
        return "", ""
    if left in _AFTER:
        passive = before(doc, place - 1) in _PASSIVE
        fixed = left in {"capable", "incapable", "responsible", "accused"}
        if (passive and not fixed) or (left == "accused" and not passive):
            return "", ""
        return left, _AFTER[left]
    if left not in _PERSONS and left[-1:] != "s" and before(doc, place - 1) != "any":
        return "", ""
    for n in range(place - 2, max(-1, place - 2 - _OBJECT), -1):
        if not joined(doc, n) or doc.words[n + 1] in _STOPS or doc.words[n + 1].endswith(_ACTS):
            return "", ""
        if doc.words[n] in _FROM and before(doc, n) not in _PASSIVE:
            return doc.words[n], "from"
    return "", ""


def _is_main(doc: Document, place: int) -> bool:
    """Whether the verb is that of the sentence: not “those that we support”."""
    left = before(doc, place)
    if left == "not":
        return True
    return left in _SUBJECTS and (
        starts_sentence(doc, place - 1) or before(doc, place - 1) in {"", "and", "but", "said"}
    )


@lru_cache(maxsize=1)
def _bases() -> frozenset[str]:
    return ONLY_VERBS | {verb.base for verb in irregular()} | _MORE


_MORE = frozenset(
    "leave work travel vote stay move talk play join attack answer return use".split()
)
