"""The editor's report of copy in every format: each paragraph, and each mark on its words."""

from __future__ import annotations

import re
from html import unescape
from random import Random
from typing import TYPE_CHECKING

import pytest

from newslint.finding import lift
from newslint.readers.reading import read_all
from newslint.report import render
from newslint.rule import Hit
from newslint.session import Result
from newslint.source import decode
from newslint.spans import Span
from tests.readers.making import FORMS, make
from tests.reports.pages import RULES, run_of
from tests.reports.test_html import Reader, copy_of

if TYPE_CHECKING:
    from newslint.report import Run

FILES = 15  # of each format
_MARK = re.compile(r'<mark class="\w+" data-n="([^"]+)">(.*?)</mark>', re.DOTALL)


def marked(page: str) -> dict[str, str]:
    """The words under each mark."""
    found: dict[str, str] = {}
    for ids, inner in _MARK.findall(page):
        for number in ids.split():
            found[number] = found.get(number, "") + unescape(re.sub("<[^>]+>", "", inner))
    return found


def run_on(name: str, seed: int) -> tuple[Run, dict[str, str]]:
    """The run over a file in which words are found at random, and the words by their numbers."""
    chance = Random(seed)
    form = FORMS[name]
    source = decode(make(form, chance).data, form.path)
    docs = [doc for doc in read_all(source) if doc.paragraphs]
    found = []
    for doc in docs:
        for _ in range(4):
            part = chance.choice(doc.paragraphs)
            inside = [at for at, start in enumerate(doc.starts) if part.start <= start < part.end]
            if not inside:
                continue
            first = chance.choice(inside)
            last = min(first + chance.randrange(3), inside[-1])
            span = Span(doc.starts[first], doc.ends[last])
            finding = lift(doc, chance.choice(RULES), Hit(span))
            found.append((finding, doc.text[span.start : span.end]))
    words = {
        f"1-{at}": text
        for at, (_, text) in enumerate(sorted(found, key=lambda one: (one[0].end, one[0].start)), 1)
    }
    count = sum(len(doc.words) for doc in docs)
    return run_of(Result(source, tuple(finding for finding, _ in found), count)), words


@pytest.mark.parametrize("name", FORMS)
def test_marks_stand_on_their_words(name: str) -> None:
    for seed in range(FILES):
        run, words = run_on(name, seed)
        page = render(run, "html")
        assert marked(page) == words
        assert Reader(page).copy == copy_of(run)
        assert "Elsewhere in" not in page
