"""The house style that an archive follows: every use of every form counted, and what they say."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import TYPE_CHECKING

from newslint.archive import Archive
from newslint.errors import SourceError
from newslint.kinds.style import fitting, sample_of, uses_of
from newslint.layout import HEADLINE
from newslint.learning.driving import shown
from newslint.records import NamedTuple
from newslint.styles import ANY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newslint.rule import Rule
    from newslint.styles import Style

LEAST = 5  # uses; fewer say nothing of a house
CONSISTENT = 0.9  # the share of a form from which on a house keeps to it
_NAMED = 10  # problems that are told one by one

ALL = ""  # the key of all uses, whatever their form

Counts = dict[str, int]  # by form


class Counted(NamedTuple):
    """The uses of each point's forms in the text and in headlines, and what was not read."""

    articles: int
    words: int
    text: Mapping[str, Counts]
    headlines: Mapping[str, Counts]
    problems: tuple[str, ...]


class Answer(NamedTuple):
    """What an archive says of a point: its usual form, the share of it, all counts."""

    form: str
    share: float
    total: int  # uses
    counts: Counts
    headline: str = ""  # the form in headlines, if it is another there

    @property
    def consistent(self) -> bool:
        """Whether the house keeps to the form."""
        return self.share >= CONSISTENT


def counted(paths: Iterable[str], points: Sequence[Rule], field: str, encoding: str) -> Counted:
    """Count the forms in an archive, one article at a time.

    Raises SourceError if nothing can be read, or no field can be taken for the text.
    """
    paths = list(paths)
    find = uses_of(points)
    text: dict[str, Counts] = {}
    headlines: dict[str, Counts] = {}
    articles = words = failed = 0
    problems: list[str] = []
    for item in shown(Archive(paths, field, encoding)):
        if item.problem:
            failed += 1
            if len(problems) < _NAMED:
                problems.append(item.problem)
        if item.doc is None:
            continue
        articles, words = articles + 1, words + len(item.doc.words)
        for point, uses in find(item.doc):
            for use in uses:
                role = item.doc.paragraph_at(use.span.start).role
                forms = (headlines if role == HEADLINE else text).setdefault(point.name, {})
                _add(forms, fitting(item.doc, use), point)
    if not articles:
        raise SourceError(f"{', '.join(paths)}: no article with text in it.")
    if failed > _NAMED:
        problems.append(f"and {failed - _NAMED:,} more that could not be read.")
    return Counted(articles, words, text, headlines, tuple(problems))


def _add(counts: Counts, forms: Iterable[str], point: Rule) -> None:
    """Count a use for each form that it agrees with: “five” is right up to nine and up to ten."""
    known = [form for form in forms if form in point.spec["forms"]]
    for form in (*known, ALL) if known else ():
        counts[form] = counts.get(form, 0) + 1


def answers_of(done: Counted, points: Sequence[Rule]) -> dict[str, Answer]:
    """What the counts say of each point that is used often enough."""
    made = {}
    for point in points:
        text = done.text.get(point.name, {})
        headlines = done.headlines.get(point.name, {})
        usual, above = _usual(text), _usual(headlines)
        if usual and above and above.consistent and above.form != usual.form:
            made[point.name] = usual._replace(headline=above.form)
            continue
        joined = {form: text.get(form, 0) + headlines.get(form, 0) for form in (*text, *headlines)}
        together = _usual(joined)
        if together:
            made[point.name] = together
    return made


def _usual(counts: Counts) -> Answer | None:
    """The form that most uses agree with; None if they are few or could be of two forms."""
    total = counts.get(ALL, 0)
    forms = {form: number for form, number in counts.items() if form != ALL}
    if total < LEAST or list(forms.values()).count(total) > 1:
        return None
    form = max(forms, key=lambda form: (forms[form], form))
    return Answer(form, forms[form] / total, total, forms)


class Nearest(NamedTuple):
    """The style that gives most of the same answers: on ``same`` of the ``asked`` points."""

    style: Style | None = None
    same: int = 0
    asked: int = 0


def nearest(answers: Mapping[str, Answer], styles: Iterable[Style]) -> Nearest:
    """The style nearest to the answers of a house that is consistent in them."""
    best = Nearest()
    for style in styles:
        told = [
            _agrees(style, name, answer)
            for name, answer in answers.items()
            if answer.consistent and name in style.choices and style.choices[name].use != ANY
        ]
        made = Nearest(style, sum(told), len(told))
        if (_share(made), made.same) > (_share(best), best.same):
            best = made
    return best


def _share(found: Nearest) -> float:
    return found.same / found.asked if found.asked else 0.0


def _agrees(style: Style, name: str, answer: Answer) -> bool:
    choice = style.choices[name]
    return answer.form in (choice.use, *choice.also)


def proposal(done: Counted, points: Sequence[Rule], styles: Sequence[Style]) -> str:
    """The file of the style that the counts stand for, with the counts as comments."""
    answers = answers_of(done, points)
    base, same, asked = nearest(answers, styles)
    sure = [point for point in points if point.name in answers and answers[point.name].consistent]
    torn = [point for point in points if point.name in answers and point not in sure]
    lines = [
        f"# Counted in {done.articles:,} articles, {done.words:,} words. Look it through:",
        "# an answer is what the copy does, not what the newsroom decided.",
        "name: House style",
        f"about: What {done.articles:,} articles of our own follow.",
    ]
    if base:
        lines.append(f"extends: {base.name}  # same on {same} of {asked} points")
    if not answers:
        lines.append(f"choices: {{}}  # no point has {LEAST} uses or more")
        return "\n".join(lines) + "\n"
    lines.append("choices:")
    for point in sure:
        lines += _lines(point, answers[point.name], base)
    if torn:
        lines += ["", "  # Not consistent: decide on a form, or leave “any”."]
    for point in torn:
        lines += _lines(point, answers[point.name], base)
    return "\n".join(lines) + "\n"


def _lines(point: Rule, answer: Answer, base: Style | None) -> Iterator[str]:
    """The counts of a point as a comment, and its answer."""
    shown = ", ".join(
        f"{form} ({_sample(point, form)}) {number:,}"
        for form, number in sorted(answer.counts.items(), key=lambda pair: -pair[1])
    )
    other = base.choices.get(point.name) if base and answer.consistent else None
    differs = base and other and other.use != ANY and not _agrees(base, point.name, answer)
    unlike = f" Unlike {base.title}." if base and differs else ""
    yield f"  # {point.code} {point.spec['question']} {shown}.{unlike}"
    if not answer.consistent:
        yield f"  {point.name}: any"
        return
    uses = f"{answer.counts[answer.form]:,} of {answer.total:,} uses"
    source = json.dumps(f"{uses} in our own copy")
    headline = f", headline: {answer.headline}" if answer.headline else ""
    when = datetime.now(timezone.utc).strftime("%Y-%m")
    yield f"  {point.name}: {{use: {answer.form}{headline}, source: {source}, verified: {when}}}"


def _sample(point: Rule, form: str) -> str:
    return " ".join(sample_of(point.spec, form).split()) or form
