"""A hit lifted to the source: what reports print and filters work on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.records import NamedTuple
from newslint.rule import Hit, Rule, message_of
from newslint.tokens import WORD

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.spans import Span


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
    whole: bool = True  # one stretch of the source, whose place a replacement can take


ENGINES = ("languagetool", "context")  # categories that are detectors of their own
_NEVER_SURE = ("names", "risk", "clarity", "languagetool", "context")


def _is_sure(rule: Rule, hit: Hit, found: str) -> bool:
    """Whether a fix may be made unseen: one answer, of a surer kind, that drops no sentence."""
    if rule.ask or hit.ask or len(hit.replacements) != 1 or rule.category in _NEVER_SURE:
        return False
    if rule.kind == "style":
        return _is_demanded(rule)
    if (hit.level or rule.level) == "suggestion":
        return False
    new = hit.replacements[0]
    if not any(c.isalnum() for c in new) and len(found.split()) > 1:
        return False
    return not _changes_name(found, new, spelling=rule.category == "spelling")


def _is_demanded(rule: Rule) -> bool:
    """Whether a style asks for a form; the commoner form in an article is only a guess."""
    return bool(rule.spec.get("use"))


def _changes_name(found: str, new: str, *, spelling: bool) -> bool:
    """Whether a fix changes a word with a capital that may be a name newslint does not know."""
    if spelling and found[:1].isupper():
        return True
    if found.islower():
        return False
    from newslint.lexicon.known import known

    kept = set(WORD.findall(new))
    return any(
        word[0].isupper() and word not in kept and not known(word.replace("’", "'"))
        for word in WORD.findall(found)
    )


def _is_of_marks(rule: Rule) -> bool:
    """Whether a rule is about punctuation, which is the newsroom's even in what others said."""
    return rule.category == "punctuation" or (rule.kind == "style" and rule.scope == "all")


def lift(doc: Document, rule: Rule, hit: Hit) -> Finding:
    """The finding for a hit: its place in the source, its message filled in."""
    place = doc.map.to_source(hit.span)
    begin, end = doc.lines.position(place.start), doc.lines.position(place.end)
    in_quote = doc.in_quote(hit.span.start) and not _is_of_marks(rule)
    found = doc.text[hit.span.start : hit.span.end]
    category = rule.category
    written = _written(doc, hit, found, place)
    whole = doc.map.is_unbroken(hit.span)
    fixable = bool(written) and not in_quote and whole
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
        category=category,
        engine=category if category in ENGINES else "newslint",
        fixable=fixable,
        in_quote=in_quote,
        safe=fixable and _is_sure(rule, hit, found),
        unit=doc.source.unit,
        written=written,
        whole=whole,
    )


def _written(doc: Document, hit: Hit, found: str, place: Span) -> tuple[str, ...]:
    """The replacements as the source's format writes them; none if it cannot hold one of them.

    What a replacement has in common with the copy stays as the source has it.
    """
    old = doc.source.text[place.start : place.end]
    made: list[str] = []
    for new in hit.replacements:
        before, after = in_common(found, new) if doc.map.is_unbroken(hit.span) else (0, 0)
        inner = doc.written(new[before : len(new) - after], place.start + before)
        if inner is None:
            return ()
        made.append(old[:before] + inner + old[len(old) - after :] if before + after else inner)
    return tuple(made)


def in_common(old: str, new: str) -> tuple[int, int]:
    """How many characters two texts share at their start, and how many of the rest at their end."""
    before = 0
    while before < min(len(old), len(new)) and old[before] == new[before]:
        before += 1
    after = 0
    while after < min(len(old), len(new)) - before and old[-1 - after] == new[-1 - after]:
        after += 1
    return before, after
