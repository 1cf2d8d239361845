"""Word and OpenDocument: real files of python-docx and LibreOffice, and every part of them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml import parse_xml

from newslint.mending import mend
from newslint.readers.reading import read
from newslint.session import Session
from newslint.source import Reading, decode
from tests.readers.making import FORMS
from tests.readers.office import converted, needs_office
from tests.readers.places import check_places, told

if TYPE_CHECKING:
    from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
INSIDE = f"""<w:p {W}><w:r><w:t xml:space="preserve">He paid </w:t></w:r><w:hyperlink>
<w:r><w:t>a bank</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>
<w:instrText>DATE the the</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
<w:r><w:t xml:space="preserve"> in May</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
<w:ins w:id="1"><w:r><w:t xml:space="preserve"> and June</w:t></w:r></w:ins><w:del w:id="2"><w:r>
<w:delText xml:space="preserve"> or July</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr>
<w:t>unseen</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>"""
BOX = """<w:p><w:r><w:t xml:space="preserve">Before the </w:t></w:r><w:r><w:pict><w:txbxContent>
<w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t>box.</w:t>
<w:footnoteReference w:id="1"/></w:r></w:p>"""
NOTES = f"""<w:footnotes {W}><w:footnote w:type="separator"><w:p><w:r><w:t>no</w:t></w:r></w:p>
</w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>
</w:footnotes>"""
JOINED = """<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">One
</w:t></w:r></w:p><w:p><w:r><w:t>paragraph.</w:t></w:r></w:p>"""


def article(path: Path) -> Path:
    """A Word file as a reporter makes it."""
    made = docx.Document()
    made.add_paragraph("Plane is sot down", style="Heading 1")
    made.add_paragraph("By Ann Lee")
    body = made.add_paragraph("The mayor’s aide said ")
    body.add_run("the t").bold = True
    body.add_run("he fighting was “over”.")
    made.add_paragraph("Later", style="Heading 2")
    made.add_paragraph("One item.", style="List Bullet")
    made.add_paragraph("It is over.", style="Quote")
    made.add_paragraph("A man.", style="Caption")
    made.add_table(1, 1).cell(0, 0).text = "5 & 6"
    made.element.body.insert(3, parse_xml(INSIDE))
    made.sections[0].header.paragraphs[0].text = "the the"
    made.add_comment(body.runs, text="the the", author="Desk")
    made.core_properties.title = "the the"
    made.save(str(path))
    return path


def test_a_file_of_a_reporter(tmp_path: Path) -> None:
    doc = read(decode(article(tmp_path / "a.docx").read_bytes(), "a.docx"))
    assert told(doc) == [
        ("headline", "Plane is sot down"),
        ("byline", "By Ann Lee"),
        ("body", "The mayor’s aide said the the fighting was “over”."),
        ("body", "He paid a bank in May and June."),
        ("crosshead", "Later"),
        ("list", "One item."),
        ("quote", "It is over."),
        ("caption", "A man."),
        ("cell", "5 & 6"),
    ]
    check_places(doc)


def test_findings_are_placed_by_paragraph_and_mended_in_place(tmp_path: Path) -> None:
    path = article(tmp_path / "a.docx")
    before = path.read_bytes()
    with Session({"select": ["doubled-word", "sot-for-shot"]}) as session:
        found = session.check(decode(before, "a.docx")).findings
        made = mend(session, decode(before, "a.docx"))
    assert [(f.line, f.column, f.text, f.unit) for f in found] == [
        (1, 10, "sot", "paragraph"),
        (3, 23, "the the", "paragraph"),
    ]
    path.write_bytes(made.after)
    texts = [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
    assert texts[0] == "Plane is shot down"
    assert texts[2] == "The mayor’s aide said the fighting was “over”."
    runs = docx.Document(str(path)).paragraphs[2].runs
    assert [run.bold for run in runs if run.text] == [None, True, None]
    assert other_parts(made.after) == other_parts(before)


def other_parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if "document.x" not in name}


def test_tracked_changes_are_read_as_the_newsroom_wants(tmp_path: Path) -> None:
    data = article(tmp_path / "a.docx").read_bytes()
    text = read(decode(data, "a.docx", Reading(changes="rejected"))).text
    assert "He paid a bank in May or July." in text


def handmade(body: str, **others: str) -> bytes:
    form = FORMS["docx"]
    data = io.BytesIO(form.wrap(form.head + body + form.foot))
    with zipfile.ZipFile(data, "a") as archive:
        for name, text in others.items():
            archive.writestr(f"word/{name}.xml", text)
    return data.getvalue()


def test_boxes_and_notes_come_after_their_paragraph() -> None:
    data = handmade(BOX, footnotes=NOTES)
    assert told(read(decode(data, "a.docx"))) == [
        ("body", "Before the box."), ("body", "In the box."), ("body", "A note."),
    ]  # fmt: skip
    with Session({"select": ["doubled-word"]}) as session:
        faulty = handmade(BOX, footnotes=NOTES.replace("A note", "It was in the the note"))
        made = mend(session, decode(faulty, "a.docx"))
    assert other_parts(made.after)["word/footnotes.xml"].decode() == NOTES.replace(
        "A note", "It was in the note"
    )


def test_a_deleted_paragraph_mark_joins_paragraphs() -> None:
    text = read(decode(handmade(JOINED), "a.docx")).text
    assert text.split() == ["One", "paragraph."]
    assert "\n" not in text.strip("\n").replace("One\n", "One ")
    assert read(decode(handmade(JOINED), "a.docx", Reading(changes="rejected"))).text != text


def test_styles_are_known_by_their_names() -> None:
    body = '<w:p><w:pPr><w:pStyle w:val="a7"/></w:pPr><w:r><w:t>Plane down.</w:t></w:r></w:p>'
    styles = f'<w:styles {W}><w:style w:type="paragraph" w:styleId="a7"><w:name w:val="heading 1"/>'
    data = handmade(body, styles=styles + "</w:style></w:styles>")
    assert told(read(decode(data, "a.docx"))) == [("headline", "Plane down.")]


def test_the_roles_of_copy_all_in_one_style_are_told_from_its_wording() -> None:
    lines = ("Mayor opens a bridge", "By Ann Lee", "The mayor opened a bridge on Monday.")
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    roles = [role for role, _ in told(read(decode(handmade(body), "a.docx")))]
    assert roles == ["headline", "byline", "body"]


def test_a_mark_and_utf_16_in_a_part_stay() -> None:
    form = FORMS["docx"]
    text = form.head.replace("UTF-8", "UTF-16") + "<w:p><w:r><w:t>It sot down it.</w:t></w:r></w:p>"
    for encoding in ("utf-8-sig", "utf-16"):
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as archive:
            archive.writestr("word/document.xml", (text + form.foot).encode(encoding))
        with Session({"select": ["sot-for-shot"]}) as session:
            made = mend(session, decode(data.getvalue(), "a.docx"))
        with zipfile.ZipFile(io.BytesIO(made.after)) as archive:
            new = archive.read("word/document.xml")
        assert new == (text + form.foot).replace("sot", "shot").encode(encoding)


ODT_NOTE = (
    "<text:p>Before<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>"
    "A note.</text:p></text:note-body></text:note> and after.<office:annotation><text:p>the the"
    "</text:p></office:annotation></text:p>"
)


def test_notes_of_opendocument_come_after_their_paragraph() -> None:
    form = FORMS["odt"]
    doc = read(decode(form.wrap(form.head + ODT_NOTE + form.foot), "a.odt"))
    assert told(doc) == [("body", "Before and after."), ("body", "A note.")]


ODT_CHANGED = (
    '<text:tracked-changes><text:changed-region text:id="a"><text:deletion><text:p>the the</text:p>'
    "</text:deletion></text:changed-region></text:tracked-changes><text:p>It <text:change "
    'text:change-id="a"/>rained <text:change-start text:change-id="b"/>hard<text:change-end '
    'text:change-id="b"/>.<draw:frame xmlns:draw="d" xmlns:svg="s"><svg:title>the the</svg:title>'
    "<draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame></text:p>"
)


def test_tracked_changes_of_opendocument_are_read_as_accepted() -> None:
    form = FORMS["odt"]
    doc = read(decode(form.wrap(form.head + ODT_CHANGED + form.foot), "a.odt"))
    assert told(doc) == [("body", "It rained hard."), ("body", "In the box.")]


def test_one_space_of_several_is_taken_away() -> None:
    form = FORMS["odt"]
    body = '<text:p>One<text:s text:c="3"/>two.</text:p>'
    source = decode(form.wrap(form.head + body + form.foot), "a.odt")
    assert source.text == "One   two.\n"
    from newslint.fix import Edit
    from newslint.saving import mended

    new = mended(source, [Edit(4, 5, ""), Edit(5, 6, "")])
    assert decode(new, "a.odt").text == "One two.\n"


@needs_office
@pytest.mark.slow
@pytest.mark.parametrize("form", ["docx", "odt", "rtf"])
def test_files_of_libreoffice(tmp_path: Path, form: str) -> None:
    (path,) = converted([article(tmp_path / "a.docx")], form)
    with Session({"select": ["doubled-word", "sot-for-shot"]}) as session:
        source = decode(path.read_bytes(), path.name)
        texts = told(read(source))
        made = mend(session, source)
    wanted = [
        ("headline", "Plane is sot down"),
        ("body", "The mayor’s aide said the the fighting was “over”."),
        ("crosshead", "Later"),
        ("list", "One item."),
        ("cell", "5 & 6"),
    ]
    assert [one for one in texts if one in wanted] == wanted
    across = form != "rtf"  # of Rich Text, what lies across a change of type is left alone
    assert made.edits == 1 + across
    path.write_bytes(made.after)
    (text,) = converted([path], "txt:Text (encoded):UTF8")
    seen = " ".join(text.read_text("utf-8-sig").split())
    assert "Plane is shot down" in seen
    assert ("said the fighting was" in seen) == across
