"""Whether an article is about a criminal case that no court has decided yet, as far as it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex

if TYPE_CHECKING:
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
