"""Units of measure: in words or letters, with a space or none; speeds, heat, calibres."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.forms import at_figures, use_of
from newslint.variety import variety

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from newslint.document import Document
    from newslint.styling.use import Use

_FREE = r"(?<![\w$£€.,/:-])"
_FIGURE = (
    rf"{_FREE}(?P<figure>\d{{1,3}}(?:,\d{{3}}){{1,3}}(?:\.\d{{1,2}})?|\d{{1,7}}(?:\.\d{{1,3}})?)"
)
_GAP = r"(?P<gap>[ \u00a0]?)"
_WORDS = {"km": "kilomet", "cm": "centimet", "mm": "millimet", "kg": "kilogram"}
_UNIT = regex(
    rf"{_FIGURE}{_GAP}(?:(?P<letters>km|cm|mm|kg|mph|kph|km/h|kmh)\b(?!/)"
    r"|(?P<name>(?:kilo|centi|milli)met(?:er|re)s?|kilogram(?:me)?s?)\b(?! (?:per|an) hour))(?!-)"
)
_KILOMETRES = r"(?:kilomet(?:re|er)s?|km)"
_SPEED = regex(
    rf"{_FIGURE}(?P<gap>[ \u00a0-]?)(?P<unit>m\.p\.h\.?|mph\b|k\.p\.h\.?|kph\b|kmph\b|km/h(?:r\b)?"
    rf"|kmh\b|miles?[ -](?:per|an)[ -]hour\b|{_KILOMETRES}[ -](?:per|an)[ -]hour\b)"
)
_HEAT = regex(
    rf"{_FREE}(?P<figure>[-−–]?\d{{1,4}}(?:\.\d)?)"
    r"(?:(?P<sign>[ \u00a0]?[°º][ \u00a0]?)(?P<one>[CF])\b"
    r"|(?P<gap>[ \u00a0]?)(?P<two>[CF])\b(?!\.\w|[-'’#+])"
    r"|[ \u00a0-]degrees? (?P<name>Celsius|Fahrenheit|celsius|fahrenheit|centigrade|C\b|F\b))"
)
_HEAT_WORDS = frozenset(
    "temperature temperatures heat cold degrees degree weather warm hot celsius fahrenheit snow "
    "forecast cool oven heatwave freezing ice climate warming".split()
)
_CALIBRE = regex(
    rf"{_FREE}(?P<figure>\d{{1,3}}(?:\.\d{{1,2}})?)[ \u00a0-]?(?:mm\b|millimet(?:er|re)s?\b)"
    r"(?=[ -](?:(?:semi-?automatic|automatic|service|caliber|calibre|Glock|Beretta|Luger|Browning"
    r"|Makarov|SIG|Smith|Ruger|hollow-point|live|Parabellum) ?)?"
    r"(?:pistols?|handguns?|guns?|rifles?|rounds?|bullets?|ammunition|ammo|cartridges?|shells?"
    r"|casings?|cannons?|mortars?|howitzers?|Glock|Beretta|Luger|weapons?|firearms?|caliber|calibre"
    r"|revolvers?|machine|artillery|semi)\b)"
)
_IN_BRACKETS = regex(r" \((?:\d|one|t|f|s|eight|nine)[\w.,  ]{0,30}\)")
_MEASURE = r"(?:\d[\d,.]{0,9}|one|two|three|four|five|six|seven|eight|nine|ten)[ \u00a0]?"
_METRIC = (
    rf"{_MEASURE}(?:square |sq )?(?:{_KILOMETRES}|met(?:er|re)s?|m|cm|centimet(?:er|re)s?|kg|kilos?"
    r"|kilograms?|hectares?|lit(?:er|re)s?)"
)
_IMPERIAL = (
    rf"{_MEASURE}(?:square |sq )?(?:miles?|feet|foot|ft|yards?|inch(?:es)?|in|pounds?|lbs?|acres?"
    r"|gallons?)"
)
_LONGEST = 40  # code points; no measure before the brackets is longer
_METRIC_CLUES = frozenset(
    unit
    for word in "kilometre kilometer km metre meter m cm centimetre centimeter kg kilo kilogram"
    " hectare litre liter".split()
    for unit in (word, f"{word}s", f"0{word}", f"0{word}s")
)
_IMPERIAL_CLUES = frozenset(
    unit
    for word in "mile feet foot ft yard inch inche in pound lb acre gallon".split()
    for unit in (word, f"{word}s", f"0{word}", f"0{word}s")
)
_BOTH = regex(
    rf"{_FREE}(?:(?P<metric>{_METRIC}) \((?P<imperial2>{_IMPERIAL})\)"
    rf"|(?P<imperial>{_IMPERIAL}) \((?P<metric2>{_METRIC})\))"
)


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The measures that one of the points looks at."""
    pattern, read, clues = _POINTS[point]
    if not clues or any(clue in doc.text for clue in clues):
        found = _with_other(doc.text) if pattern is _BOTH else at_figures(doc, pattern, 1)
        for match in found:
            yield from read(doc, match)


def _with_other(text: str) -> Iterator[re.Match[str]]:
    """The measures with another after them, looked for only where brackets may hold one."""
    last = 0
    for brackets in _IN_BRACKETS.finditer(text):
        match = _BOTH.search(text, max(last, brackets.start() - _LONGEST), brackets.end())
        if match:
            yield match
        last = brackets.end()


def may_differ(doc: Document, point: str) -> bool:
    """Whether an article has measures of both systems, where a point puts one into brackets."""
    clues = doc.clues
    return point != "metric-first" or not (
        clues.isdisjoint(_METRIC_CLUES) or clues.isdisjoint(_IMPERIAL_CLUES)
    )


def _unit(doc: Document, match: re.Match[str]) -> Iterator[Use]:
    figure, letters, name = match["figure"], match["letters"], match["name"]
    if _CALIBRE.match(doc.text, match.start()):
        return
    if name:
        letters = {"k": "km", "c": "cm", "m": "mm"}[name[0]] if "met" in name else "kg"
    one = figure == "1"
    if letters in _WORDS:
        ending = ("re" if variety(doc) == "en-GB" else "er") if letters != "kg" else ""
        words = f"{figure} {name or _WORDS[letters] + ending + ('' if one else 's')}"
    else:
        words = f"{figure} {letters}"
    texts = {"words": words, "spaced": f"{figure} {letters}", "closed": f"{figure}{letters}"}
    yield use_of(doc, Span(*match.span()), texts)


def _speed(doc: Document, match: re.Match[str]) -> Iterator[Use]:
    gap, figure, unit = match["gap"], match["figure"], match["unit"]
    if gap == "-":
        return
    miles = unit[0] == "m"
    ending = "re" if variety(doc) == "en-GB" else "er"
    said = "mile" if miles else f"kilomet{ending}"
    words = f"{said}{'' if figure == '1' else 's'} per hour"
    if "hour" in unit and len(unit) > 9:
        words = unit
    spaced = gap or " "
    closed = " " if len(unit) > 5 else gap
    texts = {
        "kph": f"{figure}{closed}{'mph' if miles else 'kph'}",
        "kmh": f"{figure}{closed}{'mph' if miles else 'km/h'}",
        "words": f"{figure}{spaced}{words}",
        "points": f"{figure}{spaced}{'m.p.h.' if miles else words}",
    }
    yield use_of(doc, Span(*match.span()), texts)


def _heat(doc: Document, match: re.Match[str]) -> Iterator[Use]:
    scale = (match["one"] or match["two"] or match["name"])[0].upper()
    bare = match["two"] and not _HEAT_WORDS & doc.index.keys()
    if bare or (match["two"] and match["figure"] in ("1", "2", "3", "4") and match["gap"]):
        return
    scale = "C" if scale != "F" else "F"
    figure = match["figure"]
    noun = "degree" if figure in ("1", "-1") or "degree " in match[0] else "degrees"
    words = f"{figure} {noun} {'Celsius' if scale == 'C' else 'Fahrenheit'}"
    if doc.text[match.start() - 1 : match.start()] == "(" and match[0] != words:
        words = f"{figure} {scale}"
    texts = {
        "words": words,
        "letter": f"{figure}{scale}", "spaced": f"{figure} {scale}", "sign": f"{figure}°{scale}",
    }  # fmt: skip
    yield use_of(doc, Span(*match.span()), texts)


def _calibre(doc: Document, match: re.Match[str]) -> Iterator[Use]:
    figure = match["figure"]
    ending = "re" if variety(doc) == "en-GB" else "er"
    texts = {
        "spaced": f"{figure} mm", "closed": f"{figure}mm", "words": f"{figure}-millimet{ending}",
    }  # fmt: skip
    yield use_of(doc, Span(*match.span()), texts)


def _both(doc: Document, match: re.Match[str]) -> Iterator[Use]:
    metric, imperial = (match[name] or match[name + "2"] for name in ("metric", "imperial"))
    texts = {"metric": f"{metric} ({imperial})", "imperial": f"{imperial} ({metric})"}
    yield use_of(doc, Span(*match.span()), texts)


# For each point: what to look for, how to read it, and texts without one of which none is there.
_POINTS: dict[
    str,
    tuple[re.Pattern[str], Callable[[Document, re.Match[str]], Iterator[Use]], tuple[str, ...]],
] = {
    "unit": (_UNIT, _unit, ()),
    "speed": (_SPEED, _speed, ("ph", "p.h", "km/h", "kmh", " hour", "-hour")),
    "temperature": (_HEAT, _heat, ()),
    "calibre": (_CALIBRE, _calibre, ("mm", "millimet")),
    "metric-first": (_BOTH, _both, (" (",)),
}
