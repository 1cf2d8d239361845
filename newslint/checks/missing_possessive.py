"""A plural before the name of what its people do, or of what is theirs, without an apostrophe.

“The rebels withdrawal” wants “the rebels’ withdrawal”. Only nouns that cannot be verbs count, since
“the rebels retreat” and “the workers demand” are sentences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import after, before, followed, joined, span
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PEOPLE = frozenset(
    "forces troops soldiers rebels militants leaders workers protesters demonstrators "
    "officers separatists insurgents extremists terrorists jihadists officials ministers "
    "senators lawmakers politicians governors judges lawyers doctors nurses students "
    "pupils refugees migrants hostages prisoners detainees inmates victims suspects "
    "residents citizens voters supporters opponents critics farmers fishermen miners "
    "pilots drivers passengers reporters journalists authors partners owners employers "
    "employees managers players coaches directors candidates allies parents relatives "
    "brothers sisters couples attackers gunmen bombers hackers smugglers rivals "
    "negotiators diplomats ambassadors mayors lawmakers bishops priests scientists "
    "experts researchers americans russians ukrainians iranians israelis palestinians".split()
)
_DEEDS = frozenset(
    "withdrawal arrival departure death deaths deployment removal resignation refusal presence "
    "involvement participation behaviour behavior decision insistence inability failure reluctance "
    "willingness unwillingness readiness actions intentions knowledge whereabouts plight anger "
    "disappearance ability desire determination lives fate pullout".split()
)
_OWNED = frozenset(
    "name names family families home homes body bodies identity identities lawyer lawyers mother "
    "father wife husband brother sister son daughter girlfriend boyfriend house houses car cars "
    "apartment relatives faces wives husbands mothers fathers".split()
)
_OBJECTS = _DEEDS | _OWNED
_ONE = frozenset("suspects victims attackers gunmen prisoners hostages bombers soldiers".split())
_BEFORE = frozenset("the these those both all some most many other their his its our".split())
_ENDS = frozenset(
    "from of in to on at and or with was were is are has had as that by for after before "
    "during but while not".split()
)


@rule(
    "GRA011",
    "An apostrophe seems to be missing: “{fix}”.",
    level="warning",
    bad=[
        "They spoke of foreign [[forces -> forces']] withdrawal from the valley.",
        "The [[rebels -> rebels']] departure from the town was quick.",
        "Police gave the [[suspects -> suspect's | suspects']] name as Cole.",
    ],
    good=[
        "They spoke of the foreign forces' withdrawal from the valley.",
        "The rebels retreat from the town tonight.",
        "The officials named the suspects.",
        "He gave the rebels death threats.",
        "They told the victims families were safe, and brought the hostages home.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a plural of people before a noun of action or of possession."""
    for people in followed(doc, _PEOPLE, _OBJECTS):
        place = people + 1
        owner = before(doc, place)
        if not owner:
            continue
        if doc.words[place] == "home":  # they brought the hostages home
            continue
        deed = doc.words[place] in _DEEDS
        if not deed and (owner not in _ONE or before(doc, place - 1) not in {"the", "both"}):
            continue
        follow = after(doc, place)
        if (
            not deed
            and follow in {"were", "had", "was", "has", "are"}
            and doc.words[place].endswith("s")
        ):
            continue
        if joined(doc, place) and follow not in _ENDS:
            continue
        if not _follows_article(doc, place - 1):
            continue
        where = span(doc, place - 1, place - 1)
        plural = fit(doc, where, owner + "'")
        single = fit(doc, where, owner[:-1] + "'s")
        yield Hit(where, (single, plural) if not deed and owner.endswith("s") else (plural,))


def _follows_article(doc: Document, place: int) -> bool:
    """Whether the plural has a word before it, as a noun phrase after a verb or preposition has."""
    word = before(doc, place)
    if not word:
        return False
    return word in _BEFORE or doc.text[doc.starts[place - 1]].isupper() or len(word) > 3
