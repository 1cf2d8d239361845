"""A single comma between a subject and what it did: “Minister Omar Hall, called it a trick”.

Only where the subject opens the sentence and the sentence has no other comma.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import found, is_capital, places_of, starts_sentence
from newslint.openings import NOT_SUBJECTS
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_VERBS = frozenset(
    "said says told tells called calls wrote writes announced claimed claims took takes gave gives "
    "went goes came comes spoke also made makes tweeted agreed began begins showed shows became "
    "becomes won lost can could may might must did does seems seemed appears appeared wants wanted "
    "knew knows thinks thought believes believed gets got held holds killed died left returned "
    "asked asks argued argues insists insisted hopes hoped plans planned needs needed".split()
)
_AFTER = frozenset(
    "the a an that his her its their he she it they we i you this these those no not more all any "
    "some in on at last next to into out off over from out every each one two three be have him "
    "them us me what how why who ".split()
)
_PHRASE = ("NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "PRON.P", "CCONJ", "PART")
_NOT_FIRST = NOT_SUBJECTS | frozenset(
    "what who which how why where it he she they we you i never rarely seldom whether whatever all "
    "either neither just more much first second third finally next last perhaps maybe please sure "
    "one two three thank thanks".split()
)
_ADVERBS = frozenset(
    "inc ltd jr sr meanwhile however though too then again instead also indeed therefore least "
    "perhaps course fact example instance now today alone again yesterday tomorrow monday tuesday "
    "wednesday thursday friday saturday sunday ago".split()
)
_SPEECH = frozenset(
    "said says wrote writes announced asks asked argued argues insisted thinks".split()
)
_MOST = 12


@rule(
    "PUN133",
    "A comma parts the subject from its verb “{verb}”.",
    level="warning",
    bad=[
        "Foreign Minister Omar [[Rahim, called -> Rahim called]] the claim an old trick.",
        "The mayor of [[Leeds, told -> Leeds told]] them that the road would be closed.",
    ],
    good=[
        "Foreign Minister Omar Rahim, called to the palace, left at once.",
        "Omar Rahim, the minister, called it a trick.",
        "The cost of the bridge, said Ms Hall, was too high.",
        "Next, came the rain. In Leeds, told of the claim he laughed.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a lone comma after a subject that opens its sentence."""
    for place in places_of(doc, _VERBS):
        if not 2 <= place < len(doc.words) - 1:
            continue
        if doc.gap(place - 1) != ", " or doc.gap(place) != " ":
            continue
        if _is_lone(doc, place) and _is_subject(doc, place - 1):
            span = Span(doc.starts[place - 1], doc.ends[place])
            verb = found(doc, place)
            yield Hit(span, (f"{found(doc, place - 1)} {verb}",), {"verb": verb})


def _is_lone(doc: Document, place: int) -> bool:
    """Whether the verb has its object or adverb after it and no other comma is near."""
    if doc.words[place + 1] == "you":
        return False
    capital = is_capital(doc, place + 1) and doc.words[place] not in _SPEECH
    if not (capital or doc.words[place + 1] in _AFTER) or is_capital(doc, place):
        return False
    sentence = doc.sentence_at(doc.starts[place])
    return doc.text.count(",", sentence.start, sentence.end) == 1


def _is_subject(doc: Document, last: int) -> bool:
    """Whether the words from the start of the sentence up to ``last`` can only be its subject."""
    sentence = doc.sentence_at(doc.starts[last])
    first = last
    while first and doc.starts[first - 1] >= sentence.start:
        first -= 1
    words = doc.words[first : last + 1]
    if not 1 < len(words) <= _MOST or not starts_sentence(doc, first):
        return False
    if words[0] in _NOT_FIRST or words[-1] in _ADVERBS or doc.in_quote(doc.starts[last]):
        return False
    return all(tag.startswith(_PHRASE) for tag in (doc.tags[n] for n in range(first, last + 1)))
