"""“It will helps”, “the team will playing”, “there will elections”: no bare verb after a modal.

Only a modal right after its subject counts: in questions and after *so* or *nor* the subject comes
between the two (“Could expanding ports help?”).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import (
    after,
    before,
    hyphenated,
    is_capital,
    joined,
    places_of,
    span,
)
from newslint.lexicon.verbs import base_of
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MODALS = frozenset(
    "will would could should must might may can cannot can't won't couldn't shouldn't "
    "wouldn't".split()
)
_PRONOUNS = frozenset("he she it they we i".split())
_RELATIVES = frozenset(("which", "that", "who"))
_NO_VERBS = frozenset(
    "regarding including concerning pending starting beginning following depending during coming "
    "being nothing something anything everything bring spring according evening morning king "
    "willing building meeting hamstring".split()
)
_TURNS = frozenset(
    "how what when where why nor so neither should had than as all everything best anything "
    "whatever much hard only whether until whenever wherever".split()
)


@rule(
    "GRA133",
    "After “{word}” the verb should be in its plain form.",
    ask=True,
    bad=[
        "It will [[helps -> help]] the firm.",
        "The plan is one that would [[allows -> allow]] more homes.",
        "The team will [[playing -> be playing]] in May.",
        "She said it will [[hearing -> be hearing]] the case.",
    ],
    good=[
        "It will help the firm, and the team will be playing in May.",
        "How will playing away help? Nor will winning do. They do what they can going forward.",
        "The will naming him was lost.",
        "It can, meaning it must, and that would means-test the aid.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report forms in -s and -ing after a subject and its modal."""
    words = doc.words
    last = len(words) - 1
    for place in places_of(doc, _MODALS):
        if not 0 < place < last:
            continue
        form = words[place + 1]
        if form[-3:] != "ing" and (form[-1:] != "s" or form[-2:] in ("ss", "us", "is", "'s")):
            continue
        new = _meant(doc, place)
        if new:
            where = span(doc, place + 1, place + 1)
            yield Hit(where, (fit(doc, where, new),), {"word": words[place]})


def _meant(doc: Document, modal: int) -> str:
    """What should stand after the modal, or nothing if all is well."""
    if not joined(doc, modal) or hyphenated(doc, modal) or hyphenated(doc, modal + 1):
        return ""
    if is_capital(doc, modal) or is_capital(doc, modal + 1) or not joined(doc, modal - 1):
        return ""
    form = doc.words[modal + 1]
    if not _TURNS.isdisjoint(doc.words[max(0, modal - 9) : modal]):
        return ""
    subject = before(doc, modal)
    if form.endswith("ing"):
        return f"be {form}" if _takes_ing(doc, modal, form, subject) else ""
    if subject not in _PRONOUNS and subject not in _RELATIVES:
        return ""
    return _plain(form) if doc.tags[modal + 1] == "VERB.VBZ" else ""


def _takes_ing(doc: Document, modal: int, form: str, subject: str) -> bool:
    if form in _NO_VERBS or len(form) < 6 or doc.tags[modal + 1] != "VERB.VBG":
        return False
    if subject in _PRONOUNS:
        return True
    return (
        doc.tags[modal].startswith("AUX")
        and doc.tags[modal - 1].startswith(("NOUN", "PROPN"))
        and not hyphenated(doc, modal - 1)
        and after(doc, modal - 1) != ""
    )


def _plain(form: str) -> str:
    """The base of a form in -s: *helps*, *carries*, *reaches*."""
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        return form[:-2]
    return base_of(form[:-1] + "ed") or form[:-1]
