"""The article as rules see it: one clean text, one map, and views computed once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache
from itertools import filterfalse
from typing import TYPE_CHECKING

from newslint.house import NO_HOUSE
from newslint.layout import QUOTE
from newslint.needs import clues_of
from newslint.segment import sentences_of
from newslint.spans import LineIndex, Span
from newslint.tokens import Heads, Tokens, fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.clock import Time
    from newslint.dates import Date
    from newslint.days import Day
    from newslint.house import House
    from newslint.layout import Paragraph
    from newslint.numbers import Number
    from newslint.quotes import Quotes
    from newslint.source import Source
    from newslint.spans import SourceMap
    from newslint.tagging.chunks import Chunks
    from newslint.tagging.tagger import Tags


_PLAIN = b"\n" + bytes(range(0x20, 0x7F))


class Document:
    """An article: immutable clean text, its paragraphs, and lazy views of both.

    ``text`` has line ends as LF and soft wraps as one space; offsets are its 0-based code points.
    """

    def __init__(
        self,
        source: Source,
        text: str,
        source_map: SourceMap,
        paragraphs: tuple[Paragraph, ...],
        written: Callable[[str, int], str | None] = lambda text, _: text,
        *,
        published: str = "",
    ) -> None:
        """``written`` says how new text is written at an offset of the source, None if it cannot.

        ``published`` is the date that the file gives for the article, as it is written there.
        """
        self.source = source
        self.text = text
        self.map = source_map
        self.paragraphs = paragraphs
        self.written = written
        self.house: House = NO_HOUSE
        self.published = published

    def of_house(self, house: House) -> Document:
        """The same article, read with what this house knows."""
        made = object.__new__(Document)
        made.__dict__ = {**self.__dict__, "house": house}
        return made

    @cached_property
    def folded(self) -> str:
        """The text in lower case with straight apostrophes and plain spaces, of the same length."""
        return fold(self.plain)

    @cached_property
    def plain(self) -> str:
        """The text with plain spaces for those that keep a line together (U+00A0)."""
        return self.text.replace("\u00a0", " ")

    @cached_property
    def _tokens(self) -> Tokens:
        return Tokens(self.folded)

    @cached_property
    def words(self) -> list[str]:
        """The folded words in order."""
        return self._tokens.words

    @cached_property
    def starts(self) -> list[int]:
        """The offset of each word."""
        return self._tokens.starts

    @cached_property
    def ends(self) -> list[int]:
        """The end (exclusive) of each word."""
        return self._tokens.ends

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """From a folded word to the places in ``words`` where it stands, ascending."""
        return self._tokens.index

    @cached_property
    def spaced(self) -> list[bool]:
        """For each word, whether one space and nothing else parts it from the next.

        It is so for no last word: what is asked of the word before the first is answered too.
        """
        return [*[gap == " " for gap in self._tokens.gaps[1:-1]], False]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words, for quick work with sets."""
        return frozenset(self.index)

    @cached_property
    def clues(self) -> frozenset[str]:
        """What tells that a rule may have something to say: ``newslint.needs`` has the details."""
        return clues_of(self)

    @cached_property
    def gaps(self) -> str:
        """All that stands between words, each different gap once, with ``x`` for the words.

        A hundredth of the text in which a rule about marks sees whether it has anything to do.
        """
        return f"x{'x'.join(set(self._tokens.gaps))}x"

    @cached_property
    def signs(self) -> frozenset[str]:
        """The characters of the text that no typewriter has: not printable ASCII or a line end."""
        encoded = self.text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
        return frozenset(encoded.decode("utf-8", "surrogatepass"))

    def has(self, mark: str) -> bool:
        """Whether the text has a mark; looked for once, however many rules ask."""
        marks = self._marks
        if mark not in marks:
            marks[mark] = mark in self.text
        return marks[mark]

    @cached_property
    def _marks(self) -> dict[str, bool]:
        return {}

    @cached_property
    def heads(self) -> Heads:
        """The words cut at an apostrophe, all that begin with a figure as one."""
        return Heads(self._tokens, self.figures, self.unlettered)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of all paragraphs, in order."""
        return sentences_of(self.text, self.paragraphs)

    @cached_property
    def folded_sentences(self) -> list[str]:
        """The text of each sentence in folded form."""
        folded = self.folded
        return [folded[start:end] for start, end in self.sentences]

    @cached_property
    def sentence_numbers(self) -> list[int]:
        """For each word, the place of its sentence in ``sentences``."""
        return _numbers(self.starts, [sentence.end for sentence in self.sentences])

    @cached_property
    def paragraph_numbers(self) -> list[int]:
        """For each word, the place of its paragraph in ``paragraphs``."""
        return _numbers(self.starts, [paragraph.end for paragraph in self.paragraphs])

    @cached_property
    def quotes(self) -> Quotes:
        """What stands inside quotation marks, and marks without a partner."""
        from newslint.quotes import read_quotes

        set_off = [(start, end) for start, end, role in self.paragraphs if role == QUOTE]
        return read_quotes(self.text, self.paragraphs, set_off)

    @cached_property
    def figures(self) -> tuple[int, ...]:
        """The places in ``words`` of those that begin with a figure, ascending."""
        index = self.index
        found = [place for word in self.unlettered if word[0] <= "9" for place in index[word]]
        return tuple(sorted(found))

    @cached_property
    def unlettered(self) -> list[str]:
        """The folded words that have more than letters: figures, an apostrophe, a mark."""
        return list(filterfalse(str.isalpha, self.index))

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """The dates that the article gives, in order."""
        from newslint.dates import dates_of

        return dates_of(self)

    @cached_property
    def dated(self) -> Day | None:
        """The article's own date, from front matter, metadata or dateline; never today's."""
        from newslint.dated import dated_of

        return dated_of(self)

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """The times of day that the article gives, in order."""
        from newslint.clock import times_of

        return times_of(self)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The article's numbers, in figures or in words, in order."""
        from newslint.numbers import numbers_of

        return numbers_of(self)

    @cached_property
    def tags(self) -> Tags:
        """The part of speech of each word, by its place in ``words``."""
        from newslint.tagging.tagger import Tags

        return Tags(self)

    @cached_property
    def chunks(self) -> Chunks:
        """The noun and verb groups, and where clauses begin, by places in ``words``."""
        from newslint.tagging.chunks import Chunks

        return Chunks(self)

    @cached_property
    def lines(self) -> LineIndex:
        """Lines and columns of the source text."""
        return _lines_of(self.source.text)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds an offset (the one before it, between two)."""
        if not self.sentences:
            return Span(0, len(self.text))
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]

    def paragraph_at(self, offset: int) -> Paragraph:
        """The paragraph that holds an offset (the one before it, between two)."""
        return self.paragraphs[max(0, bisect_right(self._paragraph_starts, offset) - 1)]

    def word_at(self, offset: int) -> int:
        """The place in ``words`` of the word that holds an offset or is the last before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def gap(self, place: int) -> str:
        """What is between the word at ``place`` and the next one, its spaces plain."""
        return self.plain[self.ends[place] : self.starts[place + 1]]

    def in_quote(self, offset: int) -> bool:
        """Whether an offset is inside quotation marks."""
        return self.quotes.inside(offset)


def _numbers(starts: list[int], ends: list[int]) -> list[int]:
    """For each start, the place of the stretch of text that it is in; the last has the rest."""
    numbers: list[int] = []
    last = 0
    for number, end in enumerate(ends):
        after = bisect_left(starts, end, last)
        numbers += [number] * (after - last)
        last = after
    return numbers + [max(0, len(ends) - 1)] * (len(starts) - last)


@lru_cache(maxsize=1)
def _lines_of(text: str) -> LineIndex:
    """The lines of a source, which the articles of one file share."""
    return LineIndex(text)
