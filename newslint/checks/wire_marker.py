"""A mark of a wire or a desk in the text: -30-, ENDS, (MORE), 1st Ld-Writethru, “BC-”.

They tell the desk where copy begins, goes on and ends; readers should not see them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lines import everywhere, whole_lines
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LINE = regex(
    r"[-–—#*(\[ ]*(?:30|ENDS?|ENDIT(?:EM|S)?|MORE|MF|MTF|EOM|CONTD|CONT’D|CONT'D|nnnn|NNNN|XXX)"
    r"[-–—#*)\] ]*(?<=[-–—#*)\]])"
    r"|(?:ENDS|ENDIT|NNNN|MTF|EOM)"
    r"|[-–—]+ ?(?:ends?|more|more to follow|mf|mtf) ?[-–—]+|\((?:more|mf|mtf|end|ends|endit)\)"
    r"|#{2,6}|(?:more to follow|ends|contd)\.{0,3}"
    r"|[A-Z]{2}[-–][A-Z][\w’'-]+(?:, ?\d(?:st|nd|rd|th) [Ll]d.*|, ?\d{2,4})"
    r"|(?:AP|BC|AFP|RTR|REU|UPI|PA|DPA|EFE|ANSA)[-–][A-Z]{2}[-–]\d\d[-–]\d\d[-–]\d\d.*"
    r"|.{0,40}\b\d(?:st|nd|rd|th) (?:[Ll]d|LD|[Ll]ead)[ -](?i:writethru)\b.{0,60}"
    r"|(?:URGENT|BULLETIN|FLASH|NEWS ?ALERT|EMBARGO(?:ED)?(?: (?:UNTIL|TILL|FOR|TO)\b.*)?"
    r"|(?:STRICTLY )?EMBARGOED\b.*|HOLD FOR RELEASE\b.*|NOT FOR PUBLICATION\b.*|FOR RELEASE\b.*"
    r"|ADVANCE FOR\b.*|RECASTS?\b.*|CORRECTS?\b .*|UPDATE \d[-–].*|SNAP"
    r"|DEVELOPING:?|LEAD ALL\b.*)"
)
_EMBARGO = regex(r"(?m)^(?P<error>embargoed? (?:until|till|for|to)\b[^\n]{3,80})$")


@rule(
    "NEW107",
    "This is a mark of the wire or the desk, not copy.",
    needs=(
        "30", "ends", "end", "endit", "enditem", "endits", "more", "mf", "mtf", "eom", "contd",
        "cont'd", "nnnn", "xxx", "##", "ld", "lead", "urgent", "bulletin", "flash", "newsalert",
        "alert", "embargo", "embargoed", "release", "publication", "advance", "recasts", "recast",
        "corrects", "update", "updates", "snap", "developing", "bc", "ap", "afp", "rtr", "reu",
        "upi", "pa", "dpa", "efe", "ansa",
    ),
    bad=[
        "The mayor left.\n\n[[-30-]]",
        "The mayor left.\n\n[[(MORE)]]\n\nShe came back.",
        "[[BC-Mayor, 1st Ld-Writethru]]\n\nThe mayor left.",
        "[[EMBARGOED UNTIL 0900 GMT]]\n\nThe mayor left.",
        "The mayor left.\n\n[[ENDS]]",
    ],
    good=[
        "The mayor leads by one.\n\nThe end.\n\nUrgent talks began. They ended the flash sale.",
        "More to the point, she left in the end.\n\nThe 30 people came.",
    ],
)  # fmt: skip
def check(doc: Document) -> Iterator[Hit]:
    """Report each paragraph that is nothing but such a mark."""
    if len(doc.paragraphs) > 1:
        yield from whole_lines(doc, _LINE, folded=False, longest=120)
        if "embargoed" in doc.index or "embargo" in doc.index:
            seen = {p.start for p in doc.paragraphs if _LINE.fullmatch(doc.text, p.start, p.end)}
            for hit in everywhere(doc, _EMBARGO):
                if hit.span.start not in seen:
                    yield hit
