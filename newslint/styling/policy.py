"""Words that weigh: no other word is put for them, as an editor must choose what is true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.use import MIXED, Use

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newslint.document import Document

_TERRORISTS = regex(
    r"\b(?:[Tt]he|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|armed|masked) "
    r"(?:\w{1,20} )?(?P<many>terrorists)\b(?! (?:attack|organi[sz]ation|group|act|plot"
    r"|threat|list|financ|offen[cs]e|network|cell|incident|atrocit|propaganda|charge|suspect|designation))"
    r"|\b(?:an?|the) (?:\w{1,20} )?(?P<one>terrorist)(?= (?:who|and|was|is|had|with|from)\b|[,.;])"
)
_SAID_BY_OTHERS = regex(
    r"\b(?:designat|convict|alleged|suspect|accus|so-called|call|label|brand|consider|deem"
    r"|describ|said|says|according|charg|as )\w*",
    2,  # re.IGNORECASE
)
_BOMB = regex(
    r"\b(?P<spelled>improvised explosive device(?P<many>s?))\b(?! \()"
    r"|(?<![(\w-])(?P<initials>IED(?P<more>s?))\b(?!\))"
)


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The uses of one of the points that this module serves."""
    return _OF[point](doc)


def _terrorists(doc: Document) -> Iterator[Use]:
    """The word in a sentence that gives it to nobody else."""
    for match in _TERRORISTS.finditer(doc.text):
        span = Span(*match.span("one" if match["one"] else "many"))
        start, end = doc.sentence_at(span.start)
        if not _SAID_BY_OTHERS.search(doc.text, start, end):
            yield Use(span, "allowed", {})


def _bombs(doc: Document) -> Iterator[Use]:
    """The device in words or initials; initials that have been explained are let be."""
    explained = "(IED" in doc.text
    for match in _BOMB.finditer(doc.text):
        if match["initials"]:
            many = match["more"]
            new = {"spelled": f"improvised explosive device{many}", "bomb": f"bomb{many}"}
            form = MIXED if explained else "initials"
            yield Use(Span(*match.span("initials")), form, new)
        else:
            many = match["many"]
            new = {"initials": f"IED{many}", "bomb": f"bomb{many}"}
            yield Use(Span(*match.span("spelled")), "spelled", new)


_OF: dict[str, Callable[[Document], Iterator[Use]]] = {"terrorist": _terrorists, "ied": _bombs}
