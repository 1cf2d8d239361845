"""How a word begins when it is said, and so whether “a” or “an” goes before it."""

from __future__ import annotations

import re

from newslint.regex import regex

_DOTTED = regex(r"[A-Z]\.")
_INITIALS = regex(r"([A-Z]{2,})(?:s?\b|\d)")
_LETTER = regex(r"[A-Z](?![a-zA-ZÀ-ÿ&’'])")
_EIGHT = regex(r"8\d*|(?:11|18)(?!\d|,\d{3},?\d|,\d{3}\b)|(?:11|18),\d{3}")
_ELEVEN_HUNDRED = regex(r"(?:1,?[18]\d\d)")
_YOO = regex(
    r"eu|ewe\b|uni(?:c|f|l|o(?!n[^s])|on|q|s|t|v)|unanim|us(?:e|ing|ual|ab|ag|ur)|ut(?:e|il|op)"
    r"|ura[nl]|uri|uro|ubiq|ugand|ukrai|urug|one(?:\b|-|time|self|ness)|once|utah"
)
_SILENT_H = regex(r"hour|heir|honest|hono[u]?r(?!e)")
_H_EITHER = regex(r"h(?:ist|otel|ero|yst|abit|allu|orr|arm|ila|erb|oma|ono|ypo|ere|um|ei|on)")
_UNSURE = regex(r"ou[ia]|oa[xh]|u(?:i|y)|ul[aeu]|uru|ew|y[^aeiou]|x(?!e)|ukul|uk|un[au]\b|us\b|usb")
_LETTER_READ = frozenset(
    "FBI FDA FA FAA FSA FEC HIV HBO LSE LGBTI LA MBA MBE MEP MI MIT MRI MPAA NBA NCAA NGO"
    " NSA NRA NIH NDA NUJ RAF RAC RUC RIAA SEC SUV SOS SEIU FEI LPGA HOA"
    " MOT SUVS NGOS MEPS MPS".split()
)


def article_before(word: str, article: str) -> str:
    """The article as it goes before a word: “a” becomes “an” before a vowel."""
    return "an" if article == "a" and sound_of(word) == "vowel" else article


def sound_of(word: str) -> str:
    """“vowel” or “consonant”, or nothing where the word may be said either way."""
    if word[0].isdigit():
        return _number_sound(word)
    if _DOTTED.match(word) or _LETTER.match(word):
        return _letter_sound(word[0])
    initials = _INITIALS.match(word)
    if initials:
        return _initials_sound(initials[1])
    folded = word.lower().replace("’", "'")
    if _YOO.match(folded):
        return "consonant"
    if folded[0] == folded[1:2] and folded[0] not in "aeiou":  # a letter is missing: “an fficial”
        return ""
    if _UNSURE.match(folded) or not folded[0].isascii():
        return ""
    if _SILENT_H.match(folded):
        return "vowel" if not folded.startswith("honoraria") else ""
    if _H_EITHER.match(folded) or not re.search("[aeiouyà-ÿ]", folded):
        return ""
    rest = word[1:]
    if not rest.islower() and any(c.isupper() for c in rest) and not rest[:1].islower():
        return ""
    return "vowel" if folded[0] in "aeiou" else "consonant"


def _number_sound(word: str) -> str:
    if _EIGHT.match(word):
        return "vowel"
    return "" if _ELEVEN_HUNDRED.match(word) or word.startswith("0") else "consonant"


def _letter_sound(letter: str) -> str:
    return "vowel" if letter in "AEFHILMNORSX" else "consonant"


def _initials_sound(letters: str) -> str:
    """How capitals sound: read as letters for sure, or alike whether read or spelled out."""
    first = letters[0]
    if first in "BCDGJKPQTVWYZ":
        return "consonant"
    if first == "U":
        return "consonant" if len(letters) < 4 else ""
    if first in "AEIO":
        return "" if letters.startswith(("ONE", "ONCE", "EUR")) else "vowel"
    spelled = letters in _LETTER_READ or not set(letters) & set("AEIOUY")
    return "vowel" if spelled else ""
