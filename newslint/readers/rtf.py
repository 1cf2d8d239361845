"""Rich Text: what is seen of it, each character with its place among the control words.

The libraries for RTF give the text and not where it stood, so the control words are walked here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from newslint.errors import SourceError
from newslint.layout import BODY, CELL, CROSSHEAD, HEADLINE, LIST, STANDFIRST
from newslint.readers.flow import OBJECT, Flow
from newslint.readers.roles import role_named
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.source import Source

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\'(?P<byte>[0-9a-fA-F]{2})"
    r"|\\(?P<symbol>[^a-zA-Z])"
    r"|(?P<brace>[{}])"
    r"|(?P<line>[\r\n]+)"
    r"|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
_SKIPPED = frozenset(
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer "
    "footerl footerr footerf listtext pntext fldinst themedata colorschememapping datastore "
    "latentstyles listtable listoverridetable revtbl rsidtbl generator xmlnstbl filetbl "
    "private nonshppict bkmkstart bkmkend annotation atnid atnauthor atntime atndate xe tc "
    "do shpinst".split()
)
_SIGNS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
    "~": "\u00a0", "_": "\u2011", "-": "", "\\": "\\", "{": "{", "}": "}",
}  # fmt: skip
_BREAKS = frozenset("par pard sect page row column".split()) - {"pard"}
_MANY = 1 << 30
_STYLE = re.compile(r"\{[^{}]*?\\s(\d+)\b[^{}]*? ([^{};\\]+);\}")
_ROLES = (
    (re.compile(r"^(?:title|heading 1|headline)", re.IGNORECASE), HEADLINE),
    (re.compile(r"^(?:heading|sub-?head|cross-?head)", re.IGNORECASE), CROSSHEAD),
    (re.compile(r"^(?:subtitle|standfirst|intro)", re.IGNORECASE), STANDFIRST),
)


class _State(NamedTuple):
    """What holds inside a group: whether its text is seen, and how its characters are coded."""

    seen: bool = True
    veiled: bool = False  # formatted as hidden, or a tracked change that does not count
    fallback: int = 1  # characters after a \\u that stand for it where it is not known
    role: str = BODY


class _Stretch(NamedTuple):
    """Where text begins in the source, and how it must be written there."""

    start: int
    fallback: int
    is_bare: bool  # a control word stands before it that no space ends


def read(source: Source) -> Document:
    """The document of an RTF file. Raises SourceError if it is none."""
    if not source.text.lstrip().startswith("{\\rtf"):
        raise SourceError(f"{source.path}: no Rich Text: it does not begin with {{\\rtf.")
    reader = _Reader(source)
    for match in _TOKEN.finditer(source.text):
        reader.take(match)
    reader.finish()
    return reader.flow.finish(source, reader.written)


def escape(text: str, fallback: int = 1) -> str:
    """Text as RTF writes it in ASCII; a character of another plane is two halves of a pair.

    ``fallback`` is how many characters after a number stand for it where it is not known.
    """
    return "".join(_escaped(character, "?" * fallback or " ") for character in text)


def _escaped(character: str, fallback: str) -> str:
    if character in "\\{}":
        return f"\\{character}"
    if character.isascii():
        return character
    data = character.encode("utf-16-le")
    units = (int.from_bytes(data[at : at + 2], "little", signed=True) for at in (0, 2))
    return "".join(f"\\u{unit}{fallback}" for unit in list(units)[: len(data) // 2])


class _Reader:
    """Follows groups and control words, and adds what is seen."""

    def __init__(self, source: Source) -> None:
        self.flow = Flow()
        self.state = _State()
        self._stack: list[_State] = []
        self._aside: list[re.Match[str]] = []  # a note, which is read after its paragraph
        self._depth = 0  # of the groups that are open inside a note
        self._stretches: list[_Stretch] = []
        self._bare = -1  # the end of a control word that no space ends
        found = re.search(r"\\ansicpg(\d+)", source.text)
        self._codepage = f"cp{found[1]}" if found else "cp1252"
        self._styles = dict(_styles(source.text))
        self._dropped = "deleted" if source.reading.changes == "accepted" else "revised"
        self._source = source.text
        self._after = 0  # the end of what was read with something before it
        self._high: tuple[int, int] | None = None  # half of a pair, and where it stands
        self._bytes: tuple[bytes, int] | None = None  # the first of a character's two bytes

    def take(self, match: re.Match[str]) -> None:
        """One token."""
        if self._depth:
            self._depth += {"{": 1, "}": -1}.get(match["brace"], 0)
            self._aside.append(match)
            if self._depth:
                return
        start, end = match.span()
        if start < self._after:
            if match.lastgroup == "text":
                self._text(match["text"][self._after - start :], self._after)
            return
        kind = match.lastgroup
        if kind == "brace":
            self._brace(match["brace"])
        elif match["word"]:
            self._word(match["word"], match["number"], start, end)
            if not match[0].endswith(" "):
                self._bare = end
        elif kind == "byte":
            self._byte(int(match["byte"], 16), start, end)
        elif kind == "symbol":
            self._symbol(match["symbol"], start, end)
        elif kind == "text":
            self._text(match["text"], start)

    def _brace(self, brace: str) -> None:
        if brace == "{":
            self._stack.append(self.state)
        elif self._stack:
            role = self.state.role
            self.state = self._stack.pop()._replace(role=role)

    def _symbol(self, symbol: str, start: int, end: int) -> None:
        if symbol == "*":
            self.state = self.state._replace(seen=False)
        elif symbol in "\r\n":
            self._end_paragraph()
        else:
            self._put(_SIGNS.get(symbol, ""), start, end)

    def _word(self, word: str, number: str | None, start: int, end: int) -> None:
        if word == "u" and number:
            self._unicode(int(number) % 0x10000, start, end)
        elif word == "bin" and number:
            self._after = end + int(number)
        elif word == "footnote" and self.state.seen:
            self._depth = 1
            self.state = self.state._replace(seen=False)
        elif word in _SKIPPED:
            self.state = self.state._replace(seen=False)
        elif word in ("v", "plain", self._dropped):
            self.state = self.state._replace(veiled=word != "plain" and number != "0")
        elif word == "uc" and number:
            self.state = self.state._replace(fallback=int(number))
        elif word in _BREAKS:
            self._end_paragraph()
        elif word == "cell":
            self.flow.end_paragraph(CELL)
        elif word == "ls":
            self.state = self.state._replace(role=LIST)
        elif word in ("pard", "s"):
            role = self._styles.get(number or "", BODY) if word == "s" else BODY
            self.state = self.state._replace(role=role)
        elif word in ("tab", "line") and self.state.seen and not self.state.veiled:
            self.flow.space(start, end - start)
        elif word in _SIGNS:
            self._put(_SIGNS[word], start, end)

    def _end_paragraph(self) -> None:
        if self.state.seen:
            self.flow.end_paragraph(self.state.role)
            self._read_aside()

    def _read_aside(self) -> None:
        """Read the notes of the paragraph that has ended."""
        while self._aside and not self._depth:
            tokens, self._aside = self._aside, []
            state, stack, after = self.state, self._stack, self._after
            self.state, self._stack, self._after = _State(fallback=state.fallback), [], 0
            for token in tokens:
                self.take(token)
            self.flow.end_paragraph()
            self.state, self._stack, self._after = state, stack, after

    def finish(self) -> None:
        """End what is open at the end of the file."""
        self._depth = 0
        self.flow.end_paragraph(self.state.role)
        self._read_aside()
        self._stretches.sort()

    def written(self, text: str, place: int) -> str:
        """Text as RTF writes it at a place; a control word before it is not made longer."""
        at = bisect_right(self._stretches, (place, _MANY, True)) - 1
        stretch = self._stretches[at] if at >= 0 else _Stretch(0, 1, is_bare=False)
        grows = stretch.is_bare and place == stretch.start
        same = self._source[place : place + 1]
        return " " * (grows and text[:1] != same) + escape(text, stretch.fallback)

    def _unicode(self, unit: int, start: int, end: int) -> None:
        end = self._after = self._after_fallback(end)
        if 0xD800 <= unit <= 0xDBFF:
            self._high = unit, start
        elif 0xDC00 <= unit <= 0xDFFF and self._high:
            high, first = self._high
            self._high = None
            self._put(chr(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00)), first, end)
        else:
            self._put("\ufffd" if 0xDC00 <= unit <= 0xDFFF else chr(unit), start, end)

    def _after_fallback(self, at: int) -> int:
        """The end of the characters that stand for one by its number where it is not known."""
        for _ in range(self.state.fallback):
            if self._source.startswith("\\'", at):
                at += 4
            elif self._source[at : at + 1] not in ("\\", "{", "}", ""):
                at += 1
        return at

    def _byte(self, value: int, start: int, end: int) -> None:
        data, first = bytes([value]), start
        if self._bytes:
            data, first = self._bytes[0] + data, self._bytes[1]
            self._bytes = None
        try:
            self._put(data.decode(self._codepage), first, end)
        except LookupError:
            self._put(data.decode("cp1252", "replace"), first, end)
        except UnicodeDecodeError:
            if len(data) == 1:
                self._bytes = data, first
            else:
                self._put(OBJECT, first, end)

    def _text(self, text: str, start: int) -> None:
        if self.state.seen and not self.state.veiled:
            self._stretches.append(_Stretch(start, self.state.fallback, start == self._bare))
            self.flow.add(text, start)

    def _put(self, text: str, start: int, end: int) -> None:
        if text and self.state.seen and not self.state.veiled:
            self.flow.stand_for(text, start, end - start)


def _styles(text: str) -> Iterator[tuple[str, str]]:
    """The roles of paragraph styles by their numbers, as their names tell."""
    start = text.find("{\\stylesheet")
    if start < 0:
        return
    for match in _STYLE.finditer(text, start, start + 50_000):
        role = role_named(match[2], _ROLES, "")
        if role:
            yield match[1], role
