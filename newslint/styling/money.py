"""Sums of money: dollars, cents, pounds and euros, by their signs or in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import places_of
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.forms import at_figures, opens_sentence, use_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.styling.use import Use

_AMOUNT = r"(?P<amount>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,3})?)"
_SCALE = r"(?P<scale>[ \u00a0]?(?:million|billion|trillion|bn|tn|m)\b)?"
_SIGN = r"(?<![\w$£€.,-])(?P<sign>[$£€])"
_SYMBOL = regex(rf"{_SIGN}{_AMOUNT}(?![\d]|[.,]\d){_SCALE}(?![\w$£€-])")
_WORD = regex(
    rf"(?<![\w$£€.,-]){_AMOUNT}{_SCALE}[ \u00a0]"
    r"(?P<name>dollars?|pounds?(?: sterling| stg)?|euros?)(?![\w-])"
)
_CENTS = regex(
    r"(?<![\w$£€.,-])(?P<amount>\d{1,2}(?:\.\d)?)(?:[ \u00a0-]cents?\b|c\b(?!\.\w)|[ ]?¢)"
    r"|(?<![\w$£€.,-])\$0?\.(?P<part>\d\d)(?![\d.,]|[.,]\d)"
)
_DOLLARS = frozenset(("dollar", "dollars", "dollar's", "dollars'"))
_POUNDS = frozenset(("pound", "pounds", "pound's", "euro", "euros", "euro's"))
_SCALES = frozenset(("million", "billion", "trillion", "bn", "tn", "m"))
_NAMES = {"$": "dollars", "£": "pounds", "€": "euros"}
_STERLING = frozenset("sterling pence quid britain british uk london".split())
_WEIGHT = regex(
    r"\b(?:weigh(?:s|ed|ing)?|lost|lose|losing|gained|gain|shed|lift(?:ed)?|heav(?:y|ier))\b"
    r".{0,30}$"
)
_OF_THINGS = regex(
    r" (?:of (?!debt|cash|damage|tax|public)|heavier|lighter|in weight|overweight|and \d"
    r"|per square)"
)


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The sums that one of the points looks at."""
    if point == "cents":
        yield from _cents(doc)
        return
    signs = "$" if point == "dollar" else "£€"
    for pattern in (_SYMBOL, _WORD):
        for match in at_figures(doc, pattern, 1):
            sign = match["sign"] if pattern is _SYMBOL else _sign(match["name"])
            if sign in signs and (pattern is _SYMBOL or _is_money(doc, match, sign)):
                yield _use(doc, match, sign)


def may_differ(doc: Document, point: str) -> bool:
    """Whether an article may have sums in words, or noughts that a sum with a sign can drop."""
    if point == "cents":
        return True
    names = _DOLLARS if point == "dollar" else _POUNDS
    before = (doc.words[place - 1] for place in places_of(doc, names) if place)
    return doc.has(".00") or any(word[0].isdigit() or word in _SCALES for word in before)


def _sign(name: str) -> str:
    return {"d": "$", "p": "£", "e": "€"}[name[0]]


def _use(doc: Document, match: re.Match[str], sign: str) -> Use:
    amount, scale = match["amount"], match["scale"] or ""
    if amount.endswith(".00") and not scale and not _has_cents(doc, match):
        amount = amount[:-3]
    name = _NAMES[sign]
    if amount == "1" and not scale:
        name = name[:-1]
    word = f"{amount}{scale} {name}"
    if "name" in match.re.groupindex and not match["name"].endswith(("s", "g")) and amount != "1":
        word = match[0]  # a 5 euro note
    elif "sign" in match.re.groupindex and _is_adjective(doc, match.end()):
        word = match[0]  # a $5 note stays
    return use_of(doc, Span(*match.span()), {"symbol": f"{sign}{amount}{scale}", "word": word})


def _has_cents(doc: Document, match: re.Match[str]) -> bool:
    """Whether a sum beside this one has cents, so that .00 keeps them alike."""
    start, end = doc.sentence_at(match.start())
    others = (*_SYMBOL.finditer(doc.text, start, end), *_WORD.finditer(doc.text, start, end))
    return any("." in one["amount"] and not one["amount"].endswith(".00") for one in others)


def _is_adjective(doc: Document, end: int) -> bool:
    """Whether a noun may follow that the sum describes: “the $5 note”."""
    following = doc.text[end : end + 4]
    if following[:1] != " " or not following[1:2].isalpha():
        return False
    word = doc.words[doc.word_at(end + 1)]
    return word not in _SMALL_WORDS


_SMALL_WORDS = frozenset(
    "a an the in on to for from of at by and or but per each every more less a with as after that "
    "than when while if is was were are he she they it who which before until during since".split()
)


def _is_money(doc: Document, match: re.Match[str], sign: str) -> bool:
    """Whether the word is money: a pound may be a weight."""
    if opens_sentence(doc, match.start()):
        return False
    year = match["amount"].isdigit() and 1900 <= int(match["amount"]) < 2100
    if sign != "£":
        return not year  # in 1943 dollars
    if "sterling" in match["name"] or match["scale"]:
        return True
    start, end = match.span()
    if _WEIGHT.search(doc.folded, max(0, start - 50), start) or _OF_THINGS.match(doc.folded, end):
        return False
    return "£" in doc.text or len(_STERLING & doc.index.keys()) > 1


def _cents(doc: Document) -> Iterator[Use]:
    for match in at_figures(doc, _CENTS, 2):
        amount = match["amount"] or match["part"].lstrip("0")
        if not amount or opens_sentence(doc, match.start()):
            continue
        name = "cent" if amount == "1" else "cents"
        if (
            match[0].endswith("c")
            and not {"cents", "cent"} & doc.index.keys()
            and ("$" not in doc.text and "€" not in doc.text)
        ):
            continue  # 75c alone may be degrees
        texts = {"word": f"{amount} {name}", "letter": f"{amount}c", "sign": f"{amount}¢"}
        yield use_of(doc, Span(*match.span()), texts)
