"""What an editor lets stand: comments, [sic], the file beside the copy; and idle ones."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from newslint.session import Session
from newslint.source import Source, read_source
from newslint.suppress import ENDING, row_of
from tests.readers.making import FORMS, make


def found(path: str, text: str) -> list[tuple[str, int, str]]:
    with Session({"select": ["USE", "GRA001", "NL"]}) as session:
        findings = session.check(Source(path, text)).findings
    return [(f.code, f.line, f.text) for f in findings]


OFF = "<!-- newslint: off usage -->"
BAD = "Israel sot down the plane."


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{BAD}\n\n{BAD}\n", [1, 3]),
        (f"<!-- newslint: ignore USE024: he calls it that -->\n\n{BAD}\n\n{BAD}\n", [5]),
        (f"<!-- newslint: ignore sot-for-shot -->\n{BAD}\n\n{BAD}\n", [4]),
        (f"<!-- newslint: ignore -->\n\n{BAD}\n\n{BAD}\n", [5]),
        (f"{BAD}\n\n{OFF}\n\n{BAD}\n\n<!-- newslint: on -->\n\n{BAD}\n", [1, 9]),
        (f"<!-- newslint: off USE -->\n\n{BAD}\n\n{BAD}\n", []),
        (f"{BAD}\n\n<!-- newslint: ignore-file USE024: wire copy -->\n\n{BAD}\n", []),
        (f"<!--newslint:ignore USE024, GRA001: both-->\n\nThe the {BAD}\n", []),
    ],
)  # fmt: skip
def test_comments(text: str, lines: list[int]) -> None:
    assert [line for _, line, _ in found("/a.md", text)] == lines
    html = "".join(f"<p>{part}</p>\n\n" if "Israel" in part else f"{part}\n\n"
                   for part in text.strip().split("\n\n"))  # fmt: skip
    if "-->\nIsrael" not in text:
        assert [line for _, line, _ in found("/a.html", html)] == lines


def test_a_comment_that_silences_nothing_is_found() -> None:
    text = f"<!-- newslint: ignore GRA001: no longer so -->\n\n{BAD}\n"
    assert found("/a.md", text) == [
        ("NL001", 1, "<!-- newslint: ignore GRA001: no longer so -->"),
        ("USE024", 3, "sot"),
    ]


@pytest.mark.parametrize("fence", ["```", "~~~"])
def test_a_comment_that_is_shown_silences_nothing(fence: str) -> None:
    shown = "<!-- newslint: ignore-file USE -->"
    text = f"{fence}html\n{shown}\n{fence}\n\nWrite `{shown}` there.\n\n{BAD}\n"
    assert found("/a.md", text) == [("USE024", 7, "sot")]


def test_sic_lets_the_words_before_it_stand() -> None:
    assert found("/a.txt", "Israel sot [sic] down the plane. It sot down two.\n") == [
        ("USE024", 1, "sot")
    ]
    assert found("/a.txt", f"{BAD} It is over [sic].\n") == [("USE024", 1, "sot")]


def test_a_file_beside_the_copy(tmp_path: Path) -> None:
    copy = tmp_path / "a.txt"
    copy.write_text(f"{BAD}\n\nThe the end.\n")
    rows = 'USE024 "sot": he calls it that\n# a note\nGRA001 "a a": gone\n'
    (tmp_path / "a.txt.newslint").write_text(rows)
    with Session({"select": ["USE", "GRA001", "NL"]}) as session:
        findings = session.check(read_source(str(copy))).findings
    assert [(Path(f.path).name, f.code, f.line) for f in findings] == [
        ("a.txt", "GRA001", 3), ("a.txt.newslint", "NL001", 3),
    ]  # fmt: skip


@pytest.mark.parametrize("name", sorted(FORMS))
def test_the_file_beside_the_copy_serves_every_format(tmp_path: Path, name: str) -> None:
    form = FORMS[name]
    copy = tmp_path / form.path
    with Session({"select": ["USE", "GRA", "NL"]}) as session:
        for seed in range(20):
            copy.write_bytes(make(form, Random(seed)).data)
            before = session.check(read_source(str(copy))).findings
            if before:
                break
        assert before
        rows = "".join(row_of(one, "so it is") + "\n" for one in dict.fromkeys(before))
        Path(str(copy) + ENDING).write_text(rows, encoding="utf-8")
        after = session.check(read_source(str(copy))).findings
    assert after == ()


def test_a_row_may_hold_a_quotation_mark(tmp_path: Path) -> None:
    copy = tmp_path / "a.txt"
    copy.write_text('He left." She stayed.\n')
    with Session({"select": ["PUN", "NL"]}) as session:
        (finding,) = session.check(read_source(str(copy))).findings
        row = row_of(finding, "as\nit was sent")
        assert row == 'PUN001 """": as it was sent'
        Path(str(copy) + ENDING).write_text(row)
        assert session.check(read_source(str(copy))).findings == ()
