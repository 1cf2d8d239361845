"""The editor's report without a browser: what it is made of, and that copy stays copy."""

from __future__ import annotations

import os
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.cli import main
from newslint.readers.reading import read_all
from newslint.report import FORMATS, Page, Run, render
from newslint.report.html_text import shown
from newslint.spans import Span
from tests.reports.pages import HOSTILE, LOST, SOT, hostile, result_of, run_of, story
from tests.reports.sample import the_run

GOLDEN = Path(__file__).parent / "golden" / "html.txt"
VOID = {"meta", "input"}
OURS = {
    "html", "head", "title", "style", "body", "a", "header", "h1", "span", "p", "section",
    "fieldset", "legend", "label", "b", "details", "summary", "div", "button", "main", "nav",
    "table", "thead", "tbody", "tr", "th", "td", "h2", "small", "article", "h3", "h4", "mark",
    "ol", "ul", "li", "del", "ins", "blockquote", "footer", "dialog", "dl", "dt", "dd", "kbd",
    "script", *VOID,
}  # fmt: skip


class Reader(HTMLParser):
    """What a page is made of: its elements, and the copy in its paragraphs as it was written."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.copy: list[str] = []
        self.ids: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        values = dict(attrs)
        self.ids += [values["id"] or ""] if "id" in values else []
        if self._above("class", "row") == len(self.open) and tag != "ol" and self.open:
            self.copy.append("")
        if tag not in VOID:
            self.open.append((tag, values))
            inside = {above.get("class") for _, above in self.open}
            if "data-c" in values and "row" in inside and "notes" not in inside:
                self.copy[-1] += chr(int(values["data-c"] or "", 16))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag, tag

    def handle_data(self, data: str) -> None:
        inside = [values.get("class") or "" for _, values in self.open]
        ours = any(name.startswith(("ref ", "odd", "notes", "caret", "names")) for name in inside)
        if "row" in inside and not ours:
            self.copy[-1] += data

    def _above(self, name: str, value: str) -> int:
        """How deep the element with an attribute lies, 0 if there is none."""
        depths = [at for at, (_, values) in enumerate(self.open, 1) if values.get(name) == value]
        return depths[-1] if depths else 0


def page_of(run: Run) -> Reader:
    return Reader(render(run, "html"))


def copy_of(run: Run) -> list[str]:
    docs = [doc for result in run.results for doc in read_all(result.source)]
    return [doc.text[part.start : part.end] for doc in docs for part in doc.paragraphs]


def test_the_article_is_as_it_was() -> None:
    made = render(run_of(story(), errors=("lost <b>.txt: no such file.",)), "html")
    body = made[made.index("<header") : made.index("<dialog")]
    body = re.sub(r"newslint \d[\w.]*\d", "newslint VERSION", body)
    if os.environ.get("NEWSLINT_GOLDEN") == "write":
        GOLDEN.write_bytes(body.encode())
    assert body == GOLDEN.read_bytes().decode()


@pytest.mark.parametrize("run", [run_of(story()), run_of(hostile()), the_run(), Run(())])
def test_nothing_but_our_own_elements(run: Run) -> None:
    page = page_of(run)
    assert set(page.tags) <= OURS
    assert page.open == []
    assert [page.tags.count(tag) for tag in ("script", "style", "main", "h1")] == [1, 1, 1, 1]
    assert not any(name.startswith("on") or name == "style" for name, _ in page.attributes)
    links = [value or "" for name, value in page.attributes if name in ("href", "src")]
    assert all(link.startswith("#") for link in links)
    assert len(set(page.ids)) == len(page.ids)
    assert {link[1:] for link in links} <= set(page.ids)


@pytest.mark.parametrize("run", [run_of(story()), run_of(hostile()), the_run()])
def test_the_copy_is_on_the_page_to_the_letter(run: Run) -> None:
    assert page_of(run).copy == copy_of(run)


ODD = (
    "ab <>&\"'\n\r\t\u202e\u200b\u2066\u00ad\ufffc\ud800\udfff\x00\x07\x85\u2028א👩\u200d🏴;/s!-“”"
)
TEXT = st.text(st.sampled_from(ODD), max_size=60)
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)), max_size=8)


@given(TEXT, SPANS)
def test_whatever_the_copy_and_the_places(text: str, places: list[tuple[int, int]]) -> None:
    spans = [Span(min(at, len(text)), min(at + long, len(text))) for at, long in places]
    result = result_of(text or "a", text, [(SOT, span, (text,)) for span in spans])
    run = run_of(result._replace(words=1))
    page = page_of(run)
    assert set(page.tags) <= OURS
    assert page.open == []
    assert page.copy == copy_of(run)
    numbers = [one for one in page.ids if re.fullmatch(r"n1-\d+", one)]
    assert len(numbers) == len(spans)
    render(run, "html").encode()


def test_each_mark_stands_on_its_words() -> None:
    made = render(run_of(story()), "html")
    plain = {
        number: "".join(
            re.sub("<[^>]+>", "", words)
            for ids, words in re.findall(r'<mark class="\w+" data-n="([^"]+)">(.*?)</mark>', made)
            if number in ids.split()
        )
        for number in ("1-1", "1-2", "1-3", "1-5")
    }
    assert plain == {
        "1-1": "sot",
        "1-2": "the the",
        "1-3": "nobody was there to see the the boat",
        "1-5": "“more",
    }
    assert re.search(r'will now <span class="caret warning" data-n="1-6"[^>]*></span><a', made)
    assert "Elsewhere in the file" in made


def test_a_finding_over_two_paragraphs_has_one_number() -> None:
    text = "One line here.\n\nAnother line here.\n"
    made = render(run_of(result_of("a.txt", text, [(LOST, Span(4, 24), ())])), "html")
    assert made.count('<mark class="warning" data-n="1-1">') == 2
    assert made.count('id="m1-1"') == made.count('id="n1-1"') == 1


def test_the_policy_lets_in_our_style_and_script_alone() -> None:
    made = render(run_of(story()), "html")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', made)
    assert policy
    for tag in ("style", "script"):
        text = re.search(rf"<{tag}>(.*?)</{tag}>", made, re.DOTALL)
        assert text
        digest = b64encode(sha256(text[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}';" in policy[1]
    assert policy[1].startswith("default-src 'none';")
    assert "http" not in made.replace("http-equiv", "")
    assert "unsafe" not in policy[1]


def test_ascii_where_only_that_can_be_written() -> None:
    made = render(run_of(hostile()), "html", Page(ascii_only=True))
    assert made.isascii()
    assert Reader(made).copy == copy_of(run_of(hostile()))


def test_what_cannot_be_seen_is_shown() -> None:
    assert shown("a\u202eb") == (
        'a<span class="odd" data-c="202E" title="RIGHT-TO-LEFT OVERRIDE">U+202E</span>b'
    )
    assert shown("👩‍👧 it’s") == "👩‍👧 it’s"
    assert not any(0xD800 <= ord(c) < 0xE000 for c in render(run_of(hostile()), "html"))
    assert "\u202e" in HOSTILE
    assert "\u202e" not in render(run_of(hostile()), "html")


def test_several_files_have_an_index() -> None:
    run = run_of(story("a.md"), story("b.md"))
    page = page_of(run)
    assert "nav" in page.tags
    index = re.search("<nav.*</nav>", render(run, "html"), re.DOTALL)
    assert index
    assert index[0].count("Ferry Line Opens After a Long Wait") == 2
    assert {"f1", "f2", "n1-1", "n2-1"} <= set(page.ids)
    assert "nav" not in page_of(run_of(story())).tags


def test_output_goes_to_a_file_and_never_over_copy(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "a.txt").write_text("The mayor stayed. He left.” So.\n")
    check = ["check", "--isolated", "--grammar", "off", "--format", "html"]
    assert main([*check, "a.txt", "--output", "report.html"]) == 1
    assert "stray-closer" in (desk / "report.html").read_text(encoding="utf-8")
    assert capsys.readouterr().out == ""
    before = (desk / "report.html").read_bytes()
    assert main([*check, ".", "-o", "report.html"]) == 1  # the report itself is no copy
    assert (desk / "report.html").read_bytes().count(b"<article") == before.count(b"<article") == 1
    assert main([*check, "a.txt", "-o", "./a.txt"]) == 2
    assert "is copy to be checked" in capsys.readouterr().err
    assert (desk / "a.txt").read_text() == "The mayor stayed. He left.” So.\n"
    assert main([*check, "a.txt", "-o", "no/such/place.html"]) == 2
    assert "cannot be written" in capsys.readouterr().err
    for form in ("text", "json", "csv"):
        main(["check", "--isolated", "--grammar", "off", "--format", form, "a.txt", "-o", "out"])
        written = (desk / "out").read_bytes().decode()
        main(["check", "--isolated", "--grammar", "off", "--format", form, "a.txt"])
        assert capsys.readouterr().out == written


def test_names_that_the_desk_has_confirmed(desk: Path) -> None:
    (desk / ".newslint.toml").write_text('vocabulary = ["words.txt"]\n')
    (desk / "words.txt").write_text("Zorblat Quimby\n")
    (desk / "a.txt").write_text("The mayor met Zorblat Quimby on Monday. Vexo Trumbly was there.\n")
    main(["check", "--grammar", "off", "--format", "html", "-o", "out.html", "a.txt"])
    made = (desk / "out.html").read_text(encoding="utf-8")
    confirmed = made[made.index("Confirmed by the desk") :]
    assert "Zorblat Quimby" in confirmed
    assert "Vexo Trumbly" not in confirmed
    assert "Vexo Trumbly" in made[made.index("Not known here") :]


def test_every_report_is_in_the_documentation() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reports.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \| .*--format (\w+)", page, re.MULTILINE) == [
        (form, form) for form in re.findall(r"^\| `(\w+)`.*--format", page, re.MULTILINE)
    ]
    assert set(re.findall(r"^\| `(\w+)` .*newslint check", page, re.MULTILINE)) == set(FORMATS)
    pictures = [
        Path(__file__).parents[2] / "docs" / name for name in re.findall(r"\((.*png)\)", page)
    ]
    assert len(pictures) == 4
    assert sum(picture.stat().st_size for picture in pictures) < 1_000_000
