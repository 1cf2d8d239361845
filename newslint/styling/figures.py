"""Small numbers, ordinals and ages: in words or in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import HEADLINE
from newslint.lexicon.views import view
from newslint.numberwords import in_words, ordinal_figure, ordinal_words
from newslint.regex import regex
from newslint.styling.forms import in_prose, opens_sentence, use_of, word_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number
    from newslint.styling.use import Use

# What stands before a figure that is a label and no count: “page 5”, “top 5”, “over 5-2”.
_LABELS = frozenset(
    "no number page chapter game games phase day week level type stage grade class category part "
    "step section article rule line row room gate unit size highway route channel ward zone act "
    "district precinct scene question item lot case top tier version volume book season episode "
    "series group pool round set match leg lane lap hole par quarter figure table box appendix "
    "amendment proposition measure schedule paragraph clause title flight bus train platform "
    "terminal runway apartment apt suite floor door cell bed pier dock area block plot house "
    "junction exit interstate form formula league division band key stages years chapters pages "
    "verse psalm nos numbers vol st opus band mark model code plan option group force point "
    "windows playstation xbox iphone galaxy android ios bbc itv radio sky fox abc cbs nbc".split()
)
# What a small figure counts where figures are usual: scores, measures, recipes.
_FIGURE_NOUNS = frozenset(
    "point points goals goal yards yard runs wickets wicket under over par up down votes vote "
    "star stars cup cups tablespoon tablespoons teaspoon teaspoons tsp tbsp percent per cent pct "
    "am pm o'clock hour and or to of in out for by on at from with is are was were has had per x v "
    "vs tries touchdowns rebounds assists aces strokes shots birdies clicks nil love all off "
    "deg degrees degree minutes seconds hrs hours metres meters".split()
)
_OPENERS = frozenset(
    "the about some only nearly almost at in all these those his her their with after for over "
    "than another roughly around of just within and but when".split()
)
_IDIOMS = frozenset("o'clock commandments fold something downing past to of in".split())
_NOUN = regex(r" (?P<word>[a-z][a-z'’-]{1,20})\b(?!['’]?\d)")
_COMPOUND = regex(
    r"-(?:year|month|week|day|night|hour|minute|member|man|woman|person|strong|stor(?:e?y|ies)"
    r"|mile|metre|meter|foot|inch|page|part|point|bedroom|room|seat|nation|country|state)\b(?!-old)"
)
_BESIDE = regex(r"(?:,? (?:to|and|or|of|in|out of|by|x|for|from|till)(?: the)? | ?[-–/:] ?|, )")
_AFTER_NAME = regex(r"(?:\b[A-Z][a-z]+, )$")
_AGED = regex(r"\baged (?:[\w-]{1,12}(?:, and|,| and| or| to| between) ){0,4}(?:between )?$")
_OLD = regex(r"[ -](?:hour|day|week|month)s?[ -]olds?\b")
_IDIOM_ORDINALS = frozenset("hour man night commandment".split())


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The numbers that one of the points decides on."""
    find, _ = _POINTS[point]
    for at, number in enumerate(doc.numbers):
        if _is_whole(number) and in_prose(doc, number.figure.start):
            yield from find(doc, at, number)


def may_differ(doc: Document, point: str) -> bool:
    """Whether a number is written as not all of the others may be, which are cheaper to tell.

    Words below ten and figures above it are both as nine-and-10 and ten-and-11 have them.
    """
    find, kinds = _POINTS[point]
    return any(
        number.kind in kinds and in_prose(doc, number.figure.start) and any(find(doc, at, number))
        for at, number in _unusual(doc)
    )


@view
def _unusual(doc: Document) -> list[tuple[int, Number]]:
    """Whole numbers that are not words below ten or figures from ten, with their place."""
    return [
        (at, number)
        for at, number in enumerate(doc.numbers)
        if number.kind in _KINDS and _is_whole(number) and not _is_usual(doc, number)
    ]


def _is_usual(doc: Document, number: Number) -> bool:
    if number.spelled != (number.value < 10):
        return False
    found, value = doc.text[slice(*number.figure)], int(number.value)
    if number.kind == "ordinal":
        return doc.text[slice(*number.span)] == _ordinal_text(value)
    return not number.spelled or found == in_words(value)


def _ordinal_text(value: int) -> str:
    return ordinal_words(value) if value < 10 else ordinal_figure(value)


def _is_whole(number: Number) -> bool:
    return number.value == int(number.value) and 0 < number.value < 100


def _texts(value: int, words: str, figure: str) -> dict[str, str]:
    """What each form makes of a number: words up to nine, ten or ninety-nine, or figures only."""
    return {
        "nine": words if value < 10 else figure,
        "ten": words if value < 11 else figure,
        "hundred": words,
        "figures": figure,
    }


def _count(doc: Document, at: int, number: Number) -> Iterator[Use]:
    value = int(number.value)
    if number.kind != "count" or number.scale != 1 or (value == 1 and number.spelled):
        return
    if number.span.end == number.figure.end and _is_counted(doc, at, number):
        figure = str(value) if number.spelled else doc.text[slice(*number.figure)]
        if figure == str(value):
            yield use_of(doc, number.figure, _texts(value, in_words(value), figure))


def _is_counted(doc: Document, at: int, number: Number) -> bool:
    """Whether a number counts things in running text: “9 people”, “twelve nations”."""
    start, end = number.figure
    if doc.text[max(0, start - 1) : start] != " " or not doc.text[start:end].islower() | (
        not number.spelled
    ):
        return False
    if not _has_noun(doc, number):
        return False
    headline = number.spelled and doc.paragraph_at(start).role == HEADLINE
    if number.last > number.first and doc.words[number.last] in ("dozen", "hundred"):
        return False
    initial = not number.spelled and doc.text[max(0, start - 2)] == "."  # H.R. 1
    if _AGED.search(doc.folded, max(0, start - 50), start):
        return False
    if initial or _OLD.match(doc.folded, end):
        return False
    if opens_sentence(doc, start) or word_before(doc, number) in _LABELS:
        return False
    if not headline and _is_after_name(doc, number):
        return False
    return not _has_neighbour(doc, at)


def _has_noun(doc: Document, number: Number) -> bool:
    """Whether what follows a number may be what it counts."""
    end = number.figure.end
    if number.spelled and _COMPOUND.match(doc.text, end):
        return True
    noun = _NOUN.match(doc.text, end)
    if not noun:
        return False
    return noun["word"] not in (_IDIOMS if number.spelled else _FIGURE_NOUNS)


def _is_after_name(doc: Document, number: Number) -> bool:
    """Whether the word before has a capital that no sentence asks for: “Apollo 9 returned”."""
    place = number.first - 1
    if place < 0 or doc.ends[place] + 1 != number.figure.start:
        return False
    start = doc.starts[place]
    if not doc.text[start].isupper():
        gang = doc.words[place] == "of" and place and not number.spelled  # the Gang of 8
        return bool(gang) and doc.text[doc.starts[place - 1]].isupper()
    opener = number.spelled or doc.words[place] in _OPENERS
    return not (opener and opens_sentence(doc, start))


def _has_neighbour(doc: Document, at: int) -> bool:
    """Whether another number is joined to this one: a span, a score, “nine out of 10”."""
    numbers = doc.numbers
    for one, two in ((at - 1, at), (at, at + 1)):
        if one < 0 or two >= len(numbers):
            continue
        gap = doc.folded[numbers[one].span.end : numbers[two].span.start]
        if len(gap) < 12 and _BESIDE.fullmatch(gap):
            return True
    return False


def _ordinal(doc: Document, at: int, number: Number) -> Iterator[Use]:
    """An ordinal before the noun that it counts: “the 5th time”, “the eleventh goal”."""
    value, (start, end) = int(number.value), number.span
    if number.kind != "ordinal":
        return
    if doc.text[max(0, start - 1) : start] != " " or opens_sentence(doc, start):
        return
    noun = _NOUN.match(doc.text, end)
    if not noun or noun["word"] in _IDIOM_ORDINALS or noun["word"].startswith("centur"):
        return
    if value < 10 and number.spelled and value < 4:
        return  # first and second are rarely counts
    fraction = number.spelled and word_before(doc, number) in ("a", "one", "about", "nearly")
    if fraction or (noun["word"] in ("of", "the") and value > 9) or _has_neighbour(doc, at):
        return
    if doc.text[start:end].islower() and not _is_after_name(doc, number):
        yield use_of(doc, number.span, _texts(value, ordinal_words(value), ordinal_figure(value)))


def _age(doc: Document, at: int, number: Number) -> Iterator[Use]:
    """An age below 11, and any other in words: “5-year-old”, “aged five”, “Rachael, 9,”."""
    value, (start, end) = int(number.value), number.figure
    aged = number.kind == "age" or (
        number.kind == "count"
        and (_AGED.search(doc.folded, max(0, start - 50), start) or _OLD.match(doc.folded, end))
    )
    named = number.kind == "count" and number.span == number.figure and value < 11 and (
        doc.text[end : end + 1] == "," and _AFTER_NAME.search(doc.text, max(0, start - 20), start)
        and not opens_sentence(doc, start) and doc.text[end + 1 : end + 2] == " "
    )  # fmt: skip
    if (
        not (aged or named)
        or opens_sentence(doc, start)
        or not doc.text[start:end].islower() | (not number.spelled)
    ):
        return
    if named and _has_neighbour(doc, at):
        return
    figure = str(value) if number.spelled else doc.text[start:end]
    yield use_of(doc, number.figure, _texts(value, in_words(value), figure), "words")


_KINDS = frozenset(("count", "ordinal", "age"))
# For each point: how it reads a number, and the kinds of numbers that it looks at.
_POINTS = {
    "small-number": (_count, ("count",)),
    "ordinal": (_ordinal, ("ordinal",)),
    "age": (_age, ("age", "count")),
}
