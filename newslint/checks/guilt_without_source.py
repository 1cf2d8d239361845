"""A crime told as a fact, with no source in its sentence, in a case that is open.

“He stabbed her” is what police or prosecutors say until a court has found it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.cases import is_open_case
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_VERBS = tuple(
    "stabbed shot killed murdered raped robbed strangled kidnapped assaulted stole defrauded"
    " embezzled bribed molested abused poisoned bombed torched smuggled laundered".split()
)
_ACT = regex(
    r"\b(?P<act>(?:he|she|the (?:man|woman|suspect|defendant|accused|gunman|teen|teenager|driver"
    r"|couple|pair|men)) (?:then |later |also |first |had |repeatedly )?(?:"
    + "|".join(_VERBS)
    + r"))\b"
)
_SOURCE = regex(
    r"\b(?:police|prosecut\w+|court|said|says?|according|alleg\w+|accus\w+|charg\w+|indict\w+"
    r"|complaint|affidavit|documents?|officials?|lawsuit|claims?|claimed|told|report\w*|authorities"
    r"|investigators?|sheriff|detectives?|testif\w+|witness\w*|suspected|believed|admitted|if"
    r"|whether|whom|warrant|records|would|footage|video)\b"
)


@rule(
    "RSK003",
    "“{found}”: who says so? No court has found it yet, as far as the story tells.",
    level="suggestion",
    scope="narration",
    on=False,
    needs=_VERBS,
    bad=["A man was arrested on Monday. On the way home [[he stabbed]] a neighbor."],
    good=["A man was arrested on Monday. Police say he stabbed a neighbor."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report acts with no source in the sentence."""
    if not is_open_case(doc):
        return
    for match in _ACT.finditer(doc.folded):
        sentence = doc.sentence_at(match.start())
        if not _SOURCE.search(doc.folded, sentence.start, sentence.end):
            yield Hit(Span(*match.span()))
