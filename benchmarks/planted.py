"""Misspellings that people make, planted in edited copy: how many are found, and mended at once.

    pip install codespell
    python benchmarks/planted.py                     # in ../shared/gold/clean
    python benchmarks/planted.py --texts FOLDER      # in other edited copy
    python benchmarks/planted.py --missed 30         # and show what was missed

codespell's dictionary says how words are misspelled; none of it is part of newslint. In each third
sentence one word is misspelled, by a fixed seed. Real copy has more of the common slips. Slips of
other kinds are planted by synthetic.py.
"""

from __future__ import annotations

import argparse
import collections
import os
import random
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

HERE = os.path.dirname(os.path.abspath(__file__))
TEXTS = os.path.join(HERE, "..", "..", "shared", "gold", "clean", "texts")
_WORD = re.compile(r"(?<![\w'’@#/.-])[a-z]{4,}(?![\w'’@/-])")
_EVERY = 3  # sentences


class Planted(NamedTuple):
    """A misspelling in a text: its offset, what was planted and what was there."""

    start: int
    wrong: str
    right: str


class Outcome(NamedTuple):
    """What became of it: the first fix that was offered, or None if nothing was found."""

    planted: Planted
    fix: str | None


def main() -> int:
    """Plant, check and print the shares by length."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("--texts", default=os.path.relpath(TEXTS), help="a folder of .txt files")
    ask.add_argument("--missed", type=int, default=0, help="show so many that were missed")
    ask.add_argument("--wrong", type=int, default=0, help="show so many that were mended wrongly")
    ask.add_argument("--all-levels", action="store_true", help="count suggestions as found")
    args = ask.parse_args()
    if not os.path.isdir(args.texts):
        print(f"{args.texts}: no such folder; name one with --texts.")
        return 2
    slips = misspellings()
    if not slips:
        print("codespell is not installed: pip install codespell.")
        return 2
    outcomes = list(_run(args.texts, slips, args.all_levels))
    _print(outcomes)
    missed = [one.planted for one in outcomes if one.fix is None]
    for one in random.Random(2).sample(missed, min(args.missed, len(missed))):
        print(f"  missed {one.wrong} ({one.right})")
    wrong = [one for one in outcomes if one.fix is not None and one.fix != one.planted.right]
    for other in random.Random(2).sample(wrong, min(args.wrong, len(wrong))):
        print(f"  {other.planted.wrong} ({other.planted.right}) became {other.fix}")
    return 0


def misspellings() -> dict[str, list[str]]:
    """From a right word to its misspellings in codespell's dictionary, if that is installed."""
    try:
        import codespell_lib
    except ImportError:
        return {}
    folder = os.path.dirname(codespell_lib.__file__)
    found: collections.defaultdict[str, list[str]] = collections.defaultdict(list)
    with open(os.path.join(folder, "data", "dictionary.txt"), encoding="utf-8") as lines:
        for line in lines:
            wrong, _, right = line.strip().partition("->")
            if wrong.isalpha() and right.isalpha() and wrong.islower() and len(wrong) >= 4:
                found[right].append(wrong)
    return dict(found)


def plant(text: str, slips: dict[str, list[str]], dice: random.Random) -> tuple[str, list[Planted]]:
    """A text with one misspelled word in each third sentence, and what was planted where."""
    pieces, planted, end = [], [], 0
    for number, sentence in enumerate(re.finditer(r"[^.!?\n]+", text)):
        words = [word for word in _WORD.finditer(sentence[0]) if word[0] in slips]
        if number % _EVERY or len(words) < 2:
            continue
        word = dice.choice(words)
        start = sentence.start() + word.start()
        wrong = dice.choice(slips[word[0]])
        pieces += [text[end:start], wrong]
        planted.append(Planted(sum(map(len, pieces)) - len(wrong), wrong, word[0]))
        end = start + len(word[0])
    return "".join((*pieces, text[end:])), planted


def _run(folder: str, slips: dict[str, list[str]], suggestions: bool) -> Iterator[Outcome]:
    from newslint.lint import lint
    from newslint.readers.reading import read
    from newslint.registry import load_registry
    from newslint.ruleset import RuleSet
    from newslint.source import Source

    registry = load_registry(grammar=False)
    rules = RuleSet(rule for rule in registry.rules if rule.on and rule.code[:3] in ("SPE", "NAM"))
    levels = ("error", "warning", "suggestion")[: 3 if suggestions else 2]
    dice = random.Random(1)
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
            text, planted = plant(file.read(), slips, dice)
        source = Source(name, text, "utf-8")
        doc: Document = read(source)
        shown = {f.start: f for f in lint(doc, rules) if f.level in levels}
        for one in planted:
            finding = shown.get(one.start)
            fixes = finding.replacements if finding else ()
            yield Outcome(one, None if finding is None else (*fixes, "")[0])


def _print(outcomes: list[Outcome]) -> None:
    groups: collections.defaultdict[str, list[Outcome]] = collections.defaultdict(list)
    for one in outcomes:
        size = len(one.planted.right)
        groups["4 or 5" if size < 6 else "6 or 7" if size < 8 else "8 or more"].append(one)
    groups["all"] = outcomes
    print(f"{'letters':10} {'planted':>8} {'found':>7} {'first fix right':>16}")
    for name in ("4 or 5", "6 or 7", "8 or more", "all"):
        group = groups[name]
        found = [one for one in group if one.fix is not None]
        right = sum(one.fix == one.planted.right for one in found)
        shares = (len(found) / max(1, len(group)), right / max(1, len(found)))
        print(f"{name:10} {len(group):8} {shares[0]:7.1%} {shares[1]:16.1%}")


if __name__ == "__main__":
    raise SystemExit(main())
