"""Ways of writing one name: the data file, and the rules that hold an article to one of them."""

from __future__ import annotations

from importlib import import_module

import pytest

from newslint.lexicon.families import KINDS, families, openers, relatives
from newslint.lexicon.names import accepted
from newslint.lexicon.owners import owned, owner_of
from newslint.lexicon.plain import without_accents
from newslint.lexicon.store import data_path
from tests.helpers import plain


def found(text: str, check: str) -> list[tuple[str, str]]:
    doc = plain(text)
    hits = import_module(f"newslint.checks.{check}").check(doc)
    return [(doc.text[hit.span.start : hit.span.end], hit.replacements[0]) for hit in hits]


def test_the_file_is_well_formed() -> None:
    with open(data_path("families.tsv"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file][1:]
    names = [row[0] for row in rows]
    assert len(names) == len(set(names)) > 400
    for name, kind, forms, source, date in rows:
        assert kind in KINDS, name
        assert len(set(forms.split("|"))) == len(forms.split("|")) >= 2, name
        assert source, name
        assert date, name
        assert kind == "national" or forms.split("|")[0] == name


def test_families_are_looked_up_by_name_by_form_and_by_first_word() -> None:
    assert families()["Kyiv"].forms == ("Kyiv", "Kiev")
    assert relatives(("place",))["Odessa"] == {"Odesa", "Odessa"}
    assert "Burma" not in relatives(("place",))
    assert [one.name for one in openers(("organisation",))["boko"]] == ["Boko Haram"]


def test_an_accepted_form_is_never_a_near_miss() -> None:
    assert "kyiv" in accepted("kiev")
    assert found("They left Kharkov, Lvov and Muammar Gadhafi.", "misspelled_name") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kyiv fell silent. Kyiv slept. In Kiev the trams ran.", [("Kiev", "Kyiv")]),
        ("Kiev fell silent. Kiev's trams ran. Kyiv slept.", [("Kyiv", "Kiev")]),
        ("Kiev slept. Dynamo Kyiv played. The Kyiv Post wrote.", []),
        ("Kyiv slept. “Kiev is ours,” he said.", []),
        ("Kyiv, spelled Kiev in Russian, slept.", []),
        ("See www.kiev.example in Kyiv.", []),
        ("Kim Jong-un left. Kim Jong-un slept. Kim Jong Un ate.", [("Kim Jong Un", "Kim Jong-un")]),
        ("Shiites met. A Shia cleric and a Shiite mayor spoke.", [("Shiite", "Shia")]),
        ("Burma became Myanmar.", []),
        ("Ali Moussavi met Hossein Mousavi.", []),
    ],
)
def test_mixed_transliteration(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "mixed_transliteration") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Erdoğan spoke. Erdogan left. Erdoğan’s men slept.", [("Erdogan", "Erdoğan")]),
        ("Mr Erdogan and Erdogan met Erdoğan.", [("Erdoğan", "Erdogan")]),
        ("Ana García met José Garcia.", []),
        ("The Fédération and the Federation met.", []),
        ("A café and a cafe.", []),
    ],
)
def test_mixed_diacritics(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "mixed_diacritics") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Anthony Blinken.", [("Anthony", "Antony")]),
        ("They met Antonio Blinken’s aide.", [("Antonio", "Antony")]),
        ("President Vladimir Zelenskyy spoke.", [("Vladimir", "Volodymyr")]),
        ("Prime Minister Teresa May spoke.", [("Teresa", "Theresa")]),
        ("Teresa May sang.", []),
        ("Melania Trump and Chelsea Clinton met Chuckie Schumer.", []),
        ("Anthony Blinken is no Antony. Anthony sang. Anthony slept. Anthony Blinken ate.", []),
        ("Barack Hussein Obama and Nestor Kirchner met Gérald Darmanin.", []),
        ("In Prince George’s County they met.", []),
    ],
)
def test_wrong_first_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "wrong_first_name") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mary Waters left. “It is late,” Water said.", [("Water", "Waters")]),
        ("Mary Waters left. “It is late,” Police said.", []),
        ("Mary Torvane left. “It is late,” Torvan said.", [("Torvan", "Torvane")]),
        ("Mary Torvane left. Ivan Torvan came. “It is late,” Torvan said.", []),
        ("Mary Torvane left, the Torvans said.", []),
    ],
)
def test_unknown_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "unknown_speaker") == expected


def test_owners_are_well_known_people() -> None:
    assert owner_of("blinken").first == "Antony"
    assert owner_of("devos").last == "DeVos"
    assert not {"smith", "castro"} & owned().keys()


def test_plain_letters() -> None:
    assert without_accents("erdoğan łódź garcía") == "erdogan lodz garcia"
