"""Dates, times and the article's own date, in the forms that news uses."""

from __future__ import annotations

from itertools import pairwise

import pytest

from newslint.days import Day, day_of, month_length, nearest
from newslint.readers.markdown import read as read_markdown
from newslint.source import Source
from tests.helpers import plain


@pytest.mark.parametrize(
    ("day", "weekday", "number"),
    [
        (Day(1, 1, 1), 0, 1),
        (Day(1970, 1, 1), 3, 719163),
        (Day(2000, 2, 29), 1, 730179),
        (Day(2018, 7, 11), 2, 736886),
        (Day(2018, 12, 31), 0, 737059),
    ],
)
def test_the_calendar(day: Day, weekday: int, number: int) -> None:
    assert (day.weekday, day.number) == (weekday, number)


def test_days_follow_each_other_through_leap_years() -> None:
    numbers = [
        Day(year, month, day).number
        for year in (1899, 1900, 1999, 2000, 2023, 2024)
        for month in range(1, 13)
        for day in range(1, month_length(month, year) + 1)
    ]
    steps = {b - a for a, b in pairwise(numbers) if b - a < 400}
    assert steps == {1}


def test_days_that_no_calendar_has() -> None:
    assert day_of(2019, 2, 29) is None
    assert day_of(2020, 2, 29) == Day(2020, 2, 29)
    assert day_of(2020, 13, 1) is None
    assert nearest(12, 30, Day(2018, 1, 5)) == Day(2017, 12, 30)


@pytest.mark.parametrize(
    ("text", "found", "date"),
    [
        ("on July 11, 2018, he", "July 11, 2018", (2018, 7, 11, 0, "mdy")),
        ("on 11 July 2018 he", "11 July 2018", (2018, 7, 11, 0, "dmy")),
        ("on the 11th of July he", "11th of July", (0, 7, 11, 0, "dmy")),
        ("on Sept. 5 he", "Sept. 5", (0, 9, 5, 0, "mdy")),
        ("from July 9-11, 2018, he", "July 9-11, 2018", (2018, 7, 9, 11, "mdy")),
        ("on 9 and 11 July he", "9 and 11 July", (0, 7, 9, 11, "dmy")),
        ("in July 2018 he", "July 2018", (2018, 7, 0, 0, "my")),
        ("on 2018-07-11 he", "2018-07-11", (2018, 7, 11, 0, "iso")),
        ("on 13/07/2018 he", "13/07/2018", (2018, 7, 13, 0, "numeric")),
        ("on 11.07.2018 he", "11.07.2018", (2018, 0, 0, 0, "numeric")),
        ("since May 7 – 70 percent", "May 7", (0, 5, 7, 0, "mdy")),
        ("on June 5 and 12 people", "June 5", (0, 6, 5, 0, "mdy")),
    ],
)
def test_dates(text: str, found: str, date: tuple[int, int, int, int, str]) -> None:
    doc = plain(text + " left.")
    (one,) = doc.dates
    assert doc.text[one.span.start : one.span.end] == found
    assert (one.year, one.month, one.day, one.last, one.form) == date


@pytest.mark.parametrize(
    "text", ["In May 45 men left.", "She may 5 times.", "Call 1-2-34 or 3.10.12."]
)
def test_what_is_no_date(text: str) -> None:
    assert plain(text).dates == ()


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("on Wednesday, July 11, 2018.", 2),
        ("on Wed. July 11.", 2),
        ("on Wednesday 11 July.", 2),
        ("on Wednesday (July 11).", 2),
        ("on July 11 (Wednesday).", 2),
        ("on Monday and Tuesday, July 10.", -1),
        ("in the Edmonton Sun, July 10.", -1),
    ],
)
def test_weekdays(text: str, weekday: int) -> None:
    assert plain(text).dates[0].weekday == weekday


@pytest.mark.parametrize(
    ("text", "found", "time"),
    [
        ("at 3:30 p.m. EDT he", "3:30 p.m. EDT", (3, 30, "pm", "EDT", "clock")),
        ("at 5pm he", "5pm", (5, -1, "pm", "", "clock")),
        ("at 15.30 GMT he", "15.30 GMT", (15, 30, "", "GMT", "clock")),
        ("at 0900 GMT he", "0900 GMT", (9, 0, "", "GMT", "military")),
        ("at 15:30 he", "15:30", (15, 30, "", "", "clock")),
        ("at noon he", "noon", (12, -1, "", "", "word")),
    ],
)
def test_times(text: str, found: str, time: tuple[int, int, str, str, str]) -> None:
    doc = plain(text + " left.")
    (one,) = doc.times
    assert doc.text[one.span.start : one.span.end] == found
    assert (one.hour, one.minute, one.half, one.zone, one.form) == time


@pytest.mark.parametrize("text", ["It cost 15.30.", "A 10:1 ratio.", "Verse 3:16:1:2 of it."])
def test_what_is_no_time(text: str) -> None:
    assert plain(text).times == ()


@pytest.mark.parametrize(
    "text",
    [
        "MOSCOW, July 11, 2018 (Agency) — The mayor left on June 5, 2017.",
        "LONDON, 11 July 2018 – The mayor left.",
        "Mayor leaves town\n\nPublished: July 11, 2018 3:30 pm\n\nThe mayor left.",
        "Mayor leaves town\n\nWednesday, July 11, 2018\n\nThe mayor left.",
    ],
)
def test_the_articles_own_date_in_its_text(text: str) -> None:
    assert plain(text).dated == Day(2018, 7, 11)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor left on July 11, 2018.",
        "MOSCOW, July 11 — The mayor left.",
        "On July 11, 2018, the mayor left.",
        "",
    ],
)
def test_an_article_without_a_date(text: str) -> None:
    assert plain(text).dated is None


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: A\ndate: 2018-07-11\n---\n",
        "---\ndate: '2018-07-11T10:00:00Z'\n---\n",
        '+++\npublishDate = "2018-07-11"\n+++\n',
        "---\r\ndate: July 11, 2018\r\n---\r\n",
    ],
)
def test_the_articles_own_date_in_front_matter(front: str) -> None:
    doc = read_markdown(Source("a.md", front + "\nThe mayor left on June 5, 2017.\n"))
    assert doc.dated == Day(2018, 7, 11)
