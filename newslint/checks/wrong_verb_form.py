"""A helping verb or “to” with a form that cannot follow it: “will went”, “has began”, “can goes”.

Only forms that are nothing else count: *went* is always a past, while *felt* is also cloth.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import (
    after,
    before,
    followed,
    hyphenated,
    is_capital,
    places_of,
    span,
    starts_sentence,
)
from newslint.lexicon.verbs import (
    ONLY_VERBS,
    base_of,
    irregular,
    only_past,
    only_third,
    progressive,
)
from newslint.records import NamedTuple
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MODALS = frozenset(
    "will would can could should must may might cannot can't won't wouldn't couldn't shouldn't "
    "mustn't didn't doesn't don't".split()
)
_NOUNS = frozenset("will can may might must".split())
_HAVE = frozenset("has have had having hasn't haven't hadn't".split())
_BE = frozenset("is are was were been being isn't aren't wasn't weren't".split())
_WANT = frozenset(  # “to” after these is that of an infinitive
    "order want wants wanted going able trying tried try tries need needs needed unable decided "
    "decides decide hope hopes hoped plans planned intends intend intended refused refuses refuse "
    "attempt attempts attempted attempting manage managed allowed expected forced willing likely "
    "ready failed fails chance effort efforts ability right had".split()
)
_BEFORE_REGULAR = _MODALS | {"to"}
_BEFORE_MODAL_FORMS = _MODALS | {"to", "not"}
_BEING = frozenset(("being",))
_BASES = frozenset("disabled embed shed shred exceed proceed succeed concede impede".split())
_TO_NOUN = frozenset(
    "need needs going attempt attempts efforts effort right had forced likely".split()
)
_ING_NOUNS = frozenset(
    "spend begin learn listen think publish teach belong invest be happen provide consider include "
    "admit assume enjoy depend suffer report plan".split()
)
_STOLEN = frozenset("got gotten born bore lay lit hung cast been".split())
_BAD_AFTER_HAVE = ONLY_VERBS - frozenset("become say reach release trigger attach".split()) | {
    "go", "take",
}  # fmt: skip


class _Forms(NamedTuple):
    after_modal: dict[str, str]
    after_have: dict[str, str]
    after_be: dict[str, str]


@rule(
    "GRA012",
    "The form of the verb is wrong: “{fix}”.",
    ask=True,
    bad=[
        "The team will [[went -> go]] home on Monday.",
        "He can [[goes -> go]] if he likes.",
        "The rain has [[began -> begun]] to fall.",
        "They have [[give -> given]] up.",
        "The plan was [[know -> known]] to all.",
        "They did it in order to [[made -> make]] room.",
        "The accounts were being [[monitoring -> monitored]] by the bank.",
        "She didn't [[took -> take]] the bus.",
    ],
    good=[
        "All he could went into it.",
        "She is being accommodating.",
        "What he did went well. All they have to do is give way.",
        "They were held against their will. It goes on.",
        "What she has become is known. He had to lost property to go.",
        "Let those who have give to those who have not.",
        "Could expanding the port help? So, would proposed cuts make it worse?",
        "It was the worst thing I ever had happen to me; my message is learn from it.",
        "All it can do is keep still, and all we need is know them.",
        "The assets we already have lose much of their value. Our answer is give them time.",
        "May has lost her vote. Why would hired hands stay away?",
        "Rain would hurt, as would proposing a ban.",
        "Talking whenever he can makes it worse, and the fact they didn't tells us a lot.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report verb forms that their helping verb does not take."""
    forms = _forms()
    helpers = {
        *followed(doc, _BEFORE_MODAL_FORMS, forms.after_modal),
        *followed(doc, _HAVE, forms.after_have),
        *followed(doc, _BE, forms.after_be),
        *followed(doc, _BEING, _being()),
    }
    for helper in helpers:
        yield from _hits(doc, helper + 1, forms, regular=False)
    words, last = doc.words, len(doc.words) - 1
    for helper in places_of(doc, _BEFORE_REGULAR):
        word = words[helper + 1] if helper < last else ""
        if word[-2:] == "ed" and len(word) > 4 and word not in _every():
            yield from _hits(doc, helper + 1, forms, regular=True)


def _hits(doc: Document, place: int, forms: _Forms, *, regular: bool) -> Iterator[Hit]:
    helper = before(doc, place)
    if not helper or is_capital(doc, place) or hyphenated(doc, place):
        return
    if helper in _MODALS and (_asks(doc, place) or hyphenated(doc, place - 1)):
        return
    if regular:
        fixes = _regular(doc, place, helper)
    else:
        fixes = tuple(fix for fix in (_fix(doc, place, helper, forms),) if fix)
    if fixes:
        where = span(doc, place, place)
        yield Hit(where, tuple(fit(doc, where, fix) for fix in fixes))


def _asks(doc: Document, place: int) -> bool:
    """Whether the subject is still to come: “Could expanding the port help?”, “as would going”."""
    opens = starts_sentence(doc, place - 1) or (place > 1 and doc.gap(place - 2) == ", ")
    left = before(doc, place - 1)
    opens = opens or left in _INVERTING or (left == "and" and starts_sentence(doc, place - 2))
    return opens and doc.words[place].endswith(("ing", "ed"))


def _regular(doc: Document, place: int, helper: str) -> tuple[str, ...]:
    """What may be meant by “can happened” and “expected to released”."""
    word = doc.words[place]
    if helper == "to":
        if before(doc, place - 1) not in _WANT - _TO_NOUN:
            return ()
    elif helper not in _MODALS or _is_noun(doc, place - 1) or is_capital(doc, place - 1):
        return ()
    base = base_of(word)
    if not base or word in _BASES or word.startswith("un"):
        return ()
    passive = after(doc, place) in {"by", "in", "at", "on", "of", "from", "for", "as", ""}
    return (f"be {word}", base) if passive else (base, f"be {word}")


def _fix(doc: Document, place: int, helper: str, forms: _Forms) -> str:
    word = doc.words[place]
    if helper == "not":
        return forms.after_modal.get(word, "") if before(doc, place - 1) in _NOT_AFTER else ""
    if is_capital(doc, place - 1) and (helper in _NOUNS or not starts_sentence(doc, place - 1)):
        return ""  # “May has lost”
    if helper in _MODALS:
        if word == "remains" and after(doc, place) == "to":
            return ""  # “whether they will remains to be seen”
        return "" if _is_noun(doc, place - 1) else forms.after_modal.get(word, "")
    if helper == "to":
        wanted = before(doc, place - 1) in _WANT and not word.endswith("ing")
        return forms.after_modal.get(word, "") if wanted else ""
    if helper in _HAVE:
        if word in {"happen", "did", "does"} and after(doc, place) in {"to", "not"}:
            return ""  # the worst thing he ever had happen to him; what power he had did not
        return "" if _may_end_clause(doc, place - 1) else forms.after_have.get(word, "")
    if helper == "being" and word.endswith("ing"):
        if before(doc, place - 1) in _MODALS:  # “won’t being”: another rule's
            return ""
        return _being().get(word, "")
    if helper in _BE:
        if after(doc, place) in {"or", "me"}:  # it is make or break; the fact is believe me
            return ""
        return "" if _is_all_clause(doc, place - 1) else forms.after_be.get(word, "")
    return ""


_NOT_AFTER = frozenset("did does do will would can could should must may might".split())


def _is_noun(doc: Document, place: int) -> bool:
    """Whether a modal may be a noun or end a clause (“all he could went into it”)."""
    left = before(doc, place)
    if doc.words[place] in _NOUNS and left in _DETERMINERS:
        return True
    if doc.words[place] in {"can", "might"} and _DETERMINERS & set(
        doc.words[max(0, place - 2) : place]
    ):
        return left not in _SUBJECTS  # “this great can marked …”
    return left in _SUBJECTS and not _CLAUSES.isdisjoint(doc.words[max(0, place - 5) : place])


_DETERMINERS = frozenset(
    "the a this that his her their our my your its conventional political free good ill of".split()
)
_SUBJECTS = frozenset("i he she it we they you who".split())
_CLAUSES = frozenset(
    "all what everything anything who as than whenever wherever whatever however fact".split()
)
_INVERTING = frozenset("why how when where as than nor neither so only".split())


def _may_end_clause(doc: Document, place: int) -> bool:
    """Whether “have” may be the last word of its clause or ask for something."""
    near = set(doc.words[max(0, place - 6) : place])
    if before(doc, place) in {"do", "does", "did"} or _is_owned(doc, place):
        return True
    return bool(near & {"what", "who", "all", "those", "everything", "did", "let", "than", "as"})


def _is_owned(doc: Document, place: int) -> bool:
    """Whether a noun comes before who has it: “the assets we already have lose their value”."""
    subject = place - 2 if doc.tags[place - 1].startswith("ADV") else place - 1
    if subject < 1 or doc.words[subject] not in _SUBJECTS or doc.gap(subject - 1) != " ":
        return False
    return doc.tags[subject - 1].startswith("NOUN")


def _is_all_clause(doc: Document, place: int) -> bool:
    """Whether this is “all he has to do is give way” or “the idea is get in first”."""
    far = doc.words[max(0, place - 20) : place]
    if "what" in far and ("do" in far or "done" in far):
        return True
    near = doc.words[max(0, place - 9) : place]
    return not _DOING.isdisjoint(near)


_DOING = frozenset(
    "do did does doing done all what need let where who message advice lesson motto answer".split()
)


@lru_cache(maxsize=1)
def _being() -> dict[str, str]:
    """From “monitoring” to “monitored”: forms in -ing that are no adjectives."""
    adjectives = frozenset(
        "engage encourage convince accommodate reveal enable lose surprise".split()
    )
    return {progressive(base): _past(base) for base in _PASSIVES - adjectives}


_PASSIVES = (ONLY_VERBS - {verb.base for verb in irregular()}) | frozenset(
    "monitor change question test watch search repair track guard treat".split()
)


@lru_cache(maxsize=1)
def _forms() -> _Forms:
    modal = {progressive(base): base for base in ONLY_VERBS - _ING_NOUNS}
    modal.update((past, verb.base) for past, verb in only_past().items())
    modal.update(only_third())
    have = {past: verb.participles[0] for past, verb in only_past().items()}
    be = dict(have)
    for verb in irregular():
        for done in verb.participles:
            alike = done in (verb.base, verb.past)
            if done not in _STOLEN and (not alike or verb.base == "make"):
                modal[done] = verb.base
        if verb.base in _BAD_AFTER_HAVE and verb.base not in verb.participles:
            have[verb.base] = be[verb.base] = verb.participles[0]
    regular = _BAD_AFTER_HAVE - have.keys() - {verb.base for verb in irregular()}
    for base in regular:
        have[base] = be[base] = _past(base)
    for adjective in ("broke", "came", "woke", "mention"):
        be.pop(adjective, None)
    return _Forms(modal, have, be)


def _past(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    if base in {"admit", "commit", "refer", "prefer", "submit", "occur", "compel"}:
        return base + base[-1] + "ed"
    return base + ("d" if base.endswith("e") else "ed")


@lru_cache(maxsize=1)
def _every() -> frozenset[str]:
    return frozenset().union(*_forms(), _being())
