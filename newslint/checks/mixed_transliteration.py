"""One name in two ways of writing it in the same article: Kyiv and Kiev, Qaddafi and Gaddafi.

Either way may be right; the rarer one is reported, with the other and its number of uses. Speech,
names that keep an old form (Dynamo Kiev) and copy about the spelling itself are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.families import openers
from newslint.lexicon.known import frequency
from newslint.lexicon.spellings import different_people, mixed, places_of
from newslint.lexicon.survey import stands_free, web_spans
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.lexicon.families import Family

_KINDS = ("place", "person", "organisation", "people", "term")
_SURE = ("place", "person", "organisation")
_EVERYDAY = 48  # frequency level of a word that opens sentences: four thousand uses
_ABOUT_SPELLING = frozenset(
    "spelled spelt spelling spellings transliterated transliteration renamed formerly pronounced "
    "pronunciation".split()
)
_TIED = frozenset("-@#/_&")


@rule(
    "NAM005",
    "“{found}” is written “{fix}” elsewhere in this article ({uses}).",
    level="suggestion",
    bad=[
        "Trains to Kyiv were late. The mayor of Kyiv left [[Kiev -> Kyiv]] by bus.",
        "Gaddafi spoke, and Gaddafi's son. Later [[Qaddafi -> Gaddafi]] was seen in the square.",
        "Al-Qaeda denied it. Leaders of al-Qaeda met [[al-Qaida -> al-Qaeda]] men.",
    ],
    good=[
        "Trains to Kyiv were late when Dynamo Kiev played in Kyiv.",
        "The mayor of Kyiv said: “I love Kiev.”",
        "Kyiv, formerly spelled Kiev, is the capital.",
        "Ali Moussavi met Hossein Mousavi.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each use of the rarer form of a name."""
    if not _ABOUT_SPELLING.isdisjoint(doc.index):
        return
    present = _present(doc)
    for family in present:
        level = "warning" if family.kind in _SURE else ""
        for start, length, other, uses in _rarer(doc, family):
            yield _hit(start, length, other, uses, level)
    listed = {_last(form) for family in present for form in family.forms}
    for word, other in mixed(doc):
        if {word, other.lower()} <= listed:
            continue
        for place in places_of(doc)[word]:
            start = doc.starts[place]
            if stands_free(doc, place) and not doc.in_quote(start):
                uses = len(places_of(doc)[other.lower()])
                yield _hit(start, len(word), other, uses, "warning")


def _hit(start: int, length: int, other: str, uses: int, level: str) -> Hit:
    data = {"uses": "once" if uses == 1 else f"{uses} times"}
    return Hit(Span(start, start + length), (other,), data, level)


def _present(doc: Document) -> list[Family]:
    by_word, index = openers(_KINDS), places_of(doc)
    return sorted({family for word in by_word.keys() & index.keys() for family in by_word[word]})


def _rarer(doc: Document, family: Family) -> Iterator[tuple[int, int, str, int]]:
    """Start, length, the usual form and its uses, for each use of another form in narration."""
    uses = _uses(doc, family)
    if len(uses) < 2:
        return
    ranked = sorted(uses, key=lambda form: (-len(uses[form]), uses[form][0]))
    usual = ranked[0]
    for form in ranked[1:]:
        if family.kind == "person" and different_people(doc, _last(form), _last(usual)):
            continue
        for start in uses[form]:
            yield start, len(form), _cased(doc, start, usual), len(uses[usual])


def _last(form: str) -> str:
    return form.lower().replace("-", " ").rsplit(" ", 1)[-1]


def _uses(doc: Document, family: Family) -> dict[str, list[int]]:
    """The starts of each form; forms that differ only in their first letter's case are one."""
    found: dict[str, list[int]] = {}
    for form in {form[0].lower() + form[1:]: form for form in family.forms[::-1]}.values():
        starts = [start for start in _starts(doc, form) if _is_plain(doc, start, form, family)]
        if starts:
            found[form] = starts
    return found


def _starts(doc: Document, form: str) -> Iterator[int]:
    first = form.lower().replace("-", " ").split(" ", 1)[0]
    for place in places_of(doc).get(first, ()):
        start = doc.starts[place]
        found = doc.text[start : start + len(form)].replace("’", "'")
        if (
            found[1:] == form[1:]
            and not doc.text[start + len(form) : start + len(form) + 1].isalnum()
        ):
            yield start


def _is_plain(doc: Document, start: int, form: str, family: Family) -> bool:
    """Whether a name stands by itself; a place that is part of a longer name may keep its form."""
    text, end = doc.text, start + len(form)
    if text[start - 1 : start] in _TIED or doc.in_quote(start):
        return False
    if any(low <= start < high for low, high in web_spans(doc)):
        return False
    if text[start].islower() != form[0].islower() and family.kind == "person":
        return form[:3] in {"al-", "el-", "bin"}
    if family.kind != "place":
        return True
    return not _is_part_of_name(doc, start, end)


def _is_part_of_name(doc: Document, start: int, end: int) -> bool:
    """Whether a capitalised word stands before (not the first of its sentence) or after."""
    text, sentence = doc.text, doc.sentence_at(start)
    gap = text[sentence.start : start]
    before = gap[:-1].rpartition(" ")[2] if gap.endswith(" ") else ""
    opens = before == gap[:-1] and frequency(before.lower()) >= _EVERYDAY
    return (before[:1].isupper() and not opens) or (
        text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    )


def _cased(doc: Document, start: int, form: str) -> str:
    return form if doc.text[start].islower() == form[0].islower() else form[0].upper() + form[1:]
