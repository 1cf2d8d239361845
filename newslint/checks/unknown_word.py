"""A word that no list knows, with the words that it may stand for.

Most such words in news are new, foreign or technical: fewer than one in ten that no other rule
explains is a slip. So the rule is off by default; it lists what a careful reader would look up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.slips import slips
from newslint.lexicon.suggest import suggest
from newslint.lexicon.survey import beside, stands_free, survey
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SHORTEST = 4
_LONGEST = 30
_MOST = 100  # words of one article for which suggestions are looked up


@rule(
    "SPE005",
    "“{found}” is in no word list.",
    level="suggestion",
    on=False,
    bad=[
        "The [[samovvr -> samovar]] was hot.",
        "He called it a [[blorptastic]] idea.",
    ],
    good=["The samovar was hot.", "See @blorptastic, #samovvr and Ms. Blorptas."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for the first place of each unknown word in lower case."""
    places = [doc.index[word][0] for word in survey(doc).unknown if _is_plain(word)]
    explained = {slip.place for slip in slips(doc)} if places else set()
    for number, place in enumerate(places):
        span = Span(doc.starts[place], doc.ends[place])
        found = doc.text[span.start : span.end]
        if place in explained or not found.islower() or not stands_free(doc, place):
            continue
        around = beside(doc, place, -1), beside(doc, place, 1)
        yield Hit(span, suggest(found, *around) if number < _MOST else ())


def _is_plain(word: str) -> bool:
    return word.isascii() and word.isalpha() and _SHORTEST <= len(word) <= _LONGEST
