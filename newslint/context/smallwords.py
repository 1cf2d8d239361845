"""Whether a small word that the network misses is one that the words around it ask for.

The network alone misses “in” before a day or a year, “of” before a clause about a noun (“the part
their leaders played”) and “to” before any verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.context.commas import is_finite
from newslint.lexicon.nearby import MONTHS, WEEKDAYS
from newslint.lexicon.pairs import pairs

if TYPE_CHECKING:
    from newslint.document import Document

_USUAL = 40  # level of “ability to”: edited news has it some thousand times
_KNOWN = 24  # level of “Australia has”: some sixty times
_SIDE_BY_SIDE = 16  # above this the two words stand side by side without it
_BARE = frozenset(  # a verb may follow without “to”
    "need needs come comes go goes help helps helped helping dare dares let lets make makes made "
    "have has had having saw see heard hear watched rather".split()
)
_GOVERNS = frozenset(  # “due to their”: what is not a verb may follow
    "due according related response thanks prior owing contrary similar regard subject close next "
    "addition respect relation reference opposed compared linked committed belongs belong".split()
)
_NO_PARTS = frozenset("much many by".split())
_IS = frozenset("it's that's is was be".split())
_POSTS = frozenset(
    "professor president director chairman chairwoman head mayor governor leader member secretary "
    "university department ministry city state founder owner author".split()
)
_SEASONS = MONTHS | WEEKDAYS | frozenset("spring summer autumn fall winter election".split())
_AS = frozenset("long well soon far such".split())
_HAVE = frozenset("have has had having never not ever always".split())
_OPENS_GROUP = ("DET", "PRON")


def fits(doc: Document, place: int, word: str) -> bool:
    """Whether ``word`` is surely missing before the word at a place of ``doc.words``."""
    before, after = doc.words[place - 1], doc.words[place]
    if pairs().level("b", before, after) > _SIDE_BY_SIDE:
        return False
    known = pairs().level("b", before, word)
    if word == "to":
        return known >= _USUAL and _wants_to(doc, place)
    if word == "of":
        return known >= _USUAL and _wants_of(doc, place)
    if word == "as":
        return before in _AS
    if after == "been":
        return _HAVE.isdisjoint(doc.words[doc.tags.sentence(place)[0] : place])
    if known < _KNOWN:
        return False
    if word == "be":
        return doc.tags[place - 1] in ("AUX.MD", "PART.TO") and before not in ("should", "might")
    if word in ("is", "are", "was", "were"):
        return not _has_verb(doc, place)
    return word in ("has", "have", "had", "been")


def _wants_to(doc: Document, place: int) -> bool:
    before, after = doc.words[place - 1], doc.words[place]
    if before in _GOVERNS:
        return True
    following = doc.words[place + 1] if place + 1 < len(doc.words) else ""
    if after == "come" and following in _SEASONS:
        return False  # “seems unlikely, come August, that”
    if before.startswith("continu") and after == "work":
        return False  # “senators continue work on the bill”
    tag = doc.tags[place]
    return before not in _BARE and not tag.startswith(_OPENS_GROUP) and not after[0].isdigit()


def _wants_of(doc: Document, place: int) -> bool:
    before, after, tags = doc.words[place - 1], doc.words[place], doc.tags
    ahead = doc.words[place - 2] if place > 1 else ""
    if after[0].isdigit() or before in _NO_PARTS or (before == "one" and ahead in _NO_PARTS):
        return False
    if before == "part":
        return ahead not in ("in", "the")  # “citing in part the”, “the part their leaders played”
    if tags[place - 1].startswith("VERB") or (before == "most" and ahead == "than"):
        return False  # “sort them”, “they know better than most the costs”
    if before == "one" and ahead in _IS and tags[place] == "PRON.P":
        return False  # “it is one our partners share”
    if tags[place] == "PROPN" and before not in _POSTS:
        return False  # “the series Babylon Berlin”
    return tags[place - 1] != "NOUN.NNS"  # “permanent members the United States and France”


def _has_verb(doc: Document, place: int) -> bool:
    """Whether the sentence of a word has a verb with a tense."""
    first, last = doc.tags.sentence(place)
    return any(is_finite(doc, one) for one in range(first, last))
