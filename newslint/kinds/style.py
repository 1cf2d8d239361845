"""``style``: a question of house style. The form that a style uses, or else one in each article.

A spec is ``{question, forms, detector, needs, quoted, names, headlines, mixed, examples}``, and
once a style has chosen, ``use`` (with ``headline``) and ``by``, the words that say whose style.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.fitting import fit, fit_apostrophes, match_case
from newslint.kinds.pattern import matcher as pattern_matcher
from newslint.phrases import PhraseTable
from newslint.rule import Hit, Rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from newslint.document import Document
    from newslint.kinds import Matcher

MIXED = "mixed"  # the form of what is none of a point's: it is never reported


class Use(NamedTuple):
    """A place where a point's form stands, and what the other forms would be there."""

    span: Span
    form: str
    written: Mapping[str, str]  # by form; a form that is not there cannot be made from this one


def matcher(rules: Sequence[Rule]) -> Matcher:
    """All points in one pass: their words in one table, their shapes by the words they need."""
    rules = [rule for rule in rules if rule.spec.get("use") or rule.spec["mixed"]]
    words, shapes = _words(rules), _shapes(rules)
    detected = [number for number, rule in enumerate(rules) if rule.spec["detector"]]

    def match(doc: Document) -> Iterator[tuple[Rule, Hit]]:
        uses: dict[int, list[Use]] = {}
        for number, use in (*words(doc), *shapes(doc)):
            uses.setdefault(number, []).append(use)
        for number in detected:
            if _may_find(rules[number].spec["needs"], doc):
                module = import_module(f"newslint.styling.{rules[number].spec['detector']}")
                uses.setdefault(number, []).extend(module.uses(doc, rules[number].name))
        for number, found in uses.items():
            rule = rules[number]
            kept = sorted(use for use in found if _is_looked_at(doc, rule, use))
            for hit in _hits(doc, rule, kept):
                yield rule, hit

    return match


def _may_find(needs: Sequence[str], doc: Document) -> bool:
    return not needs or any(
        need in doc.index if need[0].isalnum() else need in doc.text for need in needs
    )


def _words(rules: Sequence[Rule]) -> Callable[[Document], Iterator[tuple[int, Use]]]:
    """The finder of forms that are words; forms that differ in capitals alone are told apart."""
    table: PhraseTable[tuple[int, str, int]] = PhraseTable()
    for number, rule in enumerate(rules):
        for form, words in rule.spec["forms"].items():
            if isinstance(words, list):
                seen: set[str] = set()
                for place, word in enumerate(words):
                    if word.lower() not in seen:
                        table.add(word.lower(), (number, form, place))
                    seen.add(word.lower())

    def find(doc: Document) -> Iterator[tuple[int, Use]]:
        for span, (number, form, place) in table.find(doc):
            forms: dict[str, Any] = rules[number].spec["forms"]
            found = doc.text[span.start : span.end]
            if _is_written(found, forms[form][place], forms, place):
                written = {
                    other: _fitted(doc, span, words[place])
                    for other, words in forms.items()
                    if other != form and isinstance(words, list) and len(words) > place
                }
                yield number, Use(span, form, written)

    return find


def _is_written(found: str, word: str, forms: Mapping[str, Any], place: int) -> bool:
    """Whether what stands there is this form and not another that differs in its capitals."""
    rivals = [
        words[place]
        for words in forms.values()
        if len(words) > place and words[place].lower() == word.lower() and words[place] != word
    ]
    if not rivals:
        return word == word.lower() or found[1:] == word[1:] or found.isupper() or word.islower()
    return found == word and found not in rivals


def _fitted(doc: Document, span: Span, new: str) -> str:
    """A form put where another stood: its first capital is kept, and its kind of apostrophe."""
    found = doc.text[span.start : span.end]
    if new != new.lower() or new.lower() == found.lower():
        return fit_apostrophes(doc, new)
    return fit(doc, span, new)


def _shapes(rules: Sequence[Rule]) -> Callable[[Document], Iterator[tuple[int, Use]]]:
    """The finder of forms that are regular expressions."""
    forms = [
        Rule(str(number), form, "", "", spec=[shape])
        for number, rule in enumerate(rules)
        for form, shape in rule.spec["forms"].items()
        if isinstance(shape, dict)
    ]
    match = pattern_matcher(forms)

    def find(doc: Document) -> Iterator[tuple[int, Use]]:
        for form, hit in match(doc):
            number = int(form.code)
            written = {
                name: _cased(doc, hit.span, shape["write"].format_map(_Groups(hit.data)))
                for name, shape in rules[number].spec["forms"].items()
                if name != form.name and isinstance(shape, dict) and shape["write"]
            }
            yield number, Use(hit.span, form.name, written)

    return find


class _Groups(dict[str, str]):
    """The groups of a match; one that another form has and this one lacks is empty."""

    def __missing__(self, key: str) -> str:
        return ""


def _cased(doc: Document, span: Span, new: str) -> str:
    found = doc.text[span.start : span.end]
    return fit_apostrophes(doc, match_case(found, new) if not found.isupper() else new)


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
    return before in ("@", "#", "/", "_") or after[:1] in ("@", "_") or (
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
        yield from _minority(doc, uses)
        return
    for use in uses:
        wanted = _wanted(doc, rule.spec, use)
        if use.form not in (wanted, MIXED) and wanted != "any":
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


def _minority(doc: Document, uses: list[Use]) -> Iterator[Hit]:
    """A hit for each use of a form that is not the most frequent (at a tie, the first) one."""
    places: dict[str, list[Use]] = {}
    for use in uses:
        if use.form != MIXED:
            places.setdefault(use.form, []).append(use)
    if len(places) < 2:
        return
    usual = max(places, key=lambda form: (len(places[form]), -places[form][0].span.start))
    first = places[usual][0].span
    other = " ".join(doc.text[first.start : first.end].split())
    line = doc.lines.position(doc.map.to_source(first).start).line
    for form, found in places.items():
        for use in found if form != usual else ():
            here = " ".join(doc.text[use.span.start : use.span.end].split())
            said = f"“{here}” here, “{other}” on line {line}: one form in an article."
            new = use.written.get(usual)
            yield Hit(use.span, (new,) if new else (), {"said": said})
