"""An e-mail of copy: its subject and the text that a mail program shows, decoded.

Mail is sent in codes (quoted-printable, base64) that nobody reads, so what is found is placed in
the text as shown, one paragraph a line; such a file is not mended.
"""

from __future__ import annotations

import email
import email.policy
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.document import Document
from newslint.errors import SaveError, SourceError
from newslint.layout import BODY, HEADLINE, Paragraph
from newslint.readers.html import read as read_html
from newslint.readers.plain import read as read_plain
from newslint.records import NamedTuple
from newslint.source import Source
from newslint.spans import SourceMap

if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.message import MIMEPart

    from newslint.fix import Edit

_QUOTED = re.compile(
    r"^[ \t]*>|^On .{1,200} wrote:$|^-{2,}\s*(?:Original|Forwarded) Message", re.IGNORECASE
)
_WRAP = re.compile(r"(?<!\n--) \n(?=\S)")
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)


class _Mail(NamedTuple):
    text: str
    published: str
    paragraphs: tuple[Paragraph, ...]


def text_of(data: bytes, path: str, changes_are: str = "accepted") -> str:  # noqa: ARG001
    """The subject and the text of a mail, a paragraph a line. Raises SourceError."""
    return _mail(data, path).text


def read(source: Source) -> Document:
    """The document of a mail: its subject is the headline."""
    mail = _mail(source.data, source.path)
    places = SourceMap.identity(len(mail.text))
    return Document(
        source, mail.text, places, mail.paragraphs, _not_written, published=mail.published
    )


def _not_written(_text: str, _place: int) -> None:
    return None


def rewrite(source: Source, edits: Sequence[Edit]) -> bytes:  # noqa: ARG001
    """Raises SaveError: mail is not mended."""
    raise SaveError(f"{source.path}: left alone: a mail is not changed. Save its text first.")


@lru_cache(maxsize=1)
def _mail(data: bytes, path: str) -> _Mail:
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        body = message.get_body(preferencelist=("plain", "html"))
        subject = " ".join(str(message.get("subject", "")).split())
        content = _content_of(body)
        is_html = body is not None and body.get_content_subtype() == "html"
    except (LookupError, ValueError, AttributeError) as error:
        raise SourceError(f"{path}: is no mail that can be read ({error}).") from None
    if not subject and not content.strip():
        raise SourceError(f"{path}: is no mail, or an empty one.")
    copy = Source("mail", content if is_html else _own(content))
    doc = read_html(copy) if is_html else read_plain(copy)
    given = message.get("date")
    sent = getattr(given, "datetime", None)
    day = f"{sent:%Y-%m-%d}" if sent else ""
    return _joined(subject, day, [(doc.text[p.start : p.end], p.role) for p in doc.paragraphs])


def _content_of(body: MIMEPart | None) -> str:
    if body is None:
        return ""
    text = str(body.get_content()).replace("\r\n", "\n")
    if str(body.get_param("format", "")).lower() == "flowed":  # a space before a line end wraps
        text = _WRAP.sub(" ", text)
    return text


def _own(text: str) -> str:
    """What the sender wrote: no quoted mail, no signature."""
    lines = _SIGNATURE.split(text, maxsplit=1)[0].split("\n")
    return "\n".join("" if _QUOTED.match(line) else line for line in lines)


def _joined(subject: str, day: str, paragraphs: list[tuple[str, str]]) -> _Mail:
    rows = [(subject, HEADLINE)] if subject else []
    rows += ((text, BODY if role == HEADLINE else role) for text, role in paragraphs)
    placed: list[Paragraph] = []
    at = 0
    for text, role in rows:
        placed.append(Paragraph(at, at + len(text), role))
        at += len(text) + 1
    return _Mail("".join(f"{text}\n" for text, _ in rows), day, tuple(placed))
