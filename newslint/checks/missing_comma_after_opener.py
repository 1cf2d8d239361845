"""A sentence that opens with “However” or “For example” and goes on without a comma.

Counted in edited news: after these openings and before a subject, a comma stands in more than nine
of ten sentences. Where edited copy is of two minds, this is only a suggestion.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SURE = (
    "however|moreover|furthermore|nevertheless|nonetheless|additionally|in fact|for example"
    "|for instance|in other words|as a result|by contrast|in addition|well|likewise"
    "|consequently|in short|first of all|on the other hand|in conclusion|unfortunately|accordingly"
    "|meanwhile|in contrast|similarly|indeed|finally|fortunately|sadly|interestingly|ironically"
    "|in the meantime|for one thing|on the contrary|on top of that"
)
_LIKELY = "therefore|ultimately|that said|in theory|in the end"
_OPENERS = {
    tuple(opener.split()): level
    for level, openers in (("", _SURE), ("suggestion", _LIKELY))
    for opener in openers.split("|")
}
_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _opener in sorted(_OPENERS, key=len, reverse=True):
    _FIRST.setdefault(_opener[0], []).append(_opener)
_SUBJECTS = frozenset(
    "he she it they we you i the a an this that these those there his her its their our my some "
    "most all no he's she's it's they're we're you're i'm i've we've they've there's that's".split()
)
_ENDS = frozenset("turns turned ends ended plays goes".split())  # “However it turns out”
_BEFORE = frozenset(" \n\"'“‘(")


@rule(
    "PUN043",
    "A comma is usual after “{opener}” at the beginning of a sentence.",
    level="warning",
    bad=[
        "[[However -> However,]] the plan failed.",
        "The town is small. [[For example -> For example,]] it has one shop.",
        "[[Meanwhile -> Meanwhile,]] the school stays open.",
        "“[[Well -> Well,]] I never saw him,” she said.",
    ],
    good=[
        "However, the plan failed.",
        "However much the plan costs, the town will pay.",
        "However it turns out, they will be asked again.",
        "However many people come, there is room.",
        "Well done to the whole team.",
        "As a result of the storm, the school closed.",
        "In addition to the fine, he lost his licence.",
        "He played well. The crowd loved it.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report openers with a subject right after them."""
    text, starts, index = doc.text, doc.starts, doc.index
    for first in _FIRST.keys() & index.keys():
        openers = _FIRST[first]
        for place in index[first]:
            if not text[starts[place]].isupper() or not _opens_sentence(doc, place):
                continue
            opener = next((one for one in openers if _is_at(doc, one, place)), None)
            if opener and _subject_follows(doc, place + len(opener)):
                if first == "however" and not _ENDS.isdisjoint(doc.words[place + 2 : place + 8]):
                    continue
                span = Span(doc.starts[place], doc.ends[place + len(opener) - 1])
                found = doc.text[span.start : span.end]
                yield Hit(span, (f"{found},",), {"opener": found}, _OPENERS[opener])


def _opens_sentence(doc: Document, place: int) -> bool:
    start = doc.starts[place]
    sentence = doc.sentence_at(start)
    return _BEFORE.issuperset(doc.text[sentence.start : start])


def _is_at(doc: Document, opener: tuple[str, ...], place: int) -> bool:
    end = place + len(opener)
    if tuple(doc.words[place:end]) != opener or end >= len(doc.words):
        return False
    return all(doc.gap(step) == " " for step in range(place, end))


def _subject_follows(doc: Document, place: int) -> bool:
    """Whether a subject and at least two more words of the same sentence follow."""
    if place + 2 >= len(doc.words) or doc.gap(place) != " ":
        return False
    word = doc.text[doc.starts[place] : doc.ends[place]]
    if doc.words[place] in _SUBJECTS:
        return not (doc.words[place - 1] == "well" and doc.words[place] == "the")
    return word[0].isupper() and word[1:].islower()
