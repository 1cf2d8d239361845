"""What reports have in common: full messages, counts, paths as addresses, text in XML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex

if TYPE_CHECKING:
    from newslint.finding import Finding

HOME = "https://github.com/newslint/newslint"
_NOT_IN_XML = regex("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def full_message(finding: Finding) -> str:
    """The message with all other suggestions, and the note that the words are quoted."""
    others = finding.replacements[1:]
    more = f" Or: {', '.join(f'“{text}”' for text in others)}." if others else ""
    quoted = " (Inside a quotation: check it against the source.)" if finding.in_quote else ""
    return finding.message + more + quoted


def counted(count: int, one: str, many: str = "") -> str:
    """How many there are of something: 1 file, 2,000 files; ``many`` for a plural without s."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def address(path: str) -> str:
    """A path as a relative URI reference, or a file URI if it is absolute."""
    import os
    from urllib.parse import quote

    uri = quote(path.replace(os.sep, "/"), safe="/-._~!$&'()*+,;=@")
    if os.path.isabs(path):
        return f"file://{'' if uri.startswith('/') else '/'}{uri}"
    return uri.removeprefix("./")


def xml_text(text: str) -> str:
    """Text for an attribute or an element; what XML cannot hold becomes a replacement mark."""
    from xml.sax.saxutils import escape

    marks = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
    return escape(_NOT_IN_XML.sub("\ufffd", text), marks)
