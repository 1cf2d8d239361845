"""Fetches jars from Maven Central through `jgo`, with one deadline for all of them."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.errors import GrammarUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newslint.languagetool.jars import Source
    from newslint.languagetool.lock import Jar

TRIES = 3
REQUEST_SECONDS = 30
DEADLINE_SECONDS = 900.0


class _TooLate(Exception):
    """The deadline has passed in the middle of a download."""


@contextlib.contextmanager
def from_central(total: int, deadline: float = DEADLINE_SECONDS) -> Iterator[Source]:
    """Yield a source that downloads jars, `total` bytes in all, within `deadline` seconds.

    It raises GrammarUnavailable when there is no network or the time is up. The progress bar
    shows on a terminal only.
    """
    try:
        maven, tqdm = import_module("jgo.maven"), import_module("tqdm")
    except ImportError:
        raise GrammarUnavailable(
            "Fetching LanguageTool needs a helper. Please run: pip install 'newslint[grammar]'"
        ) from None
    ends = time.monotonic() + deadline
    with (
        tqdm.tqdm(
            total=total, unit="B", unit_scale=True, desc="LanguageTool", disable=None, leave=False
        ) as bar,
        tempfile.TemporaryDirectory() as cache,
    ):
        resolver = maven.PythonResolver(progress_callback=_reporter(bar.update, ends))
        context = maven.MavenContext(resolver, repo_cache=Path(cache), timeout=REQUEST_SECONDS)
        yield lambda jar, target: _download(context, jar, target, ends)


def _reporter(update: Callable[[int], Any], ends: float) -> Any:
    """Return jgo's callback: it counts bytes, and breaks off a download that trickles on."""

    @contextlib.contextmanager
    def report(_name: str, _size: int) -> Iterator[Callable[[int], None]]:
        def count(size: int) -> None:
            if time.monotonic() > ends:
                raise _TooLate
            update(size)

        yield count

    return report


def _download(context: Any, jar: Jar, target: str, ends: float) -> str:
    artifact = context.project(jar.group, jar.artifact).at_version(jar.version).artifact()
    for attempt in range(1, TRIES + 1):
        try:
            return shutil.move(artifact.resolve(), os.path.join(target, jar.file_name))
        except _TooLate:
            raise GrammarUnavailable(
                "Fetching LanguageTool took too long, so it was broken off. Please try again later."
            ) from None
        except Exception as error:  # jgo lets through whatever the network layer raises
            with contextlib.suppress(OSError):
                os.unlink(artifact.cached_path)
            if attempt == TRIES or time.monotonic() > ends:
                raise GrammarUnavailable(
                    f"{jar.file_name} could not be fetched from Maven Central "
                    f"({type(error).__name__}). Please check the network and run “newslint setup” "
                    "again, or fetch the jars elsewhere and use “newslint setup --from FOLDER”."
                ) from error
    raise AssertionError("unreachable")
