"""The lemma of a word, which a dictionary lists it under, from its part of speech.

*Went* and *going* are *go*, *mice* is *mouse*, *better* is *good* (or *well*, as an adverb).
Irregular words are in tables, others lose their ending if what remains is a word.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.lexicon.store import WORD, lexicon
from newslint.lexicon.verbs import irregular

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_VERBS = """
be am is are was were been being 'm 're;have has had having;do does did done doing;go goes gone
die dying dies died;lie lying lied lies;tie tying tied;see sees seeing;say says
lay lays laying laid;free freed freeing;agree agreed;flee fled fleeing;dream dreamt;learn learnt
burn burnt;spell spelt;spoil spoilt;bid bade bidden;bet betting;broadcast;forecast;dive dove
light lit;plead pled;prove proven;quit;add adding added;find found;unite united uniting;see saw
stink stunk;deem deemed;quit;rid;shave shaven;shed;shut;slit;sneak snuck;sow sown;speed sped
spill spilt;spit spat;split;stride strode;swell swollen;wet;wed;cut;hurt;let;put;set;hit;cost;cast
burst;spread;read;rise;focus focuses focused focusing;travel travelled travelling
fuel fuelled fuelling fueled fueling;cancel cancelled cancelling;label labelled labelling
model modelled modelling;level levelled;signal signalled signalling;total totalled totalling
control controlled controlling;refer referred referring;occur occurred occurring
prefer preferred preferring;admit admitted;panic panicked panicking;picnic picnicked
mimic mimicked;use used using;bus bused;gas gassed;taste tasted;paste pasted;waste wasted wasting
base based basing;care cared caring;star starred;queue queued queuing;sue sued suing
argue argued arguing;pursue pursued pursuing;ski skied;age aged aging ageing;eye eyed eyeing
dye dyed dyeing;singe singed;breathe breathed breathing;bathe bathed bathing;swim swum;bite biting
backfire;overrun overran;outdo outdid outdone;rebuild rebuilt;resell resold;retell retold
rewrite rewrote rewritten;redo redid redone;unwind unwound;mislay mislaid;repay repaid
foretell foretold;oversleep overslept;partake partook;outgrow outgrew outgrown;proofread
override overrode overridden;rethink rethought;remake remade
""".replace("\n", ";")
_NOUNS = """
man men;woman women;child children;foot feet;tooth teeth;goose geese;mouse mice;louse lice;ox oxen
die dice;knife knives;life lives;wife wives;half halves;self selves;shelf shelves;leaf leaves
thief thieves;loaf loaves;wolf wolves;calf calves;hoof hooves;scarf scarves;wharf wharves
criterion criteria;phenomenon phenomena;analysis analyses;crisis crises;basis bases;thesis theses
hypothesis hypotheses;diagnosis diagnoses;oasis oases;axis axes;emphasis emphases;nucleus nuclei
synthesis syntheses;parenthesis parentheses;alumnus alumni;cactus cacti;fungus fungi
stimulus stimuli;bacterium bacteria;curriculum curricula;memorandum memoranda;medium media
stratum strata;index indices;appendix appendices;matrix matrices;vertex vertices;larva larvae
alga algae;vertebra vertebrae;formula formulae;potato potatoes;tomato tomatoes;hero heroes
echo echoes;veto vetoes;torpedo torpedoes;mosquito mosquitoes;volcano volcanoes;cargo cargoes
shoe shoes;toe toes;movie movies;cookie cookies;tie ties;lie lies;pie pies;zombie zombies
calorie calories;rookie rookies;selfie selfies;genie genies;species;series;means;news;lens lenses
bus buses;gas gases;virus viruses;campus campuses;census censuses;bonus bonuses;status statuses
focus focuses;chorus choruses;circus circuses;atlas atlases;canvas canvases;alias aliases
schoolchild schoolchildren;grandchild grandchildren;troops;politics;clothes;goods;pants;jeans;thanks
whereabouts;economics;mathematics;physics;ethics;statistics;savings;earnings;proceedings;pyjamas
scissors;trousers;glasses;outskirts;remains;odds;headquarters;crossroads;barracks;aircraft;spacecraft;police;people;cattle;data;corps
house houses;horse horses;nurse nurses;purse purses;axe axes;cache caches;ache aches;niche niches
""".replace("\n", ";")
_OTHERS = {
    "better": "good", "best": "good", "worse": "bad", "worst": "bad", "more": "more",
    "most": "most", "less": "less", "least": "least", "further": "far", "furthest": "far",
    "farther": "far", "farthest": "far", "elder": "old", "eldest": "old",
}  # fmt: skip
_ADVERBS = {"better": "well", "best": "well", "worse": "badly", "worst": "badly"}
_PRONOUNS = {
    "me": "i", "him": "he", "them": "they", "us": "we", "these": "this", "those": "that",
    "her": "she", "an": "a",
}  # fmt: skip
_SILENT = ("at", "iz", "is", "rs", "ps", "as", "tl", "gl", "dl")  # create, emphasise, elapse
_SHORT = {"n't": "", "'s": "", "'re": "", "'ve": "", "'ll": "", "'d": "", "'m": ""}
_SHORTENED = {"wo": "will", "ca": "can", "sha": "shall"}


@lru_cache(maxsize=20_000)
def lemma_of(word: str, label: str) -> str:
    """The lemma of a folded word with this label, in lower case.

    A word in the possessive, or with a short verb (*don't*, *she's*), has that of its first part.
    """
    for ending in _SHORT:
        if word.endswith(ending) and len(word) > len(ending):
            word = word[: -len(ending)]
            if ending == "n't" and word in _SHORTENED:
                return _SHORTENED[word]
            break
    part, _, form = label.partition(".")
    if part in ("VERB", "AUX"):
        return _verb(word, form)
    if label == "NOUN.NNS":
        return _noun(word)
    if part in ("ADJ", "ADV") and form in ("R", "S"):
        return _compared(word, part, "er" if form == "R" else "est")
    return _PRONOUNS.get(word, word) if label in ("PRON.S", "PRON.D", "DET") else word


def forms_of(lemma: str) -> set[str]:
    """The forms that a folded lemma may have, and some that nobody writes."""
    tables: tuple[Mapping[str, str], ...] = (_verbs(), _nouns(), _OTHERS, _ADVERBS, _PRONOUNS)
    made = {form for table in tables for form, one in table.items() if one == lemma}
    stems = {lemma, lemma + lemma[-1], lemma.removesuffix("e")}
    made |= {stem + ending for stem in stems for ending in ("ed", "ing", "er", "est")}
    if lemma.endswith("y"):
        made |= {lemma[:-1] + ending for ending in ("ies", "ied", "ier", "iest")}
    if lemma.endswith("man"):
        made.add(lemma[:-2] + "en")
    return made | {lemma, lemma + "s", lemma + "es"}


@lru_cache(maxsize=1)
def _verbs() -> dict[str, str]:
    made: dict[str, str] = {}
    for one in irregular():
        for form in (one.past, *one.participles):
            made.setdefault(form, one.base)
    return {**made, **_table(_VERBS)}


@lru_cache(maxsize=1)
def _nouns() -> Mapping[str, str]:
    return _table(_NOUNS)


def _table(text: str) -> dict[str, str]:
    rows = [row.split() for row in text.split(";") if row]
    return {form: row[0] for row in rows for form in row}


def _verb(word: str, form: str) -> str:
    if form in ("VB", "VBP", "MD") and word not in ("am", "are"):
        return word
    found = _verbs().get(word)
    if found:
        return found
    if form == "VBZ":
        return _without_s(word)
    ending = "ing" if form == "VBG" else "ed"
    if not word.endswith(ending) or len(word) < len(ending) + 2:
        return word
    stem = word[: -len(ending)]
    if ending == "ed" and stem.endswith("i"):
        return stem[:-1] + "y"
    return _base(stem)


def _base(stem: str) -> str:
    """What is left of *stopp*, *hop*, *visit* when what an ending changed is put back."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        both = (stem, stem[:-1]) if stem[-1] in "lsfz" else (stem[:-1], stem)
        return _first_word(both, stem)
    if _is_short(stem):
        return _first_word([stem + "e", stem], stem)
    both = (stem + "e", stem) if stem.endswith(_SILENT) else (stem, stem + "e")
    if len(stem) > 4 and stem.endswith(_SILENT):
        return _first_word(both, both[0])
    return max(both, key=_frequency)


def _is_short(stem: str) -> bool:
    """Whether a stem is one syllable that would double its last letter: *hop* but not *open*."""
    vowels = [letter in "aeiou" for letter in stem]
    one = sum(vowels) == 1 and len(stem) > 1 and vowels[-2] and not vowels[-1]
    return one and stem[-1] not in "wxy"


def _noun(word: str) -> str:
    found = _nouns().get(word)
    if found:
        return found
    for many, one in (("men", "man"), ("selves", "self"), ("people", "people")):
        if word.endswith(many):
            return word[: -len(many)] + one
    return _without_s(word)


def _without_s(word: str) -> str:
    if not word.endswith("s") or word.endswith("ss") or len(word) < 3:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return _first_word([word[:-2], word[:-1]], word[:-2])
    if word.endswith(("oes", "ses", "zes")):
        return _first_word([word[:-1], word[:-2]], word[:-1])
    return word[:-1]


def _compared(word: str, part: str, ending: str) -> str:
    found = (_ADVERBS if part == "ADV" else _OTHERS).get(word) or _OTHERS.get(word)
    if found or not word.endswith(ending):
        return found or word
    stem = word[: -len(ending)]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    return _base(stem)


def _first_word(candidates: Iterable[str], otherwise: str) -> str:
    """The first that is an ordinary word."""
    return next((one for one in candidates if _frequency(one)), otherwise)


def _frequency(word: str) -> int:
    entry = lexicon().get(word)
    return entry.frequency if entry and entry.flags & WORD else 0
