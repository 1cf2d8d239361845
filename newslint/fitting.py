"""Replacements that fit the copy they go into: its capitals and its kind of apostrophe.

Done once here, so that a rule lists each correction once, in lower case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.spans import Span


def fit(doc: Document, span: Span, fix: str) -> str:
    """The replacement ``fix`` with the case and apostrophes of what stands at ``span``.

    A fix that differs from it in nothing but its case stays as it is.
    """
    found = doc.text[span.start : span.end]
    is_about_case = fix.lower() == found.lower()
    if not is_about_case and not _is_pronoun_within(doc, span):
        fix = match_case(found, fix)
    return fit_apostrophes(doc, fix)


def _is_pronoun_within(doc: Document, span: Span) -> bool:
    """Whether ``I`` stands first in a span that opens no sentence: its capital says nothing."""
    first = doc.text[span.start : span.start + 2]
    if first[:1] != "I" or first[1:].isalnum():
        return False
    before = doc.text[doc.sentence_at(span.start).start : span.start]
    return any(character.isalnum() for character in before) and before[-1:] not in '"“‘'


def match_case(found: str, fix: str) -> str:
    """The case pattern of ``found`` on ``fix``; capitals that ``fix`` has of its own stay."""
    letters = [character for character in found if character.isalpha()]
    if not letters or not fix or not letters[0].isupper():
        return fix
    if len(letters) > 1 and all(character.isupper() for character in letters):
        return fix.upper()
    return fix[0].upper() + fix[1:]


def fit_apostrophes(doc: Document, fix: str) -> str:
    """``fix`` with curly apostrophes if the article has them, or only its quotation marks do."""
    text = doc.text
    if "'" in fix and ("’" in text or ("“" in text and "'" not in text)):
        return fix.replace("'", "’")
    return fix
