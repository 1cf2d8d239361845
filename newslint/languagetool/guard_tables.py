"""Where single rules of LanguageTool misread news (`guard_trust.py`: where to believe them).

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
    """Where a rule is wrong, or right: the table that holds it tells."""

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

DROP: Mapping[str, tuple[Guard, ...]] = {
    "ABOUT_ITS_NN": (Guard(before=r"\b(?:some|most|much|part|all|none|half) of "),),
    "AFFECT_EFFECT": (
        Guard(found=r"(?i:side.*)"),
        Guard(
            before=r"\b(?:which|that|who|and|or|may|to|can|could|will|would|not) ", found="affects?"
        ),
        Guard(found="effect", after=" (?:on|of)\\b"),
    ),
    "AFFORD_VBG": (
        Guard(found=r"housing|shopping"),
        Guard(before=r"\b(?:choos(?:e|ing)|deserve) "),
    ),
    "ALL_WAYS": (Guard(before=r"[–—,:] ?"), Guard(after=r" (?:to|in|of|that)\b")),
    "AND_BUT": (Guard(found=r"if but"),),
    "APOSTROPHE_IN_DATES": (Guard(after=r" [A-Z]"),),
    "ARRIVAL_TO_THE_HOUSE": (Guard(before=r"\b[Dd]ead on "),),
    "ARTICLE_ADJECTIVE_OF": (Guard(found=r"(?:un)?favou?rable|furthest"),),
    "ASK_TO": (Guard(after=r" (?:what|which|whom)\b"),),
    "ANY_BODY": (Guard(before=r", "),),
    "A_COLLECTIVE_OF_NN": (Guard(found=r".* [A-Z]\w+"),),
    "A_MY": (Guard(found=r"(?i:that|those) .*"),),
    "A_NUMBER_NNS": (Guard(after=r" (?:that|which|he|she|they|it|we|[A-Z]\w+)\b"),),
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
    "BESIDES_THE_POINT": (Guard(after=r" the point that\b"),),
    "BETWEEN_TO_AND": (Guard(after=r"[,.]\d"),),
    "BE_NO_VB": (Guard(before=r"\b(?i:the(?:re|ir)|it) (?:is|was) "),),
    "BE_CAUSE": (Guard(after=r" (?:for|of|to)\b"),),
    "BOTH_AS_WELL_AS": (Guard(before=r"[—–-] ?"), Guard(before=r"\b[Bb]oth (?:of|\w+s[’']?) .*")),
    "BREAKER_COMPOUNDS": (Guard(found=r"(?i:deal.*)"),),
    "BUNCH_OF": (Guard(found=r"[A-Z].*"), Guard(before=r"[’']s ")),
    "CAN_NOT": (Guard(after=r" (?:only|just|simply)\b"),),
    "COMMA_WHICH": (
        Guard(before=r"[,.!?]", found=r"[”\"’'] which"),
        # "did not say which three"
        Guard(after=r" (?:ones?|two|three|four|five|of|way|side|party)\b"),
    ),
    # the list of an archive: "July, 2017 June, 2017"
    "COMMA_AFTER_A_MONTH": (Guard(before=r", \d{4} "), Guard(after=r" [A-Z][a-z]+, \d{4}")),
    "COUNTER_COMPOUNDS": (Guard(before=r"\b(?:that|to|will|would|can|could|and) "),),
    "CYBER_COMPOUNDS": (Guard(found=r"(?i:.*\b(?:attack|terror|crime|criminal|war).*)"),),
    "DID_BASEFORM": (Guard(found=r".*ing"), Guard(before=r"\b[Dd]id ", found=r".*s")),
    "DT_DT": (Guard(found=r".*[^\w\s].*"),),
    "DT_NNS_AGREEMENT": (Guard(found=r"services|sales|systems|operations|communications"),),
    "ENGLISH_WORD_REPEAT_RULE": (
        Guard(found=r"(?:[A-Z]|\w+\s+[A-Z]).*"),
        Guard(
            found=r"(?i:(very|that|had|no|so|far|really|many|bye|ha|knock|yeah|long|is|you|there) "
            r"\1)"
        ),
        # "those who clocked in in the last week"
        Guard(
            before=r"\b(?:log|clock|check|sign|mov|c[ao]m|kick|weigh|cash|giv|gave|join|dial|tun|plug|"
            r"step|settl|turn|carr|go|liv|cav|fill|stood|stand)\w* ",
            found=r"(in|on) \1",
        ),
    ),
    "EN_A_VS_AN": (
        Guard(found=r"[Aa]n", after=r" (?:8|11\b|18\b|11th|18th)"),
        Guard(before=r"/"),
        Guard(found=r"[Aa]n", after=r" ([bcdfgmnprst])\1"),  # “an fficial” lacks a letter
        Guard(after=r" [A-Z][a-zé]+ [A-ZÉ][a-zú]"),  # a foreign title: "An Post", "a la Carte"
        Guard(before=r"(?i:hepatitis|vitamin|influenza|strep|grade|group|class|plan|type|team) "),
    ),
    "EN_SPECIFIC_CASE": (
        Guard(before=r"\b[Aa] ", found=r".* church"),
        Guard(found=r".* city", after=" of"),
    ),
    "EN_SPLIT_WORDS_HYPHEN": (
        Guard(found=r".*-\s+(?:and|or|to|but|than|rather|have|had|is|was|that)\b.*"),
        Guard(after=r" rather\b"),
    ),
    "EACH_EVERY_NNS": (Guard(found=r"(?i:either) .*"),),
    "EVERYDAY_EVERY_DAY": (Guard(after=r" [A-Z]"), Guard(before=r"\b(?:are|is|were|was) ")),
    "EVERYONE_OF": (
        Guard(
            before=r"\b(?:remind|inform|notif|assur|convinc|warn|accus|rid|robb|depriv|persuad|purg|"
            r"cur|suspect)\w* "
        ),
    ),
    "EXCEPTION_PREPOSITION_THE_RULE": (
        Guard(before=r"\b(?:more|less|rather) (?:of )?(?:an|the) "),
    ),
    "FEWER_LESS": (Guard(before=r"\bor "), Guard(after=r" police\b")),
    "HAD_VBP": (Guard(found=r"issue|happen"),),
    "HANDS_ON_HYPHEN": (Guard(before=r"\b(?:their|his|her|its|our|my|your) "),),
    "HAVE_PART_AGREEMENT": (
        Guard(found=r"[A-Z].*"),
        Guard(found=r"are|is|was|were|do|did|lose"),
    ),
    # what may be demanded, or be in doubt, has no -s
    "HE_VERB_AGR": (
        Guard(
            before=r"\b(?:request|prefer|demand|recommend|insist|ask|propos|suggest|urg|requir|"
            r"provid|order|want|advis|mandat|lest|least|that|than)\w*,? (?:he|she|it)(?: or she)? "
        ),
    ),
    "HE_NEED": (Guard(after=r" (?:only|not)\b"),),
    "HOUSE_COMPOUNDS": (Guard(found=r"House .*"), Guard(before=r"\bmeeting ")),
    "INCORRECT_CONTRACTIONS": (Guard(after=r"[\w…]"),),
    "INCORRECT_POSSESSIVE_FORM_AFTER_A_NUMBER": (Guard(found=r"[A-Z].*"),),
    "INVALID_DATE": (Guard(after=r"[,.]\d"),),
    "IN_ANYWAY": (Guard(after=r"[.,;]"),),
    "IT_IS": (
        Guard(before=r"\b(?:reopen|said|close|open|sell|buy|double|expand|cut) "),
        Guard(found=r"[Ii]t[’']s", after=r","),
        Guard(
            found=r"[Ii]ts",
            after=r" (?!(?:a(?! cappella)|an|the|been|not|no|too|only|just|also|really|very|so|in|"
            r"on|at|about|all|absolutely|clear|clearly|unclear|hard|difficult|easy|likely|unlikely|"
            r"possible|impossible|important|time|going|getting|your|his|her|their|our|my|mine|ours|"
            r"yours|theirs|what|how|why|because|like|always|never|still|almost|nearly|probably|"
            r"documented|worth|up|part|well|quite|pretty|such|kind|sort|half|it)\b)",
        ),
    ),
    "IT_SEAMS": (Guard(found=r"seams"),),
    "IT_VBZ": (
        Guard(found=r"are|were|have"),
        Guard(before=r"\b(?:demand|request|recommend|insist|ask|propos|suggest)\w* "),
    ),
    "IT_IS_2": (Guard(before=r"\b[Ii]f "),),
    "I_LOWERCASE": (Guard(before=r"\b(?:[Tt]he|[Ii]|\w\.) "), Guard(before=r"\w[’'ʻ]")),
    "MAN_COMPOUNDS": (Guard(found=r"(?i:front m[ae]n)"),),
    "MD_BASEFORM": (
        Guard(before=r"(?:^|[.!?\n][”\"]? ?[“\"]?|So, )[Cc]an "),
        Guard(found=r"marked|has"),  # "a can marked", "might has become"
        Guard(
            before=r"\b(?:as|everything|anything|all|shape|best|what|much|than) "
            r"(?:I|we|they|he|she|it|you) (?:can|could|would) "
        ),
        Guard(found=r"had", after=r" (?:I|we|they|he|she|it|you|the|there)\b"),
    ),
    "MISSING_HYPHEN": (
        Guard(after=r" (?:later|ago|earlier|before|after|apart|away)\b"),
        Guard(found=r"(?:19|20)\d\d .*"),
        Guard(found=r"\w+-\w+ (?:high|low)"),
    ),
    "MISSING_TO_BEFORE_A_VERB": (
        Guard(found=r"like .*|needed look|need speed|want take"),
        Guard(before=r"\bneeded ", found=r"include"),
    ),
    "MODAL_OF": (Guard(found=r"might of"),),
    "ON_IN_THE_MIDDLE": (Guard(found=r".*[A-Z].*"),),
    "MOST_SOME_OF_NNS": (Guard(before=r"\bthe "),),
    "NEITHER_NOR": (
        Guard(before=r"\b[Nn]either (?:was|were|is|are|did|do|does|has|have|had|will|would) .*"),
    ),
    "NODT_DOZEN": (Guard(before=r"\b(?:so|odd|few) "),),
    "NOUN_APOSTROPHE_S_VERB": (Guard(found=r"(?i:harm.*)"),),
    "ORDINAL_NUMBER_SUFFIX": (Guard(found=r".*\dst"),),
    "PLURAL_THAT_AGREEMENT": (Guard(before=r"\btimes that "),),
    "PERS_PRONOUN_AGREEMENT": (Guard(found=r"were"),),
    "PREPOSITION_VERB": (Guard(found=r"replace|homeschool"),),
    "PRP_MD_NN": (Guard(found=r".*[’']ll back"), Guard(before=r"(?:^|[.!?\n]|So) ?")),
    "PRP_VBG": (Guard(found=r".*[A-Z].*"), Guard(before=r"\band ", found=r"it .*")),
    "RELY_ON": (Guard(after=r","),),
    "SIGN_INTO": (Guard(after=r" (?:\w+ ){0,3}(?:law|effect|force|statute|being)\b"),),
    "SUBJECT_VERB_AGREEMENT_PLURAL": (
        Guard(before=r"\b(?:premises|no (?:\w+ ){0,3}\w+) "),
        Guard(before=r"\b(?:days|weeks|months|years|signs|clouds|Times|grassroots|commons) "),
    ),
    "SUPERLATIVE_THAN": (Guard(found=r".*(?:better|worse|more|less).*"),),
    "THEIR_IS": (Guard(after=r" A\b"),),
    "THERE_WAS_MANY": (
        Guard(found=r".*(?:\d|feet|inches|miles|percent|pounds|dollars|minutes).*"),
    ),
    "THE_IT": (Guard(found=r".*It"),),
    "THERE_S_MANY": (Guard(found=r".* [A-Z]\w*"),),
    "TO_NON_BASE": (Guard(found=r".*s"), Guard(before=r"\b(?:forward|used|close|opposed) to ")),
    "TO_VB_ITS_NN": (
        Guard(before=r"\b(?:think|say|believe|know|suspect|feel|claim|argue|hope|see|realize) "),
    ),
    "VBG_THEYRE": (
        Guard(
            found=r"(?:say|think|believ|know|hop|claim|feel|reali[sz]|mean|argu|insist|suggest|tell|"
            r"assum|show|pretend|admitt|find|learn|hear|worry|wonder|see|prov|not|add|stat|hint|fear|"
            r"bragg|complain|deny|act|look)ing .*"
        ),
    ),
    "VERB_NOUN_CONFUSION": (Guard(found=r"step (?:up|down)|touch down"),),
    "WOULD_BE_JJ_VB": (Guard(found=r".* (?:have|had|are|were|is|was)"),),
    "WRONG_GENITIVE_APOSTROPHE": (Guard(found=r"\w+(?:us|ss|is)[’']s"),),
    "YOUR_YOU": (Guard(after=r" [A-Z]"),),
    "YEAR_OLD_HYPHEN": (Guard(before=r"\bjust ", after=r"[.,;]"),),
}
