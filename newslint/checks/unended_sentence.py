"""A short paragraph that is a whole sentence and has no full stop.

Headings, captions and labels have none either, so this speaks only of a sentence with its verb,
between paragraphs that end as they should, where hardly any other paragraph of the article is
without a stop.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint.checks.missing_full_stop import SENTENCE_INSIDE, is_no_text, is_well_ended
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_END = regex(r"(?P<word>[\w’'-]*[a-z0-9])(?P<mark>[”\"’']?)$")
_VERBS = frozenset(("VERB.VBD", "VERB.VBZ", "AUX.VBZ", "AUX.VBD", "AUX.VBP", "AUX.MD"))
_QUESTIONS = frozenset("how why what when where who here watch see read related photo".split())
_LEAST, _MOST = 8, 21  # words; longer ones are another rule's
_LEAST_PARAGRAPHS = 5
_MOST_BARE = 3


@rule(
    "PUN135",
    "This sentence ends without a full stop.",
    level="warning",
    bad=[
        (
            "The fire began at noon.\n\nCrews were there soon.\n\nThe owner was told of it by "
            "her [[neighbours -> neighbours.]]\n\nAn inquiry has begun.\n\nThe road is shut."
        ),
    ],
    good=[
        (
            "The fire began at noon.\n\nCrews were there soon.\n\nThe road to the old mill and "
            "the bridge from the south\n\nAn inquiry has begun.\n\nThe road is shut."
        ),
        "Owner of the mill was told of the fire by two of her neighbours\n\nThe fire began.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report such a paragraph between two that end as they should."""
    paragraphs, text = doc.paragraphs, doc.text
    if len(paragraphs) < _LEAST_PARAGRAPHS:
        return
    bare = [
        number
        for number, (start, end, _) in enumerate(paragraphs)
        if number and not is_well_ended(text[start:end])
    ]
    if not 0 < len(bare) <= _MOST_BARE:
        return
    sentences = [number for number in bare if _is_sentence(doc, number)]
    for number in sentences:
        if not {number - 1, number + 1}.isdisjoint(set(bare) - set(sentences)):
            continue
        if number == 1 and not is_well_ended(text[paragraphs[0].start : paragraphs[0].end]):
            continue  # a standfirst under a headline
        end = _END.search(text, paragraphs[number].start, paragraphs[number].end)
        if end:
            word, mark = end["word"], end["mark"]
            fixes = (f"{word}.{mark}", f"{word}{mark}.") if mark else (f"{word}.",)
            yield Hit(Span(end.start(), paragraphs[number].end), fixes)


def _is_sentence(doc: Document, number: int) -> bool:
    """Whether the paragraph is one sentence in ordinary letters, with a verb of its own."""
    start, end, _ = doc.paragraphs[number]
    body = doc.text[start:end]
    words = body.split()
    if not _LEAST <= len(words) <= _MOST or not words[0][0].isupper() or is_no_text(body):
        return False
    if 2 * sum(word[0].islower() for word in words) < len(words):
        return False
    if SENTENCE_INSIDE.search(body):
        return False
    first, last = bisect_left(doc.starts, start), bisect_left(doc.starts, end)
    if doc.words[first] in _QUESTIONS:
        return False
    return any(doc.tags[place] in _VERBS for place in range(first + 1, last))
