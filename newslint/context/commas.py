"""Why a comma may be missing at a place: what stands around it, beside what the network says.

The network alone takes for an opening what is a noun with a clause of its own (“the tools experts
recommend”), and for an addition what is part of a name. A reason is one of those below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.document import Document

OPENING = "opening"  # “While he was working underground the roof collapsed”
INSERTED = "inserted"  # “on reflection however”, “solidarity not exclusion”
CLOSING = "closing"  # “Dermott Carr, an analyst at Nikko said”
ADDITION = "addition"  # “Jay Schulze who lives next door”, “Allan Lichtman a scholar”
DATE = "date"  # “March 9 2014”

_PREPOSITIONS = frozenset(
    "in on at by for from with during despite under over through throughout within among between "
    "without following according instead amid beyond behind against recalling thanks given unlike "
    "of regarding speaking writing".split()
)
_EITHER = frozenset("as after before since until".split())
_JOINERS = frozenset(
    "while when if although though because once unless whenever wherever whether".split()
)
_SKIPPED = frozenset("and but or so yet that when because otherwise then".split())
_INSERTS = frozenset(
    "however though meanwhile therefore moreover nevertheless nonetheless presumably apparently "
    "especially particularly according".split()
)
_PHRASES = frozenset({("of", "course"), ("for", "example"), ("for", "instance")})
_SAYS = frozenset("said says say told tells added adds wrote reported according".split())
_NAMES = frozenset(
    "make makes made making call calls called calling consider considers considered name naming "
    "declare declared dub dubbed deem deemed label labelled labeled brand branded elect elected "
    "appoint appointed".split()
)
_STANDING = frozenset("still behold pity".split())  # “Still other volunteers”, “Behold the man”
_FINITE = (".MD", ".VBD", ".VBP", ".VBZ")
_SUBJECTS = ("PRON", "DET", "PROPN", "NOUN", "ADJ", "NUM")
_NEAR = 8  # words in which the verb of a subject comes, or “make” before what is made a thing
_AHEAD = 6


def reason(doc: Document, before: int, after: int) -> str:
    """Why a comma is missing between two words, by their places in ``doc.words``; "" if nothing
    there speaks for one.
    """
    if len(doc.words[before]) == 1 and not doc.words[before].isdigit():
        return ""
    if _is_date(doc, before, after):
        return DATE
    first = doc.tags.sentence(before)[0]
    if before == first:
        return INSERTED if _is_alone(doc, before, after) else ""
    if _is_inserted(doc, before, after):
        return INSERTED
    if _is_opening(doc, first, before, after):
        return OPENING
    if _is_closing(doc, first, after):
        return CLOSING
    return ADDITION if _is_addition(doc, before, after) else ""


def _is_date(doc: Document, before: int, after: int) -> bool:
    """Whether a day and a year stand side by side: “March 9 2014”."""
    day, year = doc.words[before], doc.words[after]
    return day.isdigit() and len(day) <= 2 and year.isdigit() and len(year) == 4


def _is_alone(doc: Document, first: int, after: int) -> bool:
    """Whether a sentence begins with an adverb about all of it: not “However welcome it is”."""
    if doc.words[first] == "however" and doc.tags[after].startswith(("ADJ", "ADV", "VERB")):
        return False
    return doc.tags[first].startswith("ADV") and doc.words[first] not in _STANDING


def _is_inserted(doc: Document, before: int, after: int) -> bool:
    """Whether a word that stands by itself in a sentence begins or ends here."""
    words, tags = doc.words, doc.tags
    if tuple(words[before - 1 : before + 1]) in _PHRASES or words[before] in _INSERTS:
        return not tags[after].startswith(("ADV", "ADJ"))
    if tuple(words[after : after + 2]) in _PHRASES or words[after] in _INSERTS:
        return True
    is_name = tags[before].startswith(("NOUN", "PROPN"))
    if words[after] != "not" or not is_name or after + 1 == len(words):
        return False
    return tags[after + 1].startswith(("NOUN", "DET", "PROPN"))


def _is_opening(doc: Document, first: int, before: int, after: int) -> bool:
    """Whether an opening phrase or clause ends here, and a subject and its verb follow."""
    tags = doc.tags
    start = _phrase_start(doc, first, before)
    head, tag = doc.words[start], tags[start]
    has_verb = any(is_finite(doc, place) for place in range(start, before + 1))
    if head in _JOINERS:
        is_phrase = has_verb or (head in ("if", "once", "when") and start < before)
    elif head in _EITHER:
        is_phrase = True
    else:
        is_opener = head in _PREPOSITIONS or tag in ("VERB.VBG", "VERB.VBN")
        is_phrase = is_opener and not has_verb
    if not is_phrase or not tags[after].startswith(_SUBJECTS):
        return False
    if tags[before].startswith(("ADJ", "DET")) and tags[after].startswith(("ADJ", "NOUN")):
        return False
    verb = _verb_after(doc, after, _NEAR)
    return verb > 0 and not _is_clause_of_noun(doc, verb)


def _phrase_start(doc: Document, first: int, before: int) -> int:
    """Where the phrase that ends at a word begins: after a mark, or after “and in”."""
    start = before
    while start > first and doc.gap(start - 1) == " ":
        start -= 1
        if doc.words[start] in ("and", "but") and doc.words[start + 1] in _PREPOSITIONS | _JOINERS:
            break
    while start < before and doc.words[start] in _SKIPPED:
        following = doc.words[start + 1]
        if following not in _PREPOSITIONS | _JOINERS | _EITHER:
            break
        start += 1
    return start


def _verb_after(doc: Document, place: int, most: int) -> int:
    """The place of the first finite verb after a word within so many words; 0 if there is none."""
    last = doc.tags.sentence(place)[1]
    for one in range(place + 1, min(place + most, last)):
        if doc.gap(one - 1).strip(" -’'") and doc.gap(one - 1) != ".":
            return 0
        if is_finite(doc, one):
            return one
    return 0


def _is_clause_of_noun(doc: Document, verb: int) -> bool:
    """Whether a verb belongs to a clause about the noun before: the sentence's own subject or verb
    comes after it (“Of the bills lawmakers passed, most were vetoed”).
    """
    last = doc.tags.sentence(verb)[1]
    end = verb
    group = doc.chunks[verb]
    if group:
        end = group.end - 1
    if end + 1 < last and doc.gap(end) == " " and is_finite(doc, end + 1):
        return True
    for place in range(end, last - 1):
        if doc.gap(place).startswith(","):
            subject = place + 1
            if not doc.tags[subject].startswith(
                ("PRON.S", "PRON.E", "DET", "PROPN", "NOUN", "ADJ")
            ):
                return False
            second = _verb_after(doc, subject, _AHEAD)
            return second > 0 and doc.words[second] not in _SAYS
    return False


def _is_closing(doc: Document, first: int, after: int) -> bool:
    """Whether a verb follows an addition that one comma opened."""
    marks = [place for place in range(first, after - 1) if "," in doc.gap(place)]
    if not is_finite(doc, after) or len(marks) % 2 == 0:
        return False
    opened = marks[-1] + 1
    is_clause = doc.words[opened] in ("who", "which", "that", "whose", "where")
    return not is_clause or any(is_finite(doc, place) for place in range(opened, after))


def _is_addition(doc: Document, before: int, after: int) -> bool:
    """Whether a name comes before, and after it “who” or who that is."""
    group = doc.chunks[before]
    if not group or not doc.text[doc.starts[before]].isupper():
        return False
    words, tags = doc.words, doc.tags
    if words[after] in ("who", "whose", "whom", "which"):
        is_many = group.end - group.start == 1 and words[before].endswith("s")
        return not tags[group.start].startswith("DET") and not is_many
    if words[after] not in ("a", "an", "the") or after + 1 == len(words):
        return False
    if words[after] == "the" and tags[after + 1] == "PROPN":
        return False
    if not _NAMES.isdisjoint(words[max(0, before - _NEAR) : group.start]):
        return False  # “to make the port of Shanghai the best in the country”
    last = group.start - 1
    if last > 0 and tags[last] == "ADP":
        last -= 1
    return last < 0 or not tags[last].startswith("VERB")  # “branded Brat a hack”


def is_finite(doc: Document, place: int) -> bool:
    """Whether a word is a verb with a tense, or a modal."""
    return doc.tags[place].endswith(_FINITE)
