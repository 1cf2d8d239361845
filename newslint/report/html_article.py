"""One article of an editor's report: its paragraphs as they read, notes beside them, names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import CROSSHEAD, HEADLINE, QUOTE
from newslint.names import MARKS, names_of
from newslint.records import NamedTuple
from newslint.report.html_marks import Marks, Place, marks_of, written
from newslint.report.html_notes import Note, note
from newslint.report.html_text import plain, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newslint.document import Document
    from newslint.layout import Paragraph
    from newslint.names import Name
    from newslint.rule import Rule

_HEADS = {
    "near miss": "One slip from a known name",
    "unknown": "Not known here",
    "known": "Known",
    "confirmed": "Confirmed by the desk",
}
_BULLETS = "•·▪◦‣●*-–—"


class Article(NamedTuple):
    """An article with its notes, in order; ``id`` begins the ids of its names."""

    id: str
    doc: Document
    notes: tuple[Note, ...]


def article(one: Article, rules: Mapping[str, Rule], label: str) -> tuple[str, set[str]]:
    """The HTML of an article, and the ids of the notes that stand beside it."""
    places = [
        Place(each.id, each.finding.start, each.finding.end, each.finding.level)
        for each in one.notes
    ]
    marks, placed = marks_of(one.doc, places)
    names = names_of(one.doc, one.doc.house.confirmed)
    anchors = [Place(f"w{one.id}-{n}", name.start, name.end, "") for n, name in enumerate(names, 1)]
    notes = {each.id: each for each in one.notes}
    rows = _rows(one.doc, marks, notes, anchors, rules)
    made = (
        f'<article class="piece" aria-label="{plain(label)}">'
        f'<div class="story">{"".join(rows)}</div>{_names(names, anchors, label)}</article>\n'
    )
    return made, placed


def _rows(
    doc: Document,
    marks: Mapping[int, Marks],
    notes: Mapping[str, Note],
    anchors: Sequence[Place],
    rules: Mapping[str, Rule],
) -> Iterator[str]:
    """Each paragraph with the notes on it."""
    headed = False
    for number, paragraph in enumerate(doc.paragraphs):
        found = marks.get(number, Marks((), frozenset()))
        headed = headed or paragraph.role == HEADLINE
        inner = written(doc.text, paragraph, found, anchors)
        here = [mark for mark in found.marks if mark.id in found.ends]
        here.sort(key=lambda mark: (mark.end, mark.start))
        listed = "".join(note(notes[mark.id], rules, placed=True) for mark in here)
        beside = f'<ol class="notes">{listed}</ol>' if listed else ""
        yield f'<div class="row">{_paragraph(doc, paragraph, inner, headed)}{beside}</div>\n'


def _paragraph(doc: Document, paragraph: Paragraph, inner: str, headed: bool) -> str:
    role = paragraph.role
    if role in (HEADLINE, CROSSHEAD):
        tag = "h4" if role == CROSSHEAD and headed else "h3"
        name = role if headed or role == HEADLINE else "kicker"
        return f'<{tag} class="{name}" dir="auto">{inner}</{tag}>'
    if role == QUOTE:
        return f'<blockquote><p class="quote" dir="auto">{inner}</p></blockquote>'
    if role == "list" and doc.text[paragraph.start] not in _BULLETS:
        role = "list bullet"
    return f'<p class="{role}" dir="auto">{inner}</p>'


def _names(names: Sequence[Name], anchors: Sequence[Place], label: str) -> str:
    """The list of names, those to look at first."""
    if not names:
        return ""
    parts = [f'<section class="names" aria-label="Names in {plain(label)}"><h3>Names</h3>']
    for mark in MARKS:
        some = [(one, at.id) for one, at in zip(names, anchors, strict=True) if one.mark == mark]
        if some:
            lines = "".join(_name(one, anchor) for one, anchor in some)
            parts.append(f"<h4>{_HEADS[mark]}</h4><ul>{lines}</ul>")
    return "".join(parts) + "</section>"


def _name(one: Name, anchor: str) -> str:
    name = plain(one.name)
    said = [] if one.kind == "name" else [one.kind]
    said += [f"{one.uses} times"] if one.uses > 1 else []
    said += [f"also {shown(text)}" for text, _ in one.spellings if text != one.name][:3]
    meant = f'<span class="meant">Is it {shown(one.meant)}?</span> ' if one.meant else ""
    return (
        f'<li><input type="checkbox" class="seen" data-key="{name}" '
        f'aria-label="{name}: checked against the notes">'
        f'<span><a href="#{anchor}">{shown(one.name)}</a> {meant}'
        f"<small>{', '.join(said)}</small></span></li>"
    )
