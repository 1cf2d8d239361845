"""The pairs of words that the context model tells apart: ``pairs.tsv``, two words a line.

A third column names the word of the two that is not to be doubted: reading showed that edited news
has it in places that no model could foresee.
"""

from __future__ import annotations

import os

from newslint.errors import ConfigError
from newslint.records import NamedTuple

PAIRS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pairs.tsv")


class Confused(NamedTuple):
    """Two words that are taken for one another, in alphabetical order, and those never doubted."""

    words: tuple[str, str]
    undoubted: tuple[str, ...] = ()


def read_pairs(path: str = PAIRS) -> tuple[Confused, ...]:
    """The pairs of a file, in order; ``#`` begins a comment.

    Raises ConfigError if the file cannot be read or a line has not two different words.
    """
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = file.read().splitlines()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ConfigError(f"{path}: this list of pairs cannot be read ({why}).") from None
    found: dict[tuple[str, str], Confused] = {}
    for number, line in enumerate(lines, 1):
        words = line.partition("#")[0].lower().replace("’", "'").split()
        if not words:
            continue
        if len(words) < 2 or words[0] == words[1] or not {*words[2:]} <= {*words[:2]}:
            raise ConfigError(f"{path}:{number}: write two different words, with a space between.")
        first, second = sorted(words[:2])
        found[first, second] = Confused((first, second), tuple(words[2:]))
    return tuple(found[words] for words in sorted(found))
