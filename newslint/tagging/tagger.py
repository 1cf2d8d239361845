"""The tagger: the labels of a sentence's words, from the last to the first."""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from functools import cache
from struct import Struct
from typing import TYPE_CHECKING

from newslint.modelfile import Model
from newslint.tagging.features import gap_of, gaps_of, labels_of
from newslint.tagging.words import Lexicon, Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.document import Document
    from newslint.tagging.words import Word

KIND, VERSION = "tagger", 2
_OPENS = ('"', "“", ".", "!", "?")
BEGINS = 16  # added to the kind of a gap after which a sentence may begin
_MOST_GAPS, _MOST_HISTORIES = 1_000, 10_000


class Tagger:
    """A tagger whose model is in a file. Raises OSError or ValueError, as ``Model`` does."""

    def __init__(self, path: str) -> None:
        self.path = path
        model = Model(path, KIND, VERSION)
        head = model.head
        self.labels: list[str] = head["labels"]
        count = len(self.labels)
        self.rows = Rows(bytes(model.section("weights")), count)
        more = (tuple(head["open"]), tuple(head["digits"]))
        self.lexicon = Lexicon(bytes(model.section("words")), self.rows, more)
        self.sure: int = head["sure"]
        self._scores = Struct(f"<{count}H")
        self._after, self._later, self._beside = labels_of(count)
        self._gap_before, self._gap_after = ([*kinds, *[0] * 7, *kinds] for kinds in gaps_of())
        self._gaps: dict[str, int] = {}
        self._histories: dict[int, int] = {}

    def tag(self, words: Sequence[str], forms: Sequence[str], gaps: Sequence[str]) -> list[str]:
        """The labels of a sentence's words.

        ``words`` are folded, ``forms`` as they stand; ``gaps`` is what stands before each word and
        after the last one, one more than there are words.
        """
        if not words:
            return []
        known, edge = self._gaps, self.lexicon.edge
        kinds = [0 if gap == " " else known.get(gap) or self.gap(gap) for gap in gaps]
        found = standing(self.lexicon, words, forms, kinds)
        stand = [edge, edge, *found, edge, edge]
        labels = self.labels
        return [labels[number] for number in self._decided(stand, kinds)]

    def gap(self, gap: str) -> int:
        """The kind of what stands between two words, and more if a sentence may begin after it."""
        if len(self._gaps) > _MOST_GAPS:
            self._gaps.clear()
        found = self._gaps[gap] = kind_of(gap)
        return found

    def _decided(self, stand: Sequence[Word], gaps: Sequence[int]) -> list[int]:
        """The numbers of the labels of all words but the two edges on each side."""
        made: list[int] = []
        sure, scores = self.sure, self._scores
        after = later = 0
        for place in range(len(stand) - 3, 1, -1):
            here = stand[place]
            best = here.only
            if best < 0:
                total = here.own + stand[place - 1].last + stand[place + 1].next
                total += stand[place - 2].far_before + stand[place + 2].far_after
                if here.shifts:
                    top = second = -1
                    for shift in here.shifts:
                        score = total >> shift & 0xFFFF
                        if score > top:
                            best, top, second = shift, score, top
                        elif score > second:
                            second = score
                    best >>= 4
                else:
                    found = here.pick(scores.unpack(total.to_bytes(scores.size, "little")))
                    second, top = sorted(found)[-2:]
                    best = here.labels[found.index(top)]
                if top - second < sure:
                    total += self._together(stand, gaps, place, after, later)
                    best = self._best(total, here)
            made.append(best)
            after, later = best, after
        made.reverse()
        return made

    def _together(
        self, stand: Sequence[Word], gaps: Sequence[int], place: int, after: int, later: int
    ) -> int:
        """The scores that a word has by what stands around it together with itself."""
        here, last, next_ = stand[place], stand[place - 1], stand[place + 1]
        (label, kind, _, _, case, _, _, use, _, _, use_labels, _, _, _) = here.parts or here.ready()
        (_, _, kind_b, _, _, case_b, _, _, use_b, _, _, word_b, _, label_b) = (
            last.parts or last.ready()
        )
        (_, _, _, kind_a, _, _, case_a, _, _, use_a, _, _, word_a, _) = next_.parts or next_.ready()
        key = use_labels + self._after[after] + self._later[later]
        total = self._histories.get(key) or self._history(key, after, later)
        beside = self._beside[after]
        gap = self._gap_before[gaps[place - 2]]
        known, row = self.rows.known, self.rows.row
        for key in (
            label + beside, word_b + word_a, label_b + beside + gap, kind + kind_b + kind_a,
            use + use_b + use_a, case + case_b + case_a + gap + self._gap_after[gaps[place - 1]],
        ):  # fmt: skip
            total += known.get(key) or row(key)
        return total

    def _best(self, total: int, here: Word) -> int:
        """The label with the highest score, the first of several."""
        if here.shifts:
            return max([(total >> shift & 0xFFFF, -shift) for shift in here.shifts])[1] // -16
        found = here.pick(self._scores.unpack(total.to_bytes(self._scores.size, "little")))
        return here.labels[found.index(max(found))]

    def _history(self, key: int, after: int, later: int) -> int:
        if len(self._histories) > _MOST_HISTORIES:
            self._histories.clear()
        alone = self._after[after] + self._later[later]
        made = self._histories[key] = self.rows.row(key) + self.rows.row(alone)
        return made


def kind_of(gap: str) -> int:
    """The kind of a gap, and ``BEGINS`` more if a sentence may begin after it."""
    begins = gap.strip()[-1:]
    return gap_of(gap) + (BEGINS if begins and begins in _OPENS else 0)


def standing(
    lexicon: Lexicon, words: Sequence[str], forms: Sequence[str], gaps: Sequence[int]
) -> list[Word]:
    """What is known of a sentence's words as they stand; ``gaps`` as ``Tagger.gap`` tells them."""
    if all_capitals(forms):
        forms = words
    elif title_case(forms):
        return list(map(lexicon.first, forms, words))
    known = lexicon.plain
    made = [known.get(f) or lexicon.word(f, w) for f, w in zip(forms, words, strict=True)]
    made[0] = lexicon.first(forms[0], words[0])
    for place, gap in enumerate(gaps[:-1]):
        if gap >= BEGINS:
            made[place] = lexicon.first(forms[place], words[place])
    return made


def all_capitals(forms: Sequence[str]) -> bool:
    """Whether all is in capitals, so that capitals say nothing."""
    return all((form.isupper() and len(form) > 1) or form[0].isdigit() for form in forms)


def title_case(forms: Sequence[str]) -> bool:
    """Whether every longer word has a capital, as in a headline of the American kind."""
    count = 0
    for form in forms:
        if len(form) > 4 or form in ("is", "are", "was", "has"):
            if form.islower():
                return False
            count += 1
    return count > 3


@cache
def tagger() -> Tagger:
    """The tagger that comes with newslint, opened at first use."""
    return Tagger(os.path.join(os.path.dirname(os.path.abspath(__file__)), "english.model"))


class Tags:
    """The parts of speech of an article's words, a sentence tagged when it is first asked for."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._labels = [""] * len(doc.words)

    def __getitem__(self, place: int) -> str:
        """The label of a word by its place in ``doc.words``: ``NOUN.NNS``, ``DET`` and so on."""
        return self._labels[place] or self._tag_around(place)

    def sentence(self, place: int) -> tuple[int, int]:
        """The first word of the sentence that a word is in, and the one after its last."""
        numbers = self._doc.sentence_numbers
        first = bisect_left(numbers, numbers[place])
        return first, bisect_right(numbers, numbers[place], first)

    def of(self, first: int, last: int) -> list[str]:
        """The labels of the words of one sentence."""
        if not self._labels[first]:
            self._tag_around(first)
        return self._labels[first:last]

    def _tag_around(self, place: int) -> str:
        doc = self._doc
        first, last = self.sentence(place)
        text, starts, ends = doc.text, doc.starts[first:last], doc.ends[first:last]
        start, end = doc.sentence_at(starts[0])
        gaps = [
            text[a:b] for a, b in zip([start, *ends], [*starts, max(end, ends[-1])], strict=True)
        ]
        forms = [text[a:b] for a, b in zip(starts, ends, strict=True)]
        self._labels[first:last] = tagger().tag(doc.words[first:last], forms, gaps)
        return self._labels[place]
