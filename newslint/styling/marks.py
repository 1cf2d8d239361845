"""Dashes, points of omission, and the comma before the last of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.days import MONTH_NAMES, WEEKDAY_NAMES
from newslint.layout import BODY, QUOTE
from newslint.parts import parts
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.reading import beside
from newslint.styling.use import Use

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from newslint.document import Document

DASHES = {"em-spaced": " — ", "em": "—", "en-spaced": " – ", "hyphen": " - ", "wire": " -- "}
OMISSIONS = {
    "points-spaced": " ... ",
    "points-joined": "... ",
    "spread": " . . . ",
    "sign-spaced": " … ",
    "sign-joined": "… ",
}
_DASH = regex(r"(?<=[\w,.!?)”’\"'%])( ?)(—|–|--|-)( ?)(?=[\"']?\w|[“‘($£€])")
_ANY_DASH = regex("[-–—]")
_POINTS = regex(r"\.\.\.|…|\. \. \.")
_OMISSION = regex(r"(?<=[\w,;])[ \u00a0]?(?:\.\.\.|…|\. \. \.)[ \u00a0]?(?=[a-z]|I\b)")
_LEAST_BEFORE = 2  # words; what comes before the first dash of a paragraph may be a label
_LOWER = r"[a-z]{3,20}"
_UPPER = r"[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,2}"
_SERIES = regex(
    rf"(?<=[a-z] ){_LOWER}(?:, {_LOWER}){{1,6}}(?P<lower>,?) (?:and|or) {_LOWER}(?=[.;?!])"
    rf"|(?<=[a-z] ){_UPPER}(?:, {_UPPER}){{2,6}}(?P<upper>,?) (?:and|or) {_UPPER}(?! and\b)"
)
_LONGEST_ITEM = 70  # characters, with the comma before it
_NO_ITEMS = frozenset(
    "however though although too then also today yesterday tomorrow meanwhile instead therefore "
    "moreover nonetheless nevertheless indeed perhaps says said yes please well but and which who "
    "where when while she they that this".split()
)


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The uses of one of the points that this module serves."""
    return _OF[point](doc)


def may_differ(doc: Document, point: str) -> bool:
    """Whether an article has marks of two forms."""
    if point == "dash":
        gaps = doc.gaps
        spaced = gaps.count(" — ")
        others = sum(mark in gaps for form, mark in DASHES.items() if not form.startswith("em"))
        return others + (spaced > 0) + (gaps.count("—") > spaced) > 1
    if point == "oxford-comma":
        return _has_closed_series(doc)
    return sum(doc.text.count(mark) for mark in ("...", "…", ". . .")) > 1  # points of omission


def _has_closed_series(doc: Document) -> bool:
    """Whether an article has a row of words or names with a comma before its last."""
    text = doc.text
    for joint in (", and ", ", or "):
        at = text.find(joint)
        while at >= 0:
            before = text.rfind(",", max(0, at - _LONGEST_ITEM), at)
            if before >= 0 and _may_be_item(text[before + 2 : at]):
                series = _series_in(doc, *doc.sentence_at(at))
                if any(use.form == "with" for use in series):
                    return True
            at = text.find(joint, at + 1)
    return False


def _may_be_item(text: str) -> bool:
    """Whether what stands between two commas is one word in small letters, or a name."""
    return (" " not in text and text.islower()) or (text[:1].isupper() and text.count(" ") < 3)


def _others(forms: Mapping[str, str], form: str) -> dict[str, str]:
    return {name: text for name, text in forms.items() if name != form}


def _dashes(doc: Document) -> Iterator[Use]:
    """Dashes between words of running text; not those of datelines, ranges, scores and labels."""
    dateline = parts(doc).dateline
    after = dateline.span.end if dateline else 0
    forms = {text: form for form, text in DASHES.items()}
    marks = [mark for mark in forms if mark in doc.gaps]
    for start, end, role in doc.paragraphs:
        if role not in (BODY, QUOTE) or not any(doc.text.find(d, start, end) >= 0 for d in marks):
            continue
        for match in beside(doc.text, _ANY_DASH, _DASH, (start, end)):
            form = forms.get(match[0], "")
            if not form or match.end() <= after or _is_between_figures(doc, match.span()):
                continue
            if form == "hyphen" and _ties(doc, match.span()):
                continue
            if doc.text[start : match.start()].count(" ") >= _LEAST_BEFORE - 1:
                yield Use(Span(*match.span()), form, _others(DASHES, form))


def _is_between_figures(doc: Document, place: tuple[int, int]) -> bool:
    """Whether a dash stands between two figures, or in a range of days or months."""
    start, end = place
    if doc.text[end].isdigit() and doc.text[start - 1].isdigit():
        return True
    at = doc.word_at(end)
    return 0 < at < len(doc.words) and doc.words[at] in _DAYS and doc.words[at - 1] in _DAYS


def _ties(doc: Document, place: tuple[int, int]) -> bool:
    """Whether a hyphen with stray spaces ties two words, as in “six - member”, “US - led”."""
    start, end = place
    at = doc.word_at(end)
    capitals = doc.text[end].isupper() and doc.text[doc.starts[at - 1]].isupper() if at else False
    return capitals or doc.words[at] in _TIED or doc.text[start - 1].isdigit()


_TIED = frozenset(
    "member based owned led held backed old year style like related run made born wide level "
    "general elect time term class free friendly".split()
)
_DAYS = frozenset(name.lower() for name in (*MONTH_NAMES, *WEEKDAY_NAMES))


def _omissions(doc: Document) -> Iterator[Use]:
    """Points that stand for words left out inside a sentence, with the spaces beside them."""
    forms = {text: form for form, text in OMISSIONS.items()}
    for match in beside(doc.text, _POINTS, _OMISSION, (0, len(doc.text))):
        form = forms.get(match[0].replace("\u00a0", " "), "other")
        yield Use(Span(*match.span()), form, _others(OMISSIONS, form))


def _series(doc: Document) -> Iterator[Use]:
    """A row of single words or names that ends in “and”; three names may be two and a place."""
    for start, end in doc.sentences:
        said = doc.text[start:end]
        if (" and " in said or " or " in said) and said.count(", ") > 1:
            yield from _series_in(doc, start, end)


def _series_in(doc: Document, start: int, end: int) -> Iterator[Use]:
    for match in _SERIES.finditer(doc.text, start, end):
        kind = "lower" if match["lower"] is not None else "upper"
        comma = match.start(kind)
        items = match[0].replace(",", " ").split()
        if not _NO_ITEMS.isdisjoint(items[:-2]) or any(i.lower() in _DAYS for i in items):
            continue
        before = doc.text[match.start() : comma]
        word = match[0][match.end(kind) - match.start() :].split()[0]
        if match[kind]:
            yield Use(Span(comma, comma + 2 + len(word)), "with", {"without": f" {word}"})
        elif before.count(",") >= 2:
            yield Use(Span(comma, comma + 1 + len(word)), "without", {"with": f", {word}"})


_OF: dict[str, Callable[[Document], Iterator[Use]]] = {
    "dash": _dashes,
    "ellipsis": _omissions,
    "oxford-comma": _series,
}
