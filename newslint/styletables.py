"""House styles as tables that an editor would print: in text, Markdown or HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.kinds.style import sample_of
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newslint.rule import Rule
    from newslint.styles import Choice, Style

SECTIONS = (
    (1, "Dates and times"),
    (20, "Numbers"),
    (33, "Money and units"),
    (42, "Abbreviations"),
    (60, "Titles and names"),
    (75, "Names from abroad"),
    (106, "Spelling"),
    (133, "Quotations and punctuation"),
    (149, "Usage"),
    (801, "Our own"),
)
UNCHECKED = "*"
LEGEND = f"{UNCHECKED} from practice, not checked against the stylebook. – no answer."
_NONE = "–"
_WIDE = 26  # characters of a cell in text


class Cell(NamedTuple):
    """A style's answer as it looks, and whether it has a source."""

    text: str
    checked: bool = True
    source: str = ""


class Row(NamedTuple):
    """A point: its code, name and question, and an answer of each style."""

    code: str
    name: str
    question: str
    cells: tuple[Cell, ...]


class Table(NamedTuple):
    """The points of a section, for the styles in the order of ``titles``."""

    title: str
    rows: tuple[Row, ...]


def tables(
    points: Sequence[Rule], styles: Sequence[Style], *, differences: bool = False
) -> list[Table]:
    """The answers of styles section by section; ``differences`` keeps what they do not share.

    Points that none of them answers are left out.
    """
    found: dict[str, list[Row]] = {title: [] for _, title in SECTIONS}
    for point in sorted(points, key=lambda point: point.code):
        choices = [style.choices.get(point.name) for style in styles]
        answers = {(choice.use, choice.headline) for choice in choices if choice}
        if not answers or (differences and len(answers) < 2):
            continue
        cells = tuple(_cell(point, choice) for choice in choices)
        row = Row(point.code, point.name, point.spec["question"], cells)
        found[section_of(point.code)].append(row)
    return [Table(title, tuple(rows)) for title, rows in found.items() if rows]


def section_of(code: str) -> str:
    """The title of the section that a point's code stands in."""
    number = int(code.lstrip("STY") or 0)
    return [title for first, title in SECTIONS if first <= number or first == 1][-1]


def _cell(point: Rule, choice: Choice | None) -> Cell:
    if choice is None:
        return Cell(_NONE)
    text = _shown(point, choice.use)
    if choice.also:
        text += " or " + " or ".join(_shown(point, form) for form in choice.also)
    if choice.headline:
        text += f"; in headlines {_shown(point, choice.headline)}"
    told = f"{choice.source}, {choice.verified}" if choice.verified else choice.source
    return Cell(text, bool(choice.source) or choice.use == "any", told)


def _shown(point: Rule, form: str) -> str:
    if form == "any":
        return "no preference"
    return " ".join(sample_of(point.spec, form).split()) or form


def as_text(found: Iterable[Table], titles: Sequence[str]) -> Iterator[str]:
    """The lines of tables in plain text, cells wrapped; a single style has its sources too."""
    if len(titles) == 1:
        yield from _one_as_text(found)
        return
    from textwrap import wrap

    wide = [_WIDE + 8, *(_WIDE for _ in titles)]
    head = ["", *titles]
    for table in found:
        yield table.title.upper()
        yield _line(head, wide)
        for row in table.rows:
            cells = [f"{row.code[3:]} {row.question}", *(_marked(cell) for cell in row.cells)]
            lines = [wrap(cell, width - 2) or [""] for cell, width in zip(cells, wide, strict=True)]
            for number in range(max(map(len, lines))):
                parts = [one[number] if number < len(one) else "" for one in lines]
                yield _line(parts, wide)
        yield ""
    yield LEGEND


def _one_as_text(found: Iterable[Table]) -> Iterator[str]:
    for table in found:
        yield table.title.upper()
        for row in table.rows:
            cell = row.cells[0]
            yield f"{row.code}  {row.name}: {_marked(cell)}"
            yield f"        {row.question}"
            if cell.source:
                yield f"        Source: {cell.source}"
        yield ""
    yield LEGEND


def _line(parts: Iterable[str], wide: Iterable[int]) -> str:
    return "".join(part.ljust(width) for part, width in zip(parts, wide, strict=True)).rstrip()


def _marked(cell: Cell) -> str:
    return cell.text if cell.checked or cell.text == _NONE else cell.text + UNCHECKED


def as_markdown(found: Iterable[Table], titles: Sequence[str]) -> Iterator[str]:
    """The lines of tables in Markdown, and the sources below them."""
    sources: dict[str, int] = {}
    for table in found:
        yield f"## {table.title}"
        yield ""
        yield f"| | {' | '.join(_escaped(title) for title in titles)} |"
        yield "|---" * (len(titles) + 1) + "|"
        for row in table.rows:
            cells = []
            for cell in row.cells:
                note = _note(cell, sources)
                cells.append(_escaped(_marked(cell)) + (f" [{note}]" if note else ""))
            yield f"| {row.code} {_escaped(row.question)} | {' | '.join(cells)} |"
        yield ""
    yield _escaped(LEGEND)
    yield from _list_of(sources, lambda number, text: f"{number}. {_escaped(text)}")


def _list_of(sources: dict[str, int], line: Callable[[int, str], str]) -> Iterator[str]:
    if sources:
        yield ""
    for text, number in sources.items():
        yield line(number, text)


def _note(cell: Cell, sources: dict[str, int]) -> int:
    """The number of a cell's source among all, 0 for none."""
    return sources.setdefault(cell.source, len(sources) + 1) if cell.source else 0


def _escaped(text: str) -> str:
    return "".join("\\" + sign if sign in "\\|*_`[]<>" else sign for sign in text)


_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>{title}</title>
<style>
body {{ font: 15px/1.4 Georgia, serif; max-width: 75em; margin: 2em auto; padding: 0 1em; }}
table {{ border-collapse: collapse; width: 100%; margin-bottom: 2em; }}
caption {{ text-align: left; font-weight: bold; font-size: 1.2em; padding: .5em 0; }}
th, td {{ text-align: left; vertical-align: top; padding: .3em .6em; border-top: 1px solid #bbb; }}
thead th {{ border-top: 0; border-bottom: 2px solid #000; }}
tbody th {{ font-weight: normal; width: 30%; }}
.unchecked {{ color: #595959; font-style: italic; }}
@media print {{ thead {{ display: table-header-group; }} tr {{ break-inside: avoid; }} }}
</style>
<h1>{title}</h1>
{body}
</html>"""


def as_html(found: Iterable[Table], titles: Sequence[str]) -> Iterator[str]:
    """A page of tables, ready to print."""
    from html import escape

    sources: dict[str, int] = {}
    body: list[str] = []
    for table in found:
        body.append(f"<table><caption>{escape(table.title)}</caption>")
        head = "".join(f'<th scope="col">{escape(title)}</th>' for title in titles)
        body.append(f"<thead><tr><td></td>{head}</tr></thead><tbody>")
        for row in table.rows:
            cells = "".join(_html_cell(cell, sources, escape) for cell in row.cells)
            body.append(f'<tr><th scope="row">{escape(row.question)}</th>{cells}</tr>')
        body.append("</tbody></table>")
    body.append(f"<p>{escape(LEGEND)}</p>")
    if sources:
        items = _list_of(sources, lambda _, text: f"<li>{escape(text)}</li>" if text else "")
        body.append("<ol>" + "".join(items) + "</ol>")
    yield _PAGE.format(title=escape(" and ".join(titles)), body="\n".join(body))


def _html_cell(cell: Cell, sources: dict[str, int], escape: Callable[[str], str]) -> str:
    note = _note(cell, sources)
    sup = f" <sup>{note}</sup>" if note else ""
    kind = "" if cell.checked or cell.text == _NONE else ' class="unchecked"'
    return f"<td{kind}>{escape(_marked(cell))}{sup}</td>"


FORMATS: dict[str, Callable[[Iterable[Table], Sequence[str]], Iterator[str]]] = {
    "text": as_text,
    "markdown": as_markdown,
    "html": as_html,
}
