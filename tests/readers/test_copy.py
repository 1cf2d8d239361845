"""A sample of each format: what is copy, what each paragraph is for, and where a finding stands."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from newslint.formats import FORMATS
from newslint.readers.reading import read_all
from newslint.session import Session
from newslint.source import Reading, decode
from tests.readers.making import FORMS
from tests.readers.places import check_places

SRT = """1
00:00:01,000 --> 00:00:02,500
<i>The mayor</i> said the
plan was <font color="red">fair</font>

2
00:00:03,000 --> 00:00:04,000
{\\an8}and AT&T sot down it.
- Who said so?
- I did.
"""
VTT = """WEBVTT - Title

STYLE
::cue { color: red }

NOTE the the

intro
00:01.000 --> 00:02.000 align:start
<v Ann Lee>The mayor &amp; council
agreed</v>

00:03.000 --> 00:04.000
<c.yellow>and</c> <00:03.500>sot down it.
"""
WIRE = (
    "\x16\x16\x01a0123\r\nr a bc-plane 11-22 0123\r\n\x02^A plane is sot down<\r\n"
    "^By ANN LEE=\r\n   MOSCOW (AP) _ The mayor said ``no'' on\r\nMonday.\r\n\x0e   It rained.\r\n"
    "\x03\x04\r\n\x01b\x02\r\n   Second story.\r\n\x03"
)
AML = """headline: A plane
byline: Ann Lee
slug: the the
intro: What we know
  and more.
:end
[body]
* One item
[]
[+text]
Israel sot down it.
kicker: the the
\\note: this is text.
[]
:skip
the the
:endskip
:ignore
the the
"""
ICML = """<?xml version="1.0" encoding="UTF-8"?>
<Document><Story><ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/Headline">
<CharacterStyleRange><Content>Plane sot down</Content><Br/></CharacterStyleRange>
</ParagraphStyleRange><ParagraphStyleRange AppliedParagraphStyle="P/$ID/NormalParagraphStyle">
<CharacterStyleRange><Content>The ma</Content></CharacterStyleRange><CharacterStyleRange>
<Content>yor &amp; AT</Content><Footnote><ParagraphStyleRange><CharacterStyleRange>
<Content><?ACE 4?>A note.</Content></CharacterStyleRange></ParagraphStyleRange></Footnote>
<Note><Content>the the</Content></Note><Content> said.</Content></CharacterStyleRange>
<Change ChangeType="DeletedText"><Content> Old.</Content></Change>
<Change ChangeType="InsertedText"><CharacterStyleRange><Content> New.</Content>
</CharacterStyleRange></Change></ParagraphStyleRange></Story></Document>"""
RTF = r"""{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 the the;}}{\stylesheet{\s0 Normal;}{\s1 heading 1;}
{\s2\b heading 2;}}{\*\generator the the;}{\info{\title the the}}{\header the the\par}
\pard\s1 Plane is\b  sot\b0  down\par
\pard\s0 The caf\'e9\rquote s {\ldblquote no\rdblquote}{\super\chftn}{\footnote\pard A note.}
 end{\v the the}ed, {\field{\*\fldinst HYPERLINK "the the"}{\fldrslt here}}.\par
\pard\s2 Later\par\pard\ls1 One item.\par \trowd\intbl 5\cell\row
\pard\plain A {\deleted\revauth1 old }{\revised\revauth1 new }one.\u-10179?\u-8558?\par}"""
MAIL = """From: a@b.c
Subject: =?utf-8?q?Caf=C3=A9_sot_down_a_plane?=
Date: Wed, 09 May 2018 10:00:00 +0000
Content-Type: text/plain; charset=utf-8; format=flowed
Content-Transfer-Encoding: quoted-printable

By Ann Lee

The caf=C3=A9 was closed on=20
Monday, they said.

On Monday, X wrote:
> the the

--=20
Ann Lee the the
"""


class Sample(NamedTuple):
    """A file and what is to be read; ``finding`` is line and column of “sot” if not the first."""

    path: str
    text: str
    told: tuple[tuple[str, str], ...]
    place: tuple[int, int] = (0, 0)


SAMPLES = {
    "srt": Sample("a.srt", SRT, (
        ("body", "The mayor said the plan was fair and AT&T sot down it."),
        ("body", "- Who said so?"), ("body", "- I did."))),
    "vtt": Sample("a.vtt", VTT, (("body", "The mayor & council agreed and sot down it."),)),
    "anpa": Sample("a.anpa", WIRE, (
        ("headline", "A plane is sot down"), ("byline", "By ANN LEE"),
        ("body", "MOSCOW (AP) _ The mayor said “no” on Monday."), ("body", "It rained."),
        ("body", "Second story."))),
    "archieml": Sample("a.aml", AML, (
        ("headline", "A plane"), ("byline", "Ann Lee"), ("standfirst", "What we know"),
        ("standfirst", "and more."), ("body", "One item"), ("body", "Israel sot down it."),
        ("body", "note: this is text."))),
    "icml": Sample("a.icml", ICML, (
        ("headline", "Plane sot down"), ("body", "The mayor & AT said. New."),
        ("body", "A note."))),
    "rtf": Sample("a.rtf", RTF, (
        ("headline", "Plane is sot down"), ("body", "The café’s “no” ended, here."),
        ("body", "A note."), ("crosshead", "Later"), ("list", "One item."), ("cell", "5"),
        ("body", "A new one.🚒"))),
    "email": Sample("a.eml", MAIL, (
        ("headline", "Café sot down a plane"), ("byline", "By Ann Lee"),
        ("body", "The café was closed on Monday, they said.")), (1, 6)),
}  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_copy_and_what_it_is_for(name: str) -> None:
    sample = SAMPLES[name]
    docs = read_all(decode(sample.text.encode(), sample.path))
    told = [(p.role, doc.text[p.start : p.end]) for doc in docs for p in doc.paragraphs]
    assert told == list(sample.told)
    for doc in docs:
        check_places(doc)


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_finding_is_placed_in_the_source(name: str, end: str) -> None:
    sample = SAMPLES[name]
    text = sample.text.replace("\r\n", "\n").replace("\n", end)
    at = text.find("sot")
    wanted = (text.count(end, 0, at) + 1, at - (text.rfind(end, 0, at) + len(end)) + 1)
    with Session() as session:
        found = session.check(decode(text.encode(), sample.path)).findings
    place = sample.place if sample.place[0] else wanted
    assert [(f.line, f.column, f.unit) for f in found if f.text == "sot"] == [
        (*place, "paragraph" if name == "email" else "line")
    ]


def test_tracked_changes_are_read_as_the_newsroom_wants() -> None:
    for path, text, old in (("a.icml", ICML, "AT said. Old."), ("a.rtf", RTF, "A old one.")):
        doc = read_all(decode(text.encode(), path, Reading(changes="rejected")))[0]
        assert old in doc.text


def test_a_table_of_a_newsroom_and_its_formats_are_all_tried() -> None:
    tried = {format_.name for format_ in FORMATS}
    made = {name.split()[-1] for name in FORMS} - {"cdata", "nitf", "newsml"} | {"xml"}
    assert made | {"email"} == tried


@pytest.mark.parametrize("name", ["wire.txt", "-"])
def test_wire_copy_in_a_text_file_is_known_by_its_head(name: str) -> None:
    docs = read_all(decode(WIRE.encode(), name))
    assert [len(doc.paragraphs) for doc in docs] == [4, 1]
    as_text = read_all(decode(WIRE.encode(), name, Reading(format="text")))
    assert len(as_text) == 1


@pytest.mark.parametrize(
    ("name", "advice"),
    [("a.pdf", "Copy its text"), ("a.doc", "save it as .docx"), ("a.PAGES", "as Word (.docx)"),
     ("a.indd", "as .icml"), ("a.xlsx", "as .csv"), ("a.pptx", "as .txt"), ("a.epub", "as .html"),
     ("a.tex", "to Markdown"), ("a.rst", "to Markdown")],
)  # fmt: skip
def test_a_format_that_is_not_read_is_said_with_what_to_do(name: str, advice: str) -> None:
    with pytest.raises(Exception, match="files are not read") as caught:
        decode(b"%x \0", name)
    assert advice in str(caught.value)
    assert decode(b"x", name, Reading(format="text")).text == "x"


NITF = (
    '<nitf><head><docdata><date.issue norm="20180509T1200"/></docdata></head>'
    "<body><body.content><p>It rained.</p></body.content></body></nitf>"
)
G2 = (
    "<newsItem><itemMeta><versionCreated>2018-05-10</versionCreated></itemMeta><contentMeta>"
    "<contentCreated>2018-05-09T10:00:00Z</contentCreated></contentMeta></newsItem>"
)
DATED = {
    "nitf": ("a.nitf", NITF),
    "newsml": ("a.newsml", G2),
    "ninjs": ("a.json", '{"versioncreated": "2018-05-09T10:00", "body_text": "It rained."}'),
    "jsonl": ("a.jsonl", '{"date": "May 9, 2018", "body": "It rained."}'),
    "csv": ("a.csv", "body,Published\nIt rained.,2018-05-09\n"),
    "html": ("a.html", '<meta property="article:published_time" content="2018-05-09T10:00"><p>It'),
    "time": ("a.html", '<time itemprop="datePublished" datetime="2018-05-09">now</time><p>It'),
    "archieml": ("a.aml", "headline: It rained\ndate: 9 May 2018\n"),
    "email": ("a.eml", MAIL),
}


@pytest.mark.parametrize("name", DATED)
def test_the_date_of_an_article_is_known_from_its_file(name: str) -> None:
    path, text = DATED[name]
    (doc,) = read_all(decode(text.encode(), path))
    assert doc.dated == (2018, 5, 9)
