"""Two small words that cannot stand side by side: “the of”, “would been”, “according the”.

A word has been lost between them, or one of them is left over from another wording. The pairs are
those that edited English does not have: each was counted in tens of millions of words of news.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import (
    after,
    before,
    hyphenated,
    is_capital,
    joined,
    span,
    starts_sentence,
)
from newslint.lexicon.verbs import is_participle
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_DETERMINERS = frozenset("a an the my your our their its every very".split())
_NEVER_AFTER = frozenset(  # words that end a noun phrase or begin another
    "to of a an the is are was were be been according because before between don't during from him "
    "his her them it's its into should could did than there there's these those this that that's "
    "through we they he she you it whether which with for at by my your our their me us himself "
    "herself themselves itself they're you're he's she's i'm we're each either every unless until "
    "upon toward towards onto although though wasn't isn't aren't weren't didn't doesn't can't or "
    "nor has have had and".split()
)
_FINE = {
    "my": frozenset(("and", "or", "every")),
    "the": frozenset("have has us be because over there this that than before it into".split()),
    "a": frozenset(
        "has have had by for than it there that than before through i'm he's she's you're we're "
        "they're it's".split()  # “a through ticket”, “a you're on your own society”
    ),
    "an": frozenset("it".split()),
    "its": frozenset(("a", "the")),  # “it's” is what was meant
    "very": frozenset("there this or and".split()),
    "their": frozenset("is are was were has have had or and every".split()),  # “there is”
    "our": frozenset(("every",)),
    "your": frozenset("from a an the very not and or every".split()),
}
_PRONOUNS = frozenset("i he she it we they you who that".split())
_MODALS = frozenset("would could should must might".split())
_AFTER_MODAL = frozenset("is was are were has had to been".split())
_BE = {"is": "has been", "was": "had been", "are": "have been", "were": "had been"}
_QUANTITIES = frozenset("some most several many".split())
_OWNERS = frozenset("the his their its our my your these those".split())
_MEETING = frozenset("met came went used made built order it him them time money way place".split())
_REACH = 12  # words around “a them and us”
_SIDES = {"them": "us", "us": "them"}
_INTO = {"into": "into", "onto": "on to"}


@rule(
    "GRA020",
    "“{found}” does not read: a word is missing here, or one too many.",
    ask=True,
    bad=[
        "They saw [[the a -> the | a]] house on the hill.",
        "It was the end [[of the of]] war, he said.",
        "They [[would been -> would have been]] glad of it.",
        "The town [[is been -> has been]] rebuilt.",
        "The crash happened at noon, [[according the -> according to the]] police.",
        "He [[could of -> could have]] gone home.",
        "They spent [[some the -> some of the]] money.",
        "She hopes to [[have be -> have been]] of use.",
    ],
    good=[
        "The would-be mayor has the A team and the US on his side.",
        "How many the state holds is not known.",
        "They could of course refuse.",
        "The have-nots, the up and coming, the in crowd and the about-turn",
        "All they have is this. They do what they must to win, and know your every move.",
        "He talked of them and us, and it is the them that lost. It was part of the every day.",
        "The calmest she has ever been has come at sea. It ran every which way.",
        "He saw an us, as they saw them. Many the same way did so. It rubbed some the wrong way.",
        "By the by, it was not the he said, she said that counts, as it would to any.",
        "For many the choice is hard; on their or any other street.",
        "The women who helped have been thanked, and the vote is not close.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report pairs of function words that do not occur in edited English."""
    words, index, last, table = doc.words, doc.index, len(doc.words) - 1, _pairs()
    for first in table.keys() & index.keys():
        clashes = table[first]
        for place in index[first]:
            if place == last or words[place + 1] not in clashes or not joined(doc, place):
                continue
            pair = (first, words[place + 1])
            if _plain(doc, place) and not _excused(doc, place, pair):
                yield _hit(doc, place, clashes[pair[1]])


def _hit(doc: Document, place: int, fixes: tuple[str, ...]) -> Hit:
    first, last = place, place + 1
    if not fixes and before(doc, place - 1) and before(doc, place) == "of":
        first = place - 1
    where = span(doc, first, last)
    return Hit(where, tuple(fit(doc, where, fix) for fix in fixes))


def _plain(doc: Document, place: int) -> bool:
    """Whether both words are ordinary ones: no name, no initial, no part of a compound."""
    if is_capital(doc, place + 1) or hyphenated(doc, place) or hyphenated(doc, place + 1):
        return False
    if doc.text[doc.ends[place + 1] : doc.ends[place + 1] + 1] in ("'", "’", "/", "”", "*"):
        return False
    return not is_capital(doc, place) or starts_sentence(doc, place)


def _excused(doc: Document, place: int, pair: tuple[str, str]) -> bool:
    left = before(doc, place)
    if _is_noun(doc, place, pair, left):
        return True
    if pair[0] in _QUANTITIES:
        phrase = pair[1] == "the" and after(doc, place + 1) in {"same", "wrong", "right"}
        counted = {"how", "so", "as", "not", "those", "the", "than", "for"}
        return phrase or left in counted or (left, pair[1]) == ("to", "the")
    if pair[1] == "of" and pair[0] in _MODALS:  # “could of gone”, but “could of course go”
        return not is_participle(after(doc, place + 1)) and after(doc, place + 1) != "been"
    if pair[1] == "to" and pair[0] in _MODALS:  # “do what we must to win”
        return left == "it" or "what" in doc.words[max(0, place - 4) : place]
    if pair[0] == "this":
        return not starts_sentence(doc, place)
    if pair == ("for", "to"):
        return left not in _MEETING
    if pair[1] == "at":
        return doc.words[place + 2 : place + 3] == ["least"]
    if pair[0] == "been":
        return left == "ever"  # “the best he has ever been has come”
    if pair[0] in _BE:
        return left in {"it", "that", "what", "who", "which"} and pair[0] == "is"
    return False


def _is_noun(doc: Document, place: int, pair: tuple[str, str], left: str) -> bool:
    """Whether a small word is used as a noun: “a them and us”, “the he said, she said”."""
    follow = after(doc, place + 1)
    if pair[1] in _SIDES:
        around = doc.words[max(0, place - _REACH) : place + _REACH]
        return _SIDES[pair[1]] in around
    if "every" in pair:
        return follow in {"day", "way"}
    if pair[1] in {"he", "she"}:
        return follow == "said"
    if pair == ("the", "by"):  # “by the by, …”
        return left == "by" and doc.gap(place + 1) != " "
    return pair == ("a", "of") and left in {"section", "subsection"}


@lru_cache(maxsize=1)
def _pairs() -> dict[str, dict[str, tuple[str, ...]]]:
    """From a first word to the words that cannot follow it, each with its mendings."""
    table: dict[str, dict[str, tuple[str, ...]]] = {}
    for first in _DETERMINERS:
        fine = _FINE.get(first, frozenset())
        table[first] = dict.fromkeys(_NEVER_AFTER - fine - {first}, ())
    for first, second in (("a", "the"), ("the", "a"), ("an", "the"), ("the", "an")):
        table[first][second] = (first, second)
    for first in _MODALS:
        stranded = {"to", "has"} if first in {"could", "might"} else set()  # “all he could to help”
        table[first] = dict.fromkeys(_AFTER_MODAL - stranded, ())
        table[first]["been"] = (f"{first} have been",)
        table[first]["of"] = (f"{first} have",)
    for first in ("wouldn't", "couldn't", "shouldn't"):
        table[first] = {"had": (f"{first} have", f"{first} have had"), "has": (f"{first} have",)}
    for first, fixed in _BE.items():
        table[first] = {"been": (fixed,)}
    for first in ("has", "have", "had"):
        table[first] = {"be": (f"{first} been", f"{first} to be")}
    for first in ("be", "being"):
        table[first] = {"been": (first, "been")}
    table["been"] = dict.fromkeys(("be", "being", "have", "has"), ("been",))
    for first in _QUANTITIES:
        table[first] = {word: (f"{first} of {word}",) for word in _OWNERS}
    for first, fixed in _INTO.items():
        table[first] = {"to": (fixed,)}
    table["this"] = {"our": (), "my": (), "their": ()}
    table["for"] = {"to": ("to",)}  # “they met for to talk”
    table["according"] = {
        word: (f"according to {word}",) for word in _OWNERS | {"a", "an", "her", "this"}
    }
    return table
