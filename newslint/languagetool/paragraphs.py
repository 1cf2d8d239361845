"""Asks LanguageTool about paragraphs, each once, several in a request."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from newslint.errors import GrammarFailed, GrammarUnavailable
from newslint.languagetool.places import at_once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newslint.languagetool.cache import Matches, ParagraphCache
    from newslint.languagetool.client import Grammar
    from newslint.languagetool.match import GrammarMatch

    Batch = list[str]

BETWEEN = "\n\n"  # what parts paragraphs for LanguageTool
REQUEST_CHARACTERS = 5_000
LEAST_CHARACTERS = 1_000  # less is not worth a request of its own
GROUP = 16
TRIES = 2  # articles that may fail until LanguageTool is not asked any more


class Paragraphs:
    """LanguageTool for paragraphs: `connect` is called when one is not in the cache, not before.

    Newslint listens to no rule that looks beyond a paragraph, so each can be asked about alone.
    """

    def __init__(self, connect: Callable[[], Grammar], cache: ParagraphCache) -> None:
        self._connect = connect
        self._cache = cache
        self._grammar: Grammar | None = None
        self._failure = ""
        self._tries = TRIES
        self._found: dict[tuple[str, str], Matches] = {}

    def close(self) -> None:
        """Let go of LanguageTool and the cache. May be called again."""
        if self._grammar:
            self._grammar.close()
        self._grammar = None
        self._cache.close()

    def prepare(self, texts: Sequence[str], language: str) -> None:
        """Look the paragraphs up and, if one is new, begin to start LanguageTool.

        Returns at once; what cannot be started is told by `check`.
        """
        if self._look_up(texts, language) and not self._failure and not self._grammar:
            try:
                self._grammar = self._connect()
            except (GrammarFailed, GrammarUnavailable) as error:
                self._failure = str(error)

    def check(self, texts: Sequence[str], language: str) -> list[Matches]:
        """Return LanguageTool's matches for each paragraph, with offsets in that paragraph.

        Raises GrammarFailed if LanguageTool is needed and does not answer. If that happens again,
        or it cannot be started, each later call that needs it fails at once.
        """
        self.prepare(texts, language)
        missing = [text for text in dict.fromkeys(texts) if (language, text) not in self._found]
        for group in _groups(_batches(missing, at_once())):
            for some, found in zip(group, self._ask(group, language), strict=True):
                known = dict(zip(some, found, strict=True))
                self._cache.put(known, language)
                self._found.update(((language, text), said) for text, said in known.items())
        answers = [self._found[language, text] for text in texts]
        self._found.clear()
        return answers

    def _look_up(self, texts: Sequence[str], language: str) -> bool:
        """Find what is known of the paragraphs; tell whether any is new."""
        for text in texts:
            if not text.strip():
                self._found[language, text] = ()
        unknown = {text for text in texts if (language, text) not in self._found}
        if not unknown:
            return False
        known = self._cache.get(unknown, language)
        self._found.update(((language, text), found) for text, found in known.items())
        return len(known) < len(unknown)

    def _ask(self, batches: Sequence[Batch], language: str) -> list[list[Matches]]:
        """Ask about batches, several at once; the answers stand in the order of the paragraphs."""
        if self._failure or not self._grammar:
            raise GrammarFailed(self._failure or "The grammar check has been closed.")
        try:
            said = self._grammar.check_all([BETWEEN.join(some) for some in batches], language)
        except (GrammarFailed, GrammarUnavailable) as error:
            self._tries -= 1
            self._failure = "" if self._tries and not self._grammar.closed else str(error)
            raise GrammarFailed(str(error)) from error
        return [_parted(some, matches) for some, matches in zip(batches, said, strict=True)]


def _parted(texts: Batch, matches: Sequence[GrammarMatch]) -> list[Matches]:
    """Give each match to the paragraph that it starts in, with offsets there."""
    starts = starts_of(texts)
    found: list[list[GrammarMatch]] = [[] for _ in texts]
    for match in matches:
        at = bisect_right(starts, match.start) - 1
        start, end = match.start - starts[at], match.end - starts[at]
        found[at].append(match._replace(start=start, end=min(end, len(texts[at]))))
    return [tuple(some) for some in found]


def starts_of(texts: Sequence[str]) -> list[int]:
    """Return where each paragraph starts when they are joined by `BETWEEN`."""
    starts: list[int] = []
    at = 0
    for text in texts:
        starts.append(at)
        at += len(text) + len(BETWEEN)
    return starts


def _batches(texts: Sequence[str], at_once: int) -> Iterator[Batch]:
    """Paragraphs in order, in requests of equal size that keep `at_once` cores busy."""
    share = sum(len(text) + len(BETWEEN) for text in texts) // at_once + 1
    room = min(max(share, LEAST_CHARACTERS), REQUEST_CHARACTERS)
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > room:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text) + len(BETWEEN)
    if batch:
        yield batch


def _groups(batches: Iterable[Batch]) -> Iterator[list[Batch]]:
    """Batches that are asked about together: what is known of them is kept before the next."""
    waiting = iter(batches)
    while group := list(islice(waiting, GROUP)):
        yield group
