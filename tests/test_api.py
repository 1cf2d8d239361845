"""The public API."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import newslint
from newslint import Finding, lint_file, lint_text
from newslint.errors import ConfigError, SourceError

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "She stayed. He left.” Nobody spoke."


def places(findings: list[Finding]) -> list[tuple[str, int, int]]:
    return [(one.code, one.start, one.end) for one in findings if one.code.startswith("PUN")]


@pytest.mark.usefixtures("desk")
def test_lint_text() -> None:
    found = lint_text(TEXT, select=["PUN001"])
    assert places(found) == [("PUN001", 20, 21)]
    assert (found[0].path, found[0].text, found[0].level) == ("text.txt", "”", "error")
    assert lint_text("She stayed.") == []
    assert lint_text("") == []


@pytest.mark.usefixtures("desk")
def test_settings_are_those_of_the_configuration() -> None:
    assert lint_text(TEXT, ignore=("PUN",), extend_select=["LAY"]) == lint_text(
        TEXT, ignore=["PUN"]
    )
    assert [one.level for one in lint_text(TEXT, select=["PUN001"], levels={"PUN": "warning"})] == [
        "warning"
    ]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"selct": ["PUN"]}, "settings: selct: no such option. Did you mean select"),
        ({"select": "PUN"}, "settings: select: must be a list of texts"),
        ({"select": ["PUN999"]}, "select: no rule “PUN999”"),
        ({"profile": "nosuch"}, "profile: “nosuch” is unknown"),
    ],
)
def test_wrong_settings_are_told(settings: dict[str, object], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        lint_text(TEXT, **settings)


@pytest.mark.usefixtures("desk")
def test_the_name_of_a_text_says_its_format() -> None:
    text = "Code:\n\n    She stayed. He left.” Nobody spoke."
    assert lint_text(text, "a.md", select=["PUN"]) == []
    assert places(lint_text(text, "a.txt", select=["PUN001"])) == [("PUN001", 31, 32)]


def test_lint_file(desk: Path) -> None:
    (desk / "a.txt").write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    assert places(lint_file("a.txt", select=["PUN"])) == [("PUN001", 20, 21)]
    with pytest.raises(SourceError, match=r"^lost.txt: no such file"):
        lint_file("lost.txt")


def test_the_configuration_beside_a_file_counts(desk: Path) -> None:
    (desk / ".newslint.toml").write_text("ignore = ['ALL']\n")
    (desk / "a.txt").write_text(TEXT, encoding="utf-8")
    assert lint_file(str(desk / "a.txt")) == []


def test_every_public_name_is_there() -> None:
    assert all(getattr(newslint, name) is not None for name in newslint.__all__)
    with pytest.raises(AttributeError, match="nosuch"):
        newslint.nosuch  # noqa: B018


@pytest.mark.parametrize("space", [" ", "\u00a0"])
def test_a_space_that_keeps_a_line_together_is_a_space(space: str) -> None:
    text = f"She should{space}of left at the end{space}of{space}the{space}the meeting."
    found = [(one.start, one.text, one.replacements[:1]) for one in lint_text(text)]
    assert found == [
        (text.index("should"), f"should{space}of", ("should have",)),
        (text.index("the the".replace(" ", space)), f"the{space}the", ("the",)),
    ]
