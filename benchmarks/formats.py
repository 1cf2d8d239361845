"""What reading costs in each format: an article of about 100 KB, made as the tests make it.

    python benchmarks/formats.py

It prints figures and asserts none. Machines differ and are noisy: read the ratios. The copy has
markup in every sixth word, more than a newsroom's has, so that these are upper limits.
"""

from __future__ import annotations

import os
import sys
import time
from importlib.util import module_from_spec, spec_from_file_location
from random import Random
from typing import TYPE_CHECKING, Any

from newslint.readers.reading import read_all
from newslint.source import decode

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = os.path.dirname(os.path.abspath(__file__))
MAKING = os.path.join(HERE, "..", "tests", "readers", "making.py")
SIZE = 100_000  # bytes of source
ROUNDS = 7


def main() -> int:
    """Print a line for each format."""
    making = _making()
    print(f"{'format':<14}{'KB':>6}{'words':>8}{'ms':>8}{'µs/word':>9}")
    for name, form in making.FORMS.items():
        data = _article(making.make, form)
        words = sum(len(doc.words) for doc in read_all(decode(data, form.path)))
        seconds = min(_reading(data, form.path, number) for number in range(ROUNDS))
        figures = f"{len(data) / 1000:>6.0f}{words:>8}{seconds * 1000:>8.1f}"
        print(f"{name:<14}{figures}{seconds / words * 1e6:>9.2f}")
    return 0


def _making() -> Any:
    """The tests' module that makes files, which is no part of the package."""
    spec = spec_from_file_location("making", MAKING)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{MAKING}: no such file.")
    made = module_from_spec(spec)
    sys.modules["making"] = made
    spec.loader.exec_module(made)
    return made


def _article(make: Callable[..., Any], form: Any) -> bytes:
    """A file of about the size wanted; of a container, that of its text."""
    paragraphs = 50
    while True:
        made = make(form, Random(1), paragraphs=paragraphs)
        length = len(made.source.encode())
        if length >= SIZE * 0.9:
            data: bytes = made.data
            return data
        paragraphs = int(paragraphs * SIZE / length) + 1


def _reading(data: bytes, path: str, number: int) -> float:
    """The seconds of processor time that decoding and reading take; a new name, nothing kept."""
    start = time.process_time()
    read_all(decode(data, f"{number}{path}"))
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
