"""A dash with a space on one side only: “the service —said on Tuesday”.

Left alone where the dash stands for letters (“f— off”, “the motherf– now”) or for a range.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.known import known
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

# Led by one sign each, these find out quickly whether there is anything to report.
_AFTER = {
    "—": regex(r"—(?<=[\w”\"’,)] —)(?=[a-zA-Z“‘]|\"\w)"),
    "–": regex(r"–(?<=[\w”\"’,)] –)(?=[a-zA-Z“‘]|\"\w)"),
}
_BEFORE = {
    "—": regex(r"—(?<=[a-z][a-z”\"’)]—)(?= [a-z“\"‘])"),
    "–": regex(r"–(?<=[a-z][a-z”\"’)]–)(?= [a-z“\"‘])"),
}
_LAST_WORD = regex(r"[a-zA-Z’']*[a-zA-Z]")
_LONGEST = 30
_MOST = 6  # beyond this many it is a habit of the copy


@rule(
    "PUN131",
    "This dash has a space on one side only.",
    level="warning",
    needs=("–", "—"),
    bad=[
        "A threat-watching service[[ — ->  — ]]said on Tuesday that it was so.",
        "It hit a glitch late on Wednesday[[—  ->  — ]]the third of the week.",
    ],
    good=[
        "The service — a new one — said so. The service—a new one—said so.",
        "He told them to go to h— and left. The years 1990– and on. “You motherf– now,” he said.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report such dashes; the fix follows the other dashes of the copy."""
    text = doc.text
    hits: list[Hit] = []
    for mark, after in _AFTER.items():
        if not doc.has(mark):
            continue
        spaced = f" {mark} " in text or mark == "–" or "x—x" not in doc.gaps
        fix = f" {mark} " if spaced else mark
        hits += [Hit(Span(m.start() - 1, m.end()), (fix,)) for m in after.finditer(text)]
        hits += [
            Hit(Span(m.start(), m.end() + 1), (fix,))
            for m in _BEFORE[mark].finditer(text)
            if known(_LAST_WORD.findall(text, max(0, m.start() - _LONGEST), m.start())[-1])
        ]
    if len(hits) <= _MOST:
        yield from hits
