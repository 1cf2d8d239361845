"""A comma between a bare title and the name it belongs to: “Hollywood star, Denzel Hall is”.

“The star, Denzel Hall, is” has an article and two commas; without the article it has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import places
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ROLES = frozenset(
    "actor actress singer comedian leader president director star rapper author journalist "
    "reporter politician lawmaker senator congressman congresswoman founder activist coach "
    "captain native spokesman spokeswoman spokesperson minister commander professor analyst "
    "attorney lawyer producer billionaire businessman businesswoman mogul blogger chairman "
    "chairwoman editor mayor governor footballer striker midfielder goalkeeper quarterback "
    "researcher scientist".split()
)
_DETERMINERS = frozenset(
    "the a an his her its their our my your this that another every each one no whose "
    "former".split()
)
_STOPS = frozenset(
    "against of to from by with for in on at when as than that if while after before said says is "
    "was were are has had but because asked told including like although since until where".split()
)
_NO_NAMES = (
    frozenset(
        "new san los north south west east the monday tuesday wednesday thursday friday saturday "
        "sunday january february march april may june july august september october november "
        "december inc jr sr ltd u.s us uk first mr mrs ms rep reps sen sens gov navy army "
        "rear adm gen brig col lt maj capt sgt cmdr".split()
    )
    | _ROLES
)
_AFTER = _STOPS | {"told", "became", "will", "would", "can", "could", "also"}
_OFFICE = _STOPS | {"became", "become", "elected", "another", "named", "mr", "madam"}
_REACH = 7


@rule(
    "PUN052",
    "No comma between a bare title and a name.",
    level="warning",
    ask=True,
    bad=[
        "It was first noted by Hollywood [[star, Denzel Hall -> star Denzel Hall]] in a letter.",
        "The claim comes from comedian and [[director, Mary Hall -> director Mary Hall]].",
        "It was sent to Leeds [[native, Mary Hall, as -> native Mary Hall as]] a gift.",
        "He met village [[leader, Omar Said, -> leader Omar Said,]] a farmer, on Monday.",
    ],
    good=[
        "The claim comes from the director, Mary Hall.",
        "The claim comes from the town’s mayor, Mary Hall, who was there.",
        "When he ran for president, Senator Hall lost.",
        "While he was vice president, Hunter Hall was at school.",
        "His lawyer, Mary Hall, said so.",
        "As Leeds mayor, Mary Hall ran the town. In her role as justice minister, Omar-Hall left.",
        "She beat the soon-to-be president, Mary Hall. “Mr. President, Senator Hall, look at it.”",
        "She is not fit to be mayor, Mary Hall said. In talks with Leeds mayor, Mary Hall wept.",
        "Campaign co-chairman, Louisiana Rep. Cedric Hall, has said so.",
        "He replaces Leeds’s Office of Housing director, Mary Hall.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report “role, First Last” with no article or possessive before the role."""
    text, ends = doc.text, doc.ends
    for place in places(doc, _ROLES & doc.vocabulary):
        if text[ends[place] : ends[place] + 2] != ", ":
            continue
        end = _names_end(doc, place)
        if end and _is_bare(doc, place) and not _opens(doc, place, end):
            yield _hit(doc, place, end)


def _hit(doc: Document, place: int, end: int) -> Hit:
    """The hit from the role to the last name; a closing comma goes too, if it closes only that."""
    text = doc.text
    first, last = doc.starts[place], doc.ends[end - 1]
    mended = f"{text[first : doc.ends[place]]} {text[doc.starts[place + 1] : last]}"
    if text[last : last + 2] != ", ":
        return Hit(Span(first, last), (mended,))
    if end < len(doc.words) and doc.words[end] in _AFTER:
        return Hit(
            Span(first, doc.ends[end]), (f"{mended} {text[doc.starts[end] : doc.ends[end]]}",)
        )
    return Hit(Span(first, last + 1), (f"{mended},",))


def _names_end(doc: Document, place: int) -> int:
    """The place after “, First Last” behind the role, or 0 if there is no such name."""
    if place + 2 >= len(doc.words) or doc.gap(place) != ", ":
        return 0
    text, starts = doc.text, doc.starts
    names = place + 1
    while names < min(place + 5, len(doc.words)) and text[starts[names]].isupper():
        word = doc.words[names]
        if word in _NO_NAMES or word.endswith("'s"):
            return 0
        names += 1
        if names == len(doc.words) or doc.gap(names - 1) not in _inside(word):
            break
    return names if names - place > 2 else 0


def _inside(word: str) -> tuple[str, ...]:
    """The gaps that a name goes on after: a dot only after an initial or a short title."""
    return (" ", "-", ". ") if len(word) < 4 else (" ", "-")


def _is_bare(doc: Document, place: int) -> bool:
    """Whether the phrase before the role begins without an article or possessive."""
    sentence = doc.sentence_at(doc.starts[place]).start
    before = place - 2 if place and doc.words[place - 1] in ("vice", "deputy") else place - 1
    if before < 0 or doc.words[before] in _OFFICE or doc.starts[before] < sentence:
        return False  # an office: “ran for president, Senator Hall”
    named = False  # an office with “of” in its name: “Ministry of Health spokesman”
    for back in range(place - 1, max(-1, place - _REACH), -1):
        word = doc.words[back]
        if word in ("be", "being"):
            return False  # “not fit to be Leeds mayor, Mary Hall said”
        if doc.starts[back] < sentence:
            return True
        if doc.gap(back) not in (" ", "-", ". "):
            return named
        if word in _DETERMINERS or word.endswith(("'s", "s'")) or doc.text[doc.ends[back]] in "'’":
            return False
        if word == "as" and doc.words[back - 1] != "such":
            return False  # “as mayor, Mary Hall ran the town”
        inside = _in_name(doc, back)
        if word in _STOPS and not inside:
            return True
        named = named or (inside and word == "of")
    return named or doc.starts[0] >= sentence


def _opens(doc: Document, place: int, end: int) -> bool:
    """Whether the sentence begins with a phrase up to the comma: “In talks with the mayor, …”."""
    sentence = doc.sentence_at(doc.starts[place])
    if doc.words[doc.word_at(sentence.start)] not in _STOPS:
        return False
    lead = doc.text[sentence.start : doc.ends[place]]
    return "," not in lead and doc.text[doc.ends[end - 1] : doc.ends[end - 1] + 1] != ","


def _in_name(doc: Document, place: int) -> bool:
    """Whether a small word is inside a compound or an office: “soon-to-be”, “Office of Housing”."""
    if doc.gap(place) == "-":
        return True
    if doc.words[place] != "of":
        return False
    return all(doc.text[doc.starts[at]].isupper() for at in (place - 1, place + 1))
