"""Slips as reporters make them, planted in clean paragraphs: a function a kind says where.

Of the edits that could be made in a paragraph one is drawn by a seed. The shares in `SHARES` are
those of the kinds of error in a sample of rough copy, in which each error was marked by hand. Words
to confuse come from a table of pairs, wrong and right, that is not part of newslint.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator, Mapping

    Places = Iterator[tuple[int, int, str]]  # start, end, what is planted there


class Edit(NamedTuple):
    """What is planted in a paragraph: `wrong` instead of the text from `start` to `end`."""

    kind: str
    start: int
    end: int
    wrong: str


class Slip(NamedTuple):
    """An edit that was made: its kind, its extent in the text with errors, and what was there."""

    kind: str
    start: int
    end: int
    right: str


# In about 900 errors of such copy; kinds that are rarer still are left out.
SHARES: dict[str, int] = {
    "missing comma": 130,
    "needless comma": 45,
    "missing stop": 20,
    "apostrophe": 15,
    "preposition": 45,
    "verb form": 75,
    "missing article": 75,
    "missing word": 45,
    "extra word": 50,
    "similar word": 90,
    "agreement": 50,
    "capital": 65,
    "hyphen": 55,
    "spelling": 40,
    "name": 35,
    "quote": 20,
    "doubled word": 10,
}

_WORD = re.compile(r"(?<![\w'’@#/.-])[a-z]{3,}(?![\w'’@/.-])")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{4,}(?![\w'’-])")
_PREPOSITIONS = ("of", "in", "on", "at", "to", "for", "from", "with", "by")
_AGREE = {
    "is": "are",
    "are": "is",
    "was": "were",
    "were": "was",
    "has": "have",
    "have": "has",
}
_AGREE |= {"does": "do", "do": "does", "says": "say"}
_AFTER_HAVE = re.compile(r"\b(?:has|have|had|is|are|was|were|been|be|being) ([a-z]{3,}ed)\b")
_AFTER_TO = re.compile(
    r"\b(?:to|will|would|could|can|may|must|should) ([a-z]{3,})(?= (?:the|a|an|his|her|their)\b)"
)


def _found(pattern: str, text: str, wrong: str = "", group: int = 0) -> Places:
    for one in re.finditer(pattern, text):
        yield one.start(group), one.end(group), one.expand(wrong)


def _missing_comma(text: str) -> Places:
    for start, end, _ in _found(r"(?<=[a-z]),(?= [A-Za-z])", text):
        listed = re.match(r", (?:\w+[ ,]+){1,3}(?:and|or)\b", text[start:])
        if not listed and not re.search(r", [^,.;]{1,20}$", text[:start]):
            yield start, end, ""


def _needless_comma(text: str) -> Places:
    yield from _found(r"(?<=[a-z]{3})(?= (?:that|is|was|has|are|were|to|of|in) [a-z])", text, ",")


def _missing_stop(text: str) -> Places:
    yield from _found(r"(?<=[a-z]{3})\.(?= [A-Z][a-z]+ )", text)


def _apostrophe(text: str) -> Places:
    yield from _found(r"(?<=[a-z])['’](?=s [a-z])", text)
    yield from _found(r"(?<=n)['’](?=t\b)", text)
    yield from _found(r"\bits(?= [a-z]+ )", text, "it's")


def _preposition(text: str) -> Places:
    names = "|".join(_PREPOSITIONS)
    for place, one in enumerate(re.finditer(rf"(?<=[a-z] )(?:{names})(?= [a-z])", text)):
        others = [name for name in _PREPOSITIONS if name != one[0]]
        yield one.start(), one.end(), others[(place + len(text)) % len(others)]


def _verb_form(text: str) -> Places:
    for one in _AFTER_HAVE.finditer(text):
        yield one.start(1), one.end(1), re.sub("(?:ed)$", "", one[1])
        yield one.start(1), one.end(1), re.sub("ed$", "ing", one[1])
    for one in _AFTER_TO.finditer(text):
        yield one.start(1), one.end(1), one[1].removesuffix("e") + "ing"
        yield one.start(1), one.end(1), one[1].removesuffix("e") + "ed"


def _missing_article(text: str) -> Places:
    yield from _found(r"(?<=[a-z,] )(?:the|a|an) (?=[a-z]{3,})", text)


def _missing_word(text: str) -> Places:
    yield from _found(r"(?<=[a-z] )(?:to|of|in|for|been|be|have|that|is|was) (?=[a-z])", text)


def _extra_word(text: str) -> Places:
    yield from _found(
        r"(?<=[a-z] )(?=(?:his|her|their|its|this|these|any|some) [a-z])", text, "the "
    )
    yield from _found(r"(?<=[a-z]{3}ed )(?=(?:the|a|his|her|their) [a-z])", text, "of ")
    yield from _found(r"(?<=ould )(?=[a-z]+ )", text, "to ")


def _agreement(text: str) -> Places:
    for one in re.finditer(r"(?<=[a-z] )[a-z]+(?= [a-z])", text):
        if one[0] in _AGREE:
            yield one.start(), one.end(), _AGREE[one[0]]
    for one in re.finditer(
        r"\b(?:these|those|many|three|four|five|seven) [a-z]{3,}[a-rt-z](s)\b", text
    ):
        yield one.start(1), one.end(1), ""


def _capital(text: str) -> Places:
    for one in _NAME.finditer(text):
        yield one.start(), one.end(), one[0].lower()
    roles = "president|minister|governor|senator|government|state|police|court"
    for one in re.finditer(rf"(?<=[a-z] )(?:{roles})(?= [a-z])", text):
        yield one.start(), one.end(), one[0].capitalize()


def _hyphen(text: str) -> Places:
    yield from _found(r"(?<=[a-z0-9])-(?=[a-z]{2,})", text, " ")
    yield from _found(r"(?<=[a-z]ly) (?=[a-z]{3,}ed [a-z])", text, "-")


def _name(text: str) -> Places:
    for one in _NAME.finditer(text):
        for at in range(2, len(one[0]) - 1):
            if one[0][at] != one[0][at + 1]:
                swapped = one[0][:at] + one[0][at + 1] + one[0][at] + one[0][at + 2 :]
                yield one.start(), one.end(), swapped


def _quote(text: str) -> Places:
    yield from _found('(?<=[.,!?])[”"](?= [a-zA-Z])', text)
    yield from _found('(?<= )[“"](?=[A-Za-z])', text)


def _doubled_word(text: str) -> Places:
    words = "the|a|to|of|in|and|for|is|was|with|on|by"
    yield from _found(rf"(?<=[a-z] )(?:{words}) (?=[a-z])", text, r"\g<0>\g<0>")


_PLANTERS: dict[str, Callable[[str], Places]] = {
    "missing comma": _missing_comma,
    "needless comma": _needless_comma,
    "missing stop": _missing_stop,
    "apostrophe": _apostrophe,
    "preposition": _preposition,
    "verb form": _verb_form,
    "missing article": _missing_article,
    "missing word": _missing_word,
    "extra word": _extra_word,
    "agreement": _agreement,
    "capital": _capital,
    "hyphen": _hyphen,
    "name": _name,
    "quote": _quote,
    "doubled word": _doubled_word,
}


def edits(
    text: str,
    kind: str,
    similar: Mapping[str, str],
    misspelled: Mapping[str, list[str]],
) -> list[Edit]:
    """All edits of a kind that could be made in a paragraph. Raises KeyError at an unknown kind.

    `similar` leads from a right word to one that is confused with it, `misspelled` to its slips.
    """
    if kind == "similar word":
        words = ((one, [similar[one[0]]]) for one in _WORD.finditer(text) if one[0] in similar)
    elif kind == "spelling":
        words = ((one, misspelled[one[0]]) for one in _WORD.finditer(text) if one[0] in misspelled)
    else:
        made = (Edit(kind, *one) for one in _PLANTERS[kind](text))
        return [one for one in made if text[one.start : one.end] != one.wrong]
    return [Edit(kind, one.start(), one.end(), wrong) for one, found in words for wrong in found]


def plant(
    text: str,
    dice: random.Random,
    similar: Mapping[str, str],
    misspelled: Mapping[str, list[str]],
) -> tuple[str, list[Slip]]:
    """A text with one slip in each paragraph that has room for one, and where each slip stands."""
    pieces: list[str] = []
    slips: list[Slip] = []
    length = end = 0
    for paragraph in re.finditer(r"[^\n]+", text):
        edit = _drawn(paragraph[0], dice, similar, misspelled)
        if not edit:
            continue
        start = paragraph.start() + edit.start
        kept = text[end:start]
        end = paragraph.start() + edit.end
        length += len(kept)
        slips.append(Slip(edit.kind, length, length + len(edit.wrong), text[start:end]))
        pieces += [kept, edit.wrong]
        length += len(edit.wrong)
    return "".join((*pieces, text[end:])), slips


def _drawn(
    paragraph: str,
    dice: random.Random,
    similar: Mapping[str, str],
    misspelled: Mapping[str, list[str]],
) -> Edit | None:
    """An edit of a kind drawn by its share; another kind is drawn if there is no place for it."""
    kinds = list(SHARES)
    while kinds:
        kind = dice.choices(kinds, [SHARES[one] for one in kinds])[0]
        if found := edits(paragraph, kind, similar, misspelled):
            words = [(paragraph[one.start : one.end], one.wrong) for one in found]
            drawn = dice.choice(sorted(set(words)))  # a frequent word is drawn no more than others
            return dice.choice(
                [one for one, told in zip(found, words, strict=True) if told == drawn]
            )
        kinds.remove(kind)
    return None
