"""The context model: what is looked at, what is learned, how it is kept, and what it then says."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.context.clues import Clues
from newslint.context.model import OFF, PATH, ContextModel, context_model
from newslint.context.pairs import Confused, read_pairs
from newslint.errors import ConfigError
from newslint.learning.context import MODEL, ContextLearner
from newslint.modelfile import Origin
from tests.helpers import command, plain

ORIGIN = Origin(("a test",), "CC0-1.0", "2026-11")
PAIR = ("trail", "trial")
COURT = (
    "The murder trial of {who} will open on {day}.",
    "{who} told the court that the trial was fair.",
    "A jury at the trial of {who} heard from the judge on {day}.",
    "{who} stood trial for fraud on {day}.",
)
HILLS = (
    "{who} walked the muddy trail to the lake on {day}.",
    "The trail through the forest is closed until {day}.",
    "Hikers left the trail near the summit, {who} said.",
    "{who} cleared the steep trail on {day}.",
)
WHO = ("Ms Hall", "Mr Okafor", "the farmer", "Dr Lindqvist", "the mayor")
DAYS = ("Monday", "Tuesday", "Friday", "Sunday")


def story(number: int) -> str:
    chance = random.Random(number)
    chosen = [chance.choice(COURT + HILLS) for _ in range(4)]
    return " ".join(one.format(who=chance.choice(WHO), day=chance.choice(DAYS)) for one in chosen)


def learner(articles: int = 600, start: ContextModel | None = None) -> ContextLearner:
    made = ContextLearner([Confused(PAIR)], ORIGIN, start)
    for number in range(articles):
        made.add(plain(story(number)))
    return made


@pytest.fixture(scope="module")
def learned(tmp_path_factory: pytest.TempPathFactory) -> ContextModel:
    path = tmp_path_factory.mktemp("context") / MODEL
    path.write_bytes(learner().learnt()[0][MODEL])
    return ContextModel(str(path))


def doubted(model: ContextModel, text: str, word: str) -> list[str]:
    doc = plain(text)
    around = Clues(doc).around(doc.words.index(word))
    return [one.word for one in model.doubts(word, around)]


def test_a_word_in_the_place_of_another_is_doubted(learned: ContextModel) -> None:
    assert doubted(learned, "The murder trail of the baker will open on Monday.", "trail") == [
        "trial"
    ]
    assert doubted(learned, "The baker walked the muddy trial to the lake.", "trial") == ["trail"]


def test_a_word_in_its_place_is_not_doubted(learned: ContextModel) -> None:
    assert not doubted(learned, "The murder trial of the baker will open on Monday.", "trial")
    assert not doubted(learned, "The baker walked the muddy trail to the lake.", "trail")
    assert not doubted(learned, "Nothing is known of this lake.", "lake")


def test_the_model_says_where_it_comes_from(learned: ContextModel) -> None:
    assert learned.head["sources"] == ["a test"]
    assert learned.head["licence"] == "CC0-1.0"
    assert learned.head["articles"] == 600


def test_learning_is_the_same_each_time() -> None:
    assert learner(60).learnt() == learner(60).learnt()


def test_learning_goes_on_from_a_checkpoint() -> None:
    first = ContextLearner([Confused(PAIR)], ORIGIN)
    for number in range(30):
        first.add(plain(story(number)))
    second = ContextLearner([Confused(PAIR)], ORIGIN)
    second.restore(json.loads(json.dumps(first.state())))
    for number in range(30, 60):
        second.add(plain(story(number)))
    assert second.learnt() == learner(60).learnt()


def test_a_pair_that_is_hardly_seen_is_not_listened_to() -> None:
    few = learner(3)
    assert {one.margin for pair in few.directions().values() for one in pair} == {OFF}


def test_a_pair_that_clean_copy_confuses_is_not_listened_to() -> None:
    made = ContextLearner([Confused(PAIR)], ORIGIN)
    for number in range(600):
        word = ("trail", "trial")[number % 2]
        made.add(plain(f"Nobody in the village had seen the {word} before it began."))
    assert {one.margin for pair in made.directions().values() for one in pair} == {OFF}


def test_an_earlier_model_is_the_beginning(learned: ContextModel) -> None:
    """A house that reports on dog shows writes of the trial on the hill."""
    text = "The collie won the steep trial on Sunday."
    before = doubted(learned, text, "trial")
    again = ContextLearner([Confused(PAIR)], ORIGIN, learned)
    for number in range(400):
        day = DAYS[number % 4]
        again.add(plain(f"The collie won the steep trial on {day}. " + story(number)))
    made = Path(learned.path).with_name("again.context")
    made.write_bytes(again.learnt()[0][MODEL])
    after = ContextModel(str(made))
    assert before == ["trail"]
    assert not doubted(after, text, "trial")
    assert doubted(after, "The murder trail of the baker will open on Monday.", "trail") == [
        "trial"
    ]


def test_a_word_that_is_never_doubted() -> None:
    made = ContextLearner([Confused(PAIR, ("trail",))], ORIGIN)
    for number in range(600):
        made.add(plain(story(number)))
    trail, trial = made.directions()[PAIR]
    assert trail.margin == OFF
    assert trial.margin < OFF


def clues_of(text: str, word: str) -> list[int]:
    doc = plain(text)
    return Clues(doc).around(doc.words.index(word))


def test_clues_stop_at_the_end_of_a_sentence() -> None:
    here = clues_of("It rained. The trial began at noon in Oulu.", "trial")
    assert here == clues_of("Nobody came! The trial began at noon in Oulu.", "trial")
    assert here == clues_of("Fine.\n\nThe trial began at noon in Oulu.", "trial")
    assert here != clues_of("It rained. A trial began at noon in Oulu.", "trial")
    assert here != clues_of("It rained. The trial, began at noon in Oulu.", "trial")


def test_the_model_that_comes_with_newslint() -> None:
    model = context_model()
    assert model.path == PATH
    assert {pair.words for pair in model.pairs} == {one.words for one in read_pairs()}
    assert model.head["licence"]
    assert len(model.heard) > 100


def test_learn_and_use_it(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [json.dumps({"text": story(number)}) for number in range(600)]
    (desk / "archive.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (desk / "pairs.txt").write_text("trial trail  # courts and hills\n", encoding="utf-8")
    words = ("learn", "archive.jsonl", "--learn", "context", "--afresh", "--pairs", "pairs.txt")
    code, out, _ = command(capsys, *words, "--write-config")
    assert code == 0
    assert "told apart: learnt.context" in out
    assert "Wrote context to .newslint.toml." in out
    (desk / "copy.txt").write_text("The murder trail of Ms Hall will open on Monday.\n")
    _, out, _ = command(capsys, "check", "copy.txt", "--format", "line", "--select", "CTX001")
    assert "copy.txt:1:12" in out
    assert "trial" in out


@pytest.mark.parametrize("content", [b"", b"no model", b"NLMODEL1\xff\xff\xff\x7f{"])
def test_a_damaged_model_is_named(
    desk: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    (desk / "house.context").write_bytes(content)
    (desk / ".newslint.toml").write_text('context = "house.context"\n')
    (desk / "copy.txt").write_text("All is well.\n")
    assert main(["check", "copy.txt"]) == 2
    told = capsys.readouterr().err
    assert "house.context" in told
    assert "newslint learn" in told


def test_a_list_of_pairs(desk: Path) -> None:
    (desk / "pairs.txt").write_text("# ours\ntrial trail\nwhole hole Whole # a comment\n")
    assert read_pairs("pairs.txt") == (
        Confused(("hole", "whole"), ("whole",)),
        Confused(("trail", "trial")),
    )


def test_a_list_of_pairs_that_cannot_be_read(desk: Path) -> None:
    (desk / "pairs.txt").write_bytes(b"caf\xe9 cafe")
    with pytest.raises(ConfigError, match=r"pairs\.txt: .* \(it is not UTF-8\)"):
        read_pairs("pairs.txt")
    with pytest.raises(ConfigError, match=r"none\.txt: .* \(No such file or directory\)"):
        read_pairs("none.txt")


@pytest.mark.parametrize("line", ["only", "same same", "trail trial path"])
def test_a_wrong_list_of_pairs_is_named(desk: Path, line: str) -> None:
    (desk / "pairs.txt").write_text(f"trail trial\n\n{line}\n")
    with pytest.raises(ConfigError, match=r"pairs\.txt:3: write two different words"):
        read_pairs("pairs.txt")
