"""Where something seems missing in an article, or too much, as the network sees it."""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING

from newslint.context.network import judged, network
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.context.reading import Token
    from newslint.document import Document

RIGHT, EXTRA, WRONG = range(3)


class Gap(NamedTuple):
    """A place where one of some words or marks seems missing, between two tokens.

    ``odds`` is how much likelier that is than all else (natural logarithm); ``missing`` has what
    may be missing, likeliest first.
    """

    before: Token
    after: Token
    missing: tuple[str, ...]
    odds: float


class Surplus(NamedTuple):
    """A token that seems too much, those beside it, and how sure that is."""

    before: Token
    token: Token
    after: Token
    odds: float


def gaps(doc: Document, missing: Iterable[str], least: float) -> Iterator[Gap]:
    """The places inside sentences where one of ``missing`` is missing with these odds or more."""
    found, reader = judged(doc), network()
    if found is None or reader is None:
        return
    wanted = [reader.missing.index(word) for word in missing]
    others = [place for place in range(len(reader.missing)) if place not in wanted]
    tokens = found.tokens
    for place in range(1, len(tokens)):
        before, after = tokens[place - 1], tokens[place]
        if not (after.spaced and before.is_word and after.is_word):
            continue
        row = found.gaps[place]
        odds = _sum([row[one] for one in wanted]) - max([row[one] for one in others])
        if odds >= least:
            ranked = sorted(wanted, key=lambda one: -row[one])
            yield Gap(before, after, tuple(reader.missing[one] for one in ranked), odds)


def surplus(doc: Document, least: float) -> Iterator[Surplus]:
    """The words and commas inside sentences that are too much with these odds or more."""
    found = judged(doc)
    if found is None:
        return
    tokens = found.tokens
    for place in range(1, len(tokens) - 1):
        row = found.faults[place]
        odds = row[EXTRA] - max(row[RIGHT], row[WRONG])
        if odds >= least:
            yield Surplus(tokens[place - 1], tokens[place], tokens[place + 1], odds)


def _sum(logits: list[float]) -> float:
    """The logarithm of the sum of what the logits stand for."""
    most = max(logits)
    return most + log(sum([exp(one - most) for one in logits]))
