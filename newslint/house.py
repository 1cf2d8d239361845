"""What a newsroom knows: its words, its names, its English. Checks see it as ``Document.house``.

A house never changes once it is made, and one serves all articles of a configuration.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HOUSE_RULES = frozenset({"NAM061", "NAM062", "NAM063"})  # they have nothing to say without a house
VOUCHED = 100  # uses that an entry without a count is worth: a person wrote it down


class HouseName(NamedTuple):
    """A name that the house writes so, and what somebody of that name was when.

    The dates are ISO dates or years, both days included; "" means not known. ``uses`` is how often
    the house has printed it.
    """

    name: str
    role: str = ""
    valid_from: str = ""
    valid_to: str = ""
    source: str = ""
    uses: int = VOUCHED

    @property
    def parts(self) -> tuple[str, ...]:
        """The single words of the name, split at spaces and hyphens."""
        return tuple(self.name.replace("-", " ").split())


class House:
    """The words of the vocabulary (as spelled) with their uses, the names, and the set English."""

    def __init__(
        self,
        words: Mapping[str, int] | None = None,
        names: tuple[HouseName, ...] = (),
        language: str = "",
        context: str = "",
    ) -> None:
        """``language`` is en-US, en-GB, en-CA or en-AU, or "" if none is set.

        ``context`` is the path of the house's own context model, "" for newslint's.
        """
        self.uses: Mapping[str, int] = words or {}
        self.names = names
        self.language = language
        self.context = context

    def __bool__(self) -> bool:
        """Whether any word or name is known."""
        return bool(self.uses or self.names)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words and phrases of the vocabulary, as spelled."""
        return frozenset(self.uses)

    @cached_property
    def confirmed(self) -> frozenset[str]:
        """All that an editor need not look up again: the vocabulary and the names."""
        return self.words | {one.name for one in self.names}

    @cached_property
    def by_part(self) -> Mapping[str, Sequence[HouseName]]:
        """From each capitalised word of a name or phrase, as spelled, to those that have it."""
        found: dict[str, list[HouseName]] = {}
        phrases = (HouseName(word, uses=uses) for word, uses in self.uses.items() if " " in word)
        for one in (*self.names, *phrases):
            for part in dict.fromkeys(one.parts):
                if part[0].isupper():
                    found.setdefault(part, []).append(one)
        return found

    @cached_property
    def singles(self) -> Mapping[str, int]:
        """The single words of vocabulary and names, as spelled, with their uses."""
        found: dict[str, int] = {}
        for part, names in self.by_part.items():
            found[part] = sum(one.uses for one in names)
        for word, uses in self.uses.items():
            if " " not in word:
                found[word] = max(uses, found.get(word, 0))
        return found

    @cached_property
    def folded(self) -> Mapping[str, str]:
        """From each single word in lower case to its spelling; the most used one wins."""
        ranked = sorted(self.singles.items(), key=lambda pair: (pair[1], pair[0]))
        return {word.lower(): word for word, _ in ranked}

    @cached_property
    def _alike(self) -> Mapping[str, Sequence[str]]:
        """The folded single words by their beginning, and by first letter and ending."""
        found: dict[str, list[str]] = {}
        for word in self.folded:
            for key in (word[:3], f"{word[0]} {word[-2:]}"):
                found.setdefault(key, []).append(word)
        return found

    def alike(self, folded: str) -> Sequence[str]:
        """The house’s words (folded) that one slip after the first letter leads to, among others.

        They begin as the folded word does, or share its first letter and its ending.
        """
        table = self._alike
        ended = table.get(f"{folded[0]} {folded[-2:]}", ())
        return [*table.get(folded[:3], ()), *(word for word in ended if word[:3] != folded[:3])]


NO_HOUSE = House()
