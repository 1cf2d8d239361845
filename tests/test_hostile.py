"""Copy that no desk wrote: it is checked to the end, and does not hang a run."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest

from tests.helpers import python_within

if TYPE_CHECKING:
    from pathlib import Path

SECONDS = 90  # of the processor's time; each takes one or two
WORDS = "the minister said that that is is Abdulrahman teh council “quoted” it’s to to him".split()


def sentence(length: int) -> str:
    chance = random.Random(1)
    return " ".join(chance.choice(WORDS) for _ in range(length))


HOSTILE = {
    "one word": "a" * 500_000,
    "one sentence": sentence(60_000),
    "marks": "\"'“" * 40_000,
    "brackets": "(" * 60_000 + ")" * 30_000,
    "full stops": ". " * 100_000,
    "figures": "1," * 100_000,
    "empty lines": "\n" * 200_000 + "x",
    "one word repeated": "the " * 100_000,
    "no English": "בנימין נתניהו אמר. 習近平 said. " * 1_000,
    "only spaces": " " * 300_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", ["copy.txt", "copy.md"])
def test_it_is_checked_to_the_end(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    words = ("check", "--isolated", "--grammar", "off", "--format", "json", str(path))
    done = python_within(SECONDS, "-m", "newslint", *words, folder=tmp_path)
    assert done.returncode in (0, 1), done.stderr.decode()
    assert json.loads(done.stdout)["summary"]["files"] == 1
