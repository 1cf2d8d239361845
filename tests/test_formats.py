"""The table of formats in the documentation is what the code does, cell by cell."""

from __future__ import annotations

import io
import os
import re
import zipfile
from typing import TYPE_CHECKING

import pytest

from newslint.cli import main
from newslint.formats import FORMATS, NAMES, PLAIN, SEARCHED, Format, format_of
from newslint.readers.reading import read_all
from newslint.session import Session
from newslint.source import decode

if TYPE_CHECKING:
    from pathlib import Path

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HEAD, FAULT = "It rained.", "Israel sot down the plane."
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def zipped(name: str, text: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, text)
    return out.getvalue()


PAGE = f"<h1>{HEAD}</h1>\n<p>{FAULT}</p>\n"
# A headline that looks like body text, and a fault on the line or paragraph after it.
FILES: dict[str, bytes | str] = {
    "text": f"{HEAD}\n{FAULT}\n",
    "markdown": f"# {HEAD}\n{FAULT}\n",
    "html": PAGE,
    "xml": f"<nitf><body><hl1>{HEAD}</hl1>\n<p>{FAULT}</p></body></nitf>",
    "jsonl": f'\n{{"headline": "{HEAD}", "body": "{FAULT}"}}\n',
    "csv": f"headline,body\n{HEAD},{FAULT}\n",
    "json": f'{{"headline": "{HEAD}",\n "body": "{FAULT}"}}\n',
    "srt": f"00:00:01,000 --> 00:00:02,000\n{HEAD} {FAULT}\n",
    "vtt": f"00:01.000 --> 00:02.000\n{HEAD} {FAULT}\n",
    "anpa": f"\x02^{HEAD}<\n   {FAULT}\n\x03",
    "archieml": f"headline: {HEAD}\nbody: {FAULT}\n",
    "icml": f'<Story><ParagraphStyleRange AppliedParagraphStyle="P/Headline"><Content>{HEAD}'
    f"</Content><Br/></ParagraphStyleRange>\n<Content>{FAULT}</Content></Story>",
    "rtf": "{\\rtf1{\\stylesheet{\\s1 heading 1;}}\\pard\\s1 "
    f"{HEAD}\\par\n\\pard {FAULT}\\par}}",
    "docx": zipped(
        "word/document.xml",
        f'<w:document xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>'
        f"{HEAD}</w:t></w:r></w:p><w:p><w:r><w:t>{FAULT}</w:t></w:r></w:p></w:document>",
    ),
    "odt": zipped(
        "content.xml",
        f'<a xmlns:text="{TEXT}"><text:h text:outline-level="1">{HEAD}</text:h><text:p>{FAULT}'
        "</text:p></a>",
    ),
    "email": f"Subject: {HEAD}\n\n{FAULT}\n",
}


def row(form: Format) -> list[str]:
    """What the table must say of a format."""
    left = [end for end in form.extensions if end not in form.named]
    searched = "all but " + " ".join(f"`{end}`" for end in form.named) if form.named else "yes"
    return [
        f"`{form.name}`",
        " ".join(f"`{end}`" for end in form.extensions),
        searched if left else "if named",
        "paragraph and column" if form.container else "line and column",
        form.roles or "none",
        "yes" if form.fixed else "no",
    ]


def test_the_table_is_what_the_code_says() -> None:
    with open(os.path.join(ROOT, "docs", "formats.md"), encoding="utf-8") as file:
        lines = re.findall(r"^\| (`\w+` \|.*) \|$", file.read(), re.MULTILINE)
    rows = [[cell.strip() for cell in line.split(" | ")] for line in lines]
    assert [found for found in rows if found[0].strip("`") in NAMES] == [row(f) for f in FORMATS]


@pytest.mark.parametrize("form", FORMATS, ids=NAMES)
def test_each_cell_of_the_table(form: Format) -> None:
    data = FILES[form.name]
    data = data.encode() if isinstance(data, str) else data
    for end in form.extensions:
        assert format_of(f"A{end.upper()}") is form
        assert (end in SEARCHED) == (end not in form.named)
    path = f"a{form.extensions[0]}"
    with Session({"select": ["sot-for-shot"]}) as session:
        (finding,) = session.check(decode(data, path)).findings
    assert finding.unit == ("paragraph" if form.container else "line")
    assert finding.line == 2
    assert (finding.fixable, finding.safe) == (form.fixed, form.fixed)
    if not form.container:
        text = data.decode()
        assert finding.column == text.index("sot") - text.rindex("\n", 0, text.index("sot"))
    (doc,) = read_all(decode(data, path))
    roles = {doc.text[start:end]: role for start, end, role in doc.paragraphs}
    assert roles.get(HEAD, "body") == ("headline" if form.roles == "markup" else "body")


def test_what_is_of_no_known_format_is_plain_text() -> None:
    assert format_of("story") is format_of("story.copy") is PLAIN
    assert format_of("story.copy", "html").name == "html"


@pytest.mark.parametrize("words", [["--read-as", "html"], ["--stdin-filename", "story.html"]])
def test_standard_input_is_read_as_is_said(
    desk: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
) -> None:
    assert desk
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    assert main(["check", "--grammar", "off", "--format", "line", "-", *words]) == 1
    assert ":2:11: USE024" in capsys.readouterr().out
