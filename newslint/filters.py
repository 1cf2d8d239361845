"""What happens to findings between the rules and the report: each filter a pure function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.finding import Finding
    from newslint.house import House

_SPELLING = ("spelling", "names", "languagetool")
_NOT_OF_SPELLING = ("outdated-role",)


def sort_key(finding: Finding) -> tuple[str, int, int, str]:
    """The total order of findings: path, start, end, code."""
    return finding.path, finding.start, finding.end, finding.code


def without_vocabulary(findings: Iterable[Finding], words: frozenset[str]) -> list[Finding]:
    """Findings but for those of spelling that are about a word of the desk's vocabulary."""
    if not words:
        return list(findings)
    return [
        finding
        for finding in findings
        if not is_of_spelling(finding) or not _in_vocabulary(finding.text, words)
    ]


def of_no_house_name(findings: Iterable[Finding], house: House, text: str) -> list[Finding]:
    """Findings but for those of spelling inside a name on the house's list, and those about a part
    of such a name that no word list knows. ``text`` is the source they were found in.
    """
    return [
        finding
        for finding in findings
        if not (finding.replacements and is_of_spelling(finding))
        or not _in_house_name(finding, house, text)
    ]


def is_of_spelling(finding: Finding) -> bool:
    """Whether a finding is one that the vocabulary can silence."""
    return finding.category in _SPELLING and finding.name not in _NOT_OF_SPELLING


def _in_house_name(finding: Finding, house: House, text: str) -> bool:
    from newslint.lexicon.known import known

    parts = [_stem(part) for part in WORD.findall(finding.text.replace("’", "'"))]
    if not parts or not all(part in house.by_part for part in parts):
        return False
    if not any(known(part) for part in parts):
        return True
    for one in house.by_part[parts[0]]:
        size = len(one.name)
        around = text[max(0, finding.start - size) : finding.end + size].replace("\n", " ")
        at = around.find(one.name)
        begin = max(0, finding.start - size) + at
        if at >= 0 and begin <= finding.start and finding.end - 2 <= begin + size:
            return True
    return False


def _in_vocabulary(text: str, words: frozenset[str]) -> bool:
    parts = WORD.findall(text.replace("’", "'"))
    return text in words or (bool(parts) and all(_stem(part) in words for part in parts))


def _stem(word: str) -> str:
    return word.removesuffix("'s")
