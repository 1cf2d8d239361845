"""The editor's report in a real Chromium: marks, notes, filters, keys, ticks, print, axe-core."""

from __future__ import annotations

import os
import shutil
import signal
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newslint.report import Run, render
from tests.helpers import PATIENCE
from tests.reports.pages import hostile, run_of, story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Locator
    from playwright.sync_api import Page as Tab

    Open = Callable[..., Tab]

ROOT = Path(__file__).parents[2]
AXE = ROOT / ".tools" / "node_modules" / "axe-core" / "axe.min.js"
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
WIDE, NARROW = (1440, 900), (400, 800)


@pytest.fixture(autouse=True)
def _deadline() -> Iterator[None]:
    """A browser that hangs ends its test, not the run."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def give_up(*_: object) -> None:
        pytest.fail(f"not done after {PATIENCE} seconds")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(PATIENCE)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium without a window."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="no playwright")
    binary = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not binary:
        pytest.skip("no Chromium: run python3 scripts/tools.py")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=binary,
            args=["--no-sandbox", "--disable-dev-shm-usage"],
            timeout=PATIENCE * 500,
        )
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a run's report; in the end nothing was loaded, nothing said on the console."""
    said: list[str] = []
    asked: list[str] = []
    contexts: list[BrowserContext] = []

    def opened(run: Run, size: tuple[int, int] = WIDE, **options: Any) -> Tab:
        path = tmp_path / "report.html"
        path.write_text(render(run, "html"), encoding="utf-8")
        viewport = {"width": size[0], "height": size[1]}
        context = browser.new_context(viewport=viewport, reduced_motion="reduce", **options)
        context.set_default_timeout(PATIENCE * 500)
        contexts.append(context)
        tab = context.new_page()
        tab.on("console", lambda message: said.append(message.text))
        tab.on("pageerror", lambda error: said.append(str(error)))
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto(path.as_uri())
        return tab

    yield opened
    for context in contexts:
        context.close()
    assert said == []
    assert {url.partition("#")[0] for url in asked} <= {(tmp_path / "report.html").as_uri()}


def shown(tab: Tab) -> list[str]:
    """The numbers of the notes that can be seen."""
    return [
        note.get_attribute("id") or "" for note in tab.locator(".note").all() if note.is_visible()
    ]


def current(tab: Tab) -> str | None:
    return tab.locator(".note.on").get_attribute("id")


def top(thing: Locator) -> float:
    box = thing.bounding_box()
    assert box
    return box["y"]


def test_notes_stand_beside_their_marks_and_never_overlap(open_page: Open) -> None:
    tab = open_page(run_of(story()))
    boxes = [note.bounding_box() for note in tab.locator(".story .note").all()]
    article = tab.locator(".row .headline").bounding_box()
    assert article
    assert all(box and box["x"] > article["x"] + article["width"] for box in boxes)
    for one, other in pairwise(boxes):
        assert one
        assert other
        assert one["y"] + one["height"] <= other["y"]
    tab.locator("#m1-5").click()
    assert abs(top(tab.locator("#n1-5")) - top(tab.locator("#m1-5"))) < 30


def test_on_a_narrow_screen_notes_stand_below_their_paragraph(open_page: Open) -> None:
    tab = open_page(run_of(story()), NARROW)
    first, second = tab.locator("#n1-1"), tab.locator("#n1-2")
    paragraph = tab.locator(".row", has=first).locator("> p")
    box = paragraph.bounding_box()
    assert box
    assert box["y"] + box["height"] <= top(first) < top(second) < top(tab.locator("h4").first)
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_keyboard_moves_from_note_to_note(open_page: Open) -> None:
    tab = open_page(run_of(story()))
    seen = []
    for key in "njnk":
        tab.keyboard.press(key)
        seen.append(current(tab))
    ids = [note.get_attribute("id") for note in tab.locator(".note").all()]
    assert seen == [ids[0], ids[1], ids[2], ids[1]]
    assert tab.evaluate("document.activeElement.id") == ids[1]
    assert tab.locator("#said").inner_text() == "Note 2 of 6"
    tab.keyboard.press("p")
    tab.keyboard.press("p")
    assert tab.locator("#said").inner_text() == "This is the first note."
    assert tab.locator("mark.on").all_inner_texts() == ["sot"]
    assert tab.locator("#m1-1").is_visible()


def test_the_keys_can_be_switched_off(open_page: Open) -> None:
    tab = open_page(run_of(story()))
    tab.keyboard.press("?")
    assert tab.locator("#keys").is_visible()
    tab.locator("#letters").uncheck()
    tab.keyboard.press("Escape")
    assert not tab.locator("#keys").is_visible()
    tab.keyboard.press("n")
    assert tab.locator(".note.on").count() == 0
    tab.reload()
    tab.keyboard.press("n")
    assert tab.locator(".note.on").count() == 0
    tab.locator("#next").click()
    assert tab.locator(".note.on").count() == 1


def test_filters_by_level_and_kind(open_page: Open) -> None:
    tab = open_page(run_of(story()))
    every = shown(tab)
    assert len(every) == 6
    tab.get_by_label("warnings").uncheck()
    assert len(shown(tab)) == 3
    assert tab.locator("#said").inner_text() == "3 of 6 notes shown"
    inner = tab.locator('mark[data-n~="1-2"]')  # a warning inside a suggestion
    assert inner.get_attribute("class") == "suggestion"
    assert not tab.locator("#m1-2").is_visible()
    tab.locator("summary").click()
    tab.get_by_label("clarity").uncheck()
    assert len(shown(tab)) == 2
    assert inner.get_attribute("class") == "off"
    tab.get_by_label("clarity").check()
    tab.get_by_label("warnings").check()
    assert shown(tab) == every
    assert inner.get_attribute("class") == "warning"


def test_what_is_ticked_off_stays_so(open_page: Open) -> None:
    tab = open_page(run_of(story()))
    tab.keyboard.press("n")
    tab.keyboard.press("x")
    assert tab.locator("#progress").inner_text() == "1 of 6 done"
    tab.locator("#n1-4 .tick input").check()
    tab.locator(".names .seen").first.check()
    tab.reload()
    assert tab.locator("#progress").inner_text() == "2 of 6 done"
    assert tab.locator("#n1-1 .tick input").is_checked()
    assert tab.locator(".names .seen").first.is_checked()
    assert tab.locator('mark[data-n="1-1"]').get_attribute("class") == "error done"
    tab.keyboard.press("h")
    assert len(shown(tab)) == 4
    tab.keyboard.press("h")
    tab.keyboard.press("n")
    tab.keyboard.press("x")
    tab.reload()
    assert tab.locator("#progress").inner_text() == "1 of 6 done"


def test_a_tick_belongs_to_the_words_of_one_file(open_page: Open) -> None:
    tab = open_page(run_of(story("a.md"), story("b.md")))
    tab.locator("#n2-1 .tick input").check()
    tab.reload()
    assert tab.locator("#progress").inner_text() == "1 of 12 done"
    assert tab.locator("#n2-1 .tick input").is_checked()
    assert not tab.locator("#n1-1 .tick input").is_checked()


def test_a_click_on_marked_words_goes_through_their_notes(open_page: Open) -> None:
    tab = open_page(run_of(story()))
    inner = tab.locator('mark[data-n~="1-2"]')
    seen = []
    for _ in range(3):
        inner.click()
        seen.append(current(tab))
    assert set(seen) == {"n1-2", "n1-3"}
    assert seen[0] == seen[2]
    tab.locator("#n1-5 .number").click()
    assert tab.evaluate("location.hash") == "#m1-5"


def test_dark_and_light(open_page: Open) -> None:
    def paper(tab: Tab) -> str:
        colour: str = tab.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        return colour

    light = open_page(run_of(story()), color_scheme="light")
    dark = open_page(run_of(story()), color_scheme="dark")
    first, second = paper(light), paper(dark)
    assert first != second
    light.locator("#theme").click()
    assert paper(light) == second
    light.reload()
    assert paper(light) == second
    assert light.locator("#theme").inner_text() == "Light"


def test_print(open_page: Open) -> None:
    tab = open_page(run_of(story(), story("two.md")), color_scheme="dark")
    tab.keyboard.press("n")
    pdf = tab.pdf(format="A4")
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") >= 2
    tab.emulate_media(media="print")
    assert not tab.locator(".bar").is_visible()
    paragraph = tab.locator(".row", has=tab.locator("#n1-1")).locator("> p")
    box = paragraph.bounding_box()
    assert box
    assert box["y"] + box["height"] <= top(tab.locator("#n1-1"))
    assert tab.locator("#n1-1 .why").is_visible()
    style = tab.locator('mark[data-n="1-1"]').evaluate("e => getComputedStyle(e).textDecoration")
    assert "underline" in style
    assert "rgb(0, 0, 0)" in style


def test_without_script_it_can_be_read(open_page: Open) -> None:
    tab = open_page(run_of(story()), java_script_enabled=False)
    assert len(shown(tab)) == 6
    assert not tab.locator(".bar").is_visible()
    assert tab.locator("#n1-1 .code").is_visible()


def test_hostile_copy_does_nothing(open_page: Open) -> None:
    tab = open_page(run_of(hostile(), story()))
    assert tab.evaluate("typeof window.hacked") == "undefined"
    assert tab.locator("img, iframe, object, embed, form").count() == 0
    assert tab.locator(".row").first.is_visible()
    tab.keyboard.press("n")
    tab.keyboard.press("x")
    assert tab.locator("#progress").inner_text() == "1 of 11 done"


VIEWS = {
    "wide": (WIDE, "light", ""),
    "wide dark": (WIDE, "dark", "n"),
    "narrow": (NARROW, "light", "nx"),
    "narrow dark": (NARROW, "dark", ""),
    "help": (WIDE, "light", "?"),
}


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_no_barrier(open_page: Open, view: str) -> None:
    if not AXE.exists():
        pytest.skip("no axe-core: run python3 scripts/tools.py")
    size, scheme, keys = VIEWS[view]
    run = run_of(story(), hostile(), errors=("lost.txt: no such file.",))
    tab = open_page(run, size, color_scheme=scheme)
    for key in keys:
        tab.keyboard.press(key)
    tab.evaluate(AXE.read_text(encoding="utf-8"))
    found = tab.evaluate("axe.run()")
    assert found["passes"]
    barriers = {
        f"{fault['id']} ({fault['impact']}): {node['html'][:120]} {node['failureSummary']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    }
    assert sorted(barriers) == []
