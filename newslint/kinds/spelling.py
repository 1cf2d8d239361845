"""``spelling``: a list of right spellings; a word one slip away from one of them is a fault.

For a house's own names and terms. A word of the list, a known English word and a word that the desk
has in its vocabulary are never reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, Rule
from newslint.spans import Span
from newslint.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.document import Document
    from newslint.kinds import Matcher

MIN_LENGTH = 5  # shorter words have too many neighbours


def matcher(rules: Sequence[Rule]) -> Matcher:
    """One table of near misses. A spec is ``{words: [...]}``."""
    near: dict[str, list[tuple[str, Rule]]] = {}
    right: set[str] = set()
    for rule in rules:
        for word in rule.spec["words"]:
            right.add(fold(word))
            for key in _keys(fold(word)):
                near.setdefault(key, []).append((word, rule))

    longest = max(map(len, right), default=0) + 1

    def match(doc: Document) -> Iterator[tuple[Rule, Hit]]:
        from newslint.lexicon.known import known

        for word, places in doc.index.items():
            if not MIN_LENGTH <= len(word) <= longest or word in right or known(word):
                continue
            meant = {
                (right, rule.code): rule
                for key in _keys(word)
                for right, rule in near.get(key, ())
                if _one_slip(word, fold(right))
            }
            if not meant:
                continue
            fixes = tuple(dict.fromkeys(right for right, _ in sorted(meant)))
            rule = meant[min(meant)]
            for place in places:
                yield rule, Hit(Span(doc.starts[place], doc.ends[place]), fixes)

    return match


def _keys(word: str) -> Iterator[str]:
    """The word and each form of it with one letter left out: two near words share one."""
    yield word
    for n in range(len(word)):
        yield word[:n] + word[n + 1 :]


def _one_slip(one: str, two: str) -> bool:
    """Whether one letter more, less or other, or two swapped, turns one word into the other."""
    short, long = sorted((one, two), key=len)
    same = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    if len(short) != len(long):
        return short[same:] == long[same + 1 :]
    rest_same = short[same + 1 :] == long[same + 1 :]
    swapped = short[same : same + 2] == long[same : same + 2][::-1]
    return rest_same or (swapped and short[same + 2 :] == long[same + 2 :])
