"""Where the clauses of a sentence begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.tagging.nouns import JOINED, SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.tagging.chunks import Group
    from newslint.tagging.nouns import Words

_JOINERS = ("SCONJ", "PRON.W", "DET.W", "ADV.W")
_NEVER = frozenset("with without for".split())  # they join no clause that has a tense
_RELATIVES = ("PRON.W", "DET.W", "ADV.W", "PRON.P")
NOWHERE = -2
_SELVES = ("self", "selves")
_BEFORE_JOINERS = ("ADP", "SCONJ", "CCONJ")


def clauses_of(words: Words, groups: Sequence[Group]) -> tuple[int, ...]:
    """Where clauses begin: the sentence, and each that has a subject or a joining word."""
    starts = {0} if words.count else set()
    floor = outer = 0
    waiting = False  # for the verb of a clause with another inside: The man who came *left*
    for number, group in enumerate(groups):
        if not group.finite:
            continue
        seen = groups[: number + 1]
        start = _joined(words, seen, floor)
        if start > 0:
            waiting = waiting or not floor
        elif waiting:
            waiting = False
        elif floor and start != NOWHERE:
            start = _free(words, seen, floor, outer)
        floor, outer = group.end, max(start, 0)
        starts.add(outer)
    return tuple(sorted(starts))


def _subject(groups: Sequence[Group], floor: int) -> Group | None:
    """The noun group that the last group, a verb, follows at once."""
    verb = groups[-1]
    last = groups[-2] if len(groups) > 1 else None
    is_one = last and last.kind == "noun" and last.start >= floor and last.end >= verb.start
    return last if is_one else None


def _joined(words: Words, groups: Sequence[Group], floor: int) -> int:
    """Where the clause of the last group begins by a joining word, no further back than ``floor``.

    -1 if there is none, ``NOWHERE`` if it shares the subject of the clause before it.
    """
    verb, subject = groups[-1], _subject(groups, floor)
    edge = subject.start if subject else verb.start
    if subject and _joins(words, groups, edge):
        return _with_leader(words, edge, floor)  # which way he went
    for place in range(edge - 1, floor - 1, -1):
        if _joins(words, groups, place):
            return _with_leader(words, place, floor)
        if words.label(place) == "CCONJ" and floor:
            if place == verb.start - 1:
                return NOWHERE  # he came and went
            if _opens_clause(words, groups, place, floor):
                return place
    return -1


def _free(words: Words, groups: Sequence[Group], floor: int, outer: int) -> int:
    """Where the clause of the last group begins without a joining word; -1: nowhere.

    ``floor`` is the end of the finite verb before it, ``outer`` where that one's clause begins.
    """
    verb, subject = groups[-1], _subject(groups, floor)
    run = verb.start
    while run > floor and words.gaps[run - 1] in (SPACE, JOINED):
        run -= 1
    apart = words.gaps[run - 1] not in (SPACE, JOINED)
    if apart and any(g.kind == "noun" and g.start >= run for g in groups):
        return run  # when it rained, the game stopped
    pronoun = subject and words.label(subject.start) == "PRON.S"
    if subject and pronoun and not words.words[subject.start].endswith(_SELVES):
        return subject.start  # the man he saw
    told = not words.is_one(outer, _RELATIVES)
    return floor if told and any(g.kind == "noun" and g.start == floor for g in groups) else -1


def _joins(words: Words, groups: Sequence[Group], place: int) -> bool:
    """Whether a word joins a clause: *who*, *because*, but not in *before leaving*."""
    if words.words[place] == "whose":
        return True
    if not words.is_one(place, _JOINERS) or words.words[place] in _NEVER:
        return False
    after = next((group for group in groups if group.start > place), None)
    return not after or after.kind == "noun" or after.finite or after.start > place + 1


def _with_leader(words: Words, place: int, floor: int) -> int:
    """The place of a joining word, or of what leads up to it: *in which*, *and that*."""
    leads = place > floor and words.is_one(place - 1, _BEFORE_JOINERS)
    return place - 1 if leads and words.gaps[place - 1] == SPACE else place


def _opens_clause(words: Words, groups: Sequence[Group], place: int, floor: int) -> bool:
    """Whether a word like *and* joins clauses, not two nouns or two verbs."""
    after = next((group for group in groups if group.start > place), None)
    if not after or after.kind != "noun" or after.start > place + 2:
        return False
    if words.gaps[place - 1] != SPACE or words.label(after.start) == "PRON.S":
        return True
    if words.words[place] == "but":
        return True
    before = next((group for group in groups if group.end == place), None)
    if before is None or before.kind != "noun":
        return True
    return not (before.start == floor or words.is_one(before.start - 1, (*_JOINERS, "CCONJ")))
