"""The same word twice in a row, also across a soft line wrap.

Words that may rightly stand twice (“had had”, “that that”, “very very”), names and speech that
stammers are left alone.
"""

from __future__ import annotations

from itertools import compress, islice
from operator import eq
from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

# Doubled, these are slips wherever they stand, in speech as well.
_REACH = 60  # words: a subject is not longer
_SURE = frozenset(
    "the a an and or to of from with into than as be been its his their our my your this if who"
    " which also would could should when where because at by for".split()
)
# These end a clause as often as they begin a phrase: “what it is is a test”, “kicked in in May”.
_VERBS = frozenset("is are was were has have did does could would should said be do".split())
_PARTICLES = frozenset("in on".split())
_BEFORE_PARTICLE = frozenset(
    "kick set come came go went goes sworn phase let get got gets break broke take took takes put"
    " puts brought bring brings log sign move live check step cash tune turn hold held keep kept"
    " stay sat sit call end ends give gave gives carry hang hung stand stood work works rely count"
    " depend based built build look looks drag drags moves pass spur tack whats what when led lead"
    " head run ran drop poured blew join clock hand fill pitch weigh wade usher cave roll rein"
    " jump dig bath clear drive early later further early on ongoing".split()
)
_PRONOUNS = frozenset(
    "i we you he she it they this that there what who these those all one".split()
)
_OFTEN_TWICE = frozenset(
    "had that very many really never long her you do there why bye knock chop hush tut win pom"
    " night goody ha blah yada same far much more so too now please no yes boom beep big great old"
    " hint wink nudge"
    " something what will can may well out up over off it not in on is are was were has have did"
    " does said one two three four five six seven eight nine ten hear come time years how half"
    " whatever back down round little good bad hot dear ho he hi la da du bora tom bang ping tick"
    " clap woof quack yum pretty wow just only never again go run here once nice deep super thank"
    " thanks order aye nay oink choo mau wanna gimme zero baa buy sell cha pago pooh walla fifty"
    " twenty lots days still right let none goal kill stop wait help fight".split()
)


@rule(
    "GRA001",
    "“{word}” stands twice here.",
    bad=[
        "They went to [[the the -> the]] station.",
        "[[The the -> The]] station was shut.",
        "He sent it [[to to -> to]] the council.",
        "The council [[launched launched -> launched]] an inquiry.",
        "Talks [[on on -> on]] the budget failed.",
        "The peg [[is is -> is]] worth little.",
    ],
    good=[
        "He had had enough, and she knew that that was so.",
        "The singer of Duran Duran flew to Pago Pago.",
        "It was very very late, and what it is is a mystery.",
        "The rules kicked in in May and the debate went on on Monday.",
        "“I I do not know,” he said. She gave her her ring.",
        "A two-year year-end plan shows that IS is weak.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a word that is repeated with only space between."""
    words = doc.words
    for place in compress(range(len(words)), map(eq, words, islice(words, 1, None))):
        one = words[place]
        if one.isdigit():
            continue
        start, end = doc.starts[place], doc.ends[place + 1]
        gap = doc.gap(place)
        if gap.strip(" \t") or not gap or not _is_slip(doc, place, one):
            continue
        found = doc.text[start : doc.ends[place]]
        yield Hit(Span(start, end), (found,), {"word": found})


def _is_slip(doc: Document, place: int, word: str) -> bool:
    text, start, end = doc.text, doc.starts[place], doc.ends[place + 1]
    before = doc.words[place - 1] if place and doc.gap(place - 1) == " " else ""
    after = doc.words[place + 2] if place + 2 < len(doc.words) else ""
    if word in (before, after) or text[start - 1 : start] in {"-", "–"}:
        return False
    second = text[doc.starts[place + 1]]
    if second.isupper() or text[start : start + 2].isupper():  # a name, an initial, “IS is”
        return False
    if word in _SURE:
        return not (word in _VERBS and before in _PRONOUNS) and text[end : end + 1] != "-"
    if word in _PARTICLES:
        return bool(before) and not _takes_particle(before)
    if word in _VERBS:
        return bool(before) and before not in _PRONOUNS and not _has_wh_clause(doc, place)
    if before in {"can't", "can", "who"}:  # those who can write write
        return False
    content = len(word) > 2 and word not in _OFTEN_TWICE and text[start].islower()
    return content and text[end : end + 1] not in {"-", "'", "’"} and not doc.in_quote(start)


def _takes_particle(before: str) -> bool:
    return before in _BEFORE_PARTICLE or before.endswith(("ed", "ing", "en"))


def _has_wh_clause(doc: Document, place: int) -> bool:
    """Whether a clause such as “what they want” may be the subject: then “is is” is right."""
    sentence = doc.sentence_at(doc.starts[place])
    first = place
    while first > place - _REACH and first and doc.starts[first - 1] >= sentence.start:
        first -= 1
    return any(w in _PRONOUNS or w in {"how", "where", "why", "problem", "question"}
               for w in doc.words[first:place])  # fmt: skip
