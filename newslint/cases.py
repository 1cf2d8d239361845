"""Whether an article is about a criminal case that no court has decided yet, as far as it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit
from newslint.spans import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from newslint.document import Document

_STEPS = frozenset(
    "arrested arrest suspect suspects suspected charged charges indicted indictment arraigned"
    " detained detainee accused defendant defendants prosecutors prosecutor trial allegedly alleged"
    " custody warrant extradition".split()
)
_DECIDED = frozenset(
    "convicted conviction sentenced sentence sentencing jailed imprisoned acquitted executed"
    " verdict guilty".split()
)
_FOUND = regex(
    r"\b(?:found guilty|pleaded guilty|pled guilty|was convicted|were convicted|been convicted"
    r"|convicted (?:of|in|on|by|as)|sentenced to|jailed for|was sentenced|conviction for"
    r"|convicted (?:murderer|killer|rapist|terrorist|felon)|guilty verdict|guilty plea)\b"
)


def is_open_case(doc: Document) -> bool:
    """Whether someone is accused or arrested, and nobody is said to have been found guilty."""
    index = doc.index
    if index.keys().isdisjoint(_STEPS):
        return False
    return index.keys().isdisjoint(_DECIDED) or not _FOUND.search(doc.folded)


def words_in_open_case(
    doc: Document, words: Iterable[str], unless: re.Pattern[str], reach: int
) -> Iterator[Hit]:
    """Each of these words in an article about a case that is open.

    Not one with an excuse (``unless``) in the ``reach`` code points before it.
    """
    if not is_open_case(doc):
        return
    for word in words:
        for place in doc.index.get(word, ()):
            start = doc.starts[place]
            if not unless.search(doc.folded, max(0, start - reach), start):
                yield Hit(Span(start, doc.ends[place]))
