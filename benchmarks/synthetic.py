"""Recall on slips planted in clean copy, by kind, at fixed rates of false alarm.

    python benchmarks/synthetic.py                    # 300 articles of ../shared/corpus
    python benchmarks/synthetic.py --articles 1000 --seed 2
    python benchmarks/synthetic.py --grammar auto     # with LanguageTool
    python benchmarks/synthetic.py --missed 3         # and show of each kind what was missed

In each paragraph one slip is planted, of the kinds and in the shares of natural ones (slips.py). A
slip is found only if a finding touches the place and was not there before. Alarms are counted in
the same articles, untouched: not all of them are false, since edited copy has errors too. Rules are
taken in order, errors before warnings and the surest by their readings first, as far as the rate
allows. Planted slips are plainer than natural ones: compare with the annotated copy.
"""

from __future__ import annotations

import argparse
import bisect
import collections
import csv
import os
import random
import tempfile
from typing import TYPE_CHECKING, Any, NamedTuple

import accuracy
import judging
import planted
import slips

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

CONFUSIONS = os.path.join(accuracy.SHARED, "reference", "confusions.tsv")
RATES = (0.1, 0.25, 0.5, 1.0, 2.0)  # findings in 1,000 words of untouched copy
LEVELS = ("error", "warning", "suggestion")
UNREAD = 0.8  # taken for the precision of a rule of which nothing was read


class Score(NamedTuple):
    """What became of a slip: by which rule and at which level it was found, at best."""

    slip: slips.Slip
    found: tuple[tuple[str, str], ...]  # (level, code)


def main() -> int:
    """Plant, check twice and print recall by kind."""
    args = _arguments()
    texts = judging.set_texts(args.set, args.gold, args.corpus)
    if not texts or not os.path.isfile(args.confusions):
        print("No copy or no table of confusions here; name them: --corpus, --confusions.")
        return 2
    dice = random.Random(args.seed)
    names = sorted(dice.sample(sorted(texts), min(args.articles, len(texts))))
    similar, misspelled = confusions(args.confusions), planted.misspellings()
    made = {name: slips.plant(texts[name], dice, similar, misspelled) for name in names}
    before = _findings({name: texts[name] for name in names}, args.grammar)
    after = _findings({name: text for name, (text, _) in made.items()}, args.grammar)
    scores = [
        score
        for name, (text, placed) in made.items()
        for score in scored(placed, text, before.get(name, ()), after.get(name, ()))
    ]
    words = sum(len(texts[name].split()) for name in names)
    alarms = collections.Counter(
        (f["level"], f["code"]) for found in before.values() for f in found
    )
    print(f"{len(names)} articles, {words} words, {len(scores)} slips planted.")
    _print(scores, alarms, words)
    _print_missed(scores, made, names, args.missed)
    return 0


def _arguments() -> argparse.Namespace:
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    gold, corpus = (os.path.relpath(os.path.join(accuracy.SHARED, n)) for n in ("gold", "corpus"))
    ask.add_argument("set", nargs="?", default="part-valid", help="a part of the corpus")
    ask.add_argument("--gold", default=gold, help=argparse.SUPPRESS)
    ask.add_argument("--corpus", default=corpus, help="where the edited copy is")
    ask.add_argument("--confusions", default=os.path.relpath(CONFUSIONS), help="table of pairs")
    ask.add_argument("--articles", type=int, default=300)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--grammar", choices=("auto", "on", "off"), default="off")
    ask.add_argument("--missed", type=int, default=0, help="show so many of each kind")
    return ask.parse_args()


def confusions(path: str) -> dict[str, str]:
    """From a right word to the wrong one that is written for it, where both are single words."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        pairs = [(row[1], row[0]) for row in rows if len(row) > 1]
    return {right: wrong for right, wrong in pairs if (right + wrong).isalpha() and right != wrong}


def _findings(texts: Mapping[str, str], grammar: str) -> dict[str, list[dict[str, Any]]]:
    articles = {judging.file_of(article): article for article in texts}
    found: collections.defaultdict[str, list[dict[str, Any]]] = collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        judging.write_texts(texts, folder)
        for finding in accuracy.findings_of(folder, grammar):
            found[articles[os.path.basename(finding["path"])]].append(finding)
    return found


def scored(
    placed: Sequence[slips.Slip],
    text: str,
    before: Iterable[Mapping[str, Any]],
    after: Iterable[Mapping[str, Any]],
) -> list[Score]:
    """Which findings of the text with slips are about which slip."""
    old = {(f["code"], *_moved((f["start"], f["end"]), placed)) for f in before}
    new = [f for f in after if (f["code"], f["start"], f["end"]) not in old]
    return [
        Score(one, tuple((f["level"], f["code"]) for f in new if touches(one, f, text)))
        for one in placed
    ]


def touches(slip: slips.Slip, finding: Mapping[str, Any], text: str) -> bool:
    """Whether a finding is at the slip, by a space at most beside it, and not far longer."""
    if finding["end"] - finding["start"] > max(60, 3 * (slip.end - slip.start)):
        return False
    low = slip.start - 1 if text[slip.start - 1 : slip.start] == " " else slip.start
    high = slip.end + 1 if text[slip.end : slip.end + 1] == " " else slip.end
    start, end = finding["start"], finding["end"]
    return bool(start <= high and low <= end)


def _moved(span: tuple[int, int], placed: Sequence[slips.Slip]) -> tuple[int, int]:
    """A span of the untouched text in the text with slips."""
    starts, shifts, shift = [], [0], 0
    for one in placed:
        starts.append(one.start - shift)
        shift += one.end - one.start - len(one.right)
        shifts.append(shift)
    start, end = (at + shifts[bisect.bisect_left(starts, at)] for at in span)
    return start, end


def within(
    alarms: Mapping[tuple[str, str], int],
    found: Collection[tuple[str, str]],
    words: int,
    rate: float,
    precision: Mapping[str, float],
) -> set[tuple[str, str]]:
    """The rules, each at a level, that may be heard if alarms in 1,000 words stay within a rate."""
    order = sorted(
        {*alarms, *found},
        key=lambda one: (LEVELS.index(one[0]), -precision.get(one[1], UNREAD), one[1]),
    )
    heard, count = set(), 0
    for one in order:
        count += alarms.get(one, 0)
        if 1000 * count > rate * words:
            break
        heard.add(one)
    return heard


def _print(scores: Sequence[Score], alarms: Mapping[tuple[str, str], int], words: int) -> None:
    from newslint.measured import readings

    found = {one for score in scores for one in score.found}
    read = {code: readings(code) for _, code in {*alarms, *found}}
    precision = {code: one.right / one.read for code, one in read.items() if one.read}
    columns = [within(alarms, found, words, rate, precision) for rate in RATES]
    shown = {one for one in {*alarms, *found} if one[0] != "suggestion"}
    columns += [shown, {*alarms, *found}]
    heads = [*(f"≤{rate:g}" for rate in RATES), "default", "all"]
    print("Recall by kind, where alarms in 1,000 words of untouched copy are at most:")
    print(f"{'kind':16} {'planted':>8}" + "".join(f"{head:>9}" for head in heads))
    groups: collections.defaultdict[str, list[Score]] = collections.defaultdict(list)
    for score in scores:
        groups[score.slip.kind].append(score)
    for kind in (*(one for one in slips.SHARES if one in groups), "all"):
        group = groups.get(kind, scores)
        shares = [
            sum(any(f in c for f in one.found) for one in group) / len(group) for c in columns
        ]
        print(f"{kind:16} {len(group):8}" + "".join(f"{share:9.3f}" for share in shares))
    counts = [1000 * sum(alarms.get(one, 0) for one in column) / words for column in columns]
    print(f"{'alarms':16} {'':8}" + "".join(f"{count:9.3f}" for count in counts))


def _print_missed(
    scores: Sequence[Score],
    made: Mapping[str, tuple[str, Sequence[slips.Slip]]],
    names: Sequence[str],
    count: int,
) -> None:
    texts = [made[name][0] for name in names for _ in made[name][1]]
    left = dict.fromkeys(slips.SHARES, count)
    for text, score in zip(texts, scores, strict=True):
        one = score.slip
        if not score.found and left[one.kind] > 0:
            left[one.kind] -= 1
            around = f"{text[one.start - 40 : one.start]}[[{text[one.start : one.end]}]]"
            print(f"  {one.kind}: {around}{text[one.end : one.end + 30]!r} ({one.right!r})")


if __name__ == "__main__":
    raise SystemExit(main())
