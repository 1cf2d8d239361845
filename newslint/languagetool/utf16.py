"""Between Python's code points and LanguageTool's UTF-16 units.

A character outside the basic plane (an emoji, a mathematical letter) is one code point but two
units.
"""

from __future__ import annotations

from bisect import bisect_left

from newslint.records import NamedTuple

LAST_OF_BASIC_PLANE = "\uffff"


class Utf16(NamedTuple):
    """A map between the offsets of one text in code points and in UTF-16 units."""

    wide: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Utf16:
        """Return the map for `text`."""
        if text.isascii():
            return cls(())
        return cls(tuple(at for at, sign in enumerate(text) if sign > LAST_OF_BASIC_PLANE))

    def units(self, point: int) -> int:
        """Return the UTF-16 offset of the code point at `point`."""
        return point + bisect_left(self.wide, point)

    def point(self, units: int) -> int:
        """Return the code point whose first unit is at `units`; within a character, its end."""
        low, high = 0, len(self.wide)
        while low < high:
            middle = (low + high) // 2
            if self.wide[middle] + middle < units:
                low = middle + 1
            else:
                high = middle
        return max(units - low, self.wide[low - 1] + 1 if low else 0)
