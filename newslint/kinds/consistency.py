"""``consistency``: either form, but one in each article. The rarer form is what is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.phrases import PhraseTable
from newslint.rule import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.document import Document
    from newslint.kinds import Matcher
    from newslint.spans import Span


def matcher(rules: Sequence[Rule]) -> Matcher:
    """One table of all forms. A spec is a list of groups, each a list of equivalent forms."""
    table: PhraseTable[tuple[int, int, str]] = PhraseTable()
    for number, rule in enumerate(rules):
        for group, forms in enumerate(rule.spec):
            for form in forms:
                table.add(form, (number, group, form))

    def match(doc: Document) -> Iterator[tuple[Rule, Hit]]:
        groups: dict[tuple[int, int], dict[str, list[Span]]] = {}
        for span, (number, group, form) in table.find(doc):
            if form.islower() and _is_in_name(doc, span):
                continue
            groups.setdefault((number, group), {}).setdefault(form, []).append(span)
        for (number, _), places in groups.items():
            if len(places) > 1:
                for hit in _minority(doc, places):
                    yield rules[number], hit

    return match


def _is_in_name(doc: Document, span: Span) -> bool:
    """Whether a form is an address, or has a capital that no sentence gives it.

    Names keep their own spelling.
    """
    after = doc.text[span.end : span.end + 2]
    if after[:1] == "." and after[1:].isalnum():
        return True
    if not doc.text[span.start].isupper() or doc.text[span.start : span.end].isupper():
        return False
    before = doc.text[doc.sentence_at(span.start).start : span.start]
    return any(character.isalnum() for character in before)


def _minority(doc: Document, places: dict[str, list[Span]]) -> Iterator[Hit]:
    """A hit for each use of a form that is not the most frequent (at a tie, the first) one."""
    usual = max(places, key=lambda form: (len(places[form]), -min(places[form])[0]))
    for form, spans in places.items():
        if form == usual:
            continue
        for span in spans:
            data = {"other": usual, "count": str(len(places[usual]))}
            yield Hit(span, (fit(doc, span, usual),), data)
