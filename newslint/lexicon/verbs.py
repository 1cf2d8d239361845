"""Forms of English verbs: irregular ones from a table, regular ones by their endings."""

from __future__ import annotations

from functools import lru_cache

from newslint.records import NamedTuple

# base past participle; a bar parts two forms in use.
_IRREGULAR = """
arise arose arisen;awake awoke awoken;bear bore borne|born;beat beat beaten;become became become
befall befell befallen;begin began begun;bend bent bent;bind bound bound;bite bit bitten
bleed bled bled;blow blew blown;break broke broken;breed bred bred;bring brought brought
build built built;buy bought bought;catch caught caught;choose chose chosen;cling clung clung
come came come;creep crept crept;deal dealt dealt;dig dug dug;do did done;draw drew drawn
drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed fed;feel felt felt
fight fought fought;find found found;flee fled fled;fling flung flung;fly flew flown
forbid forbade forbidden;foresee foresaw foreseen;forget forgot forgotten;forgive forgave forgiven
forgo forwent forgone;freeze froze frozen;get got got|gotten;give gave given;go went gone
grind ground ground;grow grew grown;hang hung hung;have had had;hear heard heard;hide hid hidden
hold held held;keep kept kept;know knew known;lay laid laid;lead led led;leave left left
lend lent lent;lie lay lain;lose lost lost;make made made;mean meant meant;meet met met
mislead misled misled;mistake mistook mistaken;overcome overcame overcome;oversee oversaw overseen
overtake overtook overtaken;overthrow overthrew overthrown;pay paid paid;ride rode ridden
ring rang rung;rise rose risen;run ran run;say said said;see saw seen;seek sought sought
sell sold sold;send sent sent;shake shook shaken;shine shone shone;shoot shot shot
show showed shown;shrink shrank shrunk;sing sang sung;sink sank sunk;sit sat sat;slay slew slain
sleep slept slept;slide slid slid;speak spoke spoken;spend spent spent;spin spun spun
spring sprang sprung;stand stood stood;steal stole stolen;stick stuck stuck;sting stung stung
strike struck struck;strive strove striven;swear swore sworn;sweep swept swept;swim swam swum
swing swung swung;take took taken;teach taught taught;tear tore torn;tell told told
think thought thought;throw threw thrown;undergo underwent undergone
understand understood understood;undertake undertook undertaken;undo undid undone
uphold upheld upheld;wake woke woken;wear wore worn;weave wove woven;weep wept wept;win won won
wind wound wound;withdraw withdrew withdrawn;withhold withheld withheld
withstand withstood withstood;write wrote written
"""


class Forms(NamedTuple):
    """An irregular verb: its base, its simple past, and its participles, the usual one first."""

    base: str
    past: str
    participles: tuple[str, ...]


@lru_cache(maxsize=1)
def irregular() -> tuple[Forms, ...]:
    """All irregular verbs of the table."""
    rows = (row.split() for row in _IRREGULAR.replace("\n", ";").split(";") if row)
    return tuple(Forms(base, past, tuple(done.split("|"))) for base, past, done in rows)


@lru_cache(maxsize=1)
def only_past() -> dict[str, Forms]:
    """Simple pasts that are nothing else: *went*, *began*, but not *said* or *saw* (a tool)."""
    shared = {"saw", "lay", "rose", "wound", "ground", "found", "bore", "spoke", "wove", "felt"}
    return {
        verb.past: verb
        for verb in irregular()
        if verb.past not in verb.participles
        and verb.past not in shared
        and verb.past != verb.base
        and not verb.past.endswith("ed")
    }


@lru_cache(maxsize=1)
def participles() -> frozenset[str]:
    """Irregular participles, and forms that serve as one: *put*, *set*, *cut*."""
    same = "put set cut let hit hurt cost shut quit split spread cast bet burst rid read shed"
    return frozenset(form for verb in irregular() for form in verb.participles) | set(same.split())


def is_participle(word: str) -> bool:
    """Whether a folded word has the form of a past participle: *gone*, *asked*."""
    return (word.endswith("ed") and len(word) > 3 and word[-3] != "e") or word in participles()


def progressive(base: str) -> str:
    """The -ing form of a verb of the table or a regular one: *go* is *going*, *make* *making*."""
    if base in _DOUBLED:
        return base + base[-1] + "ing"
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return base + "ing"


_DOUBLED = frozenset(
    "begin cut forbid forget get hit let put quit run set shut sit spin split swim win "
    "stop ban plan admit permit commit rob beg ship drop cancel".split()
)

# Verbs whose base is no noun and no adjective, as tagged copy shows.
ONLY_VERBS = frozenset(
    """
absorb accept accommodate accomplish accuse achieve acknowledge adapt adjust admit adopt afford
agree alleviate allow announce apologise apologize appear apply appreciate approve argue arrange
arrive assess assign assume attach attend attract avoid become begin believe belong bother breathe
bring carry choose clarify commit compete conclude confirm consider consist contain continue
convict convince create decide defend define delete deliver demonstrate deny depend deploy
describe destroy detain determine develop differ discover discuss distinguish eat eliminate emerge
enable encourage engage enjoy ensure enter establish evacuate evade examine execute exist expand
expect explain explore extend fail fill forget fulfill gather generate get give happen hesitate
identify ignore imagine implement improve include indicate inform inject injure intend interfere
introduce invest investigate invite involve join justify keep know learn listen lose maintain make
manage marry mention modify monitor notify obtain occur operate oppose organise organize
participate perform persuade prefer prepare preserve prevent proceed promote propose protect prove
provide publish pursue reach realise realize receive recognise recognize recommend recover reduce
refer reflect refuse reject relate release rely remain remember remind remove replace represent
require resolve respond resume reveal satisfy say see seek seem sell send serve solve speak spend
strengthen submit succeed sue suffer suggest survive sustain teach tell tend think threaten
tolerate transform trigger understand vary write
""".split()
)


@lru_cache(maxsize=1)
def only_third() -> dict[str, str]:
    """Third-person forms that are no plural noun, to their base: *goes*, *becomes*."""
    nouns = {"reach", "release", "trigger", "monitor"}
    forms = {_third(base): base for base in ONLY_VERBS - nouns}
    others = {"goes": "go", "does": "do", "takes": "take", "comes": "come", "has": "have"}
    more = {"finds": "find", "asks": "ask", "gets": "get", "brings": "bring", "wants": "want"}
    return {**forms, **others, **more}


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def base_of(past: str) -> str:
    """The base of a regular past in -ed: *used* is *use*, *planned* is *plan*; else nothing."""
    from newslint.lexicon.known import known

    if not past.endswith("ed") or past.endswith("eed") or len(past) < 4:
        return ""
    if past.endswith("ied"):
        return past[:-3] + "y"
    stem = past[:-2]
    if stem == "add":
        return stem
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sl" and known(stem[:-1]):
        return stem[:-1]
    if known(past[:-1]) and (not known(stem) or stem[-1] in "csvuz" or len(stem) < 3):
        return past[:-1]
    return stem if known(stem) else ""


@lru_cache(maxsize=256)
def participle_of(base: str) -> str:
    """The usual participle of a verb: *gone*, *planned*, *carried*."""
    from newslint.lexicon.known import known

    for verb in irregular():
        if verb.base == base:
            return verb.participles[0]
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    regular, doubled = base + "ed", base + base[-1] + "ed"
    if known(doubled) and not (base.endswith("l") and known(regular)):  # canceled, controlled
        return doubled
    return regular


@lru_cache(maxsize=256)
def plain_form(past: str) -> str:
    """The base of a past or participle: *go*, *plan*; nothing if it is not known."""
    for verb in irregular():
        if past == verb.past or past in verb.participles:
            return verb.base
    return base_of(past)
