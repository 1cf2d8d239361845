"""Words by which an expression is looked up: worked out once, when a pack is compiled.

An expression that can only begin with certain words, or that has certain words side by side, is
tried where these stand and nowhere else. Without them it is tried in sentences that have a word the
rule says it needs. Of the ways there are, the one that sets off the fewest trials is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.lexicon.known import frequency
from newslint.packs.literals import parsed
from newslint.records import NamedTuple
from newslint.tokens import FIGURE, WORD, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 300  # texts that are followed through an expression
_MOST_OF_SET = 10  # characters of a set that are written out
_CORPUS = 37e6  # words that frequencies were counted in
_NO_ENTRY = {"a": 0.023, "i": 0.004, "0": 0.03}
_TRIAL, _SEARCH = 0.4, 6.0  # microseconds: an expression at one place, and in a sentence
_DRAWN = 8  # how much likelier a word of an expression is beside another of it
_UNSURE, _SURE = "?", "^"  # before a text: whether a word begins where it does
_FULL = "\0"  # after a text: nothing further need be known


class Anchor(NamedTuple):
    """Folded words, cut at an apostrophe, one of which must be there; then one of ``second``."""

    first: list[str]
    second: list[str]  # empty if any word may follow
    begins: bool  # whether a match begins with the first word
    by_second: bool = False  # whether the second is the rarer, by which to look the pair up

    def packed(self) -> dict[str, Any]:
        """As a pack has it: words in one text, which is read much faster than a list."""
        words = {"first": " ".join(self.first), "second": " ".join(self.second)}
        return {**self._asdict(), **words}


class _Run(NamedTuple):
    """What a stretch of an expression may be; ``open`` if it goes on from there."""

    texts: frozenset[str]
    open: bool = True


def anchor(expression: str, needs: Iterable[str] = ()) -> Anchor:
    """The words to look an expression up by, where ``needs`` are those that its rule names."""
    heads = list(dict.fromkeys(need.partition("'")[0] for need in needs))
    found = [Anchor(heads, [], begins=False)] if heads else []
    tree = parsed(expression)
    if tree is not None:
        found += _Walk().anchors(tree)
    best = min(found, key=_cost, default=Anchor([], [], begins=False))
    rarer = bool(best.second) and _rates(best.second) < _rates(best.first)
    return best._replace(by_second=rarer)


def _cost(one: Anchor) -> float:
    """Microseconds for each word of copy."""
    trials = _rates(one.first)
    if one.second:
        trials *= min(1.0, _DRAWN * _rates(one.second))
    return trials * (_TRIAL if one.begins else _SEARCH)


def _rates(words: Iterable[str]) -> float:
    return sum(map(_rate, words))


def _rate(word: str) -> float:
    uses: float = 2 ** (max(frequency(word), frequency(word.capitalize())) / 4)
    return _NO_ENTRY.get(word, uses / _CORPUS)


class _Walk:
    """One way through an expression, and the anchors found on it."""

    def __init__(self) -> None:
        self.found: list[Anchor] = []
        self.at_start = True
        self.first: Anchor | None = None  # the first words, once all are known
        self.inside = 0  # choices that are being followed, which a match may go by

    def anchors(self, tree: Iterable[Any]) -> list[Anchor]:
        """The anchors of a parsed expression."""
        texts = frozenset({_UNSURE})
        for item in tree:
            made = self._after(item, texts)
            texts = made.texts
            if not made.open or all(text.endswith(_FULL) for text in texts):
                self._note(texts)
                self.at_start, self.first = False, None
                texts = frozenset({_UNSURE})
            elif all(text[-1] == " " and len(_whole_words(text)) == 1 for text in texts):
                texts = self._passed(texts)
        self._note(texts)
        return self.found

    def _passed(self, texts: frozenset[str]) -> frozenset[str]:
        """Where a word is behind: what was read so far need be followed no further."""
        if self.first:
            self._note(texts)
            self.at_start, self.first = False, None
        self._note(texts)
        self.first = self.found[-1]
        return frozenset({_SURE})

    def _note(self, texts: frozenset[str]) -> None:
        """Keep the words that all of some texts have, if they have any."""
        words = [_whole_words(text) for text in texts]
        if not words or not all(words):
            return
        if self.first:
            after = list(dict.fromkeys(_head(one[0][1]) for one in sorted(words)))
            self.found.append(self.first._replace(second=after))
            return
        first = list(dict.fromkeys(_head(one[0][1]) for one in sorted(words)))
        second = (
            list(dict.fromkeys(_head(one[1][1]) for one in sorted(words)))
            if all(len(one) > 1 for one in words) else []
        )  # fmt: skip
        begins = self.at_start and all(
            text[0] == _SURE and one[0][0] == 1 for text, one in zip(texts, words, strict=True)
        )
        self.found.append(Anchor(first, second, begins))

    def _sequence(self, items: Iterable[Any], texts: frozenset[str]) -> _Run:
        run = _Run(texts)
        for item in items:
            run = self._after(item, run.texts)
            if not run.open:
                break
        return run

    def _after(self, item: Any, texts: frozenset[str]) -> _Run:
        """What texts come to by one item of an expression."""
        operation, value = str(item[0]), item[1]
        if operation in ("LITERAL", "IN"):
            letters = _letters(value) if operation == "IN" else {_sign(value)}
            return self._joined(texts, letters) if letters else _Run(texts, open=False)
        if operation == "AT":
            return _Run(_at(texts, str(value)))
        if operation in ("ASSERT", "ASSERT_NOT"):
            return self._looking(operation, value, texts)
        if operation == "SUBPATTERN":
            return self._sequence(value[-1], texts)
        if operation == "BRANCH":
            return self._choice(value[1], texts)
        if operation in ("MAX_REPEAT", "MIN_REPEAT"):
            least, most, inside = value
            return self._repeated(int(least), int(most), inside, texts)
        return _Run(texts, open=False)

    def _joined(self, texts: frozenset[str], letters: set[str]) -> _Run:
        joined = {_join(text, letter) for text in texts for letter in letters}
        return _Run(frozenset(joined)) if len(joined) <= _MOST else _Run(texts, open=False)

    def _looking(self, operation: str, value: Any, texts: frozenset[str]) -> _Run:
        """What stands ahead is followed to its end; what stands behind may part words."""
        direction, inside = value
        if direction < 0:
            opens = _is_outside(inside, negated=operation == "ASSERT_NOT")
            return _Run(_at(texts, "AT_BOUNDARY") if opens else texts)
        if operation == "ASSERT" and not self.inside:
            self._note(self._sequence(inside, texts).texts)
        return _Run(texts)

    def _repeated(self, least: int, most: int, inside: Any, texts: frozenset[str]) -> _Run:
        sign = _one_sign(inside)
        if sign in (" ", FIGURE):  # however many there are, they are told as one
            joined = frozenset(_join(text, sign) for text in texts)
            return _Run(joined if least else joined | texts)
        run = _Run(texts)
        for _ in range(min(least, 3)):
            run = self._sequence(inside, run.texts)
            if not run.open:
                return run
        if (least, most) in ((1, 1), (2, 2), (3, 3)):
            return run
        if least or most > 1:
            return _Run(run.texts, open=False)
        return self._choice([inside, []], texts)

    def _choice(self, branches: Iterable[Any], texts: frozenset[str]) -> _Run:
        self.inside += 1
        runs = [self._sequence(branch, texts) for branch in branches]
        self.inside -= 1
        found = frozenset(text for run in runs for text in run.texts)
        return _Run(found, open=all(run.open for run in runs) and len(found) <= _MOST)


def _join(text: str, sign: str) -> str:
    if text.endswith(_FULL) or (sign == text[-1] and sign in (" ", FIGURE)):
        return text
    joined = text + sign
    return joined + _FULL if sign == " " and len(_whole_words(joined)) > 1 else joined


def _at(texts: frozenset[str], place: str) -> frozenset[str]:
    """Texts at a place that has no width: at one that parts words a space says so."""
    if place not in ("AT_BOUNDARY", "AT_BEGINNING", "AT_BEGINNING_STRING"):
        return texts
    return frozenset(
        _SURE if text == _UNSURE else _join(text, " ") if text[-1].isalnum() else text
        for text in texts
    )


def _whole_words(text: str) -> list[tuple[int, str]]:
    """The words of a text that neither begin before it nor may go on after it."""
    return [
        (match.start(), match[0])
        for match in WORD.finditer(text)
        if text[match.start() - 1] not in (_UNSURE, "'")
        and (
            match[0][0] == FIGURE
            or (FIGURE not in match[0] and text[match.end() :] not in ("", "'"))
        )
    ]


def _head(word: str) -> str:
    return FIGURE if word[0] == FIGURE else word.partition("'")[0]


def _sign(code: int) -> str:
    """A character as words are told apart by: folded, and a space for all that is in no word."""
    folded = fold(chr(code))
    if folded.isdigit():
        return FIGURE
    return folded if folded.isalnum() or folded in "'_" else " "


def _letters(choices: Iterable[Any]) -> set[str]:
    """What the choices of a set come to; empty if they are too many to be told."""
    found: set[str] = set()
    for operation, value in choices:
        name = str(operation)
        if name == "LITERAL":
            found.add(_sign(value))
        elif name == "CATEGORY" and str(value) == "CATEGORY_SPACE":
            found.add(" ")
        elif name == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            found.add(FIGURE)
        elif name == "RANGE" and value[1] - value[0] < _MOST_OF_SET:
            found |= {_sign(code) for code in range(value[0], value[1] + 1)}
        else:
            return set()
    return found if len(found) <= _MOST_OF_SET else set()


def _one_sign(items: Any) -> str:
    """The sign that a single item comes to, if it is but one."""
    signs: set[str] = set()
    if len(items) == 1:
        operation, value = str(items[0][0]), items[0][1]
        if operation in ("IN", "LITERAL"):
            signs = _letters(value) if operation == "IN" else {_sign(value)}
    return signs.pop() if len(signs) == 1 else ""


def _is_outside(inside: Any, *, negated: bool) -> bool:
    """Whether what stands behind a place makes sure that no word goes on there."""
    last = inside[-1] if len(inside) else None
    if last is None or (negated and len(inside) > 1):
        return False
    operation, value = str(last[0]), last[1]
    if operation == "SUBPATTERN":
        return _is_outside(value[-1], negated=negated)
    if operation == "BRANCH" and not negated:
        return all(_is_outside(branch, negated=False) for branch in value[1])
    if negated:
        return operation == "IN" and any(str(choice) == "CATEGORY_WORD" for _, choice in value)
    if operation == "AT":
        return str(value) in ("AT_BEGINNING", "AT_BOUNDARY")
    return _one_sign([last]) == " "
