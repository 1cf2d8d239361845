"""New text is written as each format writes it, and not at all where it cannot be."""

from __future__ import annotations

import pytest

from newslint.finding import lift
from newslint.readers.reading import read_all
from newslint.rule import Hit, Rule
from newslint.session import Session
from newslint.source import decode
from newslint.spans import Span

RULE = Rule("USE999", "x", "error", "x", "", "", "all", True, (), ())
CASES = {
    "html": ("a.html", "<p>He says A.</p>", "<p>He says “B&lt;C&amp;D”.</p>"),
    "html in latin": ("a.html", "<meta charset=iso-8859-15>é<p>A.",
                      "<meta charset=iso-8859-15>é<p>&#8220;B&lt;C&amp;D&#8221;."),
    "xml": ("a.nitf", "<nitf><body><p>A</p></body></nitf>",
            "<nitf><body><p>“B&lt;C&amp;D”</p></body></nitf>"),
    "cdata": ("a.nitf", "<nitf><body><p><![CDATA[A]]></p></body></nitf>",
              "<nitf><body><p><![CDATA[“B<C&D”]]></p></body></nitf>"),
    "json": ("a.json", '{"body": "A."}', '{"body": "“B<C&D”."}'),
    "json in ascii": ("a.json", '{"body": "Caf\\u00e9 A."}',
                      '{"body": "Caf\\u00e9 \\u201cB<C&D\\u201d."}'),
    "html in json": ("a.json", '{"body": "<p>A<\\/p>"}', '{"body": "<p>“B&lt;C&amp;D”<\\/p>"}'),
    "jsonl": ("a.jsonl", '{"body": "A."}\n', '{"body": "“B<C&D”."}\n'),
    "csv": ("a.csv", "body,x\nA.,1\n", "body,x\n“B<C&D”.,1\n"),
    "html in csv": ("a.csv", "body,x\n<p>A,1\n", "body,x\n<p>“B&lt;C&amp;D”,1\n"),
    "srt": ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nA.\n",
            "1\n00:00:01,000 --> 00:00:02,000\n“B<C&D”.\n"),
    "vtt": ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nA.\n",
            "WEBVTT\n\n00:01.000 --> 00:02.000\n“B&lt;C&amp;D”.\n"),
    "anpa": ("a.anpa", "\x02   A.\r\n\x03", "\x02   ``B<C&D''.\r\n\x03"),
    "anpa with curly quotes": ("a.anpa", "\x02   A ’.\r\n\x03", "\x02   “B<C&D” ’.\r\n\x03"),
    "archieml": ("a.aml", "body: A.\n", "body: “B<C&D”.\n"),
    "html in archieml": ("a.aml", "body: <b>A</b>.\n", "body: <b>“B&lt;C&amp;D”</b>.\n"),
    "icml": ("a.icml", "<Story><Content>A.</Content></Story>",
             "<Story><Content>“B&lt;C&amp;D”.</Content></Story>"),
    "rtf": ("a.rtf", "{\\rtf1 x A.}", "{\\rtf1 x \\u8220?B<C&D\\u8221?.}"),
    "rtf without stand-ins": (
        "a.rtf", "{\\rtf1\\uc0 x A.}", "{\\rtf1\\uc0 x \\u8220 B<C&D\\u8221 .}",
    ),
    "markdown": ("a.md", "Say A.", "Say “B\\<C&D”."),
}  # fmt: skip


def fixed(path: str, text: str, old: str, new: str) -> str | None:
    """The source with a stretch of its clean text replaced; None if it cannot be."""
    for doc in read_all(
        decode(text.encode("iso-8859-15" if "iso-8859-15" in text else "utf-8"), path)
    ):
        at = doc.text.find(old)
        if at >= 0:
            finding = lift(doc, RULE, Hit(Span(at, at + len(old)), (new,)))
            if not finding.fixable:
                return None
            return text[: finding.start] + finding.written[0] + text[finding.end :]
    raise AssertionError(old)


@pytest.mark.parametrize("name", CASES)
def test_new_text_is_escaped_as_the_format_does(name: str) -> None:
    path, before, after = CASES[name]
    assert fixed(path, before, "A", "“B<C&D”") == after


@pytest.mark.parametrize(
    ("path", "text", "old", "new", "after"),
    [
        ("a.csv", 'body,x\n"A ""b"".",1\n', "A", '"x", y', 'body,x\n"""x"", y ""b"".",1\n'),
        ("a.csv", "body,x\nA.,1\n", "A", "x, y", None),
        ("a.csv", "body;x\nA.;1\n", "A", "x, y", "body;x\nx, y.;1\n"),
        ("a.json", '{"body": "A \\"b\\"."}', "A", 'x "\\"', '{"body": "x \\"\\\\\\" \\"b\\"."}'),
        ("a.nitf", "<nitf><p><![CDATA[A]]></p></nitf>", "A", "]]>", None),
        ("a.md", "A B", "A", "*x* [y] `z`", "\\*x\\* \\[y\\] \\`z\\` B"),
        ("a.md", "A B", "A", "#", "\\# B"),
        ("a.md", "A B", "A", "1.", "1\\. B"),
        ("a.md", "A B", "A", "&amp;", "\\&amp; B"),
        ("a.md", "A AT&T sot", "AT&T sot", "AT&T shot", "A AT&T shot"),
        ("a.html", "<p>AT&T sot", "AT&T sot", "AT&T shot", "<p>AT&T shot"),
        ("a.txt", "would\nof gone", "would of", "would have", "would\nhave gone"),
        ("a.rtf", "{\\rtf1\\fs24A}", "A", "1", "{\\rtf1\\fs24 1}"),
        ("a.rtf", "{\\rtf1\\b(A)}", "(A", "A", "{\\rtf1\\b A)}"),
        ("a.rtf", "{\\rtf1\\b(A)}", "(", "", "{\\rtf1\\b A)}"),
        ("a.rtf", "{\\rtf1 A}", "A", "{x}\\", "{\\rtf1 \\{x\\}\\\\}"),
        ("a.eml", "Subject: A\n\nText.\n", "A", "B", None),
        ("a.html", "<p>s&#111;t", "sot", "shot", None),
    ],
)
def test_what_is_written(path: str, text: str, old: str, new: str, after: str | None) -> None:
    assert fixed(path, text, old, new) == after


def test_a_mail_is_left_alone_without_an_error() -> None:
    from newslint.mending import mend

    with Session() as session:
        made = mend(session, decode(b"Subject: It sot down a plane\n\nIt sot down it.\n", "a.eml"))
    assert (made.edits, made.after) == (0, made.before)
    assert [finding.fixable for finding in made.result.findings if finding.text == "sot"] == [
        False, False,
    ]  # fmt: skip
