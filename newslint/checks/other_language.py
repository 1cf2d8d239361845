"""An article in another language than English.

It is said once, at the first words; the spelling and the names of such an article are not checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.foreign import is_foreign
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SHOWN = 5  # words


@rule(
    "SPE011",
    "The article does not seem to be in English: its spelling was not checked.",
    level="suggestion",
    bad=[
        (
            "[[Der Bürgermeister sprach am Montag]] mit den Bewohnern der Stadt über die Pläne "
            "für den neuen Bahnhof, der schon seit vielen Jahren gebaut werden soll, und er "
            "versprach, dass die Arbeiten noch in diesem Sommer beginnen werden, wenn das Geld "
            "dafür reicht und niemand gegen den Beschluss klagt."
        )
    ],
    good=["Der Bürgermeister sprach am Montag.", "The mayor spoke on Monday."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit on the first words of an article that is not in English."""
    if is_foreign(doc):
        yield Hit(Span(doc.starts[0], doc.ends[min(_SHOWN, len(doc.words)) - 1]))
