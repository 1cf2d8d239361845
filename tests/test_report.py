"""Reports: the text for people, to the letter, and the JSON for machines, to the key."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newslint.finding import lift
from newslint.readers.reading import read
from newslint.report import Page, Run
from newslint.report import render as render_as
from newslint.report.text import excerpt
from newslint.rule import Hit, Rule
from newslint.session import Result
from newslint.source import Source
from newslint.spans import Span
from newslint.version import __version__


def render(run: Run, *, colour: bool = False) -> str:
    return render_as(run, "text", Page(colour=colour))


def render_json(run: Run, *, ascii_only: bool = False) -> str:
    return render_as(run, "json", Page(ascii_only=ascii_only))


RULE = Rule("USE901", "sot-for-sat", "error", "“{found}” should be “{fix}”.")


def result(text: str, *hits: Hit, path: str = "a.txt", rule: Rule = RULE) -> Result:
    source = Source(path, text)
    doc = read(source)
    return Result(source, tuple(lift(doc, rule, hit) for hit in hits), len(doc.words))


def hit(text: str, phrase: str, *fixes: str, level: str = "") -> Hit:
    start = text.index(phrase)
    return Hit(Span(start, start + len(phrase)), fixes, level=level)


TEXT = "Then he sot down.\nShe sot too, “and sot,” she said.\n"
GOLDEN = """\
copy/a.txt
       1:9  error       “sot” should be “sat”.  USE901 sot-for-sat
            Then he sot down.
                    ^^^
       2:5  warning     “sot” should be “sat”. Or: “set”, “seat”.  USE901 sot-for-sat
            She sot too, “and sot,” she said.
                ^^^
      2:19  suggestion  “sot” should be “sat”. (Inside a quotation: check it against the source.)  USE901 sot-for-sat
            She sot too, “and sot,” she said.
                              ^^^

1 error, 1 warning, 1 suggestion in 2 files (10 words).
"""  # noqa: E501


def test_the_text_report_to_the_letter() -> None:
    places = [index for index in range(len(TEXT)) if TEXT.startswith("sot", index)]
    fixes = [("sat",), ("sat", "set", "seat"), ("sat",)]
    levels = ["", "warning", "suggestion"]
    hits = [Hit(Span(at, at + 3), new, level=level)
            for at, new, level in zip(places, fixes, levels, strict=True)]  # fmt: skip
    run = Run((result(TEXT, *hits, path="copy/a.txt"), result("", path="b.txt")))
    assert render(run) == GOLDEN.replace("10 words", f"{run.results[0].words} words")


@pytest.mark.parametrize(
    ("results", "said"),
    [
        ((), "No problems found in 0 files (0 words)."),
        ((result("One."),), "No problems found in 1 file (1 word)."),
        ((result("One. " * 1200),), "No problems found in 1 file (1,200 words)."),
    ],
)
def test_a_clean_report_is_one_line(results: tuple[Result, ...], said: str) -> None:
    assert render(Run(results)) == said + "\n"


def test_grammar_that_was_not_checked_is_said() -> None:
    assert render(Run((), grammar="Grammar was not checked: no Java.")).endswith(
        "\nGrammar was not checked: no Java.\n"
    )
    assert "6.8" not in render(Run((), grammar="LanguageTool 6.8", grammar_checked=True))


def test_colours_are_put_only_where_they_are_wanted() -> None:
    text = "He sot."
    run = Run((result(text, hit(text, "sot", "sat")),))
    assert "\x1b" not in render(run)
    assert "\x1b[31merror\x1b[0m" in render(run, colour=True)


LONG = "word " * 40
EXCERPTS = {
    "start": ("sot here", "sot", "sot here", "^^^"),
    "second line": ("One.\nsot\nTwo.", "sot", "sot", "^^^"),
    "CRLF": ("One.\r\nHe sot.\r\n", "sot", "He sot.", "   ^^^"),
    "wide": ("東京 sot", "sot", "東京 sot", "     ^^^"),
    "wide found": ("a 東京 b", "東京", "a 東京 b", "  ^^^^"),
    "combining": ("cafe\u0301 sot", "sot", "cafe\u0301 sot", "     ^^^"),
    "mark without a class": ("❤\ufe0f sot", "sot", "❤\ufe0f sot", "  ^^^"),
    "emoji": ("😀 sot", "sot", "😀 sot", "   ^^^"),
    "tab": ("a\tsot", "sot", "a sot", "  ^^^"),
    "hard space": ("a\u00a0sot", "sot", "a sot", "  ^^^"),
    "escape": ("a\x1b[31m sot", "sot", "a�[31m sot", "       ^^^"),
    "right to left": ("a\u202e sot", "sot", "a� sot", "   ^^^"),
    "control found": ("a\x07b sot", "\x07", "a�b sot", " ^"),
    "over two lines": ("He sot\ndown now.", "sot\ndown", "He sot", "   ^^^"),
    "long": (LONG + "sot " + LONG, "sot",
             "…rd word word word word sot word word word word wo…", " " * 24 + "^^^"),
    "all that is long": ("x" * 200, "x" * 200, "x" * 200, "^" * 200),
}  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "line", "carets"), EXCERPTS.values(), ids=EXCERPTS)
def test_the_caret_stands_under_what_was_found(
    text: str, phrase: str, line: str, carets: str
) -> None:
    doc = read(Source("a.txt", text))
    finding = lift(doc, RULE, hit(doc.text, phrase.replace("\n", " "), "x"))
    assert finding.text == phrase
    assert excerpt(finding, text, 50) == (line, carets)


def test_a_point_has_a_caret() -> None:
    doc = read(Source("a.txt", "He left"))
    assert excerpt(lift(doc, RULE, Hit(Span(7, 7), (".",))), "He left", 80) == (
        "He left ",
        " " * 7 + "^",
    )


@pytest.mark.parametrize(
    "character", ["\x1b", "\x07", "\x9b", "\u202e", "\u200b", "\x00", "\u2028"]
)
def test_control_characters_never_reach_the_terminal(character: str) -> None:
    text = f"He {character}sot{character} d{character}own."
    phrase = f"sot{character} d"
    found = result(text, hit(text, phrase, f"sat{character}", f"set{character}"),
                   path=f"a{character}.txt")  # fmt: skip
    assert character not in render(Run((found,)))


def test_the_json_report_to_the_key() -> None:
    text = "Then he sot\r\ndown 😀.\n\n“We sot,” she said."
    doc = read(Source("copy/a.txt", text))
    hits = (
        hit(doc.text, "sot down", "sat down", "set down"),
        hit(doc.text, "sot,", level="warning"),
    )
    done = result(text, *hits, path="copy/a.txt")._replace(notices=("copy/a.txt: so.",))
    run = Run((done,), ("b.txt: no such file.",), "LanguageTool 6.8", grammar_checked=True)
    data = json.loads(render_json(run))
    assert data == {
        "version": 1,
        "tool": {
            "name": "newslint",
            "version": __version__,
            "grammar": "LanguageTool 6.8",
            "grammar_checked": True,
        },
        "findings": [
            {
                "path": "copy/a.txt", "line": 1, "column": 9, "end_line": 2, "end_column": 5,
                "start": 8, "end": 17, "text": "sot\r\ndown", "code": "USE901",
                "name": "sot-for-sat", "category": "usage", "level": "error",
                "message": "“sot down” should be “sat down”.",
                "replacements": ["sat down", "set down"], "fixable": False, "safe": False,
                "in_quote": False,
                "engine": "newslint", "unit": "line",
            },
            {
                "path": "copy/a.txt", "line": 4, "column": 5, "end_line": 4, "end_column": 9,
                "start": 26, "end": 30, "text": "sot,", "code": "USE901", "name": "sot-for-sat",
                "category": "usage", "level": "warning", "message": "“sot,” should be “”.",
                "replacements": [], "fixable": False, "safe": False, "in_quote": True,
                "engine": "newslint", "unit": "line",
            },
        ],
        "files": [
            {"path": "copy/a.txt", "encoding": "utf-8", "words": 8, "findings": 2,
             "notices": ["copy/a.txt: so."]},
        ],
        "errors": ["b.txt: no such file."],
        "summary": {"files": 1, "error": 1, "warning": 1, "suggestion": 0},
    }  # fmt: skip


def test_the_keys_of_a_finding_stand_in_their_order() -> None:
    text = "He sot."
    found = json.loads(render_json(Run((result(text, hit(text, "sot", "sat")),))))["findings"][0]
    assert list(found) == (
        "path line column end_line end_column start end text code name category level message"
        " replacements fixable safe in_quote engine unit".split()
    )


def test_the_json_report_in_ascii_alone() -> None:
    text = "Ça sot 😀."
    run = Run((result(text, hit(text, "sot 😀", "sat")),))
    rendered = render_json(run, ascii_only=True)
    assert rendered.isascii()
    same: dict[str, Any] = json.loads(render_json(run))
    assert json.loads(rendered) == same
