"""Military ranks before a name: Gen., Gen, General."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newslint.lexicon.known import NAMED, frequency, status
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.reading import is_free_capital, shouts
from newslint.styling.use import Use

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newslint.document import Document

_WORDS = {
    "General": "Gen", "Lieutenant": "Lt", "Major": "Maj", "Colonel": "Col", "Captain": "Capt",
    "Sergeant": "Sgt", "Corporal": "Cpl", "Admiral": "Adm", "Brigadier": "Brig",
    "Commander": "Cmdr",
}  # fmt: skip
_LONG = {short: long for long, short in _WORDS.items()}
_NOT_BEFORE = frozenset("Attorney Secretary Solicitor Surgeon Director Governor Inspector".split())
_NOT_AFTER = frozenset(
    "Gov Governor Motors Electric Assembly Election Hospital Council Mills Staff Dynamics Strike"
    " Secretary Manager Counsel Services Post Medical Synod Command League Leagues Oak America"
    " Marvel Hook Sanders Industries Cook Chief Party Union Court Conference Minister"
    " Atomics".split()
)


def uses(doc: Document, _: str) -> Iterator[Use]:
    """The ranks right before a name."""
    for match in _finder().finditer(doc.text):
        words = match["rank"].replace(".", " ").replace("-", " ").split()
        if shouts(doc, match.start()) or not _is_before_name(doc, match):
            continue
        if len({word in _WORDS for word in words}) > 1:
            continue
        long = [_LONG.get(word, word) for word in words]
        short = [_WORDS[word] for word in long]
        written = {
            "full": " ".join(long),
            "points": " ".join(f"{word}." for word in short),
            "plain": " ".join(short),
        }
        found = match["rank"]
        form = "points" if found.endswith(".") else "full" if words[0] in _WORDS else "plain"
        yield Use(Span(*match.span("rank")), form, written)


def _is_before_name(doc: Document, match: re.Match[str]) -> bool:
    name = match["name"]
    place = doc.word_at(match.start())
    before = doc.text[doc.starts[place - 1] : doc.ends[place - 1]] if place else ""
    if before in _NOT_BEFORE or name in _NOT_AFTER:
        return False
    first = match["rank"].split()[0]
    if first in _WORDS and is_free_capital(doc, match.start()) and first in ("Major", "General"):
        return bool(status(name.lower()) & NAMED)
    return frequency(name) >= frequency(name.lower())


@cache
def _finder() -> re.Pattern[str]:
    word = "|".join((*_WORDS, *(f"{short}\\.?" for short in _LONG)))
    return regex(
        rf"(?<![\w-])(?P<rank>(?:{word})(?:[ -](?:{word}))?) "
        r"(?=(?P<name>[A-Z][a-z’']+\w*))"
    )
