"""What characters look like after a wrong encoding, as a table from the look to the character.

UTF-8 read as Mac Roman, as the old code page of DOS, as that of Central Europe, or twice over as
that of Western Windows.
"""

from __future__ import annotations

from functools import lru_cache

_MARKS = "‘’“”‚„–—…•€™†‹›\ufeff"
_TARGETS = _MARKS + "".join(map(chr, range(0xA0, 0x180)))
_CODECS = (("mac_roman", 1), ("cp437", 1), ("cp1250", 1), ("cp1252", 2), ("latin_1", 2))
# Signs that a table of data goes through in several programs.
_KNOWN = {
    "‰Ûª": "’", "‰Û÷": "‘", "‰ÛÏ": "“", "‰Û\x9d": "”", "‰ÛÒ": "–", "‰ÛÓ": "—", "‰Û_": "…",
    "ï»¿": "",
}  # fmt: skip
LEADS = "√¬≈‚ƒΓ├┬┼─ĂÂĹÄâÃÅ‰ï"  # what a garbled sign begins with
MOST = 10  # characters that a garbled sign has at most


def seen_as(character: str, codec: str, times: int = 1) -> str:
    """A character written as UTF-8 and read in another encoding, so many times over."""
    for _ in range(times):
        character = "".join(_shown(byte, codec) for byte in character.encode("utf-8"))
    return character


def _shown(byte: int, codec: str) -> str:
    try:
        return bytes((byte,)).decode(codec)
    except UnicodeDecodeError:
        return chr(byte)


@lru_cache(maxsize=1)
def table() -> dict[str, str]:
    """From each garbled sign to the character it stands for (a space for an unbroken one)."""
    made = dict(_KNOWN)
    for codec, times in _CODECS:
        for character in _TARGETS:
            look = seen_as(character, codec, times)
            if look.isascii() or look[0] not in LEADS or look == seen_as(character, "cp1252"):
                continue
            made.setdefault(look, {"\u00a0": " ", "\ufeff": ""}.get(character, character))
    return made
