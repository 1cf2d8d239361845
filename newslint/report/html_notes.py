"""The notes of an editor's report: what is wrong, what to write instead, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.records import NamedTuple
from newslint.report.html_text import plain, shown
from newslint.report.wording import full_message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.finding import Finding
    from newslint.rule import Rule

KINDS = {
    "languagetool": "LanguageTool",
    "newslint": "newslint itself",
    "risk": "law and fairness",
}
_MOST = 4  # suggestions that a note has room for
_LENGTH = 48  # code points of a quoted passage that it has room for


class Note(NamedTuple):
    """A finding with its number in the report and its fingerprint."""

    id: str
    finding: Finding
    mark: str


def note(one: Note, rules: Mapping[str, Rule], *, placed: bool) -> str:
    """The item of a list; ``placed`` if the article shows its mark."""
    finding, number = one.finding, one.id.rpartition("-")[2]
    kind = kind_of(finding.category)
    back = (
        f'<a class="number" href="#m{one.id}" aria-label="{number}, to the copy">{number}</a>'
        if placed
        else f'<span class="number">{number}</span>'
    )
    head = (
        f'<p class="head">{back} <span class="level">{finding.level}</span> '
        f'<span class="kind">{plain(kind)}</span>'
        f'<label class="tick"><input type="checkbox"> done'
        f'<span class="unseen"> with note {number}</span></label></p>'
    )
    return (
        f'<li class="note {finding.level}" id="n{one.id}" tabindex="-1" '
        f'data-level="{finding.level}" data-kind="{plain(finding.category)}" '
        f'data-key="{one.mark}">{head}<p class="said" dir="auto">{shown(finding.message)}</p>'
        f"{_fix(finding)}{_quoted(finding)}{_why(rules.get(finding.code))}"
        f'<p class="code">{plain(finding.code)} <span>{plain(finding.name)}</span>, '
        f"{finding.unit} {finding.line}, column {finding.column}</p></li>"
    )


def kind_of(category: str) -> str:
    """What a category is called before an editor."""
    return KINDS.get(category, category)


def _fix(finding: Finding) -> str:
    if not finding.replacements:
        return ""
    some = [f"<ins>{_spaced(new)}</ins>" if new else "" for new in finding.replacements[:_MOST]]
    more = len(finding.replacements) - _MOST
    kept = '<span class="or"> or </span>'.join(new or "<b>leave it out</b>" for new in some)
    rest = f'<span class="or"> or {more} more</span>' if more > 0 else ""
    sign = "" if any(c.isalnum() for c in finding.text) else ' class="sign"'  # a line hides it
    old = f'<del{sign}>{_spaced(_short(finding.text))}</del><span class="or"> → </span>'
    return f'<p class="fix" dir="auto">{old if finding.text else ""}{kept}{rest}</p>'


def _spaced(text: str) -> str:
    """Text with the spaces that begin or end it made visible."""
    inner = text.strip(" ")
    if not inner:
        return "␣" * len(text)
    before = len(text) - len(text.lstrip(" "))
    return "␣" * before + shown(inner) + "␣" * (len(text) - before - len(inner))


def _quoted(finding: Finding) -> str:
    if not finding.in_quote:
        return ""
    said = full_message(finding._replace(message="", replacements=())).strip(" ()")
    return f'<p class="quoted">{shown(said)}</p>'


def _why(rule: Rule | None) -> str:
    """What the rule says of itself: its first paragraph, the rest for who asks."""
    told = (rule.why if rule else "").replace("`", "").strip()
    first, _, rest = told.partition("\n\n")
    made = f'<p class="why">{shown(_joined(first))}</p>' if first else ""
    return made + (f'<p class="why more">{shown(_joined(rest))}</p>' if rest else "")


def _joined(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    if len(text) <= _LENGTH:
        return text
    return f"{text[: _LENGTH // 2].rstrip()} … {text[-_LENGTH // 2 :].lstrip()}"
