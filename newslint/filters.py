"""What happens to findings between the rules and the report: each filter a pure function."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint.rule import LEVELS
from newslint.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.finding import Finding
    from newslint.house import House

# Who is heard when two speak of the same words: the surer and more specific first.
_PRECEDENCE = {
    name: place
    for place, name in enumerate(
        ("layout", "news", "names", "style", "usage", "numbers", "punctuation", "spelling",
         "grammar", "languagetool")
    )
}  # fmt: skip
WHOLE = 80  # longer is about a sentence or a paragraph, and takes no words from other findings
_SPELLING = ("spelling", "names", "languagetool")
_NOT_OF_SPELLING = ("outdated-role",)


def sort_key(finding: Finding) -> tuple[str, int, int, str]:
    """The total order of findings: path, start, end, code."""
    return finding.path, finding.start, finding.end, finding.code


def one_per_place(findings: Iterable[Finding]) -> list[Finding]:
    """Of findings that overlap, the one of the higher level, then the surer kind, then longer.

    A finding about a whole sentence stands beside those about its words.
    """
    ranked = sorted(
        set(findings),
        key=lambda f: (
            LEVELS.index(f.level),
            _PRECEDENCE.get(f.category, len(_PRECEDENCE)),
            f.start - f.end,
            sort_key(f),
            f,
        ),
    )
    kept: list[Finding] = []
    taken: list[tuple[int, int]] = []  # the places of those kept, ascending
    points: set[int] = set()  # places of no length, which overlap only their like
    for finding in ranked:
        if finding.end - finding.start > WHOLE:
            clashes = False
        elif finding.start == finding.end:
            clashes = finding.start in points
            points.add(finding.start)
        else:
            clashes = not _take(taken, (finding.start, finding.end))
        if not clashes:
            kept.append(finding)
    return sorted(kept, key=sort_key)


def _take(taken: list[tuple[int, int]], place: tuple[int, int]) -> bool:
    """Add a place to those taken unless it overlaps one of them; whether it was added."""
    at = bisect_left(taken, place)
    if any(place[0] < end and start < place[1] for start, end in taken[max(0, at - 1) : at + 1]):
        return False
    taken.insert(at, place)
    return True


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
