"""A sentence that begins with a figure: “20 people died.” Words open a sentence; a year may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.numberwords import in_words
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_OPEN_END = regex(r"(?:…|\.\.\.|[?!]\)|[^\s.!?\"”’')\]]|\b[A-Z][a-z]{0,4}\.) ?$")
# A plural or a scale follows: what opens the sentence is a count, and no name, score or item.
_PEOPLE = "people|persons|men|women|children|respondents|soldiers|civilians|troops|voters|residents"
_YEAR = regex(rf"(?:19|20)\d\d (?:{_PEOPLE})[’']")  # “1992 voters’ worries”
_COUNT = regex(
    rf"(?P<figure>\d{{1,3}}(?:,\d{{3}})*|\d{{4,6}}(?= (?:{_PEOPLE})\b))"
    rf"(?= (?:(?:more |other |young |armed )?(?:{_PEOPLE}|[a-z]{{3,}}s)"
    r"|million|billion|percent|per cent|of the)\b(?!:))"
)


@rule(
    "NUM023",
    "A sentence does not begin with a figure: “{fix}”, or turn it round.",
    level="warning",
    scope="narration",
    bad=[
        "They left. [[20 -> Twenty]] people stayed.",
        "It rained. [[1,250 -> Some 1,250]] homes were lost.",
    ],
    good=[
        "They left. Twenty people stayed. 2018 was a wet year. 3M grew.",
        "1. Houses are cheap.",
        "They stayed away. 1992 voters’ worries were others.",
        "The sums are these:\n\n20 gallons of milk for all.\n\n30 loaves of bread were left.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the figure, with its words or with “Some” before it."""
    for place in doc.figures:
        sentence = doc.sentence_at(doc.starts[place])
        if sentence.start != doc.starts[place]:
            continue
        match = _COUNT.match(doc.text, sentence.start)
        body = match and doc.paragraph_at(sentence.start).role == "body"
        if match and body and _is_prose(doc, sentence.end) and not _goes_on(doc, sentence.start):
            if _is_listed(doc, sentence.start) or _YEAR.match(doc.text, match.start()):
                continue
            figure = match["figure"]
            new = _in_words(figure)
            span = Span(match.start(), match.end("figure"))
            yield Hit(span, (new,), ask=new.endswith(figure))  # “Some” says more than was said


def _is_prose(doc: Document, end: int) -> bool:
    """Whether a sentence ends as one: a list or a label does not."""
    return doc.text[max(0, end - 4) : end].rstrip("\"”’')")[-1:] in {".", "!", "?", ","}


def _goes_on(doc: Document, start: int) -> bool:
    """Whether what stands before is no end of a sentence: “Prop. 8 backers”, “… 34 of the”."""
    lead = doc.text[max(0, start - 12) : start]
    return "\n" not in lead and bool(_OPEN_END.search(lead))


def _is_listed(doc: Document, start: int) -> bool:
    """Whether a paragraph that begins with a figure is one of several."""
    text, paragraph = doc.text, doc.paragraph_at(start)
    if paragraph.start != start:
        return False
    before = text.rfind("\n", 0, max(0, start - 2)) + 1
    after = text[paragraph.end : paragraph.end + 4].lstrip()
    return after[:1].isdigit() or (before < start and text[before].isdigit())


def _in_words(figure: str) -> str:
    """A number below 100 in words, any other with “Some” before it."""
    value = int(figure.replace(",", ""))
    if value >= 100:
        return f"Some {figure}"
    return in_words(value).capitalize()
