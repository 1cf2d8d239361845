"""A finding's identity that survives edits elsewhere: its rule, its words and their neighbours."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.finding import Finding

_WORD = re.compile(r"\w+")
_NEIGHBOURS = 3  # words on each side
_REACH = 80  # code points that they are looked for in


def neighbours(text: str, finding: Finding) -> tuple[str, str, str]:
    """The words before a finding in its source's text, what was found, and the words after it."""
    before = _WORD.findall(text[max(0, finding.start - _REACH) : finding.start])
    after = _WORD.findall(text[finding.end : finding.end + _REACH])
    found = " ".join(text[finding.start : finding.end].split())
    return " ".join(before[-_NEIGHBOURS:]), found, " ".join(after[:_NEIGHBOURS])


def fingerprints(text: str, findings: Iterable[Finding]) -> list[str]:
    """The fingerprint of each finding in a source's text, in the same order, each another.

    Neither the path nor the line is part of it, so that a moved paragraph keeps its findings'.
    """
    seen: Counter[str] = Counter()
    made: list[str] = []
    for finding in findings:
        parts = "\0".join((finding.code, *neighbours(text, finding)))
        digest = sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:24]
        seen[digest] += 1
        made.append(f"{digest}:{seen[digest]}")
    return made
