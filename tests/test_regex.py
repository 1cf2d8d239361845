"""Expressions kept from run to run are those that ``re`` makes."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from newslint.kinds.pattern import unpacked
from newslint.packs.loading import load_builtin
from newslint.places import cache_folder
from newslint.regex import regex
from newslint.regexcache import Expressions

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The mayor’s MAYOR left at 5 p.m. on Monday, 12 March – “at last”, she said."
SOURCES = (
    (r"(?P<who>mayor)(?:’s)? (?P<again>(?i:\1))", 0),
    (r"\b[a-z]{3,}\b(?<!left)(?=[ ,.])", re.IGNORECASE),
    (r"^the|said\.$", re.IGNORECASE | re.MULTILINE),
    (r"(?is)m.*?y", 0),
    (r"[“”–’]|\d+", 0),
)


@pytest.fixture(autouse=True)
def _cold(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cold"))


def cached() -> str:
    (name,) = os.listdir(cache_folder())
    return os.path.join(cache_folder(), name)


def kept(sources: tuple[tuple[str, int], ...] = SOURCES) -> Expressions:
    """What a new process has after one that compiled these expressions."""
    first = Expressions()
    for source in sources:
        first.compiled(*source)
    first.keep()
    return Expressions()


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_a_kept_expression_is_as_re_compiles_it(source: str, flags: int) -> None:
    usual = re.compile(source, flags)
    for expressions in (Expressions(), kept()):
        made = expressions.compiled(source, flags)
        assert made == usual  # flags and code
        assert (made.pattern, made.groups, made.groupindex) == (
            source,
            usual.groups,
            usual.groupindex,
        )
        found, expected = list(made.finditer(TEXT)), list(usual.finditer(TEXT))
        assert [(m.span(), m.groupdict(), m.lastgroup) for m in found] == [
            (m.span(), m.groupdict(), m.lastgroup) for m in expected
        ]


def test_every_pattern_of_the_rules_is_as_re_compiles_it() -> None:
    pack = load_builtin()
    sources = tuple(
        (spec["find"], re.MULTILINE)
        for rule in pack.rules
        if rule.kind == "pattern"
        for spec in map(unpacked, rule.spec)
    )
    assert len(sources) > 500
    expressions = kept(sources)
    assert all(expressions.compiled(*source) == re.compile(*source) for source in sources)


def test_what_is_wrong_is_an_error_as_ever() -> None:
    with pytest.raises(re.error):
        Expressions().compiled("(")


@pytest.mark.parametrize("junk", [b"", b"\0", b"\0" * 40, b"\xff" * 4096])
def test_a_spoilt_cache_is_made_again(junk: bytes) -> None:
    source, flags = SOURCES[0]
    kept()
    with open(cached(), "wb") as file:
        file.write(junk)
    assert Expressions().compiled(source, flags) == re.compile(source, flags)
    kept()
    with open(cached(), "rb") as file:
        assert file.read() != junk


def test_another_engine_compiles_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    expressions = Expressions()
    monkeypatch.setattr(expressions, "_engine", object())
    for source in SOURCES:
        assert expressions.compiled(*source) == re.compile(*source)


def test_a_cache_that_cannot_be_written_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "file"))
    kept()


def test_a_lazy_expression_has_the_methods_of_one() -> None:
    lazy, usual = regex(r"(?P<day>Mon)day"), re.compile(r"(?P<day>Mon)day")
    match = lazy.search(TEXT)
    assert match
    assert match["day"] == "Mon"
    assert lazy.sub("Tuesday", TEXT) == usual.sub("Tuesday", TEXT)
    assert lazy.groupindex == usual.groupindex
