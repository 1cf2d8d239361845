"""Titles and jobs: their capital before a name and alone, their article and their commas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import places, places_of
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.reading import in_sentences, is_free_capital, shouts
from newslint.styling.use import Use

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from newslint.document import Document

_NAME = r"[A-Z][a-z’'-]+(?: [A-Z]\.)?(?: (?:al-|el-|de |van |von |bin )?[A-Z][\w’'-]+)"
_OFFICES = (
    "vice president|vice-president|deputy prime minister|prime minister|president|chancellor"
    "|foreign minister|defen[sc]e minister|finance minister|interior minister|secretary of state"
    "|foreign secretary|home secretary|secretary[- ]general|attorney general|governor|senator"
    "|taoiseach|premier"
)
_SINGLE = (
    "prime minister|president|chancellor|foreign minister|foreign secretary|home secretary"
    "|taoiseach|defen[sc]e minister|finance minister|interior minister|attorney general"
)
_OFFICE_WORDS = (
    "president president's minister minister's chancellor chancellor's secretary secretary's"
    " state general governor senator taoiseach premier".split()
)
_NATION = r"(?:[A-Z][a-z]+(?:ian|ish|an|ese|ch|sh|i|ek|k|pean|ss) |US |U\.S\. |UK |U\.K\. )"
_BEFORE = regex(rf"(?<![\w-])(?P<title>(?i:{_OFFICES})) (?={_NAME})")
_PLAIN_BEFORE = regex(
    rf"(?:^|[^\w’' -] ?|{_NATION}|\b(?:former|then|acting|interim|outgoing|late|and|with|by|of|to"
    r"|for|from|that|as|said|told|met|between|against|when|while|if|but|like|under|after) )$"
)
_FIELDS = (
    "foreign|home|defen[sc]e|finance|interior|justice|health|education|culture|trade|transport"
    "|environment|energy|agriculture"
)
_ALONE = regex(
    rf"\b[Tt]he (?:new |former |current )?{_NATION}?(?P<title>(?i:vice president|president"
    rf"|deputy prime minister|prime minister|chancellor|(?:{_FIELDS}) (?:minister|secretary)"
    r"|attorney general|secretary of state))(?P<s>['’]s)?\b(?![ -][A-Z\d(]|-)"
)
_LEADS = frozenset(("the", "new", "former", "current"))
_GOES_ON = {  # the first word of a title, and what may be its second
    **dict.fromkeys(
        "foreign home defence defense finance interior justice health education culture trade"
        " transport environment energy agriculture".split(),
        ("minister", "secretary"),
    ),
    "vice": ("president",), "deputy": ("prime",), "prime": ("minister",), "attorney": ("general",),
    "secretary": ("of",),
}  # fmt: skip
_TITLES = frozenset((*_GOES_ON, "president", "president's", "chancellor", "chancellor's"))
_AFTER_THE = _TITLES | _LEADS
_MONARCH = regex(
    r"\b[Tt]he (?P<title>[Kk]ing|[Qq]ueen|[Pp]ope)\b"
    r"(?![ -](?:[A-Z\d]|of\b|and\b)|-|['’]s (?:[A-Z]))"
)
_CABINET = regex(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Nn]ew|[Aa]) (?P<title>[Cc]abinet)\b(?! [A-Z]|-| (?:of|for) )"
)
_PARLIAMENT = regex(
    r"(?<![A-Z]\w )(?P<before>\b\w+[,.;:]? )?(?P<title>[Pp]arliament)(?:['’]s)?\b(?![ -][A-Z]|-)"
)
_PARTY = regex(
    r"\b(?:Labour|Conservative|Democratic|Republican|Green|Communist|Socialist|Liberal|National"
    r"|Reform|Freedom|People['’]s|Workers['’]|Unionist|Independence|Progressive|Centre|Christian"
    r"|Democrat|Nationalist|Congress|Brexit) (?P<title>[Pp]arty)\b(?! [A-Z])"
)
_JOBS = (
    "coach|astronaut|actor|actress|singer|author|lawyer|striker|goalkeeper|midfielder"
    "|manager|analyst|economist|filmmaker|footballer|journalist|novelist|poet|historian|scientist"
    "|researcher|activist|comedian|pianist|engineer|photographer|spokesman|spokeswoman|businessman"
    "|defender|winger|designer|composer|entrepreneur|billionaire|choreographer|playwright"
)
_JOB_WORDS = _JOBS.split("|")
_JOB = regex(rf"(?<![\w-])(?P<title>(?:[A-Z]|\b)(?i:{_JOBS})) (?={_NAME})")
_FALSE = regex(
    rf"(?P<the>\b[Tt]he )?(?P<role>(?:\b[Ff]ormer )?{_NATION}?(?i:{_JOBS})) (?P<name>{_NAME})"
    r"(?!['’]s?\b)(?![\w-])"
)
_BEFORE_FALSE = regex(
    r"(?:^|\b(?:and|by|with|for|from|to|that|said|as|against|between|like|including|than"
    r"|when|while|but|after|met|told|where|before) )$"
)
_JOINED = regex(r"\b[a-z][\w-]* and $")  # poet and journalist Jane Doe
_HOLDER = regex(
    rf"\b[Tt]he {_NATION}?(?i:{_SINGLE})(?P<rest>(?P<one>, )(?P<name>{_NAME})(?P<two>,|(?=[.;:?!]))"
    rf"|(?P<gap> )(?P<full>{_NAME})(?P<after>,?))(?![\w’'-])"
)
_AFTER_NAME = regex(r"[.;?!]| (?:said|says|told|has|had|is|was|will|would|added|announced)\b")


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The titles that a point is about."""
    yield from _POINTS[point](doc)


def may_differ(doc: Document, point: str) -> bool:
    """Whether a word of a point's titles stands with a capital in one place, without in another."""
    if point not in _TITLE_WORDS:
        return True
    fits = _may_be_alone if point == "title-alone" else _is_named
    wanted = point in ("title-alone", "job-before-name")
    cases = {
        doc.text[doc.starts[place]].isupper()
        for place in places_of(doc, _TITLE_WORDS[point])
        if fits(doc, place) == wanted
    }
    return len(cases) > 1


def _is_named(doc: Document, place: int) -> bool:
    """Whether a capital follows a word, its apostrophe aside."""
    after = doc.starts[place] + len(doc.words[place].partition("'")[0])
    return doc.text[after : after + 1] == " " and doc.text[after + 1 : after + 2].isupper()


def _may_be_alone(doc: Document, place: int) -> bool:
    """Whether a title may begin here, after “the”, and not go on with a name."""
    words, next_word = doc.words, "".join(doc.words[place + 1 : place + 2]).partition("'")[0]
    goes_on = _GOES_ON.get(words[place])
    if next_word not in goes_on if goes_on else _is_named(doc, place):
        return False
    before = words[place - 1] if place else ""
    return before in _LEADS or (bool(before) and doc.text[doc.starts[place - 1]].isupper())


def _cases(doc: Document, match: re.Match[str]) -> Iterator[Use]:
    """A title with a capital or without, where a capital says something."""
    start, end = match.span("title")
    found = match["title"]
    if shouts(doc, start) or (is_free_capital(doc, start) and " " not in found):
        return
    words = found.split(" ")
    lower = found.lower()
    upper = " ".join(word if word == "of" else word[0].upper() + word[1:] for word in words)
    if found[0].isupper() and is_free_capital(doc, start):
        if words[-1][0].isupper():
            return
        yield Use(Span(start, end), "lower", {"capital": upper})
    elif found == lower:
        yield Use(Span(start, end), "lower", {"capital": upper})
    elif found[0].isupper():
        yield Use(Span(start, end), "capital", {"lower": lower})


def _before_name(doc: Document) -> Iterator[Use]:
    for match in in_sentences(doc, _OFFICE_WORDS, _BEFORE):
        start = match.start("title")
        before = doc.text[max(doc.sentence_at(start).start, start - 30) : start]
        if match["title"][0].isupper() or _PLAIN_BEFORE.search(before):
            yield from _cases(doc, match)


def _jobs(doc: Document) -> Iterator[Use]:
    for match in in_sentences(doc, _JOB_WORDS, _JOB):
        place = doc.word_at(match.start())
        before = doc.text[doc.starts[place - 1]] if place and doc.gap(place - 1) == " " else ""
        capital = match["title"][0].isupper()
        if (not capital or not before.isupper()) and "," not in match["title"]:
            yield from _cases(doc, match)


def _owned(words: str) -> list[str]:
    return [form for word in words.split() for form in (word, f"{word}'s")]


def _plain(finder: re.Pattern[str], words: str) -> Callable[[Document], Iterator[Use]]:
    needed = _owned(words)

    def found(doc: Document) -> Iterator[Use]:
        for match in in_sentences(doc, needed, finder):
            yield from _cases(doc, match)

    return found


def _alone(doc: Document) -> Iterator[Use]:
    """The title after each “the” that one may follow."""
    words, text, starts = doc.words, doc.text, doc.starts
    for place in doc.index.get("the", ())[: -1 if words[-1:] == ["the"] else None]:
        if words[place + 1] in _AFTER_THE or text[starts[place + 1]].isupper():
            end = doc.sentence_at(starts[place]).end
            match = _ALONE.match(text, starts[place], end)
            if match:
                yield from _cases(doc, match)


def _parliament(doc: Document) -> Iterator[Use]:
    starts = doc.starts
    found = (  # each from the word before, which may end another sentence
        _PARLIAMENT.search(doc.text, starts[max(0, place - 1)], doc.ends[place] + 2)
        for place in places(doc, ("parliament", "parliament's"))
    )
    for match in sorted(filter(None, found), key=lambda match: match.start()):
        before = (match["before"] or "").strip()
        own = before[:1].isupper() and before.lower() not in ("the", "in", "when", "but", "if")
        if not own and before != "of":
            yield from _cases(doc, match)


def _false_titles(doc: Document) -> Iterator[Use]:
    """“singer Jane Doe” and “the singer Jane Doe”."""
    for match in in_sentences(doc, _JOB_WORDS, _FALSE):
        role, name, start = match["role"], match["name"], match.start()
        if match["the"]:
            opens = match["the"] == "The "
            bare = role[0].upper() + role[1:] if opens else role
            yield Use(Span(*match.span()), "article", {"bare": f"{bare} {name}"})
            continue
        sentence = doc.sentence_at(start)
        before = doc.text[max(sentence.start, start - 20) : start]
        opens = not before.strip('“"‘ ')
        if role[0].isupper() and not opens and role.split(" ")[-1][0].isupper():
            continue
        if opens or (_BEFORE_FALSE.search(before) and not _JOINED.search(before)):
            lowered = role if _is_nation(role) else role[0].lower() + role[1:]
            the = "The" if opens else "the"
            yield Use(Span(*match.span()), "bare", {"article": f"{the} {lowered} {name}"})


def _is_nation(role: str) -> bool:
    words = role.split(" ")
    return len(words) > 1 and words[0].lower() != "former"


def _commas(doc: Document) -> Iterator[Use]:
    """“the president, Jane Doe, said” and “the president Jane Doe said”."""
    for match in in_sentences(doc, _OFFICE_WORDS, _HOLDER):
        span = Span(*match.span("rest"))
        if match["name"]:
            yield Use(span, "commas", {"none": f" {match['name']}"})
        elif (
            not match["after"]
            and _AFTER_NAME.match(doc.text, span.end)
            and not _is_owned(doc, match)
        ):
            stops = doc.text[span.end : span.end + 1] in tuple(".;:?!")
            yield Use(span, "none", {"commas": f", {match['full']}{'' if stops else ','}"})


def _is_owned(doc: Document, match: re.Match[str]) -> bool:
    """Whether the office is somebody's employer: an adviser to the president Jane Doe."""
    return doc.text[max(0, match.start() - 4) : match.start()].endswith((" to ", " of "))


def _monarch(doc: Document) -> Iterator[Use]:
    """The king; in an article about somebody called King, a capital says nothing."""
    named = any(
        doc.text[doc.starts[place]].isupper() and doc.text[doc.starts[place - 1]].isupper()
        and doc.gap(place - 1) == " " and doc.words[place - 1] != "the"
        for place in doc.index.get("king", ()) if place
    )  # fmt: skip
    for use in _plain(_MONARCH, "king queen pope")(doc):
        if not named or doc.words[doc.word_at(use.span.start)] != "king":
            yield use


_TITLE_WORDS = {
    "title-alone": _TITLES,
    "job-before-name": frozenset(_JOB_WORDS),
    "cabinet": frozenset(_owned("cabinet")),
    "party-capital": frozenset(_owned("party")),
}
_POINTS = {
    "title-before-name": _before_name,
    "title-alone": _alone,
    "job-before-name": _jobs,
    "monarch-and-pope": _monarch,
    "cabinet": _plain(_CABINET, "cabinet"),
    "parliament": _parliament,
    "party-capital": _plain(_PARTY, "party"),
    "false-title": _false_titles,
    "office-commas": _commas,
}
