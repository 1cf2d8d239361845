"""Where single rules of LanguageTool misread news, and where alone they can be believed.

A guard is four regular expressions, any of them empty: for the text just before what was found
(it must match right up to it), for all of what was found, for the text just after, and for all of
LanguageTool's first replacement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Guard(NamedTuple):
    """Where a rule is wrong (or, in `NEED`, right)."""

    before: str = ""
    found: str = ""
    after: str = ""
    fix: str = ""


# Rules whose very point is a capital, a brand or a number.
ABOUT_CAPITALS = frozenset(
    "ABBREVIATION_PUNCTUATION APOSTROPHE_IN_DATES CAPITALIZATION CELSIUS COMMA_AFTER_A_MONTH "
    "COMMA_PERIOD_CONFUSION COMMA_WHICH EN_SPECIFIC_CASE FEDEX GAMEBOY HIPAA "
    "MCDONALDS MISSING_COMMA_AFTER_WEEKDAY MISSING_COMMA_AFTER_YEAR "
    "MISSING_COMMA_BETWEEN_DAY_AND_YEAR NON_STANDARD_WORD PAYPAL ROLLS_ROYCE "
    "WRONG_APOSTROPHE YEAR_HYPHEN INVALID_DATE EN_DATE_WEEKDAY UKRAINE_NO_THE".split()
)

_NAME_OF_COUNTRY = r"(?i:.*\b(?:Netherlands|Philippines|Bahamas|Maldives|Seychelles|Gambia))"

DROP: Mapping[str, tuple[Guard, ...]] = {
    "AFFECT_EFFECT": (Guard(found=r"(?i:side.*)"), Guard(found=r"affects?")),
    "A_NNS": (
        Guard(before=r"[A-Za-z] ", found=r"A .*"),
        Guard(found=r".*\b(?:congratulations|thanks|apologies)"),
        Guard(found=r".*\b(?:Games|premises|headquarters|barracks|series|species|crossroads)"),
        # "a growers meeting", "a liquids plant": the plural belongs to the noun that follows
        Guard(
            after=r"\)? (?!(?:in|of|and|with|to|from|at|for|on|by|as|or|is|was|has|had|will|who|"
            r"that|which|said|says)\b|\w+(?:ing|ed)\b)[a-z]"
        ),
    ),
    "BEGINNING_TO_ADDING_BROAD": (Guard(before=r"(?:add|contribut|lead|subject)\w*\s*"),),
    "BETWEEN_TO_AND": (Guard(after=r"[,.]\d"),),
    "BUNCH_OF": (Guard(found=r"[A-Z].*"), Guard(before=r"[’']s ")),
    "CYBER_COMPOUNDS": (Guard(found=r"(?i:.*\b(?:attack|terror|crime|criminal|war).*)"),),
    "DT_DT": (Guard(found=r".*[^\w\s].*"),),
    "DID_BASEFORM": (Guard(found=r".*ing"),),
    "ENGLISH_WORD_REPEAT_RULE": (
        Guard(found=r"(?:[A-Z]|\w+\s+[A-Z]).*"),
        Guard(found=r"(?i:(very|that|had|no|so|far|really|many|bye|ha|knock|yeah|long|is|you) \1)"),
    ),
    "COMMA_WHICH": (Guard(before=r"[,.!?]", found=r"[”\"’'] which"),),
    "EN_A_VS_AN": (
        Guard(before=r"/"),
        Guard(after=r" [A-Z][a-zé]+ [A-ZÉ][a-zú]"),  # a foreign title: "An Post", "a la Carte"
        Guard(before=r"(?i:hepatitis|vitamin|influenza|strep|grade|group|class|plan|type|team) "),
    ),
    "EN_SPLIT_WORDS_HYPHEN": (
        Guard(found=r".*-\s+(?:and|or|to|but|than|have|had|is|was|that)\b.*"),
    ),
    "FEWER_LESS": (Guard(before=r"\bor "),),
    "HAVE_PART_AGREEMENT": (Guard(found=r"[A-Z].*"), Guard(found=r"are|is|was|were|do|did")),
    "INVALID_DATE": (Guard(after=r"[,.]\d"),),
    "IT_IS": (Guard(before=r"\b(?:reopen|said|close|open|sell|buy|double|expand|cut) "),),
    "IT_VBZ": (Guard(before=r"\b(?:demand|request|recommend|insist|ask|propos|suggest)\w* "),),
    "IT_IS_2": (Guard(before=r"\b[Ii]f "),),
    "I_LOWERCASE": (Guard(before=r"\b(?:[Tt]he|[Ii]|\w\.) "),),
    "MISSING_HYPHEN": (Guard(found=r"(?:19|20)\d\d .*"), Guard(found=r"\w+-\w+ (?:high|low)")),
    "MISSING_TO_BEFORE_A_VERB": (Guard(found=r"like .*"),),
    "MODAL_OF": (Guard(found=r"might of"),),
    "ORDINAL_NUMBER_SUFFIX": (Guard(found=r".*\dst"),),
    "PRP_VBG": (Guard(found=r".*[A-Z].*"),),
    "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA": (
        Guard(after=r" (?:much|many|hard|well|long|often|far|bad|good|small|little)\b"),
    ),
    "SUPERLATIVE_THAN": (Guard(found=r".*(?:better|worse|more|less).*"),),
    "TO_NON_BASE": (Guard(found=r".*s"), Guard(before=r"\b(?:forward|used|close|opposed) to ")),
    "YEAR_OLD_HYPHEN": (Guard(before=r"\bjust ", after=r"[.,;]"),),
}

# The rule is believed only where one of these fits.
NEED: Mapping[str, tuple[Guard, ...]] = {
    "CD_NN": (Guard(before=r"(?<![\d$£€.,-])\b\d{1,3} "),),
    "DETERMINER_GEOGRAPHICAL_WORD": (
        Guard(found=_NAME_OF_COUNTRY + r"[^a-z]?", after=r"\W(?![a-z])"),
    ),
    "CAPITALIZATION": (Guard(found=r"[A-Z]\w+ [a-z]+"),),
    "COMMA_BEFORE_AND": (
        Guard(
            before=r"[^,;:.!?–—-] ",
            found=r"(?!do|just|and|or|only)\w+ so",
            # "so she could" tells a purpose and has no comma
            after=r" (?:I|i|he|she|we|they|it|you) (?!(?:can|could|would|will|may|might|must|do|"
            r"don|does|did|never|at|all|also|too|cannot)\b)[a-z]+\b(?!’|')",
        ),
    ),
    "EN_SPECIFIC_CASE": (Guard(found=r"[A-Z]\w+(?: [A-Z]\w+)* [a-z]+"),),
    "HE_VERB_AGR": (Guard(before=r"(?<!that )\b(?:he|she|it|He|She|It) ", found=r"[a-z]+"),),
    "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA": (Guard(found=r"However"),),
    # "chimed in Monday" is good American English
    "IN_WEEKDAY": (Guard(before=r"[,.;:] ?"),),
    "STARS_AND_STEPS": (Guard(found=r"[a-z ]+"),),
    "THERE_RE_MANY": (Guard(found=r"[a-z ]+"),),
    "TWITTER": (Guard(before=r"\b(?:on|via|to|from) "),),
}

_NO_DETERMINER = "".join(
    rf"(?<!\b{word} )" for word in "a an the his her its their our my your this some".split()
)
_NO_NOUN = (
    "and|but|for|from|into|with|that|than|when|while|who|which|has|had|have|was|were|will|would|can|"
    "could|may|might|must|should|are|not|also|over|under|after|before|because|since|upon"
)

# Less sure here: a suggestion, whatever the rule's level.
DEMOTE: Mapping[str, tuple[Guard, ...]] = {
    # after a name or a day "which" adds a remark; after a common noun it may define
    "COMMA_WHICH": (
        Guard(found=r"(?!(?:today|yesterday|tomorrow|\d{4}) ).*[a-z0-9].*", fix=r"[^A-Z].*"),
        Guard(before=r"(?:^|[.!?:”\"\n(]) ?", found=r"[A-Z].*"),
    ),
    # "rain storm" is wrong everywhere, and so is "an award winning film"; other hyphens are house
    # style
    "EN_COMPOUNDS": (
        Guard(found=r".*-.*"),
        Guard(found=r"(?![a-z]+ [a-z]+(?:ed|ing|own|orn)$).*", fix=r".*[- ].*"),
        Guard(before=_NO_DETERMINER, fix=r".*[- ].*"),
        Guard(after=r"(?! [a-z]{3})| (?:" + _NO_NOUN + r")\b", fix=r".*[- ].*"),
    ),
    "EN_SPECIFIC_CASE": (
        Guard(
            found=r".* (?!(?:bay|bridge|canal|desert|gulf|house|island|islands|mountains|ocean|"
            r"river|sea|strait|times|union|wall)$).*"
        ),
    ),
}
