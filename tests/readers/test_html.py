"""HTML as its readers see it, and where all of it stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.session import Session
from newslint.source import decode
from tests.readers.places import check_places, read_text, told

PAGE = """<!doctype html>
<html lang="en"><head><title>Desk: the the</title><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a></nav>
<h1>Plane is
  sot down</h1>
<p class="byline">By Ann Lee</p><p class="standfirst">What we know.</p>
<p>The <b>m</b>ayor&nbsp;&amp; AT&T said <em>“no”</em>.<!-- the the -->  It rained.<br>A lot.</p>
<blockquote><p>It is over.</blockquote>
<ul><li>One<li>Two</ul>
<figure><img src="a.jpg"><figcaption>A man.</figcaption></figure>
<p lang="de">Guten Tag</p><p hidden>Unseen</p><p>Type <code>the the</code> here.</p>
<script>var a = "<p>the the</p>";</script>
<table><tr><td>5</td><td>6</table>
"""


def test_what_is_seen_and_what_it_is_for() -> None:
    doc = read_text("a.html", PAGE)
    assert told(doc) == [
        ("headline", "Plane is sot down"),
        ("byline", "By Ann Lee"),
        ("standfirst", "What we know."),
        ("body", "The mayor\u00a0& AT&T said “no”. It rained. A lot."),
        ("quote", "It is over."),
        ("list", "One"),
        ("list", "Two"),
        ("caption", "A man."),
        ("body", "Type \ufffc here."),
        ("cell", "5"),
        ("cell", "6"),
    ]
    check_places(doc)


def findings(text: str) -> list[tuple[int, int, str, bool]]:
    with Session() as session:
        found = session.check(decode(text.encode(), "/a.html")).findings
    return [(f.line, f.column, f.text, f.fixable) for f in found]


def test_a_finding_is_placed_in_the_source() -> None:
    assert findings("<p>He said.</p>\n<p>Israel <i>sot</i> down it.</p>") == [(2, 14, "sot", True)]
    assert findings("<p>Israel s<i>o</i>t down it.</p>") == [(1, 11, "s<i>o</i>t", False)]
    assert findings("<p>Israel s&#111;t down it.</p>") == [(1, 11, "s&#111;t", False)]


@pytest.mark.parametrize(
    "text",
    [
        "", "no markup at all", "<", "<p", "<p class='", "</p></p></div>", "<p>a<p>b", "&", "&#;",
        "&#x110000;", "&nosuch;", "<!--", "<![CDATA[x]]>", "<?php echo 1 ?>", "<p>a < b & c</p>",
        "<div><p>a</div>b</p>", "<script>never closed", "<p>\x00a</p>", "\ufeff<p>a", "a\r\nb\rc",
        "<br><br><br>", "<p>" * 300 + "deep", "<table><td>a<td>b</table>c", "<b>a</p>b",
    ],
)  # fmt: skip
def test_hostile_pages(text: str) -> None:
    check_places(read_text("a.html", text))


PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<br>", "<br/>", "<h1>", "</h1>", "&amp;", "&nbsp;", "&#8220;",
     "&eacute", "<li>", "<blockquote>", "</blockquote>", "<script>", "</script>", "<!-- x -->",
     "<img>", "<code>x</code>", "<p lang=de>", "<div>", "</div>", " ", "\n", "\r\n", "word", "é",
     "😀", "AT&T", "a<b", "“quoted”", "<pre>", "</pre>", "<td>", "\u00a0", ";", "&"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=30))
def test_every_character_has_its_place(pieces: list[str]) -> None:
    check_places(read_text("a.html", "".join(pieces)))


def test_a_fix_is_written_as_html() -> None:
    doc = read_text("a.html", "<p>A B</p>")
    assert doc.written("A & <B>", 0) == "A &amp; &lt;B&gt;"


@pytest.mark.parametrize("name", ["windows-1252", "ISO-8859-1"])
def test_the_encoding_that_a_page_declares(name: str) -> None:
    page = f"<meta charset={name}><p>“Café”</p>"
    assert decode(page.encode("cp1252"), "a.html").text == page
    assert decode(page.encode("cp1252"), "a.html").notice == ""
