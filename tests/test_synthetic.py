"""Planted slips: exact places, one a paragraph, the same for a seed; what counts as found."""

import importlib
import os
import random

import pytest

BENCHMARKS = os.path.join(os.path.dirname(__file__), "..", "benchmarks")
SIMILAR = {"trial": "trail", "quite": "quiet"}
MISSPELLED = {"council": ["counsil", "concil"]}
TEXT = (
    "The council has opened the long-awaited trial, which was delayed by rain, said Oliver Marsh.\n"
    "\n"
    "“He says it is quite late,” she said. The mayor’s aide would like to see these papers.\n"
    "\n"
    "Rain.\n"
    "\n"
    "In the town, many houses were damaged badly and the roads to the coast are closed to cars.\n"
)


@pytest.fixture
def slips(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    return importlib.import_module("slips")


@pytest.fixture
def synthetic(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    return importlib.import_module("synthetic")


def planted(slips, seed):
    return slips.plant(TEXT, random.Random(seed), SIMILAR, MISSPELLED)


@pytest.mark.parametrize("seed", range(60))
def test_what_was_there_put_back_gives_the_text(slips, seed):
    text, placed = planted(slips, seed)
    assert text != TEXT
    for one in reversed(placed):
        text = text[: one.start] + one.right + text[one.end :]
    assert text == TEXT


@pytest.mark.parametrize("seed", range(20))
def test_one_slip_a_paragraph_and_none_where_there_is_no_room(slips, seed):
    text, placed = planted(slips, seed)
    assert len(placed) == 3
    assert len({text.count("\n", 0, one.start) for one in placed}) == 3
    assert "\nRain.\n" in text


def test_a_seed_gives_the_same_slips(slips):
    assert planted(slips, 7) == planted(slips, 7)
    assert len({planted(slips, seed)[0] for seed in range(20)}) > 10


def test_all_kinds_are_planted(slips):
    kinds = {one.kind for seed in range(400) for one in planted(slips, seed)[1]}
    assert kinds >= set(slips.SHARES) - {"needless comma", "missing word"}


@pytest.mark.parametrize(
    ("kind", "text", "wrong"),
    [
        ("missing comma", "He left, she stayed.", {"He left she stayed."}),
        ("missing comma", "Tea, milk, and cake came.", set()),
        ("missing stop", "He left. Ann Roe stayed.", {"He left Ann Roe stayed."}),
        ("apostrophe", "The team’s coach doesn’t say.", {
            "The teams coach doesn’t say.", "The team’s coach doesnt say."}),
        ("missing article", "He saw the car.", {"He saw car."}),
        ("doubled word", "He went to bed.", {"He went to to bed."}),
        ("agreement", "The men are late.", {"The men is late."}),
        ("capital", "He met Oliver.", {"He met oliver."}),
        ("capital", "He met the governor there.", {"He met the Governor there."}),
        ("hyphen", "A long-term plan.", {"A long term plan."}),
        ("hyphen", "A badly damaged car.", {"A badly-damaged car."}),
        ("quote", "“No,” he said.", {"“No, he said."}),
        ("extra word", "She took her coat.", {"She took the her coat."}),
        ("similar word", "The trial is late.", {"The trail is late."}),
        ("spelling", "The council met.", {"The counsil met.", "The concil met."}),
    ],
)  # fmt: skip
def test_each_kind_is_planted_where_it_can_stand(slips, kind, text, wrong):
    made = slips.edits(text, kind, SIMILAR, MISSPELLED)
    assert {text[: one.start] + one.wrong + text[one.end :] for one in made} == wrong


def finding(start, end, code="PUN040", level="warning"):
    return {"start": start, "end": end, "code": code, "level": level}


def test_a_slip_is_found_only_at_its_place(slips, synthetic):
    text = "He left she stayed. Ann Roe is here."
    gone = slips.Slip("missing comma", 7, 7, ",")
    assert synthetic.touches(gone, finding(3, 7), text)
    assert synthetic.touches(gone, finding(8, 11), text)
    assert not synthetic.touches(gone, finding(0, 2), text)
    assert not synthetic.touches(gone, finding(12, 18), text)
    assert not synthetic.touches(gone, finding(0, 61), text)


def test_a_finding_that_was_there_before_finds_no_slip(slips, synthetic):
    clean = "He left, she stayed late. Ann Roe is is here."
    text = "He left she stayed late. Ann Roe are is here."
    placed = [slips.Slip("missing comma", 7, 7, ","), slips.Slip("agreement", 33, 36, "is")]
    assert (clean[34:39], text[33:39]) == ("is is", "are is")
    before = [finding(34, 39, "GRA001", "error")]
    after = [finding(3, 11), finding(33, 39, "GRA001", "error")]
    scores = synthetic.scored(placed, text, before, after)
    assert [one.found for one in scores] == [(("warning", "PUN040"),), ()]


def test_rules_are_heard_as_far_as_the_rate_of_alarms_allows(synthetic):
    alarms = {("error", "A"): 1, ("error", "B"): 2, ("warning", "C"): 1, ("suggestion", "D"): 9}
    found = {("error", "E"), ("warning", "C")}
    precision = {"A": 0.5, "B": 0.9, "C": 1.0, "E": 0.95}

    def heard(rate):
        return {code for _, code in synthetic.within(alarms, found, 1000, rate, precision)}

    assert heard(0) == {"E"}
    assert heard(2) == {"E", "B"}
    assert heard(3.5) == {"E", "B", "A"}
    assert heard(4) == {"E", "B", "A", "C"}
    assert heard(13) == {"E", "B", "A", "C", "D"}


def test_confusions_are_pairs_of_single_words(synthetic, tmp_path):
    table = tmp_path / "pairs.tsv"
    table.write_text(
        "wrong_in_context\tright\ntrail\ttrial\nfree reign\tfree rein\n", encoding="utf-8"
    )
    assert synthetic.confusions(str(table)) == {"trial": "trail"}
