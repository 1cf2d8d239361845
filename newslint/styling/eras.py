"""Decades, centuries, eras and spans of years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit_apostrophes
from newslint.numberwords import ORDINALS, TENS, ordinal_figure, ordinal_words
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.forms import at_figures, opens_sentence, use_of
from newslint.styling.reading import in_sentences

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from newslint.document import Document
    from newslint.styling.use import Use

_DECADE = regex(
    r"(?<![\w$£€.,/-])(?:(?P<century>1[6-9]|20)(?P<full>\d0)(?:s\b"
    r"|(?:(?<=the \d{4})|(?<=early \d{4})|(?<=late \d{4})|(?<=mid-\d{4}))['’]s\b)"
    r"|(?P<short>['’‘](?P<tens>[2-9]0)s\b)"
    r"|(?:(?<=the )|(?<=the late )|(?<=the early )|(?<=the mid-))(?P<bare>[2-9]0)s\b)(?!-)"
)
_IN_AGES = regex(r"\b(?:his|her|their|my|our|your) (?:early |mid-?|late )?$")
_WEATHER = frozenset("temperatures degrees highs lows weather sunny forecast fahrenheit".split())
_ONES = "|".join(word for word, value in ORDINALS.items() if value < 20)
_TENS = "|".join(TENS)
_CENTURY = regex(
    rf"(?i)(?<![\w-])(?:(?P<words>(?:{_TENS})-(?:{_ONES})|{_ONES}|twentieth|thirtieth)"
    r"|(?P<figure>\d\d?)(?:st|nd|rd|th))(?P<rest>[- ]centur(?:y|ies)\b)"
)
_ERA = regex(
    r"(?<![\w.,-])(?:A\.?D\.?(?P<gap> ?)(?P<year>\d{1,4})\b"
    r"|(?P<old>\d{1,4}|\d{1,3}(?:,\d{3}))(?P<space> ?)(?P<mark>B\.C\.E?\.?|BCE?\b))(?![\w-])"
)
_MARKED = regex(r"[A\d](?:\.?D\.? ?\d| ?B\.?C)")  # quicker to look for
_YEARS = regex(
    r"(?<![\w$£€.,/–-])(?P<first>(?P<century>1[5-9]|20)(?P<one>\d\d))(?P<dash>[-–])"
    r"(?:(?P=century))?(?P<two>\d\d)(?![\w$£€%/–-]|[.,]\d)"
)
_NEAR = 120
_YEAR = 4  # figures
_ERA_CLUES = frozenset("ad d b bc bce 0b 0bc 0bce".split())


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The years, decades or centuries that one of the points looks at."""
    pattern, read = _POINTS[point]
    if pattern is _CENTURY:
        found = in_sentences(doc, ("century", "centuries", "century's"), pattern)
    elif pattern is _ERA:
        found = pattern.finditer(doc.text) if _MARKED.search(doc.text) else iter(())
    else:
        found = at_figures(doc, pattern, 1)
    for match in found:
        yield from read(doc, match)


def may_differ(doc: Document, point: str) -> bool:
    """Whether an article may have an era; two years with a dash, one cut short and one not."""
    if point == "era":
        return not doc.clues.isdisjoint(_ERA_CLUES)
    if point == "year-range":
        words, ends = doc.words, doc.ends
        twos = {
            len(words[place + 1])
            for place in doc.figures[:-1]
            if len(words[place]) == _YEAR and doc.text[ends[place]] in "-–"
        }
        return {2, _YEAR} <= twos
    return True


def _decade(doc: Document, match: re.Match[str]) -> Iterator[Use]:
    text, start = doc.text, match.start()
    if match["full"]:
        full = f"{match['century']}{match['full']}s"
        if match["full"] == "00":
            return  # the 1900s may be a century
        recent = match["century"] == "19" and match["full"] > "10"
        bare = f"{match['full']}s"
        texts = {
            "full": full, "short": f"'{bare}" if recent else full, "bare": bare if recent else full,
        }  # fmt: skip
    else:
        tens = match["tens"] or match["bare"]
        near = text[max(0, start - _NEAR) : start + _NEAR].lower()
        if _IN_AGES.search(text, max(0, start - 20), start) or any(w in near for w in _WEATHER):
            return
        texts = {"full": f"19{tens}s", "short": f"'{tens}s", "bare": f"{tens}s"}
        if match["short"]:
            texts["short"] = match["short"]
    texts["short"] = fit_apostrophes(doc, texts["short"])
    yield use_of(doc, Span(start, match.end()), texts)


def _century(doc: Document, match: re.Match[str]) -> Iterator[Use]:
    words, rest = match["words"], match["rest"]
    if rest[1] == "C" or opens_sentence(doc, match.start()):
        return  # 21st Century Fox
    tens, _, ones = (words or "").lower().rpartition("-")
    value = int(match["figure"] or 0) or TENS.get(tens, 0) + ORDINALS[ones]
    if not 0 < value < 31:
        return
    figure = ordinal_figure(value)
    below = ordinal_words(value)
    end = match.start("rest")
    texts = {"words": below if value < 10 else figure, "figures": figure}
    yield use_of(doc, Span(match.start(), end), texts)


def _era(doc: Document, match: re.Match[str]) -> Iterator[Use]:
    start, end = match.span()
    if match["year"]:
        year = match["year"]
        texts = {"points": f"A.D. {year}", "plain": f"AD {year}", "closed": f"AD{year}"}
    else:
        year, common = match["old"], "E" in match["mark"]
        points, plain = ("B.C.E.", "BCE") if common else ("B.C.", "BC")
        ends = match["mark"].endswith(".") and doc.text[end : end + 1] in ("", "\n")
        stop = "." if ends else ""
        texts = {
            "points": f"{year} {points}", "plain": f"{year} {plain}{stop}",
            "closed": f"{year}{plain}{stop}",
        }  # fmt: skip
    yield use_of(doc, Span(start, end), texts)


def _years(doc: Document, match: re.Match[str]) -> Iterator[Use]:
    start, end = match.span()
    one, two = int(match["one"]), int(match["two"])
    in_brackets = doc.text[start - 1 : start] == "(" and doc.text[end : end + 1] == ")"
    if one >= two or in_brackets:
        return
    century, first, dash = match["century"], match["first"], match["dash"]
    texts = {
        "short": f"{first}{dash}{match['two']}", "full": f"{first}{dash}{century}{match['two']}",
    }  # fmt: skip
    yield use_of(doc, Span(start, end), texts)


_POINTS: dict[
    str, tuple[re.Pattern[str], Callable[[Document, re.Match[str]], Iterator[Use]]]
] = {
    "decade": (_DECADE, _decade), "century": (_CENTURY, _century), "era": (_ERA, _era),
    "year-range": (_YEARS, _years),
}  # fmt: skip
