"""``sequence``: a pattern of words, with alternatives, case, optional and unnamed words.

Words must be parted by one space, or by ``-`` where an item says ``joined: true``. Part of speech
(``pos``: NOUN, NOUN.NNS, VERB.VBD, ADJ …) comes from the tagger, which looks only at sentences
whose words fit so far. ``lemma`` is any form of a word, looked up by the forms that it may have.
``chunk`` is a whole group of words; ``word``, ``not``, ``lemma`` and ``pos`` are then its head's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.fitting import fit
from newslint.phrases import same_gap
from newslint.records import NamedTuple
from newslint.rule import Hit, Rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.document import Document
    from newslint.kinds import Matcher

    Found = dict[int, tuple[int, int]]  # from an item's number to the places it takes in


_LONGEST = 12  # words of a group


class Item(NamedTuple):
    """One place of a sequence: which words may stand there."""

    words: frozenset[str] = frozenset()  # empty: any word
    not_words: frozenset[str] = frozenset()
    case: str = ""  # lower, capital or upper
    optional: bool = False
    mark: bool = False  # part of the reported span
    joined: bool = False  # hyphenated to the word before
    name: str = ""  # for use in the fix
    pos: tuple[str, ...] = ()
    lemma: frozenset[str] = frozenset()  # ``words`` then has all forms that these may have
    chunk: str = ""  # noun, verb or finite: a whole group


def items_of(tokens: Sequence[Any]) -> list[Item]:
    """The items of a compiled spec: each a word list as text (``a|b``) or a mapping."""
    made: list[Item] = []
    for token in tokens:
        fields = dict(token) if isinstance(token, dict) else {"word": token.split("|")}
        made.append(
            Item(
                frozenset(fields.get("word") or ()),
                frozenset(fields.get("not") or ()),
                fields.get("case") or "",
                bool(fields.get("optional")),
                bool(fields.get("mark")),
                bool(fields.get("joined")),
                fields.get("as") or "",
                tuple(fields.get("pos") or ()),
                frozenset(fields.get("lemma") or ()),
                fields.get("chunk") or "",
            )
        )
    return made


def matcher(rules: Sequence[Rule]) -> Matcher:
    """All sequences by the words of their anchor. A spec is ``{tokens, fix}``."""
    active = [(rule, items_of(rule.spec["tokens"])) for rule in rules]
    by_word: dict[str, list[tuple[Rule, list[Item], int]]] = {}
    for rule, items in active:
        anchor = _anchor(items)
        for word in items[anchor].words:
            by_word.setdefault(word, []).append((rule, items, anchor))

    def match(doc: Document) -> Iterator[tuple[Rule, Hit]]:
        for word in by_word.keys() & doc.index.keys():
            for rule, items, anchor in by_word[word]:
                for place in doc.index[word]:
                    found = _at(doc, items, anchor, place)
                    if found:
                        yield rule, _hit(doc, rule, items, found)

    return match


def _anchor(items: Sequence[Item]) -> int:
    """The required item with the fewest words: the one to look up."""
    named = [n for n, i in enumerate(items) if i.words and not i.optional and not i.chunk]
    return min(named, key=lambda n: len(items[n].words))


def _at(doc: Document, items: list[Item], anchor: int, place: int) -> Found | None:
    """Where each item stands in a match with the anchor at ``place``, if there is one."""
    before = sum(_LONGEST if item.chunk else 1 for item in items[:anchor])
    for start in range(max(0, place - before), place + 1):
        found = _match(doc, items, 0, start)
        if found and found.get(anchor, (-1, -1))[0] == place:
            return found
    return None


def _match(
    doc: Document, items: list[Item], number: int, place: int, *, first: bool = True
) -> Found | None:
    """The match of the items from ``number`` on at ``place``; ``first``: none stands before it."""
    if number == len(items):
        return {}
    item = items[number]
    after = _end(doc, item, place, first=first) if place < len(doc.words) else 0
    if after:
        rest = _match(doc, items, number + 1, after, first=False)
        if rest is not None:
            return {number: (place, after), **rest}
    return _match(doc, items, number + 1, place, first=first) if item.optional else None


def _end(doc: Document, item: Item, place: int, *, first: bool) -> int:
    """The place after what an item takes in from ``place`` on, 0 if it does not fit."""
    if not first and not same_gap(doc.gap(place - 1), "-" if item.joined else " "):
        return 0
    if not item.chunk:
        return place + 1 if _fits(doc, item, place) else 0
    group = doc.chunks.begun(place, item.chunk)
    return group.end if group and _fits(doc, item, group.head) else 0


def _fits(doc: Document, item: Item, place: int) -> bool:
    word = doc.words[place]
    if (item.words and word not in item.words) or word in item.not_words:
        return False
    text = doc.text[doc.starts[place] : doc.ends[place]]
    if (
        item.case
        and not {
            "lower": text.islower(),
            "capital": text[0].isupper(),
            "upper": text.isupper() and len(text) > 1,
        }[item.case]
    ):
        return False
    if item.pos and not _is_part(doc.tags[place], item.pos):
        return False
    return not item.lemma or _lemma(word, doc.tags[place]) in item.lemma


def _lemma(word: str, label: str) -> str:
    from newslint.tagging.lemmas import lemma_of

    return lemma_of(word, label)


def _is_part(label: str, wanted: tuple[str, ...]) -> bool:
    """Whether a label is one of those wanted: ``NOUN`` is any noun, ``NOUN.NNS`` a plural."""
    return any(label == one or label.startswith(f"{one}.") for one in wanted)


def _hit(doc: Document, rule: Rule, items: list[Item], found: Found) -> Hit:
    marked = [places for number, places in found.items() if items[number].mark]
    taken = marked or list(found.values())
    span = Span(doc.starts[min(taken)[0]], doc.ends[max(taken)[1] - 1])
    words = {item.name: "" for item in items}  # an optional word may be absent
    words.update((items[n].name, doc.text[doc.starts[a] : doc.ends[b - 1]])
                 for n, (a, b) in found.items())  # fmt: skip
    fixes = (" ".join(fix.format(**words).split()) for fix in rule.spec.get("fix") or ())
    return Hit(span, tuple(fit(doc, span, fix) for fix in fixes), words)
