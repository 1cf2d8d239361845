"""A name that has a capital on its last word elsewhere in the article: “the Jordan times”.

So too a name whose hyphen is elsewhere: “Min Jae un” beside “Min Jae-un”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import found, is_capital, places_of, starts_sentence
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

# Words that close the names of newspapers, places, teams and the like.
_LAST = frozenset(
    "times post gazette herald tribune chronicle telegraph guardian gang strip yard line bridge "
    "tower towers museum airport square cathedral institute foundation festival awards cup league "
    "trophy stadium arena theatre theater hotel canal gallery zoo orchestra ballet gazette heights "
    "wall gate palace prize medal memorial".split()
)
_HYPHEN = regex(
    r"-(?<=[a-z]-)(?=[a-z]{2,5}(?![\w-]))"
    r"(?!-(?:led|run|era|held|born|made|like|wide|type|line|area|goer|only|free|bred|elect)\b)"
    r"(?!-[a-z]+ed\b)"
)
_NAME = regex(r"(?<![\w-])[A-Z][a-z]+ [A-Z][a-z]+$")
_END = regex(r"[a-z]+")
_REACH = 40  # characters before the hyphen


@rule(
    "NAM066",
    "Elsewhere the article writes “{fix}”.",
    level="warning",
    ask=True,
    bad=[
        "It was in the Borsetshire Times. The Borsetshire [[times -> Times]] named her.",
        "Min Jae-un came. The son of [[Min Jae un -> Min Jae-un]] left.",
    ],
    good=[
        "It was in the Borsetshire Times in hard times. The Borsetshire Times named her.",
        "Min Jae-un came. The army of Min Jae-un left.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the odd one out of two ways to write a name in one article."""
    for place in places_of(doc, _LAST):
        if place < 2 or is_capital(doc, place) or doc.gap(place - 1) != " ":
            continue
        if _is_name(doc, place - 1) and _is_capital_elsewhere(doc, place):
            word = found(doc, place)
            yield Hit(Span(doc.starts[place], doc.ends[place]), (word.capitalize(),))
    if "x-x" not in doc.gaps:
        return
    for name in sorted(_hyphened(doc)):
        open_name, at = name.replace("-", " "), 0
        while (at := doc.text.find(open_name, at)) >= 0:
            end = at + len(open_name)
            if not doc.text[end : end + 1].isalnum() and doc.text[end : end + 1] != "-":
                yield Hit(Span(at, end), (name,))
            at = end


def _hyphened(doc: Document) -> set[str]:
    """The names of the form “Min Jae-un” in the article."""
    text, names = doc.text, set()
    for match in _HYPHEN.finditer(text):
        at = match.start()
        name = _NAME.search(text, max(0, at - _REACH), at)
        end = _END.match(text, at + 1)
        if name and end:
            names.add(f"{name[0]}-{end[0]}")
    return names


def _is_name(doc: Document, place: int) -> bool:
    """Whether this is a capitalised word after “the” or a small word."""
    if not is_capital(doc, place) or found(doc, place).isupper() or starts_sentence(doc, place):
        return False
    return doc.gap(place - 1) == " " and doc.words[place - 1] == "the"


def _is_capital_elsewhere(doc: Document, place: int) -> bool:
    """Whether the article has “the” and the same two words with two capitals, and not this way."""
    small = capital = 0
    for other in doc.index[doc.words[place]]:
        if other > 1 and doc.words[other - 2 : other] == doc.words[place - 2 : place]:
            if is_capital(doc, other):
                capital += not found(doc, other).isupper()
            else:
                small += 1
    return capital > 0 and small <= capital + 3
