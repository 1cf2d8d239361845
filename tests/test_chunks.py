"""Noun groups, verb groups and clauses of a sentence, and lemmas."""

from __future__ import annotations

import pytest

from newslint.tagging.chunks import Group
from newslint.tagging.lemmas import forms_of, lemma_of
from tests.helpers import plain


def shown(text: str, kind: str) -> list[str]:
    """The groups of a kind as they stand, their heads after a bar."""
    doc = plain(text)
    places = range(len(doc.words))
    groups = {group for place in places for group in doc.chunks.around(place).groups}
    return [
        f"{doc.text[doc.starts[one.start] : doc.ends[one.end - 1]]}|{doc.words[one.head]}"
        for one in sorted(groups, key=lambda one: one.start)
        if one.kind == kind
    ]


NOUNS = {
    "one after another": ("The mayor told reporters Monday.",
                          ["The mayor|mayor", "reporters|reporters", "Monday|monday"]),
    "modifiers": ("They closed the three very old steel bridges.",
                  ["They|they", "the three very old steel bridges|bridges"]),
    "of begins another": ("The end of the long strike surprised her.",
                          ["The end|end", "the long strike|strike", "her|her"]),
    "possessives inside": ("The mayor’s new plan failed.", ["The mayor’s new plan|plan"]),
    "possessives of plurals": ("The teachers’ union agreed.", ["The teachers’ union|union"]),
    "participles": ("The rising cost of elected officials hurt.",
                    ["The rising cost|cost", "elected officials|officials"]),
    "hyphens": ("A 10-year-old girl found it.", ["A 10-year-old girl|girl", "it|it"]),
    "adjectives with a comma": ("A long, cold winter came.", ["A long, cold winter|winter"]),
    "lists are apart": ("Nurses, doctors and cooks left.",
                        ["Nurses|nurses", "doctors|doctors", "cooks|cooks"]),
    "the poor": ("The poor suffered.", ["The poor|poor"]),
    "quoted words": ("They set up a “truth” commission.",
                     ["They|they", "a “truth” commission|commission"]),
    "figures": ("About 5,000 people marched.", ["About 5,000 people|people"]),
    "initials": ("The U.S. senator left.", ["The U.S. senator|senator"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NOUNS.values(), ids=NOUNS)
def test_noun_groups(text: str, expected: list[str]) -> None:
    assert shown(text, "noun") == expected


VERBS = {
    "one verb": ("The mayor left.", ["left|left"], True),
    "auxiliaries and not": ("The mayor has not been told.", ["has not been told|told"], True),
    "adverbs inside": ("The mayor will probably leave.", ["will probably leave|leave"], True),
    "a copula": ("The mayor was late.", ["was|was"], True),
    "short": ("They’ve left.", ["They’ve left|left"], True),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "finite"), VERBS.values(), ids=VERBS)
def test_verb_groups(text: str, expected: list[str], finite: bool) -> None:
    assert shown(text, "verb") == expected
    doc = plain(text)
    groups = [group for group in doc.chunks.around(0).groups if group.kind == "verb"]
    assert [group.finite for group in groups] == [finite]


def test_an_infinitive_is_not_finite() -> None:
    doc = plain("The mayor decided to leave the city.")
    verbs = [group for group in doc.chunks.around(0).groups if group.kind == "verb"]
    assert [(doc.words[one.head], one.finite) for one in verbs] == [
        ("decided", True),
        ("leave", False),
    ]


CLAUSES = {
    "one": ("The mayor left the room.", "the"),
    "joined": ("The mayor left because the meeting was over.", "the because"),
    "relative": ("The man who knew the mayor was late.", "the who"),
    "with a preposition": ("The city in which he lives is small.", "the in"),
    "and with a subject": ("The mayor left, and the police came.", "the and"),
    "and without": ("The mayor came and left.", "the"),
    "after a verb of saying": ("He said the bill failed.", "he the"),
    "that": ("He said that the bill failed.", "he that"),
    "after one that leads in": ("When the rain came, the game stopped.", "when the"),
    "no verb with a tense": ("He left before eating his lunch.", "he"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CLAUSES.values(), ids=CLAUSES)
def test_clauses(text: str, expected: str) -> None:
    doc = plain(text)
    assert [doc.words[place] for place in doc.chunks.around(0).clauses] == expected.split()


def test_groups_by_place() -> None:
    doc = plain("It rained. The old mayor has left.")
    assert doc.chunks[3] == Group("noun", 2, 5, 4)
    assert doc.chunks[2] == doc.chunks.begun(2, "noun")
    assert doc.chunks.begun(3, "noun") is None
    assert doc.chunks.begun(5, "finite") == Group("verb", 5, 7, 6, finite=True)
    assert doc.chunks.begins_clause(2)
    assert not doc.chunks.begins_clause(3)


@pytest.mark.parametrize("text", ["1", "…é", "A" * 400, "no " * 500, "of of of", "'", "the the"])
def test_any_text_has_groups(text: str) -> None:
    doc = plain(text)
    for place in range(len(doc.words)):
        group = doc.chunks[place]
        assert group is None or group.start <= place < group.end


LEMMAS = """
went VERB.VBD go;going VERB.VBG go;stopped VERB.VBD stop;hoping VERB.VBG hope;hopping VERB.VBG hop
changed VERB.VBN change;visited VERB.VBN visit;tried VERB.VBD try;says VERB.VBZ say
watches VERB.VBZ watch;was AUX.VBD be;were AUX.VBD be;found VERB.VBD find;falling VERB.VBG fall
created VERB.VBN create;would AUX.MD would;don't AUX.VBP do;mice NOUN.NNS mouse;wives NOUN.NNS wife
policies NOUN.NNS policy;boxes NOUN.NNS box;houses NOUN.NNS house;firemen NOUN.NNS fireman
series NOUN.NNS series;mayor NOUN.NN mayor;mayor's NOUN.NN mayor;better ADJ.R good;better ADV.R well
bigger ADJ.R big;happiest ADJ.S happy;larger ADJ.R large;them PRON.S they;leaves NOUN.NNS leaf
leaves VERB.VBZ leave;saw VERB.VBD see;saw NOUN.NN saw;an DET a
""".replace("\n", ";")


@pytest.mark.parametrize("case", [case for case in LEMMAS.split(";") if case])
def test_lemmas(case: str) -> None:
    word, label, lemma = case.split()
    assert lemma_of(word, label) == lemma


@pytest.mark.parametrize("case", [case for case in LEMMAS.split(";") if case and "'" not in case])
def test_a_word_is_among_the_forms_of_its_lemma(case: str) -> None:
    word, _, lemma = case.split()
    assert word in forms_of(lemma)
