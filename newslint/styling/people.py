"""Names that houses spell differently, first name and surname together."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newslint.fitting import fit_apostrophes
from newslint.records import NamedTuple
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.reading import is_free_capital
from newslint.styling.use import Use

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from newslint.document import Document


class Way(NamedTuple):
    """One way to write a person's name: with the first name, and by the surname alone."""

    first: str
    last: str
    alone: str = ""  # "" if no house differs by it


_PEOPLE: Mapping[str, Mapping[str, Way]] = {
    "lavrov": {
        "sergei": Way("Sergei", "Lavrov"),
        "sergey": Way("Sergey", "Lavrov"),
        "middle": Way("Sergey V.", "Lavrov"),
    },
    "navalny": {
        "alexei": Way("Alexei", "Navalny"),
        "aleksei": Way("Aleksei", "Navalny"),
        "alexey": Way("Alexey", "Navalny"),
        "middle": Way("Aleksei A.", "Navalny"),
    },
    "lukashenko": {
        "alexander": Way("Alexander", "Lukashenko", "Lukashenko"),
        "belarusian": Way("Alyaksandr", "Lukashenka", "Lukashenka"),
        "aleksandr": Way("Aleksandr", "Lukashenko", "Lukashenko"),
        "middle": Way("Aleksandr G.", "Lukashenko", "Lukashenko"),
    },
    "gaddafi": {
        "gadhafi": Way("Moammar", "Gadhafi", "Gadhafi"),
        "gaddafi": Way("Muammar", "Gaddafi", "Gaddafi"),
        "qaddafi": Way("Muammar", "Qaddafi", "Qaddafi"),
        "el-qaddafi": Way("Muammar", "el-Qaddafi", "Qaddafi"),
        "gadafy": Way("Muammar", "Gadafy", "Gadafy"),
    },
    "assad": {
        "article": Way("Bashar", "al-Assad", "Assad"),
        "none": Way("Bashar", "Assad", "Assad"),
        "always": Way("Bashar", "al-Assad", "al-Assad"),
    },
}
_OTHER_FIRSTS = {
    "gaddafi": ("Moamer", "Moamar", "Mu'ammar", "Mouammar", "Muammar al", "Moammar al"),
    "lukashenko": ("Aliaksandr", "Alexandr"),
    "navalny": ("Alexy", "Aleksey"),
    "lavrov": ("Serguei",),
    "assad": (),
}
_OTHER_LASTS = {"gaddafi": ("Kadafi", "Gadaffi", "Kaddafi", "el-Gaddafi", "al-Gaddafi")}
_QAIDA = regex(r"(?<![\w-])(?P<al>[Aa]l)(?P<gap>[- ])(?P<name>Qa[ei]da)\b")
_QAIDA_FORMS = {
    "qaida": "al-Qaida", "qaeda": "al-Qaeda", "open": "al Qaeda", "open-capital": "Al Qaeda",
    "capital": "Al-Qaeda", "qaida-capital": "Al-Qaida",
}  # fmt: skip


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The places where a point's name stands."""
    if point == "al-qaida":
        yield from _qaida(doc)
        return
    ways = _PEOPLE[point]
    for match in _finder(point).finditer(doc.text):
        first, last = match["first"] or "", match["last"]
        if first:
            found = (form for form, way in ways.items() if (way.first, way.last) == (first, last))
            written = {form: f"{way.first} {way.last}" for form, way in ways.items()}
        else:
            if _is_other_person(doc, match):
                continue
            found = (form for form, way in ways.items() if way.alone and way.alone == last)
            written = {form: way.alone or last for form, way in ways.items()}
        fitted = {form: fit_apostrophes(doc, text) for form, text in written.items()}
        yield Use(Span(*match.span()), next(found, "other"), fitted)


@cache
def _finder(point: str) -> re.Pattern[str]:
    ways = _PEOPLE[point].values()
    firsts = {*(way.first for way in ways), *_OTHER_FIRSTS[point]}
    lasts = {*(way.last for way in ways), *(way.alone for way in ways if way.alone)}
    lasts.update(_OTHER_LASTS.get(point, ()))
    optional = "?" if any(way.alone for way in ways) else ""
    return regex(
        rf"(?<![\w-])(?:(?P<first>{_any(firsts)}) ){optional}(?P<last>{_any(lasts)})(?![\w-])"
    )


def _any(words: set[str]) -> str:
    return "|".join(word.replace(".", r"\.") for word in sorted(words, key=lambda w: (-len(w), w)))


def _is_other_person(doc: Document, match: re.Match[str]) -> bool:
    """Whether a word with a capital stands before a surname: a relative's first name, a place."""
    place = doc.word_at(match.start())
    if not place or doc.gap(place - 1) != " ":
        return False
    before = doc.text[doc.starts[place - 1] : doc.ends[place - 1]]
    titles = ("President", "Colonel", "Col", "Leader", "Ruler", "Dictator", "Mr")
    return before[0].isupper() and before not in titles and len(before) > 2


def _qaida(doc: Document) -> Iterator[Use]:
    """Al-Qaida; a capital that opens a sentence does not tell one form from another."""
    for match in _QAIDA.finditer(doc.text):
        found = match[0]
        if match["al"] == "Al" and is_free_capital(doc, match.start()):
            forms = {form: text[0].upper() + text[1:] for form, text in _QAIDA_FORMS.items()}
        else:
            forms = _QAIDA_FORMS
        form = next((form for form, text in forms.items() if text == found), "other")
        yield Use(Span(*match.span()), form, forms)
