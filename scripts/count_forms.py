"""Count verb forms and objects in edited news: forms.txt and objects.txt of newslint/lexicon.

    python scripts/count_forms.py CORPUS

CORPUS holds ``part-000.jsonl.xz`` and so on: an article a line, its paragraphs in "text"; other
files in it, such as part-valid, are never read.

A row of forms.txt is a helper, the word that follows, ``*`` for any small one, and the forms that
edited news practically never has between the two, while it has the right ones often: ``be *
arrest``. A row of objects.txt is a noun, its usual article and the words after which it has one:
``statement a issued made``. Only words are written, and nothing that was seen fewer times than
LEAST or HELD.
"""

from __future__ import annotations

import argparse
import os
import re
from collections import Counter, defaultdict

from corpus import parts, records
from tqdm import tqdm

from newslint.lexicon.forms import SMALL
from newslint.lexicon.store import data_path
from newslint.lexicon.verbs import base_of, irregular

LEAST, RATIO = 10, 250  # uses of the right form before a word, and for each of the wrong one
MANY = {"be": (60, 200), "have": (60, 200), "to": (40, 120)}  # the same before any small word
HELD, SURE = 8, 60  # uses of a noun with an article after a word, and for each without
TOKEN = re.compile(r"(?<![^\W\d_])[a-z][a-z']*|[^\sa-z]")
HELPERS = {
    **dict.fromkeys("is are was were be been being".split(), "be"),
    **dict.fromkeys("has have had having hasn't haven't hadn't".split(), "have"),
    "to": "to",
}
ARTICLES = frozenset(("the", "a", "an"))
AFTER_NOUN = frozenset(
    "of in on at to for from by with and or but that who which when where while as after before "
    "during over against about between into until since because if saying was were is are has "
    "had will would said . , ; : ? ! ”".split()
)
UNCOUNTED = frozenset(("state", "government"))  # “state and local”, “to fund government”
NO_GOVERNOR = (
    ARTICLES
    | HELPERS.keys()
    | frozenset(
        "his her their its our my your this that these those no any some every each all both such "
        "one another of in on at to for from by with and or but as than not who which what when "
        "where if so same own other two three new more most into over under about between after "
        "before during".split()
    )
)

Pair = tuple[str, str]


def main() -> None:
    """Count, and write both lists."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("corpus", help="folder of part-000.jsonl.xz and so on")
    paths = parts(ask.parse_args().corpus)
    forms, held, bare = count(paths)
    _write("forms.txt", form_rows(forms))
    _write("objects.txt", object_rows(held, bare))


def _write(name: str, rows: list[str]) -> None:
    with open(data_path(name), "w", encoding="utf-8", newline="\n") as file:
        file.writelines(row + "\n" for row in rows)
    print(f"{name}: {len(rows)} entries")


def count(paths: list[str]) -> tuple[dict[str, Counter[Pair]], Counter[Pair], Counter[Pair]]:
    """Forms with the next word after each helper; nouns after a word, with an article and without.

    Capitals and figures are left out, as a name says nothing about the words around it.
    """
    forms: dict[str, Counter[Pair]] = defaultdict(Counter)
    held: Counter[Pair] = Counter()
    bare: Counter[Pair] = Counter()
    nouns = _nouns()
    for path in paths:
        for record in tqdm(records(path), desc=os.path.basename(path)):
            _count(TOKEN.findall(record["text"].replace("’", "'")), nouns, forms, held, bare)
    return forms, held, bare


def _count(
    words: list[str],
    nouns: frozenset[str],
    forms: dict[str, Counter[Pair]],
    held: Counter[Pair],
    bare: Counter[Pair],
) -> None:
    for word, second, third, fourth in zip(words, words[1:], words[2:], words[3:], strict=False):
        if word in HELPERS:
            forms[HELPERS[word]][second, third] += 1
        elif second in ARTICLES and third in nouns and fourth in AFTER_NOUN:
            held[word, third] += word not in NO_GOVERNOR
            held["the" if second == "the" else "a", third] += 1
        elif second in nouns and third in AFTER_NOUN:
            bare[word, second] += 1


def _nouns() -> frozenset[str]:
    """Nouns that are counted, from the two lists that have them."""
    with open(data_path("nouns.txt"), encoding="utf-8") as file:
        nouns = {word for row in file for word in row.split()[1:]}
    with open(data_path("articles.txt"), encoding="utf-8") as file:
        return frozenset(nouns | {row.split()[0] for row in file if row.strip()})


def form_rows(forms: dict[str, Counter[Pair]]) -> list[str]:
    """The rows of forms.txt, in the order of the alphabet."""
    done = _participles(forms)
    pasts = {past: base for base, past in done.items()}
    pasts.update((verb.past, verb.base) for verb in irregular())
    plain = {bad: good for bad, good in pasts.items() if bad not in done and bad != good}
    tables = {"be": done, "have": done, "to": plain}
    rows: dict[str, list[str]] = defaultdict(list)
    for helper, pairs in tables.items():
        for bad, good in pairs.items():
            for word in _following(forms[helper], bad, good, MANY[helper]):
                rows[f"{helper} {word}"].append(bad)
    return [" ".join((start, *sorted(rows[start]))) for start in sorted(rows)]


def _participles(forms: dict[str, Counter[Pair]]) -> dict[str, str]:
    """From the base of a verb to its participle."""
    done: dict[str, str] = {}
    for helper in ("be", "have"):
        for word, _ in forms[helper]:
            base = base_of(word) if word[-2:] == "ed" else ""
            if len(base) > 2:
                done.setdefault(base, word)
    for verb in irregular():
        if verb.participles[0] != verb.base:
            done[verb.base] = verb.participles[0]
    return done


def _following(counts: Counter[Pair], bad: str, good: str, many: tuple[int, int]) -> list[str]:
    """The words before which only the good form stands; ``*`` for any small word."""
    right, wrong = ({word: counts[form, word] for word in SMALL} for form in (good, bad))
    least, ratio = many
    if sum(right.values()) >= least and sum(wrong.values()) * ratio <= sum(right.values()):
        return ["*"]
    return [w for w in SMALL if right[w] >= LEAST and wrong[w] * RATIO <= right[w]]


def object_rows(held: Counter[Pair], bare: Counter[Pair]) -> list[str]:
    """The rows of objects.txt, in the order of the alphabet."""
    table: dict[str, list[str]] = defaultdict(list)
    for (word, noun), uses in held.items():
        if word in ARTICLES or noun in UNCOUNTED:
            continue
        if uses >= HELD and bare[word, noun] * SURE <= uses and word.isalpha() and len(word) > 1:
            table[noun].append(word)
    return [
        " ".join((noun, max("a", "the", key=lambda word: held[word, noun]), *sorted(words)))
        for noun, words in sorted(table.items())
    ]


if __name__ == "__main__":
    main()
