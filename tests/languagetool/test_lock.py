"""The lock file of LanguageTool's jars."""

from __future__ import annotations

import pytest

from newslint.languagetool.lock import Jar, format_lock, parse_lock, read_lock
from newslint.languagetool.places import VERSION

SHA = "ab" * 32
JAR = Jar("org.example", "thing", "1.0", SHA, 12)


def test_what_is_written_is_read_back() -> None:
    other = Jar("org.another", "thing", "1.1", SHA, 3)
    assert parse_lock(format_lock((JAR, other))) == (other, JAR)


@pytest.mark.parametrize(
    "line",
    ["a:b 1", f"a:b {SHA} 3", f"a:b:c {SHA[:-2]} 3", f"a:b:c {SHA} three", f"a:b:c:d {SHA} 3"],
)
def test_a_damaged_line_is_named_by_its_number(line: str) -> None:
    with pytest.raises(ValueError, match="line 2 is damaged"):
        parse_lock(f"# comment\n{line}\n")


def test_the_shipped_lock_has_everything_once() -> None:
    jars = read_lock()
    names = {jar.artifact for jar in jars if jar.version == VERSION}
    assert {"languagetool-server", "languagetool-core", "language-en"} <= names
    assert "language-all" not in {jar.artifact for jar in jars}
    assert len({jar.file_name.lower() for jar in jars}) == len(jars)
    assert format_lock(jars).splitlines()[1:] == [
        f"{jar.coordinates} {jar.sha256} {jar.size}" for jar in jars
    ]
