"""Where an article names somebody or something: runs of capitals that mean a name.

No model is asked: capitals, the place in the sentence, titles, particles and repetition decide. A
capital that opens a sentence or stands in a headline says nothing by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.checks._peoples import ADJECTIVES, FAITHS
from newslint.lexicon.known import frequency, status
from newslint.lexicon.nearby import MONTHS, WEEKDAYS
from newslint.lexicon.pairs import pairs
from newslint.lexicon.store import PUBLIC, WORD, lexicon
from newslint.lexicon.survey import in_title_case, opens_sentence, surface, web_spans
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

TITLES = frozenset(
    "mr mrs ms miss mx dr sir dame lord lady prof professor sheikh sheik imam rabbi pope president "
    "vice prime minister chancellor king queen prince princess senator sen rep representative gov "
    "governor mayor gen general lt lieutenant col colonel sgt sergeant capt captain cpl corporal "
    "maj major adm admiral cmdr commander rev reverend judge justice ambassador secretary chairman "
    "chairwoman congressman congresswoman councillor councilman councilwoman detective officer "
    "inspector superintendent ayatollah mullah deputy chief former foreign defence defense speaker "
    "spokesperson attorney coach actor actress director executive emperor archbishop bishop "
    "father cardinal saint leader spokesman spokeswoman premier candidate first lady democrat "
    "republican".split()
)
_FOLLOWING = frozenset(
    "spokesperson spokesman spokeswoman secretary minister president chairman chief officials "
    "official leader leaders director".split()
)
_SMALL = frozenset("a an the and but or in on at for if as of".split())
_KNOWN_PAIR = 12  # level of a full name: seven uses
_SHORT_TITLES = frozenset(
    "mr mrs ms dr prof gen sen rep gov lt col sgt capt cpl maj adm cmdr rev st hon jr sr".split()
)
_RANKS = _SHORT_TITLES - {"st", "jr", "sr"}
_PARTICLES = frozenset(
    "al el bin ben ibn abu von van der den de da di du del della la le los las dos ul ur".split()
)
_BEFORE_OF = frozenset(
    "bank university ministry department house state states republic council court bureau church "
    "office institute college school board city bay gulf strait cape isle lake mount people "
    "league association society federation union chamber academy centre center joint chiefs "
    "museum duke duchess prince archbishop bishop north south east west".split()
)
_NO_NAMES = frozenset(
    "i i'm i'll i've i'd o oh ok tv am pm bc ad god christmas easter internet english".split()
) | (FAITHS - {"hamas", "hezbollah", "taliban"})


class Mention(NamedTuple):
    """A name as it stands in the text, without title and possessive: places of words, and text.

    ``titled`` is true if a title came before it; ``sure`` is false where its capital may be that
    of a sentence or a headline.
    """

    first: int
    last: int
    text: str
    titled: bool
    sure: bool


def mentions(doc: Document) -> list[Mention]:
    """All mentions of names in the order of the text."""
    found = [one for run in _runs(doc) for one in _trimmed(doc, *run)]
    certain = {word for one in found if one.sure for word in _folded(doc, one)}
    return [one for one in found if one.sure or _is_borne_out(doc, one, certain)]


def _folded(doc: Document, one: Mention) -> list[str]:
    return [surface(doc, at).lower() for at in range(one.first, one.last + 1)]


def _is_borne_out(doc: Document, one: Mention, certain: set[str]) -> bool:
    """Whether a doubtful capital is that of a name: named surely elsewhere, or no other word."""
    folded = _folded(doc, one)
    return any(word in certain or not status(word) & WORD for word in folded)


def _runs(doc: Document) -> Iterator[tuple[int, int]]:
    """First and last place of each run of capitalised words and what may stand inside a name."""
    place, words = 0, doc.words
    while place < len(words):
        if not doc.text[doc.starts[place]].isupper() or _in_address(doc, place):
            place += 1
            continue
        last, at = place, place
        headline = _in_headline(doc, place)
        while at + 1 < len(words) and _continues(doc, place, at):
            if headline and _is_ordinary(surface(doc, at + 1).lower()):
                break
            at += 1
            if doc.text[doc.starts[at]].isupper():
                last = at
        yield place, last
        place = last + 1


def _in_headline(doc: Document, place: int) -> bool:
    """Whether a word stands in a line that gives most words a capital, or only capitals."""
    paragraph = doc.paragraph_at(doc.starts[place])
    line = doc.text[paragraph.start : paragraph.end]
    return line.isupper() or in_title_case(doc, place)


def _in_address(doc: Document, place: int) -> bool:
    start = doc.starts[place]
    return any(low <= start < high for low, high in web_spans(doc))


def _continues(doc: Document, first: int, at: int) -> bool:
    """Whether the word after ``at`` may belong to the name that begins at ``first``."""
    gap, word, after = doc.gap(at), doc.words[at], doc.words[at + 1]
    if word.endswith("'s") or doc.words[at] in WEEKDAYS:
        return False
    capital = doc.text[doc.starts[at + 1]].isupper()
    if gap in {". ", "."}:
        return capital and (len(word) == 1 or word in _SHORT_TITLES)
    if gap not in {" ", "-"}:
        return False
    if capital:
        return after not in WEEKDAYS and after not in MONTHS
    if after in _PARTICLES:
        return True
    if after == "the":
        return word == "of"
    joined = {doc.words[k] for k in range(first, at + 1)}
    return after == "of" and bool(joined & _BEFORE_OF)


def _trimmed(doc: Document, first: int, last: int) -> Iterator[Mention]:
    """The name in a run, without the titles and the ordinary words before it."""
    rank = [at for at in range(first, last) if doc.words[at] in _RANKS]
    titled, headline = bool(rank), _in_headline(doc, first)
    opens = headline or opens_sentence(doc, first)
    first = max(rank, default=first - 1) + 1
    while first <= last:
        word = surface(doc, first).lower()
        if word in TITLES and first < last:
            titled = True
        elif word in _PARTICLES:
            if doc.gap(first) == "-":  # Al-Qaeda
                break
        elif word not in _SMALL and not _is_before_name(doc, first, last, opens=opens):
            break
        opens = headline
        first += 1
    while last > first and _may_not_end(doc, last):
        last -= 1
    if first > last or _is_no_name(doc, first, last):
        return
    text = doc.text[doc.starts[first] : doc.starts[last] + len(surface(doc, last))]
    capitals = text.isupper() and (len(text) > 6 or headline)
    sure = not headline and not capitals and not opens_sentence(doc, first)
    yield Mention(first, last, _calm(text) if capitals else text, titled, sure or titled)


def _is_before_name(doc: Document, first: int, last: int, *, opens: bool) -> bool:
    """Whether a word only stands before a name: an opener, or (president of) Russia."""
    word = surface(doc, first)
    if first == last:
        return False
    if opens and _is_ordinary(word.lower()):
        return True
    entry, after = lexicon().get(word), surface(doc, first + 1)
    if word.lower() in ADJECTIVES and after.lower() in TITLES:
        return True
    country = entry and entry.flags & PUBLIC and first + 1 < last and len(after) > 1
    return bool(country) and pairs().level("n", after, surface(doc, last)) > _KNOWN_PAIR


def _may_not_end(doc: Document, place: int) -> bool:
    """Whether a word is no end of a name: a particle, a title that follows a name."""
    word = surface(doc, place)
    return word[0].islower() or word.lower() in _FOLLOWING


def _is_ordinary(word: str) -> bool:
    state = status(word)
    return bool(state & WORD) and frequency(word) > frequency(word.capitalize())


def _is_no_name(doc: Document, first: int, last: int) -> bool:
    word = surface(doc, first).lower()
    if first < last:
        words = {surface(doc, at).lower() for at in range(first, last + 1)}
        return words <= ADJECTIVES | _NO_NAMES
    if word in _NO_NAMES or word in MONTHS or word in WEEKDAYS or word in ADJECTIVES:
        return True
    if _is_ordinary(word):
        return True
    singular = word.removesuffix("s")
    return word in TITLES or singular in ADJECTIVES or len(word) < 2 or word.isdigit()


def _calm(text: str) -> str:
    """A name from a line in capitals as it stands in running text: ANGELA MERKEL, but NATO."""
    return " ".join(_calm_word(word) for word in text.split(" "))


def _calm_word(word: str) -> str:
    entry = lexicon().get(word.capitalize())
    initials = lexicon().get(word)
    if initials and (entry is None or initials.frequency > entry.frequency):
        return word
    return "-".join(part.capitalize() for part in word.split("-"))
