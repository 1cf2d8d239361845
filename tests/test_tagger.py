"""Parts of speech: the tagger, its file, and rules that ask for it."""

from __future__ import annotations

import lzma
import os
from pathlib import Path

import pytest

from newslint.document import Document
from newslint.modelfile import Model, Origin, write_model
from newslint.tagging.tagger import KIND, VERSION, tagger
from tests.helpers import plain

PUD = os.path.join(os.path.dirname(__file__), "..", "..", "shared", "treebank", "pud.conllu.xz")


def labels(doc: Document) -> str:
    return " ".join(f"{word}/{doc.tags[place]}" for place, word in enumerate(doc.words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor left the old town on Monday.",
            "the/DET mayor/NOUN.NN left/VERB.VBD the/DET old/ADJ town/NOUN.NN on/ADP monday/PROPN",
        ),
        (
            "They have been asked to leave.",
            "they/PRON.S have/AUX.VBP been/AUX.VBN asked/VERB.VBN to/PART.TO leave/VERB.VB",
        ),
        (
            "Two ministers, who resign, can not run.",
            "two/NUM ministers/NOUN.NNS who/PRON.W resign/VERB.VBP can/AUX.MD not/PART run/VERB.VB",
        ),
    ],
)
def test_words_of_a_sentence(text: str, expected: str) -> None:
    assert labels(plain(text)) == expected


@pytest.mark.parametrize("text", ["", "1", "…", "é 東京 ' x", "A" * 5000, "no " * 3000])
def test_any_text_is_tagged(text: str) -> None:
    doc = plain(text)
    assert len(labels(doc).split()) == len(doc.words)


def test_each_sentence_is_tagged_by_itself() -> None:
    one = plain("The mayor left. She will run again.")
    other = plain("She will run again.")
    assert [one.tags[place] for place in range(3, 7)] == [other.tags[n] for n in range(4)]


def test_headlines_and_capitals_are_read_as_other_text() -> None:
    expected = "council/NOUN.NN backs/VERB.VBZ new/ADJ schools/NOUN.NNS budget/NOUN.NN"
    for text in ("COUNCIL BACKS NEW SCHOOLS BUDGET", "Council Backs New Schools Budget"):
        assert labels(plain(text)) == expected


def test_words_that_are_forgotten_are_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    docs = [f"The old mayor of town {n} said that he knew word{n} well." for n in range(30)]
    fresh = [labels(plain(text)) for text in docs]
    for name in ("_MOST_WORDS", "_MOST_ROWS"):
        monkeypatch.setattr(f"newslint.tagging.words.{name}", 5)
    for name in ("_MOST_GAPS", "_MOST_HISTORIES"):
        monkeypatch.setattr(f"newslint.tagging.tagger.{name}", 1)
    assert [labels(plain(text)) for text in docs] == fresh


def test_what_is_sure_at_a_glance_stays_so_at_a_second_look() -> None:
    text = "The ministers who met in the capital said that nobody had been asked to leave early."
    glance = labels(plain(text))
    one = tagger()
    margin, one.sure = one.sure, 10**9
    try:
        assert labels(plain(text)) == glance
    finally:
        one.sure = margin


def test_it_is_right_on_news_and_encyclopedia_text_it_never_saw() -> None:
    if not os.path.exists(PUD):
        pytest.skip("the treebank is not here: ../shared/treebank/pud.conllu.xz")
    right = total = 0
    for text, parts in _treebank(PUD):
        doc = plain(text)
        for place, start in enumerate(doc.starts):
            if start in parts:
                total += 1
                right += doc.tags[place].split(".")[0] == parts[start]
    assert total > 15_000
    assert right / total > 0.95


def _treebank(path: str) -> list[tuple[str, dict[int, str]]]:
    made = []
    with lzma.open(path, "rt", encoding="utf-8") as file:
        text, parts, end = "", {}, 0
        for line in file:
            row = line.rstrip("\n").split("\t")
            if line.startswith("#") or "." in row[0]:
                continue
            if not line.strip():
                made.append((text.strip(), parts))
                text, parts, end = "", {}, 0
                continue
            first, _, last = row[0].partition("-")
            if last:
                end = int(last)
            elif int(first) <= end:
                continue
            else:
                parts[len(text)] = row[3]
            text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
    return made


def test_a_model_comes_back_as_it_was_written(tmp_path: Path) -> None:
    path = str(tmp_path / "a.model")
    origin = Origin(("a desk's archive",), "its own", "2026-11")
    write_model(path, ("test", 1), origin, {"labels": ["é"]}, one=b"abc", two=bytes(70_000))
    model = Model(path, "test", 1)
    assert model.head["labels"] == ["é"]
    assert tuple(model.head["sources"]) == origin.sources
    assert (bytes(model.section("one")), len(model.section("two"))) == (b"abc", 70_000)


@pytest.mark.parametrize("at", [0, 9, 40, 65536])
def test_damage_is_found(tmp_path: Path, at: int) -> None:
    path = tmp_path / "a.model"
    write_model(str(path), ("test", 1), Origin((), "", ""), {}, one=b"abc")
    data = bytearray(path.read_bytes())
    data[at] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(ValueError, match=r"a\.model"):
        Model(str(path), "test", 1).section("one")


def test_a_model_of_another_kind_or_version_is_refused(tmp_path: Path) -> None:
    path = str(tmp_path / "a.model")
    write_model(path, ("test", 1), Origin((), "", ""), {}, one=b"abc")
    for kind, version in (("other", 1), ("test", 2)):
        with pytest.raises(ValueError, match="Learn it again"):
            Model(path, kind, version)
    (tmp_path / "b.model").write_bytes(b"NLMO")
    with pytest.raises(ValueError, match="is no model"):
        Model(str(tmp_path / "b.model"), "test", 1)


def test_the_model_that_comes_with_newslint_says_where_it_is_from() -> None:
    path = tagger.__wrapped__().path  # type: ignore[attr-defined]
    model = Model(path, KIND, VERSION)
    assert model.head["sources"]
    assert model.head["licence"]
