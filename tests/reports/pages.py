"""Pages of the editor's report to look at: one of every sign, one of many articles, one hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.finding import lift
from newslint.readers.reading import read_all
from newslint.report import Run
from newslint.rule import Hit, Rule
from newslint.session import Result
from newslint.source import Source
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.finding import Finding

SOT = Rule("USE901", "sot-for-sat", "error", "“{found}” should be “{fix}”.", why="A real word.")
MARK = Rule("PUN901", "no-partner", "error", "A mark with no partner.", why="Twice.\n\nOr never.")
LONG = Rule("CLA901", "long-words", "suggestion", "“{found}”: fewer words?")
LOST = Rule("GRA901", "lost-word", "warning", "A word is missing here.", why="It reads badly.")
RULES = (SOT, MARK, LONG, LOST)

STORY = """\
# Ferry Line Opens After a Long Wait

By Ada Brandt

![The quay](quay.jpg)

The first ferry sot at the quay on Monday, and nobody was there to see the the boat.

## What it cost

Mayor Ada Brandt said it had cost “more than we ever hoped. The council will now to pay in parts.

> “I waited nine years,” said Bo Lind.

- The line has two boats.
- Each has room for 90.
"""
HITS = (
    (SOT, "sot", ("sat", "set")),
    (LONG, "nobody was there to see the the boat", ("nobody saw the boat",)),
    (LOST, "the the", ("the",)),
    (MARK, "“more", ()),
    (LOST, "", ("have ",)),
    (LOST, "## ", ()),  # no copy: it stands in no paragraph
)
HOSTILE = (
    "</p></main><script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>\n\n"
    "“</style><style>*{display:none}</style>” & &amp; &lt;b&gt; \" ' ` <!-- --> ]]> {levels} %s\n\n"
    "\u202eright to left override\u202c, \u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u05e9\u05dc"
    " and \u200b\u2060nothing \x07\x1b[31m bell \ud800 lone \ufffc\ufeff 👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿\n\n"
    "javascript:alert(1) <a href=javascript:alert(1)> sot\n"
)


def result_of(path: str, text: str, hits: Iterable[tuple[Rule, Span, tuple[str, ...]]]) -> Result:
    """The result of a file in which a rule hits each span of the source's text."""
    source = Source(path, text)
    docs = read_all(source)
    found: list[Finding] = []
    for rule, span, new in hits:
        made = lift(docs[0], rule, Hit(Span(0, 0), new))
        place = docs[0].lines.position(span.start)
        words = text[span.start : span.end]
        said = rule.message.replace("{found}", words).replace("{fix}", new[0] if new else "")
        found.append(
            made._replace(
                start=span.start, end=span.end, text=words, message=said, line=place.line,
                column=place.column, fixable=bool(new), written=new,
            )
        )  # fmt: skip
    ordered = tuple(sorted(found, key=lambda one: (one.start, one.end)))
    return Result(source, ordered, sum(len(doc.words) for doc in docs))


def story(path: str = "desk/ferry.md") -> Result:
    """An article with every sign: six findings, one inside another, one of nothing."""
    hits = []
    for rule, words, new in HITS:
        at = STORY.index(words) if words else STORY.index("to pay")
        hits.append((rule, Span(at, at + len(words)), new))
    return result_of(path, STORY, hits)


def hostile() -> Result:
    """Copy that would break out of a page that let it."""
    spans = [
        Span(0, 20),
        Span(10, 60),
        Span(95, 95),
        Span(90, 130),
        Span(len(HOSTILE) - 4, len(HOSTILE) - 1),
    ]
    names = '</title><script>window.hacked=1</script>".txt'
    return result_of(names, HOSTILE, [(SOT, span, ("<b>&", "\u202e", " ")) for span in spans])


def run_of(*results: Result, errors: tuple[str, ...] = ()) -> Run:
    """A run of these results."""
    return Run(results, errors, rules={rule.code: rule for rule in RULES})
