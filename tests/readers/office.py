"""LibreOffice, where it is installed: it writes and opens real files."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.helpers import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SECONDS = 120
OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(not OFFICE, reason="LibreOffice (soffice) is not installed")


def converted(paths: Sequence[Path], form: str) -> list[Path]:
    """The files as LibreOffice saves them in another format, beside them."""
    folder = paths[0].parent
    made = folder / "converted"
    subprocess.run(
        [
            str(OFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
            "--convert-to", form, "--outdir", str(made), *map(str, paths),
        ],
        check=True, capture_output=True, timeout=PATIENCE,
    )  # fmt: skip
    return [made / f"{path.stem}.{form.partition(':')[0]}" for path in paths]
