"""The same words of a speaker quoted twice in one article.

A pull quotation under the headline may repeat the story; two paragraphs of the story may not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

# The mark comes first, what must stand before it after: so a search passes quickly over the rest.
_QUOTED = regex(r"""[“"](?<![^\s(—][“"])(?=\w)([^“”"\n]{40,400})[”"](?!\w)""")
_FEWEST = 8  # words

_TWICE = (
    "“We have waited for it for ten long years,” he said.\n\n"
    "[[“We have waited for it for ten long years,”]] he said again."
)


@rule(
    "PUN096",
    "The same words are quoted in line {line} already.",
    level="suggestion",
    needs=["“", '"'],
    bad=[_TWICE],
    good=["“We have waited for this day for more than ten years,” he said. “We have waited.”"],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a quotation of eight words or more whose words stand in an earlier one."""
    seen: dict[str, int] = {}
    for match in _QUOTED.finditer(doc.text):
        said = " ".join(match.group(1).lower().strip(" ,.!?").split())
        if said.count(" ") + 1 < _FEWEST or not said[0].isalpha():
            continue
        if said in seen:
            line = doc.text.count("\n", 0, seen[said]) + 1
            yield Hit(Span(*match.span()), (), {"line": str(line)})
        else:
            seen[said] = match.start()
