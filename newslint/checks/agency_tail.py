"""The credits of an agency at the end of a story: “(Reporting by …; Editing by …)”.

Some publications print them; where a house does not, they are cut.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lines import whole_lines
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LINE = regex(
    r"[-–—*(\[ ]*(?:"
    r"(?:(?:additional|further|extra) )?(?:reporting|writing|editing|edited|written|compiled"
    r"|research|graphics?"
    r"|translated|translation) ?(?:by|(?<!translation):) ?\S.{2,250}"
    r"|with (?:files|reports?|reporting|additional reporting|agencies|news wire services"
    r"|wire reports)\b.{0,80}"
    r"|(?:the )?(?:associated press|ap|reuters|afp|bloomberg|cnn|nbc|abc|cbs|fox)(?: news)?(?:'s"
    r"| writers?"
    r"| reporters?| correspondents?)?\b.{0,120}\bcontributed to (?:this|the) (?:report|story"
    r"|article)\b.?"
    r"|.{3,120}\bcontributed to (?:this|the) (?:report|story|article)\.?"
    r"|this (?:article|story|post|report|piece)(?: was)? (?:originally|first) (?:appeared"
    r"|published|posted|ran)\b.{0,160}"
    r"|(?:story|report) (?:filed|courtesy) (?:by|of)\b.{0,60}|(?:h/t|hat tip:?) .{2,80}"
    r"|(?:sources?|via) ?: ?[\w.' -]{2,40}(?:, [\w.' -]{2,40}){0,4}|copyright (?:\d{4}|©"
    r"|the )\b.{0,120}"
    r")[)\]]?\.?"
)


@rule(
    "NEW115",
    "These are credits of an agency or another publication: does the house print them?",
    level="suggestion",
    on=False,
    needs=(
        "by", "reporting", "editing", "contributed", "originally", "first", "h", "hat", "source",
        "sources", "via", "copyright", "files", "agencies", "services", "filed", "courtesy",
    ),
    bad=[
        "The mayor left.\n\n[[(Reporting by Jane Doe; Editing by John Smith)]]",
        "The mayor left.\n\n[[This article originally appeared on Example News.]]",
        "The mayor left.\n\n[[Jane Doe contributed to this report.]]",
    ],
    good=["Reporting is hard.\n\nThe story first appeared in May, she said, and it was true."],
)  # fmt: skip
def check(doc: Document) -> Iterator[Hit]:
    """Report each paragraph that is wholly such a line."""
    yield from whole_lines(doc, _LINE, longest=260)
