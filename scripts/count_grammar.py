"""Count articles and numbers in edited news: newslint/lexicon/articles.txt and nouns.txt afresh.

    python scripts/count_grammar.py CORPUS [--treebank FOLDER]

CORPUS holds ``part-000.jsonl.xz`` and so on: an article a line, its paragraphs in "text"; other
files in it, such as part-valid, are never read. FOLDER (``treebank`` beside CORPUS unless given)
holds ``ewt-*.conllu.xz`` and ``gum*.conllu.xz``, which tell nouns from other words. Only words are
written, no count and no run of text, and none whose evidence was seen fewer than LEAST times.
"""

from __future__ import annotations

import argparse
import glob
import json
import lzma
import os
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from tqdm import tqdm

from newslint.lexicon.nouns import IRREGULAR, plural_of
from newslint.lexicon.store import data_path

if TYPE_CHECKING:
    from collections.abc import Iterator

Place = tuple[str, str, str]  # the word on the left, the noun, the word on the right
Tags = dict[str, Counter[str]]
Key = TypeVar("Key")

LEAST = 5
MOST_KEYS = 3_000_000  # of one table in memory; what was seen once goes when it is full

TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|\n|[^\w\s]")
NAME, FIGURE = "^", "#"  # stand for a capitalised word and for a number in figures
MARKS = frozenset('.,;:!?"\n()[]“”—–-*•/%$')
OPENERS = MARKS - {",", "-"}  # a capital after these need not be a name

LEFT = frozenset(
    "in on at to of for from by with without into onto over under after before since until during "
    "between among against through across behind beyond within near upon towards toward despite "
    "about as is are was were be been has have had".split()
)
RIGHT = frozenset(
    "of to that in on for with is was and who where when which from at by as are were has had have "
    "will would , . # two three four five six seven eight nine ten few several most more other own "
    "same less least others".split()
)
LOOSE_RIGHT = frozenset("of in on for that who where from with to".split())
MASS = tuple(  # endings of nouns that often go without an article
    "tion sion ment ance ence ity ing ship al ness ure ism age dom sis cy ry th".split()
)
NOT_BARE = frozenset(  # read in context: often right without an article, or no noun
    "act aid air ground case fall past first primary last latest president statement country left "
    "right context report love conclusion future present original final current spring summer "
    "autumn winter".split()
)

NUMBERS = frozenset("two three four five six seven eight nine ten several many few".split())
MANY = NUMBERS | {"both", "these", "those"}
ONE = frozenset("a an another each every one this".split())
ONE_ONLY = ONE - {"one"}  # “one” may be a pronoun before a plural
COUNTED = MANY | ONE | {"to"}
NOT_AFTER_NUMBER = frozenset(  # read in context: verbs, first parts of compounds and measures
    "thousand hundred million billion dozen sort kind type percent cent second third half time "
    "account arm change circumstance comment concern contact demand increase matter mind promise "
    "remark rule strike".split()
)
NOT_AFTER_ARTICLE = frozenset(  # read in context: the plural is another word
    "good lot time well while single major straight hundred third second thing head back mean mass "
    "police sport custom economic politic physic majority means arm glass news person".split()
)


class Counts(NamedTuple):
    """How often edited news has words, pairs after COUNTED words, and nouns between two words
    with no article, with *the*, and with *a* or *an*.
    """

    words: Counter[str]
    pairs: Counter[tuple[str, str]]
    bare: Counter[Place]
    the: Counter[Place]
    indefinite: Counter[Place]


class Bar(NamedTuple):
    """What a noun needs to be listed: uses with an article if it looks plural or singular, how
    many of them for each use without, and uses that are enough if it never goes without.
    """

    plural: int
    singular: int
    ratio: int
    loose: int


ANYWHERE = Bar(plural=150, singular=40, ratio=100, loose=12)
HERE = Bar(plural=150, singular=20, ratio=60, loose=7)


def main() -> None:
    """Count, and write both lists."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("corpus", help="folder of part-000.jsonl.xz and so on")
    ask.add_argument("--treebank", help="folder of ewt-*.conllu.xz and gum*.conllu.xz")
    args = ask.parse_args()
    tags = read_tags(args.treebank or os.path.join(args.corpus, os.pardir, "treebank"))
    counts = count(args.corpus)
    _write("articles.txt", article_rows(counts))
    _write("nouns.txt", noun_rows(counts, tags))


def _write(name: str, rows: list[str]) -> None:
    with open(data_path(name), "w", encoding="utf-8", newline="\n") as file:
        file.writelines(row + "\n" for row in rows)
    print(f"{name}: {sum(len(row.split()) - 1 for row in rows)} entries")


def _files(folder: str, *patterns: str) -> list[str]:
    """Raises SystemExit if the folder has no such file."""
    paths = sorted(path for one in patterns for path in glob.glob(os.path.join(folder, one)))
    if not paths:
        raise SystemExit(f"{folder}: no file {' or '.join(patterns)} here.")
    return paths


def read_tags(folder: str) -> Tags:
    """For each word in lower case, how often the treebanks give it each part of speech. Names are
    left out, as they are from the counts.
    """
    tags: Tags = defaultdict(Counter)
    for path in _files(folder, "ewt-*.conllu.xz", "gum*.conllu.xz"):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                fields = line.split("\t")
                if fields[0].isdigit() and not fields[4].startswith("NNP"):
                    tags[fields[1].lower()][fields[4]] += 1
    return tags


def articles(folder: str) -> Iterator[str]:
    """The texts of the training parts, a paragraph a line."""
    paths = _files(folder, "part-[0-9]*.jsonl.xz")
    size = sum(os.path.getsize(path) for path in paths)
    with tqdm(total=size, unit="B", unit_scale=True, disable=None) as progress:
        for path in paths:
            done = 0
            with open(path, "rb") as packed, lzma.open(packed, "rt", encoding="utf-8") as lines:
                for line in lines:
                    yield json.loads(line)["text"].replace("\r", "")
                    progress.update(packed.tell() - done)
                    done = packed.tell()


def tokens(text: str) -> list[str]:
    """Words and marks, without the capital that a sentence gives its first word."""
    found: list[str] = []
    previous = "\n"
    for token in TOKEN.findall(text.replace("’", "'").replace("‘", "'")):
        word = token.lower()
        if word != token and previous not in OPENERS:
            word = NAME
        elif word == token and word[0].isdigit():
            word = FIGURE
        found.append(word)
        previous = word
    return found


def count(folder: str) -> Counts:
    """All that the two lists need, from one pass over the corpus."""
    counts = Counts(Counter(), Counter(), Counter(), Counter(), Counter())
    for text in articles(folder):
        words = tokens(text)
        second, third, fourth = words[1:], words[2:], words[3:]
        counts.words.update(words)
        pairs = zip(words, second, strict=False)
        counts.pairs.update([one for one in pairs if one[0] in COUNTED])
        places = zip(words, second, third, strict=False)
        counts.bare.update([one for one in places if one[2] in RIGHT and one[0] in LEFT])
        for left, article, noun, right in zip(words, second, third, fourth, strict=False):
            if article in {"a", "an", "the"} and right in RIGHT and left in LEFT:
                held = counts.the if article == "the" else counts.indefinite
                held[left, noun, right] += 1
        _trim(counts.words)
        _trim(counts.pairs)
        for table in (counts.bare, counts.the, counts.indefinite):
            _trim(table)
    return counts


def _trim(table: Counter[Key]) -> None:
    if len(table) > MOST_KEYS:
        for key in [key for key, number in table.items() if number == 1]:
            del table[key]


def article_rows(counts: Counts) -> list[str]:
    """A noun a line, with the places where it wants an article: ``*tof`` for *the* before “of”,
    ``in>tof`` for the same after “in” alone; t the, a a, T and A for either, the likelier first.
    """
    places = sorted(counts.the.keys() | counts.indefinite.keys())
    everywhere: defaultdict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in places:
        if _may_be_noun(place[1]):
            everywhere[place[1:]].append(place)
    bare: Counter[tuple[str, str]] = Counter()
    for place, number in counts.bare.items():
        bare[place[1:]] += number
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for (noun, right), here in everywhere.items():
        the, indefinite = (sum(table[one] for one in here) for table in counts[3:])
        if _wants(ANYWHERE, noun, right, the + indefinite, bare[noun, right]):
            rows[noun].append(f"*{_article(the, indefinite)}{right}")
            continue
        for place in here:
            the, indefinite = counts.the[place], counts.indefinite[place]
            verb = place[0] == "to" and counts.pairs["to", noun] > 15
            if not verb and _wants(HERE, noun, right, the + indefinite, counts.bare[place]):
                rows[noun].append(f"{place[0]}>{_article(the, indefinite)}{right}")
    return [f"{noun} {' '.join(sorted(entries))}" for noun, entries in sorted(rows.items())]


def _may_be_noun(word: str) -> bool:
    return len(word) > 2 and word.isascii() and word.isalpha() and word not in NOT_BARE


def _article(the: int, indefinite: int) -> str:
    if the >= 4 * indefinite:
        return "t"
    if indefinite >= 4 * the:
        return "a"
    return "T" if the >= indefinite else "A"


def _wants(bar: Bar, noun: str, right: str, held: int, bare: int) -> bool:
    """Whether a noun ``held`` by an article so often, and bare so seldom, cannot go without."""
    plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    if held >= (bar.plural if plural else bar.singular) and bare <= held / bar.ratio:
        return True
    loose = right in LOOSE_RIGHT and not plural and not noun.endswith(MASS)
    return loose and bare == 0 and held >= max(bar.loose, LEAST)


def noun_rows(counts: Counts, tags: Tags) -> list[str]:
    """The singulars never seen after a number, and those whose plural never follows *a*."""
    nouns = [noun for noun in sorted(counts.words) if _is_noun(counts, tags, noun)]
    number = [noun for noun in nouns if _never_after_number(counts, noun)]
    article = [noun for noun in nouns if _never_after_article(counts, tags, noun)]
    return [f"after-number {' '.join(number)}", f"after-article {' '.join(article)}"]


def _never_after_number(counts: Counts, noun: str) -> bool:
    many = _after(counts, MANY, plural_of(noun))
    rare = _after(counts, MANY, noun) <= many / 25
    return many >= 22 and rare and noun not in NOT_AFTER_NUMBER


def _never_after_article(counts: Counts, tags: Tags, noun: str) -> bool:
    """Whether the plural is a plain noun that edited news practically never has after *a*."""
    plural = plural_of(noun)
    if noun in NOT_AFTER_ARTICLE or plural.endswith("sses"):
        return False
    one = _after(counts, ONE, noun)
    rare = _after(counts, ONE_ONLY, plural) <= one / 150
    return one >= 55 and rare and _mostly(tags, plural, "NNS", least=2, share=0.6)


def _is_noun(counts: Counts, tags: Tags, word: str) -> bool:
    """Whether a word is common, mostly a singular noun, and has a regular plural."""
    if counts.words[word] < 140 or len(word) < 3 or not (word.isascii() and word.isalpha()):
        return False
    if word in IRREGULAR or counts.words[plural_of(word)] < 38:
        return False
    return _mostly(tags, word, "NN", least=3, share=0.5)


def _after(counts: Counts, firsts: frozenset[str], word: str) -> int:
    return sum(counts.pairs[first, word] for first in firsts)


def _mostly(tags: Tags, word: str, tag: str, *, least: int, share: float) -> bool:
    """Whether a word has the tag more often than ``share``; so too if it is seldom tagged."""
    found = tags.get(word, Counter())
    total = found.total()
    return total < least or found[tag] > share * total


if __name__ == "__main__":
    main()
