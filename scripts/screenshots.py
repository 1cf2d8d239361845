"""Take the pictures of the editor's report that docs/reports.md shows; needs Chromium.

.venv/bin/python scripts/screenshots.py
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from environment import ROOT
from playwright.sync_api import sync_playwright

from newslint.cli import main as newslint

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
VIEWS = {"wide": (1440, 900, "nnn"), "narrow": (420, 1000, "")}  # width, height, keys


def main() -> int:
    """Check the example article and photograph its report: wide and narrow, light and dark."""
    os.chdir(ROOT)
    binary = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = os.path.join(folder, "report.html")
        article = os.path.join("examples", "drone.txt")
        newslint(
            ["check", "--isolated", "--grammar", "off", "--format", "html", "-o", page, article]
        )
        browser = playwright.chromium.launch(executable_path=binary, args=["--no-sandbox"])
        for name, (width, height, keys) in VIEWS.items():
            for scheme in ("light", "dark"):
                tab = browser.new_page(
                    viewport={"width": width, "height": height},
                    color_scheme=scheme,
                    reduced_motion="reduce",
                )
                tab.goto(Path(page).as_uri())
                for key in keys:
                    tab.keyboard.press(key)
                tab.screenshot(path=os.path.join("docs", f"report-{name}-{scheme}.png"))
        browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
