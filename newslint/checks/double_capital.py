"""Two capitals at the start of a word: “THe”, “ISrael”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SLIP = regex(r"[A-Z](?=[A-Z][a-z])(?<!\w.)[A-Z][a-z]+\b")
_SHAPES = bytes(65 if 65 <= code <= 90 else 97 if 97 <= code <= 122 else 32 for code in range(256))
_FREQUENT = 24  # on the lexicon's scale: seen dozens of times in edited news


@rule(
    "NAM022",
    "“{found}” has a capital too many: “{fix}”.",
    bad=["[[THe -> The]] mayor met the [[ISraeli -> Israeli]] envoy."],
    good=["The MPs, PhDs, CEOs and DJs met; JPMorgan and McDonald went."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report words that are frequent when written with one capital."""
    # With every capital turned into A and every small letter into a, one quick search will do.
    if b"AAa" not in doc.text.encode("utf-8", "surrogatepass").translate(_SHAPES):
        return
    for match in _SLIP.finditer(doc.text):
        word = match[0]
        if word[2:] in {"s", "es", "ed", "ing", "er", "ers", "th", "d", "ish"}:
            continue
        from newslint.lexicon.known import frequency

        if word[1].lower() == word[0].lower() or word.startswith(("IP", "EB", "IT", "IC", "IM")):
            continue
        right = word[0] + word[1:].lower()
        if max(frequency(word.lower()), frequency(right)) >= _FREQUENT and not frequency(word):
            yield Hit(Span(*match.span()), (right,))
