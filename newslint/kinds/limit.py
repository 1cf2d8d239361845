"""``limit``: a measure with a ceiling, such as the words of a sentence."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, Rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newslint.document import Document
    from newslint.kinds import Matcher

    Measure = Callable[[Document], Iterator[tuple[Span, int]]]


_VOWELS = regex(r"[aeiouy]+(?!\b)|[aiouy]+\b|(?<=l)e\b")  # a syllable each; a last e is mute


def matcher(rules: Sequence[Rule]) -> Matcher:
    """Each rule on its own. A spec is ``{measure, max}``; see ``MEASURES``."""

    def match(doc: Document) -> Iterator[tuple[Rule, Hit]]:
        for rule in rules:
            ceiling: int = rule.spec["max"]
            for span, size in MEASURES[rule.spec["measure"]](doc):
                if size > ceiling:
                    yield rule, Hit(span, data={"size": str(size), "max": str(ceiling)})

    return match


def _words_in(doc: Document, span: Span) -> int:
    return bisect_left(doc.starts, span.end) - bisect_left(doc.starts, span.start)


def _sentence_words(doc: Document) -> Iterator[tuple[Span, int]]:
    for span in doc.sentences:
        yield span, _words_in(doc, span)


def _paragraph_words(doc: Document) -> Iterator[tuple[Span, int]]:
    for paragraph in doc.paragraphs:
        if paragraph.role == "body":
            span = Span(paragraph.start, paragraph.end)
            yield span, _words_in(doc, span)


def _paragraph_sentences(doc: Document) -> Iterator[tuple[Span, int]]:
    for paragraph in doc.paragraphs:
        inside = [s for s in doc.sentences if paragraph.start <= s.start < paragraph.end]
        yield Span(paragraph.start, paragraph.end), len(inside)


def _headline_words(doc: Document) -> Iterator[tuple[Span, int]]:
    first = next(iter(doc.paragraphs), None)
    if first and first.role == "headline":
        span = Span(first.start, first.end)
        yield span, _words_in(doc, span)


def _sentence_commas(doc: Document) -> Iterator[tuple[Span, int]]:
    for span in doc.sentences:
        yield span, doc.text.count(",", span.start, span.end)


def _sentence_figures(doc: Document) -> Iterator[tuple[Span, int]]:
    for span in doc.sentences:
        places = range(bisect_left(doc.starts, span.start), bisect_left(doc.starts, span.end))
        yield span, sum(doc.words[place][0].isdigit() for place in places)


def _reading_grade(doc: Document) -> Iterator[tuple[Span, int]]:
    """The school grade of the body by Flesch and Kincaid, told of its first sentence."""
    bodies = [(p.start, p.end) for p in doc.paragraphs if p.role == "body"]
    spans = [s for s in doc.sentences if any(start <= s.start < end for start, end in bodies)]
    words = [
        word
        for span in spans
        for word in doc.words[
            bisect_left(doc.starts, span.start) : bisect_left(doc.starts, span.end)
        ]
    ]
    if words:
        syllables = sum(max(1, len(_VOWELS.findall(word))) for word in words)
        grade = 0.39 * len(words) / len(spans) + 11.8 * syllables / len(words) - 15.59
        yield spans[0], round(grade)


MEASURES: dict[str, Measure] = {
    "sentence-words": _sentence_words,
    "paragraph-words": _paragraph_words,
    "paragraph-sentences": _paragraph_sentences,
    "headline-words": _headline_words,
    "sentence-commas": _sentence_commas,
    "sentence-figures": _sentence_figures,
    "reading-grade": _reading_grade,
}
