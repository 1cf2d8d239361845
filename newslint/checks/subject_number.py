"""“The round of talks in Vienna follow”: a verb of another number than the noun it belongs to.

The subject must open its sentence or follow *that*, *because* and the like, and hold no clause of
its own; the parts of speech of its words tell which noun is the head.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.groups import AMOUNTS, GROUPS
from newslint.lexicon.known import known
from newslint.lexicon.nearby import found, hyphenated, places_of, span, starts_sentence
from newslint.lexicon.verbs import only_third
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SINGULAR = {"is": "are", "was": "were", "has": "have", "does": "do", "says": "say",
             "means": "mean", "shows": "show", "follows": "follow",
             "remains": "remain"}  # fmt: skip
_OPENERS = frozenset("that because while although but said says when".split())
_BARS = frozenset(
    "and or who which what where when whom whose there it he she they we you i is are was were has "
    "have had be been will would can could may might should if as than how not to by do does did "
    "lot number majority most some all half none each either neither percent both no today "
    "tonight yesterday tomorrow night week month year morning those before after since until once "
    "unless".split()
)
_LINKS = frozenset("of in from at on between with against among for over about within".split())
_MANY = tuple(
    "men women children people memoranda criteria phenomena bacteria curricula kibbutzim".split()
)
_DEMANDS = ("mandat", "demand", "requir", "request", "recommend", "propos", "insist", "ask")
_SHOWS = frozenset("talk television tv radio reality game trade air fashion".split())
_LOOSE = AMOUNTS | GROUPS | frozenset(
    "media data plurality wave bulk rest proportion fraction handful string group pair cluster "
    "average litany flurry slew host trio duo combination collection news politics economics "
    "ethics sanctions headquarters barracks proceeds police clergy crew faculty species "
    "enforcement personnel corps cent jobless homeless dead accused advice lots loads summons "
    "remainder military trust elite class chunk plenty bunch slice amount grassroots aircraft "
    "bourgeois third quarter fifth cattle sheep fish deer buffalo salmon cod segment section share "
    "spacecraft sweepstakes".split()
)  # fmt: skip
_INSIDE = ("DET", "PRON.P", "ADJ", "NOUN", "PROPN", "ADP", "VERB.VBN", "VERB.VBG", "NUM")
_NEVER_NEAR = _BARS | _OPENERS
_PLAIN = frozenset("is are was were has have says means shows follows remains".split())
_BE = frozenset("is are was were".split())
_NAMING = frozenset("a an the what where when how one".split())
_STOPS = '.?!"”“)(:;,\n—–-'
_LONGEST = 13


@rule(
    "GRA124",
    "“{found}” should be “{fix}”: it goes with “{head}”.",
    level="warning",
    ask=True,
    bad=[
        "The current round of talks in Geneva [[have -> has]] no end in sight.",
        "Independent proof of the attacks in the north [[are -> is]] hard to find.",
        "He said that tight supplies among local dealers [[means -> mean]] higher prices.",
    ],
    good=[
        "The current round of talks in Geneva has no end in sight.",
        "A number of talks in Geneva have failed, and a majority of members were pleased.",
        "Charging the men with terrorism is wrong. Among the dead were two men.",
        "The group of men in the photograph were known to the police.",
        "It is what the law that voters want says. Gay rights is a term of theirs.",
        "The memoranda were long. The towns hardest hit are small. The time boys spend is short.",
        "They are the rights that states cherish and that tyrants fear have been lost.",
        "Five acres is plenty. Fewer workers means less pay. The boxing talk show ran late.",
        "Parties of the sort Ms Hall represents are few, and the clergy guilty of it were held.",
        "The former secretary of state's comments do not count. Six cattle were sold.",
        "If the price of the shares were to fall, the mean cost of homes would too.",
        "An average of 40 workers are hurt each year. The freedom that the law guarantees is dear.",
        "The remaining no's were mostly from the left.",
        "The problem with the way things are going is plain.",
        "The version of the country these men are praising never was.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report verbs that do not agree with the head of a subject at the start of its clause."""
    words, verbs = doc.words, _verbs()
    after_noun = (
        place
        for place in places_of(doc, _forms())
        if place > 1 and words[place - 1] not in _NEVER_NEAR and words[place - 2] not in _NEVER_NEAR
    )
    for verb in after_noun:
        first = _first(doc, verb)
        if first < 0:
            continue
        head = _head(words, first, verb)
        wanted, fix = verbs[words[verb]]
        if _looks_plural(words[head]) == wanted or not _is_subject(doc, first, head, verb):
            continue
        where = span(doc, verb, verb)
        yield Hit(where, (fit(doc, where, fix),), {"head": words[head]})


@lru_cache(maxsize=1)
def _verbs() -> dict[str, tuple[bool, str]]:
    """From a verb to whether its subject is plural, and to its form of the other number."""
    third = {**only_third(), **_SINGULAR}
    table = {form: (False, base) for form, base in third.items()}
    table.update((base, (True, form)) for form, base in third.items())
    table["was"], table["is"] = (False, "were"), (False, "are")
    table["do"] = (True, "does")
    return table


@lru_cache(maxsize=1)
def _forms() -> frozenset[str]:
    return frozenset(_verbs())


def _first(doc: Document, verb: int) -> int:
    """The place of the first word of what may be the verb's subject, or less than nought."""
    words = doc.words
    for place in range(verb - 1, max(-1, verb - _LONGEST), -1):
        word = words[place]
        if word in _OPENERS:
            return place + 1 if place < verb - 2 else -1
        if word in _BARS:
            return -1
        if not place or doc.text[doc.starts[place] - 1] not in " -":
            return _at_start(doc, place, verb)
        if doc.text[doc.starts[place] - 2] in _STOPS:
            return _at_start(doc, place, verb)
    return -1


def _at_start(doc: Document, place: int, verb: int) -> int:
    opens = place < verb - 1 and starts_sentence(doc, place)
    return place if opens else -1


def _head(words: list[str], first: int, verb: int) -> int:
    """The place of the word before the first preposition, or of the last word."""
    for place in range(first + 1, verb):
        if words[place] in _LINKS:
            return place - 1
    return verb - 1


def _looks_plural(word: str) -> bool:
    return word.endswith(_MANY) or (
        word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
    )


def _is_subject(doc: Document, first: int, head: int, verb: int) -> bool:
    """Whether the words are a noun phrase whose head has the number that it looks to have."""
    words, tags = doc.words, doc.tags
    if not _is_head(doc, first, head) or _is_relative(doc, first, head, verb):
        return False
    if _is_sum(doc, first, head, verb):
        return False
    if words[first] in _LINKS or words[first].endswith(("ing", "ly")):
        return False
    if any(doc.text[doc.ends[n] : doc.starts[n + 1]] not in {" ", "-"} for n in range(first, verb)):
        return False
    if words[verb] in _BE and not _NAMING.isdisjoint(words[verb + 1 : verb + 2]):
        return False  # “gay rights is a term for”
    if (
        words[first - 1] == "that"
        and not starts_sentence(doc, first)
        and (tags[first - 1] != "SCONJ" or words[verb] not in _PLAIN)
    ):
        return False  # “the law that voters want”, “insists that the deal include”
    wanted = "NOUN.NNS" if _looks_plural(words[head]) else "NOUN.NN"
    if tags[head] != wanted or tags[first] in {"ADP", "VERB.VBG", "ADV"}:
        return False
    if not tags[verb].startswith(("AUX", "VERB.VBZ", "VERB.VBP", "VERB.VBD")):
        return False
    inside = [tags[place] for place in range(first, verb)]
    if _has_clause(inside[: head - first + 1]) or (words[first], head - first) == ("a", 1):
        return False
    if inside[-2:] == ["NOUN.NNS", "NOUN.NN"] and words[first - 1] == "that":
        return False  # “that voters fear have”
    if not all(tag.startswith(_INSIDE) for tag in inside):
        return False
    if any(
        one.startswith(("NOUN", "PROPN")) and two.startswith(("DET", "PRON.P"))
        for one, two in pairwise(inside)
    ):
        return False  # “the version of the country these men are praising”
    return inside[-1].startswith(("NOUN", "PROPN")) and "ADP" not in inside[: head - first]


def _is_head(doc: Document, first: int, head: int) -> bool:
    """Whether the number of the noun can be told by its form."""
    words = doc.words
    if words[head] in _LOOSE or not found(doc, head).islower() or hyphenated(doc, head):
        return False
    if any(words[n] in _LOOSE and doc.tags[n].startswith("NOUN") for n in range(first, head)):
        return False  # “clergy guilty of abuse were”
    if words[head].endswith("'s"):
        return False  # “the remaining no's were”
    if words[head].endswith("ing") and words[head - 1].endswith("s"):
        return False  # “shares trading in London were”
    return known(words[head])


def _is_relative(doc: Document, first: int, head: int, verb: int) -> bool:
    """Whether the last noun has the verb for itself: “the amount of time parents spend”."""
    words, last = doc.words, verb - 1
    if words[verb] in {"show", "shows"} and words[last] in _SHOWS:
        return True  # no verb at all
    if words[last] == "people" and words[last - 1] not in _LINKS and head != last:
        return True  # “the value of the money people have”
    if words[last - 1] in {"time", "money", "way"} and head < last - 1:
        return True
    if found(doc, verb)[0].isupper():
        return True  # a heading ran into it: “Quick guide Are the reforms enough”
    if head < last and words[head + 2].endswith("'s"):
        return True  # “the secretary of state's comments are”
    if words[first - 1] == "that" and doc.tags[first - 2].startswith("NOUN"):
        is_verb = head == last and words[head] in only_third()
        if is_verb or head == first:  # “the freedom that the law guarantees is”
            return True  # “a band that campaigns for better fees is”
    if words[verb] in {"have", "do"} and words[first - 2].startswith(_DEMANDS):
        return True  # “they demand that every citizen have”
    while last > first and found(doc, last)[0].isupper():
        last -= 1
    return last < verb - 1 and doc.tags[last].startswith("NOUN")  # “parties of the sort Le Pen has”


def _is_sum(doc: Document, first: int, head: int, verb: int) -> bool:
    """Whether a counted plural is taken as one: “five acres has no value”."""
    if _verbs()[doc.words[verb]][0]:
        return False
    counted = any(doc.tags[n].startswith("NUM") for n in range(first, head))
    return counted or doc.words[first] in {"fewer", "more"}


def _has_clause(tags: list[str]) -> bool:
    """Whether a participle follows a noun: the last noun of “the cart carrying eggs” is no head."""
    return tags[0].startswith("VERB") or any(
        (second.startswith(("VERB", "PRON.P", "DET")) and first.startswith(("NOUN", "PROPN")))
        or (second.startswith("ADJ") and first == "NOUN.NNS")
        or (second == "VERB.VBG" and not first.startswith(("DET", "PRON.P", "ADJ")))
        for first, second in pairwise(tags)
    )
