"""“[sic]” again and again: it mocks the speaker. A paraphrase is kinder and shorter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MOST = 1


@rule(
    "NEW049",
    "{found} for the second time: would a paraphrase be kinder?",
    level="suggestion",
    needs=("sic",),
    bad=["He wrote: “I has [sic] a dog. It are [[[sic]]] big.”"],
    good=["He wrote: “I has [sic] a dog.”"],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the second bracket of an article."""
    found = [at for at in doc.index.get("sic", ()) if _is_bracketed(doc, at)]
    for at in found[_MOST : _MOST + 1]:
        yield Hit(Span(doc.starts[at] - 1, doc.ends[at] + 1))


def _is_bracketed(doc: Document, place: int) -> bool:
    around = doc.text[doc.starts[place] - 1 : doc.starts[place]]
    return around in ("[", "(") and doc.text[doc.ends[place] : doc.ends[place] + 1] in ("]", ")")
