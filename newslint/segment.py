"""Sentences of news copy: abbreviations, titles, initials, states and times do not end one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.layout import Paragraph

_END = regex(r"([.!?…][\"'”’»)\]]*)\s+(?=[\"'“‘«(\[]*[^\W_a-z])")
_LAST_WORD = regex(r"(?:[^\W\d_]\.)*[^\W_]+$")
_NEXT_WORD = regex(r"[\"'“‘«(\[]*([^\W_]+)")

# Always followed by more of the same sentence.
_TITLES = frozenset(
    "mr mrs ms mx dr prof gen sen rep reps sens gov govs lt col capt cpt sgt cpl pvt maj"
    " adm rear vice cmdr brig rev fr hon pres supt insp det st mt ft messrs mmes mme mlle"
    " vs v eg ie cf approx dept est fig".split()
)
# Followed by more of the sentence only before a figure.
_BEFORE_FIGURE = frozenset(
    "no nos jan feb mar apr jun jul aug sept sep oct nov dec art sec vol pp p para ch".split()
)
# May end a sentence or not: what follows decides.
_EITHER = frozenset(
    "jr sr inc corp co ltd llc plc bros etc al ave blvd rd hwy u.s u.k u.n e.u d.c n.y l.a"
    " a.m p.m b.c a.d ph.d m.d ala ariz ark calif colo conn del fla ga ill ind kan ky la md"
    " mass mich minn miss mo mont neb nev n.h n.j n.m n.c n.d okla ore pa r.i s.c s.d tenn"
    " tex vt va wash w.va wis wyo ont que alta man sask".split()
)
_ABBREVIATIONS = _TITLES | _BEFORE_FIGURE | _EITHER
_LONGEST = 24  # code points looked back over for the last word
# A word that opens a sentence and never continues one after an abbreviation.
_STARTERS = frozenset(
    "the a an he she it they we i you this that these those there but and in on at for as"
    " if when while after before however meanwhile his her its their our my some many most"
    " all both no not since by with from to according police officials what who how why".split()
)


def sentences_of(text: str, paragraphs: Iterable[Paragraph]) -> tuple[Span, ...]:
    """The sentences of all paragraphs, in order; white space around them is left out."""
    found: list[Span] = []
    for part in paragraphs:
        _split(text, part[0], part[1], found)
    return tuple(found)


def _split(text: str, start: int, end: int, found: list[Span]) -> None:
    """Add the sentences between two offsets to those found."""
    for match in _END.finditer(text, start, end):
        stop = match.start()
        if text[stop] == ".":
            # Most stops follow a plain word: that is settled without a look at what follows.
            floor = max(start, stop - _LONGEST)
            last = text[max(floor, text.rfind(" ", floor, stop) + 1) : stop]
            plain = len(last) > 1 and last.isalnum() and last.lower() not in _ABBREVIATIONS
            if not plain and not _ends_sentence(text, start, stop, match.end()):
                continue
        found.append(Span(start, match.end(1)))
        start = match.end()
    if start < end:
        found.append(Span(start, end))


def _ends_sentence(text: str, start: int, stop: int, after: int) -> bool:
    """Whether the full stop at ``stop`` ends the sentence that began at ``start``."""
    last = _LAST_WORD.search(text, max(start, stop - _LONGEST), stop)
    following = _NEXT_WORD.match(text, after)
    if not last or not following:
        return True
    word, opener = last[0].lower(), following[1]
    if word in _TITLES:
        return False
    if word in _BEFORE_FIGURE:
        return not opener[0].isdigit() and (word == "no" or _starts(opener))
    if word in _EITHER:
        return _starts(opener)
    if (len(word) == 1 and last[0].isupper()) or "." in word:
        return _starts(opener)
    return True


def _starts(word: str) -> bool:
    return word.lower() in _STARTERS and word[0].isupper()
