"""One name in two ways of writing it in the same article: Kyiv and Kiev, Qaddafi and Gaddafi.

Either way may be right; the rarer one is reported, with the other and its number of uses. Speech,
names that keep an old form (Dynamo Kiev) and copy about the spelling itself are left alone.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.lexicon.families import first_word, openers
from newslint.lexicon.known import frequency
from newslint.lexicon.spellings import different_people, mixed, places_of
from newslint.lexicon.survey import stands_free, web_spans
from newslint.records import NamedTuple
from newslint.rule import Hit, rule
from newslint.spans import Span
from newslint.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    if not _ABOUT_SPELLING.isdisjoint(doc.vocabulary):
        return
    present = _present(doc)
    for family in present:
        level = "warning" if family.kind in _SURE else ""
        for start, length, other, uses in _rarer(doc, family):
            yield _hit(start, length, other, uses, level)
    for word, other in mixed(doc):
        listed = {_last(form) for family in present for form in family.forms}
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
    forms = [form for form in _forms(family) if form.opener in places_of(doc)]
    uses = _uses(doc, family, forms) if len(forms) > 1 else {}
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


def _uses(doc: Document, family: Family, forms: Iterable[_Form]) -> dict[str, list[int]]:
    """The starts of each form."""
    found: dict[str, list[int]] = {}
    for form in forms:
        starts = [at for at in _starts(doc, form) if _is_plain(doc, at, form.written, family)]
        if starts:
            found[form.written] = starts
    return found


class _Form(NamedTuple):
    """A way of writing a name, the same folded, and its first word."""

    written: str
    folded: str
    opener: str


@lru_cache(maxsize=4096)
def _forms(family: Family) -> tuple[_Form, ...]:
    """The forms of a family; those that differ only in their first letter's case are one."""
    forms = {form[0].lower() + form[1:]: form for form in family.forms[::-1]}.values()
    return tuple(_Form(form, fold(form), first_word(form)) for form in forms)


def _starts(doc: Document, form: _Form) -> Iterator[int]:
    text, length = doc.text, len(form.written)
    for place in places_of(doc).get(form.opener, ()):
        start = doc.starts[place]
        if not doc.folded.startswith(form.folded, start):  # a quick look spares a slow one
            continue
        found = text[start : start + length].replace("’", "'")
        if (
            found[1:] == form.written[1:]
            and not text[start + length : start + length + 1].isalnum()
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
