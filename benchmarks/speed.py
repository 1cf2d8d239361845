"""How quick newslint is, beside its peers in the same run. It prints figures and asserts none.

    python benchmarks/speed.py                         # on ../shared/gold/clean
    python benchmarks/speed.py --texts FOLDER          # on other copy
    pip install typos codespell proselint              # peers are measured if they are installed

Machines differ and are noisy: read the ratios, not the milliseconds.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

HERE = os.path.dirname(os.path.abspath(__file__))
TEXTS = os.path.join(HERE, "..", "..", "shared", "gold", "clean", "texts")
SECONDS = 600
PASSES = 6


class Tool(NamedTuple):
    """A command to measure; the paths to check come after it."""

    name: str
    command: tuple[str, ...]


def main() -> int:
    """Measure one article, a folder, and the parts of a run."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("--texts", default=os.path.relpath(TEXTS), help="a folder of .txt files")
    ask.add_argument("--rounds", type=int, default=9, help="runs of which the best counts")
    args = ask.parse_args()
    if not os.path.isdir(args.texts):
        print(f"{args.texts}: no such folder; name one with --texts.")
        return 2
    paths = sorted(
        os.path.join(args.texts, name) for name in os.listdir(args.texts) if name.endswith(".txt")
    )
    article = sorted(paths, key=os.path.getsize)[len(paths) // 2]
    words = sum(_words(path) for path in paths)
    print(f"one article of {_words(article)} words, best of {args.rounds}:")
    _table(_tools(), [article], args.rounds)
    print(f"\n{len(paths)} articles, {words:,} words, best of 3:")
    _table(_tools()[1:], [args.texts], 3)
    print("\ninside one process:")
    _inside(paths)
    return 0


def _tools() -> list[Tool]:
    """Starting Python, newslint, and the peers that are installed."""
    check = ("-m", "newslint", "check", "--isolated", "--grammar", "off")
    tools = [Tool("python -c pass", (sys.executable, "-c", "pass"))]
    tools.append(Tool("newslint", (sys.executable, *check)))
    beside = os.path.dirname(sys.executable)
    for name, extra in (
        ("typos", ()),
        ("codespell", ()),
        ("vale", ("--config", _vale_config(), "--output=line")),
        ("proselint", ("check",)),
    ):
        path = shutil.which(name, path=beside) or shutil.which(name)
        if path:
            tools.append(Tool(name, (path, *extra)))
    return tools


def _vale_config() -> str:
    """A configuration with Vale's own spelling: without one it checks nothing and is very quick."""
    path = os.path.join(tempfile.mkdtemp(), ".vale.ini")
    with open(path, "w", encoding="utf-8") as file:
        file.write("MinAlertLevel = suggestion\n[*]\nBasedOnStyles = Vale\n")
    return path


def _table(tools: list[Tool], paths: list[str], rounds: int) -> None:
    times = {tool.name: _best(tool, paths, rounds) for tool in tools}
    ours = times["newslint"]
    for name, seconds in times.items():
        print(f"  {name:16} {1000 * seconds:9.1f} ms   {seconds / ours:6.2f} × newslint")


def _best(tool: Tool, paths: list[str], rounds: int) -> float:
    wanted = () if tool.name.startswith("python") else paths
    best = float("inf")
    for _ in range(rounds):
        began = time.perf_counter()
        subprocess.run(
            [*tool.command, *wanted],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
        best = min(best, time.perf_counter() - began)
    return best


def _inside(paths: list[str]) -> None:
    """Where the time of one long run goes."""
    from newslint.lint import lint
    from newslint.readers.reading import read
    from newslint.registry import load_registry
    from newslint.ruleset import RuleSet
    from newslint.source import read_source

    began = time.perf_counter()
    registry = load_registry(grammar=False)
    loaded = time.perf_counter()
    rules = RuleSet(rule for rule in registry.rules if rule.on)
    compiled = time.perf_counter()
    print(f"  load {len(registry.rules)} rules {1000 * (loaded - began):.1f} ms, ", end="")
    print(f"compile them {1000 * (compiled - loaded):.1f} ms")
    speeds = []
    for _ in range(PASSES):
        start = time.process_time()
        words = 0
        for path in paths:
            doc = read(read_source(path))
            lint(doc, rules)
            words += len(doc.words)
        speeds.append(words / (time.process_time() - start))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    later = ", ".join(f"{speed:,.0f}" for speed in speeds[1:])
    print(f"  words in a second of processor time: first pass {speeds[0]:,.0f}, then {later}")
    print(f"  {memory:.0f} MB at most")


def _words(path: str) -> int:
    with open(path, encoding="utf-8", errors="replace") as file:
        return len(file.read().split())


if __name__ == "__main__":
    raise SystemExit(main())
