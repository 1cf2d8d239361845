"""One decision for each place: which finding is heard, what else is offered, and how loudly.

Rules, LanguageTool and others may all speak of the same words. One finding comes out; what the
others would write there stands after its own suggestions, and those that agree make it surer.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint.filters import sort_key
from newslint.records import NamedTuple
from newslint.rule import LEVELS

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

    from newslint.document import Document
    from newslint.finding import Finding
    from newslint.spans import Span

    # Of a finding and its place in the document's text: 1 speaks for it, -1 against it, 0 neither.
    Judge = Callable[[Document, Finding, Span], int]
    Place = tuple[int, int]

# Who is heard when two speak of the same words: the surer and more specific first.
_PRECEDENCE = {
    name: place
    for place, name in enumerate(
        ("layout", "news", "names", "style", "usage", "numbers", "punctuation", "spelling",
         "grammar", "languagetool")
    )
}  # fmt: skip
WHOLE = 80  # longer is about a sentence or a paragraph, and takes no words from other findings
# They go by the same textbook and share its doubts, so that a suggestion of one confirms nothing.
_BY_RULE = frozenset({"newslint", "languagetool"})
_LINE_ENDS = {ord(end): " " for end in "\r\n"}
_DOUBT = "suggestion"


def one_per_place(findings: Iterable[Finding], fixed: Container[str] = ()) -> list[Finding]:
    """Of findings that overlap, the one of the higher level, then the surer kind, then longer.

    A finding about a whole sentence stands beside those about its words. Suggestions of the others
    follow the finding's own, and it is raised a level if another engine would write the same;
    not if its rule is one of the ``fixed`` codes, whose level the newsroom has set.
    """
    ranked = sorted(
        set(findings),
        key=lambda f: (
            LEVELS.index(f.level),
            _PRECEDENCE.get(f.category, len(_PRECEDENCE)),
            f.start - f.end,
            sort_key(f),
            f,
        ),
    )
    kept: list[Finding] = []
    silent: list[Finding] = []
    taken: list[Place] = []  # the places of those kept, ascending
    points: set[int] = set()  # places of no length, which overlap only their like
    for finding in ranked:
        if finding.end - finding.start > WHOLE:
            clashes = False
        elif finding.start == finding.end:
            clashes = finding.start in points
            points.add(finding.start)
        else:
            clashes = not _take(taken, (finding.start, finding.end))
        (silent if clashes else kept).append(finding)
    if silent:
        beside = _by_place(silent, taken)
        kept = [_joined(one, beside.get((one.start, one.end), ()), fixed) for one in kept]
    return sorted(kept, key=sort_key)


def judged(
    doc: Document,
    findings: Iterable[Finding],
    places: Mapping[tuple[int, int], Span],
    judges: Sequence[Judge],
    fixed: Container[str] = (),
) -> list[Finding]:
    """Findings as others judge them: each vote is a level up or down, and below the last is out.

    What is voted down is not mended unasked. The level of a ``fixed`` code goes neither up nor
    down. ``places`` gives for a finding's start and end in the
    source its place in the document's text.
    """
    made = []
    for one in findings:
        votes = sum(judge(doc, one, places[one.start, one.end]) for judge in judges)
        level = one.level if one.code in fixed else _moved(one, votes)
        if level:
            made.append(one._replace(level=level, safe=one.safe and votes >= 0))
    return made


def _moved(finding: Finding, by: int) -> str:
    """The level that is some levels higher, "" if it is below the last.

    A suggestion about what somebody said stays one, whoever agrees.
    """
    last = len(LEVELS) - 1
    was = LEVELS.index(finding.level)
    now = max(was - by, last if finding.in_quote and was == last else 0)
    return LEVELS[now] if now <= last else ""


def _take(taken: list[Place], place: Place) -> bool:
    """Add a place to those taken unless it overlaps one of them; whether it was added."""
    at = bisect_left(taken, place)
    if any(place[0] < end and start < place[1] for start, end in taken[max(0, at - 1) : at + 1]):
        return False
    taken.insert(at, place)
    return True


def _by_place(silent: Iterable[Finding], taken: list[Place]) -> dict[Place, list[Finding]]:
    """The findings that were silenced, by each place of another that silenced them."""
    found: dict[Place, list[Finding]] = {}
    for finding in silent:
        for place in _overlapped(taken, (finding.start, finding.end)):
            found.setdefault(place, []).append(finding)
    return found


def _overlapped(taken: list[Place], place: Place) -> Iterator[Place]:
    if place[0] == place[1]:
        yield place
        return
    for at in range(max(0, bisect_left(taken, place) - 1), len(taken)):
        if taken[at][0] >= place[1]:
            return
        if taken[at][1] > place[0]:
            yield taken[at]


class _Offer(NamedTuple):
    """A replacement, and how the source's format writes it."""

    new: str
    written: str

    @property
    def result(self) -> str:
        """What tells it from others."""
        return _told(self.written)


def _told(text: str) -> str:
    """A text but for the shape of its apostrophes, in which newslint and others may differ."""
    return text.replace("’", "'")


def _joined(winner: Finding, others: Sequence[Finding], fixed: Container[str]) -> Finding:
    """A finding with what others would write in its place, raised if another engine agrees."""
    own = _offers(winner)
    if not others or not winner.whole or len(own) != len(winner.replacements):
        return winner
    best = own[0].result if own else None
    known = {_told(winner.text), *(offer.result for offer in own)}
    more: dict[str, _Offer] = {}
    agreed = False
    for other in others:
        offers = _in_place_of(winner, other)
        if best in [offer.result for offer in offers]:
            agreed = agreed or _is_independent(winner, other)
            if best == offers[0].result and winner.level != _DOUBT:
                continue  # agreed on the best, the other is in no more doubt than the winner
        for offer in offers:
            if offer.result not in known:
                more.setdefault(offer.result, offer)
    joined = _offering(winner, [*own, *more.values()]) if more else winner
    raised = agreed and winner.code not in fixed
    return joined._replace(level=_moved(winner, 1)) if raised else joined


def _offering(finding: Finding, offers: Sequence[_Offer]) -> Finding:
    """A finding with more replacements than its own, of which an editor has to choose."""
    return finding._replace(
        replacements=tuple(offer.new for offer in offers),
        written=tuple(offer.written for offer in offers),
        fixable=not finding.in_quote,
        safe=False,
    )


def _is_independent(one: Finding, other: Finding) -> bool:
    """Whether two of different engines agree for their own reasons, or both without a doubt."""
    return not {one.engine, other.engine} <= _BY_RULE or _DOUBT not in (one.level, other.level)


def _offers(finding: Finding) -> list[_Offer]:
    """The replacements of a finding, none if they cannot be made where it stands."""
    if not finding.whole or len(finding.written) != len(finding.replacements):
        return []
    return [_Offer(*both) for both in zip(finding.replacements, finding.written, strict=True)]


def _in_place_of(winner: Finding, other: Finding) -> list[_Offer]:
    """The replacements of another finding as ones for the winner's words, where they can be.

    None of what is far less sure, or only somebody's words to the winner's; and a winner that
    offers none is about something else than a finding about other words.
    """
    if _are_apart(winner, other):
        return []
    far = LEVELS.index(other.level) - LEVELS.index(winner.level) > 1
    elsewhere = not winner.replacements and (other.start, other.end) != (winner.start, winner.end)
    if far or elsewhere or other.in_quote > winner.in_quote:
        return []
    before = other.text[: max(0, winner.start - other.start)]
    after = other.text[len(other.text) - max(0, other.end - winner.end) :]
    head = winner.text[: max(0, other.start - winner.start)]
    tail = winner.text[len(winner.text) - max(0, winner.end - other.end) :]
    made = []
    for offer in _offers(other):
        new = _inside(offer.new, _clean(before), _clean(after))
        written = _inside(offer.written, before, after)
        if new is not None and written is not None:
            made.append(_Offer(_clean(head) + new + _clean(tail), head + written + tail))
    return made


def _are_apart(one: Finding, other: Finding) -> bool:
    """Whether neither can answer for the other: two of one engine, or one of them is of style.

    Two rules of newslint mend the same words one after the other (a date's order, then its month),
    and what the house has chosen is no matter of votes.
    """
    return one.engine == other.engine or "style" in (one.category, other.category)


def _inside(text: str, before: str, after: str) -> str | None:
    """What a text has between two others, None if it does not begin and end with them."""
    if len(text) < len(before) + len(after) or not text.startswith(before):
        return None
    return text[len(before) : len(text) - len(after)] if text.endswith(after) else None


def _clean(text: str) -> str:
    """Unbroken source text as the document has it: a soft line wrap is a space."""
    return text.translate(_LINE_ENDS)
