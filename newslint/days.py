"""The calendar, without importing one: days counted, weekdays, lengths of months."""

from __future__ import annotations

from newslint.records import NamedTuple

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Day(NamedTuple):
    """A day of the Gregorian calendar; ``month`` and ``day`` count from 1."""

    year: int
    month: int
    day: int

    @property
    def number(self) -> int:
        """Days since the first of January of the year 1, which is day 1."""
        before = self.year - 1
        passed = before * 365 + before // 4 - before // 100 + before // 400
        leap = self.month > 2 and is_leap(self.year)
        return passed + (367 * self.month - 362) // 12 - (2 - leap) * (self.month > 2) + self.day

    @property
    def weekday(self) -> int:
        """0 for Monday to 6 for Sunday."""
        return (self.number - 1) % 7


def is_leap(year: int) -> bool:
    """Whether a year has a February 29."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(month: int, year: int = 0) -> int:
    """The days of a month (from 1); of February 29 if the year is 0, for one that is not known."""
    return 28 if month == 2 and year and not is_leap(year) else _LENGTHS[month - 1]


def day_of(year: int, month: int, day: int) -> Day | None:
    """The day, or None if no calendar has it."""
    fits = year > 0 and 1 <= month <= 12 and 1 <= day <= month_length(month, year)
    return Day(year, month, day) if fits else None


def nearest(month: int, day: int, to: Day) -> Day | None:
    """Of the days of that name a year around ``to``, the nearest; None if there is none."""
    around = (day_of(to.year + step, month, day) for step in (-1, 0, 1))
    return min(
        (one for one in around if one), key=lambda one: abs(one.number - to.number), default=None
    )
