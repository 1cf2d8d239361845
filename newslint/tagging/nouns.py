"""Noun groups of a sentence: where each begins and ends, and its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SPACE, JOINED, COMMA, QUOTE, OWNER, BREAK = range(6)  # what stands between two words
_NOUNS = ("NOUN.NN", "NOUN.NNS", "PROPN", "NUM", "SYM", "X")
_OPENERS = ("DET", "DET.W", "PRON.P")
_ALONE = ("PRON.S", "PRON.D", "PRON.E", "PRON.P")
_PARTICIPLES = ("VERB.VBN", "VERB.VBG")
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday".split()
)
_TIMES = frozenset("year month week day night morning afternoon evening time season".split())
_MEASURES = frozenset(
    "about almost approximately around at exactly fully just least less more most nearly only over"
    " roughly some up well".split()
)
_NOT_DEGREES = frozenset(
    "again also already away back else ever first here how however instead just later never now"
    " once only perhaps second soon still then there therefore thus together when where why"
    " yesterday".split()
)
_ORDER = frozenset("last next due likely able ready".split())
_BEFORE_DETERMINERS = frozenset("all both half such many quite".split())


def gap_between(gap: str) -> int:
    """What kind of gap parts two words of a group; *U.S.* and *5,000* are joined as by hyphens."""
    if gap == " ":
        return SPACE
    if len(gap) == 1 and gap not in "—–" and not gap.isspace():
        return JOINED
    bare = gap.strip()
    if bare in ("", "."):  # within a sentence, a stop is that of an abbreviation
        return SPACE
    if bare == ",":
        return COMMA
    if bare in ("'", "’") and not gap[0].isspace():
        return OWNER
    return QUOTE if bare in ('"', "“", "”", "‘", "’", "'") else BREAK


class Words:
    """A sentence's words with their labels; ``gaps``: the kind of gap after all but the last."""

    def __init__(self, words: Sequence[str], labels: Sequence[str], gaps: Sequence[int]) -> None:
        self.words, self.labels, self.count = words, labels, len(words)
        self.gaps = [*gaps, BREAK]

    def label(self, place: int) -> str:
        """The label of a word, empty beyond the last."""
        return self.labels[place] if place < self.count else ""

    def is_one(self, place: int, labels: tuple[str, ...]) -> bool:
        """Whether a word is of one of these kinds."""
        return place < self.count and self.labels[place] in labels

    def is_adjective(self, place: int) -> bool:
        """Whether a word is an adjective in any degree."""
        return self.label(place).startswith("ADJ")

    def is_adverb(self, place: int) -> bool:
        """Whether a word is an adverb, but no question word."""
        label = self.label(place)
        return label.startswith("ADV") and label != "ADV.W"

    def owns(self, place: int) -> bool:
        """Whether a noun stands in the possessive."""
        is_noun = self.labels[place].startswith(("NOUN", "PROPN"))
        return is_noun and (self.words[place].endswith("'s") or self.gaps[place] == OWNER)


def noun_groups(words: Words) -> list[tuple[int, int, int]]:
    """Start, end (exclusive) and head of each noun group, in order."""
    made = []
    place = 0
    while place < words.count:
        group = _group_at(words, place)
        if group:
            made.append(group)
            place = group[1]
        else:
            place += 1
    return made


def _group_at(words: Words, start: int) -> tuple[int, int, int] | None:
    place = _after_openers(words, start)
    opened = place > start
    head = -1
    last_adjective = -1
    while place < words.count:
        if words.is_one(place, _NOUNS):
            head = place
        elif words.is_adjective(place) or _is_inside(words, place, opened=opened or head >= 0):
            last_adjective = place
        elif not _leads_on(words, place, opened=opened):
            break
        place += 1
        if not _goes_on(words, place, head, opened=opened):
            break
    if head >= 0:
        end = head + 1
        return (start, end, head)
    if opened and last_adjective >= 0 and words.words[start] == "the":
        return (start, last_adjective + 1, last_adjective)  # the poor, the latter
    if words.is_one(start, _ALONE):
        return (start, start + 1, start)
    return None


def _after_openers(words: Words, start: int) -> int:
    """The place after what may open a group: *all the*, *his*, *which*."""
    place = start
    if (
        words.words[start] in _BEFORE_DETERMINERS
        and words.is_one(start + 1, _OPENERS)
        and words.gaps[start] == SPACE
    ):
        place += 1
    while words.is_one(place, _OPENERS) and place < start + 3:
        place += 1
        if words.gaps[place - 1] not in (SPACE, QUOTE):
            break
    return place


def _is_inside(words: Words, place: int, *, opened: bool) -> bool:
    """Whether a participle stands before a noun as an adjective does (*the rising cost*)."""
    if place and words.gaps[place - 1] == JOINED:
        return opened
    if words.gaps[place] == JOINED:
        return opened or words.is_one(place + 1, _NOUNS)
    after_of = place > 0 and words.label(place - 1) == "ADP" and words.label(place) == "VERB.VBN"
    return (
        (opened or after_of)
        and words.is_one(place, _PARTICIPLES)
        and words.gaps[place] == SPACE
        and (words.owns(place - 1) or not words.is_one(place - 1, _NOUNS))
        and (words.is_one(place + 1, _NOUNS) or words.is_adjective(place + 1))
    )


def _leads_on(words: Words, place: int, *, opened: bool) -> bool:
    """Whether an adverb belongs to the adjective or figure after it, or *and* joins two."""
    if words.gaps[place] != SPACE:
        return False
    if words.is_adverb(place) or (words.words[place] in _MEASURES and words.label(place) == "ADP"):
        after = place + 1
        while words.is_adverb(after) and words.gaps[after] == SPACE:
            after += 1
        if words.is_one(after, ("NUM",)):
            return words.words[place] in _MEASURES
        if not words.is_adverb(place) or words.words[place] in _NOT_DEGREES:
            return False
        if words.is_one(after, _PARTICIPLES):
            return opened and words.is_one(after + 1, _NOUNS) and words.gaps[after] == SPACE
        return words.is_adjective(after) and _noun_follows(words, after)
    return (
        words.label(place) == "CCONJ"
        and words.is_adjective(place - 1)
        and words.is_adjective(place + 1)
        and _noun_follows(words, place + 1)
    )


def _noun_follows(words: Words, place: int) -> bool:
    """Whether adjectives from here on lead up to a noun."""
    while place < words.count and (words.is_adjective(place) or words.is_one(place, ("NUM",))):
        if words.label(place) == "NUM":
            return True
        if words.gaps[place] not in (SPACE, JOINED):
            return False
        place += 1
    return words.is_one(place, _NOUNS)


def _goes_on(words: Words, place: int, head: int, *, opened: bool) -> bool:
    """Whether what stands before a word leaves it in the same group."""
    if place >= words.count:
        return False
    gap = words.gaps[place - 1]
    if gap == COMMA:
        return head < 0 and words.is_adjective(place - 1) and words.is_adjective(place)
    if gap == BREAK or (gap == QUOTE and not opened):
        return False
    if head != place - 1 or gap == JOINED or words.owns(head):
        return True
    if not words.is_one(place, _NOUNS):
        # After a noun only a noun goes on; after a name or a figure also what leads up to a noun.
        if words.label(head) == "NUM" and words.is_adverb(place):
            return True
        name = words.label(head) in ("PROPN", "NUM") and words.is_adjective(place)
        return name and words.words[place] not in _ORDER and _noun_follows(words, place)
    if words.label(head) == "PROPN":
        return True
    day = words.words[place] in _DAYS and not words.is_one(place + 1, _NOUNS)
    name = words.label(place) == "PROPN" and words.words[head] in _TIMES
    return not (day or name)  # told reporters Monday; this year Merkel said
