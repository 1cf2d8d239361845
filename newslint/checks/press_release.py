"""A line of a press release or an e-mail that came along with the copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lines import whole_lines
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LINE = regex(
    r"[-–—*# ]*(?:"
    r"for immediate release\b.{0,60}|press release|news release|media release|press notice"
    r"|notes? (?:to|for) (?:the )?editors?:?|editors'? notes?:|media (?:contacts?|enquiries"
    r"|inquiries)\b ?:?.{0,100}"
    r"|press (?:contacts?|office contacts?|enquiries|inquiries) ?:.{0,100}|contacts?:"
    r"|for (?:more|further|additional) (?:information|details|info)\b.{0,30}\b(?:contact|call"
    r"|e-?mail|visit)\b.{0,120}"
    r"|[-–—]{2,} ?(?:original message|forwarded message|forwarded by .{2,40}) ?[-–—]{2,}"
    r"|begin forwarded message:?|on .{6,60}\d{4}.{0,60} wrote:"
    r"|(?:from|to|cc|bcc|reply-to) ?: .{0,60}@.{0,80}|(?:subject|sent) ?: (?:re|fwd?|fw)\b.{0,100}"
    r"|sent ?: .{0,20}\d{4}.{0,20}|(?:re|fwd?|fw): .{3,99}[^.!?]"
    r"|sent from (?:my|yahoo mail|outlook|mail|proton)\b.{0,60}|get outlook for .{3,20}"
    r"|please consider the environment before printing.{0,60}"
    r"|(?:this|the (?:information|contents?) (?:in|of) this) (?:e-?mail|message)\b.{0,40}\b(?:is"
    r"|are|may be)"
    r" (?:confidential|intended|privileged).{0,120}"
    r")"
)
# What such a line begins with, but for those with an address and the head of a reply.
_HEADS = (
    "for immediate release", "for more ", "for further ", "for additional ", "press release",
    "press notice", "press contact", "press office ", "press enquir", "press inquir",
    "news release", "media release", "media contact", "media enquir", "media inquir", "note to ",
    "notes to ", "note for ", "notes for ", "editors", "contact:", "contacts:", "original message",
    "forwarded ", "begin forwarded ", "subject", "sent", "re:", "fw:", "fwd:", "get outlook ",
    "please consider ", "this e", "this message", "the information ", "the content",
)  # fmt: skip


@rule(
    "NEW109",
    "This line belongs to a press release or an e-mail, not to the story.",
    level="warning",
    needs=(
        "release", "notice", "editor", "editors", "contact", "contacts", "media", "enquiries",
        "inquiries", "information", "details", "info", "message", "forwarded", "wrote", "from",
        "to", "cc", "subject", "sent", "re", "fw", "fwd", "outlook", "environment", "email",
        "e",
    ),
    bad=[
        "[[FOR IMMEDIATE RELEASE]]\n\nThe mayor left.",
        "The mayor left.\n\n[[Notes to editors]]\n\nShe came back.",
        "[[From: Jane Doe <jane@example.com>]]\n\nThe mayor left.",
        "The mayor left.\n\n[[Sent from my iPhone]]",
        "The mayor left.\n\n[[For further information, please contact Jane Doe on 0100 000.]]",
    ],
    good=[
        "From London, he wrote to her.\n\nA press release said so.\n\nSent to prison, he wept.",
        "Notes to editors were lost. Contact was made with a ship.",
    ],
)  # fmt: skip
def check(doc: Document) -> Iterator[Hit]:
    """Report each paragraph that is wholly such a line."""
    if len(doc.paragraphs) > 1:
        yield from whole_lines(doc, _LINE, heads=_HEADS, marks=("@", " wrote:"))
