"""Where alone some rules of LanguageTool can be believed in news, and how far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.languagetool.guard_tables import Guard

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAME_OF_COUNTRY = r"(?i:.*\b(?:Netherlands|Philippines|Bahamas|Maldives|Seychelles|Gambia))"

# "Capitol HIll", "Mitch Mcconnell", "Dar Es Salaam"
_MISTYPED_NAME = (
    Guard(found=r".*\bMc[a-z].*", fix=r".*\bMc[A-Z].*"),
    Guard(
        found=r".*(?:[a-zà-ÿ][A-ZÀ-Ý]|[A-Z]{2}[a-z]).*", fix=r"[A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)*"
    ),
    Guard(found=r".* (?:Of|De|Del|Es) .*|.*-Moon", fix=r".* (?:of|de|del|es) .*|.*-moon"),
    Guard(found=r"(?i:united states of america)"),
)

# The rule is believed only where one of these fits.
NEED: Mapping[str, tuple[Guard, ...]] = {
    "ADMIT_ENJOY_VB": (Guard(found=r"(?:avoid|den(?:y|ie[sd])|enjoy|admit)\w* to .*"),),
    "ADVISE_VBG": (
        Guard(
            before=r"\bhelping ",
            found=r"(?:making|getting|keeping|bringing|taking|putting|doing|finding|giving|building)",
        ),
    ),
    "AUXILIARY_DO_WITH_INCORRECT_VERB_FORM": (
        Guard(before=r"(?:n[’']t|\bnot) ", found=r"(?!.*ing).*"),
        Guard(before=r"\b(?:did|do)(?:n[’']t| not) "),
    ),
    "A_BIT_OF": (Guard(found=r"lot"),),
    "A_INFINITIVE": (Guard(after=r" of\b"),),
    "BEEN_PART_AGREEMENT": (
        Guard(found=r"(?:.* )?be"),
        Guard(before=r"\b(?:(?:has|have|had|need|needs) to|will|would|should|must) be "),
        Guard(before=r"(?<!time )\bbeing "),
        Guard(before=r"\bwere ", found=r"ran"),
    ),
    "CC_NNP_VBP": (Guard(before=r"\b(?:it|he|she) "),),
    "CD_NN": (
        Guard(
            before=r"\b(?:[Aa]t least|[Aa]bout|[Aa]round|[Nn]early|[Mm]ore than|[Oo]ver|[Aa]lmost|"
            r"[Uu]p to) (?:\d{1,3}|[a-z]+) ",
            found=r"(?!(?:percent|point|mile|foot|pound|dozen|head|kilo|strong|shy)\b)[a-z]+",
            after=r"(?: (?:of|in|were|are|have|had|who|from|on|and|at)\b|[.,;])",
        ),
    ),
    "COMMA_AFTER_A_MONTH": (Guard(found=r".*\b(?:1[5-9]|20)\d\d"),),
    "DETERMINER_GEOGRAPHICAL_WORD": (
        Guard(found=_NAME_OF_COUNTRY + r"[^a-z]?", after=r"\W(?![a-z])"),
    ),
    "CAPITALIZATION": (Guard(found=r"[A-Z]\w+ [a-z]+"),),
    "COMMA_BEFORE_AND": (
        Guard(
            before=r"[^,;:.!?–—-] ",
            found=r"(?!do|just|and|or|only)\w+ so",
            # what came of it; "so she could" tells a purpose and has no comma
            after=r" (?:I|i|he|she|we|they|it|you) (?:was|were|went|took|got|came|made|drank|told|"
            r"gave|left|ran|saw|felt|found|began|knew|thought|kept|held|stood|sat|put|lost|won|sent|"
            r"spent|wrote|paid|fell|\w{2,}ed|(?:are|is|am) \w+ing)\b",
        ),
    ),
    "EN_SPECIFIC_CASE": (Guard(found=r"[A-Z]\w+(?: [A-Z]\w+)* [a-z]+"), *_MISTYPED_NAME),
    # "going to crowded places"
    "GOING_TO_VBD": (
        Guard(
            after=r" (?:the|a|an|to|his|her|their|its|it|them|him|us|me|my|that|this|in|on|for|up|"
            r"down|out|over)\b|[.,]"
        ),
    ),
    "GOT_SHUTDOWN": (Guard(after=r" (?:the|its|their|a|an|all|parts|his|much|some)\b"),),
    "HE_VERB_AGR": (Guard(before=r"(?<!that )\b(?:he|she|it|He|She|It) ", found=r"[a-z]+"),),
    "HOLDER_COMPOUNDS": (Guard(found=r"(?:policy|card|stock|share|office) holders?"),),
    # "chimed in Monday" is good American English
    "IN_WEEKDAY": (Guard(before=r"[,.;:] ?"),),
    "IN_TO_INTO": (
        Guard(after=r" (?:the|an?|this|that|his|her|its|their|our|my|your|action|being)\b"),
    ),
    "IT_IS": (
        Guard(found=r"[Ii]ts"),
        Guard(found=r"[Ii]t[’']s", after=r" own\b"),
        Guard(
            before=r"\b(?i:of|in|to|for|on|with|from|against|by|under|over|into|at|after|before|during|"
            r"around|(?:reduc|doubl|rear|rais|increas|improv|los|keep|chang|end|mak|tak|releas|launch|"
            r"celebrat|expand|defend|defin|giv|us|hold|lower|build|run)\w*) ",
            found=r"[Ii]t[’']s",
        ),
    ),
    "IT_IS_2": (
        Guard(found=r"It[’']s", fix=r"Its"),
        Guard(before=r"\b(?:so|[Bb]ut|because) ", found=r"its"),
        Guard(before=r", ", found=r"its", after=r" \w+ing\b"),
    ),
    "LETS_LET": (Guard(found=r"let[’']s"),),
    "MANY_NN": (
        Guard(found=r"many (?:woman|man|child|person)"),
        Guard(
            before=r"\ba ", found=r"few (?!percent|hundred|thousand|million|billion|dozen)[a-z]+"
        ),
    ),
    "NON3PRS_VERB": (Guard(before=r"\b[Tt]hey "),),
    "ONE_YEARS_OLD": (Guard(before=r"\bone "),),
    "OUR_OUT": (
        Guard(
            before=r"(?<!\ball)(?<!\bto) ",
            after=r" (?:country|nation|secretary|president|government|military|people|own|children|"
            r"kids|family|families|readers|lives|schools|system|economy)\b",
        ),
    ),
    "PHRASE_REPETITION": (
        Guard(
            found=r"(?i:((?:of|in|to|on|at|for|and|by|from|with|that) the|more than|less than|"
            r"at least|(?:did|does|do|was|is|are|were|has|have|had|will|would|could|can) "
            r"(?:not|been|too)|"
            r"(?:in|of|for|was|as) an?|such as|according to|because of|one of|said (?:he|she|it)|"
            r"\w{3,}ing (?:to|the|for|in)|(?:rise|fall|increase|decline|drop) in|also \w+|\w+ed to)"
            r" \1)"
        ),
    ),
    "PRP_MD_NN": (Guard(fix=r".*\bbe\b.*"),),
    "PRP_PAST_PART": (
        Guard(found=r"can been"),
        Guard(before=r"\b(?:he|she|they) ", found=r"not .*"),
        Guard(before=r"\bwhat (?:we|I|they|you) ", found=r"seen|done"),
    ),
    # "However hard he tried" goes without
    "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA": (
        Guard(
            found=r"However",
            after=r" (?:the|an?|he|she|it|they|we|I|his|her|its|their|our|my|there|this|that|these|"
            r"those|in|on|at|for|when|if|as|with|since|while|after|before|some|most|not|no|[A-Z]\w+)"
            r"\b(?! (?:look|do|did|does|want|choose|chose|get|got|feel|felt|try|tried)\b)",
        ),
    ),
    "SEE_SEEN": (Guard(before=r"\bbe "),),
    "STATE_OF_THE_UNION": (Guard(after=r" (?:speech|address|message)"),),
    "STARS_AND_STEPS": (Guard(found=r"[a-z ]+"),),
    "THAT_THAN": (Guard(before=r"\b(?:more|less|fewer|rather|other|greater|higher|lower) "),),
    "THIS_NNS": (
        Guard(
            found=r"[Tt](?:hese|hose) [a-z]+(?<!s)(?<!ing)(?<!ed)(?<!ia)",
            after=r"(?: (?:of|in|as|are|were|have|had|will|that|which|did|do|to|for|and|on|at|"
            r"from)\b|[.,;])",
        ),
    ),
    "TOO_ADJECTIVE_TO": (Guard(found=r"to (?:much|many|little|few|late|early|big|soon) to"),),
    "TWITTER": (Guard(before=r"\b(?:on|via|to|from) "),),
    # "hammered and use to criticise" is no habit
    "USE_TO_VERB": (Guard(before=r"(?:^|[.!?\n]|[“\"])[ “\"]*(?:I|We|They|He|She|You|There) "),),
}

_NO_DETERMINER = "".join(
    rf"(?<!\b{word} )" for word in "a an the his her its their our my your this some".split()
)
_NO_NOUN = (
    "and|but|for|from|into|with|that|than|when|while|who|which|has|had|have|was|were|will|would|can|"
    "could|may|might|must|should|are|not|also|over|under|after|before|because|since|upon"
)

_NO_VERB = r"(?! (?:is|was|are|were|has|have|had|will|would|\w{2,}ed)\b)"

# Less sure here: a suggestion, whatever the rule's level.
DEMOTE: Mapping[str, tuple[Guard, ...]] = {
    # after a name or a day "which" adds a remark; after a common noun it may define
    "COMMA_WHICH": (
        Guard(found=r"(?!(?:today|yesterday|tomorrow|\d{4}) ).*[a-z0-9].*", fix=r"[^A-Z].*"),
        Guard(before=r"(?:^|[.!?:”\"\n(]) ?", found=r"[A-Z].*"),
        # "a White House which is free of facts"
        Guard(before=r"\b[Aa]n? (?:[\w-]+ )?"),
    ),
    # "rain storm" is wrong everywhere, and so is "an award winning film"; other hyphens are house
    # style
    "EN_COMPOUNDS": (
        Guard(found=r".*-.*"),
        Guard(found=r"(?![a-z]+ [a-z]+(?:ed|ing|own|orn)$).*", fix=r".*[- ].*"),
        Guard(before=_NO_DETERMINER, fix=r".*[- ].*"),
        Guard(after=r"(?! [a-z]{3})| (?:" + _NO_NOUN + r")\b", fix=r".*[- ].*"),
        Guard(found=r"(?i:grass roots|home ownership|base plates?)"),
    ),
    "EN_SPECIFIC_CASE": (
        Guard(
            found=r".* (?!(?:airlines|bay|bridge|canal|caucus|desert|gulf|house|island|"
            r"islands|jersey|league|mountains|ocean|reserve|river|sea|strait|strip|times|union|"
            r"wall)$).*"
        ),
    ),
    "AIR_COMPOUNDS": (Guard(found=r"(?i:air bags?)"),),
    "THERE_IS_A_LOT_OF": (Guard(found=r".*[’'].*|here.*"),),
    # "the man who's president", but "who's father was"
    "WHOS": (Guard(after=_NO_VERB),),
    "WHOS_NN": (Guard(after=_NO_VERB),),
}

# A capital that is a matter of house style, but not in an article that has it elsewhere.
IF_MIXED = frozenset({"EN_SPECIFIC_CASE"})

# Sure here, whatever `DEMOTE` says.
SURE: Mapping[str, tuple[Guard, ...]] = {
    "EN_SPECIFIC_CASE": _MISTYPED_NAME,
    # "its last flight which" is one flight: what follows is a remark
    "COMMA_WHICH": (
        Guard(
            before=r"(?<!\b(?:one|all) of )(?<!\b(?:some|many|most|none|each) of )\b(?:its|his|her|"
            r"their|our|my|(?!(?:It|That|What|There|He|She|Who|Let|Here|People)[’'])[A-Z][\w-]+[’']s|"
            r"(?:(?<!of )the (?:[a-z-]+ )?|this |last |next )[a-z-]{4,}[’']s) "
            r"(?:(?!(?:and|or|of|for|in|on|to|with|at|from|as|about|by)\b)[a-z-]+ ){0,2}",
            found=r"(?!(?:and|or|but|decide|predict|say|know|choose|determine|show|tell|see) )"
            r"[a-z-]+ which",
            after=r" (?!(?:party|candidate|team|country|of)\b)",
        ),
    ),
}
