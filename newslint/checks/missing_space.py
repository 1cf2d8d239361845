"""Two words run together at a mark: “Moscow,Russia”, “Dr.Lawrence”, “here.The”.

Web and mail addresses, file names, initials, times and figures are left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

# One expression for each mark: a search for a single character is quick. After a stop only what
# opens a sentence counts: most stops inside a word are those of an address or of initials.
_CANDIDATES = {mark: regex(rf"\{mark}(?=[^\W_]|“)(?!(?<=[0-9].)[0-9])") for mark in ",;:?!"} | {
    ".": regex(r"\.(?=[^\W\d_a-z](?!\.)|“)")
}
_BEFORE = regex(r"([^\s\"“”()\[\]]*[”)\]\"]?)$")
_AFTER = regex(r"“?[^\s\"“”()\[\],;?!]*")
_TITLE = regex(r"(?:^|[^\w.])(?:Dr|Mr|Mrs|Ms|Gen|Sen|Rep|Gov|Prof|Sgt|Lt|Col|Capt|Rev|Adm)$")
_SCHEME = regex(r"(?:https?|www)\b", re.IGNORECASE)
_TAIL = frozenset(
    "com org net gov edu info biz tv co uk us io me fm eu ru ua ca de fr cn jp au in ie nz za js"
    " py ai app pdf doc docx jpg png gif mp3 mp4 html htm php asp aspx exe txt zip inc am news"
    " tech online shop site live blog media".split()
)
_LINK = regex(r"[@/\\=#_&~]|https?:|www\.|\.(?:com|org|net|gov|edu|html?)\b", re.IGNORECASE)


@rule(
    "PUN021",
    "A space is missing after “{mark}”.",
    bad=[
        "Talks began in Moscow[[, -> , ]]Russia, on Monday.",
        "The office of Dr[[. -> . ]]Lawrence was shut.",
        "They left the city[[. -> . ]]The army stayed.",
        "John Smith[[, -> , ]]62, was hurt.",
        "He asked her why[[? -> ? ]]She did not say.",
        "He was in Seoul[[. -> . ]]“The talks failed,” he said.",
        "Source[[: -> : ]]http://example.com",
    ],
    good=[
        "The U.S.-led force met at 10:30 p.m. in St. Louis.",
        "Visit Canada.com, example.org/a,b and mail news@example.com,thanks.",
        "J.K.Rowling and Yahoo!Finance, 1,000 people, 3.5 percent, a 2:1 win.",
        "Help us to reach 3OO,OOO names.",
        "He holds a Ph.D. and works at Booking.com on Node.js and file.PDF.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the mark; the fix puts a space after it."""
    text = doc.text
    here = [mark for mark in _CANDIDATES if f"{mark}x" in doc.gaps or f"{mark}“" in doc.gaps]
    for at in (match.start() for mark in here for match in _CANDIDATES[mark].finditer(text)):
        before = text[at - 1 : at]
        if (before.isdigit() and text[at + 1].isdigit()) or before in {"", " ", "\n"}:
            continue
        if _is_slip(text, at):
            yield Hit(Span(at, at + 1), (text[at] + " ",), {"mark": text[at]})


def _is_slip(text: str, at: int) -> bool:
    mark, after_mark = text[at], text[at + 1]
    opens = after_mark == "“" or (after_mark.isupper() and text[at + 2 : at + 3] != ".")
    if mark == "." and not opens:
        return False  # an address or initials: most stops inside a word
    found = _BEFORE.search(text[max(0, at - 60) : at])
    before = found[1] if found else ""
    after = _AFTER.match(text, at + 1)
    word = after[0] if after else ""
    if mark == ":":
        return _colon_joins(before, word)
    if not before or _LINK.search(before + mark + word):
        return False
    if mark == ".":
        return _stop_joins(before, word)
    if mark in ",;":
        return not before.startswith("&") and _comma_joins(before, word)
    bare = word.lstrip("“")
    return _ends_plainly(before) and bare[:1].isupper() and bare[1:2].islower() and (
        mark == "?" or (before.rstrip('”)"')[-1:].islower() and before[0].islower())
    )  # fmt: skip


def _ends_plainly(before: str) -> bool:
    """Whether an ordinary word, a bracket or a quotation ends here, not an abbreviation."""
    core = before.rstrip('”)]"')
    return core != before or (core[-2:].islower() and core[-2:].isalpha()) or core.isdigit()


def _stop_joins(before: str, word: str) -> bool:
    opens = word.lstrip("“")
    tail = re.split(r"[.’'-]", opens)[0].lower()
    if tail in _TAIL or not opens[:1].isupper() or opens[1:2] == ".":
        return False
    if _TITLE.search(before):
        return opens[1:2].islower()
    if "." in before or not _ends_plainly(before) or before.isdigit():
        return False
    return opens[1:2].islower() or (opens[1:2] in {"", " ", "’", "'"} and tail in {"i", "a"})


def _comma_joins(before: str, word: str) -> bool:
    core = before.rstrip("”)]\"’'")
    if not core or not word:
        return False
    if word.startswith("“"):
        return core[-1:].isalnum()
    if word[0].isdigit():
        return core[-2:].isalpha() and core[-1].islower() and word.rstrip(".").isdigit()
    if len(core) < 2 or ("," in core and not core[-1].isalpha()):
        return False
    if word.startswith("OO") and core[-1] == "O":
        return False  # noughts typed as letters
    return word[0].isalpha() and (len(word.rstrip(".’")) > 1 or word in {"I", "a"})


def _colon_joins(before: str, word: str) -> bool:
    core = before.rstrip('”)]"')
    if not core[-3:].isalpha() or not core[-2:].islower() or len(core) < 3:
        return False
    if _SCHEME.match(word):
        return not _LINK.search(before)
    if word.startswith("“"):
        return True
    return word[:1].isupper() and word[1:2].islower() and not _LINK.search(before + word)
