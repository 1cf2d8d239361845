"""Title and full name of a person a second time, where the surname would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import BODY
from newslint.lexicon.survey import surface
from newslint.parts import parts
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_TITLES = (
    "president", "chancellor", "senator", "sen", "governor", "gov", "mayor", "ambassador", "rep",
    "general", "gen", "minister", "secretary", "premier", "congressman", "congresswoman", "leader",
    "spokesman", "spokeswoman", "chairman", "director",
)  # fmt: skip
_LEAST_PARAGRAPHS = 4
_MOST_WORDS = 1500  # in long reads and live reports a reader may have forgotten


@rule(
    "NAM044",
    "{name} has been introduced already: the surname would do.",
    level="suggestion",
    scope="narration",
    needs=_TITLES,
    bad=[
        (
            "President Anna Kovalenko left on Monday.\n\nIt rained.\n\nShe came back.\n\n"
            "Reporters asked [[President Anna Kovalenko]] about it."
        ),
    ],
    good=[
        (
            "President Anna Kovalenko met Boris Kovalenko on Monday.\n\nIt rained.\n\nShe came"
            " back.\n\nReporters asked President Anna Kovalenko about it."
        ),
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each later use of one title with one full name in the text."""
    if len(parts(doc).body) < _LEAST_PARAGRAPHS or len(doc.words) > _MOST_WORDS:
        return
    seen: dict[tuple[str, str], int] = {}
    for place in sorted(at for title in _TITLES for at in doc.index.get(title, ())):
        last = _name_end(doc, place)
        if not last or doc.paragraph_at(doc.starts[place]).role != BODY:
            continue
        name = (surface(doc, place + 1), surface(doc, last))
        if doc.in_quote(doc.starts[place]):
            continue
        if name in seen and _is_alone(doc, name):
            span = Span(doc.starts[place], doc.starts[last] + len(name[1]))
            yield Hit(span, (), {"name": " ".join(name)})
        seen[name] = place


def _name_end(doc: Document, place: int) -> int:
    """The place of the last name after a title, or 0."""
    if not doc.text[doc.starts[place]].isupper():
        return 0
    at = place
    while at + 1 < len(doc.words) and at - place < 3:
        gap = doc.gap(at)
        if gap != " " and not (gap == ". " and (at == place or len(doc.words[at]) == 1)):
            break
        if not doc.text[doc.starts[at + 1]].isupper():
            break
        at += 1
    return at if at - place >= 2 else 0


def _is_alone(doc: Document, name: tuple[str, str]) -> bool:
    """Whether nobody else in the article has the surname."""
    first, last = name[0].lower(), name[1].lower()
    for at in (*doc.index.get(last, ()), *doc.index.get(last + "'s", ())):
        if not at or doc.gap(at - 1) not in (" ", ". "):
            continue
        before = doc.words[at - 1]
        capital = doc.text[doc.starts[at - 1]].isupper()
        if capital and before != first and len(before) > 1 and before not in _TITLES:
            return False
    return True
