"""How quick and how right the spelling and names layer is, beside its peers in the same run.

    python benchmarks/spelling.py                     # speed, on ../shared/gold/clean
    python benchmarks/spelling.py --texts FOLDER      # on other copy
    python benchmarks/spelling.py --accuracy          # errors found on ../shared/gold/dev and clean
    pip install typos codespell                       # peers are measured if they are installed
    npm install --global cspell

It prints figures and asserts none. Machines differ and are noisy: read the ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.registry import Registry

HERE = os.path.dirname(os.path.abspath(__file__))
GOLD = os.path.join(HERE, "..", "..", "shared", "gold")
SECONDS = 600
ROUNDS = 5
SHOWN = 5  # rules
LAYER = ("SPE", "NAM")
LOAD = """
import time
import newslint.document, newslint.rule
began = time.process_time()
from newslint.lexicon.known import status
from newslint.lexicon.names import halves
from newslint.lexicon.pairs import pairs
from newslint.lexicon.slips import slips
imported = time.process_time()
status("government"), status("goverment"), halves("<starmer"), pairs().level("b", "of", "course")
print(1000 * (imported - began), 1000 * (time.process_time() - imported))
"""


def main() -> int:
    """Measure speed, or with --accuracy what is found."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("--gold", default=os.path.relpath(GOLD), help="where the annotated copy is")
    ask.add_argument("--texts", help="a folder of .txt files (the annotated edited copy)")
    ask.add_argument("--accuracy", action="store_true", help="what is found, not how quickly")
    args = ask.parse_args()
    folder = args.texts or os.path.join(args.gold, "clean", "texts")
    if not os.path.isdir(args.gold if args.accuracy else folder):
        print(f"{folder}: no such folder; name one with --texts or --gold.")
        return 2
    if args.accuracy:
        for name in ("dev", "clean"):
            _accuracy(args.gold, name)
        return 0
    _load_time()
    words = _inside(folder)
    _peers(folder, words)
    return 0


def _load_time() -> None:
    """The lexicon in a fresh process that has the core: import its readers, then open and ask.

    Processor time, best of several: on a busy machine the clock tells little.
    """
    runs = []
    for _ in range(ROUNDS):
        done = _run([sys.executable, "-c", LOAD])
        runs.append([float(part) for part in done.split()])
    imported, opened = min(runs, key=sum)
    print(f"lexicon: {imported:.1f} ms to import its readers, {opened:.1f} ms to open and ask it")


def _inside(folder: str) -> int:
    """The cost of the layer's rules for each word, once loaded; returns the number of words."""
    from newslint.registry import load_registry
    from newslint.ruleset import RuleSet

    registry = load_registry(grammar=False)
    rules = RuleSet(rule for rule in registry.rules if rule.on and rule.code[:3] in LAYER)
    first, words = _pass(rules, folder)
    later = min(_pass(rules, folder)[0] for _ in range(ROUNDS))
    size = sum(rule.on and rule.code[:3] in LAYER for rule in registry.rules)
    print(f"{size} spelling and name rules on {words:,} words, µs of processor time a word:")
    print(f"  first pass {1e6 * first / words:.2f} (imports and learns the words), ", end="")
    print(f"then {1e6 * later / words:.2f}")
    _by_rule(registry, folder, words)
    _checkers(folder, words, later)
    return words


def _documents(folder: str) -> list[Document]:
    """The articles, split into words and sentences: reading is not what is measured here."""
    from newslint.readers.reading import read
    from newslint.source import read_source

    found = []
    for name in sorted(os.listdir(folder)):
        doc = read(read_source(os.path.join(folder, name)))
        _ = doc.index, doc.sentences, doc.quotes, doc.folded
        found.append(doc)
    return found


def _pass(rules: Any, folder: str) -> tuple[float, int]:
    docs = _documents(folder)
    began = time.process_time()
    for doc in docs:
        list(rules.hits(doc))
    return time.process_time() - began, sum(len(doc.words) for doc in docs)


def _by_rule(registry: Registry, folder: str, words: int) -> None:
    """The rules that take most; the time of what several share falls to the first of them."""
    from newslint.ruleset import RuleSet

    layer = [rule for rule in registry.rules if rule.on and rule.code[:3] in LAYER]
    times, docs = [], _documents(folder)
    for rule in layer:
        alone = RuleSet([rule])
        began = time.process_time()
        for doc in docs:
            list(alone.hits(doc))
        times.append((time.process_time() - began, rule.name))
    slowest = sorted(times, reverse=True)[:SHOWN]
    print("  most of it: " + ", ".join(f"{name} {1e6 * t / words:.2f}" for t, name in slowest))


def _checkers(folder: str, words: int, ours: float) -> None:
    """What pyspellchecker takes in the same process: loading, and looking every word up."""
    from spellchecker import SpellChecker

    began = time.perf_counter()
    checker = SpellChecker("en")
    loaded = time.perf_counter() - began
    docs = _documents(folder)
    start = time.process_time()
    unknown = sum(len(checker.unknown(doc.index)) for doc in docs)
    spent = time.process_time() - start
    print(f"pyspellchecker: {1000 * loaded:.0f} ms to load; {1e6 * spent / words:.2f} µs a word,")
    print(f"  {spent / ours:.2f} × newslint, to say which are unknown ({unknown:,}), no fixes")


def _peers(folder: str, words: int) -> None:
    """Whole commands on the same folder, best of three."""
    newslint = [sys.executable, "-m", "newslint", "check", "--isolated", "--grammar", "off"]
    commands = {"newslint (SPE, NAM)": [*newslint, "--select", "SPE,NAM"]}
    beside = os.path.dirname(sys.executable)
    for name, extra in (("typos", ()), ("codespell", ()), ("cspell", ("--no-progress", "--quiet"))):
        path = shutil.which(name, path=beside) or shutil.which(name)
        if path:
            commands[name] = [path, *extra]
        else:
            print(f"{name} is not installed: not measured.")
    target = {"cspell": os.path.join(folder, "*.txt")}
    times = {
        name: min(_timed([*command, target.get(name, folder)]) for _ in range(3))
        for name, command in commands.items()
    }
    ours = times["newslint (SPE, NAM)"]
    print(f"commands on the folder ({words:,} words), best of 3:")
    for name, seconds in times.items():
        print(f"  {name:20} {1000 * seconds:9.0f} ms   {seconds / ours:6.2f} × newslint")


def _timed(command: list[str]) -> float:
    began = time.perf_counter()
    _run(command)
    return time.perf_counter() - began


def _run(command: list[str]) -> str:
    done = subprocess.run(
        command, capture_output=True, text=True, errors="replace", timeout=SECONDS, check=False
    )
    return done.stdout


def _accuracy(gold: str, name: str) -> None:
    """Errors of spelling and names in annotated copy: found, and mended by the first fix."""
    from accuracy import _scorer

    scorer = _scorer(gold)
    folder = os.path.join(gold, name)
    path = scorer.pathlib.Path(folder)
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--grammar", "off"]
    report = json.loads(_run([*command, "--format", "json", os.path.join(folder, "texts")]))
    errors = scorer.lines(path / "gold.jsonl")
    shown = [f for f in report["findings"] if f["level"] in scorer.LEVELS]
    for kind in ("spelling", "name"):
        wanted = [e for e in errors if e["kind"] == kind and e["severity"] != "style"]
        fates = [_fate(scorer, path, error, shown) for error in wanted]
        found, first = (sum(fate >= least for fate in fates) for least in (1, 2))
        print(f"{name}: {kind} errors {len(fates)}, found {found}, first fix right {first}")
    _layer_precision(scorer, path, errors, shown)


def _fate(scorer: Any, path: Any, error: dict[str, Any], shown: list[dict[str, Any]]) -> int:
    """0 if an error is missed, 1 if it is found, 2 if the first fix mends it."""
    near = [
        f
        for f in shown
        if os.path.basename(f["path"]) == error["file"] and scorer.touches(error, f)
    ]
    text = (path / "texts" / error["file"]).read_bytes().decode()
    firsts = ({**f, "replacements": f["replacements"][:1]} for f in near)
    return bool(near) + any(scorer.is_fixed(text, error, first) for first in firsts)


def _layer_precision(
    scorer: Any, path: Any, errors: list[dict[str, Any]], shown: list[dict[str, Any]]
) -> None:
    residue = scorer.lines(path / "ignore.jsonl")
    verdicts = {True: 0, False: 0}
    for finding in shown:
        if finding["code"][:3] not in LAYER:
            continue
        name = os.path.basename(finding["path"])
        hit = any(e["file"] == name and scorer.touches(e, finding) for e in errors)
        if hit or not any(s["file"] == name and scorer.touches(s, finding, 2) for s in residue):
            verdicts[hit] += 1
    right, wrong = verdicts[True], verdicts[False]
    print(f"  the layer's findings: {right} on an annotated error, {wrong} on none")


if __name__ == "__main__":
    raise SystemExit(main())
