"""Runs learners over an archive: progress, a checkpoint to go on from, files written whole."""

from __future__ import annotations

import json
import os
import signal
import sys
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Any, Protocol

from newslint.archive import Position
from newslint.errors import NewslintError
from newslint.places import write_whole
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.archive import Archive, Item
    from newslint.document import Document

CHECKPOINT = ".learning.json"
VERSION = 1  # of the checkpoint: another one is not gone on from
EVERY = 20.0  # seconds from one checkpoint to the next
_NAMED = 10  # problems that are told one by one


class Learner(Protocol):
    """Something that is learnt from articles, one at a time."""

    name: str

    def add(self, doc: Document) -> None:
        """Take in one article."""

    def state(self) -> Any:
        """All that is needed to go on later, for JSON."""

    def restore(self, state: Any) -> None:
        """Go on from a state."""

    def learnt(self) -> tuple[dict[str, bytes], list[str]]:
        """The files by name, and lines that say what is in them."""


class Learnt(NamedTuple):
    """What came of a run: the files written, lines to show, and what could not be read."""

    files: tuple[str, ...]
    told: tuple[str, ...]
    articles: int
    words: int
    problems: int
    problem_lines: tuple[str, ...]
    resumed: int = 0  # articles that an earlier run had read


class _Stopping:
    """Turns Ctrl-C and a request to end into a wish, so that no article is half taken in."""

    def __init__(self) -> None:
        self.wanted = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> _Stopping:
        for one in (signal.SIGINT, signal.SIGTERM):
            with suppress(ValueError):  # only the main thread may
                self._before[one] = signal.signal(one, self._wish)
        return self

    def __exit__(self, *exc: object) -> None:
        for one, handler in self._before.items():
            signal.signal(one, handler)

    def _wish(self, *_: object) -> None:
        self.wanted = True


class _Progress:
    """How far a run has come: the part of a checkpoint that is not the learners'."""

    def __init__(self) -> None:
        self.at = Position()
        self.articles = self.words = self.problems = 0
        self.lines: list[str] = []

    def take(self, item: Item) -> None:
        self.at = item.after
        if item.problem:
            self.problems += 1
            if len(self.lines) < _NAMED:
                self.lines.append(item.problem)
        elif item.doc is not None:
            self.articles += 1
            self.words += len(item.doc.words)


def learn(
    archive: Archive, learners: Sequence[Learner], folder: str, *, every: float = EVERY,
    again: bool = False,
) -> Learnt:  # fmt: skip
    """Read the archive, from where an earlier run stopped, and write what was learnt to a folder.

    ``again`` begins afresh. Raises NewslintError if the folder cannot be written, SourceError if
    the archive has no text or its field is unknown.
    """
    path = os.path.join(folder, CHECKPOINT)
    settings = [VERSION, *archive.signature, [learner.name for learner in learners]]
    try:
        os.makedirs(folder, exist_ok=True)
        done = _Progress() if again else _resumed(path, settings, learners)
        resumed = done.articles
        with _Stopping() as stopping:
            saved = monotonic()
            for item in shown(archive, done.at):
                if item.doc is not None:
                    for learner in learners:
                        learner.add(item.doc)
                done.take(item)
                if stopping.wanted or monotonic() - saved >= every:
                    _save(path, settings, done, learners)
                    saved = monotonic()
                if stopping.wanted:
                    print("newslint: the same command goes on from here.", file=sys.stderr)
                    raise KeyboardInterrupt
        return _written(learners, folder, done, resumed)
    except OSError as error:
        raise NewslintError(
            f"{error.filename or folder}: cannot be written ({error.strerror})."
        ) from None


def _written(learners: Sequence[Learner], folder: str, done: _Progress, resumed: int) -> Learnt:
    files, told = [], []
    for learner in learners:
        made, lines = learner.learnt()
        told += lines
        for name, data in made.items():
            write_whole(os.path.join(folder, name), data)
            files.append(os.path.join(folder, name))
    checkpoint = os.path.join(folder, CHECKPOINT)
    if os.path.exists(checkpoint):
        os.remove(checkpoint)
    return Learnt(
        tuple(files), tuple(told), done.articles, done.words, done.problems, tuple(done.lines),
        resumed,
    )  # fmt: skip


def _save(path: str, settings: list[Any], done: _Progress, learners: Sequence[Learner]) -> None:
    state = {
        "settings": settings,
        "at": done.at,
        "counts": [done.articles, done.words, done.problems],
        "lines": done.lines,
        "learners": [learner.state() for learner in learners],
    }
    write_whole(path, json.dumps(state, ensure_ascii=False, separators=(",", ":")).encode())


def _resumed(path: str, settings: list[Any], learners: Sequence[Learner]) -> _Progress:
    """Where an earlier run stopped, its learners restored; the beginning if it was another."""
    done = _Progress()
    try:
        with open(path, "rb") as file:
            state = json.load(file)
        if state["settings"] != json.loads(json.dumps(settings)):
            print("newslint: the archive or a setting changed: learning afresh.", file=sys.stderr)
            return done
        for learner, kept in zip(learners, state["learners"], strict=True):
            learner.restore(kept)
        done.at = Position(*state["at"])
        done.articles, done.words, done.problems = state["counts"]
        done.lines = state["lines"]
    except FileNotFoundError:
        return done
    except (ValueError, KeyError, TypeError, IndexError):
        raise NewslintError(f"{path}: is damaged. Run the command with --again.") from None
    return done


def shown(archive: Archive, start: Position = Position()) -> Iterator[Item]:  # noqa: B008
    """The articles of an archive; on a terminal with a bar that shows how much of it is read."""
    if not sys.stderr.isatty():
        yield from archive.articles(start)
        return
    from tqdm import tqdm

    with tqdm(total=archive.size, unit="B", unit_scale=True, leave=False) as bar:
        for item in archive.articles(start):
            bar.update(max(0, item.done - bar.n))
            yield item
