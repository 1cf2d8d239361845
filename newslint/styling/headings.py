"""Headlines, bylines and datelines."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint.layout import BYLINE, DATELINE, HEADLINE
from newslint.lexicon.known import known
from newslint.parts import parts
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.use import Use

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newslint.document import Document

_LONG = 4  # letters; shorter words are small in either case
_BYLINE = regex(r"(?P<by>[Bb]y) (?P<name>[^\d,|(•–—]{3,60}?)(?= (?:in|for) |[,|(•–—]|\s*$)")
_FILLER = frozenset(
    "with from that than into onto over after amid about before under until upon when what where "
    "while this your they their them have been were will would could says said".split()
)


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The uses of one of the points that this module serves."""
    return _OF[point](doc)


def _headlines(doc: Document) -> Iterator[Use]:
    """Headlines by their capitals; told at the first word that shows it, as names keep theirs."""
    for start, end, role in doc.paragraphs:
        if role != HEADLINE or doc.text[start:end].isupper():
            continue
        first = bisect_left(doc.starts, start) + 1
        places = [
            at
            for at in range(first, bisect_left(doc.starts, end))
            if doc.ends[at] - doc.starts[at] >= _LONG and doc.words[at] not in _FILLER
            and not doc.text[doc.starts[at] : doc.ends[at]].isupper()
        ]  # fmt: skip
        lower = [at for at in places if doc.text[doc.starts[at]].islower()]
        upper = [at for at in places if doc.text[doc.starts[at]].isupper() and known(doc.words[at])]
        if len(lower) >= 2 and len(lower) * 2 >= len(upper):
            yield Use(Span(doc.starts[lower[0]], doc.ends[lower[0]]), "sentence", {})
        elif len(upper) >= 3 and len(upper) >= 4 * len(lower):
            yield Use(Span(doc.starts[upper[0]], doc.ends[upper[0]]), "title", {})


def _bylines(doc: Document) -> Iterator[Use]:
    """The writer's line, by the letters of “By” and of the name."""
    for start, end, role in doc.paragraphs:
        match = _BYLINE.match(doc.text, start, end) if role == BYLINE else None
        if not match:
            continue
        name = match["name"]
        plain = name.title() if name.isupper() else name
        forms = {"capitals": f"By {name.upper()}", "name": f"By {plain}", "lower": f"by {plain}"}
        here = next((form for form, text in forms.items() if text == match[0]), "other")
        others = {form: text for form, text in forms.items() if form != here}
        yield Use(Span(*match.span()), here, others)


def _datelines(doc: Document) -> Iterator[Use]:
    """Where a story is filed from, by what is told there and the dash after it."""
    found = parts(doc).dateline
    if not found or doc.paragraph_at(found.span.start).role == DATELINE:
        return
    text = doc.text[found.span.start : found.span.end].rstrip()
    dated = any(character.isdigit() for character in text)
    long = text.endswith("—")
    form = "other"
    if found.agency and dated and text.endswith(" -"):
        form = "dated"
    elif found.agency and not dated and long:
        form = "agency"
    elif not found.agency and not dated and long:
        form = "place"
    yield Use(Span(found.span.start, found.span.start + len(text)), form, {})


_OF: dict[str, Callable[[Document], Iterator[Use]]] = {
    "headline-case": _headlines,
    "byline": _bylines,
    "dateline": _datelines,
}
