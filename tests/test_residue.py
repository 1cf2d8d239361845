"""Leftovers and damage in many forms: the families of checks beyond their own examples."""

from __future__ import annotations

import pytest

from newslint.api import lint_text
from newslint.garbled import seen_as, table

COPY = "The mayor left the city on Monday.\n\n{}\n\nShe is back."


def codes(text: str) -> list[str]:
    """The codes of what is found about residue and layout."""
    return [one.code for one in lint_text(text, select=["NEW00", "NEW10", "NEW11", "LAY"])]


def mended(text: str) -> str:
    """A text with the first fix of each finding of layout put in."""
    for one in sorted(lint_text(text, select=["LAY"]), key=lambda one: -one.start):
        if one.replacements:
            text = text[: one.start] + one.replacements[0] + text[one.end :]
    return text


SENTENCES = (
    "It’s late, “he said” – and left — now…",
    "The café in São Paulo cost £5 or €7, señor.",
    "He said ‘no’ to the naïve Zoë at 20°C, ½ a cup.",
    "• one point by Müller, Åsa and Çelik",
)


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize(
    ("codec", "times"),
    [("cp1252", 1), ("latin_1", 1), ("mac_roman", 1), ("cp437", 1), ("cp1250", 1), ("cp1252", 2)],
)
def test_a_wrong_encoding_is_undone(text: str, codec: str, times: int) -> None:
    damaged = "".join(c if c.isascii() else seen_as(c, codec, times) for c in text)
    assert damaged != text
    assert mended(damaged) == text
    assert mended(text) == text


def test_the_table_of_garbled_signs_has_no_plain_text_in_it() -> None:
    assert all(len(look) > 1 and not look.isascii() for look in table())
    assert {"’", "é", "€", " "} <= set(table().values())


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("It=E2=80=99s a caf=C3=A9.", "It’s a café."),
        ("It%E2%80%99s%20late.", "It’s late."),
        (r"It\u2019s late \x2d now.", "It’s late - now."),
        ("It<U+2019>s late&hellip now.", "It’s late… now."),
        ("It\x92s \x93late\x94.", "It’s “late”."),
        ("They don?t know Trump?s plan.", "They don't know Trump's plan."),
        ("They donÕt say ÒnoÓ.", "They don't say “no”."),
        ("A long\u2011term plan\u2009now.", "A long-term plan now."),
        ("The cafe\u0301 of Zoe\u0308.", "The caf\u00e9 of Zo\u00eb."),
    ],
)
def test_damaged_characters_are_mended(damaged: str, right: str) -> None:
    assert mended(damaged) == right


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Image source, Getty Images", "NEW100"),
        ("Photograph: Jane Doe/Reuters", "NEW100"),
        ("Contact the author at jane@example.com", "NEW101"),
        ("Follow Jane Doe on Facebook and Instagram.", "NEW101"),
        ("Go here to download our app", "NEW102"),
        ("Have something to add to this story? Tell us.", "NEW102"),
        ("window.dataLayer = window.dataLayer || [];", "NEW103"),
        ("https://example.com/story", "NEW105"),
        ("This article is more than 3 years old", "NEW106"),
        ("NNNN", "NEW107"),
        ("###", "NEW107"),
        ("BC-US--Mayor, 1st Ld-Writethru,0450", "NEW107"),
        ("Suggested headline: Mayor leaves", "NEW108"),
        ("-----Original Message-----", "NEW109"),
        ("Media contact: Jane Doe", "NEW109"),
        ("Certainly! Here is the article.", "NEW110"),
        ("Would you like me to shorten it?", "NEW110"),
        ("The total was #DIV/0! at noon.", "NEW111"),
        ("Dear ${name}, she is back.", "NEW111"),
        ("The mayor, @@ 54, is back.", "NEW112"),
        ("Copy of mayor_leaves.docx", "NEW113"),
        ("She is **never** back.", "NEW114"),
        ("She is back, opens new tab on Monday.", "NEW116"),
        ("AdvertisementThe mayor is back on Monday.", "NEW117"),
        ("Embed share", "NEW001"),
    ],
)
def test_what_is_left_over(line: str, code: str) -> None:
    assert code in codes(COPY.format(line))


@pytest.mark.parametrize(
    "line",
    [
        "Here is what the mayor said about it on Monday:",
        "Follow the money, she said on Twitter.",
        "Watch below for news, he said, and the more we read the better.",
        "The ends do not justify the means; more on that is to come from the mayor.",
        "He posted a photo, and a source at the agency said it was by Reuters.",
        "It rose 5 percent (about $3 million), or {a} of [it]; #metoo, 100% and AT&T.",
        "“As an AI language model, I cannot say,” the program told her.",
        "“Certainly! Here is the key,” he said.",
        "¿Qué? Luís París is in Zoí’s café; Łódź and Ångström, ≈5 and √2.",
    ],
)
def test_copy_is_left_alone(line: str) -> None:
    assert codes(COPY.format(line)) == []
