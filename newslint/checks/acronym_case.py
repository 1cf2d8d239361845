"""One name from initials written both as NATO and as Nato. The rarer form is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import BODY
from newslint.lexicon.store import ABBREVIATION, lexicon
from newslint.lexicon.survey import in_title_case, stands_free, surface
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_NAMES = frozenset(
    "nato unicef unesco opec aids asean nasa ukip fifa uefa farc isis unhcr unifil interpol fema "
    "nafta naacp lukoil brics eta swat hamas centcom osha fatah cobra oxfam sars covid defra ofcom "
    "ofsted acas safta frontex unrwa pemex amlo aukus daca nascar wada".split()
)


@rule(
    "NEW024",
    "“{found}” is written “{fix}” elsewhere in this article.",
    level="suggestion",
    scope="narration",
    needs=tuple(sorted(_NAMES)),
    bad=[
        "The NATO summit began on Monday. Ministers of NATO met. [[Nato -> NATO]] would not say.",
    ],
    good=["The NATO summit began on Monday. Ministers of NATO met."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the form that the article has less often."""
    for word in sorted(_NAMES & doc.vocabulary):
        forms: dict[str, list[int]] = {}
        for place in doc.index[word]:
            if doc.paragraph_at(doc.starts[place]).role != BODY or not stands_free(doc, place):
                continue
            after = doc.text[doc.ends[place] : doc.ends[place] + 2]
            part = after[:1] == " " and after[1:].isupper()  # of a longer name
            if not part and not in_title_case(doc, place):
                forms.setdefault(surface(doc, place), []).append(place)
        if len(forms) != 2 or set(forms) != {word.upper(), word.capitalize()}:
            continue
        entry = lexicon().get(word.upper())
        if entry and not entry.flags & ABBREVIATION:
            continue
        rare, usual = sorted(forms, key=lambda form: (len(forms[form]), -forms[form][0]))
        for place in forms[rare]:
            start = doc.starts[place]
            yield Hit(Span(start, start + len(word)), (usual,))
