"""The report that an editor opens: the article as it reads, its problems marked in place.

One file that needs no other: its style and script are inside it, and nothing else may be loaded.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING

from newslint.errors import SourceError
from newslint.files import REPORT_MARK
from newslint.fingerprint import fingerprints
from newslint.house import NO_HOUSE
from newslint.layout import HEADLINE
from newslint.readers.reading import read_all
from newslint.report.html_article import Article, article
from newslint.report.html_notes import Note, kind_of, note
from newslint.report.html_text import plain, shown
from newslint.report.text import summary
from newslint.rule import LEVELS
from newslint.version import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newslint.document import Document
    from newslint.report import Page, Run
    from newslint.rule import Rule
    from newslint.session import Result


def render(run: Run, page: Page) -> str:
    """The whole page."""
    docs = [_docs(result, run) for result in run.results]
    sections = "".join(
        _section(result, number, run, some)
        for number, (result, some) in enumerate(zip(run.results, docs, strict=True), 1)
    )
    made = (
        f"{_head(run)}<body>\n{_masthead(run)}{_asset('bar.html').format(**_filters(run))}"
        f'<main id="copy">\n{_index(run, docs)}{sections}</main>\n{_foot(run)}{_asset("help.html")}'
        f"<script>{_asset('report.js')}</script>\n</body>\n</html>\n"
    )
    return made.encode("ascii", "xmlcharrefreplace").decode() if page.ascii_only else made


def _asset(name: str) -> str:
    """A part of the page that no copy goes into."""
    place = resources.files("newslint.report").joinpath("assets", name)
    return place.read_text(encoding="ascii")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _head(run: Run) -> str:
    style, script = _asset("report.css"), _asset("report.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    only = run.results[0].source.path if len(run.results) == 1 else ""
    title = only.replace("\\", "/").rpartition("/")[2] or f"{len(run.results):,} articles"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'{REPORT_MARK} {__version__}">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>{plain(title)} – newslint</title>\n<style>{style}</style>\n</head>\n"
    )


def _masthead(run: Run) -> str:
    return (
        '<a class="skip" href="#copy">Skip to the copy</a>\n<header class="masthead">'
        f'<h1>newslint<span class="unseen">: report</span></h1><p>{plain(summary(run))}</p>'
        "</header>\n"
    )


def _filters(run: Run) -> dict[str, str]:
    """The boxes of the bar: each level, and each kind that was found."""
    findings = run.findings()
    counts = run.counts()
    levels = "".join(
        f'<label class="chip {level}"><input type="checkbox" name="level" value="{level}" checked>'
        f'<span class="sample">{level}s</span> <b>{counts[level]:,}</b></label>'
        for level in LEVELS
        if counts[level]
    )
    kinds = [finding.category for finding in findings]
    boxes = "".join(
        f'<label><input type="checkbox" name="kind" value="{plain(kind)}" checked>'
        f"{plain(kind_of(kind))} <b>{kinds.count(kind):,}</b></label>"
        for kind in sorted(set(kinds))
    )
    return {"levels": levels, "kinds": boxes, "count": str(len(findings))}


def _index(run: Run, docs: Sequence[Sequence[Document]]) -> str:
    """What could not be checked, and with several files a table of them."""
    parts = [f'<p class="trouble"><b>Not checked:</b> {shown(error)}</p>' for error in run.errors]
    if run.grammar and not run.grammar_checked and run.grammar not in run.errors:
        parts.append(f'<p class="trouble">{shown(run.grammar)}</p>')
    if len(run.results) > 1:
        heads = "".join(f'<th scope="col">{level}s</th>' for level in LEVELS)
        rows = "".join(
            _index_row(result, number, _headline(some))
            for number, (result, some) in enumerate(zip(run.results, docs, strict=True), 1)
        )
        parts.append(
            '<nav class="index" aria-label="Articles"><table><thead><tr>'
            f'<th scope="col">Article</th>{heads}<th scope="col">words</th></tr></thead>'
            f"<tbody>{rows}</tbody></table></nav>"
        )
    return "".join(parts) + "\n"


def _headline(docs: Sequence[Document]) -> str:
    """The headline of the first article, "" if it has none."""
    for doc in docs[:1]:
        for start, end, role in doc.paragraphs:
            if role == HEADLINE:
                return doc.text[start:end]
    return ""


def _index_row(result: Result, number: int, headline: str) -> str:
    levels = [finding.level for finding in result.findings]
    cells = "".join(
        f'<td class="{level if levels.count(level) else "none"}">{levels.count(level)}</td>'
        for level in LEVELS
    )
    name = f'<a href="#f{number}">{shown(result.source.path)}</a> {shown(headline)}'
    return f'<tr><th scope="row">{name}</th>{cells}<td>{result.words:,}</td></tr>'


def _section(result: Result, number: int, run: Run, docs: Sequence[Document]) -> str:
    """One file: its articles, then the notes that no paragraph holds."""
    marked = zip(result.findings, fingerprints(result.source.text, result.findings), strict=True)
    ordered = sorted(marked, key=lambda pair: (pair[0].end, pair[0].start))  # as the numbers stand
    notes = [Note(f"{number}-{at}", finding, mark) for at, (finding, mark) in enumerate(ordered, 1)]
    articles, placed = _articles(docs, notes, number, run.rules, result.source.path)
    counts = summary(run._replace(results=(result,), errors=())).partition(" in ")[0]
    told = f" <small>{plain(counts)}</small>" if len(run.results) > 1 else ""
    said = "".join(f'<p class="trouble">{shown(notice)}</p>' for notice in result.notices)
    return (
        f'<section class="file" id="f{number}" aria-labelledby="h{number}" '
        f'data-file="{plain(result.source.path.replace(chr(92), "/").rpartition("/")[2])}">'
        f'<h2 id="h{number}">{shown(result.source.path)}{told}</h2>'
        f"{said}{articles}{_elsewhere(notes, placed, run.rules, result.source.path)}</section>\n"
    )


def _docs(result: Result, run: Run) -> Sequence[Document]:
    """The articles of a file; none of one that is no copy, such as a stale baseline."""
    if not result.words:
        return ()
    try:
        docs = read_all(result.source)
    except SourceError:
        return ()
    house = run.houses.get(result.source.path, NO_HOUSE)
    return [doc.of_house(house) for doc in docs if doc.paragraphs]


def _articles(
    docs: Sequence[Document],
    notes: Sequence[Note],
    number: int,
    rules: Mapping[str, Rule],
    path: str,
) -> tuple[str, set[str]]:
    parts: list[str] = []
    placed: set[str] = set()
    for at, doc in enumerate(docs, 1):
        open_notes = tuple(one for one in notes if one.id not in placed)
        label = f"{path}, article {at} of {len(docs)}" if len(docs) > 1 else path
        made, here = article(Article(f"{number}-{at}", doc, open_notes), rules, label)
        parts.append(made)
        placed |= here
    return "".join(parts), placed


def _elsewhere(
    notes: Sequence[Note], placed: set[str], rules: Mapping[str, Rule], path: str
) -> str:
    left = [one for one in notes if one.id not in placed]
    if not left:
        return ""
    items = "".join(note(one, rules, placed=False) for one in left)
    return (
        f'<section class="elsewhere" aria-label="Elsewhere in {plain(path)}">'
        f'<h3>Elsewhere in the file</h3><ol class="notes">{items}</ol></section>'
    )


def _foot(run: Run) -> str:
    checked = f"{plain(run.grammar)}. " if run.grammar and run.grammar_checked else ""
    return (
        f'<footer class="foot"><p>{checked}Made by newslint {__version__}. This page loads nothing '
        "from elsewhere; what you tick off stays in this browser.</p></footer>\n"
    )
