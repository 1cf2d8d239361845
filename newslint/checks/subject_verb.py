"""“They was”, “he have”, “there is many”: a verb that does not agree with the word beside it.

Pronouns are reported only as plain subjects: in “the man who hit them was” and “what she and they
are” another word is the subject, and “I wish she were” is a wish.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import (
    after,
    before,
    followed,
    hyphenated,
    is_capital,
    joined,
    span,
    starts_sentence,
)
from newslint.lexicon.nouns import plurals_after_article
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PAIRS: dict[str, dict[str, str]] = {
    "they": {"was": "were", "is": "are", "has": "have", "does": "do", "wasn't": "weren't",
             "isn't": "aren't", "hasn't": "haven't", "doesn't": "don't"},
    "we": {"was": "were", "is": "are", "has": "have", "does": "do", "wasn't": "weren't"},
    "he": {"are": "is", "have": "has", "do": "does", "don't": "doesn't", "haven't": "hasn't"},
    "she": {"are": "is", "have": "has", "do": "does", "don't": "doesn't", "haven't": "hasn't"},
    "it": {"are": "is", "have": "has", "haven't": "hasn't"},
    "i": {"is": "am", "are": "am", "has": "have"},
}  # fmt: skip
_PLURAL_AMOUNTS = frozenset("many several two three four five six seven eight nine ten".split())
_STARTERS = frozenset(
    "that because when if while although though since until where but and".split()
)
_THERE = frozenset(("there",))
_VERBS_THERE = frozenset("is was are were wasn't isn't".split())
_INVERTED = frozenset(
    "is was are were has have had do does did can could will would should may might must "
    "neither nor let lets make makes made help helped helps see saw hear have watch "
    "suggest suggests suggested demand demands demanded insist insisted insists recommend "
    "recommended require required lest ask asked asks than how what who whom so such only "
    "never not whoever everything".split()
)


@rule(
    "GRA031",
    "“{found}” does not agree with its subject: “{fix}”.",
    bad=[
        "They said that they [[was -> were]] late.",
        "When he [[have -> has]] been seen, call.",
        "There [[is -> are]] many reasons for it.",
        "He [[don't -> doesn't]] know.",
        "There [[are -> is]] a man at the door.",
    ],
    good=[
        "If there were a law, he would go.",
        "Neither he nor they was there. What hit them was a wave.",
        "Let him and it have been. I suggest he have a rest.",
        "One of the men like them was he who has come.",
        "There is many a slip. There are a few. There are a number of men. Is there many of them?",
        "The people who back him and she are friends.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report pronouns and “there” with a verb of the wrong number."""
    words = doc.words
    for pronoun, verbs in _PAIRS.items():
        for place in followed(doc, frozenset((pronoun,)), verbs):
            fix = verbs[words[place + 1]] if joined(doc, place) else ""
            if fix and _is_subject(doc, place):
                where = span(doc, place + 1, place + 1)
                yield Hit(where, (fit(doc, where, fix),))
    for place in followed(doc, _THERE, _VERBS_THERE):
        fix = _there(doc, place)
        if fix:
            where = span(doc, place + 1, place + 1)
            yield Hit(where, (fit(doc, where, fix),))


def _is_subject(doc: Document, place: int) -> bool:
    """Whether the pronoun begins a clause on its own."""
    if is_capital(doc, place + 1) or hyphenated(doc, place):
        return False
    if starts_sentence(doc, place):
        return True
    if doc.words[place] == "i" and not is_capital(doc, place):
        return False
    left = before(doc, place)
    if left not in _STARTERS:
        return False
    if left == "and" and doc.words[place] not in {"they", "we"}:
        return False
    near = doc.words[max(0, place - 6) : place]
    return not set(near) & _INVERTED if left in {"that", "and", "but", "if"} else True


def _there(doc: Document, place: int) -> str:
    """The right verb for “there is many”, “there was two”, “there are a man”."""
    verb = after(doc, place)
    if verb not in _VERBS_THERE or before(doc, place) in _VERBS_BE:
        return ""
    amount = after(doc, place + 1)
    next_one = after(doc, place + 2) if amount else ""
    if verb in {"is", "was", "isn't", "wasn't"}:
        if amount in {"about", "around", "only", "over", "approximately", "nearly", "almost"}:
            amount, next_one = next_one, after(doc, place + 3)
        if amount in _MORE and next_one in _plural_words():
            return _PLURAL[verb]
        if _FIGURE.match(doc.text, doc.ends[place + 1]):
            return _PLURAL[verb]
        if amount in _PLURAL_AMOUNTS and next_one not in _SINGULAR_LOOKS and joined(doc, place + 2):
            return _PLURAL[verb]
        return ""
    if (
        amount in {"a", "an", "no"}
        and next_one in _ONE_THINGS
        and (amount, next_one) != ("no", "doubt")
        and before(doc, place) not in {"if", "though", "wish"}
    ):
        return _SINGULAR.get(verb, "")
    return ""


@lru_cache(maxsize=1)
def _plural_words() -> frozenset[str]:
    return frozenset(plurals_after_article()) | {"people"}


_MORE = frozenset("more some no other certain various numerous".split())
_FIGURE = regex(
    r" (?:about |around |only |over |at least |more than )?(?!1\b|0\b)\d[\d,]* "
    r"(?!percent|per cent|per|million|billion|feet|inch|minute|hour|day|week|month|year|mile|point|"
    r"degree|second|of|to)(?:[a-z-]+ ){0,3}"
    r"(?:people|men|women|children|[a-z]+(?:ses|ces|ers|ors|ies))\b"
)
_VERBS_BE = frozenset("is was are were".split())
_PLURAL = {"is": "are", "was": "were", "isn't": "aren't", "wasn't": "weren't"}
_SINGULAR = {"are": "is", "were": "was"}
_SINGULAR_LOOKS = frozenset("a an million billion hundred thousand percent per of hours days weeks "
                            "months years minutes miles feet points".split())  # fmt: skip
_ONE_THINGS = frozenset(
    "man woman person reason way problem need doubt sense war risk danger plan evidence "
    "fire crisis chance child question place time law deal man difference".split()
)
