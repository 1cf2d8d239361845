"""A full stop or comma on the other side of the closing mark than elsewhere in the article.

American copy puts both inside. British copy puts them inside after whole sentences of speech and
outside after a few quoted words. Which is right is a matter of style; this is said only where the
article itself plainly follows one custom and then departs from it once or twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.quotestops import is_whole, sides
from newslint.records import NamedTuple
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


_PLAIN_CUSTOM = 5  # so many endings one way, and one the other, is a slip


class _Ending(NamedTuple):
    """A full stop or comma beside a closing mark. `whole`: a whole sentence of speech ends."""

    closer: int
    inside: bool
    whole: bool


@rule(
    "PUN006",
    "Elsewhere in this article the {stop} stands {side} the quotation marks.",
    level="suggestion",
    bad=[
        "“We won,” he said. It was “a good day,” “a fine end,” and “a great start[[”. -> .”]]",
        "“We won[[”, -> ,”]] he said. “You did,” she said. “So it goes,” they said. “Ah,” I said.",
        "It was “good”, “bad”, “odd”, “new”, and then “old[[.” -> ”.]]",
    ],
    good=[
        "“We won,” he said. It was “a good day”. It was “a bad night”.",
        "“We won,” he said. “It was a good day.” He called it “a fine end.”",
        "It was “good”, “bad” and “odd”. “We won,” he said. “We won.”",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report endings against the article's own custom."""
    found = list(sides(doc))
    if len({inside for _, _, inside in found}) < 2:
        return  # one custom throughout, as in most copy
    endings = [
        _Ending(closer, inside, is_whole(doc, opener, closer)) for opener, closer, inside in found
    ]
    part_in = [end for end in endings if end.inside and not end.whole]
    part_out = [end for end in endings if not end.inside and not end.whole]
    whole_in = [end for end in endings if end.inside and end.whole]
    whole_out = [end for end in endings if not end.inside and end.whole]
    inside, outside = len(part_in) + len(whole_in), len(part_out) + len(whole_out)
    if len(part_in) >= 2 and outside < len(part_in) and outside <= max(1, inside // 4):
        level = "warning" if outside == 1 and inside >= _PLAIN_CUSTOM else ""
        yield from (_move(doc, end, level) for end in sorted(part_out + whole_out))
    elif len(whole_in) >= 3 and len(whole_out) <= len(whole_in) // 3:
        yield from (_move(doc, end, "") for end in whole_out)
    if len(part_out) >= 4 and len(part_in) <= len(part_out) // 4 and not whole_out:
        yield from (_move(doc, end, "") for end in part_in)


def _move(doc: Document, ending: _Ending, level: str) -> Hit:
    """Swap the mark and the full stop or comma."""
    text, closer = doc.text, ending.closer
    stop = text[closer - 1] if ending.inside else text[closer + 1]
    mark = text[closer]
    name = {"stop": "comma" if stop == "," else "full stop"}
    if ending.inside:
        name["side"] = "outside"
        return Hit(Span(closer - 1, closer + 1), (mark + stop,), name, level)
    name["side"] = "inside"
    return Hit(Span(closer, closer + 2), (stop + mark,), name, level)
