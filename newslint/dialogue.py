"""The conversation of ``newslint fix`` with an editor: what is shown, and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.asking import (
    MOST,
    YES_NO,
    Answer,
    Asking,
    edits_of_answers,
    enter,
    press,
)
from newslint.records import NamedTuple
from newslint.report.text import COLOURS, excerpt, flat, paint
from newslint.suppress import row_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newslint.document import Document
    from newslint.finding import Finding
    from newslint.fix import Edit
    from newslint.report import Page
    from newslint.session import Result
    from newslint.terminal import Terminal

HELP = """\
  a, Enter  take the first suggestion       e  type other words
  1-5       take that suggestion            s  skip
  v         the word is right: add it to the vocabulary
  i         ignore this rule from now on (in the configuration)
  w         let it stand here, with a reason (in a file beside the copy)
  u         undo the last answer            A  take all safe fixes that are left
  q         stop, and write what was taken  Q  stop, and write nothing
"""
_PROMPT = "a 1-5 e s v i w u A q Q (? for help) > "
_YES_NO = "Change it? y, n, a (all), q (stop), Q (write nothing) > "
_YES_NO_HELP = "  y  yes   n  no   a  all that are left   u  undo   q  stop   Q  write nothing\n"


class Decided(NamedTuple):
    """What an editor decided about one file; ``leave`` if nothing at all is to be written."""

    edits: tuple[Edit, ...] = ()
    rows: tuple[str, ...] = ()  # for the file beside the copy
    words: tuple[str, ...] = ()
    rules: tuple[tuple[str, str], ...] = ()  # code and name
    left: int = 0  # findings that were skipped or never reached
    ended: str = ""  # "write" or "leave" if no further file is to be shown

    @property
    def settled(self) -> int:
        """How many things were decided."""
        return len(self.edits) + len(self.rows) + len(self.words) + len(self.rules)


def talk(state: Asking, path: str, text: str, terminal: Terminal, page: Page) -> Decided:
    """Ask about all findings of a source's text, as far as the editor goes on."""
    while not state.ended:
        finding = state.finding
        if finding is None:
            break
        if state.wants not in ("edit", "row"):
            terminal.say(_shown(state, finding, path, text, page))
        state = _answered(state, terminal)
        if state.said:
            terminal.say(f"  {state.said}\n")
    return _decided(state)


def _answered(state: Asking, terminal: Terminal) -> Asking:
    """The state after the next key or line."""
    if state.wants == "edit":
        terminal.say("New words (nothing: back) > ")
        return enter(state, terminal.line())
    if state.wants == "row":
        terminal.say("Why may it stand? (nothing: back) > ")
        return enter(state, terminal.line())
    key = terminal.key()
    if key == "?" and not state.wants:
        terminal.say(_YES_NO_HELP if state.keys is YES_NO else HELP)
    return press(state, key) if key != "?" else state._replace(said="")


def _shown(state: Asking, finding: Finding, path: str, text: str, page: Page) -> str:
    """A finding with its words, its suggestions and the keys."""
    if state.wants == "sure":
        new = state.pending.text if state.pending else ""
        return f"  Somebody said this. Make it “{flat(new)}” all the same? y, n > "
    level = paint(finding.level, COLOURS[finding.level], on=page.colour)
    taken = sum(answer.what == "accept" for answer in state.answers)
    quoted = " (Inside a quotation: check it against the source.)" if finding.in_quote else ""
    name = paint(f"{finding.code} {finding.name}", "2", on=page.colour)
    line, carets = excerpt(finding, text, page.width - 4)
    place = f"{flat(path)}:{finding.line}:{finding.column}"
    rows = [
        f"\n{paint(place, '1', on=page.colour)}  {len(state.left):,} left, {taken:,} taken",
        f"{level}  {flat(finding.message)}{quoted}  {name}",
        f"    {line}",
        f"    {paint(carets, COLOURS[finding.level], on=page.colour)}",
    ]
    choices = [flat(new) or "(delete)" for new in finding.replacements[:MOST]]
    if choices:
        rows.append("    " + "   ".join(f"{n}: {new}" for n, new in enumerate(choices, 1)))
    return "\n".join(rows) + "\n" + (_YES_NO if state.keys is YES_NO else _PROMPT)


def _decided(state: Asking) -> Decided:
    if state.ended == "leave":
        return Decided(ended="leave")

    def of(what: str) -> list[tuple[Finding, Answer]]:
        return [(state.findings[one.at], one) for one in state.answers if one.what == what]

    return Decided(
        tuple(edits_of_answers(state)),
        tuple(row_of(finding, answer.text) for finding, answer in of("row")),
        tuple(answer.text for _, answer in of("word")),
        tuple((finding.code, answer.text) for finding, answer in of("rule")),
        len(state.left) + len(of("skip")),
        state.ended,
    )


def writer(docs: Sequence[Document]) -> Callable[[Finding, str], str | None]:
    """How own words are written in the format of a source that these documents are of."""

    def write(finding: Finding, text: str) -> str | None:
        for doc in docs:
            if doc.paragraphs and _last(doc) >= finding.start:
                return doc.written(text, finding.start)
        return text

    return write


def _last(doc: Document) -> int:
    """Where the last paragraph of a document ends in its source."""
    from newslint.spans import Span

    last = doc.paragraphs[-1]
    return doc.map.to_source(Span(last.start, last.end)).end


def reported(result: Result) -> tuple[Finding, ...]:
    """The findings of a file's own text, without those about files beside it."""
    return tuple(one for one in result.findings if one.path == result.source.path)
