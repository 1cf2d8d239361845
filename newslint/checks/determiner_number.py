"""“A women”, “these man”, “three suspect”: a small word and a noun that differ in number.

Only nouns that edited news never puts so are reported, and only where no second noun follows: “a
sports car” and “a two-party system” are right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import (
    after,
    before,
    followed,
    found,
    hyphenated,
    is_capital,
    joined,
    places_of,
    span,
    starts_sentence,
)
from newslint.lexicon.nouns import plurals_after_article, singulars_after_number
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ONE = frozenset("a an another each every this".split())
_MANY = frozenset(
    "two three four five six seven eight nine ten eleven twelve these those both several "
    "few many numerous various".split()
)
_UNITS = frozenset("year month week day hour minute mile kilometer kilometre decade".split())
_KINDS = frozenset(  # may stand between a number and its noun
    "muslim christian american russian british french german ukrainian israeli "
    "palestinian iranian chinese black white young old new other different former senior "
    "armed unidentified foreign local suspected major key top separate important big "
    "small large good bad police security army military rebel opposition government".split()
)
_FOLLOW = frozenset(
    "of in who that which was were is are has have had said says to for at on by from "
    "with as than when where before during ago later while because will would could can "
    "should may must did does do if until since under over into about after between "
    "against without though although but citing saying claiming carrying wearing holding standing "
    "sitting facing trying taking making using looking calling asking leaving".split()
)
_VERBS = frozenset("is was has have are were will would can could had who".split())
_MAYBE = _MANY | _KINDS
_OF_ONE, _OF = frozenset(("one",)), frozenset(("of",))
_LOOSE = frozenset("people public family group team crowd press lot".split())


@rule(
    "GRA030",
    "“{found}” does not agree with “{word}” before it.",
    bad=[
        "A [[women -> woman]] was hurt in the crash.",
        "They asked an [[analysts -> analyst]] who knows the firm.",
        "The law was written by three foreign [[lawmaker -> lawmakers]].",
        "These [[man -> men]] were seen at the bank.",
        "It was one of the [[reason -> reasons]] that he left.",
        "They waited 40 [[minute -> minutes]] for a bus.",
    ],
    good=[
        "A women’s team, a weapons expert and a series of talks.",
        "It is a two party system, and these day trips are few.",
        "He is one of the family. Both man and beast were tired.",
        "On May 5 day broke early. Few question that he lied in the Q&A sessions.",
        "The two are alike: both attempt to win by fear.",
        "He has a few weeks of rest, and a good many friends.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a noun whose number its determiner denies."""
    words = doc.words
    singulars, plurals = plurals_after_article(), singulars_after_number()
    for one in followed(doc, _ONE, singulars):
        place, word = one + 1, words[one]
        if not joined(doc, one) or not _stands_alone(doc, place) or doc.gap(one - 1) == "&":
            continue
        if is_capital(doc, one) and not starts_sentence(doc, one):
            continue  # “strep A infections”
        if _is_noun(doc, place, word):
            yield _hit(doc, place, singulars[words[place]], word)
    counted = [many + 1 for many in followed(doc, _MAYBE, plurals)]
    counted += [
        one + 3
        for one in followed(doc, _OF_ONE, _OF)
        if words[one + 2 : one + 3] == ["the"] and words[min(one + 3, len(words) - 1)] in plurals
    ]
    units = _UNITS & plurals.keys()
    counted += [place for place in places_of(doc, units) if words[place - 1].isdigit()]
    for place in counted:
        word = _number_before(doc, place)
        if word and _stands_alone(doc, place):
            yield _hit(doc, place, plurals[words[place]], word)


def _hit(doc: Document, place: int, fix: str, word: str) -> Hit:
    where = span(doc, place, place)
    return Hit(where, (fit(doc, where, fix),), {"word": word})


def _stands_alone(doc: Document, place: int) -> bool:
    """Whether the noun ends its phrase: nothing follows that it could describe."""
    if is_capital(doc, place) or hyphenated(doc, place) or hyphenated(doc, place - 1):
        return False
    if joined(doc, place):
        return after(doc, place) in _FOLLOW and not is_capital(doc, place + 1)
    following = doc.text[doc.ends[place] : doc.ends[place] + 1]
    return following in {"", ".", ",", ";", ":", "?", "!", "\n"}


def _is_noun(doc: Document, place: int, word: str) -> bool:
    """Whether the plural after “this” or “each” is no verb (“this results in”)."""
    if word not in {"this", "each"} or not doc.words[place].endswith("s"):
        return doc.words[place] != "ways"
    return after(doc, place) in _VERBS


def _number_before(doc: Document, place: int) -> str:
    """The word that asks for a plural, if the word at ``place`` must be one."""
    word = before(doc, place)
    noun = doc.words[place]
    if word.isdigit() and noun in _UNITS:
        return word if _counts(doc, place - 1) else ""
    if word in {"the", "these", "those"} and _one_of(doc, place - 1) and noun not in _LOOSE:
        return f"one of {word}"
    first = place - 1
    if word in _KINDS:
        first, word = place - 2, before(doc, place - 1)
    if (
        is_capital(doc, first)
        and not starts_sentence(doc, first)
        and doc.text[doc.starts[first] - 1] not in '“"'
    ):
        return ""
    if word not in _MANY or hyphenated(doc, first) or before(doc, first) in {"a", "or", "-"}:
        return ""
    if (word, noun) in {("few", "question"), ("few", "doubt"), ("both", "number")}:
        return ""
    if word == "both" and after(doc, place) == "to":
        return ""  # “both attempt to win”
    if word in {"few", "both"} and before(doc, first) in {"the", "a", "one", "every"}:
        return ""
    return "" if before(doc, first) in {"number", "game", "part", "phase", "one"} else word


def _one_of(doc: Document, place: int) -> bool:
    if before(doc, place) != "of" or before(doc, place - 1) != "one":
        return False
    return before(doc, place - 2) not in {"number", "no", "part", "day"}


def _counts(doc: Document, place: int) -> bool:
    """Whether a figure is a number of things above one, and no date, year or title."""
    figure = found(doc, place)
    if figure in {"0", "1"} or (len(figure) == 4 and figure[0] in "12") or len(figure) > 4:
        return False
    text = doc.text
    before_it = text[max(0, doc.starts[place] - 1) : doc.starts[place]]
    return before_it == " " and not is_capital(doc, place - 1) if place else False
