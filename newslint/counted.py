"""What a number counts: the words after it, sentences with numbers, how finely it was rounded."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number
    from newslint.spans import Span

PEOPLE = frozenset(
    "people persons men women children boys girls adults teenagers babies civilians soldiers "
    "troops policemen officers passengers protesters demonstrators victims residents workers "
    "employees students pupils teachers patients migrants refugees voters respondents militants "
    "fighters insurgents rebels hostages prisoners inmates detainees suspects journalists doctors "
    "nurses firefighters tourists pilgrims worshippers villagers farmers miners sailors marines "
    "pilots passersby bystanders minors foreigners citizens americans britons australians "
    "israelis palestinians russians ukrainians chinese indians germans italians canadians "
    "iraqis afghans syrians lawmakers legislators senators activists supporters players athletes "
    "shoppers gunmen attackers crew survivors parents drivers cyclists members "
    "guests customers clients delegates shareholders immigrants asylum-seekers jews muslims "
    "christians democrats republicans independents youths elderly".split()
)


def after(doc: Document, number: Number, count: int) -> list[str]:
    """The words that follow a number, up to ``count``, within its sentence."""
    end = doc.sentence_at(number.span.start).end
    first = number.last + 1
    places = range(first, min(first + count, len(doc.words)))
    return [doc.words[at] for at in places if doc.starts[at] < end]


def before(doc: Document, number: Number, count: int) -> list[str]:
    """The words that stand before a number, up to ``count``, within its sentence."""
    start = doc.sentence_at(number.span.start).start
    places = range(max(0, number.first - count), number.first)
    return [doc.words[at] for at in places if doc.starts[at] >= start]


def by_sentence(doc: Document) -> Iterator[tuple[Span, list[Number]]]:
    """Each sentence that has numbers, with all of them."""
    here: list[Number] = []
    sentence: Span | None = None
    for number in doc.numbers:
        if sentence is None or number.span.start >= sentence.end:
            if sentence and here:
                yield sentence, here
            sentence, here = doc.sentence_at(number.span.start), []
        here.append(number)
    if sentence and here:
        yield sentence, here


def grain(doc: Document, number: Number) -> float:
    """Half of the last place of a number as it is written: how far rounding may have moved it."""
    figure = doc.text[number.figure.start : number.figure.end]
    decimals = len(figure.partition(".")[2])
    return number.scale * 0.5 * float(10**-decimals)


def is_rough(doc: Document, number: Number) -> bool:
    """Whether a word before a number says that it is only about right."""
    return bool(_ROUGH & set(before(doc, number, 3)))


_ROUGH = frozenset(
    "about around almost nearly over under some roughly approximately than least most close "
    "more less estimated above below beyond nearly just well near".split()
)
