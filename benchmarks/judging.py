"""What a reader judged of findings, kept as data, and matched to the findings of today.

`readings/SET.tsv` has one finding a line: article, start, end, rule, a hash of the words that were
found, the verdict (right, wrong or arguable) and the reason. No text of an article is in it: the
articles stay where they are, and the hash only tells when one of them has changed.
"""

from __future__ import annotations

import collections
import csv
import hashlib
import json
import lzma
import os
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "readings")
VERDICTS = ("right", "wrong", "arguable")
SHOWN = ("error", "warning")


class Reading(NamedTuple):
    """A finding that a reader judged. `words` is a hash of the text from `start` to `end`."""

    article: str
    start: int
    end: int
    rule: str
    words: str
    verdict: str
    reason: str


class Matched(NamedTuple):
    """A reading and what became of its finding.

    State: same (still there), moved (same rule, another extent), other (another rule speaks of the
    place), gone (nobody does), or changed (the article is no longer what was read).
    """

    reading: Reading
    state: str
    finding: Mapping[str, Any] | None = None

    @property
    def stands(self) -> bool:
        """Whether the verdict is one on a finding of today."""
        return self.state in ("same", "moved")


class Tally(NamedTuple):
    """Counts of verdicts."""

    right: int = 0
    wrong: int = 0
    arguable: int = 0

    @property
    def read(self) -> int:
        """How many were judged."""
        return self.right + self.wrong + self.arguable

    @property
    def precision(self) -> float:
        """The share that is right; arguable ones are not."""
        return self.right / self.read if self.read else 0.0


class Judged(NamedTuple):
    """A finding in annotated copy: right, wrong or neither (style, residue of a page).

    `errors` are those that it touches, each a name and a kind.
    """

    level: str
    code: str
    verdict: str
    errors: tuple[tuple[str, str], ...]


def by_annotation(
    scorer: Any, folder: str, findings: Iterable[Mapping[str, Any]]
) -> Iterator[Judged]:
    """The findings in a set of annotated copy, judged as its own scorer does, suggestions too."""
    path = scorer.pathlib.Path(folder)
    gold, residue = scorer.lines(path / "gold.jsonl"), scorer.lines(path / "ignore.jsonl")
    for finding in findings:
        file = os.path.basename(finding["path"])
        near = [e for e in gold if e["file"] == file and scorer.touches(e, finding)]
        ignored = any(s["file"] == file and scorer.touches(s, finding, 2) for s in residue)
        errors = tuple(
            (f"{file}:{e['start']}:{e['end']}", e["kind"]) for e in near if e["severity"] != "style"
        )
        verdict = "right" if errors else "neither" if near or ignored else "wrong"
        yield Judged(finding["level"], finding["code"], verdict, errors)


def words_hash(text: str) -> str:
    """Enough of a hash to notice that other words stand there."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def load(path: str) -> list[Reading]:
    """The readings of a file. Raises ValueError at a line that is not one."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(_rows(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE), path))


def _rows(lines: Iterable[list[str]], path: str) -> Iterator[Reading]:
    for number, row in enumerate(lines, 1):
        if number == 1:
            continue
        if len(row) != len(Reading._fields) or row[5] not in VERDICTS:
            raise ValueError(f"{path}, line {number}: not a reading.")
        article, start, end, *rest = row
        yield Reading(article, int(start), int(end), *rest)


def all_readings(folder: str = FOLDER) -> dict[str, list[Reading]]:
    """From the name of a set to its readings."""
    names = sorted(name for name in os.listdir(folder) if name.endswith(".tsv"))
    return {name[:-4]: load(os.path.join(folder, name)) for name in names}


def match(
    readings: Iterable[Reading],
    findings: Iterable[Mapping[str, Any]],
    texts: Mapping[str, str],
) -> Iterator[Matched]:
    """What became of each reading; `findings` carry `article`, `texts` are by article."""
    by_article: collections.defaultdict[str, list[Mapping[str, Any]]] = collections.defaultdict(
        list
    )
    for finding in findings:
        by_article[finding["article"]].append(finding)
    for one in readings:
        text = texts.get(one.article, "")
        if words_hash(text[one.start : one.end]) != one.words:
            yield Matched(one, "changed")
        else:
            yield _matched(one, by_article[one.article])


def _matched(one: Reading, found: Iterable[Mapping[str, Any]]) -> Matched:
    near = [f for f in found if f["start"] <= one.end and one.start <= f["end"]]
    own = [f for f in near if f["code"] == one.rule]
    for finding in own:
        if (finding["start"], finding["end"]) == (one.start, one.end):
            return Matched(one, "same", finding)
    if own:
        return Matched(one, "moved", own[0])
    shown = [f for f in near if f["level"] in SHOWN]
    return Matched(one, "other", shown[0]) if shown else Matched(one, "gone")


def unread(
    findings: Iterable[Mapping[str, Any]], matched: Iterable[Matched]
) -> list[Mapping[str, Any]]:
    """The errors and warnings of today that nobody has judged."""
    seen = {id(one.finding) for one in matched if one.stands}
    return [f for f in findings if f["level"] in SHOWN and id(f) not in seen]


def tallies(matched: Iterable[Matched]) -> dict[str, Tally]:
    """Counts by rule of the verdicts that stand."""
    counts: collections.Counter[tuple[str, str]] = collections.Counter(
        (one.reading.rule, one.reading.verdict) for one in matched if one.stands
    )
    return {
        rule: Tally(*(counts[rule, verdict] for verdict in VERDICTS))
        for rule in sorted({rule for rule, _ in counts})
    }


def shown(matched: Iterable[Matched]) -> Tally:
    """Counts of the verdicts on what is an error or a warning today."""
    counts = collections.Counter(
        one.reading.verdict
        for one in matched
        if one.stands and one.finding and one.finding["level"] in SHOWN
    )
    return Tally(*(counts[verdict] for verdict in VERDICTS))


def weighed(by_rule: Mapping[str, Tally], fires: Mapping[str, int]) -> tuple[float, float]:
    """Precision if each rule counts as often as it fires, and the share of findings covered.

    The readings are spread over rules, so that a rare rule has as many as a frequent one.
    """
    known = sum(count for rule, count in fires.items() if rule in by_rule)
    right = sum(count * by_rule[rule].precision for rule, count in fires.items() if rule in by_rule)
    total = sum(fires.values())
    return (right / known if known else 0.0, known / total if total else 0.0)


def set_texts(name: str, gold: str, corpus: str, only: Collection[str] = ()) -> dict[str, str]:
    """From the articles of a set to their texts, or to those named alone; none if it is not here.

    A set is a folder of `gold`, or a part of `corpus`, whose paragraphs are parted by empty lines.
    """
    folder = os.path.join(gold, name, "texts")
    if os.path.isdir(folder):
        names = [f for f in sorted(os.listdir(folder)) if not only or f[:-4] in only]
        return {f[:-4]: _text(os.path.join(folder, f)) for f in names}
    part = os.path.join(corpus, name + ".jsonl.xz")
    if not os.path.isfile(part):
        return {}
    with lzma.open(part, "rt", encoding="utf-8") as lines:
        articles = map(json.loads, lines)
        wanted = (a for a in articles if not only or a["id"] in only)
        return {a["id"]: a["text"].replace("\n", "\n\n") + "\n" for a in wanted}


def _text(path: str) -> str:
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def write_texts(texts: Mapping[str, str], folder: str) -> None:
    """One file an article, named by `file_of`."""
    for article, text in texts.items():
        with open(
            os.path.join(folder, file_of(article)), "w", encoding="utf-8", newline=""
        ) as file:
            file.write(text)


def file_of(article: str) -> str:
    """The file name of an article."""
    return article.replace("/", "__") + ".txt"
