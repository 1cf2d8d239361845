"""Initials with and without points: U.S. and US, U.N. and UN, M.P.s and MPs.

Where a point also ends the sentence it stays, whatever becomes of the initials.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.store import ABBREVIATION, lexicon
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.reading import by_letters, ends_sentence, in_headline, in_sentences, shouts
from newslint.styling.use import Use

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newslint.document import Document

# By point: from initials to how each form writes them.
_WRITTEN: dict[str, dict[str, dict[str, str]]] = {
    "us": {"US": {"plain": "US", "points": "U.S."}},
    "us-in-headline": {"US": {"plain": "US", "points": "U.S."}},
    "un": {"UN": {"plain": "UN", "points": "U.N."}},
    "eu-and-uk": {
        "EU": {"plain": "EU", "points": "E.U.", "uk-points": "EU"},
        "UK": {"plain": "UK", "points": "U.K.", "uk-points": "U.K."},
    },
}
_FIND = {
    "us": regex(r"\b(?:US(?![\w$£€])(?! ?(?:Airways|Weekly|Magazine)\b)|U\.S\.(?!\w\.))"),
    "us-in-headline": regex(r"\b(?:US(?![\w$£€])(?! ?Airways\b)|U\.S\.(?!\w\.))"),
    "un": regex(r"\b(?:UN(?!\w)|U\.N\.(?!\w\.))"),
    "eu-and-uk": regex(r"\b(?:EU(?!\w)|UK(?!\w)|[EU]\.[UK]\.(?!\w\.))"),
}
# Said letter by letter in all houses, so that one with points gives them points.
_LETTERS = tuple("FBI CIA NSA IRS NGO GDP MP MEP NHS WHO IMF WTO IRA PLO IAEA HIV".split())
_LETTER_WORDS = [f"{one}{end}".lower() for one in _LETTERS for end in ("", "s")]
_POINTED = regex(r"(?<![\w.])(?:[A-Z]\.){2,}(?:s\b)?")
_PLAIN = regex(rf"(?<![\w.&-])(?:{'|'.join(_LETTERS)})s?(?![\w&])(?!['’]s)")
_PLURAL = regex(
    r"\b(?P<before>(?i:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|few|some|most|all"
    r"|these|those|other|both)) (?P<plural>(?P<letters>[A-Z]{2,5})['’]s)"
    r"(?=[,.;]| (?:were|are|had|have|who|that|in|at|from|and|or|to|of|on|for|with|will|would)\b)"
)
_OWN = frozenset(
    "US UN UK EU AM PM DC LA NY NJ NC SC ND SD NM NH RI BC AD USA USC OK WV SA PLC".split()
)


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The places where a point's initials stand."""
    if point == "initials-points":
        yield from _general(doc)
        return
    table = _WRITTEN[point]
    for match in _FIND[point].finditer(doc.text):
        letters = match[0].replace(".", "")
        if letters not in table or shouts(doc, match.start()) or _is_tied(doc, match.start()):
            continue
        if point != "us-in-headline" or in_headline(doc, match.start()):
            form = next(form for form, text in table[letters].items() if text == match[0])
            yield _use(doc, match, form, table[letters])


def may_differ(doc: Document, point: str) -> bool:
    """Whether an article may have initials both with points and without."""
    if point == "initials-points":
        return any(_plurals(doc)) or any(_pointed(doc))
    if point == "eu-and-uk":
        return True
    (texts,) = _WRITTEN[point].values()
    return all(map(doc.has, texts.values()))


def _is_tied(doc: Document, start: int) -> bool:
    return doc.text[start - 1 : start] in ("-", ".", "$", "#", "@", "/", "&")


def _use(doc: Document, match: re.Match[str], form: str, written: dict[str, str]) -> Use:
    """A use; the point that ends the sentence is part of it and of what it may become."""
    end, after = match.end(), doc.text[match.end() : match.end() + 1]
    pointed = match[0].endswith(".")
    if (pointed and ends_sentence(doc, end)) or (not pointed and after == "."):
        written = {name: text.removesuffix(".") + "." for name, text in written.items()}
        end += not pointed
    return Use(Span(match.start(), end), form, written)


def _general(doc: Document) -> Iterator[Use]:
    """All other initials, and plurals with an apostrophe."""
    yield from _pointed(doc)
    for match in in_sentences(doc, _written_large(doc), _PLAIN):
        if not shouts(doc, match.start()) and not _is_tied(doc, match.start()):
            letters = match[0].removesuffix("s")
            pointed = ".".join(letters) + "." + match[0][len(letters) :]
            yield _use(doc, match, "plain", {"points": pointed, "plain": match[0]})
    for match in _plurals(doc):
        letters = match["letters"]
        written = {"plain": f"{letters}s", "points": ".".join(letters) + ".s"}
        yield Use(Span(*match.span("plural")), "apostrophe", written)


def _plurals(doc: Document) -> Iterator[re.Match[str]]:
    """Capitals with an apostrophe and an s after a word that counts: “two MP’s”."""
    for word in doc.heads.cut:
        if word.endswith("'s"):
            for place in doc.index[word]:
                start = doc.starts[place]
                if place and doc.text[start : start + 2].isupper():
                    match = _PLURAL.match(doc.text, doc.starts[place - 1])
                    if match:
                        yield match


def _pointed(doc: Document) -> Iterator[Use]:
    for match in by_letters(doc, _POINTED):
        letters = match[0].replace(".", "")
        if letters not in _OWN and _is_abbreviation(doc, match, letters):
            yield _use(doc, match, "points", {"plain": letters, "points": match[0]})


def _written_large(doc: Document) -> list[str]:
    """The words that may be initials and stand somewhere with two capitals, as “who” may not."""
    index, text, starts = doc.index, doc.text, doc.starts
    return [
        word
        for word in _LETTER_WORDS
        if word in index and any(text[starts[at] : starts[at] + 2].isupper() for at in index[word])
    ]


def _is_abbreviation(doc: Document, match: re.Match[str], letters: str) -> bool:
    """Whether letters with points are an abbreviation and not a person's first names."""
    stem = letters.removesuffix("s")
    entry = lexicon().get(stem)
    if entry is None or not entry.flags & ABBREVIATION:
        return False
    after = doc.text[match.end() : match.end() + 2]
    named = len(stem) < 3 and after[:1] == " " and after[1:].isupper()
    return not named and not shouts(doc, match.start())
