"""Whether a clause tells which one is meant, and so takes no comma: “a friend of Mr Hall who”.

What ``newslint.commas`` counts stands close to the gap. Here it is asked what the clause may belong
to further back: a person before “of Mr Hall”, a place before “in Texas”, a name with an article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.commas import names_before

if TYPE_CHECKING:
    from newslint.document import Document

_ONE_OF = frozenset("a an any every each no another".split())
_ARTICLES = _ONE_OF | frozenset("the this that these those his her its their our my your".split())
_OWNERS = frozenset("his her its our their my your".split())
_MANY = frozenset("people men women children folk police staff".split())
_SOLE = frozenset("only first last sole same very".split())
_LINKS = frozenset("of to for under with from in at on near inside".split())
_PERSONS = frozenset(
    "people person man men woman women child children boy boys girl girls someone anyone everyone "
    "anybody somebody everybody nobody aide aides staff chief head friend friends "
    "official officials veteran veterans fellow fellows judge judges colleague colleagues critic "
    "critics source sources version kind side analyst analysts spokesman spokeswoman "
    "spokesperson member members secretary ally allies delegate delegates candidate candidates "
    "troops police guard guards families family couple group groups crowd millions thousands "
    "hundreds dozens relative relatives wife husband mother father brother sister son daughter "
    "cousin migrants refugees students residents patients clients president director executive "
    "executives professor diplomat diplomats expert experts nurse nurses scholar scholars".split()
)
_NO_PERSONS = frozenset(
    "letter letters number numbers order orders offer offers answer answers power powers paper "
    "papers matter matters error errors center centers centre chapter water winter summer weather "
    "corner border river tower computer register transfer newspaper newspapers october "
    "november december september under over after never ever other another either rather however "
    "together whether later earlier former latter closer longer harder better greater larger "
    "further favor favour honor honour labor labour color colour door floor floors for major minor "
    "senior junior prior poor error terror horror harbor harbour rumor rumour behavior behaviour "
    "list exist consist insist assist resist persist twist protest degree degrees fee fees "
    "committee committees guarantee agree see free three week important significant relevant want "
    "grant plant giant distant instant constant restaurant restaurants".split()
)
_AGENTS = ("er", "or", "ers", "ors", "ist", "ists", "ee", "ees", "ant", "ants", "ian", "ians")
_SPOTS = frozenset(
    "part parts area areas corner corners county counties site sites city cities town towns "
    "region regions district districts state states place places province provinces neighborhood "
    "neighbourhood neighborhoods address addresses building buildings house houses home homes "
    "school schools church churches synagogue mosque temple hotel hotels center centers centre "
    "centres camp camps base bases club clubs bar restaurant hospital hospitals prison prisons "
    "jail jails race races country countries village villages street streets road section half "
    "side spot spots location locations facility facilities plant plants factory factories store "
    "stores office offices room apartment station stations venue conference cemetery park parks "
    "shipyard shipyards yard farm farms ranch barracks warehouse warehouses courthouse bunker "
    "compound complex mine mines beach beaches community communities clinic clinics lab "
    "laboratory campus battleground everywhere anywhere somewhere nowhere".split()
)
_NAMED_SPOTS = frozenset("city town village state county province region island republic".split())
_ONE_PERSON = frozenset("is was has does isn't wasn't hasn't".split())
_FITS = frozenset("necessary possible appropriate needed applicable required available".split())
_COMPASS = frozenset(
    "north south east west northeast northwest southeast southwest outskirts".split()
)
_SUBJECTS = frozenset("he she they it we i he's she's they're we're i'm it's".split())
_REACH = 7
_PHRASE = 5


def defines(doc: Document, place: int) -> bool:
    """Whether the clause that begins with the relative at ``place`` tells which one is meant."""
    word = doc.words[place]
    run, before = names_before(doc, place)
    first = place - max(run, 1)
    if _is_one_of_many(doc, first):
        return True
    if word == "which":
        return _is_object_of(doc, place, first) or (not run and _is_apposed(doc, place - 1))
    if word == "where":
        return _is_phrase(doc, place) or (bool(run) and _is_spot(doc, first))
    if word not in ("who", "whom", "whose"):
        return False
    if doc.gap(place - 1)[0] in "\"”'’":
        return True  # a person in “The Big River” who
    if _is_twofold(doc, place) or (before == "the" and run == 1 and _is_acronym(doc, first)):
        return True
    if run and _is_led_by_like(doc, first) and _is_of_several(doc, place):
        return True
    if run:
        return _is_person_of(doc, first)
    return not _is_only_one(doc, first)


def _is_only_one(doc: Document, first: int) -> bool:
    """Whether a person without a name can be no other: “her former boss”, not “his brothers”."""
    person = doc.words[first]
    is_many = (person.endswith("s") and not person.endswith("ss")) or person in _MANY
    is_one = not is_many and not person.endswith("ly")
    return is_one and _article(doc, first) in _OWNERS


def _is_one_of_many(doc: Document, first: int) -> bool:
    """Whether the phrase has “a” or “only”: “a new Congress which”, “the only agency which”."""
    for back in range(first - 1, max(-1, first - _PHRASE), -1):
        word = doc.words[back]
        if doc.gap(back) not in (" ", "-") or word in _LINKS or word == "like":
            return False
        if word in _SOLE:
            return True
        if word in _ARTICLES:
            return word in _ONE_OF or doc.words[back + 1] in _SOLE
    return False


def _article(doc: Document, first: int) -> str:
    for back in range(first - 1, max(-1, first - _PHRASE), -1):
        word = doc.words[back]
        if doc.gap(back) not in (" ", "-") or word in _LINKS:
            return ""
        if word in _ARTICLES:
            return word
    return ""


def _is_object_of(doc: Document, place: int, first: int) -> bool:
    """Whether “of” leads to what is done by another: “the parts of the plan which he likes”."""
    if "of" not in doc.words[max(0, first - 3) : first]:
        return False
    after = doc.words[place + 1 : place + 2]
    return bool(after) and (after[0] in _SUBJECTS or doc.text[doc.starts[place + 1]].isupper())


def _is_spot(doc: Document, first: int) -> bool:
    """Whether a kind of place is told by where it is: “the parts of Texas where”."""
    link = _link(doc, first)
    if link < 1 or doc.gap(link - 1).strip(" \"”’'"):
        return False
    while link > 1 and doc.words[link - 1] in _COMPASS:
        link -= 1  # “the town northeast of Paris where”
    spot = doc.words[link - 1]
    if doc.text[doc.starts[link - 1]].isupper():
        return False  # “Leeds Hospital in Hull where”
    return spot in _SPOTS and not (doc.words[link] == "of" and spot in _NAMED_SPOTS)


def _link(doc: Document, first: int, others: int = 0) -> int:
    """The place of the preposition before a name, a list of names or “the” with one; else -1.

    `others` is how many other words may stand between: “of front-runner Mr Hall”.
    """
    for back in range(first - 1, max(-1, first - _REACH), -1):
        word = doc.words[back]
        if doc.gap(back) not in (" ", "-", ", ", ". ", "."):
            return -1
        if word in _LINKS:
            return back
        if word not in ("the", "and", "or") and not doc.text[doc.starts[back]].isupper():
            others -= 1
            if others < 0 or doc.gap(back) not in (" ", "-"):
                return -1
    return -1


def _is_person_of(doc: Document, first: int) -> bool:
    """Whether a person is told by a name: “a friend of Mr Hall who”, “men from Hull who”.

    Not after “, the”: “Ms Cole, the founder of Big River, who has a son”.
    """
    link = _link(doc, first, 2)
    for back in range(link, max(0, link - _REACH), -1):
        if doc.gap(back - 1) not in (" ", "-"):
            return False
        if doc.words[back] in _LINKS and _is_person(doc, back):
            return not _is_apposed(doc, back - 1)
    return False


def _is_person(doc: Document, link: int) -> bool:
    """Whether a person stands before a preposition: “adviser to”, “people close to”."""
    if doc.words[link - 1].endswith("ly") and link > 1:
        link -= 1  # “people mostly from”
    if not doc.words[link - 1][:1].isalpha() or doc.text[doc.starts[link - 1]].isupper():
        return False
    last = doc.words[link - 1]
    if last in _PERSONS or (link > 1 and last == "close" and doc.words[link - 2] in _PERSONS):
        return True
    return len(last) > 4 and last.endswith(_AGENTS) and last not in _NO_PERSONS


def _is_apposed(doc: Document, noun: int) -> bool:
    """Whether the phrase of a noun is “, the …”."""
    for back in range(noun - 1, max(0, noun - _PHRASE), -1):
        if doc.words[back] in _ARTICLES:
            return doc.words[back] == "the" and doc.gap(back - 1) == ", "
        if doc.gap(back - 1) not in (" ", "-"):
            return False
    return False


def _is_twofold(doc: Document, place: int) -> bool:
    """Whether there was a “who” just before: “people who voted for Mr Hall who”."""
    for back in range(place - 1, max(-1, place - _REACH), -1):
        if doc.words[back] == "who":
            return True
        if back and doc.gap(back - 1) not in (" ", "-", ". "):
            return False
    return False


def _is_phrase(doc: Document, place: int) -> bool:
    """Whether no place is meant: “where possible”, “where budgets are concerned”."""
    after = doc.words[place + 1 : place + 7]
    if not after or after[0] in _FITS or after[:2] == ["it", "hurts"]:
        return True
    return "concerned" in after


def _is_led_by_like(doc: Document, first: int) -> bool:
    """Whether a name or a list of names is led by “like” or “such as”."""
    for back in range(first - 1, max(-1, first - 2 * _REACH), -1):
        word = doc.words[back]
        if word in ("like", "as"):
            return word == "like" or doc.words[back - 1] == "such"
        if word not in ("and", "or", "former") and not doc.text[doc.starts[back]].isupper():
            return False
    return False


def _is_acronym(doc: Document, place: int) -> bool:
    return doc.text[doc.starts[place] : doc.ends[place]].isupper()


def _is_of_several(doc: Document, place: int) -> bool:
    """Whether the verb after “who” is of several: “leaders like Ms Hall who have”."""
    after = doc.words[place + 1 : place + 2]
    return bool(after) and after[0] not in _ONE_PERSON and not after[0].endswith("s")
