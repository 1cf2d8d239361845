"""How right newslint is on annotated news copy, by the scorer that comes with the copy.

    python benchmarks/accuracy.py                    # dev and clean, with LanguageTool if set up
    python benchmarks/accuracy.py --grammar off      # without it
    python benchmarks/accuracy.py --write            # and write the table that `explain` shows

The annotated copy is not part of this project; it is looked for in ../shared/gold, or where
--gold says. Nothing of it is copied: only counts are written.
"""

from __future__ import annotations

import argparse
import collections
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from typing import Any

HERE = os.path.dirname(os.path.abspath(__file__))
GOLD = os.path.join(HERE, "..", "..", "shared", "gold")
TABLE = os.path.join(HERE, "..", "newslint", "measured.json")
SECONDS = 1800


def main() -> int:
    """Score the sets and print figures by set and by rule."""
    args = _arguments()
    if not os.path.isfile(os.path.join(args.gold, "score.py")):
        print(f"{args.gold}: no annotated copy here; name its folder with --gold.")
        return 2
    scorer = _scorer(args.gold)
    rules: collections.Counter[tuple[str, str]] = collections.Counter()
    for name in args.sets:
        folder = os.path.join(args.gold, name)
        findings = _findings(folder, args.grammar)
        _print_scores(scorer, folder, name, findings)
        rules += _by_rule(scorer, folder, findings)
    _print_rules(rules)
    if args.write:
        _write(rules)
    return 0


def _arguments() -> argparse.Namespace:
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("sets", nargs="*", default=["dev", "clean"], help="folders of the gold folder")
    ask.add_argument("--gold", default=os.path.relpath(GOLD), help="where the annotated copy is")
    ask.add_argument("--grammar", choices=("auto", "on", "off"), default="auto")
    ask.add_argument("--write", action="store_true", help=f"write {os.path.relpath(TABLE)}")
    return ask.parse_args()


def _scorer(gold: str) -> Any:
    spec = importlib.util.spec_from_file_location("score", os.path.join(gold, "score.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _findings(folder: str, grammar: str) -> list[dict[str, Any]]:
    """All findings of the default rules, as the command line reports them."""
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--format", "json"]
    with tempfile.TemporaryFile() as out:
        done = subprocess.run(
            [*command, "--grammar", grammar, os.path.join(folder, "texts")],
            stdout=out,
            timeout=SECONDS,
            check=False,
        )
        if done.returncode not in (0, 1):
            raise SystemExit(f"newslint failed on {folder} (exit code {done.returncode}).")
        out.seek(0)
        report = json.load(out)
    print(report["tool"]["grammar"] or "Grammar off.")
    found: list[dict[str, Any]] = report["findings"]
    return found


def _print_scores(scorer: Any, folder: str, name: str, findings: list[dict[str, Any]]) -> None:
    path = _paths(scorer, folder)
    gold, ignored = scorer.lines(path / "gold.jsonl"), scorer.lines(path / "ignore.jsonl")
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


def _by_rule(
    scorer: Any, folder: str, findings: list[dict[str, Any]]
) -> collections.Counter[tuple[str, str]]:
    """Counts of (code, right | wrong | neither), suggestions included."""
    path = _paths(scorer, folder)
    gold, residue = scorer.lines(path / "gold.jsonl"), scorer.lines(path / "ignore.jsonl")
    counts: collections.Counter[tuple[str, str]] = collections.Counter()
    for finding in findings:
        name = os.path.basename(finding["path"])
        near = [e for e in gold if e["file"] == name and scorer.touches(e, finding)]
        ignored = any(s["file"] == name and scorer.touches(s, finding, 2) for s in residue)
        if any(error["severity"] != "style" for error in near):
            verdict = "right"
        else:
            verdict = "neither" if near or ignored else "wrong"
        counts[finding["code"], verdict] += 1
    return counts


def _print_rules(rules: collections.Counter[tuple[str, str]]) -> None:
    print(f"{'rule':28} {'right':>6} {'wrong':>6} {'neither':>8}  precision")
    for code in sorted({code for code, _ in rules}):
        right, wrong = rules[code, "right"], rules[code, "wrong"]
        share = f"{right / (right + wrong):9.2f}" if right + wrong else ""
        print(f"{code:28} {right:6} {wrong:6} {rules[code, 'neither']:8}  {share}")


def _write(rules: collections.Counter[tuple[str, str]]) -> None:
    codes = sorted({code for code, _ in rules})
    table = {code: [rules[code, "right"], rules[code, "wrong"]] for code in codes}
    with open(TABLE, "w", encoding="utf-8") as file:
        json.dump({"rules": {k: v for k, v in table.items() if sum(v)}}, file, indent=1)
        file.write("\n")
    print(f"Wrote {os.path.relpath(TABLE)}.")


if __name__ == "__main__":
    raise SystemExit(main())
