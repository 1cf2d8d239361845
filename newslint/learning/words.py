"""The words and names that a newsroom prints: counted article by article, then sifted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.learning.bounded import BoundedCounts
from newslint.learning.sifting import sifted_names, sifted_words
from newslint.lexicon.names import is_title
from newslint.lexicon.store import lexicon
from newslint.lexicon.survey import in_title_case, opens_sentence, stands_free, surface, survey
from newslint.mentions import TITLES, mentions

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.learning.bounded import Uses
    from newslint.learning.sifting import Slips

WORDS = "learnt-words.txt"
NAMES = "learnt-names.csv"
LEAST = 5  # uses of a word or name that is learnt
_ARTICLES = 3  # in which it must have been used
_DOUBTFUL = "^"  # before a folded word whose capital may be that of its sentence
_PARTS = range(2, 6)  # words of a full name
_SHOWN = 5  # likely slips that are named on the screen


class WordLearner:
    """Counts the words that newslint's list does not have, and the full names."""

    name = "words"

    def __init__(self, least: int = LEAST) -> None:
        """What was printed less often than ``least`` times is not learnt."""
        self._least = least
        self._read = 0
        self._words = BoundedCounts()
        self._names = BoundedCounts()

    def add(self, doc: Document) -> None:
        """Count one article."""
        self._read += len(doc.words)
        self._words.add(_words_in(doc))
        self._names.add(_names_in(doc))

    def state(self) -> list[Any]:
        """All that is needed to go on later, for JSON."""
        return [self._read, self._words.state(), self._names.state()]

    def restore(self, state: list[Any]) -> None:
        """Go on from a state."""
        self._read = state[0]
        self._words.restore(state[1])
        self._names.restore(state[2])

    def learnt(self) -> tuple[dict[str, bytes], list[str]]:
        """The files by name, and lines that say what is in them."""
        words, wrong = sifted_words(self._often(_settled(self._words)), self._read)
        names, misnamed = sifted_names(self._often(self._names.at_least(self._least)), self._read)
        told = [
            f"{len(words):,} words that newslint’s own list does not have: {WORDS}",
            f"{len(names):,} names: {NAMES}",
        ]
        slips = {**wrong, **misnamed}
        if slips:
            told.append(_told(slips))
        return {WORDS: _words_file(words), NAMES: _names_file(names)}, told

    def _often(self, counts: dict[str, Uses]) -> dict[str, int]:
        fewest = min(_ARTICLES, self._least)
        return {
            key: one.uses
            for key, one in counts.items()
            if one.uses >= self._least and one.articles >= fewest
        }


def _words_in(doc: Document) -> dict[str, int]:
    """The words of an article that newslint's list does not have, as spelled, with their uses."""
    found: dict[str, int] = {}
    for word in survey(doc).unknown:
        for place in doc.index[word]:
            form = surface(doc, place)
            if len(form) < 3 or not form[:1].isalpha() or not stands_free(doc, place):
                continue
            if not form.islower() and lexicon().get(form):
                continue  # McConnell
            if form[0].isupper() and not form.isupper():
                if opens_sentence(doc, place) or in_title_case(doc, place):
                    form = _DOUBTFUL + form.lower()
            elif form.isupper() and _shouts(doc, place):
                continue
            found[form] = found.get(form, 0) + 1
    return found


def _shouts(doc: Document, place: int) -> bool:
    """Whether the whole paragraph is in capitals."""
    paragraph = doc.paragraph_at(doc.starts[place])
    return doc.text[paragraph.start : paragraph.end].isupper()


def _names_in(doc: Document) -> dict[str, int]:
    """The names of several words in an article, but for those made of ordinary words alone."""
    found: dict[str, int] = {}
    for one in mentions(doc):
        if one.last - one.first + 1 in _PARTS and "\n" not in one.text:
            parts = _without_title(one.text.replace("’", "'").split())
            if len(parts) > 1 and not all(is_title(part) for part in parts):
                name = " ".join(parts)
                found[name] = found.get(name, 0) + 1
    return found


def _without_title(parts: list[str]) -> list[str]:
    """A name without what somebody is before it: Indiana Mayor Ruth Hallam."""
    for at in range(len(parts) - 2, 0, -1):
        if parts[at - 1].lower() in TITLES:
            return parts[at:]
    return parts


def _settled(counts: BoundedCounts) -> dict[str, Uses]:
    """The uses of each word, those at the start of a sentence given to its likelier form."""
    found = counts.at_least(1)
    for key in [key for key in found if key.startswith(_DOUBTFUL)]:
        more = found.pop(key)
        folded = key.removeprefix(_DOUBTFUL)
        capital = folded[0].upper() + folded[1:]
        forms = [form for form in (capital, folded) if form in found]
        form = max(forms, key=lambda form: found[form].uses, default="")
        if form:
            one = found[form]
            found[form] = one._replace(uses=one.uses + more.uses)
    return found


def _told(slips: Slips) -> str:
    shown = [f"{wrong} ({right}?)" for wrong, right in sorted(slips.items())[:_SHOWN]]
    more = f" and {len(slips) - _SHOWN:,} more" if len(slips) > _SHOWN else ""
    return f"left out as likely slips of the archive: {', '.join(shown)}{more}"


def _by_letter(text: str) -> tuple[str, str]:
    return text.lower(), text


def _words_file(words: dict[str, int]) -> bytes:
    lines = [
        "# Words that the archive prints and newslint's own list does not have, with their uses.",
        "# newslint learn writes this file afresh: keep words of your own in another one.",
        *(
            f"{word}\t{words[word]}"
            for word in sorted(words, key=lambda word: (word.lower(), word))
        ),
    ]
    return ("\n".join(lines) + "\n").encode()


def _names_file(names: dict[str, int]) -> bytes:
    import csv
    from io import StringIO

    from newslint.housefiles import COLUMNS, USES

    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*COLUMNS, USES))
    for name in sorted(names, key=_by_letter):
        writer.writerow((name, "", "", "", "archive", names[name]))
    return out.getvalue().encode()
