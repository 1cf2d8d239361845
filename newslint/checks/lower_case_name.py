"""A word that always takes a capital, without one: peoples, languages, faiths, days, countries.

Words with another sense in lower case (polish, turkey, march) are not in the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.checks._peoples import ADJECTIVES, FAITHS
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_OTHERS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays"
    " fridays saturdays sundays january february april june july september october november"
    " december"
    " america russia ukraine iran iraq syria israel germany france britain italy spain canada"
    " mexico"
    " brazil egypt pakistan afghanistan europe africa asia australia lebanon libya yemen palestine"
    " cuba venezuela vietnam thailand indonesia malaysia philippines norway sweden denmark finland"
    " greece portugal hungary romania bulgaria serbia croatia austria switzerland belgium"
    " netherlands"
    " ireland scotland nigeria kenya ethiopia somalia sudan zimbabwe morocco algeria tunisia crimea"
    " london moscow tehran baghdad kabul jerusalem beijing gaza kyiv kiev donetsk obama putin"
    " clinton"
    " netanyahu erdogan merkel biden californian americans russians ukrainians israelis"
    " palestinians"
    " germans europeans africans asians syrians iraqis iranians canadians australians mexicans"
    " italians koreans egyptians afghans pakistanis saudis christmas"
    " facebook youtube instagram christianity".split()
)
# Also a pastry, a rug, a garment, a carpet, a letter, a disease: left alone in lower case.
_COMMON = frozenset("danish afghan afghans basque berber texan caucasian guinean christian".split())
_WORDS = (ADJECTIVES | FAITHS | _OTHERS) - _COMMON
_SECOND = {
    "french": frozenset("fries fry press kiss kissing door doors toast dressing bread".split()),
    "english": frozenset(("muffin", "muffins")),
    "irish": frozenset(("coffee",)),
    "catholic": frozenset("taste tastes appetite interests".split()),
}  # fmt: skip

_JOINED = frozenset({("double", "dutch")})


@rule(
    "NAM020",
    "“{found}” takes a capital: “{fix}”.",
    bad=[
        "The [[muslim -> Muslim]] leader left on [[tuesday -> Tuesday]].",
        "An anti-[[american -> American]] march was held in [[russia -> Russia]].",
    ],
    good=[
        "The Muslim leader left on Tuesday.",
        "Visit russia.example.com or #christmas, @obama and /france/news.",
        "The children played twister and double-dutch.",
        "He ate french fries and used polish on the china.",
        "i love obama and america",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each such word in lower case, outside addresses, tags and all-lower-case lines."""
    text, starts, index = doc.text, doc.starts, doc.index
    for word in _WORDS.intersection(index):
        for place in index[word]:
            start, end = starts[place], doc.ends[place]
            if text[start].islower() and _is_plain(doc, place, start, end):
                yield Hit(
                    Span(start, end), (word.capitalize() if word != "youtube" else "YouTube",)
                )


def _is_plain(doc: Document, place: int, start: int, end: int) -> bool:
    text = doc.text
    before, after = text[start - 1 : start], text[end : end + 2]
    if (before in set("@#/._=&~") and before) or after[:1] in set("@/_=&"):
        return False
    if (after[:1] == "." and after[1:].isalnum()) or (after[:1] in "'’" and after[1:] == ""):
        return False
    follower = doc.words[place + 1] if place + 1 < len(doc.words) else ""
    if follower in _SECOND.get(doc.words[place], ()):
        return False
    if before == "-" and (doc.words[place - 1], doc.words[place]) in _JOINED:
        return False
    chunk_start = text.rfind(" ", 0, start) + 1
    if any(mark in text[chunk_start:end] for mark in ("://", "www.", "@", "#")):
        return False
    first = doc.sentence_at(start).start
    while first < start and not text[first].isalnum():
        first += 1
    return (first < start and not text[first].islower()) or (
        first == start and _in_prose(doc, start)
    )


def _in_prose(doc: Document, start: int) -> bool:
    """Whether the paragraph is ordinary prose: it has capitals and a full stop."""
    paragraph = doc.paragraph_at(start)
    body = doc.text[paragraph.start : paragraph.end]
    return body[-1:] in {".", "”", '"'} and body[:1].isupper()
