"""``style``: a question of house style. The form that a style uses, or else one in each article.

A spec is ``{question, forms, detector, needs, quoted, names, headlines, mixed, examples}``, and
once a style has chosen, ``use`` (with ``headline`` and ``also``) and ``by``, the words that say
whose style.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.rule import Hit, Rule
from newslint.styling.finders import detected_of, shapes_of, words_of
from newslint.styling.use import MIXED, Use

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from newslint.document import Document
    from newslint.kinds import Matcher
    from newslint.spans import Span


def matcher(rules: Sequence[Rule]) -> Matcher:
    """All points in one pass: what a style asks for, or else one form in each article."""
    rules = [rule for rule in rules if rule.spec.get("use") or rule.spec["mixed"]]
    find = uses_of(rules, differing=True)

    def match(doc: Document) -> Iterator[tuple[Rule, Hit]]:
        for rule, uses in find(doc):
            for hit in _hits(doc, rule, uses):
                yield rule, hit

    return match


def uses_of(
    rules: Sequence[Rule], *, differing: bool = False
) -> Callable[[Document], Iterator[tuple[Rule, list[Use]]]]:
    """A function that finds where an article uses a form of each point, whatever a style says.

    Words stand in one table and shapes go by the words they need, so all points share one pass.
    With ``differing``, a point that no style answers is left out where its uses cannot differ.
    """
    two = {n for n, rule in enumerate(rules) if differing and not rule.spec.get("use")}
    finders = (words_of(rules), shapes_of(rules, two), detected_of(rules, two))

    def find(doc: Document) -> Iterator[tuple[Rule, list[Use]]]:
        uses: dict[int, list[Use]] = {}
        for finder in finders:
            for number, use in finder(doc):
                uses.setdefault(number, []).append(use)
        for number, found in uses.items():
            rule = rules[number]
            forms = {use.form for use in found}
            if number not in two or len(forms) > 1 or forms - rule.spec["forms"].keys():
                yield rule, _outer(use for use in found if _is_looked_at(doc, rule, use))

    return find


def _outer(uses: Iterable[Use]) -> list[Use]:
    """The uses in order, but for one that is a part of a longer one."""
    kept: list[Use] = []
    for use in sorted(uses, key=lambda use: (use.span.start, -use.span.end, use.form)):
        last = kept[-1].span if kept else None
        if last is None or use.span.end > last.end or use.span == last:
            kept.append(use)
    return kept


def _is_looked_at(doc: Document, rule: Rule, use: Use) -> bool:
    spec = rule.spec
    if rule.scope == "narration" and doc.in_quote(use.span.start):
        return False
    if not spec["headlines"] and doc.paragraph_at(use.span.start).role == "headline":
        return False
    if _is_in_address(doc, use.span):
        return False
    return bool(spec["names"]) or not _may_be_name(doc, use)


def _is_in_address(doc: Document, span: Span) -> bool:
    """Whether a place is inside a web or mail address, a tag of the net or a file's name."""
    before = doc.text[max(0, span.start - 1) : span.start]
    after = doc.text[span.end : span.end + 2]
    site = after[:1] == "." and after[1:].islower()  # healthcare.gov
    return site or before in ("@", "#", "/", "_") or after[:1] in ("@", "_") or (
        after[:1] in (".", "/") and after[1:2].isalnum() and before not in (" ", "")
    )  # fmt: skip


def _may_be_name(doc: Document, use: Use) -> bool:
    """Whether a capital stands where the sentence's start does not ask for one."""
    found = doc.text[use.span.start : use.span.end]
    if not found[:1].isupper() or doc.paragraph_at(use.span.start).role == "headline":
        return False
    before = doc.text[doc.sentence_at(use.span.start).start : use.span.start]
    return any(character.isalnum() for character in before)


def _hits(doc: Document, rule: Rule, uses: list[Use]) -> Iterator[Hit]:
    if not rule.spec.get("use"):
        yield from _minority(doc, uses, rule.spec["forms"])
        return
    for use in uses:
        wanted = _wanted(doc, rule.spec, use)
        accepted = (wanted, MIXED, *rule.spec.get("also", ()))
        if use.form not in accepted and wanted != "any":
            new = use.written.get(wanted)
            if new is None or new != doc.text[use.span.start : use.span.end]:
                yield Hit(use.span, () if new is None else (new,), _said(doc, rule, use, wanted))


def _wanted(doc: Document, spec: Mapping[str, Any], use: Use) -> str:
    if spec.get("headline") and doc.paragraph_at(use.span.start).role == "headline":
        return str(spec["headline"])
    return str(spec["use"])


def _said(doc: Document, rule: Rule, use: Use, wanted: str) -> dict[str, str]:
    found = " ".join(doc.text[use.span.start : use.span.end].split())
    by, new = rule.spec["by"], use.written.get(wanted)
    if new:
        return {"said": f"“{new}”, not “{found}”, {by}."}
    sample = sample_of(rule.spec, wanted)
    return {"said": f"“{found}”: {rule.spec['question']} {by[:1].upper()}{by[1:]}: {sample}."}


def sample_of(spec: Mapping[str, Any], form: str) -> str:
    """How a form looks, for a table or a message; nothing for one that a point lacks."""
    shown = spec["forms"].get(form, "")
    if isinstance(shown, str):
        return shown or form
    if isinstance(shown, list):
        return str(shown[0])
    for text in spec["examples"].get(form, ()):
        if text and "[[" in text:
            return str(text.partition("[[")[2].partition("]]")[0])
    return form


def _minority(doc: Document, uses: list[Use], forms: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit for each use of a form that is not the most frequent (at a tie, the first) one."""
    places: dict[str, list[Use]] = {}
    for use in uses:
        for form in fitting(doc, use):
            if form in forms:  # what no style asks for is not what others should be like
                places.setdefault(form, []).append(use)
    if not places:
        return
    usual = max(places, key=lambda form: (len(places[form]), -places[form][0].span.start))
    first = places[usual][0].span
    other = " ".join(doc.text[first.start : first.end].split())
    line = doc.lines.position(doc.map.to_source(first).start).line
    for use in uses:
        if use.form != MIXED and usual not in fitting(doc, use):
            here = " ".join(doc.text[use.span.start : use.span.end].split())
            if here == other:  # they differ by a space alone
                here, other = _beside_words(doc, use.span), _beside_words(doc, first)
            said = f"“{here}” here, “{other}” on line {line}: one form in an article."
            new = use.written.get(usual)
            yield Hit(use.span, (new,) if new else (), {"said": said})


def fitting(doc: Document, use: Use) -> tuple[str, ...]:
    """The forms that a use agrees with: its own, and those that would be the same there."""
    if use.form == MIXED:
        return ()
    found = doc.text[use.span.start : use.span.end]
    return (use.form, *(form for form, text in use.written.items() if text == found))


def _beside_words(doc: Document, span: Span) -> str:
    """A mark with the words on either side."""
    before = doc.text[max(0, span.start - 20) : span.start].split()
    after = doc.text[span.end : span.end + 20].split()
    return "".join((*before[-1:], doc.text[span.start : span.end], *after[:1]))
