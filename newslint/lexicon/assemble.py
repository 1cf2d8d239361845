"""Decides which words are known, and what is noted of each; part of the builder."""

from __future__ import annotations

import unicodedata
from math import log2
from typing import TYPE_CHECKING

from newslint.lexicon.edits import deletes
from newslint.lexicon.facts import Fact
from newslint.lexicon.splits import splits
from newslint.lexicon.store import (
    ABBREVIATION,
    NAME,
    PUBLIC,
    RARE,
    SECOND_HALF,
    SHADOWED,
    VARIANT,
    WORD,
)
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.lexicon.counts import Counts
    from newslint.lexicon.gazetteer import Name
    from newslint.lexicon.sources import Listed

SUBTITLE_SHARE = 220  # brings the subtitles' 1.6 billion words to a fifth of the news corpus
SEEN = 5  # a word of the corpus alone counts from so many articles
COMMON = 150  # a word that may shadow or be offered for another
COMMON_LONG = 60  # the same for a word of eight letters and more
FAMILIAR = 60  # a name that may be offered for another


class Words(NamedTuple):
    """All known words."""

    facts: dict[str, Fact]
    halves: frozenset[str]

    def entries(self) -> dict[str, bytes]:
        """Records for the word list: frequency and flags in two bytes."""
        records = {}
        for word, fact in self.facts.items():
            flags = fact.flags | (SECOND_HALF if fact.flags & WORD and word in self.halves else 0)
            records[word] = bytes((32 + _level(fact.uses), 0x80 | flags))
        return records

    def levels(self) -> Iterator[tuple[str, int]]:
        """The plain words that could be meant by another, each with its frequency level."""
        for word, fact in self.facts.items():
            if self.offered(word) and word.islower():
                yield word, _level(fact.uses)

    def neighbours(self) -> dict[str, bytes]:
        """Records from a string with one letter missing to the frequent words it comes from."""
        found: dict[str, list[bytes]] = {}
        for word in sorted(self.facts):
            if not self.offered(word):
                continue
            base = 64 if self.facts[word].flags & NAME else 32
            lower = word.lower()
            for i in range(len(lower)):
                short = lower[:i] + lower[i + 1 :]
                if i and lower[i] == lower[i - 1]:
                    continue
                found.setdefault(short, []).append(bytes((base + i, ord(lower[i]))))
        return {key: b"".join(parts) for key, parts in found.items()}

    def offered(self, word: str) -> bool:
        """Whether a word is common enough to be what somebody meant."""
        fact = self.facts[word]
        if not (word.isascii() and word.isalpha() and len(word) < 30):
            return False
        if fact.flags & NAME:
            return len(word) >= 5 and fact.uses >= FAMILIAR and word[1:].islower()
        plain = not fact.flags & (VARIANT | ABBREVIATION | RARE)
        common = COMMON_LONG if len(word) >= 8 else COMMON
        return len(word) >= 3 and fact.uses >= common and plain


def _level(uses: int) -> int:
    return min(160, round(4 * log2(1 + uses)))


class Sources(NamedTuple):
    """What the word list is made from."""

    listed: dict[str, Listed]
    counts: Counts
    subtitles: dict[str, int]
    extra: frozenset[str]
    wrong: frozenset[str]
    cities: frozenset[str]
    names: tuple[Name, ...]


def assemble(sources: Sources) -> Words:
    """Decide which words are known."""
    counts = sources.counts
    facts = _listed_words(sources)
    for word in sources.extra:
        if word[0].isupper():
            facts[word] = Fact(_name_count(word, counts), NAME)
        else:
            facts[word] = Fact(max(_lower_count(word, counts), COMMON), WORD)
    _add_seen_words(facts, counts)
    _add_plain_forms(facts)
    _add_names(facts, sources)
    for word in sources.wrong:
        facts.pop(word, None)
    _mark_shadowed(facts)
    tails = frozenset(second for _, second, _ in splits(facts, counts))
    return Words(facts, tails)


def _mark_shadowed(facts: dict[str, Fact]) -> None:
    """Mark the rare words that are one letter away from a common one."""
    words = Words(facts, frozenset())
    common = {short for word in facts if words.offered(word) for short in deletes(word.lower())}
    for word, fact in facts.items():
        rare = fact.flags & WORD and fact.uses < 60 and len(word) >= 3 and word.isascii()
        if rare and (word in common or not common.isdisjoint(deletes(word))):
            facts[word] = Fact(fact.uses, fact.flags | SHADOWED)


def _lower_count(word: str, counts: Counts) -> int:
    capital = word[:1].upper() + word[1:]
    inside, named = counts.inside.get(word, 0), counts.inside.get(capital, 0)
    start = counts.at_start.get(capital, 0) * inside // max(1, inside + named)
    return _kept(inside + counts.at_start.get(word, 0) + start)


def _name_count(word: str, counts: Counts) -> int:
    inside, plain = counts.inside.get(word, 0), counts.inside.get(word.lower(), 0)
    return _kept(inside + counts.at_start.get(word, 0) * inside // max(1, inside + plain))


def _kept(uses: int) -> int:
    """Counts under five are dropped: they may not be shipped."""
    return uses if uses >= SEEN else 0


def _listed_words(sources: Sources) -> dict[str, Fact]:
    facts = {}
    counts, subtitles = sources.counts, sources.subtitles
    for word, (size, variant, kind) in sources.listed.items():
        if not word[0].islower() or kind == "proper-names":
            continue
        news = _lower_count(word, counts)
        if size >= 80 and not news and word not in subtitles:
            continue
        flags = WORD | (VARIANT if variant else 0)
        flags |= ABBREVIATION if kind == "abbreviations" else 0
        flags |= RARE if size >= 70 and news < SEEN else 0
        facts[word] = Fact(news + subtitles.get(word, 0) // SUBTITLE_SHARE, flags)
    return facts


def _add_seen_words(facts: dict[str, Fact], counts: Counts) -> None:
    """Add lower-case words that many articles have, unless they look like a repeated slip."""
    common: dict[str, int] = {}
    for word, fact in facts.items():
        if fact.uses >= COMMON:
            for short in (word, *deletes(word)):
                common[short] = max(common.get(short, 0), fact.uses)
    for word, articles in sorted(counts.articles.items()):
        if articles < SEEN or not word.islower() or word in facts or word.endswith("'s"):
            continue
        near = max((common.get(short, 0) for short in (word, *deletes(word))), default=0)
        if len(word) < 4 or near > 60 * articles:
            continue
        facts[word] = Fact(_lower_count(word, counts), WORD)


def _add_plain_forms(facts: dict[str, Fact]) -> None:
    """Know “cafe” where the lists have “café”."""
    for word, fact in list(facts.items()):
        plain = plain_form(word)
        if plain != word and plain not in facts:
            facts[plain] = Fact(fact.uses, fact.flags)


def plain_form(word: str) -> str:
    """A word without its diacritics."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word)
    return "".join(c for c in parts if not unicodedata.combining(c))


def _add_names(facts: dict[str, Fact], sources: Sources) -> None:
    counts, names = sources.counts, sources.names
    capitals = {word for word in sources.listed if word[0].isupper()}
    ranked = {part: name.rank for name in names for part in name.parts()}
    public = {part for name in names if name.kind != "person" for part in name.parts()}
    common = {part for part in public if _is_plain_word(part, _name_count(part, counts), facts)}
    single = {name.name for name in names}
    seen = {word for word, articles in counts.articles.items() if articles >= SEEN}
    named = {word for word in seen if word[0].isupper() and not word.endswith("'s")}
    for word in sorted(capitals | sources.cities | set(ranked) | named):
        number = _name_count(word, counts)
        if word in ranked and (word not in common or word in single):
            number = max(number, 40 * ranked[word])
        elif _is_plain_word(word, number, facts):
            continue
        kind = ABBREVIATION if word.isupper() and len(word) > 1 else NAME
        if word in public or _is_dictionary_name(word, sources.listed):
            kind |= PUBLIC
        facts[word] = Fact(number, kind)
        plain = plain_form(word)
        if plain not in facts:
            facts[plain] = Fact(number, kind)


def _is_plain_word(word: str, number: int, facts: dict[str, Fact]) -> bool:
    lower = facts.get(word.lower())
    return lower is not None and (number < 50 or number < lower.uses)


def _is_dictionary_name(word: str, listed: dict[str, Listed]) -> bool:
    """Whether a common dictionary has a capitalised word: a place or a people, as a rule."""
    one = listed.get(word)
    return one is not None and one.kind == "upper" and one.size <= 60 and word[1:].islower()
