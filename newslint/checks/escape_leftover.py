"""A character as a program, a mail or an address spells it: “=E2=80=99”, “%20”, “&#8217”.

Each is offered as the character that it stands for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newslint.document import Document

# An expression for each sign, so that an article without it costs nothing.
_BY_SIGN = {
    "\\": regex(
        r"\\(?:u(?P<four>[0-9a-fA-F]{4})|x(?P<two>[0-9a-fA-F]{2})|(?P<sign>[\"'])"
        r"|(?P<line>[nrt])(?=\\|[A-Z\s]|$))"
    ),
    "+": regex(r"<[uU]\+(?P<point>[0-9a-fA-F]{4,5})>"),
    "&": regex(
        r"&(?:#(?P<number>\d{2,5})(?![\d;])"
        r"|(?P<name>[lr][sd]quo|[mn]dash|hellip|nbsp|quot|apos)(?![;\w]))"
    ),
    "%": regex(
        r"(?P<hex>%(?:E2%80%[89A][0-9A-F]|C[23]%[89AB][0-9A-F]|20|2C|27|22|3A|3F)"
        r"(?:%(?:E2%80%[89A][0-9A-F]|C[23]%[89AB][0-9A-F]|20|2C|27|22|3A|3F))*)"
    ),
    "=": regex(
        r"(?P<hex>=(?:E2=80=[89A][0-9A-F]|C[23]=[89AB][0-9A-F])(?:=(?:E2=80=[89A][0-9A-F]"
        r"|C[23]=[89AB][0-9A-F]))*|=(?<=[^\s=].)(?:20|3D|2E)(?=\s|$|[\"']))"
    ),
}
_LONGEST = 300  # code points of an address that are looked at
_TOKEN = regex(r"\S+")


@rule(
    "LAY010",
    "“{found}” is how a program writes a character.",
    needs=tuple(_BY_SIGN),
    bad=[
        r"It[[\u2019 -> ’]]s late.",
        "It[[=E2=80=99 -> ’]]s late.",
        "The[[%20 ->  ]]mayor left.",
        "It[[&#8217 -> ’]]s late. It[[<U+2019> -> ’]]s dark.",
        r"He said [[\" -> \"]]no[[\" -> \"]].".replace(r"-> \"", '-> "'),
    ],
    good=[
        "See https://example.com/the%20mayor for more. It rose 20% in all; 1+1=2.",
        "AT&T, R&D, C:\\news and the \\o/ sign; a =20 mark.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report escapes that are in no address."""
    text = doc.text
    for mark, pattern in _BY_SIGN.items():
        if mark in text:
            for match in pattern.finditer(text):
                if not _in_address(text, match.start()):
                    character = _meant(match)
                    fixes = (character,) if character.isprintable() else ()
                    yield Hit(Span(*match.span()), fixes)


def _in_address(text: str, at: int) -> bool:
    first = max(0, at - _LONGEST)
    start = max(text.rfind(" ", first, at), text.rfind("\n", first, at), first - 1) + 1
    token = _TOKEN.match(text, start, at + _LONGEST)
    return token is not None and any(mark in token[0] for mark in ("://", "www.", ".com", ":\\"))


def _meant(match: re.Match[str]) -> str:
    """The character or text that an escape stands for; a space for an unbroken one or a line."""
    parts = match.groupdict()
    code = parts.get("four") or parts.get("two") or parts.get("point")
    if code or parts.get("number"):
        number = int(code, 16) if code else int(match["number"])
        return chr(number).replace("\u00a0", " ") if number < 0x110000 else ""
    if parts.get("name"):
        import html

        return html.unescape(f"&{match['name']};").replace("\u00a0", " ")
    if parts.get("hex"):
        raw = bytes.fromhex(match["hex"].replace("%", "").replace("=", ""))
        return raw.decode("utf-8", "replace").replace("\u00a0", " ")
    return parts.get("sign") or " "
