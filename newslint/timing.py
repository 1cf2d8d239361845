"""What a run spends its time on: a session that looks at the clock, and the table it prints.

Only ``newslint check --timing`` imports this. Views that rules share are worked out before the
rules are timed, so that the first rule to ask is not charged for all.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any, TypeVar

from newslint.kinds import ALL_KINDS
from newslint.records import NamedTuple
from newslint.ruleset import RuleSet, check_of
from newslint.session import Looked, Session, Setup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newslint.config import Config
    from newslint.document import Document
    from newslint.finding import Finding
    from newslint.rule import Hit, Rule
    from newslint.source import Source

Found = TypeVar("Found")
_VIEWS = (
    ("words", ("folded", "words", "spaced", "index", "heads", "clues", "gaps")),
    ("sentences", ("sentences", "folded_sentences", "sentence_numbers")),
    ("quotation marks", ("quotes",)),
)
_LEAST = 0.003  # share of the whole: rules in Python that took less are told in one line


class Cost(NamedTuple):
    """Time in seconds and the number of hits, before those that overlap are dropped."""

    seconds: float = 0.0
    hits: int = 0


class Times:
    """Costs by what they were for, added up over a run."""

    def __init__(self) -> None:
        self.costs: dict[str, Cost] = {}
        self.words = 0

    def add(self, label: str, seconds: float, hits: int = 0) -> None:
        """Add to what is known of a label; time that a clock lost counts as none."""
        old = self.costs.get(label, Cost())
        self.costs[label] = Cost(old.seconds + max(0.0, seconds), old.hits + hits)

    def total(self) -> float:
        """Seconds in all."""
        return sum(cost.seconds for cost in self.costs.values())


class TimedRules(RuleSet):
    """A rule set that notes what each kind and each rule in Python costs."""

    def __init__(self, rules: Iterable[Rule], times: Times) -> None:
        rules = list(rules)
        super().__init__(rules)
        self._times = times
        counts = {kind: sum(rule.kind == kind for rule in rules) for kind in ALL_KINDS}
        self._labels = [_of_kind(kind, count) for kind, count in counts.items() if count]

    def _all(self, doc: Document) -> Iterator[tuple[Rule, Hit]]:
        for label, names in _VIEWS:
            self._timed(f"{label} (shared by rules)", _looker(names), doc)
        for label, match in zip(self._labels, self._matchers, strict=True):
            yield from self._timed(label, match, doc)
        for rule in self._asked(doc):
            for hit in self._timed(f"{rule.code} {rule.name}", _checker(rule), doc):
                yield rule, hit

    def _timed(
        self, label: str, work: Callable[[Document], Iterable[Found]], doc: Document
    ) -> list[Found]:
        began = perf_counter()
        found = list(work(doc))
        self._times.add(label, perf_counter() - began, len(found))
        return found


def _of_kind(kind: str, count: int) -> str:
    return f"{kind} ({count} rule{'' if count == 1 else 's'})"


def _looker(names: Iterable[str]) -> Callable[[Document], Iterable[object]]:
    def look(doc: Document) -> Iterable[object]:
        for name in names:
            getattr(doc, name)
        return ()

    return look


def _checker(rule: Rule) -> Callable[[Document], Iterable[Hit]]:
    def call(doc: Document) -> Iterable[Hit]:
        return check_of(rule)(doc)

    return call


class TimedSession(Session):
    """A session that notes what it spends its time on in ``times``."""

    def __init__(self, *args: Any) -> None:
        """As any session is made."""
        super().__init__(*args)
        self.times = Times()

    def look(self, source: Source) -> Looked:
        """Look as any session does, and note the time that was for no rule."""
        began = perf_counter()
        self._setup_for(self.config_for(source.path))
        self.times.add("loading the rules", perf_counter() - began)
        before, began = self.times.total(), perf_counter()
        looked = super().look(source)
        inside = self.times.total() - before
        self.times.add("reading the article", perf_counter() - began - inside)
        self.times.words += looked.words
        return looked

    def _lint(self, doc: Document, setup: Setup, config: Config) -> list[Finding]:
        before, began = self.times.total(), perf_counter()
        findings = super()._lint(doc, setup, config)
        rest = perf_counter() - began - (self.times.total() - before)
        self.times.add("LanguageTool and the report" if self._grammar else "the report", rest)
        return findings

    def _ruleset(self, rules: Iterable[Rule]) -> RuleSet:
        return TimedRules(rules, self.times)


def table(times: Times) -> str:
    """The costs as lines of text, the greatest first."""
    total = times.total() or 1.0
    rows = sorted(times.costs.items(), key=lambda row: (-row[1].seconds, row[0]))
    shown = [row for row in rows if row[1].seconds >= _LEAST * total or row[0].endswith(")")]
    small = [cost for label, cost in rows if (label, cost) not in shown]
    lines = ["    time  share   hits"]
    lines += [_line(label, cost, total) for label, cost in shown]
    if small:
        rest = Cost(sum(cost.seconds for cost in small), sum(cost.hits for cost in small))
        lines.append(_line(f"{len(small)} more, each less than {_LEAST:.1%}", rest, total))
    each = f", {total / times.words * 1e6:.1f} µs a word" if times.words else ""
    lines.append(f"{total * 1000:8.1f} ms in all for {times.words:,} words{each}.")
    lines.append("What a rule loads when it is first called, such as word lists, is in its time.")
    return "\n".join(lines) + "\n"


def _line(label: str, cost: Cost, total: float) -> str:
    hits = f"{cost.hits:6,}" if cost.hits else " " * 6
    return f"{cost.seconds * 1000:8.1f} {cost.seconds / total:6.1%} {hits} {label}"
