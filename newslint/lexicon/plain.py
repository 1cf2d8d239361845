"""Words in plain letters."""

from __future__ import annotations

import unicodedata

_SPECIAL = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "ß": "ss"})


def without_accents(word: str) -> str:
    """A folded word without its accents: erdoğan, erdogan."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word.translate(_SPECIAL))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
