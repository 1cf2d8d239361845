"""One person called Judge in one place and Justice in another.

Courts use one title or the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_TITLE = regex(
    r"\b(?P<title>(?:Chief |Associate )?Justice|Judge|Magistrate) (?:[A-Z][\w’'-]*\.? ){0,3}?"
    r"(?P<name>[A-Z][\w’'-]+[a-z])\b(?! [A-Z])"
)


@rule(
    "RSK015",
    "“{found}” here, but “{other}” elsewhere: which is the title?",
    level="suggestion",
    on=False,
    needs=("justice", "judge", "magistrate"),
    bad=["Judge Jane Smith sat on Monday. [[Justice Smith]] rose at noon."],
    good=["Judge Jane Smith sat on Monday. Judge Smith rose at noon. Justice Jones was ill."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each title that is not the first one of that name."""
    first: dict[str, tuple[str, str]] = {}
    for match in _TITLE.finditer(doc.text):
        name = match["name"].removesuffix("’s").removesuffix("'s")
        kind = match["title"].rpartition(" ")[2]
        known, shown = first.setdefault(name, (kind, match[0]))
        if known != kind:
            yield Hit(Span(*match.span()), (), {"other": shown})
