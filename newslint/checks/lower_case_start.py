"""A sentence that begins with a small letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_STARTS = regex(r"\. (?<=[a-z]{3}\. )(?=[a-z]{2,}[ ,’'])")
_WORD = regex(r"[\w’'.-]+$")
_FIRST = frozenset(
    "the a an and but he she they it we you this that these those there his her their its in on at"
    " by for from with as if when while after before since according however then so because not no"
    " to of who what why how where some many most one all both each every now also even"
    " just".split()
)
_ABBREVIATIONS = frozenset(
    "etc inc corp ltd dept approx sept dec feb nov oct aug jan mrs prof capt supt messrs assn bros"
    " calif conn colo mass mich minn miss ariz tenn tex wash wisc penn okla nev neb gov sen rep gen"
    " sgt col adm rev hon est vol pres univ govt intl natl mins hrs secs tel ext fig max min avg"
    " yahoo jeopardy mamma".split()
)


@rule(
    "NAM025",
    "A sentence begins with a capital: “{fix}”.",
    level="warning",
    scope="narration",
    bad=["The mayor left. [[the -> The]] council stayed."],
    good=[
        "The mayor left. The council stayed at Example Inc. and at Yahoo! and left.",
        "He asked: why? and left... then he came back.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a common small word after a full stop that ends an ordinary word."""
    text = doc.text
    for match in _STARTS.finditer(text):
        at = match.start()
        found = _WORD.search(text, max(0, at - 30), at)
        before = found[0] if found else ""
        end = match.end()
        while text[end].isalpha():
            end += 1
        word = text[match.end() : end]
        if word not in _FIRST or not before.islower() or before in _ABBREVIATIONS or "." in before:
            continue
        yield Hit(Span(match.end(), end), (word.capitalize(),))
