"""What the tagger looks at. Learning and tagging share this module, so that they see the same.

A sentence is tagged from its end to its beginning: when a word's turn comes, the labels of the two
words after it are known. A feature is a number; its remainder by the size of the model is where the
weights of all labels for it begin.
"""

from __future__ import annotations

from zlib import crc32

from newslint.records import NamedTuple

SIDES, NEAR = "0nlNL", "0nl"
WORD, _MIX = 0xFFFFFFFF, 0x9E3779B1
FIRST, NO_SHAPE = 2, 5  # the shape of a capital that a sentence begins with; beyond its ends
NO_CAPITALS = 7  # how often a word has a capital, if nobody counted
_PARTS = (  # what a word adds to the numbers of features that it shares with others, by its part
    ("w", "with_label"), ("f", "kind"), ("k", "kind_before"), ("k", "kind_after"),
    ("x", "case"), ("x", "case_before"), ("x", "case_after"),
    ("a", "use"), ("a", "use_before"), ("a", "use_after"), ("a", "use_labels"),
    ("c", "word_before"), ("c", "word_after"), ("c", "before_label"),
)  # fmt: skip
PARTS = tuple(name for _, name in _PARTS)
_FACTORS = tuple((kind, _MIX * (2 * place + 1) & WORD) for place, (kind, _) in enumerate(_PARTS))


class Record(NamedTuple):
    """What the model knows of a word: groups by its neighbours (-1: none), capitals, labels."""

    coarse: int = -1
    middle: int = -1
    fine: int = -1
    capitals: int = NO_CAPITALS
    usual: str = "none"  # the labels that it often has, a character each
    frequent: bool = False
    known: bool = True

    def case(self, shape: int) -> str:
        """The case of the word and how often it has a capital."""
        return f"{shape}{self.capitals}"


EDGE = Record(-2, -2, -2, NO_CAPITALS, "edge", frequent=True)


def number_of(text: str) -> int:
    """The number of a feature that is written as text."""
    return crc32(text.encode())


def gap_of(gap: str) -> int:
    """The kind of what stands between two words."""
    gap = gap.strip()
    if not gap:
        return 0
    if gap in ("-", "\u2010", "–"):
        return 1 if gap == "-" else 2
    if "," in gap:
        return 3
    if "“" in gap or '"' in gap:
        return 4
    if ":" in gap or ";" in gap or "—" in gap or "--" in gap:
        return 5
    if "(" in gap:
        return 6
    return 7 if "." in gap else 8


def shape_of(form: str) -> int:
    """The case of a word as it stands: 1 capital, 3 all capitals, 4 figure, 0 other."""
    if form.isupper() and len(form) > 1:
        return 3
    if form[0].isupper():
        return 1
    return 4 if form[0].isdigit() else 0


def own_features(word: str, shape: int, record: Record) -> list[str]:
    """What a word says of its own label by its letters."""
    made = [f"fc{record.fine} {record.case(shape)}"]
    if record.known:
        made += [f"w{word}", f"ws{word} {shape}"]
    if not record.frequent:
        usual, coarse = record.usual, record.coarse
        made += [
            f"1{word[-1:]} {shape}", f"2{word[-2:]} {shape}", f"3{word[-3:]} {shape}",
            f"4{word[-4:]}", f"5{word[-5:]}", f"3k{word[-3:]} {coarse}", f"2a{word[-2:]} {usual}",
            f"p2{word[:2]} {shape}", f"p3{word[:3]}", f"p4{word[:4]}",
            f"l{min(len(word), 4)} {shape}",
        ]  # fmt: skip
    return made


# What a word says of its own label (0), of the word before it (n) or two before it (N), and of the
# word after it (l) or two after it (L), by what is known of it.


def group_features(fine: int, middle: int) -> list[list[str]]:
    """By its groups of words that are used alike."""
    return [
        [f"{side}f{fine}", f"{side}m{middle}"] if side in NEAR else [f"{side}f{fine}"]
        for side in SIDES
    ]


def manner_features(coarse: int, case: str, usual: str) -> list[list[str]]:
    """By its largest group, its case and the labels that it often has."""
    made = [[f"{side}k{coarse} {case}", f"{side}a{usual}"] for side in SIDES]
    for one, side in zip(made, SIDES, strict=True):
        if side in NEAR:
            one.append(f"{side}c{case}")
    made[0].append(f"as{usual} {case[0]}")
    return made


def word_features(word: str) -> list[list[str]]:
    """By itself, for a frequent word; a rare one says nothing to others but by its groups."""
    return [[f"{side}w{word}"] if side != "0" else [] for side in SIDES]


def around_features(word: str, shape: int, record: Record) -> list[list[str]]:
    """All features of a word by what is known of it, for each of ``SIDES``."""
    kinds = [
        group_features(record.fine, record.middle),
        manner_features(record.coarse, record.case(shape), record.usual),
        word_features(word) if record.frequent else [[]] * len(SIDES),
    ]
    return [[text for kind in kinds for text in kind[side]] for side in range(len(SIDES))]


def parts_of(word: str, shape: int, record: Record) -> tuple[int, ...]:
    """What a word adds to the numbers of shared features, in the order of ``PARTS``."""
    roots = {
        "w": word, "f": f"{record.fine}", "x": record.case(shape), "a": record.usual,
        "c": word if record.frequent else f"#{record.fine}", "k": f"{record.coarse}",
    }  # fmt: skip
    numbers = {kind: number_of(kind + root) for kind, root in roots.items()}
    return tuple(numbers[kind] * factor & WORD for kind, factor in _FACTORS)


def labels_of(count: int) -> tuple[list[int], list[int], list[int]]:
    """What the label of the word after, of the one after that, and both alone add to a number."""
    return (
        [(label + 1) * _factor(20) & WORD for label in range(count)],
        [(label + 1) * _factor(21) & WORD for label in range(count)],
        [(label + 1) * _factor(22) & WORD for label in range(count)],
    )


def gaps_of() -> tuple[list[int], list[int]]:
    """What the kinds of gap before and after a word add to a number."""
    return (
        [gap * _factor(23) & WORD for gap in range(9)],
        [gap * _factor(24) & WORD for gap in range(9)],
    )


def _factor(place: int) -> int:
    return _MIX * (2 * place + 1) & WORD
