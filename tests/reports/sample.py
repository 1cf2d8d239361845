"""One run that holds what a report can stumble over: hostile copy, wraps, quotations, failures."""

from __future__ import annotations

from newslint.finding import lift
from newslint.readers.reading import read
from newslint.report import Run
from newslint.rule import Hit, Rule
from newslint.session import Result
from newslint.source import Source
from newslint.spans import Span

SOT = Rule("USE901", "sot-for-sat", "error", "“{found}” should be “{fix}”.", why="A real word.")
TAG = Rule("LAY901", "markup-leftover", "warning", "Markup left in: “{found}”.", why="Seen | told.")
LONG = Rule("CLA901", "long-word", "suggestion", "“{found}”: a shorter word?")
COPY = (
    "Then 😀 he sot down, “and sot,” she said.\n"
    "=cmd|' /C calc'!A0 <script>alert(1)</script> & 100% @desk ::error::\x07 sot\r\ndown again.\n"
)
CLEAN = "Nothing is wrong here.\n"


def the_run() -> Run:
    """The run: a file with six findings, a clean one, one that could not be read."""
    rules = {rule.code: rule for rule in (SOT, TAG, LONG)}
    results = (_result("copy/a b,c:d.txt", COPY), _result("copy/clean.txt", CLEAN))
    return Run(results, ("lost <b>.txt: no such file.",), rules=rules)


def _result(path: str, text: str) -> Result:
    source = Source(path, text)
    doc = read(source)
    findings = [lift(doc, rule, hit) for rule, hit in _hits(doc.text)]
    return Result(source, tuple(sorted(findings, key=lambda f: f.start)), len(doc.words))


def _hits(text: str) -> list[tuple[Rule, Hit]]:
    def span(found: str, nth: int = 0) -> Span:
        at = -1
        for _ in range(nth + 1):
            at = text.find(found, at + 1)
        return Span(at, at + len(found))

    if "sot" not in text:
        return []
    return [
        (SOT, Hit(span("sot"), ("sat", "set"))),
        (SOT, Hit(span("sot", 1), ("sat",))),
        (SOT, Hit(span("sot down"), ("sat down",), level="warning")),
        (TAG, Hit(span("<script>"), ("",))),
        (TAG, Hit(span("=cmd|' /C calc'!A0"))),
        (LONG, Hit(span("::error::\x07"))),
    ]
