"""Millions, ratios, ranks (No. 1), decimals below one, and “more than” before a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import HEADLINE
from newslint.lexicon.nearby import places
from newslint.numberwords import ONES, in_words
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.forms import follows, opens_sentence, use_of
from newslint.styling.reading import in_sentences
from newslint.styling.use import MIXED, Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number

_SCALE = regex(
    r"(?P<gap>[ \u00a0-]?)(?P<scale>[Mm]illion|[Bb]illion|[Tt]rillion|[Mm]ln|[Bb]ln|[Tt]rn"
    r"|[mbt]n|[mM]|[B])\b(?P<adjective>-)?"
)
_SHORT = {"m": "m", "b": "bn", "t": "tn"}
_LONG = {"m": "million", "b": "billion", "t": "trillion"}
_SHORT_SCALES = frozenset(
    "mln bln trn mn bn tn m b 0mln 0bln 0trn 0mn 0bn 0tn 0m 0b 0million 0billion 0trillion".split()
)
_PEOPLE = regex(
    r" (?:people|viewers|listeners|voters|jobs|users|customers|copies|homes|workers|children|visits"
    r"|refugees|tonnes|tons|barrels|cars|subscribers|households|passengers|patients|members)\b"
)
_SMALL = "|".join(word for word, value in ONES.items() if 0 < value < 10)
_PAIR = r"(?P<one>\d{1,2}|SMALL)(?P<join>-to-| to |:|-|–)(?P<two>\d{1,2}|SMALL)".replace(
    "SMALL", _SMALL
)
_RATIO = regex(rf"(?i)(?<![\w.,:/-]){_PAIR}(?![\w.,:/–-]*\w)")
_RATIO_LEAD = regex(
    r"(?:\b(?:ratio|odds|margin) (?:of |was |is )?(?:about |nearly |roughly |almost )?"
    r"|\boutnumber(?:ed|ing|s)?(?: [\w’']+){1,4} (?:by )?(?:about |nearly |more than )?(?:a )?)$"
)
_RATIO_WORDS = ("ratio", "odds", "margin", "outnumbered", "outnumber", "outnumbering", "outnumbers")
_RATIO_TAIL = regex(r" (?:ratio|margin|odds)\b")
_RANK = regex(
    r"(?<![\w.])(?:(?P<no>No(?P<point>\.?) ?(?P<figure>\d{1,3}))(?![\w/.,]*\d)"
    r"|(?P<number>[Nn]umber (?P<word>" + _SMALL + r"|ten))\b)"
)
_RANK_START = regex(r"[Nn](?:o[ .\d]|umber )")
_GLUED_RANK = regex(r"No\.?\d")
_RANK_WORDS = [[word] for word in (*_SMALL.split("|"), "ten")]
_RANK_LEAD = regex(r"(?:\b(?:world|the|a|an|its|their|his|her|our|my|as)|['’]s) $")
_OVER_LEAD = frozenset(
    "of with has have had employs employed killed injured wounded attracted drew costs cost spent "
    "raised earned paid lost sold reached gained by from worth displaced covers covered contains "
    "featuring including serves served owns owned produced delivered collected received".split()
)
_SPAN = regex(
    r" ?-?(?:(?:consecutive|straight|short|long|last|past|next) )?(?:years?|months?|weeks?|days?"
    r"|hours?|minutes?|seconds?|decades?|centur|nights?|seasons?|games?|match|rounds?|legs|overs"
    r"|laps|sessions?|occasions|episodes|generations|times?|weekends?|quarters?|sets"
    r"|in (?:a|every)|old)\b"
)


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The amounts that one of the points looks at."""
    return {"million": _millions, "ratio": _ratios, "rank": _ranks, "more-than": _more_than}[point](
        doc
    )


def may_differ(doc: Document, point: str) -> bool:
    """Whether a scale may be cut short or glued on; whether two ranks may be written unlike."""
    if point == "million":
        return doc.has("\u00a0") or not doc.clues.isdisjoint(_SHORT_SCALES)
    if point == "rank":
        return _has_ranks(doc)
    return True


def _has_ranks(doc: Document) -> bool:
    """Whether an article has two of “No.”, “No” and “number” with a figure or a small number."""
    words, figures = doc.words, set(doc.figures)
    forms = {
        words[place] + doc.gap(place)
        for place in places(doc, ("no", "number"))
        if place + 1 in figures or words[place + 1 : place + 2] in _RANK_WORDS
    }
    return len(forms) > 1 or bool(_GLUED_RANK.search(doc.text))


def _millions(doc: Document) -> Iterator[Use]:
    for number in doc.numbers:
        start = number.figure.start
        match = None if number.spelled else _SCALE.match(doc.text, number.figure.end)
        if not match or number.kind in ("code", "date", "time", "ordinal"):
            continue
        scale, money = match["scale"], bool(number.sign or number.money)
        letter = scale[0].lower()
        if len(scale) == 1 and not money and not _PEOPLE.match(doc.text, match.end("scale")):
            continue  # metres
        if scale in ("M", "B", "MN", "BN") and doc.paragraph_at(start).role == HEADLINE:
            continue
        figure = doc.text[slice(*number.figure)]
        name = scale if scale.lower() == _LONG[letter] else _LONG[letter]  # $1.5 Trillion
        word, short = f"{figure} {name}", f"{figure}{scale if scale == 'trn' else _SHORT[letter]}"
        end = match.end("scale")
        if match["gap"] == "-" and len(scale) > 3:
            word = doc.text[start:end]  # a $5-million plan
        texts = {"word": word, "letter": short, "money": short if money else word}
        yield use_of(doc, Span(start, end), texts)


def _ratios(doc: Document) -> Iterator[Use]:
    for match in in_sentences(doc, _RATIO_WORDS, _RATIO):
        start, end = match.span()
        lead = _RATIO_LEAD.search(doc.folded, max(0, start - 60), start)
        tail = _RATIO_TAIL.match(doc.folded, end)
        one, two = (_value(match[name]) for name in ("one", "two"))
        votes = "margin" in (lead or tail or ("",))[0] and two != 1
        if votes or not (lead or tail):
            continue
        spoken = f"{in_words(one)} to {in_words(two)}"
        texts = {
            "to": f"{one}-to-{two}", "colon": f"{one}:{two}",
            "open": f"{one}-to-{two}" if tail else f"{one} to {two}",
            "hyphen": f"{one}-{two}", "words": spoken.replace(" ", "-") if tail else spoken,
        }  # fmt: skip
        yield use_of(doc, Span(start, end), texts)


def _value(text: str) -> int:
    return int(text) if text.isdigit() else ONES[text.lower()]


def _ranks(doc: Document) -> Iterator[Use]:
    starts = _RANK_START.finditer(doc.text)  # quicker than the whole expression
    for match in filter(None, (_RANK.match(doc.text, found.start()) for found in starts)):
        start, end = match.span()
        if match["number"]:
            lead = _RANK_LEAD.search(doc.text, max(0, start - 8), start)
            after = follows(doc, end, 4)
            if not lead or after.startswith((" of", "-")) or match["number"][0] == "N":
                continue
            value = 10 if match["word"].lower() == "ten" else ONES[match["word"].lower()]
        elif not opens_sentence(doc, start) or match["point"]:
            value = int(match["figure"])
        else:
            continue  # “No 5 people agree” opens a sentence
        if value == 10 and (match["no"] or match["number"][0] == "N"):
            yield Use(Span(start, end), MIXED, {})  # Downing Street
            continue
        words = f"number {in_words(value) if value < 11 else value}" if value < 100 else ""
        texts = {"point": f"No. {value}", "plain": f"No {value}", "words": words or f"No. {value}"}
        yield use_of(doc, Span(start, end), texts)


def _more_than(doc: Document) -> Iterator[Use]:
    words, numbers = doc.words, {number.first: number for number in doc.numbers}
    for place in doc.index.get("over", ()):
        number = numbers.get(place + 1)
        opens = opens_sentence(doc, doc.starts[place])
        if number and _is_amount(doc, place, number) and (opens or words[place - 1] in _OVER_LEAD):
            yield _over_use(doc, Span(doc.starts[place], doc.ends[place]))
    for place in doc.index.get("more", ()):
        number = numbers.get(place + 2)
        if number and words[place + 1] == "than" and doc.gap(place) == " ":
            plain = place and words[place - 1] in _OVER_LEAD
            if plain and _is_amount(doc, place + 1, number):
                yield _over_use(doc, Span(doc.starts[place], doc.ends[place + 1]))


def _over_use(doc: Document, span: Span) -> Use:
    capital = doc.text[span.start].isupper()
    texts = ("More than", "Over") if capital else ("more than", "over")
    return use_of(doc, span, dict(zip(("more-than", "over"), texts, strict=True)))


def _is_amount(doc: Document, place: int, number: Number) -> bool:
    """Whether the number after a word is an amount, not a span of time, an age or a score."""
    if number.kind not in ("count", "money", "percent", "measure") or number.value < 2:
        return False
    gap = doc.text[doc.ends[place] : number.span.start]
    return gap == " " and not _SPAN.match(doc.folded, number.span.end)
