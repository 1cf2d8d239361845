"""Silences LanguageTool where it is known to misread news: names, headlines, tickers, scores.

The general guards are here; those of single rules are in `guard_tables.py` and `guard_trust.py`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newslint.languagetool.guard_tables import ABOUT_CAPITALS, DROP
from newslint.languagetool.guard_trust import DEMOTE, IF_MIXED, NEED, SURE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.languagetool.guard_tables import Guard
    from newslint.languagetool.match import GrammarMatch

LONGEST = 60
_NEAR = 60


_START = re.compile(r"(?:^|[.!?:;\n]|[-–—])[\s\"'“”‘’()\[\]-]*\Z")
_CODE = re.compile(
    r"\S*(?:://|www\.|@|#|\w\.(?:com|org|net|co|gov|uk)\b)\S*|\([A-Z]{1,5}\.[A-Z]{1,3}\)"
)
_WORD = re.compile(r"[^\W\d_]+")


def keep(match: GrammarMatch, text: str) -> bool:
    """Tell whether `match`, found in `text`, is worth an editor's time."""
    return not _is_news_shape(match, text) and _suits(match, text)


def demoted(match: GrammarMatch, text: str) -> bool:
    """Tell whether `match` is to be a suggestion only, whatever its rule's level."""
    if not _any_fits(DEMOTE, match, text):
        return False
    return not (_any_fits(SURE, match, text) or _is_mended_elsewhere(match, text))


def _is_mended_elsewhere(match: GrammarMatch, text: str) -> bool:
    """Whether the article has what is proposed elsewhere: then it is no matter of house style."""
    return match.rule_id in IF_MIXED and any(fix in text for fix in match.replacements[:1])


def _suits(match: GrammarMatch, text: str) -> bool:
    if _any_fits(DROP, match, text):
        return False
    family = _entry(NEED, match.rule_id)
    return family is None or _any_fits(NEED, match, text)


def _is_news_shape(match: GrammarMatch, text: str) -> bool:
    """A name, a headline, capitals for stress, a web address, a ticker, a score or a sum."""
    found = text[match.start : match.end]
    if len(found) > LONGEST or "…" in found or "..." in _widened(match, text):
        return True
    if _in_code(match, text):
        return True
    if match.rule_id in ABOUT_CAPITALS:
        return False
    words = _WORD.findall(found)
    if not words:
        return found.strip(" ,.;") != "" and any(sign.isdigit() for sign in found)
    return _is_name(words, match.start, text) or _is_headline(match.start, text)


def _widened(match: GrammarMatch, text: str) -> str:
    return text[max(0, match.start - 1) : match.end + 1]


def _in_code(match: GrammarMatch, text: str) -> bool:
    low = max(text.rfind(" ", 0, match.start), text.rfind("\n", 0, match.start)) + 1
    return any(
        code.start() < match.end and match.start < code.end()
        for code in _CODE.finditer(text, low, match.end + _NEAR)
    )


def _is_name(words: list[str], start: int, text: str) -> bool:
    if all(word.isupper() and len(word) > 1 for word in words):
        return True
    if not all(word[0].isupper() for word in words):
        return False
    return len(words) > 1 or not _START.search(text[max(0, start - _NEAR) : start])


def _is_headline(start: int, text: str) -> bool:
    """A line of at least four words nearly all of which have a capital."""
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", start)
    words = _WORD.findall(text[low : high if high >= 0 else len(text)])
    if not 4 <= len(words) <= 25:
        return False
    long = [word for word in words if len(word) > 3]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _any_fits(table: Mapping[str, tuple[Guard, ...]], match: GrammarMatch, text: str) -> bool:
    guards = _entry(table, match.rule_id)
    return guards is not None and any(_fits(guard, match, text) for guard in guards)


def _entry(table: Mapping[str, tuple[Guard, ...]], rule_id: str) -> tuple[Guard, ...] | None:
    if rule_id in table:
        return table[rule_id]
    return next((table[key] for key in table if rule_id.startswith(f"{key}_")), None)


def _fits(guard: Guard, match: GrammarMatch, text: str) -> bool:
    found = text[match.start : match.end]
    if guard.fix and not match.replacements:
        return False
    if guard.found and not _compiled(guard.found).fullmatch(found):
        return False
    near = text[max(0, match.start - _NEAR) : match.start]
    if guard.before and not _compiled(rf"(?:{guard.before})\Z").search(near):
        return False
    if guard.fix and not _compiled(guard.fix).fullmatch(match.replacements[0]):
        return False
    return not guard.after or bool(_compiled(guard.after).match(text, match.end))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.DOTALL)
