"""A job, an office, a currency or a season with a capital that it does not take.

“The Chairman said” is “the chairman said”; a title before a name (“Chairman John Smith”) keeps its
capital. An article that capitalises such words throughout follows a style of its own and is left
alone, and so is “President”, which many styles capitalise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import places
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newslint.document import Document

_JOBS = frozenset(
    "chairman chairwoman chairperson senator congressman congresswoman governor mayor pilot founder"
    " ambassador judge professor spokesman spokeswoman spokesperson manager editor author officer"
    " treasurer coordinator co-founder owner lawyer attorney".split()
)
_ADJECTIVES = frozenset("presidential gubernatorial mayoral senatorial federal".split())
_MONEY = frozenset(
    "rouble roubles ruble rubles hryvnia hryvnias rupee rupees zloty shekel shekels dinar dinars"
    " naira forint dollars pesos".split()
)
_SEASONS = frozenset("spring summer autumn winter fall".split())
_BEFORE_JOB = regex(r"(?:[a-z,] (?:the|a|an|its|our|their|as|former|his|her)|[.”\"] As) $")
_AFTER_JOB = regex(
    r"(?: (?:of|and|said|was|is|has|had|who|for|at|in|could|would|will|from|made|asked|told)\b"
    r"|[,.;])"
    r"(?! [A-Z][a-z]+ [A-Z])"
)
_BEFORE_ADJECTIVE = regex(r"(?:[a-z]|[’']s|[A-Z][a-z]+n) $")
_AFTER_ADJECTIVE = regex(
    r" (?:debates?|campaigns?|elections?|candidates?|race|races|nominees?|bid|defeat|primar(?:y"
    r"|ies)"
    r"|contenders?|hopefuls?|ticket|government|law|laws|officials?|agenc(?:y|ies)|judges?|funding"
    r"|prosecutors?|investigators?|employees?|workers?|court|courts|agents?|funds?)\b(?! [A-Z])"
)
_BEFORE_MONEY, _AFTER_MONEY = regex(r"[a-z0-9] $"), regex(r"(?![ -][A-Z0-9])")
_AFTER_SEASON = regex(r"(?=[,.;]| [a-z]{2,})(?! of\b)")
_BEFORE_SEASON = regex(r"[a-z,] (?:last|this|next|early|late|in the|during the|by) $")
_HOUSE_STYLE = 4  # so many in one article are a custom, not a slip


@rule(
    "NAM032",
    "“{found}” takes no capital here.",
    level="warning",
    bad=[
        "She met the [[Chairman -> chairman]] at the [[Presidential -> presidential]] debate.",
        "He paid in [[Roubles -> roubles]] late last [[Summer -> summer]].",
        "The Russian [[Rouble -> rouble]] was used in the town.",
    ],
    good=[
        "She met Chairman John Smith, the chairman, before the Presidential Debate Show.",
        "It ran “The Return of the Governor.” and “Offer of Millions of Dollars a Year”.",
        "The spokesman Nir Dinar said so.",
        "He paid in roubles. The Federal Court and the Prague Spring were the Author's themes.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the words, unless the article has so many that it must be its custom."""
    found = [
        *_those(doc, _JOBS, _BEFORE_JOB, _AFTER_JOB),
        *_those(doc, _ADJECTIVES, _BEFORE_ADJECTIVE, _AFTER_ADJECTIVE),
        *_those(doc, _MONEY, _BEFORE_MONEY, _AFTER_MONEY),
        *_those(doc, _SEASONS, _BEFORE_SEASON, _AFTER_SEASON),
    ]
    if len(found) < _HOUSE_STYLE:
        yield from found


def _those(
    doc: Document, words: frozenset[str], before: re.Pattern[str], after: re.Pattern[str]
) -> Iterator[Hit]:
    """Hits for words of one kind whose surroundings show an ordinary noun or adjective."""
    text = doc.text
    for place in places(doc, words & doc.index.keys()):
        start, end = doc.starts[place], doc.ends[place]
        if not text[start].isupper() or text[start + 1].isupper():
            continue
        is_slip = before.search(text, max(0, start - 24), start) and after.match(text, end)
        if is_slip and not _is_name(doc, place) and not _is_headline(doc, place):
            yield Hit(Span(start, end), (text[start].lower() + text[start + 1 : end],))


def _is_headline(doc: Document, place: int) -> bool:
    """Whether the words before have capitals too, as in a headline that is quoted."""
    if not doc.in_quote(doc.starts[place]):
        return False
    near = range(max(0, place - 4), place)
    return sum(doc.text[doc.starts[one]].isupper() for one in near) >= 2


def _is_name(doc: Document, place: int) -> bool:
    """Whether a coin is the second half of somebody's name: “spokesman Nir Dinar said”."""
    before = doc.words[place - 1]
    is_coin = doc.words[place] in _MONEY and before not in ("million", "billion", "trillion")
    return is_coin and doc.tags[place - 1] == "PROPN"
