"""Where something seems missing in an article, or too much, as the network sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.context.network import judged, network
from newslint.links import among_links
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
    import numpy as np

    wanted = [reader.missing.index(word) for word in missing]
    others = np.delete(found.gaps, wanted, axis=1)
    odds = np.logaddexp.reduce(found.gaps[:, wanted], axis=1) - others.max(axis=1)
    tokens = found.tokens
    for place in (np.flatnonzero(odds[1:] >= least) + 1).tolist():
        before, after = tokens[place - 1], tokens[place]
        is_inside = after.spaced and before.is_word and after.is_word
        if is_inside and not among_links(doc, after.start):
            row = found.gaps[place]
            ranked = sorted(wanted, key=lambda one: -row[one])
            likeliest = tuple(reader.missing[one] for one in ranked)
            yield Gap(before, after, likeliest, float(odds[place]))


def surplus(doc: Document, least: float) -> Iterator[Surplus]:
    """The words and commas inside sentences that are too much with these odds or more."""
    found = judged(doc)
    if found is None:
        return
    import numpy as np

    odds = found.faults[:, EXTRA] - found.faults[:, (RIGHT, WRONG)].max(axis=1)
    tokens = found.tokens
    for place in (np.flatnonzero(odds[1:-1] >= least) + 1).tolist():
        around = tokens[place - 1], tokens[place], tokens[place + 1]
        if not among_links(doc, tokens[place].start):
            yield Surplus(*around, float(odds[place]))


def level_of(odds: float, sure: float) -> str:
    """The level of a hit: a suggestion below the odds from which the rule's own level is right."""
    return "" if odds >= sure else "suggestion"
