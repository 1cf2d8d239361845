"""A missing hyphen in “Israeli-held”, “rebel-controlled”, “U.S.-led”, “London-based”.

Without it a reader takes the word for a verb: “Israeli held Golan Heights”. Where the word may well
be the verb (“Israel held talks”), nothing is reported.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.checks._peoples import ADJECTIVES
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PARTICIPLES = frozenset(
    "held led backed controlled occupied run owned based born made sponsored funded trained"
    " brokered"
    " ruled besieged allied appointed mandated administered aligned educated dominated registered"
    " designed built supplied operated mediated speaking financed drafted annexed".split()
)
_GROUPS = frozenset(
    "rebel government state opposition militant separatist jihadist insurgent houthi kurdish"
    " taliban"
    " hamas hezbollah isis army military police family taxpayer western soviet nazi islamist shia"
    " shiite sunni republican democrat gop labour kremlin non-government moscow washington"
    " beijing tehran kyiv"
    " riyadh pentagon cia un eu uk us nato au who uae u.s u.n u.k e.u".split()
)
_COUNTRIES = frozenset(
    "iran russia israel china turkey syria iraq pakistan egypt america britain germany france japan"
    " india ukraine qatar saudi cuba venezuela libya lebanon".split()
)
# After a preposition and no article these can only be adjectives or half of a compound.
_PREPOSITIONS = frozenset(
    "in into of to towards toward from near around inside against by with across through for over"
    " between under on at outside throughout beyond within".split()
)
_DETERMINERS = frozenset("the a an this that these those its their his her our".split())
_BEFORE = regex(
    r"(?:(?<=\s)|^|(?<=[“\"(]))(?:([\w’'-]+),? )?((?:[A-Z]\.){2}|(?:New|Los|San|St\.|Tel|Hong|Abu) "
    r"[A-Z][a-z]+|[\w’'-]+) $"
)
_AFTER = regex(r" ([A-Za-z][\w’'-]*)(?: ([A-Za-z][\w’'-]*))?")
_NO_NOUN = frozenset(
    "a an the this that these those his her its their our my your him them us it me you and or but"
    " nor in on at by to of for from with into onto over under up out off down through across"
    " against between during before after since until about around as than if when while because"
    " so not no only just also all some any many much more most several both each every another"
    " hostage captive prisoner prisoners talks again away back first last together however"
    " elections"
    " without within among along amid despite upon towards toward one two three four five six"
    " seven eight nine ten hundreds thousands is are was were be been has have had will would can"
    " could may might must should do does did who which what where there here then now never"
    " always sure way clear public headlines history news known what's responsible firm hearings"
    " meetings consultations negotiations rallies protests it's he she they we i largely mostly"
    " mainly partly well badly strongly solely purely entirely primarily exclusively efforts calls"
    " plans moves attempts people off-the-record ads around".split()
)
_NOUNS = frozenset(
    "coalition force forces government regime troops militia militias rebel fighters mission"
    " campaign"
    " invasion territory territories area areas part city town village region regions peninsula"
    " zone"
    " zones administration army alliance offensive war operation intervention group company"
    " companies airline bank media television tv broadcaster news newspaper agency oil gas firm"
    " airstrikes air military peace ceasefire truce deal agreement separatists militants"
    " president leader warlord golan west east south north eastern western southern northern crimea"
    " kashmir gaza enclave parliament assembly security terrorist terrorism tribunal court"
    " resolution"
    " embargo sanctions school hospital prison camp factory plant weapons missile missiles rifle"
    " tank tanks jet jets plane car cars drone drones artist actor actress author writer"
    " businessman"
    " singer player striker footballer billionaire tycoon cleric preacher militant suspect man"
    " woman"
    " professor doctor scientist mother father journalist activist organisation organization"
    " charity think nonprofit non-profit advocacy research investment private technology analyst"
    " analysts economist lawyer consultant startup retailer manufacturer maker".split()
)


@rule(
    "PUN060",
    "“{found}” needs a hyphen before its noun: “{fix}”.",
    bad=[
        "The rockets fell on the edge of [[Israeli held -> Israeli-held]] land.",
        "Aid reached the [[rebel held -> rebel-held]] areas on Monday.",
        "The [[U.S. led -> U.S.-led]] coalition struck again.",
        "He spoke to a [[London based -> London-based]] newspaper.",
        "It was shown on [[state run -> state-run]] television.",
    ],
    good=[
        "Israel held talks and the Russian led the race.",
        "The government backed the plan, and the US led efforts to end the war.",
        "Fighting in rebel-held areas went on; the U.S.-led coalition struck again.",
        "A Palestinian held in Gaza and a Russian held captive were freed.",
        "The rise of the rebel led to war, and the state owned 40 percent of it.",
        "The management of members’ based capital was reformed.",
        "The BBC based its report on letters. Made in China, run by Israelis.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the two words that need a hyphen."""
    text = doc.text
    for participle in _PARTICIPLES & doc.vocabulary:
        for place in doc.index[participle]:
            start = doc.starts[place]
            after = _AFTER.match(text, doc.ends[place])
            if not after or after[1].lower() in _NO_NOUN or not text[start].islower():
                continue
            before = _BEFORE.search(text, max(0, start - 40), start)
            if not before:
                continue
            if _is_compound(before, participle, after):
                span = Span(before.start(2), doc.ends[place])
                found = text[span.start : start - 1]
                yield Hit(span, (f"{found}-{participle}",))


def _is_compound(before: re.Match[str], participle: str, after: re.Match[str]) -> bool:
    owner, lead = before[2], (before[1] or "").lower()
    folded = owner.lower().rstrip(".")
    noun = after[1].lower()
    if noun in _NO_NOUN or noun.endswith("ly") or owner.endswith(("’s", "'s", "’", "'")):
        return False
    adjective = folded in ADJECTIVES and owner[0].isupper()
    if participle == "based":
        return _is_based(owner, lead, after)
    if participle == "speaking":
        return adjective and noun not in {"to", "out"} and lead not in {"was", "is", "be", "were"}
    if participle in {"born", "made", "educated"} and not adjective:
        return folded in {"u.s", "us", "uk", "soviet", "british"} and lead in _LEADS
    group = folded in _GROUPS and (owner[0].isupper() or not folded.isupper())
    if folded in {"us", "un", "who", "eu", "uk", "au"} and not owner.isupper():
        return False
    listed = noun in _NOUNS or (after[2] or "").lower() in _NOUNS
    if lead in {"and", "or"} and (adjective or group):
        return noun in _NOUNS and participle not in _TAKES_PLURAL
    if lead in _PREPOSITIONS and (adjective or group):
        return adjective or listed or folded in {"rebel", "militant", "separatist", "jihadist"}
    if lead in _DETERMINERS and (adjective or group or folded in _COUNTRIES):
        if participle == "run" and lead in {"a", "an"} and not adjective:
            return listed
        return listed and (noun in _NOUNS) and not _may_be_verb(lead, participle, noun)
    return False


_LEADS = _PREPOSITIONS | _DETERMINERS
_TAKES_PLURAL = frozenset("backed led trained armed funded financed supplied sponsored".split())


def _may_be_verb(lead: str, participle: str, noun: str) -> bool:
    """Whether “the US backed rebels” could as well be a clause."""
    return lead == "the" and participle in _TAKES_PLURAL and noun.endswith("s")


def _is_based(owner: str, lead: str, after: re.Match[str]) -> bool:
    if not owner[0].isupper() or lead not in _LEADS or owner.lower() in _DETERMINERS:
        return False
    return after[1].islower() or after[1] in {"NGO", "CEO", "MP"}
