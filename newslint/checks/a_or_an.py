"""“A” before a vowel sound, or “an” before a consonant sound.

The sound decides, not the letter: an hour, a European, an MP, a UN envoy, an 11-year-old. Where a
word can be said both ways (“an historic”, “a SAT score”), nothing is reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.articles import sound_of
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_NEXT = regex(r" [\"“‘']?[$£€]?([A-Za-zÀ-ÿ0-9][\w.,&’'-]*)")
_SKIP = frozenset(
    "a an and or is in on of as at are it its if i was out into us our over about after another"
    " again also any be but by for from he his so than that the their then there they this to"
    " under up we were when where which while who with you s t d m o e u n h x et al un una est el"
    " la le de y no not all-in".split()
)
# Small letters whose sound goes with the article whatever follows them.
_PLAIN = {"a": "bcdfgjklmnpqrstvwxyz", "an": "ai"}
_FOREIGN = frozenset("à la el e o da de do die un una est ma non que y et le per ha".split())


@rule(
    "GRA002",
    "Before “{word}” it should be “{fix}”.",
    bad=[
        "He is [[a -> an]] MP with [[a -> an]] 11-year-old son.",
        "It took [[a -> an]] hour to find [[an -> a]] European bank.",
        "She is [[an -> a]] UK citizen and [[an -> a]] university teacher.",
        "[[A -> An]] FBI agent paid [[a -> an]] $8 million bribe.",
        "It was [[an -> a]] one-off deal on [[an -> a]] 10-year lease.",
    ],
    good=[
        "An MP, a UN envoy, an FBI agent, a US judge and an NHS doctor met.",
        "It was an 8 or an 18, an $8 bill, a $10 note and a 100-year lease.",
        "An hour later a European won a one-off prize at a university.",
        "It was an historic day at an X-ray unit with a T-shirt and a U-turn.",
        "Hepatitis A is treated with vitamin A in a unit for an unidentified man.",
        "It is a NATO base, a SAT score, a UFO and an unimaginable sum.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each article that does not go with the sound after it."""
    text = doc.text
    for article, plain in _PLAIN.items():
        for place in doc.index.get(article, ()):
            start, end = doc.starts[place], doc.ends[place]
            if text[end : end + 1] == " " and text[end + 1 : end + 2] in plain:
                continue
            match = _NEXT.match(text, end)
            if not match or not _is_article(doc, place):
                continue
            word = match[1].rstrip(".,-’'")
            sound = sound_of(match[1]) if word.lower() not in _SKIP or word.isupper() else ""
            if sound and sound != ("consonant" if article == "a" else "vowel"):
                yield _hit(doc, Span(start, end), word)


def _hit(doc: Document, span: Span, word: str) -> Hit:
    found = doc.text[span.start : span.end]
    fix = found[0] if len(found) > 1 else found + "n"
    place = doc.word_at(span.start)
    if place and fix == "a" and doc.words[place - 1].isdigit():  # 13 an 14
        fix = "and"
    return Hit(span, (fix,), {"word": word})


def _is_article(doc: Document, place: int) -> bool:
    """Whether the letter is an article, not a grade, a vitamin or a foreign word."""
    start = doc.starts[place]
    before = doc.text[max(0, start - 1) : start]
    if before not in {"", " ", "\n", "“", '"', "‘", "'", "(", "[", "—", "–", "\u00a0"}:
        return False
    if place and doc.words[place - 1] in _FOREIGN and before == " ":
        return False
    if not doc.text[start].isupper():
        return True
    return doc.sentence_at(start).start in (start, start - 1)
