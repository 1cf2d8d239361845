"""A whole sentence in quotation marks with nobody near who says it.

The paragraph and its neighbours are searched for a word of speech, a colon before the quotation or
a name after a dash. Interviews in questions and answers are left alone.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint.layout import BODY
from newslint.parts import parts
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.quotes import Quote

_SPEECH = frozenset(
    "said says say saying told tells telling tell added adds add adding wrote writes write writing "
    "asked asks ask asking explained explains explaining noted notes noting tweeted tweets "
    "tweeting tweet replied replies continued continues insisted insists warned warns warning "
    "stated states statement argued argues recalled recalls concluded concludes announced announces"
    " announcement declared declares declaring according quoted quotes quote quoting shouted "
    "shouting shouts chanted chanting chants chant screamed screaming joked jokes joking claimed "
    "claims claiming admitted admits acknowledged acknowledges conceded concedes reads read "
    "reading letter post posted posts posting email message comment comments commented commenting "
    "remarked remarks agreed agrees agree suggested suggests pointed points point thinks thought "
    "think believes believed feels felt remembers remembered hopes hoped jokes laughed laughs sang"
    " sings singing song lyrics sign signs banner headline headlined slogan motto entitled titled "
    "called calls calling reported reports report report's interview interviewed speech spoke "
    "speaks speaking speak talked talks talking answered answers answer responded responds "
    "response replying begins began opens opened ends ended vowed vows pledged pledges promised "
    "urged urges demanded demands revealed reveals confirmed confirms denied denies described "
    "describes praised praises complained complains criticised criticized lamented mused quipped "
    "observed observes offered offers confessed heard hear whispered cried yelled yells text texted"
    " texts voice words word statement released testified testifies testimony ruled opinion "
    "wondered wonders went put puts goes like likes recounted recounts maintained maintains "
    "predicted predicts summed sums stressed stresses emphasised emphasized declared "
    "reiterated reminded counsel advised advises instructed ordered transcript video tape "
    "caption captioned page website blog memo book article story clip ad advert "
    "commercial poster placard".split()
)
_LEAST_WORDS = 7
_SENTENCE = regex(r"[“\"][A-Z](?:.|\n)*[.!?…][”\"]$")
_SPEAKER = regex(r"[—–-] ?[A-Z]|[^“\"]{0,80}:(?: |$)|(?:[QA]|\d+)[.:)]? |[“\"](?:[QA]|\d+):")
_REACH = 6  # paragraphs of speech in a row


@rule(
    "NEW040",
    "Who says this? No speaker is named near this quotation.",
    level="suggestion",
    needs=('"', "“"),
    bad=[
        (
            "The council met on Monday.\n\nThe vote was close.\n\n[[“We will build the school in"
            " spite of everything.”]]\n\nThe night was long.\n\nIt rained."
        ),
    ],
    good=[
        (
            "The council met on Monday.\n\nThe mayor was sure.\n\n“We will build the school in"
            " spite of everything,” he said.\n\nThe night was long.\n\nIt rained."
        ),
        (
            "The council met.\n\nThe mayor said it was late.\n\n“We will build the school in"
            " spite of everything.”\n\nIt rained."
        ),
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the first of each row of spoken paragraphs with no word of speech around them."""
    if len(parts(doc).body) < 4:
        return
    alone = {doc.paragraph_at(quote.opener).start: quote for quote in _alone(doc)}
    if not alone:
        return
    speech = sorted(at for word in _SPEECH & doc.vocabulary for at in doc.index[word])
    offsets = [doc.starts[at] for at in speech]
    last = -1
    for number, paragraph in enumerate(doc.paragraphs):
        quote = alone.get(paragraph.start)
        if quote is None or number <= last:
            continue
        last = number
        while last - number < _REACH and doc.paragraphs[last + 1 : last + 2]:
            if doc.paragraphs[last + 1].start not in alone:
                break
            last += 1
        if not _is_attributed(doc, number, last, offsets):
            yield Hit(Span(quote.opener, quote.end))


def _alone(doc: Document) -> Iterator[Quote]:
    """Quotations that are a paragraph to themselves."""
    for quote in doc.quotes.pairs:
        if quote.depth or quote.mark != "double" or quote.closer is None:
            continue
        start, end, role = doc.paragraph_at(quote.opener)
        if role != BODY or quote.opener != start or quote.end != end:
            continue
        text = doc.text[start:end]
        if text.count(" ") >= _LEAST_WORDS - 1 and _SENTENCE.match(text):
            yield quote


def _is_attributed(doc: Document, first: int, last: int, offsets: list[int]) -> bool:
    """Whether anything outside quotations around these paragraphs may name the speaker."""
    around = doc.paragraphs[max(0, first - 1) : last + 2]
    start, end = around[0].start, around[-1].end
    near = offsets[bisect_left(offsets, start) : bisect_left(offsets, end)]
    if any(not doc.in_quote(at) for at in near) or first == 0:
        return True
    before, after = around[0], around[-1]
    if doc.text[before.end - 1] in ":,—–-" or before.role != BODY:
        return True
    if doc.text[after.end - 1] not in '.!?”"':
        return True  # a line with a name
    if any(
        quote.end >= before.end - 2
        for quote in doc.quotes.pairs
        if quote.opener < before.end and quote.end > before.start
    ):
        return True  # the one who spoke before goes on
    return any(_SPEAKER.match(doc.text, p.start, p.end) is not None for p in (before, after))
