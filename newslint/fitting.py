"""Replacements that fit the copy they go into: its capitals and its kind of apostrophe.

Done once here, so that a rule lists each correction once, in lower case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.spans import Span


def fit(doc: Document, span: Span, fix: str) -> str:
    """The replacement ``fix`` with the case and apostrophes of what stands at ``span``."""
    return fit_apostrophes(doc, match_case(doc.text[span.start : span.end], fix))


def match_case(found: str, fix: str) -> str:
    """The case pattern of ``found`` on ``fix``; capitals that ``fix`` has of its own stay."""
    letters = [character for character in found if character.isalpha()]
    if not letters or not fix or not letters[0].isupper():
        return fix
    if len(letters) > 1 and all(character.isupper() for character in letters):
        return fix.upper()
    return fix[0].upper() + fix[1:]


def fit_apostrophes(doc: Document, fix: str) -> str:
    """``fix`` with curly apostrophes if the article uses them."""
    if "'" in fix and "’" in doc.text:
        return fix.replace("'", "’")
    return fix
