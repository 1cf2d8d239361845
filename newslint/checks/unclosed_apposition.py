"""A description after a name, opened by a comma and never closed: “Mary Hall, the mayor said”.

Only where a sentence opens with the name, the description has no clause of its own and its verb
follows at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import with_first_comma
from newslint.openings import NOT_SUBJECTS
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newslint.document import Document

_OPENED = (", the ", ", a ", ", an ")
_NAME = r"[A-Z][\w.’'-]*"
_VERB = "said|told|was|is|has|had|says|will|would|were|are|have|commented|added|explained|died"
_APPOSITION = regex(
    rf"[\"“]?(?P<first>[A-Z][\w’'-]+)(?: (?:al-|bin |de |van )?{_NAME}){{1,4}}, (?:the|a|an) "
    rf"(?P<role>[^,.;:?!()\"“”—–\n]{{3,70}}?) (?P<verb>{_VERB})\b(?=[^,.;:?!—–\n]*(?P<end>.?))"
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december".split()
)
_CLAUSE = regex(
    r"\b(?:who|whom|whose|which|that|where|when|if|because|as|how|what|said|says|told|and the"
    rf"|and a|he|she|they|it|I|we|you|to|{_VERB})\b"
)


@rule(
    "PUN047",
    "The description that begins after “{name}” is not closed: put a comma before “{verb}”.",
    level="warning",
    bad=[
        "Mary Hall, the mayor of [[Leeds said -> Leeds, said]] she was glad.",
        "Omar Said, a teacher from [[Hull has -> Hull, has]] won the prize.",
    ],
    good=[
        "Mary Hall, the mayor of Leeds, said she was glad.",
        "In New York, the mayor said she was glad.",
        "Mary Hall, the mayor who was elected in May, is glad.",
        "Mary Hall, the mayor said, was glad.",
        "Last Monday, the mayor of Leeds said so. Late Tuesday, the head of the town said no.",
        "An Indian-American, the governor of the state has won.",
        "Codenamed Blue Dawn, the new weapon was shown. Alongside Hall, the new players are in.",
        "New Haven, the coast is clear.",
        "Mr Hall, the former mayor told the paper, felt left out.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report “First Last, the … said” at the beginning of a sentence."""
    text = doc.text
    for sentence in with_first_comma(doc, _OPENED):
        match = _APPOSITION.match(text, sentence.start, sentence.end)
        if not match or match["first"].lower() in NOT_SUBJECTS or _CLAUSE.search(match["role"]):
            continue
        lead = text[match.start() : match.start("role")].lower()
        if match["first"] in ("An", "A", "The") or not _DAYS.isdisjoint(
            lead.replace(",", " ").split()
        ):
            continue
        if match["verb"] in ("said", "says") and match["end"] == ",":
            continue
        if _is_opener(match) or _is_reporting(match):
            continue
        before = match["role"].rpartition(" ")[2]
        span = Span(match.end("role") - len(before), match.end("verb"))
        data = {"name": text[match.start("first") : match.start("role")].rpartition(",")[0]}
        fix = f"{before}, {match['verb']}"
        yield Hit(span, (fix,), {**data, "verb": match["verb"]})


def _is_opener(match: re.Match[str]) -> bool:
    """Whether the first word opens a phrase, or the one-word “role” a sentence of its own."""
    first = match["first"]
    return first.endswith(("ed", "ing")) or first == "Alongside" or " " not in match["role"]


def _is_reporting(match: re.Match[str]) -> bool:
    """Whether the name's own verb comes after a second comma: “, the mayor told us, felt”."""
    after = match.string[match.end("end") : match.end("end") + 2]
    return match["verb"] == "told" and match["end"] == "," and after[1:].islower()
