"""A paragraph or a long sentence that stands twice in the article, as after a slip in pasting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_HEAD = 40  # code points that tell most paragraphs apart
_LEAST = 60  # code points: shorter lines may well be a refrain or a label


@rule(
    "LAY008",
    "This {what} stands in the article already.",
    level="suggestion",
    bad=[
        (
            "The mayor left the city on Monday after a long and bitter row over the budget.\n\n"
            "She is back.\n\n"
            "[[The mayor left the city on Monday after a long and bitter row over the budget.]]"
        ),
    ],
    good=[
        "The mayor left the city on Monday.\n\nShe is back.\n\nThe mayor left the city on Monday.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the second of two equal paragraphs, or of two equal sentences of unlike paragraphs."""
    twice = _repeated_paragraphs(doc)
    for span in twice:
        yield Hit(span, (), {"what": "paragraph"})
    long = [text for text in doc.folded_sentences if len(text) >= _LEAST]
    if len(set(long)) == len(long):
        return
    sentences: set[str] = set()
    for sentence in doc.sentences:
        if sentence.end - sentence.start < _LEAST:
            continue
        text = doc.folded[sentence.start : sentence.end]
        if text in sentences and not any(s.start <= sentence.start < s.end for s in twice):
            yield Hit(sentence, (), {"what": "sentence"})
        sentences.add(text)


def _repeated_paragraphs(doc: Document) -> list[Span]:
    folded = doc.folded
    long = [(start, end) for start, end, _ in doc.paragraphs if end - start >= _LEAST]
    if len({folded[start : start + _HEAD] for start, _ in long}) == len(long):
        return []
    seen: set[str] = set()
    twice: list[Span] = []
    for start, end in long:
        text = folded[start:end]
        if text in seen:
            twice.append(Span(start, end))
        seen.add(text)
    return twice
