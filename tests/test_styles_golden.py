"""One article of our own in each house's style: what another style finds in it, and its mending.

NEWSLINT_GOLDEN=write writes the golden files anew; read the difference before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newslint.mending import mend
from newslint.session import Session
from newslint.source import read_source

HERE = Path(__file__).parent / "styles"
HOUSES = ("ap", "bbc", "economist", "guardian", "nyt", "reuters", "rferl", "voa")
PAIRS = [
    *((house, "ap") for house in HOUSES if house != "ap"),
    *((house, "bbc") for house in HOUSES if house != "bbc"),
    *(("ap", house) for house in HOUSES if house not in ("ap", "bbc")),
]
SETTINGS = {"select": ["STY"], "grammar": "off"}


def session(style: str) -> Session:
    return Session({**SETTINGS, "style": style})


def mended(path: Path, style: str) -> str:
    with session(style) as made:
        return mend(made, read_source(str(path))).after.decode()


@pytest.mark.parametrize("house", HOUSES)
def test_an_article_in_a_style_has_nothing_against_it(house: str) -> None:
    with session(house) as made:
        found = made.check(read_source(str(HERE / f"{house}.txt"))).findings
    assert [(f.line, f.name, f.text, f.replacements) for f in found] == []


@pytest.mark.parametrize(("written", "style"), PAIRS)
def test_a_style_finds_in_another_what_it_should_and_mends_it(
    written: str, style: str, tmp_path: Path
) -> None:
    path = HERE / f"{written}.txt"
    with session(style) as made:
        source = read_source(str(path))
        lines = [
            f"{f.line}:{f.column} {f.code} {f.name} {f.level}: {f.text!r} -> "
            + (" | ".join(map(repr, f.replacements)) or "(by hand)")
            for f in made.check(source).findings
        ]
        after = mend(made, source).after.decode()
    shown = "\n".join([*lines, "", "--- mended ---", after])
    golden = HERE / "golden" / f"{written}-to-{style}.txt"
    if os.environ.get("NEWSLINT_GOLDEN") == "write":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")
    again = tmp_path / "again.txt"
    again.write_text(after, encoding="utf-8")
    assert mended(again, style) == after


def test_there_and_back_again(tmp_path: Path) -> None:
    there = tmp_path / "there.txt"
    there.write_text(mended(HERE / "ap.txt", "bbc"), encoding="utf-8")
    assert there.read_text(encoding="utf-8") != (HERE / "ap.txt").read_text(encoding="utf-8")
    assert mended(there, "ap") == (HERE / "ap.txt").read_text(encoding="utf-8")
