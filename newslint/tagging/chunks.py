"""Groups of words in a sentence, from parts of speech by a small grammar.

A noun group is a noun, name or pronoun with what stands before it (*the mayor's three new rules*);
its head is the noun. What follows a noun with *of* or *in* is a group of its own. A verb group is a
verb with its auxiliaries (*has not been told*); it is finite if it has a tense or a modal. A clause
begins with the sentence, with a word that joins clauses (*who*, *because*, *and* before a subject
of its own), or where a subject begins after a verb of saying (*he said **the** bill failed*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.records import NamedTuple
from newslint.tagging.clauses import clauses_of
from newslint.tagging.nouns import SPACE, Words, gap_between, noun_groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.document import Document

_FINITE = ("AUX.MD", "AUX.VBD", "AUX.VBP", "AUX.VBZ", "VERB.VBD", "VERB.VBP", "VERB.VBZ")

_SHORT = ("'s", "'re", "'ve", "'ll", "'d", "'m")


class Group(NamedTuple):
    """A noun or verb group: places in ``doc.words``, ``end`` exclusive.

    ``head`` is the noun, or the main verb; ``finite`` is about verb groups alone.
    """

    kind: str  # noun or verb
    start: int
    end: int
    head: int
    finite: bool = False


class Parts(NamedTuple):
    """The groups of a sentence in order, and the places where its clauses begin.

    A pronoun with a short verb (*it's*) is a noun group, and begins a verb group.
    """

    groups: tuple[Group, ...]
    clauses: tuple[int, ...]


class Chunks:
    """The groups of an article's words, a sentence parsed when it is first asked for."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._known: dict[int, Parts] = {}

    def __getitem__(self, place: int) -> Group | None:
        """The noun or verb group that a word is in, by its place in ``doc.words``."""
        for group in self.around(place).groups:
            if group.start <= place < group.end:
                return group
        return None

    def begun(self, place: int, kind: str) -> Group | None:
        """The group that begins with a word: kind is ``noun``, ``verb``, or ``finite``."""
        for group in self.around(place).groups:
            is_kind = group.finite if kind == "finite" else group.kind == kind
            if group.start == place and is_kind:
                return group
        return None

    def begins_clause(self, place: int) -> bool:
        """Whether a clause begins with a word."""
        return place in self.around(place).clauses

    def around(self, place: int) -> Parts:
        """The groups and clauses of the sentence that a word is in."""
        number = self._doc.sentence_numbers[place]
        found = self._known.get(number)
        if found is None:
            found = self._known[number] = self._parsed(place)
        return found

    def _parsed(self, place: int) -> Parts:
        doc = self._doc
        first, last = doc.tags.sentence(place)
        gaps = [gap_between(doc.gap(n)) for n in range(first, last - 1)]
        found = parts_of(doc.words[first:last], doc.tags.of(first, last), gaps)
        groups = (g._replace(start=g.start + first, end=g.end + first, head=g.head + first)
                  for g in found.groups)  # fmt: skip
        return Parts(tuple(groups), tuple(start + first for start in found.clauses))


def parts_of(words: Sequence[str], labels: Sequence[str], gaps: Sequence[int]) -> Parts:
    """The groups and clauses of a sentence; ``gaps`` as ``gap_between`` tells them."""
    sentence = Words(words, labels, gaps)
    nouns = [Group("noun", *one) for one in noun_groups(sentence)]
    inside = {place for group in nouns for place in range(group.start, group.end)}
    groups = sorted(nouns + _verb_groups(sentence, inside), key=lambda group: group.start)
    return Parts(tuple(groups), clauses_of(sentence, groups))


def _verb_groups(words: Words, inside: set[int]) -> list[Group]:
    made = []
    place = 0
    while place < words.count:
        short = words.label(place).startswith("PRON") and words.words[place].endswith(_SHORT)
        group = _verb_group(words, inside, place) if short or place not in inside else None
        made += [group] if group else []
        place = group.end if group else place + 1
    return made


def _verb_group(words: Words, inside: set[int], start: int) -> Group | None:
    """The verb group that begins at a word: auxiliaries, *to*, *not* and adverbs, then a verb."""
    place, head, first = start, -1, ""
    if start in inside:  # it's, they've: a pronoun and a verb in one word
        place, head, first = start + 1, start, "AUX.VBZ"
    while place < words.count and place not in inside:
        label = words.label(place)
        if label.startswith(("VERB", "AUX")):
            if head >= 0 and label in _FINITE:
                break
            head, first = place, first or label
        elif label == "PART.TO":
            if head >= 0:
                break
        elif head < 0 or not (label == "PART" or words.is_adverb(place)):
            break
        place += 1
        if head >= 0 and words.label(head).startswith("VERB"):
            break
        if words.gaps[place - 1] != SPACE:
            break
    return Group("verb", start, head + 1, head, first in _FINITE) if head >= 0 else None
