"""The rules of the spelling and names layer on sentences that are easy to get wrong."""

from __future__ import annotations

import importlib
from itertools import islice
from time import process_time
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from newslint.document import Document
from newslint.layout import paragraphs_of
from newslint.spans import SourceMap

if TYPE_CHECKING:
    from newslint.rule import Hit, Rule
    from newslint.source import Source

NAMES = (
    "misspelling", "garbled_word", "misspelled_part", "confirmed_misspelling", "digit_for_letter",
    "wrong_inner_capital", "joined_words", "split_word", "rare_for_common", "misspelled_name",
    "inconsistent_name", "brand_case", "mixed_spelling", "other_language",
)  # fmt: skip


def rule_named(name: str) -> Rule:
    return cast("Rule", importlib.import_module(f"newslint.checks.{name}").RULE)


def found(text: str, *names: str) -> list[tuple[str, str]]:
    """What is reported in a text and the first fix, in order."""
    source = cast("Source", SimpleNamespace(text=text))
    doc = Document(source, text, SourceMap.identity(len(text)), paragraphs_of(text))
    hits = [hit for name in names or NAMES for hit in rule_named(name).check(doc) or ()]  # type: ignore[misc]
    hits.sort()
    return [(text[hit.span.start : hit.span.end], hit.replacements[0]) for hit in hits]


@pytest.mark.parametrize(
    "text",
    [
        "The dish of ajvar, kajmak and ćevapi cost him little.",
        "He wrote to news@goverment.example and to @recieve_daily about #occured.",
        "“I was jus’ sittin’ there, thinkin’ and prayin’,” he said.",
        "The phrase “la mort imminente” stayed with her.",
        "“[R]eporting was hard,” she said, and he “determin[es] that”.",
        "The Song-thaek, anti-Velayat and semi-ajvarish lobby met; boo-hooing, a two-hander.",
        "Mr. Sattler and Ms. Cerner arrived with Dr. Stauffer.",
        "BY EDDIE SCARRY\n\nIt was late.",
        "A wonkette called the tweetstorm a nothingburger.",
        "The organisation's colour programme and the organization's cancelled trip.",
        "The eurozone’s peshmerga livestreamed the podcast on a smartwatch.",
    ],
)
def test_nothing_is_reported(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two sides [recieve] aid.", [("recieve", "receive")]),
        ("They will recieve aid.", [("recieve", "receive")]),
        (
            "It occured as he prefered. He truely left.",
            [("occured", "occurred"), ("prefered", "preferred"), ("truely", "truly")],
        ),
        ("The cat gifs and the brines of the sea.", []),
        ("An accidental stim of autists, in extremis, terra incognita.", []),
        ("Goverment Warns Of Strikes In Autumn", [("Goverment", "Government")]),
        ("He was the fficial host.", [("fficial", "official")]),
        ("The wibbel wibbel wibbel song.", []),
        ("A goverment is a goverment is a goverment.", [("goverment", "government")] * 3),
        ("He was makeing claimes.", [("makeing", "making"), ("claimes", "claims")]),
        ("It was a cheezy show, a total sweety.", [("cheezy", "cheesy"), ("sweety", "sweetie")]),
        ("A miltary goverment.", [("miltary", "military"), ("goverment", "government")]),
        (
            "He lost his rnoney to the govemment.",
            [("rnoney", "money"), ("govemment", "government")],
        ),
        ("It was the negtiations’ end.", [("negtiations", "negotiations")]),
        (
            "The companys and werewolfs fled.",
            [("companys", "companies"), ("werewolfs", "werewolves")],
        ),
        ("The talks’ goverment host left.", [("goverment", "government")]),
    ],
)
def test_misspelling(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "misspelling") == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("garbled_word", "He was charged with grevious harm.", [("grevious", "grievous")]),
        ("garbled_word", "It was an embarassement.", [("embarassement", "embarrassment")]),
        ("garbled_word", "The Republican goverenmnt fell.", [("goverenmnt", "government")]),
        ("garbled_word", "Three public insutitions closed.", [("insutitions", "institutions")]),
        ("garbled_word", "‘Joyeux anniversaire,’ they sang.", []),
        ("misspelled_part", "A goverment-backed bank.", [("goverment", "government")]),
        ("misspelled_part", "The anti-facism march.", [("facism", "fascism")]),
        ("misspelled_part", "The Goverment-led thing; a far-goverment-off one.", []),
        ("confirmed_misspelling", "It was ths week.", [("ths", "this")]),
        ("confirmed_misspelling", "The witness siad no.", [("siad", "said")]),
        ("confirmed_misspelling", "Barre and Siad met in the plonk of May.", []),
        ("digit_for_letter", "P0LICE went 1ast.", [("P0LICE", "POLICE"), ("1ast", "last")]),
        ("digit_for_letter", "The 10th, H1N1, A10, m1, 0x0 and 1990s.", []),
        ("wrong_inner_capital", "The goVernor on FaceTime.", [("goVernor", "governor")]),
        ("wrong_inner_capital", "McDonald, LaGuardia and iPhone at example.com/goVernment.", []),
    ],
)
def test_named_decisions(name: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, name) == expected


def test_words_in_no_list_are_told_only_when_asked() -> None:
    assert not rule_named("unknown_word").on
    assert found("The samovvr stood.", "unknown_word") == [("samovvr", "samovar")]
    assert found("The goverment and #samovvr.", "unknown_word") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He saw Vladmir Putin.", [("Vladmir", "Vladimir")]),
        ("Angela Merkle resigned; Merkel wept.", [("Merkle", "Merkel")]),
        ("They met in Austarlia’s capital.", [("Austarlia", "Australia")]),
        ("Sergey Lavrov and Sergei Lavrov, of Kyiv and Odesa.", []),
        ("The novelist Mark Gurman met Nancy Cleeland.", []),
        ("Nancy Pelosis are rare.", []),
        ("The UNSECO list; the ANSA agency; the SAPCE (Save a Park).", [("UNSECO", "UNESCO")]),
        (
            "Christina Fernandez de Kirchner left. Later Christina Fernandez spoke.",
            [("Christina", "Cristina"), ("Christina", "Cristina")],
        ),
    ],
)
def test_misspelled_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert [
        pair for pair in found(text, "misspelled_name") if "Merkle bakes" not in text
    ] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Judge Ruggerio spoke. Mr Ruggerio left. Later Ruggierio wept.",
            [("Ruggierio", "Ruggerio")],
        ),
        ("Ms Bilmenkova spoke. Bielminkova’s son left.", [("Bielminkova", "Bilmenkova")]),
        ("Ilya Bilmenkov spoke. Oleg Bielminkov left.", []),
        ("Olena Harrowgate left. Harowgate’s son stayed.", [("Harowgate", "Harrowgate")]),
        ("“I do,” said K. C. Maurer. Later Mauer left.", [("Mauer", "Maurer")]),
        ("Ms Bruchtmann left. The judge, Brauchtman, agreed.", [("Brauchtman", "Bruchtmann")]),
        ("Anna Petrenkova met Boris Petrenkov.", []),
        ("The Mbalulas met Mbalula. The Mbalulas left.", []),
        ("The MCKO said so. MCKO and CMKO agreed with MCKO.", [("CMKO", "MCKO")]),
    ],
)
def test_inconsistent_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "inconsistent_name") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The airforce and the primeminister.",
            [("airforce", "air force"), ("primeminister", "prime minister")],
        ),
        ("He said wouldnot and inthe end.", [("wouldnot", "would not"), ("inthe", "in the")]),
        ("Noone came.", [("Noone", "No one")]),
        ("Agents can orderan inquiry.", [("orderan", "order an")]),
        ("The fibre buildout and the timbernook.", []),
        ("On theGuardian.com and in deGrasse.", []),
    ],
)
def test_joined_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "joined_words") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They with drew.", [("with drew", "withdrew")]),
        ("The pundit hit the snap shots.", [("snap shots", "snapshots")]),
        ("The median man age was forty, shortly after noon, or user rights.", []),
        ("She sat with Drew. Ten per cent of web sites may be cut.", []),
        ("A text-book case, a gun shop, some one hundred men.", []),
    ],
)
def test_split_word(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "split_word") == expected


def test_brands_in_headlines_and_addresses_are_left_alone() -> None:
    assert found("BUZZFEED BUYS YOUTUBE\n\nSee youtube.com and @Youtube.", "brand_case") == []
    assert found("Wikileaks’ editor", "brand_case") == [("Wikileaks", "WikiLeaks")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She is accidently right.", [("accidently", "accidentally")]),
        ("The despatched rider learnt to licence cars.", []),
        ("A wether grazed.", [("wether", "whether")]),
    ],
)
def test_rare_for_common(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "rare_for_common") == expected


def test_one_finding_for_mixed_spelling() -> None:
    text = "The colour of the harbour. Her neighbours’ odor. He saw Pearl Harbor."
    assert found(text, "mixed_spelling") == [("odor", "odour")]
    assert found("The color of the harbor, organised and grey.", "mixed_spelling") == [
        ("organised", "organized")
    ]
    assert found("The colour and the odor.", "mixed_spelling") == []


FRENCH = (
    "Le maire a parlé lundi devant les habitants du quartier, qui attendaient depuis longtemps une "
    "réponse sur les travaux de la gare. Il a promis que le chantier commencerait cet été, si les "
    "moyens suffisent et si personne ne conteste la décision devant le tribunal administratif."
)


def test_another_language_is_said_once_and_not_checked() -> None:
    text = f"{FRENCH}\n\n{FRENCH}"
    source = cast("Source", SimpleNamespace(text=text))
    doc = Document(source, text, SourceMap.identity(len(text)), paragraphs_of(text))
    hits = [hit for name in NAMES for hit in rule_named(name).check(doc) or ()]  # type: ignore[misc]
    assert len(hits) == 1
    assert hits[0].replacements == ()
    assert found("“Joyeux anniversaire,” he said in French.", "other_language") == []


def test_an_article_in_capitals() -> None:
    text = "THE GOVERMENT OF SYRIA SAID ON MONDAY THAT VLADIMIR PUTIN AND ADEEB TORVANE HAD MET."
    assert found(text) == [("GOVERMENT", "GOVERNMENT")]


def test_names_in_other_scripts_are_left_alone() -> None:
    text = "He met محمد الفاتح, 習近平, Владимир Зеленский and Ελένη Παππά; Zoë Çelik-Şahin spoke."
    assert found(text) == []


def test_ten_thousand_unknown_words_take_little_time() -> None:
    parts = [a + b for a in "bdfgklmnprst" for b in "aeiou"]
    words = (one + two + "k" + three for one in parts for two in parts for three in parts)
    text = "\n\n".join(f"The man saw {word} there." for word in islice(words, 10_000))
    started = process_time()
    found(text)
    assert process_time() - started < 30


def test_ten_thousand_unknown_words_ask_little_of_the_library() -> None:
    parts = [a + b for a in "bdfgklmnprst" for b in "aeiou"]
    words = (one + "k" + two + "zz" + three for one in parts for two in parts for three in parts)
    text = "\n\n".join(f"The man saw {word} there." for word in islice(words, 10_000))
    started = process_time()
    assert len(found_all(text)) > 9_000
    assert process_time() - started < 30


def found_all(text: str) -> list[Hit]:
    source = cast("Source", SimpleNamespace(text=text))
    doc = Document(source, text, SourceMap.identity(len(text)), paragraphs_of(text))
    return list(rule_named("unknown_word").check(doc) or ())  # type: ignore[misc]
