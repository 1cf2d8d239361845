"""A hit lifted to the source: what reports print and filters work on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newslint.rule import Hit, Rule, message_of

if TYPE_CHECKING:
    from newslint.document import Document


class Finding(NamedTuple):
    """One problem at an exact place of a source file.

    Lines and columns are 1-based, columns in code points; ``start`` and ``end`` are 0-based code
    points of the source's decoded text (byte-order mark not counted), end exclusive.
    """

    path: str
    start: int
    end: int
    code: str
    name: str
    level: str
    message: str
    text: str
    replacements: tuple[str, ...]
    line: int
    column: int
    end_line: int
    end_column: int
    category: str
    engine: str
    fixable: bool
    in_quote: bool
    safe: bool = False  # fixable, and by one sure replacement that no editor need look at
    unit: str = "line"  # or "paragraph": what ``line`` counts in a container
    written: tuple[str, ...] = ()  # the replacements as the source's format writes them


_NEVER_SURE = ("names", "risk", "clarity", "languagetool")


def _is_sure(rule: Rule, hit: Hit, found: str) -> bool:
    """Whether a fix may be made unseen: one answer, of a surer kind, that drops no sentence."""
    if rule.ask or len(hit.replacements) != 1 or rule.category in _NEVER_SURE:
        return False
    if (hit.level or rule.level) == "suggestion" and rule.category != "style":
        return False
    if rule.category == "spelling" and found[:1].isupper():
        return False  # it may be a name that newslint does not know
    return any(c.isalnum() for c in hit.replacements[0]) or len(found.split()) < 2


def lift(doc: Document, rule: Rule, hit: Hit) -> Finding:
    """The finding for a hit: its place in the source, its message filled in."""
    place = doc.map.to_source(hit.span)
    begin, end = doc.lines.position(place.start), doc.lines.position(place.end)
    in_quote = doc.in_quote(hit.span.start) and rule.category != "punctuation"
    found = doc.text[hit.span.start : hit.span.end]
    unbroken = doc.map.is_unbroken(hit.span)
    fixable = bool(hit.replacements) and unbroken and not in_quote
    return Finding(
        path=doc.source.path,
        start=place.start,
        end=place.end,
        code=rule.code,
        name=rule.name,
        level=hit.level or rule.level,
        message=message_of(rule, found, hit),
        text=doc.source.text[place.start : place.end],
        replacements=hit.replacements,
        line=begin.line,
        column=begin.column,
        end_line=end.line,
        end_column=end.column,
        category=rule.category,
        engine="languagetool" if rule.code.startswith("LT-") else "newslint",
        fixable=fixable,
        in_quote=in_quote,
        safe=fixable and _is_sure(rule, hit, found),
        unit=doc.source.unit,
        written=tuple(doc.written(text, hit.span.start) for text in hit.replacements),
    )
