"""How quick the grammar check is, beside plain language_tool_python on the same articles.

    newslint setup && python benchmarks/grammar.py     # on ../shared/gold/clean
    python benchmarks/grammar.py --texts FOLDER --articles 5

It prints figures and asserts none: machines differ and are noisy, so read the ratios. Each
figure is the median over the articles, of a whole run of a program unless it says otherwise.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

from newslint.languagetool import shared
from newslint.languagetool.places import is_set_up
from newslint.places import data_folder

HERE = os.path.dirname(os.path.abspath(__file__))
TEXTS = os.path.join(HERE, "..", "..", "shared", "gold", "clean", "texts")
SECONDS = 300
PLAIN = """
import json, sys, time
began = time.perf_counter()
import language_tool_python, psutil
text = open(sys.argv[1], encoding="utf-8").read()
tool = language_tool_python.LanguageTool("en-US")
tool.check(text)
cold = time.perf_counter() - began
warm = []
for _ in range(5):
    began = time.perf_counter()
    tool.check(text)
    warm.append(time.perf_counter() - began)
memory = sum(child.memory_info().rss for child in psutil.Process().children(recursive=True))
print(json.dumps([cold, min(warm), memory / 1e6]))
tool.close()
"""


def main() -> int:
    """Measure the articles one after the other and print the medians."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("--texts", default=os.path.relpath(TEXTS), help="a folder of .txt files")
    ask.add_argument("--articles", type=int, default=3, help="articles of middle length")
    args = ask.parse_args()
    if not is_set_up() or not os.path.isdir(args.texts):
        print("It needs LanguageTool (newslint setup) and a folder of articles (--texts).")
        return 2
    paths = [os.path.join(args.texts, name) for name in os.listdir(args.texts)]
    paths.sort(key=os.path.getsize)
    middle = (len(paths) - args.articles) // 2
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NEWSLINT_CACHE"] = os.path.join(folder, "cache")
        rows = []
        try:
            for path in paths[middle : middle + args.articles]:
                rows.append({**_plain(path), **_newslint(path, folder)})
                shared.stop_all()
        finally:
            shared.stop_all()
    _print({name: statistics.median(row[name] for row in rows) for name in rows[0]})
    return 0


def _plain(path: str) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", PLAIN, path],
        env={**os.environ, "LTP_PATH": data_folder()},
        capture_output=True,
        check=True,
        timeout=SECONDS,
    )
    cold, warm, memory = json.loads(done.stdout)
    return {"plain cold": cold, "plain warm": warm, "plain memory": memory}


def _newslint(path: str, folder: str) -> dict[str, float]:
    copy = os.path.join(folder, "copy.txt")
    with open(path, encoding="utf-8") as file:
        text = file.read()

    def write(changed: str) -> None:
        with open(copy, "w", encoding="utf-8") as file:
            file.write(changed)

    write("One sentence makes the rules ready.\n")
    _run(copy, "off")  # the packs are compiled by the first run of all
    write(text)
    found = {"cold": _run(copy, "on")}
    off = _best(lambda: _run(copy, "off"))
    found["memory"] = _memory()
    found["unchanged"] = _best(lambda: _run(copy, "on"))
    changes = iter(range(1000))

    def changed() -> float:
        write(text.rstrip() + f" The council had {next(changes)} more to say.\n")
        return _run(copy, "on")

    def warm() -> float:
        mark = next(changes)
        write("\n\n".join(f"{part} It was {mark}." for part in text.split("\n\n") if part.strip()))
        return _run(copy, "on")

    found["one paragraph changed"] = _best(changed)
    found["warm, every paragraph new"] = _best(warm)
    return {**found, "off": off}


def _run(path: str, grammar: str) -> float:
    words = ["check", "--isolated", "--grammar", grammar, path]
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "newslint", *words],
        capture_output=True,
        check=False,
        timeout=SECONDS,
    )
    return time.perf_counter() - began


def _best(work: Callable[[], float], rounds: int = 7) -> float:
    return min(work() for _ in range(rounds))


def _memory() -> float:
    """Memory of the shared server and its keeper, in megabytes."""
    import psutil

    states = [shared.read_state(folder) for folder in shared.folders() if shared.held(folder)]
    keepers = [psutil.Process(state.keeper) for state in states if state]
    whole = [one for each in keepers for one in (each, *each.children(recursive=True))]
    return sum(float(one.memory_info().rss) for one in whole) / 1e6


def _print(row: dict[str, float]) -> None:
    cold, warm = row["plain cold"], row["plain warm"]
    part = (row["warm, every paragraph new"] - row["off"]) / warm
    lines = (
        ("plain, cold: a process, one check", cold, ""),
        ("plain, warm: a further check in that process", warm, ""),
        ("newslint without grammar", row["off"], ""),
        ("newslint, cold", row["cold"], f"{row['cold'] / cold:.2f} of plain cold"),
        (
            "newslint, warm server, every paragraph new",
            row["warm, every paragraph new"],
            f"grammar's part {part:.2f} of plain warm",
        ),
        (
            "newslint, one paragraph changed",
            row["one paragraph changed"],
            f"{row['one paragraph changed'] / cold:.3f} of plain cold",
        ),
        (
            "newslint, unchanged",
            row["unchanged"],
            f"{(row['unchanged'] - row['off']) * 1000:.0f} ms over a run without grammar",
        ),
    )
    for name, seconds, note in lines:
        print(f"{name:46}{seconds * 1000:9.0f} ms  {note}")
    memory, plain = row["memory"], row["plain memory"]
    print(f"{'memory: plain server':46}{plain:9.0f} MB")
    print(f"{'memory: newslint’s server and its keeper':46}{memory:9.0f} MB  {memory / plain:.2f}")


if __name__ == "__main__":
    sys.exit(main())
