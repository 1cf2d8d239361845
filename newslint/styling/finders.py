"""Where an article uses the forms of points of style: words, expressions and what a program tells.

Words stand in one table and expressions go by the words they need, so that all points share a pass.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from newslint.fitting import fit, fit_apostrophes
from newslint.kinds.pattern import matcher as pattern_matcher
from newslint.kinds.pattern import may_be_in
from newslint.needs import Needs
from newslint.phrases import PhraseTable
from newslint.rule import Hit, Rule
from newslint.styling.reading import is_free_capital, shouts
from newslint.styling.use import Use

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

    from newslint.document import Document
    from newslint.kinds import Matcher
    from newslint.spans import Span


def words_of(rules: Sequence[Rule]) -> Callable[[Document], Iterator[tuple[int, Use]]]:
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
            if _is_written(doc, span, forms[form][place], forms):
                written = {
                    other: _fitted(doc, span, forms[form][place], words[place])
                    for other, words in forms.items()
                    if other != form and isinstance(words, list) and len(words) > place
                }
                yield number, Use(span, form, written)

    return find


def _is_written(doc: Document, span: Span, word: str, forms: Mapping[str, Any]) -> bool:
    """Whether what stands there is this form and not another that differs in its capitals."""
    found = doc.text[span.start : span.end].replace("’", "'")
    folded = word.lower()
    rivals = {
        other
        for words in forms.values()
        if isinstance(words, list)
        for other in words
        if other != word and other.lower() == folded
    }
    if not rivals:
        return word == word.lower() or found[1:] == word[1:] or found.isupper() or word.islower()
    first = {*rivals, word}
    if any(one[1:] == two[1:] for one in first for two in first - {one}):  # internet, Internet
        return found == word and not (found[0].isupper() and is_free_capital(doc, span.start))
    return found == word and not shouts(doc, span.start)


def _fitted(doc: Document, span: Span, word: str, new: str) -> str:
    """A form put where another stood: its first capital is kept, and its kind of apostrophe."""
    found = doc.text[span.start : span.end]
    if new != new.lower() or new.lower() == found.lower():
        return fit_apostrophes(doc, new)
    if word != word.lower() and found[:1].isupper():  # the capitals are the form's own: CEO
        return fit_apostrophes(doc, _opened(doc, span, new))
    return fit(doc, span, new)


def _opened(doc: Document, span: Span, new: str) -> str:
    """Text with a capital if it opens a sentence or stands in a headline of capitals."""
    return new[:1].upper() + new[1:] if is_free_capital(doc, span.start) else new


def shapes_of(
    rules: Sequence[Rule], two: Container[int]
) -> Callable[[Document], Iterator[tuple[int, Use]]]:
    """The finder of forms that are regular expressions; ``two`` are the rules that need two."""
    forms = [
        Rule(str(number), form, "", "", spec=[shape])
        for number, rule in enumerate(rules)
        for form, shape in rule.spec["forms"].items()
        if isinstance(shape, dict)
    ]
    # Of a point that no style answers two shapes must be possible, if it has no other forms.
    alone = {str(n) for n, rule in enumerate(rules) if n in two and _has_only_shapes(rule)}
    match = pattern_matcher([form for form in forms if form.code not in alone])
    paired = [form for form in forms if form.code in alone]
    pairs = {code: [form for form in paired if form.code == code] for code in alone}
    needs = Needs(_needs(form) for form in paired)
    matchers: dict[str, Matcher] = {}

    def find(doc: Document) -> Iterator[tuple[int, Use]]:
        yield from _shaped(doc, rules, match(doc))
        met = [paired[number] for number in needs.met_by(doc)]
        for code, count in Counter(form.code for form in met).items():
            if count > 1 and sum(may_be_in(form.spec[0], doc) for form in pairs[code]) > 1:
                if code not in matchers:
                    matchers[code] = pattern_matcher(pairs[code])
                yield from _shaped(doc, rules, matchers[code](doc))

    return find


def _has_only_shapes(rule: Rule) -> bool:
    return all(isinstance(form, dict) for form in rule.spec["forms"].values())


def _needs(form: Rule) -> Sequence[str]:
    """What an article must have for a shape: its words, or else the marks that it has."""
    shape = form.spec[0]
    marks = (texts for texts in shape["texts"] if not any(text[0].isalnum() for text in texts))
    needs: Sequence[str] = shape["needs"] or next(marks, ())
    return needs


def _shaped(
    doc: Document, rules: Sequence[Rule], found: Iterable[tuple[Rule, Hit]]
) -> Iterator[tuple[int, Use]]:
    for form, hit in found:
        number = int(form.code)
        written = {
            name: _cased(doc, hit.span, shape["write"].format_map(_Groups(hit.data)))
            for name, shape in rules[number].spec["forms"].items()
            if name != form.name and isinstance(shape, dict) and shape["write"]
        }
        yield number, Use(hit.span, form.name, written)


class _Groups(dict[str, str]):
    """The groups of a match; one that another form has and this one lacks is empty."""

    def __missing__(self, key: str) -> str:
        return ""


def _cased(doc: Document, span: Span, new: str) -> str:
    """A written shape with the capital that its sentence asks for."""
    found = doc.text[span.start : span.end]
    if found[:1].isupper() and new[:1].islower() and not found.isupper():
        new = _opened(doc, span, new)
    return fit_apostrophes(doc, new)


def detected_of(
    rules: Sequence[Rule], two: Container[int]
) -> Callable[[Document], Iterator[tuple[int, Use]]]:
    """The finder of forms that only a program tells; ``two`` are the rules that need two of them.

    A module says with ``may_differ`` whether an article may have two, if that is quick to tell.
    """
    detected = [number for number, rule in enumerate(rules) if rule.spec["detector"]]
    needs = Needs(rules[number].spec["needs"] for number in detected)

    def find(doc: Document) -> Iterator[tuple[int, Use]]:
        for number in map(detected.__getitem__, needs.met_by(doc)):
            name, module = rules[number].name, _detector(rules[number].spec["detector"])
            may_differ = getattr(module, "may_differ", None) if number in two else None
            if may_differ is None or may_differ(doc, name):
                for use in module.uses(doc, name):
                    yield number, use

    return find


@cache
def _detector(name: str) -> Any:
    return import_module(f"newslint.styling.{name}")
