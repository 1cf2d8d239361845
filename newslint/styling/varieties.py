"""American and British spelling over the whole word list, and -ize or -ise by itself."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.store import RARE, WORD, lexicon
from newslint.lexicon.survey import stands_free
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.reading import is_free_capital, shouts
from newslint.styling.use import Use
from newslint.variety import spellings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_IZE = regex(
    r"(?P<stem>[a-z]{2,}?)i(?P<letter>[sz])"
    r"(?P<end>e|ed|es|er|ers|ing|able|ation|ations|ational|ingly)"
)
# Words that have an s in all varieties, and those that have a z.
_ALWAYS = frozenset(
    "advert adv ar chast circumc compr comprom dem desp dev disgu enterpr exc exerc franch improv"
    " inc merchand prem pra ra rev superv surpr telev treat prom prec conc no po pr s se caps"
    " ass exp upr apprise gu appr surm exorc".split()
)
_SHORTEST = 5  # letters; shorter words have neither ending
# Points of their own ask about these.
_OWN = frozenset(
    "defense defenses defenseless program programs judgment judgments toward afterward adviser "
    "advisers focused protester protesters impostor email ax".split()
)
# Spelled so in the other variety too, with another meaning.
_BOTH = frozenset(
    "price prices priced pricing repriced practices practises license licenses tire tires hem haem"
    " performative preformative prise prises prised prising reprised savory worshiped"
    " worshiper worshipers worshiping worshipped worshipper worshippers worshipping".split()
)


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The words that two varieties spell differently, names left out."""
    table = _ize(doc) if point == "ize-or-ise" else _pairs(doc)
    for word, (form, rival, other) in table:
        for place in doc.index[word]:
            start = doc.starts[place]
            if not stands_free(doc, place, "-") or shouts(doc, start):
                continue
            if doc.text[start].islower() or is_free_capital(doc, start):
                span = Span(start, doc.ends[place])
                yield Use(span, form, {rival: fit(doc, span, other)})


def may_differ(doc: Document, point: str) -> bool:
    """Whether an article has words in -ize and -ise that could have both; true of other points."""
    if point != "ize-or-ise":
        return True
    return _has_ize(doc) and any(
        len(word) > _SHORTEST and "is" in word and _other(word) for word in doc.index
    )


def _has_ize(doc: Document) -> bool:
    folded = doc.folded
    at = folded.find("iz")
    while at >= 0:
        place = doc.word_at(at)
        if len(doc.words[place]) > _SHORTEST and _other(doc.words[place]):
            return True
        at = folded.find("iz", max(at + 2, doc.ends[place]))
    return False


def _ize(doc: Document) -> Iterator[tuple[str, tuple[str, str, str]]]:
    """From folded words to their form, the other form and how that writes them."""
    for word in doc.index:
        if len(word) > _SHORTEST and ("is" in word or "iz" in word) and (other := _other(word)):
            pair = ("ize", "ise") if "z" in word[-8:] and "z" not in other[-8:] else ("ise", "ize")
            yield word, (*pair, other)


@cache
def _other(word: str) -> str:
    """A word with z for s or s for z, if the word list has both; else nothing."""
    match = _IZE.fullmatch(word)
    if not match or match["stem"] in _ALWAYS:
        return ""
    other = f"{match['stem']}i{'s' if match['letter'] == 'z' else 'z'}{match['end']}"
    if word in spellings() and spellings()[word].other == other:
        return other
    both = (lexicon().get(word), lexicon().get(other))
    sure = all(entry and entry.flags & WORD and not entry.flags & RARE for entry in both)
    return other if sure else ""


def _pairs(doc: Document) -> Iterator[tuple[str, tuple[str, str, str]]]:
    for word in _telling().intersection(doc.index):
        spelling = spellings()[word]
        pair = ("british", "american") if spelling.british else ("american", "british")
        yield word, (*pair, spelling.other)


@cache
def _telling() -> frozenset[str]:
    """The words of the built-in table that no other point asks about."""
    return frozenset(
        word
        for word, spelling in spellings().items()
        if word not in _BOTH and not {word, spelling.other} & _OWN and not _other(word)
    )
