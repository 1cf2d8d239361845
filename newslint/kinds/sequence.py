"""``sequence``: a pattern of words, with alternatives, case, optional and unnamed words.

Words must be parted by one space, or by ``-`` where an item says ``joined: true``. Part of speech
(``pos``: NOUN, NOUN.NNS, VERB.VBD, ADJ …) comes from the tagger, which looks only at sentences
whose words fit so far.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.fitting import fit
from newslint.phrases import same_gap
from newslint.rule import Hit, Rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.document import Document
    from newslint.kinds import Matcher


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
    named = [n for n, item in enumerate(items) if item.words and not item.optional]
    return min(named, key=lambda n: len(items[n].words))


def _at(doc: Document, items: list[Item], anchor: int, place: int) -> dict[int, int] | None:
    """Item numbers to word places for a match with the anchor at ``place``, if there is one."""
    for start in range(max(0, place - anchor), place + 1):
        found = _match(doc, items, 0, start)
        if found and found.get(anchor) == place:
            return found
    return None


def _match(
    doc: Document, items: list[Item], number: int, place: int, *, first: bool = True
) -> dict[int, int] | None:
    """The match of the items from ``number`` on at ``place``; ``first``: none stands before it."""
    if number == len(items):
        return {}
    item = items[number]
    if place < len(doc.words) and _fits(doc, item, place, first=first):
        rest = _match(doc, items, number + 1, place + 1, first=False)
        if rest is not None:
            return {number: place, **rest}
    return _match(doc, items, number + 1, place, first=first) if item.optional else None


def _fits(doc: Document, item: Item, place: int, *, first: bool) -> bool:
    word = doc.words[place]
    if (item.words and word not in item.words) or word in item.not_words:
        return False
    if not first and not same_gap(doc.gap(place - 1), "-" if item.joined else " "):
        return False
    if item.pos and not _is_part(doc.tags[place], item.pos):
        return False
    text = doc.text[doc.starts[place] : doc.ends[place]]
    return (
        not item.case
        or {
            "lower": text.islower(),
            "capital": text[0].isupper(),
            "upper": text.isupper() and len(text) > 1,
        }[item.case]
    )


def _is_part(label: str, wanted: tuple[str, ...]) -> bool:
    """Whether a label is one of those wanted: ``NOUN`` is any noun, ``NOUN.NNS`` a plural."""
    return any(label == one or label.startswith(f"{one}.") for one in wanted)


def _hit(doc: Document, rule: Rule, items: list[Item], found: dict[int, int]) -> Hit:
    marked = [place for number, place in found.items() if items[number].mark]
    places = marked or list(found.values())
    span = Span(doc.starts[min(places)], doc.ends[max(places)])
    words = {item.name: "" for item in items}  # an optional word may be absent
    words.update((items[n].name, doc.text[doc.starts[p] : doc.ends[p]]) for n, p in found.items())
    fixes = (" ".join(fix.format(**words).split()) for fix in rule.spec.get("fix") or ())
    return Hit(span, tuple(fit(doc, span, fix) for fix in fixes), words)
