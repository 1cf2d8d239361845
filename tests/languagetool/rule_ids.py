"""The rule ids of an installed LanguageTool's English, read out of its jars."""

from __future__ import annotations

import glob
import os
import re
import struct
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_XML = re.compile(r"org/languagetool/rules/en/(?:en-(?:US|GB|CA|AU)/)?(?:grammar|style)\.xml")
_CLASS = re.compile(r"org/languagetool/rules/en/\w*Rule\w*\.class")
_SHARED = re.compile(r"org/languagetool/rules/\w+\.class")
_RULE = re.compile(
    r"""<rule(?:group)?\b(?:[^>"']|"[^"]*"|'[^']*')*?\bid=["']([^"']+)["']""", re.DOTALL
)
_ID = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# Constants of the rules' classes that look like ids and are none.
_NO_IDS = frozenset("A_OR_AN SENT_END SENT_START".split())
_SIZES = {
    7: 2,
    8: 2,
    16: 2,
    19: 2,
    20: 2,
    15: 3,
    3: 4,
    4: 4,
    9: 4,
    10: 4,
    11: 4,
    12: 4,
    17: 4,
    18: 4,
}


def english_ids(libs: str) -> set[str]:
    """Return the ids of the rules in English's XML files and of its rules in Java."""
    (path,) = glob.glob(os.path.join(libs, "language-en*.jar"))
    found: set[str] = set()
    with zipfile.ZipFile(path) as jar:
        for name in jar.namelist():
            if _XML.fullmatch(name):
                found |= set(_RULE.findall(_COMMENT.sub("", jar.read(name).decode("utf-8"))))
            elif _CLASS.fullmatch(name):
                found |= set(filter(_ID.fullmatch, constants(jar.read(name))))
    return found - _NO_IDS


def core_constants(libs: str) -> set[str]:
    """Return the constants of all rules in Java that every language shares; ids are among them."""
    (path,) = glob.glob(os.path.join(libs, "languagetool-core*.jar"))
    with zipfile.ZipFile(path) as jar:
        classes = [name for name in jar.namelist() if _SHARED.fullmatch(name)]
        return {text for name in classes for text in constants(jar.read(name))}


def constants(data: bytes) -> Iterator[str]:
    """Yield the texts of a class file's constant pool."""
    (count,) = struct.unpack(">H", data[8:10])
    at, number = 10, 1
    while number < count:
        tag = data[at]
        if tag == 1:
            (size,) = struct.unpack(">H", data[at + 1 : at + 3])
            yield data[at + 3 : at + 3 + size].decode("utf-8", "replace")
            at += 3 + size
        else:
            at += 1 + _SIZES.get(tag, 8)  # numbers of eight bytes take two places
            number += tag in (5, 6)
        number += 1
