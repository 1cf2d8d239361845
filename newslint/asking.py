"""Going through findings one by one: what was decided so far, and what a key does to it.

Nothing here reads a terminal or writes a file: a state, a key, and the state that follows.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint.filters import is_of_spelling, without_vocabulary
from newslint.fix import Edit, edit_of
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from newslint.finding import Finding

MOST = 5  # suggestions that have a key
KEYS: Mapping[str, str] = {
    "a": "accept", "\n": "accept", "e": "edit", "s": "skip", "v": "word", "i": "rule",
    "w": "row", "u": "undo", "A": "safe", "q": "write", "Q": "leave", "": "leave",
    **{str(number): f"accept {number}" for number in range(1, MOST + 1)},
}  # fmt: skip
YES_NO: Mapping[str, str] = {  # for those who only want to be asked
    "y": "accept", "n": "skip", "\n": "skip", "a": "all", "u": "undo", "q": "write", "Q": "leave",
    "": "leave",
}  # fmt: skip


class Answer(NamedTuple):
    """What was decided about a finding: ``accept``, ``skip``, ``word``, ``rule`` or ``row``.

    ``text`` is what takes its place as the format writes it, the word that is right, the rule that
    is to be ignored, or the reason to let it stand.
    """

    at: int  # its place among the findings
    what: str
    text: str = ""


class Asking(NamedTuple):
    """Findings of one file and the answers so far, each group of them given by one key."""

    findings: tuple[Finding, ...]
    write: Callable[[Finding, str], str | None]  # own words as the format writes them, if it can
    keys: Mapping[str, str] = KEYS
    words: frozenset[str] = frozenset()  # put into the vocabulary while other files were looked at
    rules: frozenset[str] = frozenset()  # codes ignored then
    given: tuple[tuple[Answer, ...], ...] = ()
    wants: str = ""  # a line: "edit" or "row"; a yes: "sure"; else a key
    pending: Answer | None = None  # what a yes decides
    said: str = ""  # what to tell about the last key
    ended: str = ""  # "write" or "leave" (nothing is written)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """All answers in the order in which they were given."""
        return tuple(answer for group in self.given for answer in group)

    @property
    def left(self) -> list[int]:
        """The places of the findings that are still to be asked about."""
        settled = _settled(self)
        return [at for at in range(len(self.findings)) if at not in settled]

    @property
    def finding(self) -> Finding | None:
        """The finding that is asked about; None once all are done."""
        left = self.left
        return self.findings[left[0]] if left else None


def by_level(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings with the errors first, then warnings, each in the order of the text."""
    levels = ("error", "warning", "suggestion")
    return tuple(sorted(findings, key=lambda one: levels.index(one.level)))


def press(state: Asking, key: str) -> Asking:
    """The state after a key; ``""`` means that there is no more input."""
    state = state._replace(said="")
    if state.wants == "sure":
        return _confirmed(state, key)
    action, _, number = state.keys.get(key, "help").partition(" ")
    if action in ("write", "leave"):
        return state._replace(ended=action)
    if action == "undo":
        if not state.given:
            return state._replace(said="There is nothing to undo.")
        return state._replace(given=state.given[:-1])
    finding = state.finding
    if finding is None:
        return state._replace(ended="write")
    at = state.left[0]
    if action == "accept":
        return _accepted(state, at, int(number or 1) - 1)
    if action in ("safe", "all"):
        return _all(state, safe=action == "safe")
    simple = {"skip": _skipped, "edit": _edit, "word": _word, "rule": _rule, "row": _row}
    if action in simple:
        return simple[action](state, at, finding)
    return state._replace(said="That key does nothing here.")


def enter(state: Asking, line: str) -> Asking:
    """The state after a line that was asked for; an empty one means: not after all."""
    wanted, text = state.wants, " ".join(line.split())
    state = state._replace(wants="", said="")
    finding = state.finding
    if finding is None or not text:
        return state
    at = state.left[0]
    if wanted == "row":
        return _with(state, Answer(at, "row", text))
    new = state.write(finding, text)
    if new is None:
        return state._replace(said="This format cannot hold these words. Change them by hand.")
    return _unless_said(state, Answer(at, "accept", new))


def edits_of_answers(state: Asking) -> list[Edit]:
    """The edits that were accepted, ascending; none over another."""
    chosen = [(state.findings[one.at], one.text) for one in state.answers if one.what == "accept"]
    chosen.sort(key=lambda pair: (pair[0].start, pair[0].end))
    return [edit_of(finding._replace(written=(new,))) for finding, new in chosen]


def _with(state: Asking, *answers: Answer) -> Asking:
    return state._replace(given=(*state.given, answers), wants="", pending=None)


def _accepted(state: Asking, at: int, choice: int) -> Asking:
    finding = state.findings[at]
    if not finding.replacements:
        return state._replace(said="There is no suggestion. Type your own with e, or skip with s.")
    if choice >= len(finding.replacements):
        return state._replace(said=f"There is no suggestion {choice + 1}.")
    if not finding.whole or not finding.written:
        return state._replace(said=_BROKEN)
    return _unless_said(state, Answer(at, "accept", finding.written[choice]))


_BROKEN = "Markup runs through these words, or cannot hold the new ones: change them by hand."


def _unless_said(state: Asking, answer: Answer) -> Asking:
    """The answer given, but for words that somebody said: those are asked about once more."""
    if state.findings[answer.at].in_quote:
        return state._replace(wants="sure", pending=answer)
    return _with(state, answer)


def _confirmed(state: Asking, key: str) -> Asking:
    state, answer = state._replace(wants="", pending=None), state.pending
    if key in ("y", "Y") and answer:
        return _with(state, answer)
    if key == "":
        return state._replace(ended="leave")
    return state._replace(said="Left as it was said.")


def _all(state: Asking, *, safe: bool) -> Asking:
    """All that is left and safe (or only fixable), as one answer; none over another."""
    made: list[Answer] = []
    end, point = -1, -1
    for at in sorted(state.left, key=lambda n: (state.findings[n].start, state.findings[n].end)):
        finding = state.findings[at]
        if not (finding.safe if safe else finding.fixable) or finding.start < end:
            continue
        if finding.start == finding.end == point:
            continue
        made.append(Answer(at, "accept", finding.written[0]))
        end, point = finding.end, finding.start if finding.start == finding.end else -1
    if not made:
        return state._replace(said="No safe fix is left.")
    return _with(state, *made)._replace(said=f"{len(made):,} accepted.")


def _skipped(state: Asking, at: int, finding: Finding) -> Asking:
    del finding
    return _with(state, Answer(at, "skip"))


def _edit(state: Asking, at: int, finding: Finding) -> Asking:
    del at
    return state._replace(wants="edit") if finding.whole else state._replace(said=_BROKEN)


def _word(state: Asking, at: int, finding: Finding) -> Asking:
    word = " ".join(finding.text.split()).replace("’", "'").removesuffix("'s")
    if not is_of_spelling(finding) or not word or "#" in word:
        said = (
            "The vocabulary is for spelling and names. Skip this with s, or give a reason with w."
        )
        return state._replace(said=said)
    return _with(state, Answer(at, "word", word))


def _rule(state: Asking, at: int, finding: Finding) -> Asking:
    name = finding.code if finding.engine == "languagetool" else finding.name
    return _with(state, Answer(at, "rule", name))


def _row(state: Asking, at: int, finding: Finding) -> Asking:
    del at
    if not finding.text.strip():
        return state._replace(said="There are no words here to name. Skip it with s.")
    return state._replace(wants="row")


def _settled(state: Asking) -> set[int]:
    """The places of findings that were answered, or need no answer because of one."""
    answers = state.answers
    settled = {answer.at for answer in answers}
    codes = {state.findings[one.at].code for one in answers if one.what == "rule"} | state.rules
    rows = {_named(state.findings[one.at]) for one in answers if one.what == "row"}
    words = state.words | {one.text for one in answers if one.what == "word"}
    known = set(state.findings).difference(without_vocabulary(state.findings, words))
    taken = sorted(
        (state.findings[one.at].start, state.findings[one.at].end)
        for one in answers if one.what == "accept"
    )  # fmt: skip
    for at, finding in enumerate(state.findings):
        silenced = finding.code in codes or finding in known or _named(finding) in rows
        if silenced or _is_taken(finding, taken):
            settled.add(at)
    return settled


def _named(finding: Finding) -> tuple[str, str]:
    return finding.code, " ".join(finding.text.split())


def _is_taken(finding: Finding, taken: list[tuple[int, int]]) -> bool:
    """Whether something is to be changed already where a finding is; ``taken`` is ascending."""
    here = finding.start, finding.end
    at = bisect_left(taken, (finding.start, finding.start))
    return any(
        (start < here[1] and here[0] < end) or start == end == here[0] == here[1]
        for start, end in taken[max(0, at - 1) : at + 2]  # none of them is over another
    )
