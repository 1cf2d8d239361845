"""Readings kept as data: their form, how they are matched to findings, and what is counted."""

import importlib
import os

import pytest

BENCHMARKS = os.path.join(os.path.dirname(__file__), "..", "benchmarks")
TEXT = "The the mayor left. He were late, and his his car was gone.\n"


@pytest.fixture
def judging(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    return importlib.import_module("judging")


@pytest.fixture
def curves(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    return importlib.import_module("curves")


def reading(judging, start, end, rule="GRA001", verdict="right"):
    words = judging.words_hash(TEXT[start:end])
    return judging.Reading("desk/1", start, end, rule, words, verdict, "So it is")


def finding(start, end, code="GRA001", level="error"):
    return {"article": "desk/1", "start": start, "end": end, "code": code, "level": level}


def states(judging, readings, findings, text=TEXT):
    return [one.state for one in judging.match(readings, findings, {"desk/1": text})]


def test_a_reading_is_matched_to_the_finding_of_its_rule_at_its_place(judging):
    one = reading(judging, 0, 7)
    assert states(judging, [one], [finding(38, 45), finding(0, 7)]) == ["same"]
    assert states(judging, [one], [finding(0, 13)]) == ["moved"]
    assert states(judging, [one], [finding(0, 7, "GRA020", "warning")]) == ["other"]
    assert states(judging, [one], [finding(0, 7, "GRA020", "suggestion")]) == ["gone"]
    assert states(judging, [one], [finding(38, 45)]) == ["gone"]
    assert states(judging, [one], []) == ["gone"]


def test_a_reading_of_an_article_that_has_changed_is_not_counted(judging):
    one = reading(judging, 0, 7)
    assert states(judging, [one], [finding(0, 7)], "A new lead. " + TEXT) == ["changed"]
    assert states(judging, [one], [finding(0, 7)], "") == ["changed"]


def test_only_verdicts_on_findings_of_today_are_counted(judging):
    readings = [
        reading(judging, 0, 7),
        reading(judging, 38, 45, verdict="wrong"),
        reading(judging, 23, 27, "GRA031", "arguable"),
    ]
    found = [finding(0, 7), finding(38, 45), finding(20, 27, "GRA031")]
    matched = list(judging.match(readings, found, {"desk/1": TEXT}))
    counts = judging.tallies(matched)
    assert counts == {"GRA001": (1, 1, 0), "GRA031": (0, 0, 1)}
    assert (counts["GRA001"].precision, counts["GRA031"].read) == (0.5, 1)
    assert judging.tallies(judging.match(readings, found[:1], {"desk/1": TEXT})) == {
        "GRA001": (1, 0, 0)
    }


def test_what_is_a_suggestion_today_is_not_counted_as_shown(judging):
    readings = [reading(judging, 0, 7), reading(judging, 38, 45, verdict="wrong")]
    found = [finding(0, 7, level="warning"), finding(38, 45, level="suggestion")]
    matched = list(judging.match(readings, found, {"desk/1": TEXT}))
    assert judging.shown(matched) == (1, 0, 0)
    assert judging.shown(matched[1:]) == (0, 0, 0)


def test_findings_that_nobody_read_are_told(judging):
    found = [finding(0, 7), finding(38, 45), finding(33, 36, level="suggestion")]
    matched = list(judging.match([reading(judging, 0, 7)], found, {"desk/1": TEXT}))
    assert judging.unread(found, matched) == found[1:2]


def test_a_rule_weighs_as_often_as_it_fires(judging):
    counts = {"GRA001": judging.Tally(4, 0, 0), "GRA031": judging.Tally(1, 1, 0)}
    share, covered = judging.weighed(counts, {"GRA001": 30, "GRA031": 10, "PUN001": 10})
    assert (share, covered) == (0.875, 0.8)
    assert judging.weighed(counts, {}) == (0.0, 0.0)


def test_a_line_that_is_no_reading_is_refused(judging, tmp_path):
    head = "article\tstart\tend\trule\twords\tverdict\treason\n"
    good = tmp_path / "good.tsv"
    good.write_text(head + "desk/1\t0\t7\tGRA001\t0a1b2c3d\tright\tTwice\n", encoding="utf-8")
    assert judging.load(str(good))[0].end == 7
    bad = tmp_path / "bad.tsv"
    bad.write_text(head + "desk/1\t0\t7\tGRA001\t0a1b2c3d\tmaybe\tTwice\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 2"):
        judging.load(str(bad))


def test_the_readings_are_about_rules_and_hold_no_text(judging):
    from newslint.registry import load_registry

    codes = {rule.code for rule in load_registry().rules}
    sets = judging.all_readings()
    rows = [one for readings in sets.values() for one in readings]
    assert len(rows) >= 400
    assert {one.rule for one in rows} <= codes
    assert all(one.start < one.end and len(one.words) == 8 and one.reason for one in rows)
    assert max(len(one.reason) for one in rows) <= 80
    for readings in sets.values():
        assert len({one[:4] for one in readings}) == len(readings)


def test_a_set_of_texts_is_written_under_names_that_lead_back(judging, tmp_path):
    judging.write_texts({"desk/1": TEXT, "two": "Line\r\n"}, str(tmp_path))
    assert sorted(os.listdir(tmp_path)) == ["desk__1.txt", "two.txt"]
    assert (tmp_path / "two.txt").read_bytes() == b"Line\r\n"
    assert judging.set_texts("none", str(tmp_path), str(tmp_path)) == {}


def test_a_curve_takes_errors_and_the_surest_rules_first(judging, curves):
    judged = [
        judging.Judged("error", "GRA001", "right", (("a", "punct"),)),
        judging.Judged("error", "GRA002", "wrong", ()),
        judging.Judged("warning", "GRA002", "right", (("b", "punct"), ("a", "punct"))),
        judging.Judged("suggestion", "NAM001", "right", (("c", "name"),)),
        judging.Judged("suggestion", "NAM001", "neither", ()),
    ]
    worth = {"GRA001": 1.0, "GRA002": 0.5}
    points = curves.curve(judged, "punct", 4, worth)
    assert [p[:2] for p in points[:3]] == [("error", 0.25), ("error", 0.25), ("warning", 0.5)]
    assert [round(p.precision, 2) for p in points[:3]] == [1.0, 0.5, 0.67]
    assert curves.curve(judged, "name", 1, worth)[-1] == ("suggestion", 1.0, 1.0)
    assert curves.curve(judged, curves.ALL, 5, worth)[-1] == ("suggestion", 0.6, 0.75)
    assert curves.curve([], "punct", 4, {}) == []
