"""NITF and NewsML-G2: their copy, its roles and its places."""

from __future__ import annotations

import pytest

from newslint.errors import SourceError
from newslint.session import Session
from newslint.source import decode
from tests.readers.places import check_places, read_text, told

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
<nitf><head><title>X</title><docdata><date.issue norm="20180509"/></docdata></head>
<body><body.head>
<hedline><hl1>Plane sot down</hl1></hedline>
<byline>By <person>Ann Lee</person><bytag>Reporter</bytag></byline>
<dateline><location>MOSCOW</location></dateline><abstract><p>What we know.</p></abstract>
</body.head><body.content><block>
<p lede="true">The caf&#233; &amp; the&nbsp;<em>may</em>or.</p>
<hl2>Later</hl2><bq><block><p>It is over.</p></block></bq>
<media media-type="image"><media-reference source="x.jpg"/><media-caption><p>A man.</p>
</media-caption><media-producer>AFP</media-producer></media></block></body.content></body></nitf>
"""
G2 = """<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en">
<itemMeta><provider><name>Desk</name></provider><title>slug</title></itemMeta>
<contentMeta><headline>Plane down</headline><by>By Ann Lee</by><dateline>PARIS</dateline>
<slugline>a-b</slugline><subject qcode="medtop:1"><name>War</name></subject>
<description role="drol:caption">A man.</description></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head>
<body><h2>Later</h2><p>One two.</p><ul><li>Three</li></ul></body></html>
</inlineXML></contentSet></newsItem>
"""


def test_nitf() -> None:
    doc = read_text("a.nitf", NITF)
    assert told(doc) == [
        ("headline", "Plane sot down"),
        ("byline", "By Ann Lee Reporter"),
        ("dateline", "MOSCOW"),
        ("standfirst", "What we know."),
        ("body", "The café & the\u00a0mayor."),
        ("crosshead", "Later"),
        ("quote", "It is over."),
        ("caption", "A man."),
    ]
    check_places(doc)


def test_newsml_g2() -> None:
    doc = read_text("a.xml", G2)
    assert told(doc) == [
        ("headline", "Plane down"),
        ("byline", "By Ann Lee"),
        ("dateline", "PARIS"),
        ("caption", "A man."),
        ("crosshead", "Later"),
        ("body", "One two."),
        ("list", "Three"),
    ]
    check_places(doc)


def test_a_finding_is_placed_in_the_source() -> None:
    with Session() as session:
        found = session.check(decode(NITF.encode(), "/a.nitf")).findings
    assert [(f.line, f.column, f.text) for f in found if f.text == "sot"] == [(5, 21, "sot")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<nitf><p></nitf>", "a.xml:1:12: not well-formed XML: mismatched tag."),
        ("", "a.xml:1:1: not well-formed XML"),
        ("<rss><p>x</p></rss>", "neither NITF nor NewsML-G2"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><nitf>&b;</nitf>', "declares entities of its own"),
        (
            '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><nitf>&b;</nitf>',
            "declares entities of its own",
        ),
    ],
)
def test_xml_that_is_not_read(text: str, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_text("a.xml", text)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "<nitf/>", "<nitf>loose</nitf>", "<nitf><body><p/></body></nitf>",
        "<nitf><body><p>a<![CDATA[ <b> & ]]>c</p></body></nitf>",
        "<nitf><body><p>a\r\nb\rc</p></body></nitf>",
        "<n:nitf xmlns:n='u'><n:body><n:p x='>'>é😀&#x1F600;z</n:p></n:body></n:nitf>",
        "<nitf>" + "<p>" * 200 + "deep" + "</p>" * 200 + "</nitf>",
    ],
)  # fmt: skip
def test_hostile_xml(text: str) -> None:
    check_places(read_text("a.xml", text))
