"""A change in percent that its figures do not bear out: “up 15%, from 10 to 15”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.counted import grain, is_rough
from newslint.records import NamedTuple
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number

_UP = regex(
    r"\b(?:rose|rise|risen|rising|rises|increas\w+|grew|grow\w*|climb\w*|jump\w*|gain\w*|up|surg\w+|soar\w*|advanc\w+|higher)\b"
)
_DOWN = regex(
    r"\b(?:fell|fall|falls|fallen|falling|drop\w*|declin\w+|decreas\w+|down|slid\w*|shr[aiu]nk|plung\w+|tumbl\w+|los[te]\w*|lower|slump\w*|plummet\w*|sank|dipped|slipped|cut)\b"
)
_FROM_TO = regex(r",? from (?:about |around )?$")
_AGAINST = regex(
    r"(?:,? (?:up |down )?from|,? compared (?:with|to)|,? against|,? versus) (?:about |around )?$"
)
_TO = regex(r",? to (?:about |around )?$")
_APART = frozenset("date time year code ordinal fraction decade age percent points".split())


class Change(NamedTuple):
    """A percentage, and the figures it went from and to."""

    percent: Number
    old: Number
    new: Number
    rises: bool


@rule(
    "NUM030",
    "From {old} to {new} is {right} percent: please check.",
    level="warning",
    needs=("percent", "cent", "%", "pct"),
    bad=[
        "Profit rose [[15 percent]] to $15 million from $10 million.",
        "Profit rose [[12 percent]] to $1,350, compared with $1,000 a year earlier.",
        "Sales fell by [[50%]], from 400 to 300.",
    ],
    good=[
        "Profit rose 50 percent to $15 million from $10 million; sales fell 25%, from 400 to 300.",
        "Prices rose 5 percent from 2010 to 2015.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the percentage; which of the three is wrong only the writer knows."""
    for change in changes(doc):
        if {change.old.kind, change.new.kind} & _APART or change.old.kind != change.new.kind:
            continue
        if (change.old.sign, change.old.money) != (change.new.sign, change.new.money):
            continue  # from 96 cents to $1.15
        if change.old.unit != change.new.unit or any(is_rough(doc, one) for one in change[:3]):
            continue
        low, high = _bounds(doc, change)
        found, slack = change.percent.value, 2 * grain(doc, change.percent)
        if not low - slack <= found <= high + slack:
            data = {
                "old": doc.text[change.old.span.start : change.old.span.end],
                "new": doc.text[change.new.span.start : change.new.span.end],
                "right": f"{(low + high) / 2:.0f}",
            }
            yield Hit(change.percent.span, (), data)


def changes(doc: Document) -> Iterator[Change]:
    """Each “rose N percent from A to B” or “to B from A” whose three figures stand in a row."""
    numbers, text, folded = doc.numbers, doc.text, doc.folded
    for one, two, three in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if one.kind != "percent" or three.span.end - one.span.end > 90:
            continue
        forward = _FROM_TO.fullmatch(folded, one.span.end, two.span.start)
        between = folded[two.span.end : three.span.start]
        if forward and _TO.fullmatch(between):
            old, new = two, three
        elif _TO.fullmatch(folded, one.span.end, two.span.start) and _AGAINST.fullmatch(between):
            old, new = three, two
        else:
            continue
        lead = folded[
            max(0, one.span.start - 30, doc.sentence_at(one.span.start).start) : one.span.start
        ]
        up, down = bool(_UP.search(lead)), bool(_DOWN.search(lead))
        if (
            up != down
            and old.value > 0
            and text[three.span.end : three.span.end + 1] not in {"-", "–"}
        ):
            yield Change(one, _scaled(old, new), new, up)


def _scaled(old: Number, new: Number) -> Number:
    """“From 1.1 to 1.2 million”: the scale, sign and unit of the second serve both."""
    if old.scale == 1 and new.scale > 1 and old.value < 1000:
        value = old.value * new.scale
        old = old._replace(value=value, scale=new.scale, kind=new.kind, unit=new.unit)
        return old._replace(sign=new.sign, money=new.money)
    return old


def _bounds(doc: Document, change: Change) -> tuple[float, float]:
    """The least and the greatest change in percent that the rounding of the figures allows."""
    one, two = grain(doc, change.old), grain(doc, change.new)
    sign = 1 if change.rises else -1
    ends = [
        sign * ((change.new.value + new) / max(change.old.value + old, 1e-9) - 1) * 100
        for new in (-two, two)
        for old in (-one, one)
    ]
    return min(ends), max(ends)
