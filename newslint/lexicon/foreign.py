"""Whether an article is in English at all: by the small words that no English text can avoid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.known import UNKNOWN, status
from newslint.lexicon.views import view

if TYPE_CHECKING:
    from newslint.document import Document

_SMALL = tuple(  # the most frequent first: they settle it
    "the of and to a in that is was it for on with he she they his her as at by this had not are "
    "but from or have an which be were has said who will one all would there their we you been i "
    "my when out up so what about if more no than them can into after over new its".split()
)
_FEWEST = 40  # words to judge by
_ENGLISH = 0.15  # share of small words from which a text is English; news has about 0.45
_STRANGE = 0.3  # share of unknown words from which a text without small words is not


@view
def is_foreign(doc: Document) -> bool:
    """Whether most of an article is in another language; short ones are taken for English."""
    if len(doc.words) < _FEWEST:
        return False
    small, enough = 0, _ENGLISH * len(doc.words)
    for word in _SMALL:
        small += len(doc.index.get(word, ()))
        if small >= enough:
            return False
    kinds = [word for word in doc.index if not word[0].isdigit()]
    return sum(status(word) & UNKNOWN > 0 for word in kinds) >= _STRANGE * max(1, len(kinds))
