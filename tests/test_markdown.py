"""Markdown: which of it is prose, and where each character of that stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.readers.markdown import read as read_markdown
from newslint.source import Source
from newslint.spans import Span
from tests.helpers import python_within

OBJECT = "\ufffc"


def read(text: str) -> Document:
    return read_markdown(Source("a.md", text))


def blocks(text: str) -> list[str]:
    doc = read(text)
    return [doc.text[part.start : part.end] for part in doc.paragraphs]


BLOCKS = {
    "nothing": ("", []),
    "front matter": ("---\ntitle: No prose\n---\n\nBody.", ["Body."]),
    "toml front matter": ("+++\ntitle = 1\n+++\nBody.", ["Body."]),
    "open front matter": ("---\n\nBody.", ["Body."]),
    "wrap": ("He sot\ndown.\n", ["He sot down."]),
    "wrap CRLF": ("He sot\r\ndown.\r\n\r\nOne.", ["He sot down.", "One."]),
    "wrap CR": ("He sot\rdown.\r\rOne.", ["He sot down.", "One."]),
    "hard break": ("He sat\\\ndown  \nthere.", ["He sat down there."]),
    "html break": ("He sat<br>down <br/> there.", ["He sat down there."]),
    "heading": ("# Mayor resigns #\nHe left.", ["Mayor resigns", "He left."]),
    "empty heading": ("#\n\nOne.", ["One."]),
    "heading with a sign": ("## C# in use", ["C# in use"]),
    "no heading": ("#metoo grows", ["#metoo grows"]),
    "underlined": ("Mayor resigns\n===\nHe left.\n---\n", ["Mayor resigns", "He left."]),
    "rules": ("One.\n***\nTwo.\n\n---\n\n_ _ _\n\nThree.", ["One.", "Two.", "Three."]),
    "list": ("- one\n- two\n  more\n* three\n1. four\n2. five",
             ["one", "two more", "three", "four", "five"]),
    "nested list": ("- one\n    - two\n\n      three", ["one", "two"]),
    "tasks": ("- [ ] call him\n- [x] call her", ["call him", "call her"]),
    "year at the start of a line": ("It was in\n1986. Then she left.",
                                    ["It was in 1986. Then she left."]),
    "quote": ("> He left\n> at noon.\n>\n> She stayed.", ["He left at noon.", "She stayed."]),
    "quote after text": ("He said\n> Go.\nand left", ["He said", "Go. and left"]),
    "fence": ("One.\n```python\nno prose\n\n```\nTwo.", ["One.", "Two."]),
    "tilde fence": ("~~~\n```\n~~~\nTwo.", ["Two."]),
    "open fence": ("One.\n\n```\nno prose", ["One."]),
    "indented code": ("One.\n\n    no prose\n\nTwo.", ["One.", "Two."]),
    "table": ("| Club | Points |\n|:--|--:|\n| Leeds \\| Co | 3 |",
              ["Club", "Points", "Leeds | Co", "3"]),
    "definition": ("[1]: https://example.org\nOne.", ["One."]),
    "script": ("<script>\nno prose\n</script>\nOne. <style>p {}</style> Two.", ["One. Two."]),
}  # fmt: skip

INLINE = {
    "emphasis": ("He *really* **must** ***go*** _now_ __at once__ ~~or not~~.",
                 "He really must go now at once or not."),
    "no emphasis": ("2 * 3 and snake_case_word and a ** b", "2 * 3 and snake_case_word and a ** b"),
    "code": ("Run `sot` or ``a ` b`` now.", f"Run {OBJECT} or {OBJECT} now."),
    "open code": ("A `tick and ``two.", "A `tick and ``two."),
    "link": ('See [the *full* list](https://example.org/a_(b) "Title") now.',
             "See the full list now."),
    "link over lines": ("See [the full\nlist](https://example.org) now.", "See the full list now."),
    "code over lines": ("See `the\nlist` now.", f"See {OBJECT} now."),
    "reference": ("See [the list][1] and [2] and [aside].", "See the list and [2] and [aside]."),
    "stray bracket": ("Odd ](here) it is.", "Odd ](here) it is."),
    "footnote": ("He left.[^1] She stayed.", "He left. She stayed."),
    "image": ("Look: ![A *dog*](dog.png) there.", f"Look: {OBJECT} there."),
    "address": ("Write to <desk@example.org> or <https://example.org>.",
                f"Write to {OBJECT} or {OBJECT}."),
    "tags": ("H<sub>2</sub>O is <b class='x'>wet</b>.", "H2O is wet."),
    "no tag": ("If a < b and c > d.", "If a < b and c > d."),
    "entity": ("R&amp;D costs &#163;5 &#xA3;6 &copy; &nosuch; AT&T.",
               "R&D costs £5 £6 © &nosuch; AT&T."),
    "escape": (r"5 \* 3 \[sic\] \_ a\b", r"5 * 3 [sic] _ a\b"),
    "comment": ("He left <!-- check --> at noon.", "He left at noon."),
    "comment in a word": ("noon<!-- check -->.", "noon."),
    "comment over lines": ("He left <!-- check\nthis --> at noon.", "He left at noon."),
    "comment in code": ("Write `<!--` and `-->` there.", f"Write {OBJECT} and {OBJECT} there."),
    "open comment": ("He left <!-- at noon.", "He left <!-- at noon."),
}  # fmt: skip

COMMENTS = {
    "blank lines": ("One.\n\n<!-- no\n\nprose\n\n# here -->\n\nTwo.", ["One.", "Two."]),
    "at the start": ("<!-- no\nprose --> One.", ["One."]),
    "CRLF": ("One.\r\n<!--\r\nno\r\n-->\r\nTwo.", ["One.", "Two."]),
    "fence inside": ("<!--\n```\n-->\nOne.", ["One."]),
    "in a fence": ("```\n<!--\n```\nOne. --> Two.", ["One. --> Two."]),
    "second is open": ("<!-- a --> One. <!-- Two.", ["One. <!-- Two."]),
    "two": ("<!-- a --> One <!-- b --> two.\n<!-- c -->\nThree.", ["One two.", "Three."]),
}


@pytest.mark.parametrize(("text", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(("text", "expected"), INLINE.values(), ids=INLINE)
def test_inline(text: str, expected: str) -> None:
    assert blocks(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), COMMENTS.values(), ids=COMMENTS)
def test_comments_over_any_number_of_lines(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


def test_roles() -> None:
    doc = read("# Head\n\nBody.\n\n| a | b |\n\nHead\n----\n")
    assert [part.role for part in doc.paragraphs] == [
        "headline",
        "body",
        "cell",
        "cell",
        "crosshead",
    ]


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ("# Tha end\n", "Tha", "Tha"),
        ("- He **sot** down", "sot down", "sot** down"),
        ("> He sot\r\n> down", "sot down", "sot\r\n> down"),
        ("See [tha](x.y) list", "tha", "tha"),
        ("R&amp;D tha", "R&D", "R&amp;D"),
        ("R&amp;D tha", "tha", "tha"),
        ("a <!-- x\ny --> tha", "tha", "tha"),
        ("| a | tha |", "tha", "tha"),
        ("`x` tha", "tha", "tha"),
        ("\\*tha\\*", "tha*", "tha\\*"),
        ("a\n\n---\n\nb **c** tha", "tha", "tha"),
    ],
)
def test_what_is_found_is_found_in_the_source(text: str, phrase: str, found: str) -> None:
    doc = read(text)
    start = doc.text.index(phrase)
    place = doc.map.to_source(Span(start, start + len(phrase)))
    assert text[place.start : place.end] == found
    assert doc.map.is_unbroken(Span(start, start + len(phrase))) is (found == phrase)


PIECES = st.sampled_from(
    ["One.", "two", " ", "  ", "\n", "\n\n", "\r\n", "\r", "*", "**", "_", "`", "```", "~~~", "[",
     "]", "](", ")", "(x)", "![", "<!--", "-->", "<b>", "<br>", "<script>", "</script>", "&amp;",
     "&", "\\", "#", "# ", "> ", "- ", "1. ", "|", "---", "===", "    ", "\t", "😀", "[^1]", ":"]
)  # fmt: skip
# What a character of the clean text may stand for besides itself.
MADE = {OBJECT, " ", "\n", "&"}


@given(st.lists(PIECES, max_size=40).map("".join) | st.text())
def test_every_character_maps_back(text: str) -> None:
    doc = read(text)
    last = 0
    for offset, character in enumerate(doc.text):
        start, end = doc.map.to_source(Span(offset, offset + 1))
        assert last <= start <= end <= len(text)
        found = text[start:end]
        assert found in (character, f"\\{character}") or character in MADE or found[0] == "&"
        last = end
    for part in doc.paragraphs:
        assert doc.text[part.start : part.end].strip() == doc.text[part.start : part.end] != ""


@given(
    st.lists(st.sampled_from(["One", "two.", " ", "\n", "“so”", "it’s"]), max_size=30).map("".join)
)
def test_prose_without_markup_is_read_whole(text: str) -> None:
    assert " ".join(blocks(text)).split() == text.split()


SLOW = """
from newslint.readers.markdown import read as read_markdown
from newslint.source import Source
many = 10_000
for piece in (
    "[", "]", "`", "<!--", "-->", "<", "![", "![a", "[^", "](", "](a(", "*", "_", " ", "&", "> ",
    "- ", "\\\\",
    "<a", "[]", "[](", "a_", "* ", "|", "|-", "<script>", "1. ", "a ", "a\\n", "[x](y)",
    "`x` ",
    "`a``b", "()", "~", "#", "<a@", "<a:", "-", "=", "\\r", "\\t", "[[", "``` ",
):
    run = piece * many
    for text in (run, f"x{run}x", f"[a]({run}", f"# {run}x"):
        doc = read_markdown(Source("a.md", text))
        assert len(doc.sentences) >= len(doc.paragraphs)
"""


def test_text_made_to_be_slow_is_read() -> None:
    done = python_within(60, "-c", SLOW)  # it takes two
    assert done.returncode == 0, done.stderr.decode()
