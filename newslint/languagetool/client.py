"""Checks text with LanguageTool, through language_tool_python and a server of our own."""

from __future__ import annotations

import threading
from importlib import import_module
from typing import TYPE_CHECKING, Any

from newslint.errors import GrammarFailed
from newslint.languagetool.match import GrammarMatch
from newslint.languagetool.places import at_once
from newslint.languagetool.ready import require_library
from newslint.languagetool.remote import RemoteServer
from newslint.languagetool.server import START_SECONDS, Server
from newslint.languagetool.shared import SharedServer, open_server
from newslint.languagetool.utf16 import Utf16

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from types import TracebackType

    AnyServer = Server | SharedServer | RemoteServer

CHECK_SECONDS = 60.0
# What the library raises when the server is gone, or what answers is no LanguageTool.
_STRANGE = (OSError, ValueError, LookupError, TypeError, AttributeError)


class Grammar:
    """A LanguageTool that checks text for the rules in `rules`, and only those.

    Use it in a `with` statement, or call `close`. `language` is "en-US" or "en-GB"; without
    `rules` it has LanguageTool's own default rules. The server begins to start at once and is
    waited for by the first check; a `shared` one is the user's and goes on after `close`, and one
    at a `url` is somebody else's. A server of ours that dies or does not answer within `seconds` is
    restarted once; each is asked once more.

    Raises GrammarUnavailable if LanguageTool, Java or language_tool_python is not there.
    """

    def __init__(
        self,
        language: str = "en-US",
        rules: Iterable[str] = (),
        *,
        shared: bool = False,
        url: str = "",
        seconds: float = CHECK_SECONDS,
        start_seconds: float = START_SECONDS,
    ) -> None:
        require_library()
        self._language = language
        self._rules = sorted(set(rules))
        self._open = _opener(url, shared=shared)
        self._seconds = seconds
        self._start_seconds = start_seconds
        self._server: AnyServer | None = None
        self._tools: dict[str, Any] = {}
        self._connect()

    def __enter__(self) -> Grammar:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop the server, or let go of a shared one. May be called again."""
        if self._server is not None:
            self._server.stop()
        self._server = None
        self._tools.clear()

    @property
    def closed(self) -> bool:
        """Whether it was closed, or its server could not be started."""
        return self._server is None

    def check(self, text: str, language: str | None = None) -> list[GrammarMatch]:
        """Return what LanguageTool has to say about `text`, in order of place.

        An empty line ends a paragraph. `language` is for this text alone. Raises GrammarFailed if
        the server cannot be started or does not answer, not even after a restart.
        """
        return self.check_all([text], language)[0]

    def check_all(
        self, texts: Sequence[str], language: str | None = None
    ) -> list[list[GrammarMatch]]:
        """Return what `check` returns for each text; as many are asked about at once as can be."""
        if not any(text.strip() for text in texts):
            return [[] for _ in texts]
        if self._server is None:
            raise GrammarFailed("The grammar check has been closed.")
        self._wait()
        try:
            return self._ask_all(texts, language or self._language)
        except GrammarFailed:
            self.close()
            self._connect()
            self._wait()
            return self._ask_all(texts, language or self._language)

    def _connect(self) -> None:
        self._server = self._open()

    def _wait(self) -> None:
        assert self._server is not None
        _library()  # takes a while, in which the server starts
        try:
            self._server.wait(self._start_seconds)
        except BaseException:
            self.close()
            raise

    def _tool(self, language: str) -> Any:
        """language_tool_python's object for a language; it forgets its rules when that changes."""
        if language not in self._tools:
            self._tools[language] = self._within_time(lambda: self._new_tool(language))
        return self._tools[language]

    def _new_tool(self, language: str) -> Any:
        assert self._server is not None
        tool = self._kind()(
            language,
            remote_server=self._server.address,
            proxies={"no_proxy": "*"},
        )
        tool.picky = True
        if self._rules:
            # Always in the same order: the server keeps its rules ready by this text.
            tool.enabled_rules = self._rules
            tool.enabled_rules_only = True
        return tool

    def _kind(self) -> Any:
        """The library's class; with limits of its own where there is no server of ours to end."""
        made = _library().LanguageTool
        if isinstance(self._server, RemoteServer):  # a failed request is made twice
            return type("LanguageTool", (made,), {"_TIMEOUT": self._seconds / 2})
        return made

    def _ask_all(self, texts: Sequence[str], language: str) -> list[list[GrammarMatch]]:
        tool = self._tool(language)

        def ask(text: str) -> list[GrammarMatch]:
            found = self._within_time(lambda: list(tool.check(text)))
            units = Utf16.of(text)
            return sorted(_match(item, units) for item in found)

        if len(texts) == 1:
            return [ask(texts[0])]
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(at_once()) as pool:
            work = [pool.submit(ask, text) for text in texts]
            try:
                return [item.result() for item in work]
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise

    def _within_time(self, work: Any) -> Any:
        """Do `work`; when it takes too long, end the server, which makes `work` fail."""
        server = self._server
        assert server is not None
        server.touch()
        watch = threading.Timer(self._seconds, server.kill)
        watch.daemon = True
        watch.start()
        try:
            return work()
        except (_library().exceptions.LanguageToolError, *_STRANGE) as error:
            raise GrammarFailed(
                "LanguageTool did not answer, not even after a restart. Please try again; if it "
                "goes on, “newslint setup --again” puts new files in place."
            ) from error
        finally:
            watch.cancel()


def _opener(url: str, *, shared: bool) -> Callable[[], AnyServer]:
    if url:
        return lambda: RemoteServer(url)
    return open_server if shared else Server


def _match(item: Any, units: Utf16) -> GrammarMatch:
    """language_tool_python counts the start in code points, but the length in UTF-16 units."""
    start = int(item.offset)
    end = units.point(units.units(start) + int(item.error_length))
    return GrammarMatch(
        start, end, item.rule_id, item.message, tuple(item.replacements), item.category
    )


def _library() -> Any:
    import_module("language_tool_python.exceptions")
    return import_module("language_tool_python")
