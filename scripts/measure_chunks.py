"""How well noun groups, verb groups and clause starts agree with the trees of a treebank.

python scripts/measure_chunks.py ../shared/treebank/pud.conllu.xz [--gold]

With --gold the labels are the treebank's own, so that the grammar is measured without the tagger.
"""

from __future__ import annotations

import argparse
from collections import Counter
from typing import Any, NamedTuple

from train_tagger import sentence_of, trees_of

from newslint.tagging.chunks import parts_of
from newslint.tagging.nouns import gap_between
from newslint.tagging.tagger import tagger

NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "SYM", "X")
PART_OF_NAME = ("compound", "flat", "goeswith", "nummod")
BEFORE = (
    "det",
    "amod",
    "nummod",
    "compound",
    "nmod:poss",
    "advmod",
    "det:predet",
    "flat",
    "nmod:desc",
)
AUXILIARY = ("aux", "aux:pass", "cop")
CLAUSES = (
    "root",
    "ccomp",
    "advcl",
    "acl:relcl",
    "advcl:relcl",
    "csubj",
    "parataxis",
    "conj",
    "appos",
)


class Token(NamedTuple):
    """A word of a tree, and the number of newslint's word that it is (part of); -1: punctuation."""

    part: str
    head: int
    relation: str
    finite: bool
    word: int


def tokens_of(rows: list[list[str]], starts: list[int], ends: list[int]) -> dict[int, Token]:
    """The words of a tree by their numbers in it."""
    made, place, joined_to, word = {}, 0, 0, -1
    for row in rows:
        if "." in row[0]:
            continue
        joined = "-" in row[0]
        inside = not joined and int(row[0]) <= joined_to
        if not inside:
            word = next((n for n, (a, b) in enumerate(zip(starts, ends, strict=True))
                         if a <= place < b), -1)  # fmt: skip
            place += len(row[1]) + ("SpaceAfter=No" not in row[9])
        if joined:
            joined_to = int(row[0].split("-")[1])
            continue
        finite = "VerbForm=Fin" in row[5]
        made[int(row[0])] = Token(row[3], int(row[6]), row[7], finite, word)
    return made


def noun_groups(tokens: dict[int, Token]) -> set[tuple[int, int, int]]:
    """Start, end (exclusive) and head of each noun group of a tree, as places of words."""
    below: dict[int, list[int]] = {}
    for number, token in tokens.items():
        below.setdefault(token.head, []).append(number)
    made = set()
    for number, token in tokens.items():
        inner = token.relation in PART_OF_NAME or token.relation.startswith(("flat", "nmod:poss"))
        if (
            token.part not in NOMINAL
            or (inner and tokens[token.head].part in NOMINAL)
            or token.word < 0
        ):
            continue
        if token.relation in ("det", "case", "mark", "nmod:desc", "advmod") or token.part == "SYM":
            continue
        covered, last = {number}, number
        for child in below.get(number, []):
            one = tokens[child]
            if one.relation.startswith("flat") or (child < number and one.relation in BEFORE):
                covered |= _subtree(child, below)
                last = max(last, child) if one.relation.startswith("flat") else last
        words = sorted({tokens[n].word for n in covered if tokens[n].word >= 0})
        first = min(w for w in words if all(v in words for v in range(w, token.word + 1)))
        made.add((first, tokens[last].word + 1, tokens[last].word))
    return made


def _subtree(number: int, below: dict[int, list[int]]) -> set[int]:
    made = {number}
    for child in below.get(number, []):
        made |= _subtree(child, below)
    return made


def verbs(tokens: dict[int, Token]) -> set[tuple[int, bool]]:
    """The main verb (or lone auxiliary) of each verb group, and whether the group is finite."""
    made = set()
    for number, token in tokens.items():
        if (
            token.part not in ("VERB", "AUX")
            or token.word < 0
            or token.relation in ("amod", "compound")
        ):
            continue
        helpers = [
            one for one in tokens.values() if one.head == number and one.relation in AUXILIARY
        ]
        if token.part == "VERB":
            made.add((token.word, token.finite or any(one.finite for one in helpers)))
        elif token.relation not in ("aux", "aux:pass"):
            beside = [
                one
                for one in tokens.values()
                if one.head == token.head and one.relation in AUXILIARY[:2]
            ]
            made.add((token.word, token.finite or any(one.finite for one in beside)))
    return made


def clauses(tokens: dict[int, Token]) -> tuple[set[int], set[int]]:
    """Where clauses with a finite verb and a subject begin; and where they go on.

    The second are places after a clause inside another: *When it rained, **the game** stopped*.
    """
    below: dict[int, list[int]] = {}
    for number, token in tokens.items():
        below.setdefault(token.head, []).append(number)
    made, inner = set(), set()
    for number, token in tokens.items():
        if token.relation not in CLAUSES:
            continue
        children = below.get(number, [])
        own = [tokens[child] for child in children]
        finite = token.finite or any(one.finite for one in own if one.relation in AUXILIARY)
        opens = any(one.relation.startswith(("nsubj", "expl", "csubj")) for one in own)
        if finite and opens:
            whole = _subtree(number, below)
            made.add(min(tokens[n].word for n in whole if tokens[n].word >= 0))
            for child in children:
                if child < number and tokens[child].relation in CLAUSES:
                    whole -= _subtree(child, below)
            inner.add(min(tokens[n].word for n in whole if tokens[n].word >= 0))
    return made, made | inner


class Tally:
    """How much of what is found stands in the trees, and the other way round."""

    def __init__(self) -> None:
        self._fitting: Counter[str] = Counter()
        self._right: Counter[str] = Counter()
        self._ours: Counter[str] = Counter()
        self._theirs: Counter[str] = Counter()

    def add(self, name: str, ours: set[Any], theirs: set[Any], also: set[Any]) -> None:
        """Count one sentence; ``also`` is right if it is found, but need not be."""
        self._right[name] += len(ours & theirs)
        self._fitting[name] += len(ours & (theirs | also))
        self._ours[name] += len(ours)
        self._theirs[name] += len(theirs)

    def show(self) -> None:
        """Print precision and recall."""
        for name, count in self._theirs.items():
            precision = self._fitting[name] / self._ours[name]
            recall = self._right[name] / count
            print(
                f"{name}: precision {precision:.3f}, recall {recall:.3f} ({count:,} in the trees)"
            )


def main() -> None:
    """Compare all sentences of a treebank."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("treebank")
    parser.add_argument("--gold", action="store_true")
    args = parser.parse_args()
    tally = Tally()
    for rows in trees_of(args.treebank):
        one, starts, ends = sentence_of(rows)
        if not one.words:
            continue
        labels = one.labels if args.gold else tagger().tag(one.words, one.forms, one.gaps)
        parts = parts_of(one.words, labels, [gap_between(gap) for gap in one.gaps[1:-1]])
        tokens = tokens_of(rows, starts, ends)
        ours = {group[1:4] for group in parts.groups if group.kind == "noun"}
        theirs = {group for group in noun_groups(tokens) if one.labels[group[2]] != "PRON.W"}
        tally.add("noun groups", ours, theirs, set())
        tally.add("their heads", {g[2] for g in ours}, {g[2] for g in theirs}, set())
        found, real = [g for g in parts.groups if g.kind == "verb"], verbs(tokens)
        tally.add("main verbs", {g.head for g in found}, {v for v, _ in real}, set())
        finite = {g.head for g in found if g.finite}
        tally.add("finite verb groups", finite, {v for v, tense in real if tense}, set())
        begun, again = clauses(tokens)
        tally.add("clause starts", set(parts.clauses) - {0}, begun - {0}, again)
    tally.show()


if __name__ == "__main__":
    main()
