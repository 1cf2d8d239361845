"""How right newslint is on news copy: by annotated copy, and by findings that were read.

    python benchmarks/accuracy.py                    # dev and clean, with LanguageTool if set up
    python benchmarks/accuracy.py --grammar off      # without it
    python benchmarks/accuracy.py --readings         # precision by rule of findings that were read
    python benchmarks/accuracy.py --readings --weigh # and over all, by how often each rule fires
    python benchmarks/accuracy.py --readings --ask 9 # and show nine findings that want reading
    python benchmarks/accuracy.py --plot curves.png  # precision and recall by kind of error
    python benchmarks/accuracy.py --write            # and write the table that `explain` shows

The copy is not part of this project; it is looked for in ../shared, or where --gold and --corpus
say. Nothing of it is copied: only counts, places and verdicts are kept (docs/accuracy.md).
"""

from __future__ import annotations

import argparse
import collections
import importlib.util
import json
import os
import random
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING, Any

import judging
from judging import Matched, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.path.join(HERE, "..", "..", "shared")
TABLE = os.path.join(HERE, "..", "newslint", "measured.json")
SECONDS = 1800
WHOLE = ("part-valid", "pool")  # sets that --weigh checks whole
WEAK, ENOUGH = 0.7, 6  # precision below which a rule is weak, and readings from which it is so


def main() -> int:
    """Score the sets and print figures by set and by rule."""
    args = _arguments()
    rules: collections.Counter[tuple[str, str]] = collections.Counter()
    read: dict[str, Tally] = {}
    if args.readings or args.write or args.plot:
        read = _readings(args)
    if args.readings and not args.write:
        return 0
    if not os.path.isfile(os.path.join(args.gold, "score.py")):
        print(f"{args.gold}: no annotated copy here; name its folder with --gold.")
        return 2
    scorer = _scorer(args.gold)
    scored = []
    for name in args.sets:
        folder = os.path.join(args.gold, name)
        findings = findings_of(os.path.join(folder, "texts"), args.grammar)
        _print_scores(scorer, folder, name, findings)
        judged = judging.by_annotation(scorer, folder, findings)
        rules.update((one.code, one.verdict) for one in judged)
        scored.append((folder, findings))
    _print_rules(rules)
    if args.plot:
        import curves

        curves.plot(scorer, scored, {k: v.precision for k, v in read.items()}, args.plot)
    if args.write:
        _write(rules, read)
    return 0


def _arguments() -> argparse.Namespace:
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("sets", nargs="*", default=["dev", "clean"], help="folders of the gold folder")
    gold, corpus = (os.path.relpath(os.path.join(SHARED, name)) for name in ("gold", "corpus"))
    ask.add_argument("--gold", default=gold, help="where the annotated copy is")
    ask.add_argument("--corpus", default=corpus, help="where the edited copy that was read is")
    ask.add_argument("--grammar", choices=("auto", "on", "off"), default="auto")
    ask.add_argument("--readings", action="store_true", help="precision of findings that were read")
    ask.add_argument("--weigh", action="store_true", help="and weigh them by how often rules fire")
    ask.add_argument("--ask", type=int, default=0, metavar="N", help="show N findings to be read")
    ask.add_argument("--plot", metavar="FILE", help="draw precision and recall by kind of error")
    ask.add_argument("--write", action="store_true", help=f"write {os.path.relpath(TABLE)}")
    return ask.parse_args()


def _scorer(gold: str) -> Any:
    spec = importlib.util.spec_from_file_location("score", os.path.join(gold, "score.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def findings_of(texts: str, grammar: str) -> list[dict[str, Any]]:
    """All findings of the default rules in a folder, as the command line reports them."""
    command = [
        sys.executable,
        "-m",
        "newslint",
        "check",
        "--isolated",
        "--format",
        "json",
    ]
    with tempfile.TemporaryFile() as out:
        done = subprocess.run(
            [*command, "--grammar", grammar, texts],
            stdout=out,
            timeout=SECONDS,
            check=False,
        )
        if done.returncode not in (0, 1):
            raise SystemExit(f"newslint failed on {texts} (exit code {done.returncode}).")
        out.seek(0)
        report = json.load(out)
    print(report["tool"]["grammar"] or "Grammar off.")
    found: list[dict[str, Any]] = report["findings"]
    return found


def _readings(args: argparse.Namespace) -> dict[str, Tally]:
    """Print what the readings say of today's findings, and give the counts by rule."""
    matched: list[Matched] = []
    unread: list[tuple[str, Mapping[str, Any], str]] = []
    fires: collections.Counter[str] = collections.Counter()
    names: dict[str, str] = {}
    for name, judged in judging.all_readings().items():
        whole = args.weigh and name in WHOLE
        only = () if whole else {one.article for one in judged}
        texts = judging.set_texts(name, args.gold, args.corpus, only)
        if not texts:
            print(f"{name}: not here; name its folder with --gold or --corpus.")
            continue
        findings = _checked(texts)
        names.update((f["code"], f["name"]) for f in findings)
        here = list(judging.match(judged, findings, texts))
        left = judging.unread(findings, here)
        print(f"{name}: {len(texts)} articles, {len(here)} readings, {len(left)} findings unread")
        matched += here
        unread += [(name, finding, texts[finding["article"]]) for finding in left]
        if whole:
            fires.update(f["code"] for f in findings if f["level"] in judging.SHOWN)
    read = judging.tallies(matched)
    _print_readings(read, fires, names)
    _print_states(matched)
    _print_total(read, fires)
    _print_unread(unread, read, args.ask)
    return read


def _checked(texts: Mapping[str, str]) -> list[dict[str, Any]]:
    articles = {judging.file_of(article): article for article in texts}
    with tempfile.TemporaryDirectory() as folder:
        judging.write_texts(texts, folder)
        findings = findings_of(folder, "off")
    return [{**f, "article": articles[os.path.basename(f["path"])]} for f in findings]


def _print_readings(
    read: Mapping[str, Tally], fires: Mapping[str, int], names: Mapping[str, str]
) -> None:
    """By rule, the weakest first."""
    print(f"{'rule':8} {'name':32} {'right':>6} {'wrong':>6} {'arguable':>9}  precision  fires")
    for code in sorted(read, key=lambda code: (read[code].precision, -read[code].read)):
        one = read[code]
        weak = " weak" if one.precision < WEAK and one.read >= ENOUGH else ""
        print(
            f"{code:8} {names.get(code, ''):32} {one.right:6} {one.wrong:6} {one.arguable:9}"
            f"  {one.precision:9.2f} {fires.get(code, 0):6}{weak}"
        )


def _print_states(matched: Sequence[Matched]) -> None:
    """How many readings are about findings of today, and the verdicts on those that are not."""
    states = collections.Counter((one.state, one.reading.verdict) for one in matched)
    told = (
        ("same", "found as then"),
        ("moved", "found with another extent"),
        ("other", "now found by another rule"),
        ("gone", "found no more"),
        ("changed", "in articles that have changed"),
    )
    for state, words in told:
        counts = ", ".join(f"{states[state, v]} {v}" for v in judging.VERDICTS)
        print(f"{sum(states[state, v] for v in judging.VERDICTS):5} {words} ({counts})")
    shown = judging.shown(matched)
    print(
        f"Of those that are errors or warnings today {shown.right} of {shown.read} are right "
        f"({shown.precision:.3f}), {shown.arguable} arguable."
    )


def _print_total(read: Mapping[str, Tally], fires: Mapping[str, int]) -> None:
    total = Tally(*(sum(one[i] for one in read.values()) for i in range(3)))
    print(
        f"In all: {total.right} of {total.read} findings read are right ({total.precision:.3f}), "
        f"{total.arguable} arguable."
    )
    if not fires:
        return
    share, covered = judging.weighed(read, fires)
    print(
        f"If each rule counts as often as it fires in {' and '.join(WHOLE)}: {share:.3f} "
        f"(over {covered:.1%} of their findings)."
    )
    silent = sorted(set(fires) - set(read))
    print(f"Rules that fire there and were never read: {', '.join(silent) or 'none'}.")


def _print_unread(
    unread: Iterable[tuple[str, Mapping[str, Any], str]], read: Mapping[str, Tally], count: int
) -> None:
    """Findings in context as lines to fill in, first of the rules of which least was read."""
    order = list(unread)
    random.Random(1).shuffle(order)
    order.sort(key=lambda one: read.get(one[1]["code"], Tally()).read)
    for name, one, text in order[:count]:
        start, end = one["start"], one["end"]
        row = (one["article"], start, end, one["code"], judging.words_hash(text[start:end]))
        around = f"{text[max(0, start - 150) : start]}[[{text[start:end]}]]{text[end : end + 150]}"
        print(f"\n{around!r}\n{one['message']} {one['replacements'][:2]}\n{name}.tsv:")
        print("\t".join((*map(str, row), "VERDICT", "REASON")))


def _print_scores(scorer: Any, folder: str, name: str, findings: list[dict[str, Any]]) -> None:
    path = _paths(scorer, folder)
    gold, ignored = (
        scorer.lines(path / "gold.jsonl"),
        scorer.lines(path / "ignore.jsonl"),
    )
    made = scorer.score_gold(gold, path / "texts", findings, scorer.LEVELS, ignored)
    print(
        "{name}: {words} words, {errors} errors, {found} found, {fixed} fixed; {true} true and "
        "{false} false findings ({false_per_1000:.2f} in 1,000 words); precision {precision:.3f}, "
        "recall {recall:.3f}, F0.5 {f05:.3f}".format(name=name, **made)
    )
    kinds = ", ".join(
        f"{kind} {found}/{count}" for kind, (count, found, _) in made["kinds"].items()
    )
    print(f"  found by kind: {kinds}")


def _paths(scorer: Any, folder: str) -> Any:
    return scorer.pathlib.Path(folder)


def _print_rules(rules: collections.Counter[tuple[str, str]]) -> None:
    print(f"{'rule':28} {'right':>6} {'wrong':>6} {'neither':>8}  precision")
    for code in sorted({code for code, _ in rules}):
        right, wrong = rules[code, "right"], rules[code, "wrong"]
        share = f"{right / (right + wrong):9.2f}" if right + wrong else ""
        print(f"{code:28} {right:6} {wrong:6} {rules[code, 'neither']:8}  {share}")


def _write(rules: collections.Counter[tuple[str, str]], read: Mapping[str, Tally]) -> None:
    """The table in the wheel, a line a rule: right and wrong by annotation; right and read."""
    annotated = {
        code: [rules[code, "right"], rules[code, "wrong"]] for code in sorted({c for c, _ in rules})
    }
    parts = {
        "rules": {code: counts for code, counts in annotated.items() if any(counts)},
        "readings": {code: [one.right, one.read] for code, one in sorted(read.items())},
    }
    blocks = (
        f' "{part}": {{\n' + ",\n".join(f'  "{k}": {v}' for k, v in table.items()) + "\n }"
        for part, table in parts.items()
    )
    with open(TABLE, "w", encoding="utf-8") as file:
        file.write("{\n" + ",\n".join(blocks) + "\n}\n")
    print(f"Wrote {os.path.relpath(TABLE)}.")


if __name__ == "__main__":
    raise SystemExit(main())
