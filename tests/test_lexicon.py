"""The word list and what stands on it: the store, what is known, what is near, what to suggest."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.lexicon.alike import alike, sound
from newslint.lexicon.edits import deletes, edit_between
from newslint.lexicon.further import further
from newslint.lexicon.known import compound, known, status
from newslint.lexicon.names import accepted, halves
from newslint.lexicon.near import misread, near
from newslint.lexicon.pairs import Pairs, pairs
from newslint.lexicon.store import NAME, WORD, Entry, Lexicon, Table, lexicon, pack
from newslint.lexicon.suggest import context, fixes, forbidden, rank, suggest
from newslint.lexicon.verbs import participle_of, plain_form


def test_table_returns_what_was_packed(tmp_path: Path) -> None:
    path = tmp_path / "small.lex"
    path.write_bytes(pack({"a": b"1", "été": b"22", "don't": b"", "x" * 80: b"3"}))
    table = Table(str(path))
    assert [table.value(key) for key in ("a", "été", "don't", "x" * 80)] == [b"1", b"22", b"", b"3"]
    assert table.value("b") is None
    assert "a" in table
    assert len(table) == 4


def test_packing_is_reproducible_and_order_does_not_matter() -> None:
    one = {"b": b"2", "a": b"1"}
    assert pack(one) == pack(dict(sorted(one.items())))


@pytest.mark.parametrize("records", [{"a\nb": b""}, {"a\tb": b""}, {"a": b"\n"}])
def test_packing_refuses_separators(records: dict[str, bytes]) -> None:
    with pytest.raises(ValueError, match="newline or tab"):
        pack(records)


@pytest.mark.parametrize("kind", [Table, Pairs])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, kind: type) -> None:
    path = tmp_path / "other"
    path.write_bytes(b"something else that is long enough")
    with pytest.raises(ValueError, match="is not a newslint"):
        kind(str(path))


def test_entries_have_a_frequency_and_flags() -> None:
    words = lexicon()
    assert isinstance(words, Lexicon)
    common, rare = words.get("government"), words.get("sot")
    assert isinstance(common, Entry)
    assert isinstance(rare, Entry)
    assert common.frequency > rare.frequency + 40
    assert common.flags & WORD
    assert words.get("xyzzyq") is None


def test_case_tells_a_name_from_a_word() -> None:
    bush = lexicon().get("Bush")
    assert bush is not None
    assert bush.flags & NAME
    assert lexicon().get("Government") is None


@pytest.mark.parametrize(
    "word",
    [
        "colour", "color", "organise", "organize", "cafe", "café", "don't", "government's",
        "Netanyahu", "NATO", "megadonors", "fearmongering", "antigovernment",
        "civilisational", "deepfakes",
    ],
)  # fmt: skip
def test_known_words(word: str) -> None:
    assert known(word)


@pytest.mark.parametrize("word", ["recieve", "goverment", "interecepted", "stoped", "netanyahu"])
def test_unknown_words(word: str) -> None:
    assert not known(word)


def test_status_is_the_same_for_all_words_that_are_no_letters() -> None:
    assert status("1,200".replace(",", "")) == WORD


def test_a_compound_has_two_everyday_halves() -> None:
    assert compound("weatherhouse") == ("weather", "house")
    assert compound("goverment") is None


@pytest.mark.parametrize(
    ("wrong", "right", "kind"),
    [
        ("teh", "the", "transposition"),
        ("ocurred", "occurred", "doubling"),
        ("goverment", "government", "missing"),
        ("Basahar".lower(), "bashar", "extra"),
        ("radicaks", "radicals", "substitution"),
    ],
)
def test_edits_have_a_kind(wrong: str, right: str, kind: str) -> None:
    edit = edit_between(wrong, right)
    assert edit is not None
    assert edit.kind == kind


@pytest.mark.parametrize(("one", "other"), [("same", "same"), ("abc", "cba"), ("a", "abc")])
def test_no_single_edit(one: str, other: str) -> None:
    assert edit_between(one, other) is None


def test_deletes_leave_out_each_letter() -> None:
    assert deletes("cat") == {"at", "ct", "ca"}


def test_near_finds_frequent_words_and_names() -> None:
    assert near("goverment")[0].word == "government"
    assert near("basahar")[0].word == "Bashar"
    assert near("velayati") == () or near("velayati")[0].edit is not None


@pytest.mark.parametrize(
    ("word", "first"),
    [("interecepted", "intercepted"), ("Basahar", "Bashar"), ("RECIEVE", "RECEIVE")],
)
def test_suggestions_keep_the_case(word: str, first: str) -> None:
    found = suggest(word)
    assert found[0] == first
    assert len(found) <= 5


def test_neighbours_help_to_choose() -> None:
    assert suggest("sot", after="down")[0] == "shot"


def test_words_two_edits_away_come_from_the_library() -> None:
    assert "accommodate" in suggest("acomodate")


def test_rare_words_come_from_the_library() -> None:
    assert suggest("samovvr") == ("samovar",)
    assert suggest("blorptastic") == ()


def test_at_most_five_are_offered_and_in_the_case_of_the_word() -> None:
    assert len(suggest("stard")) <= 5
    assert suggest("huricane")[0] == "hurricane"
    assert suggest("Huricane")[0] == "Hurricane"


def test_what_stands_around_ranks_first() -> None:
    candidates = near("sot")
    assert context("", "shot", "down")[1] > 0
    assert rank(candidates, "", "down")[0].word == "shot"
    assert fixes(candidates, "Sot", "", "down")[0] == "Shot"


def test_garbled_words_are_found_by_letters_and_sound() -> None:
    assert sound("intelligence") == sound("inteligance")
    assert "intelligence" in alike("inteligance")
    assert further("insutitions")[0].word == "institutions"
    assert further("goverenmnt")[0].word == "government"
    assert further("abcd") == ()


def test_scanners_misread_letters() -> None:
    assert misread("govemment")[0].word == "government"
    assert misread("modern") == () or misread("modern")[0].word != "modern"


@pytest.mark.parametrize("word", ["makeing", "claimes", "boths", "nerver", "professer"])
def test_no_form_of_an_everyday_word_is_known_that_no_list_has(word: str) -> None:
    assert not known(word)


@pytest.mark.parametrize("word", ["enunciations", "unbeatably", "livestreamed", "rehousing"])
def test_regular_forms_are_known(word: str) -> None:
    assert known(word)


def test_some_words_are_never_offered() -> None:
    assert "pubic" in forbidden()
    assert "pubic" not in suggest("pubiic")


def test_pairs_know_what_stands_together() -> None:
    assert pairs().level("b", "shot", "down") > 20
    assert pairs().level("s", "with", "drew") > 0
    assert pairs().level("s", "some", "one") == 0
    assert pairs().level("n", "Angela", "Merkel") > 0


def test_halves_of_names() -> None:
    assert "Keir" in {half.word for half in halves("<starmer")}
    assert halves("<qqq") == ()
    assert "kiev" in accepted("kyiv")


@pytest.mark.parametrize(
    ("base", "participle"),
    [
        ("go", "gone"), ("make", "made"), ("arrest", "arrested"), ("schedule", "scheduled"),
        ("apply", "applied"), ("delay", "delayed"), ("enjoy", "enjoyed"), ("plan", "planned"),
        ("visit", "visited"), ("control", "controlled"), ("cancel", "canceled"),
    ],
)  # fmt: skip
def test_participles(base: str, participle: str) -> None:
    assert participle_of(base) == participle


@pytest.mark.parametrize(
    ("past", "base"), [("went", "go"), ("gone", "go"), ("planned", "plan"), ("applied", "apply")]
)
def test_plain_forms(past: str, base: str) -> None:
    assert plain_form(past) == base
